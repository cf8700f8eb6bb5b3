"""Tables in plain text whose cells stand a single blank apart, a numbered row on each line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from metrodesk.documents.sources.row_numbers import read_number
from metrodesk.documents.sources.source import SourceTable
from metrodesk.documents.sources.table_heads import BODIES, Column, Head, head_at
from metrodesk.documents.words.deadline_reading import is_deadline

BLANK = re.compile(r"[ \xa0\u3000]+")
LONGEST_HEAD, FEWEST = 16, 4
MOST_CELLS = 40


def spaced_at(lines: Sequence[str], start: int) -> tuple[SourceTable, int] | None:
    """Return the table whose head stands on a line with single blanks, and the line after it.

    Every row begins with its number and has as many cells as the head; one with more has blanks
    inside its list of bodies, which the deadline after it tells; a blank remark may be left out.
    Anything else is no such table.
    """
    words = _cells(lines[start])
    if not FEWEST <= len(words) <= MOST_CELLS or any(len(word) > LONGEST_HEAD for word in words):
        return None
    head = head_at(SourceTable((tuple(words),)), 0)
    if head is None or head.columns[0] is not Column.NUMBER:
        return None
    rows, end = [tuple(words)], start + 1
    for place in range(start + 1, len(lines)):
        cells = _cells(lines[place])
        if not cells:
            continue
        row = _row(cells, head) if read_number(cells[0]) else None
        if row is None:
            break
        rows.append(row)
        end = place + 1
    return (SourceTable(tuple(rows)), end) if len(rows) > 1 else None


def _cells(line: str) -> list[str]:
    return [cell for cell in BLANK.split(line.strip()) if cell]


def _row(cells: list[str], head: Head) -> tuple[str, ...] | None:
    """Return the cells of a row in their columns, None where they cannot be told."""
    width = len(head.columns)
    due = next((at for at, one in enumerate(head.columns) if one is Column.DEADLINE), -1)
    options = [cells, [*cells, ""]] if head.columns[-1] is Column.REMARK else [cells]
    for option in options:
        surplus = len(option) - width
        if due < 1 or surplus < 0 or not is_deadline(option[due + surplus]):
            continue
        row = tuple(option) if surplus == 0 else _with_one_list(option, head, due, surplus)
        if row is not None:
            return row
    return next((tuple(option) for option in options if len(option) == width), None)


def _with_one_list(cells: list[str], head: Head, due: int, surplus: int) -> tuple[str, ...] | None:
    """Return a row whose last list of bodies before the deadline is written with blanks between names."""
    last = due - 1
    others = sum(one in BODIES for one in head.columns[:due])
    if head.columns[last] not in BODIES or others != 1:
        return None
    return (*cells[:last], "、".join(cells[last : last + surplus + 1]), *cells[due + surplus :])
