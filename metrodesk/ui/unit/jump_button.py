"""A sentence to press: it gives way in narrow windows and is never cut without saying so."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

PADDING = 16  # what the style sheet lays around the words, left and right together


class JumpButton(QPushButton):
    """Leads to the place a sentence speaks of; the tooltip has the whole sentence."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoDefault(False)
        self.setProperty("kind", "jump")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.words = ""
        self.say(words)

    def say(self, words: str) -> None:
        """Show another sentence."""
        self.words = words
        self.setAccessibleName(words)
        self.setToolTip(words)
        self._fit()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As wide as the whole sentence."""
        width = self.fontMetrics().horizontalAdvance(self.words) + PADDING
        return QSize(width, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return room for a few words at least."""
        return QSize(120, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much of the sentence as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = max(self.width() - PADDING, 0) + 1
        mode = Qt.TextElideMode.ElideRight
        shown = self.fontMetrics().elidedText(self.words, mode, room).replace("&", "&&")
        if shown != self.text():
            self.setText(shown)
