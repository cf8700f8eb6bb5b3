"""What a page shows when it has nothing to show: why, and what to do."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from metrodesk.ui.icons import Glyph
from metrodesk.ui.theme import MEDIUM, SMALL, WIDE
from metrodesk.ui.widgets.text import label

LOWEST = 140  # pixels: icon, sentence and hint one below the other


class EmptyState(QWidget):
    """An icon, one sentence, a hint, and at most a few actions, in the middle of the room."""

    def __init__(self, icon: str, sentence: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(WIDE, SMALL, WIDE, SMALL)
        self.setMinimumHeight(LOWEST)
        layout.setSpacing(SMALL)
        layout.addStretch(1)
        layout.addWidget(Glyph(icon, "grey", 44), 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(MEDIUM)
        self.sentence = label(sentence, "heading", wraps=True)
        self.hint = label(hint, "muted", wraps=True)
        for text in (self.sentence, self.hint):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(text)
        self.hint.setVisible(bool(hint))
        self._actions = QHBoxLayout()
        self._actions.setSpacing(SMALL)
        self._actions.addStretch(1)
        self._actions.addStretch(1)
        layout.addSpacing(MEDIUM)
        layout.addLayout(self._actions)
        layout.addStretch(2)

    def add_action(self, button: QPushButton) -> None:
        """Offer an action under the sentence."""
        self._actions.insertWidget(self._actions.count() - 1, button)

    def say(self, sentence: str, hint: str = "") -> None:
        """Change what is said."""
        self.sentence.setText(sentence)
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
