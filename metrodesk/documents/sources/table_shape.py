"""Tables brought into one shape: cells in their columns, titles and notes beside the table."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from metrodesk.documents.sources.cells import Area
from metrodesk.documents.sources.source import Block, SourceTable

MOST_COLUMNS = 200
MOST_CELLS = 400_000
MOST_LINES = 200_000  # of a text
NOTE = re.compile(r"[（(【]?\s*(?:备?注|说明|填表说明|附注)\s*\d*\s*[：:.．、]|[*※]|\d+[.．、]\s*(?:本表|表中)")

HEAD = re.compile(r"序号|编号|项次|(?:主要|具体|考核)?指标(?:名称)?|类别|领域|(?:重点|工作|目标)?任务|任务事项|事项")
INDICATOR = re.compile(r"(?:主要|具体|考核|发展)?指标(?:名称|项目)?(?:[(（].{1,6}[)）])?")
HEAD_WORDS, LONGEST_WORD = 3, 16  # cells of a head, and letters of one


class TooLarge(Exception):
    """A table larger than any breakdown, or a text longer than any paper."""


@dataclass(frozen=True, slots=True)
class Span:
    """A cell as a file writes it: how many columns and rows it takes."""

    text: str
    across: int = 1
    down: int = 1


def laid_out(rows: Iterable[Sequence[Span]], place: str = "") -> SourceTable:
    """Return a table of cells that take their room from the left, below those that reach down.

    Raises TooLarge.
    """
    taken: dict[tuple[int, int], str] = {}
    merged: list[Area] = []
    count = 0
    for row, spans in enumerate(rows):
        column, count = 0, row + 1
        for span in spans:
            while (row, column) in taken:
                column += 1
            area = Area(row + 1, column + 1, row + max(span.down, 1), column + max(span.across, 1))
            _take(taken, area, span.text)
            if (area.top, area.left) != (area.bottom, area.right):
                merged.append(area)
            column = area.right
    width = max((column + 1 for _, column in taken), default=0)
    rectangle = tuple(tuple(taken.get((row, column), "") for column in range(width)) for row in range(count))
    return SourceTable(rectangle, place, tuple(replace(one, bottom=min(one.bottom, count)) for one in merged))


def _take(taken: dict[tuple[int, int], str], area: Area, text: str) -> None:
    room = (area.bottom - area.top + 1) * (area.right - area.left + 1)
    if area.right > MOST_COLUMNS or len(taken) + room > MOST_CELLS:
        raise TooLarge
    for row in range(area.top - 1, area.bottom):
        for column in range(area.left - 1, area.right):
            taken.setdefault((row, column), "")
    taken[area.top - 1, area.left - 1] = text


def as_blocks(table: SourceTable) -> list[Block]:
    """Return a table without empty rows, its title and its notes as lines beside it.

    A table with words in a single column is a frame around lines. Empty columns stay: the next
    page of a table must have as many.
    """
    table = _without_blanks(table)
    rows = table.rows
    if sum(any(cell.strip() for cell in column) for column in zip(*rows, strict=True)) < 2:
        return [line for row in rows for cell in row for line in cell.split("\n") if line.strip()]
    first = next((at for at, row in enumerate(rows) if not _is_title(row)), len(rows))
    last = len(rows)
    while last > first and _is_note(table, last - 1):
        last -= 1
    before, after = (_lines(rows[:first]), _lines(rows[last:]))
    if first == last:
        return [*before, *after]
    begins = next((at for at in range(first + 2, last) if _begins_another(rows, first, at)), last)
    ends = begins
    while begins < last and ends > first + 1 and _is_title(rows[ends - 1]):
        ends -= 1
    rest = as_blocks(_part(table, ends, last)) if begins < last else []
    return [*before, _part(table, first, ends if rest else last), *rest, *after]


def _begins_another(rows: Sequence[Sequence[str]], first: int, at: int) -> bool:
    """Whether a row is the head of another table: of indicators under tasks, or of tasks under indicators."""
    words = ["".join(cell.split()) for cell in rows[at] if cell.strip()]
    if len(words) < HEAD_WORDS or any(len(word) > LONGEST_WORD or word.isdecimal() for word in words):
        return False
    above = ["".join(cell.split()) for row in rows[first : first + 2] for cell in row if cell.strip()]
    kinds = [any(INDICATOR.fullmatch(word) for word in row) for row in (words, above)]
    return bool(HEAD.fullmatch(words[0])) and kinds[0] != kinds[1]


def _filled(row: Sequence[str]) -> int:
    return sum(1 for cell in row if cell.strip())


def _is_title(row: Sequence[str]) -> bool:
    """Whether a row at the top is one text from the left edge; in the middle it is the rest of a row."""
    return _filled(row) == 1 and bool(row[0].strip())


def _is_note(table: SourceTable, at: int) -> bool:
    """Whether a row at the end is one text over the whole width, or says that it is a note."""
    row = table.rows[at]
    if _filled(row) != 1:
        return False
    text = next(cell for cell in row if cell.strip())
    is_wide = any(one.top == one.bottom == at + 1 and one.right - one.left + 1 == len(row) for one in table.merged)
    return is_wide or bool(NOTE.match(text.strip()))


def _lines(rows: Iterable[Sequence[str]]) -> list[Block]:
    return [line for row in rows for cell in row for line in cell.split("\n") if line.strip()]


def _part(table: SourceTable, first: int, last: int) -> SourceTable:
    return _picked(table, range(first, last), range(len(table.rows[0])))


def _without_blanks(table: SourceTable) -> SourceTable:
    rows = [at for at, row in enumerate(table.rows) if any(cell.strip() for cell in row)]
    width = max((len(row) for row in table.rows), default=0)
    return _picked(table, rows, range(width))


def _picked(table: SourceTable, rows: Sequence[int], columns: Sequence[int]) -> SourceTable:
    cells = tuple(
        tuple(table.rows[row][column] if column < len(table.rows[row]) else "" for column in columns) for row in rows
    )
    areas = (moved(area, rows, columns) for area in table.merged)
    return SourceTable(cells, table.place, tuple(area for area in areas if area is not None))


def moved(area: Area, rows: Sequence[int], columns: Sequence[int]) -> Area | None:
    """Return where an area stands when only these rows and columns are left; None if nothing of it merges."""
    top, bottom = bisect_left(rows, area.top - 1) + 1, bisect_right(rows, area.bottom - 1)
    left, right = bisect_left(columns, area.left - 1) + 1, bisect_right(columns, area.right - 1)
    if top > bottom or left > right or (top, left) == (bottom, right):
        return None
    return Area(top, left, bottom, right)
