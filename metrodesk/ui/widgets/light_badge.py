"""Lights: a coloured dot that always comes with its word."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from metrodesk.ui.colours import colours_in_use

DOT = 9
GAP = 7
LIGHT_ROLE = int(Qt.ItemDataRole.UserRole) + 1
"""Under this role a model gives the colour name of a cell's light, or None."""


class LightBadge(QWidget):
    """A dot in a light's colour and its word."""

    def __init__(self, colour: str = "grey", word: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour, self._word = colour, word
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(word)

    @property
    def word(self) -> str:
        """The word beside the dot."""
        return self._word

    def show_light(self, colour: str, word: str) -> None:
        """Show another light."""
        self._colour, self._word = colour, word
        self.setAccessibleName(word)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the dot and the word."""
        metrics = self.fontMetrics()
        width = DOT + GAP + metrics.horizontalAdvance(self._word) + 2
        return QSize(width, metrics.height() + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dot and the word."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        paint_light(painter, self.rect(), self, self._colour, self._word)


class LightDelegate(QStyledItemDelegate):
    """Draws a cell that has a light: its dot, then the cell's text."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the cell; one without a light is drawn as ever."""
        colour = index.data(LIGHT_ROLE)
        widget = self.parent()
        if colour is None or not isinstance(widget, QWidget):
            super().paint(painter, option, index)
            return
        self.initStyleOption(option, index)
        word = str(index.data() or "")
        option.text = ""  # type: ignore[attr-defined]  # missing in PySide6's stubs
        style = widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, widget)
        painter.save()
        painter.setFont(widget.font())
        painter.setPen(widget.palette().color(QPalette.ColorRole.Text))
        room = option.rect.adjusted(8, 0, -4, 0)  # type: ignore[attr-defined]
        paint_light(painter, room, widget, str(colour), word)
        painter.restore()


def paint_light(painter: QPainter, room: QRect, widget: QWidget, colour: str, word: str) -> None:
    """Draw a dot and its word into a room, elided if it is too narrow."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = painter.pen()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours_in_use().of_light(colour))
    centre = QPointF(room.left() + DOT / 2 + 1, room.center().y() + 1)
    painter.drawEllipse(centre, DOT / 2, DOT / 2)
    painter.setPen(pen)
    text_room = room.adjusted(DOT + GAP, 0, 0, 0)
    elided = painter.fontMetrics().elidedText(word, Qt.TextElideMode.ElideRight, max(text_room.width(), 0))
    painter.drawText(text_room, int(Qt.AlignmentFlag.AlignVCenter), elided)
