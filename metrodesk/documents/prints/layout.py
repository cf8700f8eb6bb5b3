"""Placing blocks on pages before anything is drawn, so that 共y页 is known on the first."""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from functools import partial

from metrodesk.documents.prints.sheet import Sheet
from metrodesk.documents.prints.table_pdf import Slice, Table
from metrodesk.documents.prints.text_block import Line

Draw = Callable[[Sheet], object]


class Layout:
    """A cursor that fills pages from the top; `bottom` is the bottom of the first page."""

    def __init__(self, x: float, top: float, bottom: float, full_bottom: float) -> None:
        self.x, self.y = x, top
        self.pages: list[list[Draw]] = [[]]
        self._top, self._bottom, self._full_bottom = top, bottom, full_bottom

    @property
    def room(self) -> float:
        """How much height is left on the page."""
        return self._bottom - self.y

    @property
    def page_height(self) -> float:
        """How high the used part of a further page is."""
        return self._full_bottom - self._top

    def new_page(self) -> None:
        """Go on at the top of another page."""
        self.pages.append([])
        self.y, self._bottom = self._top, self._full_bottom

    def place(self, height: float, draw: Callable[[Sheet, float], object]) -> None:
        """Place a block that is not split; `draw` is given its upper edge."""
        if height > self.room and height <= self.page_height:
            self.new_page()
        top = self.y
        self.pages[-1].append(lambda sheet: draw(sheet, top))
        self.y += height

    def skip(self, height: float) -> None:
        """Leave a gap, none at the end of a page."""
        self.y = min(self.y + height, self._bottom)

    def place_table(self, table: Table) -> None:
        """Place a table, on as many pages as it needs."""
        for number, slices in enumerate(table.pages(self.room, self.page_height)):
            if number:
                self.new_page()
            if slices:
                height = table.head_height + sum(piece.height for piece in slices)
                self.place(height, partial(_draw_table, table, slices, self.x))

    def place_lines(
        self, lines: Sequence[Line], size: float, leading: float, heads: Container[str] = frozenset()
    ) -> None:
        """Place lines of text, going on to the next page where one is full.

        A line that is one of the `heads` does not stand alone at the end of a page.
        """
        for place, line in enumerate(lines):
            if line.text.strip() in heads and place + 1 < len(lines) and self.room < 2 * leading:
                self.new_page()
            base = (leading - size) / 2 + size * 0.88
            self.place(leading, partial(_draw_line, line, self.x, base, size))


def _draw_table(table: Table, slices: Sequence[Slice], x: float, sheet: Sheet, y: float) -> None:
    table.draw(sheet, x, y, slices)


def _draw_line(line: Line, x: float, base: float, size: float, sheet: Sheet, y: float) -> None:
    sheet.line(x, y + base, line, size)
