"""Taking evidence into the workspace, showing what is there, and weighing what must travel."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from metrodesk.domain.period import Period
from metrodesk.domain.report import Evidence
from metrodesk.domain.task import TaskId
from metrodesk.ui.jobs import Job, Loader
from metrodesk.ui.unit.draft_keeper import DRAFTS
from metrodesk.ui.unit.evidence_list import EvidenceList
from metrodesk.ui.unit.evidence_mime import Offer
from metrodesk.ui.unit.evidence_work import adding, attaching, copying_out, looking, weighing
from metrodesk.ui.unit.files import open_with_system
from metrodesk.ui.widgets.inline_message import InlineMessage, Tone
from metrodesk.ui.widgets.progress_strip import ProgressStrip
from metrodesk.ui.workplace import Change, Workplace
from metrodesk.wording.evidence import evidence_advice, evidence_problem

if TYPE_CHECKING:
    from metrodesk.services.bundle_size import BundleSize
    from metrodesk.services.evidence import Attached

WEIGHED_ON = frozenset({Change.DRAFTS, Change.SEALED, Change.HANDED_OVER, Change.BROUGHT})


class EvidenceDesk(QObject):
    """Does the work behind a list of evidence, whichever report is in front when it is done."""

    taken = Signal(object, object, object)  # the task, the period, and what was taken in
    failed = Signal(Exception)

    def __init__(self, place: Workplace, strip: ProgressStrip, banner: InlineMessage, files: EvidenceList) -> None:
        super().__init__(files)
        self._place, self._strip, self._banner, self._files = place, strip, banner, files
        self._looks, self._weight = Loader(place.runner, self), Loader(place.runner, self)
        self._looks.loaded.connect(files.show_looks)
        self._weight.loaded.connect(self._show_weight)
        files.listed.connect(self._look)
        files.open_asked.connect(self.show_file)
        place.changed.connect(self._weigh_again)

    def take_in(self, task: TaskId, offers: Sequence[Offer]) -> None:
        """Take files and pasted pictures into the workspace for a task."""
        job = Job(self._place.work(attaching(task, self._place.period, tuple(offers))))
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

    def weigh(self) -> None:
        """Ask how much the next bundle carries; at the district nothing is carried anywhere."""
        if not self._place.facts.is_district:
            self._weight.load(self._place.work(weighing))

    def _look(self, evidence: tuple[Evidence, ...]) -> None:
        if not self._files.knows_looks(evidence):
            self._looks.load(self._place.work(looking(evidence)))
        if evidence:
            self.weigh()

    def _weigh_again(self, changes: frozenset[Change]) -> None:
        if changes & WEIGHED_ON and self._files.isVisible() and (self._files.evidence or self._files.has_weight):
            self.weigh()

    def _show_weight(self, weight: BundleSize) -> None:
        kept = self._place.settings.of_workspace(self._place.path, "export/size")
        self._files.show_weight(weight, int(kept) if kept.isdecimal() else 0)

    def _tell_of_draft(self, _: object) -> None:
        self._place.tell(DRAFTS)

    def _tell(self, done: tuple[TaskId, Period, Attached]) -> None:
        task, period, attached = done
        if attached.taken:
            self.taken.emit(task, period, attached.taken)
        if attached.refused:
            self._tell_refused(attached)

    def _tell_refused(self, attached: Attached) -> None:
        """Say of each file why it was not taken; the advice follows, once for each reason."""
        said = [
            self.tr("{name}: {reason}").format(name=one.name, reason=evidence_problem(one.what))
            for one in attached.refused
        ]
        first = self.tr("Not attached: ") if not attached.taken else self.tr("The others were attached, but not: ")
        advice = dict.fromkeys(evidence_advice(one.what) for one in attached.refused)
        self._banner.say(Tone.WARNING, first + "\n".join(said), "\n".join(advice))

    def _show(self, file: Path) -> None:
        open_with_system(file)
