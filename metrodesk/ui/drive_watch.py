"""Removable drives as they come and go, looked for beside all other work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from metrodesk.domain.tick import Tick
from metrodesk.ui.jobs import Job, JobRunner

if TYPE_CHECKING:
    from metrodesk.services.places import Destination

EVERY = 2000  # milliseconds between two looks; one reads the system's list of mounts, no drive


class DriveWatch(QObject):
    """Tells when the list of removable drives changes; looks only while it is told to."""

    changed = Signal(object)  # a tuple of Destination, also when only the free space changed
    came = Signal(object)  # a Destination that was not there at the look before

    def __init__(self, runner: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._looking = False
        self.drives: tuple[Destination, ...] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.look)

    def begin(self) -> None:
        """Look now and again and again."""
        self._timer.start()
        self.look()

    def end(self) -> None:
        """Look no more."""
        self._timer.stop()

    def look(self) -> None:
        """Look once, unless a look is still out: a drive that hangs holds nothing else up."""
        if self._looking:
            return
        self._looking = True
        job = Job(finding_drives)
        job.succeeded.connect(self._take)
        job.finished.connect(self._over)
        self._runner.aside(job)

    def _over(self) -> None:
        self._looking = False

    def _take(self, found: object) -> None:
        if not isinstance(found, tuple) or found == self.drives:
            return
        before, self.drives = self.drives, found
        self.changed.emit(found)
        known = {one.path for one in before or ()}
        for one in found if before is not None else ():
            if one.path not in known:
                self.came.emit(one)


def finding_drives(_: Tick) -> tuple[Destination, ...]:
    """Return the removable places that are there now; needs no workspace."""
    from metrodesk.services.places import destinations

    return destinations()
