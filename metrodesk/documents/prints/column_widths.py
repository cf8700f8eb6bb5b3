"""Sharing the width of a table among its columns so that it comes out short."""

from __future__ import annotations

from collections.abc import Sequence

STEP = 6.0
"""How finely width is shared, in points."""


def share(
    amounts: Sequence[Sequence[float]],
    least: Sequence[float],
    most: Sequence[float],
    total: float,
) -> list[float]:
    """Return the widths of columns, together `total`.

    `amounts` are, row by row, the lengths of the texts in points if each stood on one line.
    Every step goes to the column that makes the rows highest; a column in which little or
    nothing is written stays at its least width.
    """
    widths = list(least)
    rows = [list(row) for row in amounts if max(row, default=0) >= 1]
    while sum(widths) + STEP <= total:
        gains = _gains(rows, widths)
        open_ones = [column for column, width in enumerate(widths) if width + STEP <= most[column]]
        if not open_ones:
            break
        widths[max(open_ones, key=lambda column: gains[column])] += STEP
    widest = max(range(len(widths)), key=lambda column: most[column])
    widths[widest] += total - sum(widths)
    return widths


def _gains(rows: Sequence[Sequence[float]], widths: Sequence[float]) -> list[float]:
    """Return how much height each column would save, weighing rows by how it fills them."""
    gains = [0.0] * len(widths)
    for row in rows:
        heights = [amount / width for amount, width in zip(row, widths, strict=True)]
        high = max(heights)
        for column, height in enumerate(heights):
            # Near the highest counts nearly fully: two equal columns must grow together.
            gains[column] += height / widths[column] * (height / high) ** 4
    return gains
