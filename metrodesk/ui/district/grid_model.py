"""Units × tasks as Qt's model: the unit heads its row, the task's number its column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from metrodesk.domain.progress import Light
from metrodesk.ui.widgets.light_badge import LIGHT_ROLE
from metrodesk.wording.words import word

if TYPE_CHECKING:
    from metrodesk.domain.task import Task
    from metrodesk.services.overview import Grid, GridRow
    from metrodesk.services.overview_cells import Cell

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
Role = Qt.ItemDataRole
COUNT_ROLE = int(Role.UserRole) + 3
"""Under this role a row's heading gives (reported, expected)."""


class GridModel(QAbstractTableModel):
    """A period's grid. It runs no query; sorting and filtering were done before."""

    def __init__(self) -> None:
        super().__init__()
        self._tasks: tuple[Task, ...] = ()
        self._rows: tuple[GridRow, ...] = ()
        self._paper_only: frozenset[str] = frozenset()

    def show(self, grid: Grid, paper_only: frozenset[str] = frozenset()) -> None:
        """Replace every cell; `paper_only` are the units that send no bundles."""
        self.beginResetModel()
        self._paper_only = paper_only
        self._tasks, self._rows = grid.tasks, grid.rows
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        """Return the number of units."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        """Return the number of tasks."""
        return 0 if parent.isValid() else len(self._tasks)

    def unit_at(self, row: int) -> GridRow:
        """Return a unit with its counts and cells."""
        return self._rows[row]

    def task_at(self, column: int) -> Task:
        """Return a column's task."""
        return self._tasks[column]

    def cell_at(self, index: Index) -> Cell:
        """Return one cell."""
        return self._rows[index.row()].cells[index.column()]

    def row_of(self, unit: str) -> int:
        """Return the row of a unit, or -1."""
        return next((at for at, row in enumerate(self._rows) if row.unit == unit), -1)

    def data(self, index: Index, role: int = Role.DisplayRole) -> str | int | None:
        """Return what a cell shows, its light, or its sentence."""
        if not index.isValid():
            return None
        light = self.cell_at(index).light
        if light is None:
            return None
        if role in {Role.ToolTipRole, Role.AccessibleTextRole}:
            return self._sentence(index)
        return {int(Role.DisplayRole): self._short(light), LIGHT_ROLE: light.colour}.get(int(role))

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> str | int | tuple[int, int] | None:
        """Return a task's number and item, or a unit's name and counts."""
        if orientation is Qt.Orientation.Horizontal:
            return self._task_heading(self._tasks[section], role)
        return self._unit_heading(self._rows[section], role)

    @staticmethod
    def _task_heading(task: Task, role: int) -> str | int | None:
        if role == Role.DisplayRole:
            return str(task.number)
        if role == Role.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignCenter)
        return f"{task.number}. {task.item}" if role == Role.ToolTipRole else None

    def _unit_heading(self, row: GridRow, role: int) -> str | tuple[int, int] | None:
        is_paper_only = row.unit in self._paper_only
        if role == Role.DisplayRole:
            return self.tr("{unit} (paper)").format(unit=row.name) if is_paper_only else row.name
        if role == COUNT_ROLE:
            return row.reported, row.expected
        if role == Role.ToolTipRole:
            words = self.tr("{unit}: {reported} of {expected} reported")
            said = words.format(unit=row.name, reported=row.reported, expected=row.expected)
            return f"{said}\n{self._paper_words()}" if is_paper_only else said
        return None

    def _paper_words(self) -> str:
        return self.tr("Reports on paper or by spreadsheet only; the district enters it.")

    def _sentence(self, index: Index) -> str:
        cell, task = self.cell_at(index), self._tasks[index.column()]
        parts = [f"{task.number}. {task.item}"]
        if cell.role is not None:
            parts.append(word(cell.role))
        if cell.light is not None:
            parts.append(word(cell.light))
        if cell.status is not None:
            parts.append(word(cell.status))
        if cell.by_district:
            parts.append(self.tr("written by the district"))
        return "\n".join([self._rows[index.row()].name, parts[0], " · ".join(parts[1:])])

    def _short(self, light: Light) -> str:
        return {
            Light.OPEN: self.tr("open", "cell of the overview, as short as can be"),
            Light.DUE_SOON: self.tr("soon", "cell of the overview, as short as can be"),
            Light.OVERDUE: self.tr("late", "cell of the overview, as short as can be"),
            Light.REPORTED: self.tr("in", "cell of the overview, as short as can be"),
            Light.ACCEPTED: self.tr("ok", "cell of the overview, as short as can be"),
            Light.RETURNED: self.tr("back", "cell of the overview, as short as can be"),
            Light.BEHIND: self.tr("slow", "cell of the overview, as short as can be"),
            Light.CONFLICT: self.tr("diff.", "cell of the overview, as short as can be"),
            Light.CLOSED: self.tr("done", "cell of the overview, as short as can be"),
            Light.EXEMPT: self.tr("ex.", "cell of the overview, as short as can be"),
            Light.PROXY: self.tr("for", "cell of the overview, as short as can be"),
        }[light]
