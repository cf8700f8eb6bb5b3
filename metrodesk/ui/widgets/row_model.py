"""A table model over frozen rows: one column is one function of the row."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from metrodesk.ui.widgets.light_badge import LIGHT_ROLE
from metrodesk.ui.widgets.table import COPY_ROLE

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
Role = Qt.ItemDataRole
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Column(Generic[R]):
    """A heading, what a row shows under it, the colour of its light if it has one, and what is copied if more."""

    heading: str
    text: Callable[[R], str]
    light: Callable[[R], str | None] | None = None
    copied: Callable[[R], str] | None = None


class RowModel(QAbstractTableModel, Generic[R]):
    """Shows rows as they are given; it sorts, filters and asks nothing."""

    def __init__(self, columns: Sequence[Column[R]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns, self._rows = tuple(columns), tuple[R, ...]()

    def show(self, rows: Sequence[R]) -> None:
        """Replace every row."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def row_at(self, row: int) -> R:
        """Return a row's value."""
        return self._rows[row]

    def rowCount(self, parent: Index = ROOT) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Role.DisplayRole) -> str | None:
        """Return what a cell says; the tooltip is the same text whole."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], self._columns[index.column()]
        if column.copied is not None and role in {COPY_ROLE, Role.ToolTipRole}:
            return column.copied(row)
        if role in {Role.DisplayRole, Role.ToolTipRole}:
            return column.text(row)
        if role == LIGHT_ROLE and column.light is not None:
            return column.light(row)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> str | None:
        """Return a column's heading."""
        if orientation is Qt.Orientation.Horizontal and role == Role.DisplayRole:
            return self._columns[section].heading
        return None
