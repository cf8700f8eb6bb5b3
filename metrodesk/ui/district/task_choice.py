"""Choosing one task of the plan, or all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QWidget

from metrodesk.domain.task import TaskId

if TYPE_CHECKING:
    from metrodesk.domain.plan import Plan

ALL = ""
LEAST_CHARACTERS = 14


class TaskChoice(QComboBox):
    """A list of the plan's tasks with “all” before them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Task"))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(LEAST_CHARACTERS)

    @property
    def task(self) -> TaskId | None:
        """The task chosen, None for all."""
        chosen = self.currentData()
        return TaskId(str(chosen)) if chosen else None

    def show_tasks(self, plan: Plan) -> None:
        """Offer a plan's tasks; the one chosen stays, and nothing is told."""
        chosen = self.currentData()
        self.blockSignals(True)
        self.clear()
        self.addItem(self.tr("All tasks"), ALL)
        for one in plan.tasks:
            self.addItem(f"{one.number}. {one.item}", str(one.id))
        self.setCurrentIndex(max(self.findData(chosen), 0))
        self.blockSignals(False)
