"""What is done with the report in front as a whole, off the GUI thread: given up, confirmed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from metrodesk.domain.period import Period
from metrodesk.domain.task import TaskId
from metrodesk.ui.jobs import Job
from metrodesk.ui.unit.draft_keeper import DRAFTS
from metrodesk.ui.unit.report_work import confirming, discarding
from metrodesk.ui.workplace import Change, Service, Workplace


class ReportActs(QObject):
    """Starts the work and says what came of it; pages hear of the changes."""

    gone_back = Signal()
    confirmed = Signal(str)  # what was done, in words
    failed = Signal(Exception)

    def __init__(self, place: Workplace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._place = place

    def give_up(self, task: TaskId, period: Period) -> None:
        """Go back to the sealed text."""
        self._start(discarding(task, period), self._note_gone_back)

    def confirm(self, task: TaskId, period: Period) -> None:
        """Say that what the district entered for the unit is right."""
        self._start(confirming(task, period), self._note_confirmed)

    def _start(self, service: Service, done: Callable[[object], None]) -> None:
        job = Job(self._place.work(service))
        job.succeeded.connect(done)
        job.failed.connect(self.failed)
        self._place.runner.start(job)

    def _note_gone_back(self, _: object) -> None:
        self._place.tell(DRAFTS)
        self.gone_back.emit()

    def _note_confirmed(self, _: object) -> None:
        self._place.tell(frozenset({Change.SEALED, Change.BROUGHT}))
        self.confirmed.emit(self.tr("Confirmed. It goes to the district with the next bundle."))
