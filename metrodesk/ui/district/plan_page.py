"""The plan beside its official text: tasks, clauses, findings to settle, periods, measures, checks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from metrodesk.ui.district.checks_tab import ChecksTab
from metrodesk.ui.district.measures_tab import MeasuresTab
from metrodesk.ui.district.plan_dialogs import CutOffQuestion, DatesDialog, SettlementDialog
from metrodesk.ui.district.plan_state import PlanState, cut_off, read_plan, set_dates, settle
from metrodesk.ui.district.plan_tables import clause_model, finding_model, period_model, task_model
from metrodesk.ui.district.plan_text import PlanText
from metrodesk.ui.page import Page
from metrodesk.ui.theme import SMALL
from metrodesk.ui.widgets.elided import ElidedLabel
from metrodesk.ui.widgets.inline_message import Tone
from metrodesk.ui.widgets.row_model import RowModel
from metrodesk.ui.widgets.table import CopyableTableView
from metrodesk.ui.widgets.tabs import page_tabs
from metrodesk.ui.widgets.text import button, label
from metrodesk.ui.workplace import Change, Service, Workplace

if TYPE_CHECKING:
    from metrodesk.domain.document import Clause
    from metrodesk.domain.plan import Plan
    from metrodesk.domain.plan_finding import PlanFinding
    from metrodesk.ui.district.plan_state import PeriodRow, TaskRow

CHANGES = frozenset({Change.PLAN})


class PlanPage(Page):
    """填报方案: the tasks beside the official text, its findings, the periods, what is counted and checked."""

    reloads_on = frozenset({Change.PLAN, Change.UNITS})

    def __init__(self, place: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(place, parent)
        self.heading.setText(self.tr("Plan"))
        self._plan: Plan | None = None
        self.document = ElidedLabel("", "muted")
        self.body.addWidget(self.document)
        self.official = PlanText()
        self.tabs = page_tabs()
        self._add_tabs()
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(SMALL)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.tabs)
        splitter.addWidget(self.official)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 2)
        self.body.addWidget(splitter, 1)
        self.tabs.currentChanged.connect(self._show_front)

    def request(self) -> Service:
        """Return the question for the plan."""
        today = self.place.today()
        return lambda ws, tick: read_plan(ws, today, tick)

    def show_state(self, state: object) -> None:
        """Show the plan."""
        if not isinstance(state, PlanState):
            return
        self._plan = state.plan
        document = state.plan.document
        self.document.say(f"{document.title}  {document.number}  {document.issuer}  {document.date}")
        kept = {table: table.currentIndex().row() for table in self._tables}
        self.tasks.show(state.tasks)
        self.clauses.show(state.plan.clauses)
        self.findings.show(state.plan.findings)
        self.periods.show(state.periods)
        for table, row in kept.items():
            table.go_to(max(row, 0))
        self.measures.show_settings(state.settings)
        self.checks.show_settings(state.settings)
        left = len(state.plan.open_findings)
        self.tabs.setTabText(2, self.tr("Findings ({count} open)").format(count=left))
        self._show_front()

    def settle_current(self) -> None:
        """Ask how the current finding is settled and note it."""
        row = self.finding_table.currentIndex().row()
        if row < 0:
            return
        finding, by = self.findings.row_at(row), self.place.filler
        words = SettlementDialog.ask(self, finding)
        if words:
            self.run(
                lambda ws, tick: settle(ws, finding, words, by, tick),
                self.tr("Saving…"),
                done=self._tell_version,
                changes=CHANGES,
            )

    def date_current(self) -> None:
        """Ask for the current period's dates and set them."""
        row = self.period_table.currentIndex().row()
        if row < 0:
            return
        period, by = self.periods.row_at(row), self.place.filler
        dates = DatesDialog.ask(self, period)
        if dates is not None:
            self.run(
                lambda ws, tick: set_dates(ws, period.period, dates.as_of, dates.due, by, tick),
                self.tr("Saving…"),
                done=self._tell_version,
                changes=CHANGES,
            )

    def cut_current(self) -> None:
        """Cut the current period off, after asking."""
        row = self.period_table.currentIndex().row()
        if row < 0:
            return
        period, by = self.periods.row_at(row), self.place.filler
        if CutOffQuestion.ask(self, period):
            self.run(
                lambda ws, tick: cut_off(ws, period.period, by, tick),
                self.tr("Cutting off…"),
                done=self._tell_cut,
                changes=frozenset({Change.PLAN, Change.LEDGER}),
            )

    def _tell_version(self, _version: str) -> None:
        self.banner.say(Tone.DONE, self.tr("Saved as a new version of the plan."))

    def _tell_cut(self, _act: str) -> None:
        self.banner.say(
            Tone.DONE,
            self.tr("The period is cut off."),
            self.tr("What is taken in from now on counts as late, unless it is excused."),
        )

    def _add_tabs(self) -> None:
        self.tasks: RowModel[TaskRow] = task_model()
        self.clauses: RowModel[Clause] = clause_model()
        self.findings: RowModel[PlanFinding] = finding_model()
        self.periods: RowModel[PeriodRow] = period_model()
        self.task_table = _table(self.tasks, (44, 110, 176, 120, 140, 62, 84), 4)
        self.clause_table = _table(self.clauses, (120, 200, 300), 2)
        self.finding_table = _table(self.findings, (96, 170, 260, 200), 2)
        self.period_table = _table(self.periods, (200, 160, 160), 2)
        self._tables = (self.task_table, self.clause_table, self.finding_table, self.period_table)
        settling = button(self.tr("&Settle…"), "ok")
        settling.clicked.connect(self.settle_current)
        self.finding_table.opened.connect(self.settle_current)
        dating, cutting = button(self.tr("Set &dates…"), "calendar"), button(self.tr("&Cut off…"), "lock")
        dating.clicked.connect(self.date_current)
        cutting.clicked.connect(self.cut_current)
        self.period_table.opened.connect(self.date_current)
        hint = self.tr("A finding is what the reader of the text could not know; you settle it once.")
        for table, title, words, tools in (
            (self.task_table, self.tr("Tasks"), "", ()),
            (self.clause_table, self.tr("Main text"), "", ()),
            (self.finding_table, self.tr("Findings"), hint, (settling,)),
            (self.period_table, self.tr("Periods"), "", (dating, cutting)),
        ):
            self.tabs.addTab(_with_tools(table, words, tools), title)
            table.selectionModel().currentChanged.connect(self._show_front)
        self.measures, self.checks = MeasuresTab(self), ChecksTab(self)
        self.tabs.addTab(self.measures, self.tr("Measures"))
        self.tabs.addTab(self.checks, self.tr("Checks"))

    def _show_front(self) -> None:
        front = self.tabs.currentIndex()
        self.official.setVisible(front < len(self._tables))
        if front >= len(self._tables):
            return
        table = self._tables[front]
        row = table.currentIndex().row()
        if self._plan is None or row < 0:
            return
        if table is self.task_table:
            chosen = self.tasks.row_at(row)
            self.official.show_task(chosen, self._plan.clause(chosen.task.clause or ""))
        elif table is self.clause_table:
            names = {str(unit.id): unit.name for unit in self._plan.units}
            self.official.show_clause(self.clauses.row_at(row), names)
        elif table is self.finding_table:
            self.official.show_finding(self.findings.row_at(row))
        self.official.setVisible(table is not self.period_table)


def _table(
    model: RowModel[TaskRow] | RowModel[Clause] | RowModel[PlanFinding] | RowModel[PeriodRow],
    widths: tuple[int, ...],
    stretched: int,
) -> CopyableTableView:
    made = CopyableTableView()
    made.setModel(model)
    made.set_widths(widths, stretched)
    return made


def _with_tools(table: CopyableTableView, words: str, tools: tuple[QWidget, ...]) -> QWidget:
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, SMALL, 0, 0)
    column.setSpacing(SMALL)
    if tools:
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        row.addWidget(label(words, "muted", wraps=True), 1)
        for one in tools:
            row.addWidget(one)
        column.addLayout(row)
    column.addWidget(table, 1)
    return inside
