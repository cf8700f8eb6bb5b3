"""A list of units with boxes to tick, filtered as one types."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from metrodesk.domain.unit import Unit, UnitId
from metrodesk.ui.theme import ROW_HEIGHT, SMALL

LIST_HEIGHT, LEAST_HEIGHT, NARROWEST = 300, 140, 64


class UnitTable(QTableWidget):
    """A table that likes to be as high as a person scrolls with ease, and gives way on a small screen."""

    def sizeHint(self) -> QSize:
        """Return the height it likes best."""
        return QSize(super().sizeHint().width(), LIST_HEIGHT)


class UnitChecks(QWidget):
    """Units as rows and one column of boxes for each thing they can be; a unit has one of them at most."""

    changed = Signal()

    def __init__(
        self, units: Sequence[Unit], columns: Sequence[str], chosen: Sequence[Collection[UnitId]], find_words: str
    ) -> None:
        super().__init__()
        self._units, self._boxes = tuple(units), list[list[QTableWidgetItem]]()
        self._before = [list(one) for one in chosen]
        self.field = QLineEdit()
        self.field.setPlaceholderText(find_words)
        self.field.setAccessibleName(find_words)
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self._filter)
        self.table = UnitTable(len(units), 1 + len(columns))
        self.table.setAccessibleName("、".join(columns))
        self._fill(units, columns, chosen)
        self.table.itemChanged.connect(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(self.field)
        column.addWidget(self.table)

    def chosen(self, column: int = 0) -> tuple[UnitId, ...]:
        """Return the units ticked in a column: those that were there first, in their order, then the new ones."""
        ticked = [
            unit.id
            for unit, boxes in zip(self._units, self._boxes, strict=True)
            if boxes[column].checkState() is Qt.CheckState.Checked
        ]
        kept = [one for one in self._before[column] if one in ticked]
        return (*kept, *(one for one in ticked if one not in kept))

    def _fill(self, units: Sequence[Unit], columns: Sequence[str], chosen: Sequence[Collection[UnitId]]) -> None:
        table = self.table
        table.setHorizontalHeaderLabels(["", *columns])
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        table.setShowGrid(False)
        table.setMinimumHeight(LEAST_HEIGHT)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        header = table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for row, unit in enumerate(units):
            name = QTableWidgetItem(unit.name)
            name.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            table.setItem(row, 0, name)
            self._boxes.append([])
            for at in range(len(columns)):
                box = QTableWidgetItem()
                box.setData(Qt.ItemDataRole.AccessibleTextRole, f"{unit.name} {columns[at]}")
                box.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
                box.setCheckState(Qt.CheckState.Checked if unit.id in chosen[at] else Qt.CheckState.Unchecked)
                table.setItem(row, at + 1, box)
                self._boxes[-1].append(box)
        for at in range(len(columns)):
            header.setSectionResizeMode(at + 1, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(at + 1, header.sectionSizeFromContents(at + 1).width() + SMALL)
        header.setMinimumSectionSize(NARROWEST)

    def _take(self, item: QTableWidgetItem) -> None:
        """Leave a unit only the box that was ticked last."""
        if item.checkState() is Qt.CheckState.Checked:
            for other in self._boxes[item.row()]:
                if other is not item:
                    other.setCheckState(Qt.CheckState.Unchecked)
        self.changed.emit()

    def _filter(self, text: str) -> None:
        for row, unit in enumerate(self._units):
            self.table.setRowHidden(row, not any(text.strip() in name for name in unit.names))
