"""What the district's lists in PDF have in common: A4 landscape, facts above the table, a foot."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from metrodesk.documents.prints.fonts import Ink
from metrodesk.documents.prints.layout import Layout
from metrodesk.documents.prints.pdf_file import put_pdf
from metrodesk.documents.prints.printed import Printed
from metrodesk.documents.prints.sheet import LANDSCAPE, Sheet, millimetres
from metrodesk.documents.prints.text_block import TextBlock
from metrodesk.domain.tick import Tick

LEFT, TOP, BOTTOM = millimetres(15), millimetres(15), millimetres(16)
WIDTH = LANDSCAPE[0] - 2 * LEFT


def list_layout() -> Layout:
    """Return the empty first page of a list."""
    return Layout(LEFT, TOP, LANDSCAPE[1] - BOTTOM, LANDSCAPE[1] - BOTTOM)


def place_facts(layout: Layout, facts: str, counts: str, ink: Ink) -> None:
    """Place the line between title and table: what it is about on the left, the counts on the right."""
    layout.place(20, partial(_draw_facts, ink.visible(facts), counts))


def words(text: str, *, bold: bool = False) -> tuple[TextBlock, ...]:
    """Return what stands in a cell for a visible text."""
    return (TextBlock(text, bold),) if text else ()


def write_list(layout: Layout, path: Path, ink: Ink, names: Sequence[str], tick: Tick, *, drill: bool) -> Printed:
    """Draw the pages into a file; `names` make its title, the first is the author. Raises FileNotWritten."""
    title = ink.visible(" ".join(names))
    sheet = Sheet(LANDSCAPE, ink, title=title, author=ink.visible(names[0]))
    total = len(layout.pages)
    for number, page in enumerate(layout.pages, start=1):
        tick(number, total)
        if drill:
            sheet.watermark("试填")
        for draw in page:
            draw(sheet)
        sheet.foot(LEFT, LEFT + WIDTH, title.replace(" ", "　"), (number, total))
        sheet.next_page()
    put_pdf(path, sheet.finish(), total)
    return Printed(path, total, None, ink.missing)


def _draw_facts(facts: str, counts: str, sheet: Sheet, y: float) -> None:
    sheet.text(LEFT, y + 12, facts, 9.5)
    sheet.text(LEFT + WIDTH, y + 12, counts, 9.5, bold=True, align="right")
