"""Changing a task: who leads and answers, its words, its end, its milestones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QSpinBox, QWidget

from metrodesk.domain.task import DeadlineKind, Task, TaskId
from metrodesk.ui.making.edit_dialog import EditDialog
from metrodesk.ui.making.unit_checks import UnitChecks
from metrodesk.ui.making.when_fields import DayField, SinceChoice
from metrodesk.ui.widgets.text import label
from metrodesk.wording.words import word

if TYPE_CHECKING:
    from metrodesk.domain.period import Period
    from metrodesk.domain.plan import Plan
    from metrodesk.services.plan_edits import Edit
    from metrodesk.services.workspaces import Workspace
    from metrodesk.ui.making.change_work import Build

TEXT_HEIGHT, LAST_NUMBER = 120, 999


class AssignDialog(EditDialog):
    """Asks who leads a task and who answers for it, and from which period."""

    @classmethod
    def ask(cls, parent: QWidget, plan: Plan, task: Task, periods: Sequence[Period], current: Period) -> Build | None:
        """Return the change, or None if the person gave up."""
        dialog = cls(parent, plan, task, periods, current)
        return dialog.build() if dialog.was_accepted else None

    def __init__(self, parent: QWidget, plan: Plan, task: Task, periods: Sequence[Period], current: Period) -> None:
        super().__init__(parent, self.tr("Who leads and answers for task {number}").format(number=task.number))
        self._task = task
        units = [one for one in plan.units if one.history.until is None or one.id in (*task.leads, *task.responsible)]
        first = {*task.leads, *task.responsible}
        units.sort(key=lambda one: one.id not in first)
        self.column.insertWidget(0, label(task.item, "heading", wraps=True))
        self.units = UnitChecks(
            units,
            (self.tr("Lead"), self.tr("Responsible")),
            (task.leads, task.responsible),
            self.tr("Find a unit or group"),
        )
        self.units.changed.connect(self.weigh)
        self.since = SinceChoice(periods, current)
        self.form.addRow(self.units)
        self.form.addRow(self.tr("&Holds"), self.since)
        self.finish()

    def is_ready(self) -> bool:
        """Whether anybody has the task."""
        return bool(self.units.chosen(0) or self.units.chosen(1))

    def build(self) -> Build:
        """Return the change entered."""
        task, leads, responsible, since = self._task.id, self.units.chosen(0), self.units.chosen(1), self.since.since

        def edit(_: Workspace) -> Edit:
            from metrodesk.services.plan_edits import assigning

            return assigning(task, leads, responsible, since)

        return edit


class TaskDialog(EditDialog):
    """Asks for a task's words; a new one gets its units afterwards."""

    @classmethod
    def ask(cls, parent: QWidget, task: Task | None, number: int, first_day: date) -> Build | None:
        """Return the change, or None if the person gave up; `number` is proposed for a new task."""
        dialog = cls(parent, task, number, first_day)
        return dialog.build() if dialog.was_accepted else None

    def __init__(self, parent: QWidget, task: Task | None, number: int, first_day: date) -> None:
        super().__init__(
            parent,
            self.tr("Add a task") if task is None else self.tr("Change task {number}").format(number=task.number),
            self.tr("The row as printed in the document stays with the task."),
        )
        self._task, self._first_day = task, first_day
        self.number, self.item, self.category = QSpinBox(), QLineEdit(), QLineEdit()
        self.content, self.deadline, self.remark = QPlainTextEdit(), QLineEdit(), QLineEdit()
        self.kind = QComboBox()
        self.number.setRange(1, LAST_NUMBER)
        self.number.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.number.setValue(number if task is None else task.number)
        self.content.setTabChangesFocus(True)
        self.content.setMaximumHeight(TEXT_HEIGHT)
        for one in DeadlineKind:
            self.kind.addItem(word(one), one.value)
        if task is not None:
            self._show(task)
        else:
            self.deadline.setText(DeadlineKind.CONTINUOUS.label)
        for words, field in (
            (self.tr("&No."), self.number),
            (self.tr("&Category"), self.category),
            (self.tr("&Item"), self.item),
            (self.tr("C&ontent"), self.content),
            (self.tr("&Deadline"), self.deadline),
            (self.tr("&Ends"), self.kind),
            (self.tr("&Remark"), self.remark),
        ):
            self.form.addRow(words, field)
        if task is None:
            self.form.addRow("", label(self.tr("Give it its units afterwards."), "muted"))
        self.item.textChanged.connect(self.weigh)
        self.finish()

    def is_ready(self) -> bool:
        """Whether the task has an item."""
        return bool(self.item.text().strip())

    def build(self) -> Build:
        """Return the change entered."""
        before = self._task or Task(TaskId(""), 0, "", "", "", "", DeadlineKind.CONTINUOUS)
        task = replace(
            before,
            number=self.number.value(),
            category=self.category.text().strip(),
            item=self.item.text().strip(),
            content=self.content.toPlainText().strip(),
            deadline=self.deadline.text().strip(),
            deadline_kind=DeadlineKind(str(self.kind.currentData())),
            remark=self.remark.text().strip(),
        )
        first_day = None if self._task is not None else self._first_day

        def edit(_: Workspace) -> Edit:
            from metrodesk.services.plan_edits import tasking

            return tasking(task, first_day)

        return edit

    def _show(self, task: Task) -> None:
        self.category.setText(task.category)
        self.item.setText(task.item)
        self.content.setPlainText(task.content)
        self.deadline.setText(task.deadline)
        self.remark.setText(task.remark)
        self.kind.setCurrentIndex(self.kind.findData(task.deadline_kind.value))


class EndTaskDialog(EditDialog):
    """Asks with which day a task ends for everybody, or lets it go on."""

    @classmethod
    def ask(cls, parent: QWidget, task: Task, day: date) -> Build | None:
        """Return the change, or None if the person gave up; `day` is proposed as the last."""
        dialog = cls(parent, task, day)
        return dialog.build() if dialog.was_accepted else None

    def __init__(self, parent: QWidget, task: Task, day: date) -> None:
        super().__init__(
            parent,
            self.tr("End task {number}").format(number=task.number),
            self.tr("After that day nobody is asked for it; what was reported stays. A unit alone is ended by 销号."),
        )
        self._task = task
        self.column.insertWidget(0, label(task.item, "heading", wraps=True))
        self.day = DayField(task.until or day)
        self.goes_on = QCheckBox(self.tr("It goes on &after all"))
        self.goes_on.setVisible(task.until is not None)
        self.goes_on.toggled.connect(self.day.setDisabled)
        self.form.addRow(self.tr("&Last day"), self.day)
        self.form.addRow("", self.goes_on)
        self.finish()

    def build(self) -> Build:
        """Return the change entered."""
        task, day = self._task.id, None if self.goes_on.isChecked() else self.day.day

        def edit(ws: Workspace) -> Edit:
            from metrodesk.services.plan_edits import ending_task

            return ending_task(ws, task, day)

        return edit
