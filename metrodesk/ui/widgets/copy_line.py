"""A value to keep: shown, markable, and copied with one click."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from metrodesk.ui.theme import SMALL
from metrodesk.ui.widgets.text import button, selectable


class CopyLine(QWidget):
    """One line of text with a button that puts it on the clipboard."""

    def __init__(self, text: str, kind: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        self.text = selectable(text, kind)
        row.addWidget(self.text, 1)
        copy = button(self.tr("Copy"), "copy", "quiet")
        copy.clicked.connect(self._copy)
        row.addWidget(copy)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.text())
