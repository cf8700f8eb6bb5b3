"""A text of which pieces are marked: underlined, on a ground of their own, in the colours of the theme."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel

from metrodesk.ui.colours import colours_in_use

MARK, MOVE = "yellow_soft", "blue_soft"
"""The grounds of a mark, as the colours name them; an unmarked piece has none."""
Marked = tuple[str, str]


class MarkedText(QLabel):
    """Shows pieces, each with the name of its ground; it can be marked and copied from the keyboard."""

    def __init__(self, pieces: Iterable[Marked] = ()) -> None:
        super().__init__()
        self._pieces: tuple[Marked, ...] = ()
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.show_pieces(pieces)

    def show_pieces(self, pieces: Iterable[Marked]) -> None:
        """Show other pieces."""
        self._pieces = tuple(pieces)
        self._write()

    def changeEvent(self, event: QEvent) -> None:
        """Mark in the colours of the theme in force; no widget may be built meanwhile."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._write()

    def _write(self) -> None:
        self.setText("".join(_span(text, ground) for text, ground in self._pieces if text))


def with_marks(text: str, marks: Iterable[tuple[int, int]]) -> Iterable[Marked]:
    """Return a text cut at its marks."""
    at = 0
    for start, end in marks:
        yield text[at:start], ""
        yield text[start:end], MARK
        at = end
    yield text[at:], ""


def _span(text: str, ground: str) -> str:
    words = escape(text).replace("\n", "<br>")
    if not ground:
        return words
    colour = getattr(colours_in_use(), ground)
    return f'<span style="background-color:{colour}; text-decoration:underline;">{words}</span>'
