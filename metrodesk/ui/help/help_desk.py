"""The one help window of a main window: made when it is first asked for, forgotten once closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from metrodesk.ui.help.window import HelpWindow


class HelpDesk(QObject):
    """Shows the help for the page in front."""

    tour_asked = Signal()

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self._window: HelpWindow | None = None

    def show_for(self, page: str, *, has_tour: bool) -> None:
        """Show what explains a page; the tour is offered where there is something to lead through."""
        from metrodesk.ui.help.window import HelpWindow

        if self._window is None:
            self._window = HelpWindow(self._over)
            self._window.tour_asked.connect(self.tour_asked)
            self._window.destroyed.connect(self._forget)
        self._window.tour.setVisible(has_tour)
        self._window.show_for(page)
        self._window.show()
        self._window.raise_()

    def close(self) -> None:
        """Close the window if it is open."""
        if self._window is not None:
            self._window.close()

    def _forget(self) -> None:
        self._window = None
