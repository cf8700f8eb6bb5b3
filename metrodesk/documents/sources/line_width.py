"""Whether every line of a text is broken at the page's width, as in text copied from a PDF."""

from __future__ import annotations

from collections.abc import Iterable

from metrodesk.documents.sources.source import Block

NOT_WRAPPED = 0
FEWEST_LINES, NARROWEST, WIDEST, SLACK = 12, 16, 60, 3
"""Many lines of ten letters are a list of headings and labels, not a narrow page."""
MOST = 0.6


def width_of(blocks: Iterable[Block]) -> int:
    """Return how many letters a full line has, or NOT_WRAPPED where lines are paragraphs."""
    lengths = sorted(length for block in blocks if isinstance(block, str) and (length := letters(block)))
    if len(lengths) < FEWEST_LINES:
        return NOT_WRAPPED
    width = lengths[len(lengths) * 3 // 5]
    full = sum(width - SLACK <= length <= width + SLACK for length in lengths)
    return width if NARROWEST <= width <= WIDEST and full >= MOST * len(lengths) else NOT_WRAPPED


def is_full(line: str, width: int) -> bool:
    """Whether a line reaches the page's width, so that its end says nothing about the sentence."""
    return width != NOT_WRAPPED and letters(line) >= width - SLACK


def letters(line: str) -> int:
    """Return how many letters a line has, blanks left out."""
    return len("".join(line.split()))
