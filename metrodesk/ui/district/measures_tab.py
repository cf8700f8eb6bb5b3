"""What is counted under the tasks (数据项): listed, added, changed, retired, copied from the catalogue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QStackedWidget

from metrodesk.domain.measure import Measure, MeasureKind
from metrodesk.ui.district.catalogue_dialog import CatalogueDialog
from metrodesk.ui.district.measure_dialog import MeasureDialog
from metrodesk.ui.district.plan_tab import PlanTab
from metrodesk.ui.district.settings_state import copying_measures, putting_measure, retiring_measure, taking_former
from metrodesk.ui.district.settings_tables import MeasureLine, measure_model
from metrodesk.ui.district.task_choice import TaskChoice
from metrodesk.ui.making.change_flow import ChangeFlow
from metrodesk.ui.widgets.empty_state import EmptyState
from metrodesk.ui.widgets.flow import FlowLayout
from metrodesk.ui.widgets.table import CopyableTableView
from metrodesk.ui.widgets.text import button, label

if TYPE_CHECKING:
    from metrodesk.ui.district.plan_state import PlanState
    from metrodesk.ui.district.settings_state import SettingsState
    from metrodesk.ui.page import Page


class MeasuresTab(PlanTab):
    """The list of measures and what can be done with it."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._flow = ChangeFlow(page)
        self._state: SettingsState | None = None
        self.model = measure_model()
        self.table = CopyableTableView()
        self.table.setModel(self.model)
        self.table.set_widths((44, 230, 70, 190, 60, 150, 160, 80), 6)
        self.table.opened.connect(self.change_current)
        self.table.selectionModel().selectionChanged.connect(self._weigh)
        self.task = TaskChoice()
        self.task.currentIndexChanged.connect(self._show_lines)
        self.with_retired = QCheckBox(self.tr("Show retired ones"))
        self.with_retired.toggled.connect(self._show_lines)
        self.with_retired.setMinimumHeight(self.task.sizeHint().height())
        self._make_buttons()
        self._lay_out()
        self._weigh()

    def title(self) -> str:
        """Return what stands on the tab."""
        return self.tr("Measures")

    def show_plan(self, state: PlanState) -> None:
        """Show the plan's measures; the task chosen and the row stay."""
        self._state = state.settings
        self.task.show_tasks(state.plan)
        self._show_lines()

    def add(self) -> None:
        """Enter a new measure under the chosen task."""
        if self._state is None:
            return
        current = self._chosen()
        nearest = current.task if current is not None else self._state.plan.tasks[0].id
        self._ask_and_put(Measure("", self.task.task or nearest, "", "", MeasureKind.FLOW))

    def change_current(self) -> None:
        """Change the chosen measure."""
        chosen = self._chosen()
        if chosen is not None:
            self._ask_and_put(chosen)

    def retire_current(self) -> None:
        """Retire the chosen measure, or ask for it again."""
        chosen = self._chosen()
        if chosen is not None:
            self._flow.propose(retiring_measure(chosen))

    def copy(self) -> None:
        """Take measures over from the catalogue."""
        if self._state is None:
            return
        chosen = CatalogueDialog.ask(self.page, self._state.plan, self._state.offered)
        if chosen:
            self._flow.propose(copying_measures(chosen))

    def go_back(self) -> None:
        """Take the settings of the version before again."""
        if self._state is not None and self._state.former is not None:
            self._flow.propose(taking_former)

    def _ask_and_put(self, measure: Measure) -> None:
        if self._state is None:
            return
        entered = MeasureDialog.ask(self.page, self._state.plan, measure)
        if entered is not None and entered != measure:
            self._flow.propose(putting_measure(entered))

    def _show_lines(self) -> None:
        if self._state is None:
            return
        plan, task, before = self._state.plan, self.task.task, self._chosen()
        lines = [
            MeasureLine(one, plan.task(one.task).number)
            for one in plan.measures
            if (not task or one.task == task) and (self.with_retired.isChecked() or not one.retired)
        ]
        lines.sort(key=lambda one: one.number)
        self.model.show(lines)
        self.stack.setCurrentIndex(0 if lines else 1)
        self._say_why_empty(is_new=not plan.measures)
        self.table.go_to(next((at for at, one in enumerate(lines) if before and one.measure.id == before.id), 0))
        self._weigh()

    def _say_why_empty(self, *, is_new: bool) -> None:
        if is_new:
            self.empty.say(
                self.tr("This plan asks for no figures yet."),
                self.tr("Add what each unit shall count, or take measures over from the catalogue."),
            )
        else:
            self.empty.say(self.tr("No measure here."))

    def _chosen(self) -> Measure | None:
        rows = self.table.selected_rows()
        return self.model.row_at(rows[0]).measure if rows else None

    def _weigh(self) -> None:
        chosen = self._chosen()
        self.change.setEnabled(chosen is not None)
        self.retire.setEnabled(chosen is not None)
        self.retire.setText(self.tr("Ask for it a&gain") if chosen and chosen.retired else self.tr("&Retire"))
        self.new.setEnabled(self._state is not None and bool(self._state.plan.tasks))
        self.back.setEnabled(self._state is not None and self._state.former is not None)

    def _make_buttons(self) -> None:
        self.new = button(self.tr("&Add…"), "add")
        self.new.clicked.connect(self.add)
        self.change = button(self.tr("C&hange…"))
        self.change.clicked.connect(self.change_current)
        self.retire = button(self.tr("&Retire"))
        self.retire.clicked.connect(self.retire_current)
        self.catalogue = button(self.tr("From the cata&logue…"), "copy")
        self.catalogue.clicked.connect(self.copy)
        self.back = button(self.tr("&Former settings…"), "undo")
        self.back.clicked.connect(self.go_back)

    def _lay_out(self) -> None:
        row = FlowLayout()
        row.addWidget(self.task)
        row.addWidget(self.with_retired)
        for one in (self.new, self.change, self.retire, self.catalogue, self.back):
            row.addWidget(one)
        self.column.addLayout(row)
        self.empty = EmptyState("entry", "")
        self.stack = QStackedWidget()
        self.stack.addWidget(self.table)
        self.stack.addWidget(self.empty)
        self.column.addWidget(self.stack, 1)
        hint = self.tr("A measure is never deleted: retired, it is asked of nobody, and old reports still show it.")
        self.column.addWidget(label(hint, "muted", wraps=True))
