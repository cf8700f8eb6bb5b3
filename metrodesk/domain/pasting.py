"""Which pasted cell goes where: by the measures' names if the block has them, else by position."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from metrodesk.domain.figure_entry import NONE_OF_IT, part_names
from metrodesk.domain.measure import Entered, Measure, MeasureKind
from metrodesk.domain.pasted import Block

BRACKETS = re.compile(r"[(（\[【〔][^()（）\[\]【】〔〕]*[)）\]】〕]$")
NO_LETTERS = re.compile(r"[\s:：、,，.。;；/／\-—_·*]+")
HEADS = {
    Entered.PERIOD: re.compile(
        r"本期|本季|本月|当期|当季|当月|本年度?完成|完成数|数量|数值|this period", re.IGNORECASE
    ),
    Entered.TOTAL: re.compile(r"累计|累积|合计|running total", re.IGNORECASE),
}
NO_FIGURE = re.compile(r"上期|上季|上月|上年|去年|同期|单位|说明|备注|序号|last time|remark", re.IGNORECASE)


class Doubt(StrEnum):
    """Why a person must look at where a cell goes."""

    NO_LINE = "no-line"
    SEVERAL = "several"
    OTHER_COLUMN = "other-column"
    TWICE = "twice"
    OTHER_NAME = "other-name"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the table of figures: a measure, or one part of a ratio."""

    measure: Measure
    at: int = 0

    @property
    def name(self) -> str:
        """What the line is called: 检查家次, or 强检率：已检台件."""
        part = part_names(self.measure)[self.at]
        return part if self.measure.kind is not MeasureKind.RATIO else f"{self.measure.name}：{part}"

    @property
    def names(self) -> frozenset[str]:
        """Every name a spreadsheet may have for the line, folded."""
        known = [self.name, part_names(self.measure)[self.at], *([self.measure.name] if self.at == 0 else [])]
        return frozenset(name_folded(one) for one in known)


def lines_of(measures: Sequence[Measure]) -> tuple[Line, ...]:
    """Return the lines of a table of figures."""
    return tuple(Line(one, at) for one in measures for at in range(len(part_names(one))))


def by_name(lines: Sequence[Line]) -> dict[str, Line]:
    """Return the lines by every name that only one of them goes by, folded."""
    named = Counter(name for line in lines for name in line.names)
    return {name: line for line in lines for name in line.names if named[name] == 1}


@dataclass(frozen=True, slots=True)
class Placed:
    """A pasted cell, the name beside it, and its line; `computed` is what stood under the other heading."""

    text: str
    name: str = ""
    line: Line | None = None
    doubt: Doubt | None = None
    computed: str = ""


def name_folded(text: str) -> str:
    """Return a name as names are compared: without blanks, marks and the unit in brackets."""
    plain = NO_LETTERS.sub("", unicodedata.normalize("NFKC", text))
    return BRACKETS.sub("", plain) or plain


def place(block: Block, lines: Sequence[Line], start: int = 0) -> tuple[Placed, ...]:
    """Say for every figure of a block where it goes; `start` is the line that was in front.

    Measures may stand one below the other or side by side, as in lists with a row per unit.
    """
    turned = tuple(zip(*block, strict=True))
    known = by_name(lines)
    by_rows, by_columns = _names_at(block, known), _names_at(turned, known)
    if by_rows[1] or by_columns[1]:
        found, (column, _) = (block, by_rows) if by_rows[1] >= by_columns[1] else (turned, by_columns)
        return _no_line_twice(_by_name(found, column, known))
    is_row = len(block) == 1 and all(_may_be_figure(cell) for cell in block[0] if cell)
    return _by_position(turned if is_row else block, lines[start:])


def _names_at(block: Block, known: Mapping[str, Line]) -> tuple[int, int]:
    """Return the column in which most cells are names of lines, and how many are."""
    counts = [sum(name_folded(cell) in known for cell in column) for column in zip(*block, strict=True)]
    best = max(range(len(counts)), key=counts.__getitem__, default=0)
    return best, counts[best] if counts else 0


def _by_name(block: Block, column: int, known: Mapping[str, Line]) -> list[Placed]:
    heads = _heads(block[0], column)
    placed = []
    for row in block[1:] if heads else block:
        line = known.get(name_folded(row[column]))
        cells = {at: cell for at, cell in enumerate(row) if at != column and cell}
        placed += _of_row(row[column], line, cells, heads)
    return placed


def _heads(row: Sequence[str], column: int) -> dict[int, Entered | None]:
    """Return what the columns are, if the first row says so; None for one without figures to enter."""
    found: dict[int, Entered | None] = {}
    for at, cell in enumerate(row):
        kind = next((kind for kind, words in HEADS.items() if words.search(cell)), None)
        if NO_FIGURE.search(cell):
            found[at] = None
        elif kind is not None and at != column:
            found[at] = kind
    return found if any(found.values()) else {}


def _of_row(name: str, line: Line | None, cells: dict[int, str], heads: dict[int, Entered | None]) -> list[Placed]:
    if line is None:
        figures = [text for at, text in cells.items() if _may_be_figure(text) and heads.get(at, True) is not None]
        return [Placed(text, name, None, Doubt.NO_LINE) for text in figures]
    if not heads:
        return _first_of([text for text in cells.values() if _may_be_figure(text)], name, line)
    entered = line.measure.entered
    mine = [text for at, text in cells.items() if heads.get(at) is entered]
    others = [text for at, text in cells.items() if heads.get(at) not in {entered, None}]
    if not mine:
        return [Placed(text, name, line, Doubt.OTHER_COLUMN) for text in others[:1]]
    computed = others[0] if others else ""
    return [Placed(one.text, name, line, one.doubt, computed) for one in _first_of(mine, name, line)]


def _first_of(texts: list[str], name: str, line: Line) -> list[Placed]:
    return [Placed(texts[0], name, line, Doubt.SEVERAL if len(texts) > 1 else None)] if texts else []


def _may_be_figure(text: str) -> bool:
    return any(character.isdigit() for character in text) or text.startswith(NONE_OF_IT)


def _by_position(block: Block, lines: Sequence[Line]) -> tuple[Placed, ...]:
    heads = _heads(block[0], -1) if block else {}
    named = _other_names(block[1:] if heads else block)
    placed: list[Placed] = []
    for at, row in enumerate(block[1:] if heads else block):
        line = lines[at] if at < len(lines) else None
        cells = {column: cell for column, cell in enumerate(row) if cell and column != named}
        name = "" if named is None else row[named]
        found = _of_row(name, line, cells, heads) if line is None or heads else _first_of([*cells.values()], name, line)
        placed += [replace(one, doubt=one.doubt or Doubt.OTHER_NAME) if name else one for one in found]
    return tuple(placed)


def _other_names(block: Block) -> int | None:
    """Return the first column if nothing in it can be a figure: names that no line goes by."""
    is_wide = bool(block) and len(block[0]) > 1
    return 0 if is_wide and not any(_may_be_figure(row[0]) for row in block) else None


def _no_line_twice(placed: Sequence[Placed]) -> tuple[Placed, ...]:
    lines = [one.line for one in placed]
    return tuple(
        replace(one, doubt=Doubt.TWICE) if one.line is not None and lines.count(one.line) > 1 else one for one in placed
    )
