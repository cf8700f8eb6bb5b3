"""Tables over many pages: heads repeat, rows split where they must, nothing is clipped."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from reportlab.lib.colors import Color

from metrodesk.documents.prints.fonts import Ink
from metrodesk.documents.prints.sheet import BLACK, HEAD_FILL, MARK, THICK, THIN, Sheet
from metrodesk.documents.prints.text_block import Edges, Line, TextBlock, set_lines

PADDING = 3.0
"""The usual blank at the left and right of a cell's text, in points."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column with its head; `short` texts stand half way down, and `centred` ones between."""

    head: str
    width: float
    short: bool = False
    centred: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell; `changed` puts a bar at its left edge."""

    blocks: tuple[TextBlock, ...] = ()
    changed: bool = False
    fill: Color | None = None


@dataclass(frozen=True, slots=True)
class Type:
    """How a table is set: size, distance of lines and the least number of lines of a row."""

    size: float = 8.5
    leading: float = 12.2
    head_size: float = 8.5
    least: int = 1
    room: float = 5.0
    padding: float = PADDING


@dataclass(frozen=True, slots=True)
class Slice:
    """The lines of a row that stand on one page."""

    row: int
    first: int
    last: int
    height: float


class Table:
    """A table that has been set and can be cut into pages and drawn."""

    def __init__(self, columns: Sequence[Column], rows: Sequence[Sequence[Cell]], ink: Ink, kind: Type) -> None:
        self.columns, self.rows = tuple(columns), rows
        self._ink, self._type = ink, kind
        self._lines = [
            [_set(cell.blocks, column, kind, ink) for column, cell in zip(columns, row, strict=True)] for row in rows
        ]

    @property
    def width(self) -> float:
        """How wide the table is."""
        return sum(column.width for column in self.columns)

    @cached_property
    def _heads(self) -> list[tuple[Line, ...]]:
        return [
            set_lines(
                (TextBlock(self._ink.visible(column.head), bold=True),),
                _inner(column, self._type),
                self._type.head_size,
                self._ink,
                Edges.BALANCED,
            )
            for column in self.columns
        ]

    @cached_property
    def head_height(self) -> float:
        """How high the repeated head is."""
        most = max((len(lines) for lines in self._heads), default=1)
        return most * self._type.head_size * 1.35 + self._type.room + 2

    def pages(self, first: float, others: float) -> list[list[Slice]]:
        """Cut the table for a first page with so much height (head included) and further ones.

        A row that ends on no page is split between lines, and so is one that would leave much
        of a page empty; others go whole to the next page.
        """
        pages: list[list[Slice]] = [[]]
        room, whole = first - self.head_height, others - self.head_height
        for row in range(len(self.rows)):
            start, count = 0, self._count(row)
            while start < count:
                height = self._height(count - start)
                if height <= room:
                    pages[-1].append(Slice(row, start, count, height))
                    room -= height
                    break
                fitting = int((room - self._type.room) / self._type.leading)
                if room == whole or self._may_split(height, whole, room, fitting):
                    if fitting == count - start - 1:
                        fitting -= 1  # no single line alone on the next page
                    fitting = max(fitting, 1)  # a fresh page takes a line, however high the head
                    pages[-1].append(Slice(row, start, start + fitting, self._height(fitting)))
                    start += fitting
                pages.append([])
                room = whole
        return pages

    def _may_split(self, height: float, whole: float, room: float, fitting: int) -> bool:
        """Whether to begin a row here that does not end here."""
        if height > whole:
            return fitting >= 3
        return room > 0.22 * whole and fitting >= 4

    def _count(self, row: int) -> int:
        return max(self._type.least, *(len(lines) for lines in self._lines[row]))

    def _height(self, lines: int) -> float:
        return lines * self._type.leading + self._type.room

    def draw(self, sheet: Sheet, x: float, y: float, slices: Sequence[Slice]) -> float:
        """Draw the head and these slices; return where they end."""
        top = y
        self._draw_head(sheet, x, y)
        y += self.head_height
        for piece in slices:
            self._draw_fills(sheet, x, y, piece)
            sheet.rule(x, y, x + self.width, y, THIN)
            self._draw_slice(sheet, x, y, piece)
            y += piece.height
        self._draw_frame(sheet, x, top, y)
        return y

    def _draw_head(self, sheet: Sheet, x: float, y: float) -> None:
        sheet.box(x, y, self.width, self.head_height, fill=HEAD_FILL)
        size = self._type.head_size
        for column, lines in zip(self.columns, self._heads, strict=True):
            line_y = y + (self.head_height - len(lines) * size * 1.35) / 2 + size * 1.05
            for number, line in enumerate(lines):
                left = x + (column.width - line.width) / 2
                sheet.line(left, line_y + number * size * 1.35, line, size)
            x += column.width
        sheet.rule(x - self.width, y + self.head_height, x, y + self.head_height, THIN)

    def _draw_frame(self, sheet: Sheet, x: float, top: float, bottom: float) -> None:
        right = x + self.width
        for level in (top, bottom):
            sheet.rule(x, level, right, level, THICK, colour=BLACK)
        at = x
        for column in self.columns[:-1]:
            at += column.width
            sheet.rule(at, top, at, bottom, THIN)
        for edge in (x, right):
            sheet.rule(edge, top, edge, bottom, THICK, colour=BLACK)

    def _draw_fills(self, sheet: Sheet, x: float, y: float, piece: Slice) -> None:
        for column, cell in zip(self.columns, self.rows[piece.row], strict=True):
            if cell.fill is not None:
                sheet.box(x, y, column.width, piece.height, fill=cell.fill)
            if cell.changed:
                sheet.box(x + 0.5, y + 0.7, 1.6, piece.height - 1.4, fill=MARK)
            x += column.width

    def _draw_slice(self, sheet: Sheet, x: float, y: float, piece: Slice) -> None:
        split = piece.last - piece.first < self._count(piece.row)
        for column, lines in zip(self.columns, self._lines[piece.row], strict=True):
            shown = lines[piece.first : piece.last]
            if split and column.short and len(lines) <= piece.last - piece.first:
                shown = lines  # a short text stands on every part of the row that has room
            self._draw_lines(sheet, x, y, piece.height, column, shown)
            x += column.width

    def _draw_lines(
        self,
        sheet: Sheet,
        x: float,
        y: float,
        height: float,
        column: Column,
        lines: Sequence[Line],
    ) -> None:
        size, leading = self._type.size, self._type.leading
        block = len(lines) * leading
        top = y + ((height - block) / 2 if column.short else self._type.room / 2)
        base = top + (leading - size) / 2 + size * 0.88
        for number, line in enumerate(lines):
            inset = (column.width - line.width) / 2 if column.centred else self._type.padding
            sheet.line(x + inset, base + number * leading, line, size)


def _set(blocks: Sequence[TextBlock], column: Column, kind: Type, ink: Ink) -> tuple[Line, ...]:
    inner = _inner(column, kind)
    # In a narrow column straight edges would tear the text apart.
    edges = Edges.STRAIGHT if inner > 9 * kind.size else Edges.RAGGED
    if column.centred:
        edges = Edges.BALANCED
    return set_lines(blocks, inner, kind.size, ink, edges)


def _inner(column: Column, kind: Type) -> float:
    return column.width - 2 * kind.padding
