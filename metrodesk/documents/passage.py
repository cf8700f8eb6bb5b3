"""Text of one weight, set into lines of a given width."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from metrodesk.documents.changes import Marks
from metrodesk.documents.chinese_lines import break_lines
from metrodesk.documents.fonts import Ink

MOST_SPREAD = 0.17
"""How far characters of a full line may be moved apart, in ems, to make its end even."""


@dataclass(frozen=True, slots=True)
class Passage:
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


def set_lines(
    passages: Iterable[Passage], width: float, size: float, ink: Ink, *, even: bool = True
) -> tuple[Line, ...]:
    """Set passages one under another; with `even`, both edges of full lines are straight."""
    return tuple(
        line for passage in passages for line in _lines_of(passage, width, size, ink, even=even)
    )


def _lines_of(
    passage: Passage, width: float, size: float, ink: Ink, *, even: bool
) -> Iterator[Line]:
    advances = ink.advances(bold=passage.bold)
    broken = break_lines(passage.text, width / size, advances.__getitem__)
    start = 0
    for number, whole in enumerate(broken, start=1):
        text = whole.rstrip(" \n")
        used = sum(map(advances.__getitem__, text)) * size
        ends = whole.endswith("\n") or number == len(broken)
        spread = 0.0 if ends or not even else _spread(width - used, len(text), size)
        yield Line(text, passage.bold, used, spread, _within(passage.marks, start, len(text)))
        start += len(whole)


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
