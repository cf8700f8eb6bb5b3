"""The tab of periods: until when figures are counted, when reports are due, and the cut-off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from metrodesk.ui.district.plan_dialogs import CutOffQuestion, DatesDialog
from metrodesk.ui.district.plan_state import cut_off, dating
from metrodesk.ui.district.plan_tab import PlanTab
from metrodesk.ui.district.plan_tables import period_model
from metrodesk.ui.making.calendar_dialogs import KindDialog, RuleDialog
from metrodesk.ui.making.change_flow import ChangeFlow
from metrodesk.ui.making.when_fields import periods_around
from metrodesk.ui.widgets.flow import FlowLayout
from metrodesk.ui.widgets.inline_message import Tone
from metrodesk.ui.widgets.table import CopyableTableView
from metrodesk.ui.widgets.text import button, label
from metrodesk.ui.workplace import Change
from metrodesk.wording.plan_differences import rule_words
from metrodesk.wording.words import word

if TYPE_CHECKING:
    from metrodesk.domain.plan import Plan
    from metrodesk.ui.district.plan_state import PlanState
    from metrodesk.ui.page import Page


class PeriodsTab(PlanTab):
    """The periods with their dates."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._plan: Plan | None = None
        self.flow = ChangeFlow(page)
        self.model = period_model()
        self.table = CopyableTableView()
        self.table.setModel(self.model)
        self.table.set_widths((200, 160, 160), 2)
        self.table.opened.connect(self.date_current)
        dating, cutting = button(self.tr("Set &dates…"), "calendar"), button(self.tr("&Cut off…"), "lock")
        dating.clicked.connect(self.date_current)
        cutting.clicked.connect(self.cut_current)
        self.kind_button, self.rule_button = button(self.tr("&Kind of period…")), button(self.tr("D&ue rule…"), "clock")
        self.kind_button.clicked.connect(self.change_kind)
        self.rule_button.clicked.connect(self.change_rule)
        row = FlowLayout()
        for one in (dating, cutting, self.kind_button, self.rule_button):
            row.addWidget(one)
        self.column.addLayout(row)
        self.rule = label("", "muted", wraps=True)
        self.column.addWidget(self.rule)
        self.put_table(self.table)

    def title(self) -> str:
        """Return what stands on the tab."""
        return self.tr("Periods")

    def show_plan(self, state: PlanState) -> None:
        """Show the periods; the row stays."""
        self._plan, row = state.plan, self.table.currentIndex().row()
        calendar = state.plan.calendar
        words = self.tr("Reported by {kind}; due: {rule}.")
        self.rule.setText(words.format(kind=word(calendar.kind), rule=rule_words(calendar.rule)))
        self.model.show(state.periods)
        self.table.go_to(max(row, 0))

    def change_kind(self) -> None:
        """Report by another kind of period from a day on."""
        if self._plan is not None:
            self.flow.propose(KindDialog.ask(self, self._plan.calendar, self.page.place.today()))

    def change_rule(self) -> None:
        """Set the rule by which reports are due."""
        if self._plan is not None:
            calendar, today = self._plan.calendar, self.page.place.today()
            around = periods_around(calendar, today)
            self.flow.propose(RuleDialog.ask(self, calendar, around, calendar.period_of(today)))

    def date_current(self) -> None:
        """Ask for the current period's dates and set them."""
        row = self.table.currentIndex().row()
        if row < 0:
            return
        period = self.model.row_at(row)
        dates = DatesDialog.ask(self, period)
        if dates is not None:
            self.flow.propose(dating(period.period, dates.as_of, dates.due))

    def cut_current(self) -> None:
        """Cut the current period off, after asking."""
        row = self.table.currentIndex().row()
        if row < 0:
            return
        period, by = self.model.row_at(row), self.page.place.filler
        if CutOffQuestion.ask(self, period):
            self.page.run(
                lambda ws, tick: cut_off(ws, period.period, by, tick),
                self.tr("Cutting off…"),
                done=self._tell_cut,
                changes=frozenset({Change.PLAN, Change.LEDGER}),
            )

    def _tell_cut(self, _act: str) -> None:
        self.page.banner.say(
            Tone.DONE,
            self.tr("The period is cut off."),
            self.tr("What is taken in from now on counts as late, unless it is excused."),
        )
