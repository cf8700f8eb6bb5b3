"""What every table's first page begins with, and the words it is written in."""

from __future__ import annotations

from datetime import date
from functools import partial

from metrodesk.documents.prints.chinese_lines import break_lines
from metrodesk.documents.prints.fonts import Ink
from metrodesk.documents.prints.layout import Layout
from metrodesk.documents.prints.sheet import Sheet

ELLIPSIS = "……"


def chinese_date(day: date | None) -> str:
    """Return a date as officials write it, with room for the pen if there is none."""
    return f"{day.year}年{day.month}月{day.day}日" if day else "　　　年　　月　　日"


def one_line(text: str, width: float, size: float, ink: Ink) -> str:
    """Return a text cut to one line, with …… where it goes on elsewhere."""
    shown = ink.visible(" ".join(text.split("\n")))
    if ink.width(shown, size, bold=True) <= width:
        return shown
    advances, used, kept = ink.advances(bold=True), 2.0, []
    for char in shown:
        used += advances[char]
        if used * size > width:
            break
        kept.append(char)
    return "".join(kept) + ELLIPSIS


def place_heading(layout: Layout, width: float, source: str, title: str, ink: Ink) -> None:
    """Place the document in small letters and under it the title in large ones."""
    middle, advances = layout.x + width / 2, ink.advances(bold=False)
    for line in break_lines(ink.visible(source), width * 0.86 / 11, advances.__getitem__):
        layout.place(16, partial(_draw_centred, line.strip(), middle, 11, bold=False))
    layout.skip(4)
    layout.place(31, partial(_draw_centred, ink.visible(title), middle, 22, bold=True))


def _draw_centred(text: str, middle: float, size: float, sheet: Sheet, y: float, *, bold: bool) -> None:
    sheet.text(middle, y + size, text, size, bold=bold, align="centre")
