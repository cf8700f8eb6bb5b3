"""What was handed in for a period, as rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from metrodesk.domain.disposition import Disposition
from metrodesk.domain.report import Status
from metrodesk.ui.widgets.light_badge import LIGHT_ROLE
from metrodesk.wording.words import word

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
STATE = 2
COLOURS = {
    Disposition.ACCEPTED: "green",
    Disposition.RECEIVED: "green",
    Disposition.RETURNED: "yellow",
    Disposition.CONFLICT: "yellow",
}


@dataclass(frozen=True, slots=True)
class HandedIn:
    """One task and the newest sealed version of its report."""

    number: int
    item: str
    status: Status | None
    revision: str
    is_exported: bool
    disposition: Disposition | None
    versions: int


class HandedInTable(QAbstractTableModel):
    """The rows of one period, in task order."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[HandedIn] = []

    def show(self, rows: Sequence[HandedIn]) -> None:
        """Replace every row."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        """Return how many reports there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else 5

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """Return the heading of a column."""
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return (
            self.tr("No."),
            self.tr("Item"),
            self.tr("Where it stands"),
            self.tr("Status"),
            self.tr("Versions"),
        )[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell says, and the colour of where the report stands."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == LIGHT_ROLE:
            return self._colour(row) if index.column() == STATE else None
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.item
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        status = word(row.status) if row.status is not None else ""
        return (str(row.number), row.item, self.state_word(row), status, str(row.versions))[index.column()]

    def state_word(self, row: HandedIn) -> str:
        """Return where a report stands, as far as this computer knows."""
        if row.disposition is not None:
            return word(row.disposition)
        return self.tr("Exported, no answer yet") if row.is_exported else self.tr("Sealed, not exported")

    @staticmethod
    def _colour(row: HandedIn) -> str:
        if row.disposition is not None:
            return COLOURS.get(row.disposition, "grey")
        return "blue" if row.is_exported else "grey"
