"""A unit's tasks as rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from metrodesk.domain.history import Origin
from metrodesk.domain.progress import Light
from metrodesk.domain.report import Status
from metrodesk.domain.task import Role, TaskId
from metrodesk.ui.widgets.light_badge import LIGHT_ROLE

if TYPE_CHECKING:
    from metrodesk.services.desk import TaskSummary

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
SUMMARY_ROLE = int(Qt.ItemDataRole.UserRole) + 10
"""Under this role a row gives its whole summary, for whoever draws it."""


class TaskTable(QAbstractTableModel):
    """The rows a query found, in its order; it holds no session and runs no query."""

    def __init__(self, word: Callable[[Status | Role | Light | Origin], str]) -> None:
        super().__init__()
        self._word = word
        self._rows: list[TaskSummary] = []

    def show(self, summaries: Sequence[TaskSummary]) -> None:
        """Show other rows; if only their contents changed, no row moves and nothing is lost."""
        if [one.task for one in summaries] == [one.task for one in self._rows]:
            self._refresh(summaries)
            return
        self.beginResetModel()
        self._rows = list(summaries)
        self.endResetModel()

    def row_of(self, task: TaskId) -> int | None:
        """Return the row of a task, or None if the query left it out."""
        return next((row for row, one in enumerate(self._rows) if one.task == task), None)

    def summary(self, row: int) -> TaskSummary:
        """Return a row's summary."""
        return self._rows[row]

    def rowCount(self, parent: Index = ROOT) -> int:
        """Return how many tasks there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        """Return the columns a copy has; the list itself draws each row as one."""
        return 0 if parent.isValid() else 6

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """Return the headings of a copy."""
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return (
            self.tr("No."),
            self.tr("Item"),
            self.tr("Role"),
            self.tr("Light"),
            self.tr("Status"),
            self.tr("State"),
        )[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell says, a row's light, its summary, or its sentence for the ear."""
        if not index.isValid():
            return None
        one = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cells(one)[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.sentence(one)
        plain = {Qt.ItemDataRole.ToolTipRole: self._hint(one), LIGHT_ROLE: one.light.colour, SUMMARY_ROLE: one}
        return plain.get(role)

    def state_word(self, state: str) -> str:
        """Return the word for where a report stands on its way."""
        return {
            "empty": self.tr("Not begun"),
            "draft": self.tr("Draft"),
            "sealed": self.tr("Sealed"),
            "exported": self.tr("Exported"),
            "received": self.tr("Received"),
            "accepted": self.tr("Accepted"),
            "returned": self.tr("Returned, to be answered"),
            "proxy": self._word(Origin.PROXY),
            "amend": self._word(Origin.AMEND),
        }[state]

    def status_word(self, one: TaskSummary) -> str:
        """Return the status, or that there is none yet."""
        return self._word(one.status) if one.status is not None else self.tr("Not filled in")

    def role_word(self, one: TaskSummary) -> str:
        """Return the unit's part in the task."""
        return self._word(one.role)

    def light_word(self, one: TaskSummary) -> str:
        """Return the word that stands beside the light's colour."""
        return self._word(one.light)

    def sentence(self, one: TaskSummary) -> str:
        """Return all a row shows as one sentence, for a screen reader."""
        parts = [str(one.number), one.item, self._word(one.role), self.status_word(one), self._word(one.light)]
        if found := one.errors + one.warnings:
            parts.append(self.tr("%n finding(s)", "", found))
        if one.note:
            parts.append(self.tr("Note: {text}").format(text=one.note))
        return ", ".join([*parts, self.state_word(one.state)])

    def _hint(self, one: TaskSummary) -> str:
        note = self.tr("Note: {text}").format(text=one.note) if one.note else ""
        return "\n".join(words for words in (one.item, note) if words)

    def _cells(self, one: TaskSummary) -> tuple[str, ...]:
        return (
            str(one.number),
            one.item,
            self._word(one.role),
            self._word(one.light),
            self.status_word(one),
            self.state_word(one.state),
        )

    def _refresh(self, summaries: Sequence[TaskSummary]) -> None:
        for row, one in enumerate(summaries):
            if one != self._rows[row]:
                self._rows[row] = one
                self.dataChanged.emit(self.index(row, 0), self.index(row, self.columnCount() - 1))
