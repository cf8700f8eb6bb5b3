"""The table of units × tasks: names stay in sight, every cell has its colour and its word."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from metrodesk.ui.colours import colours_in_use
from metrodesk.ui.district.grid_model import COUNT_ROLE, GridModel
from metrodesk.ui.theme import SMALL
from metrodesk.ui.widgets.light_badge import LIGHT_ROLE
from metrodesk.ui.widgets.table import CopyableTableView

CELL_WIDTH = 44
NAME_WIDTH = 188
ROW = 28
SOFT = {"grey": "raised", "blue": "blue_soft", "yellow": "yellow_soft", "red": "red_soft", "green": "green_soft"}


class GridView(CopyableTableView):
    """Units as rows, tasks as columns; the arrow keys walk the cells."""

    cell_chosen = Signal(QModelIndex)

    def __init__(self, model: GridModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setItemDelegate(PillDelegate(self))
        self.setVerticalHeader(UnitHeader(self))
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.verticalHeader().show()
        header = self.horizontalHeader()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(CELL_WIDTH)
        header.setDefaultSectionSize(CELL_WIDTH)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        self.selectionModel().currentChanged.connect(self._choose)
        model.modelReset.connect(self.share_room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the tasks share the room there is, but never less than a word needs."""
        super().resizeEvent(event)
        self.share_room()

    def share_room(self) -> None:
        """Give every task the same width."""
        count = self._model.columnCount()
        if count:
            share = self.viewport().width() // count
            self.horizontalHeader().setDefaultSectionSize(max(CELL_WIDTH, min(share, 2 * CELL_WIDTH)))

    def headings(self) -> list[str]:
        """Return what heads the copied cells: the unit, its counts, the tasks."""
        return [self.tr("Unit"), self.tr("Due"), self.tr("Reported"), *super().headings()]

    def cells(self, row: int) -> list[str]:
        """Return a unit's copied cells."""
        unit = self._model.unit_at(row)
        return [unit.name, str(unit.expected), str(unit.reported), *super().cells(row)]

    def _choose(self, current: QModelIndex) -> None:
        if current.isValid():
            self.cell_chosen.emit(current)


class UnitHeader(QHeaderView):
    """The units' names at the left, each with how many of how many."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setFixedWidth(NAME_WIDTH)
        self.setSectionsClickable(True)

    def sizeHint(self) -> QSize:
        """Return room for a name and its counts."""
        return QSize(NAME_WIDTH, super().sizeHint().height())

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Draw a name and its counts."""
        model = self.model()
        colours = colours_in_use()
        painter.fillRect(rect, QColor(colours.raised))
        reported, expected = model.headerData(section, Qt.Orientation.Vertical, COUNT_ROLE)
        name = str(model.headerData(section, Qt.Orientation.Vertical) or "")
        room = rect.adjusted(SMALL, 0, -SMALL, 0)
        counts = f"{reported}/{expected}"
        painter.setPen(QColor(colours.green if reported >= expected else colours.muted))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), counts)
        width = room.width() - painter.fontMetrics().horizontalAdvance(counts) - SMALL
        painter.setPen(QColor(colours.text))
        elided = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, width)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), elided)


class PillDelegate(QStyledItemDelegate):
    """Draws a cell's word on a soft ground of its light's colour."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one cell; where a unit does not answer for a task there is nothing but a dot."""
        widget = self.parent()
        if not isinstance(widget, QWidget):
            return
        rect: QRect = option.rect  # type: ignore[attr-defined]  # missing in PySide6's stubs
        selected = bool(option.state & QStyle.StateFlag.State_Selected)  # type: ignore[attr-defined]
        colour, colours = index.data(LIGHT_ROLE), colours_in_use()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(rect).adjusted(2, 3, -2, -3)
        edge = QColor(colours.accent) if selected else QColor(Qt.GlobalColor.transparent)
        ground = QColor(getattr(colours, SOFT[str(colour)])) if colour else QColor(Qt.GlobalColor.transparent)
        painter.setPen(QPen(edge, 2 if selected else 0))
        painter.setBrush(ground)
        painter.drawRoundedRect(room, 5, 5)
        font = widget.font()
        font.setPointSizeF(font.pointSizeF() - 1.5)
        painter.setFont(font)
        painter.setPen(colours.word_of_light(str(colour)) if colour else QColor(colours.border))
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), str(index.data() or "·"))
        painter.restore()
