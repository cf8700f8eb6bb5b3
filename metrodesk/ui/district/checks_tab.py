"""How reports are checked (校验): for all tasks, for one, for single measures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox

from metrodesk.domain.check_editing import CheckRow, check_rows
from metrodesk.domain.check_setting import CheckSetting
from metrodesk.domain.rule import Reach
from metrodesk.ui.district.check_dialog import CheckDialog
from metrodesk.ui.district.plan_tab import PlanTab
from metrodesk.ui.district.settings_state import dropping_check, putting_check, taking_former
from metrodesk.ui.district.settings_tables import CheckLine, check_model
from metrodesk.ui.district.task_choice import TaskChoice
from metrodesk.ui.making.change_flow import ChangeFlow
from metrodesk.ui.widgets.flow import FlowLayout
from metrodesk.ui.widgets.table import CopyableTableView
from metrodesk.ui.widgets.text import button, label

if TYPE_CHECKING:
    from metrodesk.ui.district.plan_state import PlanState
    from metrodesk.ui.district.settings_state import SettingsState
    from metrodesk.ui.page import Page


class ChecksTab(PlanTab):
    """The list of checks and what can be done with it."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._flow = ChangeFlow(page)
        self._state: SettingsState | None = None
        self.model = check_model()
        self.table = CopyableTableView()
        self.table.setModel(self.model)
        self.table.set_widths((80, 150, 300, 260, 130), 3)
        self.table.opened.connect(self.change_current)
        self.table.selectionModel().selectionChanged.connect(self._weigh)
        self.task = TaskChoice()
        self.task.currentIndexChanged.connect(self._show_rows)
        self.only_set = QCheckBox(self.tr("Only what the plan sets"))
        self.only_set.toggled.connect(self._show_rows)
        self.only_set.setMinimumHeight(self.task.sizeHint().height())
        self._make_buttons()
        self._lay_out()
        self._weigh()

    def title(self) -> str:
        """Return what stands on the tab."""
        return self.tr("Checks")

    def show_plan(self, state: PlanState) -> None:
        """Show the plan's checks; the task chosen and the row stay."""
        self._state = state.settings
        self.task.show_tasks(state.plan)
        self._show_rows()

    def add(self) -> None:
        """Set a further check of the chosen task's measures."""
        task = self.task.task
        if self._state is not None and task is not None:
            self._put(CheckDialog.ask_new(self.page, self._state.plan, task), None)

    def change_current(self) -> None:
        """Set the chosen check, for all tasks or for the chosen one."""
        row = self._chosen()
        if self._state is None or row is None:
            return
        draft = row.setting or CheckSetting(row.rule.code, self.task.task, row.severity.value, self._own_values(row))
        if draft.task is None and row.is_of_measures:
            draft = self._at_its_task(draft)
        self._put(CheckDialog.ask(self.page, self._state.plan, draft, row.setting), row.setting)

    def reset_current(self) -> None:
        """Take back what was set for the chosen check."""
        row = self._chosen()
        if row is not None and row.setting is not None:
            self._flow.propose(dropping_check(row.setting))

    def go_back(self) -> None:
        """Take the settings of the version before again."""
        if self._state is not None and self._state.former is not None:
            self._flow.propose(taking_former)

    def _own_values(self, row: CheckRow) -> dict[str, str]:
        """Return the values that differ from what is usual."""
        usual = {one.key: one.default for one in row.rule.values}
        return {key: written for key, written in row.values.items() if written != usual.get(key)}

    def _at_its_task(self, setting: CheckSetting) -> CheckSetting:
        """Return a check that names measures with the task these are of, whose fields it is set in."""
        plan = self._state.plan if self._state is not None else None
        words = [word for written in setting.values.values() for word in written.split()]
        found = [measure.task for word in words if plan is not None and (measure := plan.measure(word)) is not None]
        return CheckSetting(setting.code, found[0] if found else None, setting.severity, setting.values)

    def _put(self, setting: CheckSetting | None, before: CheckSetting | None) -> None:
        if setting is not None and setting != before:
            self._flow.propose(putting_check(setting, before))

    def _show_rows(self) -> None:
        if self._state is None:
            return
        row, plan = self.table.currentIndex().row(), self._state.plan
        rows = check_rows(plan, self.task.task)
        kept = [one for one in rows if one.setting is not None or not self.only_set.isChecked()]
        self.model.show([CheckLine(one, plan) for one in kept])
        self.table.go_to(min(max(row, 0), self.model.rowCount() - 1))
        self._weigh()

    def _chosen(self) -> CheckRow | None:
        rows = self.table.selected_rows()
        return self.model.row_at(rows[0]).row if rows else None

    def _weigh(self) -> None:
        chosen = self._chosen()
        self.change.setEnabled(chosen is not None)
        own = chosen is not None and chosen.setting is not None and chosen.setting.task == chosen.task
        self.reset.setEnabled(own)
        is_single = chosen is not None and (chosen.is_of_measures or chosen.rule.reach is Reach.SETTING)
        self.reset.setText(self.tr("Take &away") if is_single else self.tr("As u&sual"))
        self.new.setEnabled(self.task.task is not None)
        self.new.setToolTip("" if self.task.task is not None else self.tr("Choose a task first."))
        self.back.setEnabled(self._state is not None and self._state.former is not None)

    def _make_buttons(self) -> None:
        self.change = button(self.tr("C&hange…"))
        self.change.clicked.connect(self.change_current)
        self.new = button(self.tr("&Add for a measure…"), "add")
        self.new.clicked.connect(self.add)
        self.reset = button(self.tr("As u&sual"))
        self.reset.clicked.connect(self.reset_current)
        self.back = button(self.tr("&Former settings…"), "undo")
        self.back.clicked.connect(self.go_back)

    def _lay_out(self) -> None:
        row = FlowLayout()
        row.addWidget(self.task)
        row.addWidget(self.only_set)
        for one in (self.new, self.change, self.reset, self.back):
            row.addWidget(one)
        self.column.addLayout(row)
        self.column.addWidget(self.table, 1)
        hint = self.tr("What is set for a task holds there before what is set for all; a measure's own comes first.")
        self.column.addWidget(label(hint, "muted", wraps=True))
