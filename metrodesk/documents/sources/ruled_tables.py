"""Tables of a page by the rules drawn around their cells."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from metrodesk.documents.sources.cell_words import is_whole_name
from metrodesk.documents.sources.cells import Area
from metrodesk.documents.sources.pdf_letters import Letter, line_text, lines_of
from metrodesk.documents.sources.pdf_rules import Rule
from metrodesk.documents.sources.source import SourceTable

NEAR = 4.0  # points by which rules that meet may miss one another
FULL = 3.2  # letters: a line that ends nearer to its cell's right edge goes on in the next
PROSE = re.compile("[，。；：]")
MOST_LINES = 200  # rules of one direction in a table

Cell = tuple[int, int]


@dataclass(frozen=True, slots=True)
class RuledTable:
    """A grid of rules: `xs` from the left, `ys` from the top; `areas` are its cells, merged or not."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    areas: tuple[Area, ...]

    @property
    def top(self) -> float:
        """Where it begins on the page."""
        return self.ys[0]

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies in it."""
        return self.xs[0] <= x <= self.xs[-1] and self.ys[-1] <= y <= self.ys[0]

    def filled(self, letters: Iterable[Letter]) -> SourceTable:
        """Return the table with the letters in their cells."""
        homes = {cell: area for area in self.areas for cell in _cells(area)}
        found: dict[Area, list[Letter]] = {}
        for letter in letters:
            x, y = letter.middle
            column = min(max(bisect_right(self.xs, x), 1), len(self.xs) - 1)
            row = min(max(bisect_right([-one for one in self.ys], -y), 1), len(self.ys) - 1)
            found.setdefault(homes[row, column], []).append(letter)
        texts = {(area.top, area.left): self._text(mine, area) for area, mine in found.items()}
        rows = tuple(
            tuple(texts.get((row, column), "") for column in range(1, len(self.xs))) for row in range(1, len(self.ys))
        )
        return SourceTable(
            rows, merged=tuple(one for one in self.areas if (one.top, one.left) != (one.bottom, one.right))
        )

    def _text(self, letters: Sequence[Letter], area: Area) -> str:
        """Return a cell's text; only a line that stops short of the edge ends with a line break.

        In a list of bodies a line that ends with a whole name does too, however full it is.
        """
        lines = lines_of(letters)
        written = [line_text(line) for line in lines]
        is_list = not any(PROSE.search(line) for line in written)
        text = "".join(written[:1])
        for place, line in enumerate(written[1:]):
            last = lines[place][-1]
            room = self.xs[area.right] - last.right - self._margin(lines, area)
            is_short = room > FULL * max(last.right - last.left, last.top - last.bottom)
            is_end = is_short or (is_list and is_whole_name(written[place], line))
            text += f"\n{line}" if is_end else line
        return text

    def _margin(self, lines: Sequence[Sequence[Letter]], area: Area) -> float:
        """Return how far a cell's text stands from its left edge: as far it may from the right."""
        return max(min(line[0].left for line in lines) - self.xs[area.left - 1], 0.0)


def ruled_tables(rules: Sequence[Rule]) -> list[RuledTable]:
    """Return the tables of two columns and more that rules make, from the top."""
    tables = [_table(group) for group in _groups(rules)]
    return sorted((one for one in tables if one is not None), key=lambda one: -one.top)


def _groups(rules: Sequence[Rule]) -> list[list[Rule]]:
    """Return rules that touch one another, group by group."""
    level = sorted((one for one in rules if not one.is_upright), key=lambda one: one.at)
    upright = [one for one in rules if one.is_upright]
    home = {id(one): place for place, one in enumerate((*level, *upright))}
    above = list(range(len(home)))

    def top(place: int) -> int:
        while above[place] != place:
            above[place] = above[above[place]]
            place = above[place]
        return place

    heights = [one.at for one in level]
    for one in upright:
        first, last = bisect_left(heights, one.first - NEAR), bisect_right(heights, one.last + NEAR)
        for other in level[first:last]:
            if other.first - NEAR <= one.at <= other.last + NEAR:
                above[top(home[id(one)])] = top(home[id(other)])
    groups: dict[int, list[Rule]] = {}
    for one in (*level, *upright):
        groups.setdefault(top(home[id(one)]), []).append(one)
    return list(groups.values())


def _table(rules: Sequence[Rule]) -> RuledTable | None:
    xs = _places(one.at for one in rules if one.is_upright)
    ys = _places(one.at for one in rules if not one.is_upright)[::-1]
    if not 3 <= len(xs) <= MOST_LINES or not 2 <= len(ys) <= MOST_LINES:
        return None
    upright = [[one for one in rules if one.is_upright and abs(one.at - x) <= NEAR] for x in xs]
    level = [[one for one in rules if not one.is_upright and abs(one.at - y) <= NEAR] for y in ys]
    homes: dict[Cell, Cell] = {}
    for row in range(1, len(ys)):
        for column in range(1, len(xs)):
            home = (row, column)
            x, y = (xs[column - 1] + xs[column]) / 2, (ys[row - 1] + ys[row]) / 2
            if column > 1 and not _is_ruled(upright[column - 1], y):
                home = homes[row, column - 1]
            elif row > 1 and not _is_ruled(level[row - 1], x):
                home = homes[row - 1, column]
            homes[row, column] = home
    return RuledTable(tuple(xs), tuple(ys), tuple(_areas(homes)))


def _is_ruled(rules: Iterable[Rule], along: float) -> bool:
    return any(one.first - 1 <= along <= one.last + 1 for one in rules)


def _areas(homes: dict[Cell, Cell]) -> Iterable[Area]:
    """Yield cells that are rectangles; what is joined in another shape falls apart into single cells."""
    joined: dict[Cell, list[Cell]] = {}
    for cell, home in homes.items():
        joined.setdefault(home, []).append(cell)
    for cells in joined.values():
        rows, columns = [row for row, _ in cells], [column for _, column in cells]
        area = Area(min(rows), min(columns), max(rows), max(columns))
        if len(_cells(area)) == len(cells):
            yield area
        else:
            yield from (Area(row, column, row, column) for row, column in cells)


def _cells(area: Area) -> list[Cell]:
    rows, columns = range(area.top, area.bottom + 1), range(area.left, area.right + 1)
    return [(row, column) for row in rows for column in columns]


def _places(values: Iterable[float]) -> list[float]:
    """Return where rules stand, those near one another as one."""
    places: list[list[float]] = []
    for value in sorted(values):
        if places and value - places[-1][-1] <= NEAR:
            places[-1].append(value)
        else:
            places.append([value])
    return [sum(group) / len(group) for group in places]
