"""How far a task should be on some days (节点): a list of day and percent."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSpinBox, QVBoxLayout, QWidget

from metrodesk.domain.task import WHOLE, Milestone, Task
from metrodesk.ui.making.edit_dialog import EditDialog
from metrodesk.ui.making.when_fields import DayField
from metrodesk.ui.theme import SMALL
from metrodesk.ui.widgets.text import button, label

if TYPE_CHECKING:
    from metrodesk.services.plan_edits import Edit
    from metrodesk.services.workspaces import Workspace
    from metrodesk.ui.making.change_work import Build


class MilestoneLine(QWidget):
    """One milestone: its day, its percent, and a way to take it out."""

    def __init__(self, day: date, percent: int, day_words: str, percent_words: str, remove: QPushButton) -> None:
        super().__init__()
        self.day, self.percent, self.remove = DayField(day), QSpinBox(), remove
        self.day.setAccessibleName(day_words)
        self.percent.setRange(0, WHOLE)
        self.percent.setSuffix("%")
        self.percent.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.percent.setValue(percent)
        self.percent.setAccessibleName(percent_words)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        row.addWidget(self.day, 1)
        row.addWidget(self.percent)
        row.addWidget(remove)


class MilestoneDialog(EditDialog):
    """Asks for the milestones of a task; without any the share of the year is expected."""

    @classmethod
    def ask(cls, parent: QWidget, task: Task, today: date) -> Build | None:
        """Return the change, or None if the person gave up."""
        dialog = cls(parent, task, today)
        return dialog.build() if dialog.was_accepted else None

    def __init__(self, parent: QWidget, task: Task, today: date) -> None:
        super().__init__(
            parent,
            self.tr("Milestones of task {number}").format(number=task.number),
            self.tr("Units see how far the task should be by then, beside the percentage they report."),
        )
        self._task, self._today = task, today
        self.lines: list[MilestoneLine] = []
        self.column.insertWidget(0, label(task.item, "heading", wraps=True))
        self._list = QVBoxLayout()
        self._list.setSpacing(SMALL)
        self.column.addLayout(self._list)
        for one in task.milestones:
            self._add(one.day, one.percent)
        self.hint = label("", "alert", wraps=True)
        self.add = button(self.tr("&Add a milestone"), "add", "quiet")
        self.add.clicked.connect(self.add_next)
        row = QHBoxLayout()
        row.addWidget(self.add)
        row.addStretch(1)
        self.column.addLayout(row)
        self.column.addWidget(self.hint)
        self.finish()

    def add_next(self) -> None:
        """Add a milestone after the last: at the end of a quarter, a quarter of the way further."""
        last = self.milestones()[-1] if self.lines else None
        day = quarter_end_after(last.day if last is not None else self._today)
        self._add(day, min(WHOLE, (last.percent if last is not None else 0) + WHOLE // 4))
        self.lines[-1].day.setFocus()
        self.weigh()

    def milestones(self) -> tuple[Milestone, ...]:
        """Return the milestones entered, in the order of their days."""
        found = (Milestone(line.day.day, line.percent.value()) for line in self.lines)
        return tuple(sorted(found, key=lambda one: one.day))

    def is_ready(self) -> bool:
        """Whether no two milestones have one day, and none falls behind an earlier one."""
        found = self.milestones()
        doubled = len({one.day for one in found}) < len(found)
        falls = [one.percent for one in found] != sorted(one.percent for one in found)
        self.hint.setText(
            self.tr("Two milestones have the same day.")
            if doubled
            else self.tr("A later milestone asks for less than an earlier one.")
            if falls
            else ""
        )
        self.hint.setVisible(doubled or falls)
        return not doubled and not falls

    def build(self) -> Build:
        """Return the change entered."""
        task, milestones = self._task.id, self.milestones()

        def edit(_: Workspace) -> Edit:
            from metrodesk.services.plan_edits import marking

            return marking(task, milestones)

        return edit

    def _add(self, day: date, percent: int) -> None:
        remove = button(self.tr("Remove"), "remove", "quiet")
        line = MilestoneLine(day, percent, self.tr("Day"), self.tr("Percent"), remove)
        remove.clicked.connect(lambda: self._remove(line))
        line.day.dateChanged.connect(self.weigh)
        line.percent.valueChanged.connect(self.weigh)
        self.lines.append(line)
        self._list.addWidget(line)

    def _remove(self, line: MilestoneLine) -> None:
        self.lines.remove(line)
        self._list.removeWidget(line)
        line.deleteLater()
        self.weigh()


def quarter_end_after(day: date) -> date:
    """Return the last day of the quarter in which the next day lies."""
    ends = [date(year, month, last) for year in (day.year, day.year + 1) for month, last in QUARTER_ENDS]
    return next(end for end in ends if end > day)


QUARTER_ENDS = ((3, 31), (6, 30), (9, 30), (12, 31))
