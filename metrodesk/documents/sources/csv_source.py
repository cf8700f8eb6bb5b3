"""Tables with a sign between their cells (csv): commas, semicolons or tabs, quoted or not."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Sequence

from metrodesk.documents.sources.source import Block, SourceTable
from metrodesk.documents.sources.table_shape import MOST_CELLS, MOST_COLUMNS, TooLarge, as_blocks

ALIKE = 0.8  # share of rows that have as many cells as most have
MOST_LINES_BESIDE = 6


def blocks_of_csv(text: str) -> list[Block] | None:
    """Return a text's table if it is one from end to end, else None. Raises TooLarge."""
    for delimiter in (",", ";", "\t"):
        is_quoted = '"' in text
        if delimiter not in text or (delimiter == "\t" and not is_quoted):
            continue
        rows = _rows(text, delimiter)
        if rows is not None and _is_table(rows):
            return _blocks(rows)
    return None


def _rows(text: str, delimiter: str) -> list[list[str]] | None:
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error:
        return None
    return [[cell.strip() for cell in row] for row in rows if any(cell.strip() for cell in row)]


def _is_table(rows: Sequence[Sequence[str]]) -> bool:
    """Whether nearly all rows have as many cells; a few lines beside them may be titles and notes."""
    wide = [len(row) for row in rows if len(row) > 1]
    if len(wide) < 2 or len(rows) - len(wide) > MOST_LINES_BESIDE:
        return False
    width, count = Counter(wide).most_common(1)[0]
    return width > 2 and count >= ALIKE * len(wide)


def _blocks(rows: Sequence[Sequence[str]]) -> list[Block]:
    width = max(len(row) for row in rows)
    if width > MOST_COLUMNS or width * len(rows) > MOST_CELLS:
        raise TooLarge
    return as_blocks(SourceTable(tuple((*row, *("",) * (width - len(row))) for row in rows)))
