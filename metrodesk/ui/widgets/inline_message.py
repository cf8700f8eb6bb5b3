"""A message in the page: what happened, and what to do next."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from metrodesk.ui.icons import Glyph, dress
from metrodesk.ui.theme import MEDIUM, SMALL, TIGHT
from metrodesk.ui.widgets.text import restyle, selectable


class Tone(StrEnum):
    """How a message is meant; the value is the colour of its edge."""

    INFO = "blue"
    DONE = "green"
    WARNING = "yellow"
    ERROR = "red"


ICONS = {Tone.INFO: "info", Tone.DONE: "ok", Tone.WARNING: "warning", Tone.ERROR: "error"}


class InlineMessage(QFrame):
    """A coloured strip with a sentence, a hint, actions, and a button to dismiss it."""

    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "message")
        self._buttons: list[QPushButton] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(MEDIUM, SMALL, SMALL, SMALL)
        row.setSpacing(MEDIUM)
        self._glyph = Glyph("info")
        row.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(TIGHT)
        self.what, self.next = selectable(""), selectable("", "muted")
        words.addWidget(self.what)
        words.addWidget(self.next)
        row.addLayout(words, 1)
        self._actions = QHBoxLayout()
        self._actions.setSpacing(SMALL)
        row.addLayout(self._actions)
        self._close = QToolButton()
        self._close.setProperty("kind", "quiet")
        self._close.setToolTip(self.tr("Dismiss"))
        self._close.setAccessibleName(self.tr("Dismiss"))
        dress(self._close, "close")
        self._close.clicked.connect(self.dismiss)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def say(self, tone: Tone, what: str, next_step: str = "") -> None:
        """Show a message; the one before it disappears with its actions."""
        self._clear_actions()
        self.what.setText(what)
        self.next.setText(next_step)
        self.next.setVisible(bool(next_step))
        self.setAccessibleName(f"{what} {next_step}".strip())
        restyle(self, "tone", tone.value)
        self._glyph.show_icon(ICONS[tone], tone.value)
        self.show()

    def add_action(self, button: QPushButton) -> None:
        """Offer an action beside the message."""
        self._buttons.append(button)
        self._actions.addWidget(button)

    def dismiss(self) -> None:
        """Take the message away."""
        self._clear_actions()
        self.hide()
        self.dismissed.emit()

    def _clear_actions(self) -> None:
        for button in self._buttons:
            self._actions.removeWidget(button)
            button.deleteLater()
        self._buttons.clear()
