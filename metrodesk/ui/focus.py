"""Keeps the keyboard in the page when what had it is hidden or greyed by what it started."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget
from shiboken6 import isValid


class FocusKeeper(QObject):
    """Brings the focus back to a page; Qt would give it to the next widget, often in the rail."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._note)

    def _note(self, old: QWidget | None, now: QWidget | None) -> None:
        if old is None or now is None or not self._page.isVisible() or not isValid(old):
            return
        if self._page.isAncestorOf(old) and not self._page.isAncestorOf(now) and now.window() is self._page.window():
            QTimer.singleShot(0, self, lambda: self._bring_back(old))

    def _bring_back(self, old: QWidget) -> None:
        """Go to the page's table, or to the first of its widgets that takes the focus.

        A person who leaves by the Tab key leaves a widget that could keep the focus.
        """
        now = QApplication.focusWidget()
        if not self._page.isVisible() or (now is not None and self._page.isAncestorOf(now)):
            return
        if isValid(old) and old.isVisible() and old.isEnabled():
            return
        found = [one for one in self._in_tab_order() if one.isVisible() and one.isEnabled()]
        table = next((one for one in found if isinstance(one, QAbstractItemView)), None)
        if found:
            (table or found[0]).setFocus(Qt.FocusReason.OtherFocusReason)

    def _in_tab_order(self) -> Iterator[QWidget]:
        """Give the page's widgets that the Tab key reaches."""
        one = self._page.nextInFocusChain()
        while one is not None and one is not self._page:
            if self._page.isAncestorOf(one) and one.focusPolicy() & Qt.FocusPolicy.TabFocus:
                yield one
            one = one.nextInFocusChain()
