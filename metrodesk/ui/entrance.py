"""The way into a workspace and out of it: checked in a job, and held so that no second window takes it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from metrodesk.domain.tick import Tick
from metrodesk.ui.jobs import Job, JobRunner
from metrodesk.ui.settings import Settings

if TYPE_CHECKING:
    from metrodesk.services.occupying import Occupancy
    from metrodesk.ui.workplace import Facts


class Entrance(QObject):
    """Opens workspaces for the window, one at a time."""

    opened = Signal(object)  # Facts
    refused = Signal(object, Exception)  # the path, and why

    def __init__(self, runner: JobRunner, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner, self._settings = runner, settings
        self._held: Occupancy | None = None

    def open(self, path: Path) -> None:
        """Open a workspace; whichever was open before is let go first."""
        from metrodesk.ui.entering import enter, today_on_the_wall

        self.leave()
        remembered, today = self._settings.of_workspace(path, "period"), today_on_the_wall()

        def work(tick: Tick) -> tuple[Occupancy, Facts]:
            from metrodesk.services.occupying import Occupancy

            held = Occupancy(path)
            try:
                return held, enter(path, today, remembered, tick)
            except BaseException:
                held.release()
                raise

        job = Job(work)
        job.succeeded.connect(self._take)
        job.failed.connect(lambda error: self.refused.emit(path, error))
        self._runner.start(job)

    def leave(self) -> None:
        """Let other windows have the workspace."""
        if self._held is not None:
            self._held.release()
            self._held = None

    def _take(self, found: tuple[Occupancy, Facts]) -> None:
        self.leave()
        self._held, facts = found
        self.opened.emit(facts)
