"""Going through the stops: each brings its page to the front and waits until it is loaded."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from metrodesk.ui.shell import Shell
from metrodesk.ui.tour.overlay import TourOverlay
from metrodesk.ui.tour.stops import Stop

LAID_OUT = 0  # milliseconds: the layout of a page just shown is done by the next turn of the event loop


class Tour(QObject):
    """Leads through one open workspace; it changes nothing there."""

    ended = Signal()

    def __init__(self, shell: Shell, stops: Sequence[Stop]) -> None:
        super().__init__(shell)
        self._shell, self._stops, self._at = shell, tuple(stops), 0
        self.overlay = TourOverlay(shell)
        self.overlay.stepped.connect(self.step)
        self.overlay.ended.connect(self.end)

    @property
    def stop(self) -> Stop:
        """The stop in front."""
        return self._stops[self._at]

    def begin(self) -> None:
        """Start at the first stop."""
        self._at = 0
        self._show()

    def step(self, by: int) -> None:
        """Go on or back; past the last stop the tour is over."""
        if self._at + by >= len(self._stops):
            self.end()
            return
        self._at = max(self._at + by, 0)
        self._show()

    def end(self) -> None:
        """Take the veil away and go back to where the work begins."""
        self._shell.go_to(self._shell.first)
        self.overlay.hide()
        self.overlay.deleteLater()
        self.ended.emit()

    def _show(self) -> None:
        if self.stop.page:
            self._shell.go_to(self.stop.page)
        page = self._shell.page
        if page is not None and page.loader.is_loading:
            page.loader.loaded.connect(self._point_soon, Qt.ConnectionType.SingleShotConnection)
            page.loader.failed.connect(self._point_soon, Qt.ConnectionType.SingleShotConnection)
        self._point_soon()

    def _point_soon(self) -> None:
        QTimer.singleShot(LAID_OUT, self, self._point)

    def _point(self) -> None:
        page = self._shell.page
        inside: QWidget = page if page is not None and self.stop.page else self._shell
        found = inside.findChild(QWidget, self.stop.landmark) if self.stop.landmark else inside
        target = found if isinstance(found, QWidget) and found.isVisible() else None
        self.overlay.point_at(target, self.stop.title, self.stop.words, (self._at + 1, len(self._stops)))
