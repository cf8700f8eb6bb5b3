"""The bundled fonts as reportlab uses them, and which of them draws a character."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from reportlab.pdfbase import pdfmetrics

from metrodesk.documents.prints.embedded_font import EmbeddedFont
from metrodesk.documents.words.plain_text import boxed, plain
from metrodesk.paths import resource

REGULAR, BOLD, RARE = "MetroDesk-Regular", "MetroDesk-Bold", "MetroDesk-Rare"
FILES = {REGULAR: "NotoSansSC-Regular.ttf", BOLD: "NotoSansSC-Bold.ttf", RARE: "HanaMinB.ttf"}
Run = tuple[str, str]
"""A font's name and the text it draws."""


def font_file(name: str) -> Path:
    """Return the file of a bundled font."""
    return resource("fonts", FILES[name])


@cache
def font(name: str) -> EmbeddedFont:
    """Return a bundled font, read once in a process when it is first needed."""
    found = EmbeddedFont(name, str(font_file(name)))
    pdfmetrics.registerFont(found)
    return found


@cache
def draws(name: str, char: str) -> bool:
    """Whether a font has a shape for a character."""
    return bool(font(name).face.charToGlyph.get(ord(char)))


class Advances(dict[str, float]):
    """The width of every character in ems, worked out when it is first met."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name

    def __missing__(self, char: str) -> float:
        name = self._name if draws(self._name, char) else RARE
        face = font(name).face
        width: float = face.charWidths.get(ord(char), face.defaultWidth) / 1000
        self[char] = width
        return width


class Ink:
    """Chooses the font for what is drawn in one document and notes what no font has."""

    def __init__(self) -> None:
        self._advances = {REGULAR: Advances(REGULAR), BOLD: Advances(BOLD)}
        self._ordinary: set[str] = {"\n"}
        self._rare: set[str] = set()
        self._missing: dict[str, None] = {}

    @property
    def missing(self) -> tuple[str, ...]:
        """The characters that stand on paper as a box with their number."""
        return tuple(self._missing)

    def visible(self, text: str) -> str:
        """Return a text in which every character can be drawn by `runs`."""
        text = plain(text)
        unknown = set(text) - self._ordinary - self._rare
        absent: dict[str, str | int | None] = {char: boxed(char) for char in unknown if not self._learn(char)}
        if not absent:
            return text
        self._missing.update(dict.fromkeys(char for char in text if char in absent))
        return text.translate(str.maketrans(absent))

    def width(self, text: str, size: float, *, bold: bool = False) -> float:
        """Return how wide a visible text is in points."""
        return sum(map(self.advances(bold=bold).__getitem__, text)) * size

    def advances(self, *, bold: bool) -> Advances:
        """Return the widths of characters in ems."""
        return self._advances[BOLD if bold else REGULAR]

    def runs(self, text: str, *, bold: bool = False) -> list[Run]:
        """Return a visible text in runs of one font each."""
        name = BOLD if bold else REGULAR
        font(name)
        if self._rare.isdisjoint(text):
            return [(name, text)]
        return list(_joined((RARE if char in self._rare else name, char) for char in text))

    def _learn(self, char: str) -> bool:
        if draws(REGULAR, char) and draws(BOLD, char):
            self._ordinary.add(char)
        elif draws(RARE, char):
            self._rare.add(char)
        else:
            return False
        return True


def _joined(chars: Iterable[Run]) -> Iterable[Run]:
    name, text = "", ""
    for found, char in chars:
        if found != name and text:
            yield name, text
            text = ""
        name, text = found, text + char
    if text:
        yield name, text
