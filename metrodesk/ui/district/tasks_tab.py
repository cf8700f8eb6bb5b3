"""The tab of the tasks beside their official text: their units, words, end and milestones are changed here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from metrodesk.ui.district.plan_tab import PlanTab, choose
from metrodesk.ui.district.plan_tables import task_model
from metrodesk.ui.making.change_flow import ChangeFlow
from metrodesk.ui.making.milestone_dialog import MilestoneDialog
from metrodesk.ui.making.task_dialogs import AssignDialog, EndTaskDialog, TaskDialog
from metrodesk.ui.making.when_fields import last_day_before, periods_around
from metrodesk.ui.widgets.flow import FlowLayout
from metrodesk.ui.widgets.table import CopyableTableView
from metrodesk.ui.widgets.text import button

if TYPE_CHECKING:
    from metrodesk.domain.plan import Plan
    from metrodesk.domain.task import Task
    from metrodesk.ui.district.plan_state import PlanState
    from metrodesk.ui.page import Page
    from metrodesk.ui.reading.plan_text import PlanText

CATEGORY, ITEM, DEADLINE = 1, 2, 6
"""Columns; many documents have only one heading for a task, and so no 工作任务."""
ITEM_WIDTH, DEADLINE_WIDTH = 176, 84


class TasksTab(PlanTab):
    """The tasks with their units."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._plan: Plan | None = None
        self.flow = ChangeFlow(page)
        self.model = task_model()
        self.table = CopyableTableView()
        self.table.setModel(self.model)
        self.table.set_widths((44, 110, ITEM_WIDTH, 120, 140, 62, DEADLINE_WIDTH), 4)
        self.table.opened.connect(self.assign)
        self.table.selectionModel().selectionChanged.connect(self._weigh)
        self._make_buttons()
        self.put_table(self.table)
        self._weigh()

    def title(self) -> str:
        """Return what stands on the tab."""
        return self.tr("Tasks")

    def show_plan(self, state: PlanState) -> None:
        """Show the tasks; the row stays."""
        self._plan, row = state.plan, self.table.currentIndex().row()
        self.model.show(state.tasks)
        self._hide_category(not any(one.task.category for one in state.tasks))
        self.table.go_to(max(row, 0))
        self._weigh()

    def _hide_category(self, is_hidden: bool) -> None:  # noqa: FBT001  as Qt asks
        """Leave the column out, and give its room to the items and deadlines, or have it back."""
        if is_hidden != self.table.isColumnHidden(CATEGORY):
            self.table.setColumnHidden(CATEGORY, is_hidden)
            self.table.setColumnWidth(ITEM, ITEM_WIDTH + 64 * is_hidden)
            self.table.setColumnWidth(DEADLINE, DEADLINE_WIDTH + 46 * is_hidden)

    def go_to(self, task: str) -> bool:
        """Choose a task; whether it is there."""
        return choose(self.table, [str(self.model.row_at(row).task.id) for row in range(self.model.rowCount())], task)

    def show_beside(self, beside: PlanText) -> bool:
        """Put the task's row and clause as printed beside the table."""
        row = self.table.currentIndex().row()
        if self._plan is None or row < 0:
            return False
        chosen = self.model.row_at(row)
        beside.show_task(chosen, self._plan.clause(chosen.task.clause or ""))
        return True

    def assign(self) -> None:
        """Say who leads the task and who answers for it."""
        task = self._chosen()
        if self._plan is not None and task is not None:
            calendar, today = self._plan.calendar, self.page.place.today()
            around = periods_around(calendar, today)
            self.flow.propose(AssignDialog.ask(self, self._plan, task, around, calendar.period_of(today)))

    def add(self) -> None:
        """Add a task."""
        if self._plan is not None:
            number = max((one.number for one in self._plan.tasks), default=0) + 1
            first_day = self._plan.calendar.period_of(self.page.place.today()).first_day
            self.flow.propose(TaskDialog.ask(self, None, number, first_day))

    def reword(self) -> None:
        """Change the task's words."""
        task = self._chosen()
        if task is not None:
            self.flow.propose(TaskDialog.ask(self, task, task.number, self.page.place.today()))

    def set_milestones(self) -> None:
        """Say how far the task should be on some days."""
        task = self._chosen()
        if task is not None:
            self.flow.propose(MilestoneDialog.ask(self, task, self.page.place.today()))

    def end(self) -> None:
        """End the task, or let it go on."""
        task = self._chosen()
        if self._plan is not None and task is not None:
            day = last_day_before(self._plan.calendar, self.page.place.today())
            self.flow.propose(EndTaskDialog.ask(self, task, day))

    def _chosen(self) -> Task | None:
        row = self.table.currentIndex().row()
        return self.model.row_at(row).task if row >= 0 else None

    def _make_buttons(self) -> None:
        row = FlowLayout()
        self._for_one = []
        for words, icon, act, needs_one in (
            (self.tr("&Assign…"), "units", self.assign, True),
            (self.tr("Wo&rds…"), "", self.reword, True),
            (self.tr("&Milestones…"), "calendar", self.set_milestones, True),
            (self.tr("&End…"), "", self.end, True),
            (self.tr("A&dd…"), "add", self.add, False),
        ):
            made = button(words, icon)
            made.clicked.connect(act)
            row.addWidget(made)
            if needs_one:
                self._for_one.append(made)
        self.column.addLayout(row)

    def _weigh(self) -> None:
        has_one = self._chosen() is not None
        for one in self._for_one:
            one.setEnabled(has_one)
