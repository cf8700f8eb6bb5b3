"""Tables copied out of a page with every cell on a line of its own and nothing to part the rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, takewhile

from metrodesk.documents.sources.source import SourceTable
from metrodesk.documents.sources.table_heads import Column, head_at, head_word

FIRST = frozenset({"序号", "编号", "项次"})
MOST_COLUMNS, FEWEST = 12, 3


def listed_at(lines: Sequence[str], start: int) -> tuple[SourceTable, int] | None:
    """Return the table whose head begins at a line, and the line after it.

    The head begins with 序号 and ends where 1 stands; every row begins with the next number and
    has as many cells, or lacks a remark at its end. Anything else is no such table.
    """
    if head_word(lines[start]) not in FIRST or "\t" in lines[start].strip():
        return None
    first = [lines[at].strip() for at in islice(_filled(lines, start), MOST_COLUMNS + 1)]
    width = first.index("1") if "1" in first else 0
    head = head_at(SourceTable((tuple(first[:width]),)), 0) if width >= FEWEST else None
    if head is None:
        return None
    filled = list(_until_next_head(lines, start))
    words = [lines[at].strip() for at in filled]
    rows, place = [tuple(words[:width])], width
    has_remark = head.columns[-1] is Column.REMARK
    while words[place : place + 1] == [str(len(rows))]:
        ends = has_remark and _ends_early(filled[place : place + width], words[place : place + width], len(rows) + 1)
        row = words[place : place + width - ends]
        if len(row) < width - has_remark:
            break
        rows.append((*row, *("",) * (width - len(row))))
        place += len(row)
    end = filled[place] if place < len(filled) else len(lines)
    return (SourceTable(tuple(rows)), end) if len(rows) > 1 else None


def _filled(lines: Sequence[str], start: int) -> Iterator[int]:
    return (at for at in range(start, len(lines)) if lines[at].strip())


def _until_next_head(lines: Sequence[str], start: int) -> Iterator[int]:
    """Yield the places of a head and of all below it that can be its rows."""
    return takewhile(lambda at: at == start or lines[at].strip() not in FIRST, _filled(lines, start))


def _ends_early(places: Sequence[int], words: Sequence[str], following: int) -> bool:
    """Whether a row has no remark: the next number stands there, or a blank line parts it from the row."""
    is_apart = len(places) > 2 and places[-1] - places[-2] > 1 and places[1] - places[0] == 1
    return words[-1] == str(following) or is_apart
