"""The frame of a reading inside another page: the way back and a sentence above, the reading below."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from metrodesk.ui.reading.reading_view import ReadingView
from metrodesk.ui.theme import SMALL
from metrodesk.ui.widgets.elided import ElidedLabel


def frame(inside: QWidget, back: QPushButton, words: str, view: ReadingView) -> None:
    """Lay the way back, a sentence and the reading out in a widget that has no layout yet."""
    top = QHBoxLayout()
    top.setSpacing(SMALL)
    top.addWidget(back)
    top.addWidget(ElidedLabel(words, "muted"), 1)
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(SMALL)
    column.addLayout(top)
    column.addWidget(view, 1)
