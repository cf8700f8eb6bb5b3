"""A place to drop files on, with a way to choose them for those who do not drag."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from metrodesk.ui.icons import Glyph
from metrodesk.ui.theme import LARGE, MEDIUM, SMALL, TIGHT
from metrodesk.ui.widgets.text import label, restyle

READABLE = 160


class DropArea(QFrame):
    """Takes local files and folders; emits their paths."""

    dropped = Signal(object)  # a tuple of paths

    def __init__(self, icon: str, sentence: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_door = False  # whether it takes any file at all, as the rest of the window does
        self.setProperty("kind", "drop")
        self.setAcceptDrops(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(LARGE, MEDIUM, LARGE, MEDIUM)
        row.setSpacing(MEDIUM)
        row.addWidget(Glyph(icon, "accent", 30))
        words = QVBoxLayout()
        words.setSpacing(TIGHT)
        self.sentence = label(sentence, wraps=True)
        self.sentence.setMinimumWidth(READABLE)  # narrower than that the page scrolls
        words.addWidget(self.sentence)
        if hint:
            words.addWidget(label(hint, "muted", wraps=True))
        row.addLayout(words, 1)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(SMALL)
        row.addLayout(self._buttons)

    def add_action(self, button: QAbstractButton) -> None:
        """Offer another way than dragging."""
        self._buttons.addWidget(button)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Show that the files may be let go here."""
        if paths_in(event):
            restyle(self, "over", value=True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Look as before."""
        restyle(self, "over", value=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand the paths on."""
        restyle(self, "over", value=False)
        event.acceptProposedAction()
        self.dropped.emit(paths_in(event))


def paths_in(event: QDropEvent) -> tuple[Path, ...]:
    """Return the local files and folders something dragged stands for."""
    urls = event.mimeData().urls()
    return tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile())
