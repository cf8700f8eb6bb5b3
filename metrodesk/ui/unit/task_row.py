"""Drawing a task in the list: two lines that say all one needs to choose."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from metrodesk.ui.colours import Colours, colours_of
from metrodesk.ui.icons import line_pixmap
from metrodesk.ui.theme import MEDIUM, SMALL, TIGHT
from metrodesk.ui.unit.task_table import SUMMARY_ROLE, TaskTable
from metrodesk.ui.widgets.light_badge import paint_light

if TYPE_CHECKING:
    from metrodesk.services.desk import TaskSummary

NUMBER_WIDTH = 26
ICON = 14
MUTED = 0.6  # of the text's own strength
STATE_ICONS = {
    "draft": "entry",
    "sealed": "lock",
    "exported": "export",
    "received": "ok",
    "accepted": "ok",
    "returned": "undo",
    "proxy": "person",
    "amend": "person",
}
STATE_COLOURS = {
    "draft": "muted",
    "sealed": "accent",
    "exported": "green",
    "received": "green",
    "accepted": "green",
    "returned": "yellow",
    "proxy": "accent",
    "amend": "accent",
}


class Place(Protocol):
    """Where and how a row is drawn: what PySide6's stubs leave out of the style option."""

    rect: QRect
    font: QFont
    fontMetrics: QFontMetrics
    state: QStyle.StateFlag
    widget: QWidget


class TaskRow(QStyledItemDelegate):
    """First line: number, item, role. Second: light, status; note, findings, how far it has come."""

    def __init__(self, table: TaskTable) -> None:
        super().__init__(table)
        self._table = table

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Two lines and some air."""
        return QSize(200, 2 * cast(Place, option).fontMetrics.height() + 3 * SMALL)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the row."""
        one: TaskSummary = index.data(SUMMARY_ROLE)
        place = cast(Place, option)
        colours = colours_of(place.widget)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, place, colours)
        inside = place.rect.adjusted(MEDIUM, SMALL, -MEDIUM, -SMALL)
        half = inside.height() // 2
        above = QRect(inside.left(), inside.top(), inside.width(), half)
        below = QRect(inside.left(), above.bottom() + 1, inside.width(), inside.height() - half)
        self._first_line(painter, above, place, one, colours)
        below.setLeft(below.left() + NUMBER_WIDTH)
        self._second_line(painter, below, place, one, colours)
        painter.restore()

    def _ground(self, painter: QPainter, at: Place, colours: Colours) -> None:
        chosen = bool(at.state & QStyle.StateFlag.State_Selected)
        near = bool(at.state & QStyle.StateFlag.State_MouseOver)
        if chosen or near:
            painter.fillRect(at.rect, QColor(colours.accent_soft if chosen else colours.raised))
        if chosen:
            painter.fillRect(QRect(at.rect.topLeft(), QSize(3, at.rect.height())), QColor(colours.accent))
        if at.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(colours.accent), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(at.rect).adjusted(0.5, 0.5, -0.5, -1.5))
        painter.fillRect(QRect(at.rect.bottomLeft(), QSize(at.rect.width(), 1)), QColor(colours.border))

    def _first_line(self, painter: QPainter, room: QRect, at: Place, one: TaskSummary, colours: Colours) -> None:
        role = self._table.role_word(one)
        painter.setFont(at.font)
        painter.setPen(QColor(colours.muted))
        painter.drawText(QRect(room.topLeft(), QSize(NUMBER_WIDTH, room.height())), CENTRED, str(one.number))
        small = smaller(at.font)
        width = QFontMetrics(small).horizontalAdvance(role)
        painter.setFont(small)
        painter.drawText(room, CENTRED | int(Qt.AlignmentFlag.AlignRight), role)
        words = QFont(at.font)
        words.setBold(bool(at.state & QStyle.StateFlag.State_Selected))
        painter.setFont(words)
        painter.setPen(QColor(colours.text))
        item = room.adjusted(NUMBER_WIDTH, 0, -width - MEDIUM, 0)
        elided = painter.fontMetrics().elidedText(one.item, Qt.TextElideMode.ElideRight, item.width())
        painter.drawText(item, CENTRED, elided)
        self._content(painter, item.adjusted(painter.fontMetrics().horizontalAdvance(elided) + SMALL, 0, 0, 0), one)

    @staticmethod
    def _content(painter: QPainter, room: QRect, one: TaskSummary) -> None:
        """Begin the task's content where there is room: several tasks may share one item."""
        plain = smaller(painter.font())
        plain.setBold(False)
        painter.setFont(plain)
        metrics = painter.fontMetrics()
        if room.width() < 3 * metrics.height():
            return
        muted = QColor(painter.pen().color())
        muted.setAlphaF(MUTED)
        painter.setPen(muted)
        painter.drawText(room, CENTRED, metrics.elidedText(one.content, Qt.TextElideMode.ElideRight, room.width()))

    def _second_line(self, painter: QPainter, room: QRect, at: Place, one: TaskSummary, colours: Colours) -> None:
        painter.setFont(smaller(at.font))
        right = self._state(painter, room, one, colours)
        right = self._findings(painter, QRect(room.topLeft(), QPoint(right, room.bottom())), one, colours)
        if one.note:
            right -= ICON
            self._icon(painter, "note", QColor(colours.yellow), right, room)
        painter.setPen(QColor(colours.muted))
        words = self._table.light_word(one)
        if one.status is not None:
            words = f"{words} · {self._table.status_word(one)}"
        place = QRect(room.topLeft(), QPoint(right - SMALL, room.bottom()))
        paint_light(painter, place, at.widget, one.light.colour, words)

    def _state(self, painter: QPainter, room: QRect, one: TaskSummary, colours: Colours) -> int:
        """Draw how far the report has come at the right; return where that begins."""
        icon = STATE_ICONS.get(one.state)
        if icon is None:
            return room.right()
        colour = QColor(getattr(colours, STATE_COLOURS[one.state]))
        word = self._table.state_word(one.state)
        width = painter.fontMetrics().horizontalAdvance(word)
        painter.setPen(colour)
        painter.drawText(room, CENTRED | int(Qt.AlignmentFlag.AlignRight), word)
        left = room.right() - width - ICON - TIGHT
        self._icon(painter, icon, colour, left, room)
        return left - SMALL

    def _findings(self, painter: QPainter, room: QRect, one: TaskSummary, colours: Colours) -> int:
        """Draw how many findings are open; return where that begins."""
        right = room.right()
        counts = ((one.warnings, "warning", colours.yellow), (one.errors, "error", colours.red))
        for count, icon, name in counts:
            if not count:
                continue
            colour, number = QColor(name), str(count)
            width = painter.fontMetrics().horizontalAdvance(number)
            painter.setPen(colour)
            painter.drawText(QRect(right - width, room.top(), width + 1, room.height()), CENTRED, number)
            left = right - width - ICON - 2
            self._icon(painter, icon, colour, left, room)
            right = left - SMALL
        return right

    @staticmethod
    def _icon(painter: QPainter, name: str, colour: QColor, left: int, room: QRect) -> None:
        pixmap = line_pixmap(name, colour, ICON, painter.device().devicePixelRatioF())
        painter.drawPixmap(QPoint(left, room.top() + (room.height() - ICON) // 2), pixmap)


CENTRED = int(Qt.AlignmentFlag.AlignVCenter)


def smaller(font: QFont) -> QFont:
    """Return a font for what stands beside."""
    small = QFont(font)
    small.setPointSizeF(max(font.pointSizeF() - 1.5, 6))
    return small
