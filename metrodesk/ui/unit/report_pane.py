"""The report in front: official text, form, findings, and what has been saved."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from metrodesk.domain.check import Finding
from metrodesk.domain.draft_steps import DraftState
from metrodesk.domain.period import Period
from metrodesk.domain.report import Evidence
from metrodesk.domain.task import TaskId
from metrodesk.ui.jobs import Loader
from metrodesk.ui.messages import show_failure
from metrodesk.ui.theme import LARGE, MEDIUM, SMALL, TIGHT, WIDE
from metrodesk.ui.unit.district_words import DistrictWords
from metrodesk.ui.unit.draft_history import DraftHistory
from metrodesk.ui.unit.draft_keeper import DraftKeeper
from metrodesk.ui.unit.evidence_desk import EvidenceDesk
from metrodesk.ui.unit.evidence_mime import Offer
from metrodesk.ui.unit.finding_list import FindingList
from metrodesk.ui.unit.note_card import NoteCard
from metrodesk.ui.unit.official_text import OfficialText
from metrodesk.ui.unit.phrase_desk import PhraseDesk
from metrodesk.ui.unit.report_acts import ReportActs
from metrodesk.ui.unit.report_foot import ReportFoot
from metrodesk.ui.unit.report_form import ReportForm
from metrodesk.ui.unit.report_head import ReportHead
from metrodesk.ui.unit.report_keys import add_keys
from metrodesk.ui.unit.report_work import InFront, opening
from metrodesk.ui.widgets.inline_message import InlineMessage
from metrodesk.ui.widgets.progress_strip import ProgressStrip
from metrodesk.ui.widgets.tab_order import tab_through
from metrodesk.ui.workplace import Change, Workplace

if TYPE_CHECKING:
    from metrodesk.services.entry import ReportPage


class ReportPane(QFrame):
    """One task's report for the period in force; another one is loaded by `open`."""

    stepped = Signal(int)  # -1 for the previous task, 1 for the next
    next_open_asked = Signal()
    shown = Signal(object)  # the task
    told = Signal(str)  # what was done

    def __init__(self, place: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.place = place
        self.page: ReportPage | None = None
        self._jump_to, self._turn, self.is_stale = "", -1, False
        self._loader = Loader(place.runner, self)
        self._loader.loaded.connect(self._show)
        self._loader.failed.connect(self._complain)
        self.keeper = DraftKeeper.of(place)
        place.changed.connect(self._note_change)
        self._make()
        self._lay_out()
        self._connect()
        add_keys(self)
        self.setEnabled(False)

    # -- what the page asks ----------------------------------------------------------

    @property
    def task(self) -> TaskId | None:
        """The task in front."""
        return self.page.task.id if self.page else None

    def open(self, task: TaskId, field: str = "") -> None:
        """Show a task's report, once what is being typed is on its way; then go to a field."""
        self._jump_to = field
        is_here = self.page is not None and self.task == task and self.page.period == self.place.period
        if is_here and not self.is_stale:
            self._jump()
            return
        self._loader.load(self.place.work(opening(task, self.place.period)))

    def open_again(self) -> None:
        """Load the report in front anew, because the period or the workspace changed."""
        if self.page is not None:
            task, self.page = self.page.task.id, None
            self.open(task)

    # -- showing ---------------------------------------------------------------------

    def _show(self, shown: InFront) -> None:
        page = shown.page
        stored = (DraftState(page.body, page.taken), page.steps)
        state, steps = self.keeper.newest(page.task.id, page.period, stored)
        same = self.page is not None and self.page.task.id == page.task.id
        self.page, self.is_stale = page, False
        self.setEnabled(True)
        self.room.widget().show()
        self.banner.hide()
        self.head.show_page(page)
        self.official.show_page(page)
        self.note.show_note(page.task.id, page.note)
        self.said.show_report(shown)
        self.form.show_page(page, state)
        self.form.show_measures(shown.measures)
        self.history.show(state, steps)
        self.findings.clear()
        self.findings.remember(shown.accepted)
        self._show_findings(page.findings)
        self.mark.show_where(page.saved_at, is_stored=state.body == page.body)
        if not same:
            self.room.verticalScrollBar().setValue(0)
        self.shown.emit(page.task.id)
        self._jump()

    def _show_findings(self, findings: Sequence[Finding]) -> None:
        self.findings.show_findings(findings, self.form.answers())
        self.form.mark_findings(findings)
        self._order_tabs()

    def _order_tabs(self) -> None:
        parts = (self.note, self.form, self.findings, self.foot)
        tab_through(self.official.more, [widget for part in parts for widget in part.tab_parts()])

    def _jump(self) -> None:
        if self._jump_to:
            self.go_to_field(self._jump_to)
            self._jump_to = ""

    def go_to_field(self, name: str) -> None:
        """Bring a field into view and give it the focus."""
        self.form.go_to_field(name)
        if (widget := self.focusWidget()) is not None:
            self.room.ensureWidgetVisible(widget, 0, WIDE)

    # -- what the person does --------------------------------------------------------

    def _note_change(self, changes: frozenset[Change]) -> None:
        self.is_stale = self.is_stale or bool(changes & STALE_AFTER)

    def _keep(self) -> None:
        self.history.note(self.form.state)
        self._keep_now()

    def _keep_now(self) -> None:
        if self.page is not None:
            self.revert.setEnabled(True)
            self.keeper.keep(self.page.task.id, self.form.state, self.history.steps)

    def _note_saving(self, task: TaskId) -> None:
        if task == self.task:
            self.mark.show_saving()

    def _note_saved(self, task: TaskId, moment: str, findings: tuple[Finding, ...]) -> None:
        if task == self.task:
            self.mark.show_saved(moment)
            self._show_findings(() if self.form.body.is_empty else findings)

    def _note_failure(self, task: TaskId, error: Exception) -> None:
        self.mark.show_failure(error)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Attach a picture or files from the clipboard, wherever in the report the focus is."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.form.evidence.paste_here()
        else:
            super().keyPressEvent(event)

    def _attach(self, offers: Sequence[Offer]) -> None:
        if self.page is not None:
            self._evidence.take_in(self.page.task.id, offers)

    def _take_evidence(self, task: TaskId, period: Period, taken: tuple[Evidence, ...]) -> None:
        if self.page is not None and (task, period) == (self.task, self.page.period):
            self.form.evidence.take_in(taken)
        else:
            self._evidence.add_behind(task, period, taken)

    def undo(self) -> None:
        """Go a step back in the report, whatever the step was."""
        self._walk(self.history.back())

    def redo(self) -> None:
        """Go a step forth again."""
        self._walk(self.history.forth())

    def _walk(self, state: DraftState | None) -> None:
        if state is None or self.page is None:
            return
        differing = self.form.show_state(state)
        self._keep_now()
        if "explanations" in differing:
            self.findings.show_anew(self.form.answers())
        if differing:
            self.go_to_field(differing[0])

    def _note_steps(self) -> None:
        self.foot.undo.setEnabled(bool(self.history.steps.past))
        self.foot.redo.setEnabled(bool(self.history.steps.future))

    def _give_up(self) -> None:
        if self.page is not None:
            self.acts.give_up(self.page.task.id, self.page.period)

    def confirm_entered(self) -> None:
        """Say that the district entered it right."""
        if self.page is not None:
            self.acts.confirm(self.page.task.id, self.page.period)

    def _keep_as_it_is(self) -> None:
        self._keep_now()
        self.keeper.save_now()

    def go_to_next_finding(self) -> None:
        """Go to the field of the next open finding, from the top after the last."""
        found = [one for one in self.findings.findings if one.is_open]
        if found:
            self._turn = (self._turn + 1) % len(found)
            self.go_to_field(found[self._turn].field)

    def _complain(self, error: Exception) -> None:
        show_failure(self.banner, error)

    # -- the parts -------------------------------------------------------------------

    def _make(self) -> None:
        self.head, self.foot = ReportHead(), ReportFoot()
        self.same, self.nothing, self.revert = self.head.same, self.head.nothing, self.head.revert
        self.mark = self.foot.mark
        self.banner, self.strip = InlineMessage(self), ProgressStrip(self)
        self.official, self.said, self.form = OfficialText(), DistrictWords(), ReportForm(goes_back=False)
        self._evidence = EvidenceDesk(self.place, self.strip, self.banner, self.form.evidence)
        self.findings = FindingList()
        self.note, self.phrases = NoteCard(self.place, self.head.note), PhraseDesk(self.place, self.form)
        self.history, self.acts = DraftHistory(self), ReportActs(self.place, self)

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, MEDIUM, 1, 1)
        outer.setSpacing(0)
        outer.addWidget(self.head)
        told = QVBoxLayout()
        told.setContentsMargins(LARGE, 0, LARGE, 0)
        told.addWidget(self.banner)
        told.addWidget(self.strip)
        told.addSpacing(TIGHT)
        told.addWidget(self.note)
        outer.addLayout(told)
        outer.addSpacing(SMALL)
        self.room = QScrollArea()
        self.room.setObjectName("report-form")
        self.room.setWidgetResizable(True)
        self.room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(LARGE, SMALL, LARGE, LARGE)
        column.setSpacing(MEDIUM)
        column.addWidget(self.said)
        column.addWidget(self.official)
        column.addWidget(self.form, 1)
        self.room.setWidget(inside)
        inside.hide()  # until there is a report to show: empty fields tell nothing
        outer.addWidget(self.room, 1)
        outer.addWidget(self.findings)
        outer.addWidget(self.foot)

    def _connect(self) -> None:
        self.form.edited.connect(self._keep)
        self.form.files_chosen.connect(self._attach)
        self._evidence.taken.connect(self._take_evidence)
        self._evidence.failed.connect(self._complain)
        self.keeper.saving.connect(self._note_saving)
        self.keeper.saved.connect(self._note_saved)
        self.keeper.failed.connect(self._note_failure)
        self.said.field_asked.connect(self.go_to_field)
        self.said.confirm_asked.connect(self.confirm_entered)
        self.said.object_asked.connect(lambda: self.go_to_field("progress"))  # who objects writes what is right
        self.said.taken.connect(self.form.take_value)
        self.said.kept.connect(self._keep_as_it_is)
        self.official.chain_asked.connect(lambda: self.place.go_to("chain", self.page.task.id if self.page else None))
        self.findings.jumped.connect(lambda finding: self.go_to_field(finding.field))
        self.findings.explained.connect(self.form.explain)
        self.mark.retry.clicked.connect(self.keeper.save_now)
        self.same.clicked.connect(self.form.take_over)
        self.nothing.clicked.connect(self.form.report_nothing)
        self.revert.clicked.connect(self._give_up)
        self.acts.gone_back.connect(self.open_again)
        self.acts.confirmed.connect(self.told)
        self.acts.failed.connect(self._complain)
        self.history.changed.connect(self._note_steps)
        self.foot.previous.clicked.connect(lambda: self.stepped.emit(-1))
        self.foot.next.clicked.connect(lambda: self.stepped.emit(1))
        self.foot.go_on.clicked.connect(self.next_open_asked)


STALE_AFTER = frozenset({Change.BROUGHT, Change.SEALED, Change.PLAN, Change.LEDGER})
