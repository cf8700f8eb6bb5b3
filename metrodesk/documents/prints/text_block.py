"""Text of one weight, set into lines of a given width."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from metrodesk.documents.prints.changes import Marks
from metrodesk.documents.prints.chinese_lines import Advance, break_lines
from metrodesk.documents.prints.fonts import Ink

MOST_SPREAD = 0.17
"""How far characters of a full line may be moved apart, in ems, to make its end even."""

MOST_BALANCED = 8
"""Longer texts are not worth balancing, in lines."""


@dataclass(frozen=True, slots=True)
class TextBlock:
    """A visible text (see Ink.visible); `marks` are the ranges that are underlined."""

    text: str
    bold: bool = False
    marks: Marks = ()


@dataclass(frozen=True, slots=True)
class Line:
    """One line: `width` and `spread`, the extra after each character, in points."""

    text: str
    bold: bool
    width: float
    spread: float
    marks: Marks


class Edges(Enum):
    """Straight on both sides, ragged on the right, or lines of about the same length."""

    STRAIGHT = "straight"
    RAGGED = "ragged"
    BALANCED = "balanced"


def set_lines(
    blocks: Iterable[TextBlock],
    width: float,
    size: float,
    ink: Ink,
    edges: Edges = Edges.STRAIGHT,
) -> tuple[Line, ...]:
    """Set blocks one under another in a column."""
    return tuple(line for block in blocks for line in _lines_of(block, width, size, ink, edges))


def _lines_of(block: TextBlock, width: float, size: float, ink: Ink, edges: Edges) -> Iterator[Line]:
    advances = ink.advances(bold=block.bold)
    broken = break_lines(block.text, width / size, advances.__getitem__)
    if edges is Edges.BALANCED and 1 < len(broken) <= MOST_BALANCED:
        broken = _balanced(block.text, width / size, advances.__getitem__, len(broken))
    start = 0
    for number, whole in enumerate(broken, start=1):
        text = whole.rstrip(" \n")
        used = sum(map(advances.__getitem__, text)) * size
        ends = whole.endswith("\n") or number == len(broken)
        even = edges is Edges.STRAIGHT and not ends
        spread = _spread(width - used, len(text), size) if even else 0.0
        yield Line(text, block.bold, used, spread, _within(block.marks, start, len(text)))
        start += len(whole)


def _balanced(text: str, width: float, advance: Advance, count: int) -> list[str]:
    """Break a short text again, as narrow as it goes without a further line."""
    narrow = max(1.0, sum(map(advance, text.replace("\n", ""))) / count)
    while narrow < width:
        broken = break_lines(text, narrow, advance)
        if len(broken) <= count:
            return broken
        narrow += 0.5
    return break_lines(text, width, advance)


def _spread(room: float, characters: int, size: float) -> float:
    """Return what to add after each character, nothing where it would look torn."""
    if characters < 2 or room <= 0:
        return 0.0
    each = room / (characters - 1)
    return each if each <= MOST_SPREAD * size else 0.0


def _within(marks: Marks, start: int, length: int) -> Marks:
    if not marks:
        return ()
    cut = ((max(one - start, 0), min(two - start, length)) for one, two in marks)
    return tuple((one, two) for one, two in cut if one < two)
