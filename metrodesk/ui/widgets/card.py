"""A card: a titled surface that groups what belongs together."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from metrodesk.ui.theme import LARGE, MEDIUM, SMALL
from metrodesk.ui.widgets.text import label


class Card(QFrame):
    """A surface with an optional heading, actions at its right, and a body."""

    def __init__(self, heading: str = "", note: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(LARGE, MEDIUM, LARGE, LARGE)
        outer.setSpacing(MEDIUM)
        self.heading = label(heading, "heading")
        self.heading.setVisible(bool(heading))
        self.note = label(note, "muted", wraps=True)
        self.tools = QHBoxLayout()
        self.tools.setSpacing(SMALL)
        top = QHBoxLayout()
        top.addWidget(self.heading)
        top.addStretch(1)
        top.addLayout(self.tools)
        outer.addLayout(top)
        outer.addWidget(self.note)
        self.note.setVisible(bool(note))
        self.body = QVBoxLayout()
        self.body.setSpacing(SMALL)
        outer.addLayout(self.body, 1)

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Put a widget at the end of the body."""
        self.body.addWidget(widget, stretch)

    def title(self, heading: str) -> None:
        """Set the heading."""
        self.heading.setText(heading)
        self.heading.setVisible(bool(heading))

    def say(self, note: str) -> None:
        """Set the note under the heading; an empty one disappears."""
        self.note.setText(note)
        self.note.setVisible(bool(note))
