"""Puts a bad day's page in front of everything, and takes it away when the day is good again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from metrodesk.ui.jobs import JobRunner

if TYPE_CHECKING:
    from metrodesk.ui.trouble.trouble_page import TroublePage
    from metrodesk.ui.workplace import Facts, Workplace


class TroubleDesk(QObject):
    """Knows the one page that is in the way, and what lies behind it unchanged."""

    open_asked = Signal(object)
    page_asked = Signal(str)

    def __init__(self, stack: QStackedWidget, runner: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._stack, self._runner = stack, runner
        self._behind: QWidget | None = None
        self._place: Workplace | None = None
        self._quiet: type[Exception] | None = None
        self.page: TroublePage | None = None

    def tell_opening(self, path: Path, error: Exception) -> bool:
        """Show why a workspace cannot be opened; whether that has a page."""
        from metrodesk.ui.trouble.workspace_trouble import TROUBLES, WorkspaceTrouble

        if not isinstance(error, TROUBLES):
            return False
        self._show(WorkspaceTrouble(self._runner, path, error))
        return True

    def note_start(self, facts: Facts) -> None:
        """Show what must be said before a workspace is worked in, if anything must."""
        from metrodesk.ui.trouble.start_notes import start_note

        if (page := start_note(self._runner, facts)) is not None:
            self._show(page)

    def watch(self, place: Workplace) -> None:
        """Show what goes wrong with a workspace while it is open."""
        self._place, self._quiet = place, None
        place.troubled.connect(self._tell_working)
        place.autosave.saved.connect(self._note_saved)

    def forget(self) -> None:
        """Forget the page: everything in the window is being built anew."""
        self.page, self._behind = None, None

    def take_away(self) -> None:
        """Show again what was in front before."""
        page, behind = self.page, self._behind
        self.forget()
        if page is None:
            return
        if behind is not None:
            self._stack.setCurrentWidget(behind)
        self._stack.removeWidget(page)
        page.deleteLater()

    def _show(self, page: TroublePage) -> None:
        self.take_away()
        self.page, self._behind = page, self._stack.currentWidget()
        page.left.connect(self._leave)
        page.open_asked.connect(self.open_asked)
        page.page_asked.connect(self.page_asked)
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        if page.ways:
            page.ways[0].setFocus()

    def _tell_working(self, error: Exception) -> None:
        """Show a trouble once: who chose to go on is not asked again until something was saved."""
        from metrodesk.ui.trouble.workspace_trouble import WHILE_WORKING, WorkspaceTrouble

        if self._place is None or self.page is not None or type(error) is self._quiet:
            return
        if isinstance(error, WHILE_WORKING):
            self._show(WorkspaceTrouble(self._runner, self._place.path, error, self._place))

    def _leave(self) -> None:
        error = getattr(self.page, "error", None)
        self._quiet = type(error) if isinstance(error, Exception) else None
        self.take_away()

    def _note_saved(self, *_: object) -> None:
        self._quiet = None
        if getattr(self.page, "goes_when_saved", False):
            self.take_away()
