"""Draws the rows of a column over as many lines as they need."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from metrodesk.ui.colours import colours_in_use
from metrodesk.ui.theme import SMALL, TIGHT

WRAPPED = int(Qt.TextFlag.TextWordWrap)
ANY_HEIGHT, BAR, SCROLL_BAR = 10_000, 3, 16
REMEMBERED = 40_000  # heights of rows; a paper of ten thousand clauses is shown anew with each choice


class WrappedRows(QStyledItemDelegate):
    """Wraps a row's words at the width of its list; a style sheet's padding alone would cut them."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._heights: dict[tuple[str, int, str], int] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height the words need at the width there is; words measured before are not measured again."""
        width = self._view.width() - SCROLL_BAR  # whether it is there or not: it comes after the rows are measured
        words, given = str(index.data() or ""), index.data(Qt.ItemDataRole.FontRole)
        font = given.resolve(self._view.font()) if isinstance(given, QFont) else self._view.font()
        key = (words, width, font.key())
        if key not in self._heights:
            if len(self._heights) >= REMEMBERED:
                self._heights.clear()
            room = QRect(0, 0, max(width - 2 * SMALL, 1), ANY_HEIGHT)
            self._heights[key] = QFontMetrics(font).boundingRect(room, WRAPPED, words).height() + 2 * SMALL - TIGHT
        return QSize(width, self._heights[key])

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the ground of what is chosen or on the path, a bar beside what is chosen, and the words."""
        self.initStyleOption(option, index)
        rect: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        ground, is_chosen = index.data(Qt.ItemDataRole.BackgroundRole), bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        if ground is not None or is_chosen:
            painter.fillRect(rect, QColor(colours_in_use().accent_soft))
        if is_chosen:
            painter.fillRect(QRect(rect.left(), rect.top(), BAR, rect.height()), QColor(colours_in_use().accent))
        painter.setFont(option.font)  # type: ignore[attr-defined]
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))  # type: ignore[attr-defined]
        words = rect.adjusted(SMALL, SMALL - TIGHT // 2, -SMALL, 0)
        painter.drawText(words, WRAPPED, str(index.data() or ""))
        painter.restore()
