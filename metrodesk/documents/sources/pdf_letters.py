"""Letters on a page put together to lines, with blanks where the page leaves room."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from metrodesk.documents.words.plain_text import width_of

CLOSE = 0.45  # share of a letter's height by which letters of one line may stand apart
WORD_GAP, COLUMN_GAP = 0.6, 1.8  # times a letter's height: a blank, and two of them

WIDEST = 400  # places of a line


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter and its box, in points from the lower left."""

    text: str
    left: float
    right: float
    bottom: float
    top: float

    @classmethod
    def between(cls, text: str, one: tuple[float, float], other: tuple[float, float]) -> Letter:
        """Return a letter in the box between two corners."""
        (left, right), (bottom, top) = (sorted(pair) for pair in zip(one, other, strict=True))
        return cls(text, left, right, bottom, top)

    @property
    def middle(self) -> tuple[float, float]:
        """The middle of the box."""
        return (self.left + self.right) / 2, (self.bottom + self.top) / 2


def lines_of(letters: Iterable[Letter]) -> list[list[Letter]]:
    """Return letters line by line from the top, each line from the left."""
    lines: list[list[Letter]] = []
    middle = height = 0.0
    for letter in sorted(letters, key=lambda one: -one.middle[1]):
        size = max(letter.top - letter.bottom, letter.right - letter.left, 1.0)
        if lines and middle - letter.middle[1] <= CLOSE * max(height, size):
            lines[-1].append(letter)
            if size > height:
                middle, height = letter.middle[1], size
        else:
            lines.append([letter])
            middle, height = letter.middle[1], size
    return [sorted(line, key=lambda one: one.left) for line in lines]


def line_text(line: Sequence[Letter], left: float | None = None) -> str:
    """Return a line's text, with a blank for a gap between words and more for one between columns.

    With the page's left edge, what stands in columns is set out so that columns stay under one
    another: a letter takes two places, as in the plain text of a terminal.
    """
    height = _height(line)
    text, right = "", None
    for letter in line:
        if right is not None:
            gap = (letter.left - right) / height
            if gap > COLUMN_GAP:
                text += " " * max(2, _places(letter, left, height) - width_of(text))
            elif gap > WORD_GAP and text and _is_word(text[-1], letter.text):
                text += " "
        text += letter.text
        right = max(letter.right, right or 0.0)
    return text


def has_columns(line: Sequence[Letter]) -> bool:
    """Whether a line has a gap as between columns."""
    height = _height(line)
    return any((other.left - one.right) / height > COLUMN_GAP for one, other in pairwise(line))


def _height(line: Sequence[Letter]) -> float:
    return sorted(max(one.top - one.bottom, 1.0) for one in line)[len(line) // 2]


def _places(letter: Letter, left: float | None, height: float) -> int:
    return 0 if left is None else min(round((letter.left - left) / (height / 2)), WIDEST)


def _is_word(before: str, after: str) -> bool:
    """Whether a blank between two letters says something: beside Latin letters and digits."""
    return before.isascii() or after.isascii() or not (before.isalnum() and after.isalnum())
