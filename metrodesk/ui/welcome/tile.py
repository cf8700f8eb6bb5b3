"""A large button with an icon, a title and a sentence."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from metrodesk.ui.icons import Glyph
from metrodesk.ui.theme import LARGE, MEDIUM
from metrodesk.ui.widgets.text import PressButton, label


class Tile(PressButton):
    """One way to begin."""

    def __init__(self, icon: str, title: str, note: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "tile")
        self.setAutoDefault(False)
        self.setAccessibleName(title.replace("&", ""))
        self.setAccessibleDescription(note)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        row = QHBoxLayout(self)
        row.setContentsMargins(LARGE, MEDIUM, LARGE, MEDIUM)
        row.setSpacing(LARGE)
        row.addWidget(Glyph(icon, "accent", 28))
        words = QVBoxLayout()
        words.setSpacing(2)
        self._title = label(title, "heading")
        self._title.setBuddy(self)  # the label's own mnemonic clicks; a second shortcut would make both ambiguous
        self._note = label(note, "muted", wraps=True)
        words.addWidget(self._title)
        words.addWidget(self._note)
        row.addLayout(words, 1)
        for child in (self._title, self._note):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        """Return room for the words, not for the button's own empty text."""
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()

    def hasHeightForWidth(self) -> bool:
        """Return True: the note wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height the words need."""
        layout = self.layout()
        return layout.heightForWidth(width) if layout is not None else super().heightForWidth(width)

    def changeEvent(self, event: QEvent) -> None:
        """Keep the size right when the font changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()
