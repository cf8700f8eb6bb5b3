"""Taking evidence into the workspace, and showing what is there."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from metrodesk.domain.period import Period
from metrodesk.domain.report import Evidence
from metrodesk.domain.task import TaskId
from metrodesk.ui.jobs import Job
from metrodesk.ui.unit.draft_keeper import DRAFTS
from metrodesk.ui.unit.files import open_with_system
from metrodesk.ui.unit.report_work import adding, attaching, copying_out
from metrodesk.ui.widgets.progress_strip import ProgressStrip
from metrodesk.ui.workplace import Workplace


class EvidenceDesk(QObject):
    """Does the work behind a list of evidence, whichever report is in front when it is done."""

    taken = Signal(object, object, object)  # the task, the period, and what was taken in
    failed = Signal(Exception)

    def __init__(self, place: Workplace, strip: ProgressStrip, parent: QObject) -> None:
        super().__init__(parent)
        self._place, self._strip = place, strip

    def take_in(self, task: TaskId, paths: Sequence[Path]) -> None:
        """Copy files into the workspace for a task."""
        job = Job(self._place.work(attaching(task, self._place.period, tuple(paths))))
        job.succeeded.connect(self._tell)
        job.failed.connect(self.failed)
        self._strip.follow(job, self.tr("Taking in evidence…"), cancellable=True)
        self._place.runner.start(job)

    def show_file(self, evidence: Evidence) -> None:
        """Open a file in the program the system has for it, as a copy under its own name."""
        job = Job(self._place.work(copying_out(evidence)))
        job.succeeded.connect(self._show)
        job.failed.connect(self.failed)
        self._place.runner.start(job)

    def add_behind(self, task: TaskId, period: Period, taken: tuple[Evidence, ...]) -> None:
        """Put evidence into a report that was left while it was being taken in."""
        job = Job(self._place.work(adding(task, period, taken, self._place.filler)))
        job.succeeded.connect(self._tell_of_draft)
        job.failed.connect(self.failed)
        self._place.runner.start(job)

    def _tell_of_draft(self, _: object) -> None:
        self._place.tell(DRAFTS)

    def _tell(self, done: tuple[TaskId, Period, tuple[Evidence, ...]]) -> None:
        self.taken.emit(*done)

    def _show(self, file: Path) -> None:
        open_with_system(file)
