"""Cells as spreadsheets put them on the clipboard: tabs between columns, quotes around line ends."""

from __future__ import annotations

import csv

MOST_ROWS, MOST_COLUMNS = 500, 50
Block = tuple[tuple[str, ...], ...]


def cells_of(text: str) -> Block:
    """Return the rows of a block, all equally wide; rows at the end in which nothing stands are left out.

    WPS, Excel and LibreOffice put a cell with a tab, a line end or a quote into quotes; a lone
    quote that nobody closes is part of the text.
    """
    plain = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    rows = _quoted(plain) if '"' in plain else None
    if rows is None:
        rows = [line.split("\t") for line in plain.split("\n")]
    cut = [[cell.strip() for cell in row[:MOST_COLUMNS]] for row in rows[:MOST_ROWS]]
    while cut and not any(cut[-1]):
        cut.pop()
    width = max((len(row) for row in cut), default=0)
    return tuple(tuple(row + [""] * (width - len(row))) for row in cut)


def _quoted(text: str) -> list[list[str]] | None:
    """Read quoted cells; None if a quote is left open, so that none of these were meant so."""
    lines = text.removesuffix("\n").split("\n")
    try:
        return list(csv.reader((line + "\n" for line in lines), csv.excel_tab, strict=True))
    except csv.Error:
        return None
