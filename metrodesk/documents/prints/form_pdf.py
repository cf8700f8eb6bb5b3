"""The progress form (工作进展情况表) as PDF, A4 landscape."""

from __future__ import annotations

from pathlib import Path

from metrodesk.documents.prints.fonts import Ink
from metrodesk.documents.prints.form import Form, FormKind
from metrodesk.documents.prints.form_annex import annex
from metrodesk.documents.prints.form_front import TITLE, place_front
from metrodesk.documents.prints.form_signing import HEIGHT, LEGEND, draw_signing, has_changes, proof_line
from metrodesk.documents.prints.layout import Layout
from metrodesk.documents.prints.pdf_file import put_pdf
from metrodesk.documents.prints.printed import Printed
from metrodesk.documents.prints.sheet import GREY, LANDSCAPE, Sheet, millimetres
from metrodesk.domain.revision import form_code
from metrodesk.domain.tick import Tick, ignore

LEFT, RIGHT = millimetres(18), millimetres(20)
"""The right margin takes the 骑缝章 across the fanned pages."""
TOP, BOTTOM = millimetres(15), millimetres(16)
WIDTH = LANDSCAPE[0] - LEFT - RIGHT
HEADS = (f"{TITLE}（接上页）", "附表：各项任务进展情况")
ANNEX_ROOM = millimetres(80)
"""Where the front's words end on a further page with so much left, the annex begins below them."""
SIGNING_TOP = LANDSCAPE[1] - BOTTOM - HEIGHT


def write_form(form: Form, path: Path, tick: Tick = ignore) -> Printed:
    """Print a form into a file; `tick` counts its pages. Raises FileNotWritten."""
    ink = Ink()
    title = ink.visible(f"{TITLE} {form.unit} {form.period}")
    layout, annex_page = _laid_out(form, ink)
    sheet = Sheet(LANDSCAPE, ink, title=title, author=ink.visible(form.unit))
    for number, page in enumerate(layout.pages, start=1):
        tick(number, len(layout.pages))
        _draw_frame(form, sheet, number, len(layout.pages))
        if number > 1:
            _draw_head(form, sheet, HEADS[number >= annex_page])
        for draw in page:
            draw(sheet)
        sheet.next_page()
    put_pdf(path, sheet.finish(), len(layout.pages))
    code = form_code(form.submission) if form.submission else None
    return Printed(path, len(layout.pages), code, ink.missing)


def _laid_out(form: Form, ink: Ink) -> tuple[Layout, int]:
    """Return all pages and the number of the first one of the annex."""
    layout = Layout(LEFT, TOP, SIGNING_TOP - millimetres(3), LANDSCAPE[1] - BOTTOM)
    place_front(form, layout, WIDTH, ink)
    layout.pages[0].append(lambda sheet: draw_signing(form, sheet, LEFT, SIGNING_TOP, WIDTH))
    if not form.lines:
        return layout, len(layout.pages) + 1
    is_below = len(layout.pages) > 1 and layout.room >= ANNEX_ROOM
    if is_below:
        layout.skip(8)
        layout.place(18, lambda sheet, y: sheet.text(LEFT, y + 12, HEADS[True], 10.5, bold=True))
    else:
        layout.new_page()
    annex_page = len(layout.pages) + is_below
    layout.place_table(annex(form, WIDTH, ink))
    return layout, annex_page


def _draw_frame(form: Form, sheet: Sheet, number: int, total: int) -> None:
    """Draw what stands on every page: watermark, foot, the place of 骑缝章."""
    if mark := watermark(form):
        sheet.watermark(mark)
    sheet.foot(LEFT, LANDSCAPE[0] - RIGHT, proof_line(form, sheet.ink), (number, total))
    if form.kind is FormKind.SEALED and total > 1:
        edge = LANDSCAPE[0] - millimetres(7)
        sheet.upright(edge, LANDSCAPE[1] / 2 - 24, "骑缝章处", 7.5, colour=GREY)


def _draw_head(form: Form, sheet: Sheet, head: str) -> None:
    sheet.text(LEFT, TOP - 6, head, 8.5, colour=GREY)
    if form.kind is FormKind.REVIEW and has_changes(form):
        right = LANDSCAPE[0] - RIGHT
        sheet.text(right, TOP - 6, LEGEND, 8.5, align="right", colour=GREY)


def watermark(form: Form) -> str:
    """Return the word across each page: 送审稿, 试填, both, or none."""
    words = [
        "试填" if form.drill else "",
        "送审稿" if form.kind is FormKind.REVIEW else "",
    ]
    return "　".join(word for word in words if word)
