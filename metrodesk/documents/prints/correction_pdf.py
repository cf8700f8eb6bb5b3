"""The correction page (更正页) as PDF: always one page, A4 landscape like the form it goes with."""

from __future__ import annotations

from pathlib import Path

from metrodesk.documents.prints.changes import Marks, new_characters
from metrodesk.documents.prints.correction import CorrectedField, Correction
from metrodesk.documents.prints.fonts import Ink
from metrodesk.documents.prints.form import Form, FormKind
from metrodesk.documents.prints.form_pdf import BOTTOM, LEFT, SIGNING_TOP, TOP, WIDTH
from metrodesk.documents.prints.form_signing import draw_signing
from metrodesk.documents.prints.heading import ELLIPSIS, chinese_date, place_heading
from metrodesk.documents.prints.layout import Layout
from metrodesk.documents.prints.pdf_file import put_pdf
from metrodesk.documents.prints.printed import Printed
from metrodesk.documents.prints.sheet import LANDSCAPE, Sheet, millimetres
from metrodesk.documents.prints.table_pdf import Cell, Column, Table, Type
from metrodesk.documents.prints.text_block import TextBlock, set_lines
from metrodesk.domain.revision import form_code
from metrodesk.errors import CorrectionTooLong

TITLE = "工作进展情况表更正页"
SIZES = (10.0, 9.0, 8.0, 7.0)
"""The table is set in the largest of these that keeps all on one page."""
AROUND = (None, 40, 15)
"""How many unchanged characters stand on each side of a change; None for the whole text."""


def write_correction(correction: Correction, path: Path) -> Printed:
    """Print a correction page into a file. Raises CorrectionTooLong or FileNotWritten."""
    ink = Ink()
    layout = _laid_out(correction, ink)
    title = ink.visible(f"{TITLE} {correction.unit} {correction.period}")
    sheet = Sheet(LANDSCAPE, ink, title=title, author=ink.visible(correction.unit))
    if correction.drill:
        sheet.watermark("试填")
    code = form_code(correction.submission)
    foot = ink.visible(f"{correction.unit}　{correction.period}　更正页　核验码 {code}")
    sheet.foot(LEFT, LEFT + WIDTH, foot, (1, 1))
    for draw in layout.pages[0]:
        draw(sheet)
    draw_signing(_signed(correction), sheet, LEFT, SIGNING_TOP, WIDTH)
    sheet.next_page()
    put_pdf(path, sheet.finish(), 1)
    return Printed(path, 1, code, ink.missing)


def _signed(correction: Correction) -> Form:
    """Return the form whose proof, names and room for the seal stand at the foot."""
    return Form(
        FormKind.SEALED,
        correction.document_title,
        correction.document_number,
        correction.unit,
        correction.period,
        (),
        correction.total,
        filler=correction.filler,
        reviewer=correction.reviewer,
        head=correction.head,
        printed=correction.printed,
        submission=correction.submission,
        drill=correction.drill,
    )


def _laid_out(correction: Correction, ink: Ink) -> Layout:
    for around in AROUND:
        for size in SIZES:
            layout = Layout(LEFT, TOP, SIGNING_TOP - millimetres(3), LANDSCAPE[1] - BOTTOM)
            _place(correction, layout, size, around, ink)
            if len(layout.pages) == 1:
                return layout
    raise CorrectionTooLong(correction.unit, len(correction.changes))


def _place(correction: Correction, layout: Layout, size: float, around: int | None, ink: Ink) -> None:
    number = f"（{correction.document_number}）" if correction.document_number else ""
    place_heading(layout, WIDTH, correction.document_title + number, TITLE, ink)
    layout.skip(4)
    for text in _sentences(correction):
        layout.place_lines(set_lines((TextBlock(ink.visible(text)),), WIDTH, 10.5, ink), 10.5, 16.5)
    layout.skip(6)
    layout.place_table(_table(correction.changes, size, around, ink))


def _sentences(correction: Correction) -> list[str]:
    day = f"，{chinese_date(correction.printed_before)}打印" if correction.printed_before else ""
    receiver = f"{correction.district}：" if correction.district else ""
    said = [
        f"{receiver}{correction.unit}报送的{correction.period}工作进展情况表有更正。",
        f"　　原表（核验码 {form_code(correction.void)}{day}）单独使用作废；下列内容以本页为准，其余不变。"
        f"原表附本页一并使用，与核验码 {form_code(correction.submission)} 的数据一致。"
        "此前就原表出具的更正页同时作废。",
    ]
    if correction.reason:
        said.append(f"　　更正原因：{correction.reason}")
    if correction.drill:
        said.append("　　试填，不作报送依据。")
    return said


def _table(changes: tuple[CorrectedField, ...], size: float, around: int | None, ink: Ink) -> Table:
    rest = WIDTH - millimetres(12 + 38 + 24)
    heads = ((12, "序号"), (38, "任务事项"), (24, "栏目"))
    columns = [Column(head, millimetres(wide), short=True, centred=True) for wide, head in heads]
    columns += [Column("原内容（作废）", rest / 2), Column("更正后的内容", rest / 2)]
    kind = Type(size=size, leading=size * 1.4, head_size=size)
    return Table(columns, [_row(one, around, ink) for one in changes], ink, kind)


def _row(one: CorrectedField, around: int | None, ink: Ink) -> list[Cell]:
    before, after = ink.visible(one.before), ink.visible(one.after)
    gone, new = new_characters(after, before), new_characters(before, after)
    given = ("—" if one.number is None else str(one.number), one.item or "全表", one.field)
    return [
        *(Cell((TextBlock(ink.visible(text)),)) for text in given),
        Cell((_excerpt(before, gone, around),)),
        Cell((_excerpt(after, new, around),)),
    ]


def _excerpt(text: str, marks: Marks, around: int | None) -> TextBlock:
    """Return a text with its changes marked; with `around`, what is far from them left out."""
    if not text:
        return TextBlock("（无）")
    if around is None or len(text) <= 3 * around:
        return TextBlock(text, marks=marks)
    ends = [(max(start - around, 0), min(end + around, len(text))) for start, end in marks] or [(0, 2 * around)]
    pieces: list[tuple[int, int]] = []
    for start, end in ends:
        if pieces and start <= pieces[-1][1]:
            pieces[-1] = (pieces[-1][0], max(end, pieces[-1][1]))
        else:
            pieces.append((start, end))
    return _joined(text, marks, pieces)


def _joined(text: str, marks: Marks, pieces: list[tuple[int, int]]) -> TextBlock:
    shown, moved = "", list[tuple[int, int]]()
    for start, end in pieces:
        shown += ELLIPSIS if start and not shown.endswith(ELLIPSIS) else ""
        by = len(shown) - start
        moved += [(one + by, two + by) for one, two in marks if start <= one and two <= end]
        shown += text[start:end] + (ELLIPSIS if end < len(text) else "")
    return TextBlock(shown, marks=tuple(moved))
