"""代录、代改: what came on paper, as a spreadsheet, by letter or telephone, entered for a unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from metrodesk.domain.draft_steps import DraftState
from metrodesk.domain.overview import OverviewBody
from metrodesk.domain.report import ReportBody
from metrodesk.ui.district.acting import actor
from metrodesk.ui.district.proxy_checks import findings_for, may_enter
from metrodesk.ui.district.proxy_given import GivenBar
from metrodesk.ui.district.proxy_sheets import ProxySheets
from metrodesk.ui.district.proxy_state import EntryTask, ProxyState, enter, read_proxy
from metrodesk.ui.district.proxy_tables import entered_model, task_model
from metrodesk.ui.door.files import Files
from metrodesk.ui.page import Page
from metrodesk.ui.theme import LARGE, MEDIUM, SMALL
from metrodesk.ui.unit.evidence_desk import EvidenceDesk
from metrodesk.ui.unit.finding_list import FindingList
from metrodesk.ui.unit.look import dress_page
from metrodesk.ui.unit.overview_form import OverviewForm
from metrodesk.ui.unit.report_form import ReportForm
from metrodesk.ui.widgets.elided import ElidedLabel
from metrodesk.ui.widgets.inline_message import Tone
from metrodesk.ui.widgets.table import CopyableTableView
from metrodesk.ui.widgets.tabs import page_tabs
from metrodesk.ui.widgets.text import button, label
from metrodesk.ui.workplace import Change, Service, Workplace
from metrodesk.wording.words import word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from metrodesk.domain.period import Period
    from metrodesk.domain.report import Evidence
    from metrodesk.domain.task import TaskId
    from metrodesk.domain.unit import UnitId
    from metrodesk.services.proxies import EnteredFor
    from metrodesk.ui.unit.evidence_mime import Offer


class ProxyPage(Page):
    """Enters and corrects reports for units; source, who agreed and the proof are kept with them."""

    reloads_on = frozenset({Change.LEDGER, Change.PLAN, Change.HANDED_OVER})

    def __init__(self, place: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(place, parent)
        dress_page(self)
        self.heading.setText(self.tr("Enter for units"))
        self._unit: UnitId | None = None
        self._task: TaskId | None = None
        self._state: ProxyState | None = None
        self._typed: dict[TaskId, ReportBody | OverviewBody] = {}
        self._aside: dict[tuple[UnitId, Period], dict[TaskId, ReportBody | OverviewBody]] = {}  # typed at other units
        self.tabs = page_tabs()
        self.tabs.addTab(self._entry(), self.tr("Enter"))
        self.tabs.addTab(self._list(), self.tr("Entered so far"))
        self.body.addWidget(self.tabs, 1)
        self.sheets = ProxySheets(self, self.given, lambda: bool(self._typed))
        self.sheets.unit_asked.connect(lambda unit: self.show_about((unit, None)))
        self._weigh()

    def request(self) -> Service:
        """Return the question for the unit's reports."""
        unit, period = self._unit, self.place.period
        return lambda ws, tick: read_proxy(ws, unit, period, tick)

    def show_state(self, state: object) -> None:
        """Show the unit's tasks; what was typed and not saved is kept, also while another unit is shown."""
        if not isinstance(state, ProxyState):
            return
        if self._state is not None and (self._state.unit, self._state.period) != (state.unit, state.period):
            self._turn_to(state.unit, state.period)
        self._state, self._unit = state, state.unit
        self.given.offer_units(state.units, state.unit)
        self.sheets.show_tasks([one.id for one in state.tasks if one.page is not None])
        self.model.show(state.tasks)
        self._show_entered(state)
        at = next((at for at, one in enumerate(state.tasks) if one.id == self._task), 0)
        self.table.go_to(at)
        self._show_row(at)
        self._weigh()

    def show_about(self, about: object) -> None:
        """Show one unit's report: a unit and a task; or read sheets that were dropped elsewhere."""
        if isinstance(about, Files):
            self.sheets.take_dropped(about.paths)
        elif isinstance(about, tuple):
            self._unit, self._task = about
            self.tabs.setCurrentIndex(0)
            self.reload()

    def save(self) -> None:
        """Enter everything that was typed."""
        by = actor(self)
        if self._state is None or self._state.unit is None or not self._typed or not by:
            return
        if not may_enter(self, self._state, self._typed):
            return
        given = self.given.provenance()
        unit, period, bodies = self._state.unit, self._state.period, dict(self._typed)
        self.run(
            lambda ws, _: enter(ws, unit, period, bodies, given, by),
            self.tr("Saving…"),
            done=self._tell,
            changes=frozenset({Change.LEDGER}),
        )

    # -- the parts ---------------------------------------------------------------------

    def _entry(self) -> QWidget:
        self.table, self.model = CopyableTableView(), task_model(self._typed)
        self.table.setModel(self.model)
        self.table.set_widths((190, 110), stretched=0)
        self.table.setMinimumWidth(280)
        self.table.selectionModel().currentRowChanged.connect(lambda now: self._show_row(now.row()))
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(SMALL)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.table)
        splitter.addWidget(self._form())
        splitter.setSizes([330, 810])
        splitter.setStretchFactor(1, 1)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, SMALL, 0, 0)
        column.setSpacing(MEDIUM)
        self.given = GivenBar()
        self.given.unit.activated.connect(self._choose_unit)
        column.addWidget(self.given)
        column.addWidget(splitter, 1)
        column.addLayout(self._foot())
        return inside

    def _form(self) -> QFrame:
        card = QFrame()
        card.setProperty("kind", "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(LARGE, MEDIUM, SMALL, MEDIUM)
        column.setSpacing(SMALL)
        self.title, self.state = ElidedLabel("", "heading"), label("", "muted", wraps=True)
        self.form = ReportForm()
        self.form.edited.connect(self._take_body)
        self.findings = FindingList()
        self.findings.explained.connect(self.form.explain)
        self.findings.jumped.connect(lambda one: self.form.go_to_field(one.field))
        self.form.files_chosen.connect(self._attach)
        self._evidence = EvidenceDesk(self.place, self.strip, self.banner, self.form.evidence)
        self._evidence.taken.connect(self._take_files)
        self._evidence.failed.connect(self.complain)
        self.overview = OverviewForm()
        self.overview.edited.connect(lambda: self._take_body(self.overview.body))
        room = QScrollArea()
        room.setWidgetResizable(True)
        inside = QWidget()
        within = QVBoxLayout(inside)
        within.setContentsMargins(0, 0, MEDIUM, 0)
        within.addWidget(self.form)
        within.addWidget(self.overview)
        room.setWidget(inside)
        for one in (self.title, self.state):
            column.addWidget(one)
        column.addWidget(room, 1)
        column.addWidget(self.findings)
        return card

    def _foot(self) -> QHBoxLayout:
        self.count = label("", "muted", wraps=True)
        self.enter = button(self.tr("&Enter for the unit"), "ok", "primary")
        self.enter.clicked.connect(self.save)
        row = QHBoxLayout()
        row.addWidget(self.count, 1)
        row.addWidget(self.enter)
        return row

    def _list(self) -> QWidget:
        self.entered, self.entered_table = entered_model(None), CopyableTableView()
        self.entered_table.setModel(self.entered)
        note = self.tr("To take one back, lift it under “Decide”, “Acts”. It retires by itself when the unit agrees.")
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, SMALL, 0, 0)
        column.addWidget(self.entered_table, 1)
        column.addWidget(label(note, "muted", wraps=True))
        return inside

    # -- what happens ------------------------------------------------------------------

    def _show_entered(self, state: ProxyState) -> None:
        self.entered = entered_model(state)
        self.entered_table.setModel(self.entered)
        self.entered_table.set_widths((120, 200, 90, 80, 100, 60, 100, 140), stretched=1)
        self.entered.show(state.entered)
        self.tabs.setTabText(1, self.tr("Entered so far ({count})").format(count=len(state.entered)))

    def _turn_to(self, unit: UnitId | None, period: Period) -> None:
        """Put aside what was typed at the unit so far, and take up what was typed at this one."""
        before = self._state
        if before is not None and before.unit is not None and self._typed:
            self._aside[before.unit, before.period] = dict(self._typed)
        self._typed.clear()
        if unit is not None:
            self._typed.update(self._aside.pop((unit, period), {}))

    def _choose_unit(self) -> None:
        self._unit, self._task = self.given.unit.currentData(), None
        self.reload()

    def _show_row(self, row: int) -> None:
        if not 0 <= row < self.model.rowCount():
            return
        one = self.model.row_at(row)
        self._task = one.id
        self.title.say(one.title)
        self.state.setText(self._words(one))
        said = self._typed.get(self._task, one.said)
        self.form.setVisible(one.page is not None)
        self.overview.setVisible(one.page is None)
        if one.page is not None and isinstance(said, ReportBody):
            self.form.show_page(one.page, DraftState(said))
            self.form.show_measures(one.measures)
        elif isinstance(said, OverviewBody):
            self.overview.show_body(said)
        for form in (self.form, self.overview):
            form.setEnabled(not one.is_differing)
        self.findings.clear()
        self._check(one)

    def _words(self, one: EntryTask) -> str:
        if one.is_differing:
            return self.tr("Its versions differ: settle them under “Differing content” first.")
        if one.origin is None:
            return self.tr("Nothing was reported yet: it will count as entered by the district.")
        return self.tr("It stands now as: {origin}. Fields you change count as corrected by the district.").format(
            origin=word(one.origin)
        )

    def _take_body(self, body: ReportBody | OverviewBody) -> None:
        if self._state is None or self._task is None:
            return
        row = next(one for one in self._state.tasks if one.id == self._task)
        self._check(row)
        if body == row.said:
            self._typed.pop(self._task, None)
        else:
            self._typed[self._task] = body
        top, end = self.model.index(0, 0), self.model.index(self.model.rowCount() - 1, 1)
        self.model.dataChanged.emit(top, end)
        self._weigh()

    def _check(self, one: EntryTask) -> None:
        """Show what the checks say of the report in front."""
        found = findings_for(one, self.form.body)
        self.findings.show_findings(found, self.form.answers())
        self.form.mark_findings(found)

    def _attach(self, offers: Sequence[Offer]) -> None:
        if self._task is not None:
            self._evidence.take_in(self._task, offers)

    def _take_files(self, task: TaskId, _: Period, taken: tuple[Evidence, ...]) -> None:
        if task == self._task:
            self.form.evidence.take_in(taken)

    def _weigh(self) -> None:
        self.enter.setEnabled(bool(self._typed))
        words = [self.tr("%n report(s) typed and not entered yet", "", len(self._typed))] if self._typed else []
        names = dict(self._state.units) if self._state is not None else {}
        if units := "、".join(dict.fromkeys(names.get(unit, "") for unit, _ in self._aside)):
            words.append(self.tr("not entered yet at: {units}").format(units=units))
        self.count.setText(" · ".join(words))

    def _tell(self, done: EnteredFor) -> None:
        self._typed.clear()
        self.given.proof.forget()
        self.banner.say(
            Tone.DONE,
            self.tr("Entered: %n report(s).", "", len(done.acts) + bool(done.overview)),
            self.tr("The unit is asked to confirm it with the next file you issue."),
        )
