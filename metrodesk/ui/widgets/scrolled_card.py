"""A card beside a table: what it says is made anew for each row and scrolls where it is long."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from metrodesk.ui.theme import LARGE, MEDIUM, SMALL


class ScrolledCard(QFrame):
    """A frame around a column; `tr` is never called here, its texts would not be found for a subclass."""

    def __init__(self, width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.setMinimumWidth(width)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(LARGE, MEDIUM, SMALL, MEDIUM)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer.addWidget(self._scroll)

    def begin(self) -> QVBoxLayout:
        """Take away what was said and return an empty column."""
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, MEDIUM, 0)
        column.setSpacing(SMALL)
        self._scroll.setWidget(inside)
        return column
