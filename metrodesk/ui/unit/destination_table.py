"""Places a bundle can be exported to, as rows."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from metrodesk.ui.unit.words import file_size

if TYPE_CHECKING:
    from metrodesk.services.places import Destination

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class DestinationTable(QAbstractListModel):
    """Removable drives that are there now, then folders the person chose."""

    def __init__(self) -> None:
        super().__init__()
        self._drives: list[Destination] = []
        self._folders: list[Path] = []
        self._kinds: dict[Path, str] = {}

    def show_drives(self, drives: Sequence[Destination]) -> None:
        """Show other drives; chosen folders stay."""
        self.beginResetModel()
        self._drives = list(drives)
        self.endResetModel()

    def add_folder(self, folder: Path, kind: str = "") -> int:
        """Offer a folder too; return its row. `kind` is fixed, removable, network or disc."""
        self._kinds[folder] = kind
        if folder not in self._folders:
            row = self.rowCount()
            self.beginInsertRows(ROOT, row, row)
            self._folders.append(folder)
            self.endInsertRows()
        return len(self._drives) + self._folders.index(folder)

    def path(self, row: int) -> Path:
        """Return the folder of a row."""
        if row < len(self._drives):
            return self._drives[row].path
        return self._folders[row - len(self._drives)]

    def is_drive(self, row: int) -> bool:
        """Whether a row is a removable drive."""
        return row < len(self._drives)

    def rowCount(self, parent: Index = ROOT) -> int:
        """Return how many places there are."""
        return 0 if parent.isValid() else len(self._drives) + len(self._folders)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """Return what a row says."""
        if not index.isValid():
            return None
        row = index.row()
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._drive_words(self._drives[row]) if self.is_drive(row) else self._folder_words(self.path(row))
        return str(self.path(row)) if role == Qt.ItemDataRole.ToolTipRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let only places be chosen that can be written to."""
        flags = super().flags(index)
        row = index.row()
        if self.is_drive(row) and not self._drives[row].writable:
            return flags & ~Qt.ItemFlag.ItemIsEnabled
        return flags

    def _folder_words(self, folder: Path) -> str:
        words = {
            "fixed": self.tr("{folder} – on this computer's disk"),
            "network": self.tr("{folder} – shared folder on the network"),
            "removable": self.tr("{folder} – on a removable drive"),
            "disc": self.tr("{folder} – to be burned to a disc"),
        }
        return words.get(self._kinds.get(folder, ""), "{folder}").format(folder=folder)

    def _drive_words(self, drive: Destination) -> str:
        name = drive.label or str(drive.path)
        if not drive.writable:
            return self.tr("Removable drive {name} – write-protected").format(name=name)
        return self.tr("Removable drive {name} – {free} free").format(name=name, free=file_size(drive.free))
