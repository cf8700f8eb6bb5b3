"""The voucher of a handed-in period (报送凭证) as PDF: always one page, A4 portrait."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from metrodesk.documents.prints.fonts import Ink
from metrodesk.documents.prints.heading import chinese_date, one_line, place_heading
from metrodesk.documents.prints.layout import Layout
from metrodesk.documents.prints.pdf_file import put_pdf
from metrodesk.documents.prints.printed import Printed
from metrodesk.documents.prints.sheet import BLACK, GREY, PORTRAIT, THICK, Sheet, millimetres
from metrodesk.documents.prints.summary import task_numbers
from metrodesk.documents.prints.table_pdf import PADDING, Cell, Column, Table, Type
from metrodesk.documents.prints.text_block import TextBlock, set_lines
from metrodesk.documents.prints.voucher import Voucher, VoucherBundle, VoucherLine
from metrodesk.domain.revision import form_code, qr_text

LEFT, TOP, BOTTOM = millimetres(20), millimetres(16), millimetres(16)
WIDTH = PORTRAIT[0] - 2 * LEFT
PROOF_HEIGHT, QR_SIDE = millimetres(44), millimetres(30)
PROOF_TOP = PORTRAIT[1] - BOTTOM - PROOF_HEIGHT
SIZES = (10.0, 9.0, 8.0, 7.0, 6.0)
"""The table is set in the largest of these that keeps all on one page, else numbers stand for it."""
ACROSS = 22
"""More reports than this stand in two columns, small enough for a task to be known by its words."""
SIZES_ACROSS = SIZES[2:]
MOST_BUNDLES = 8
FACTS_TYPE = Type(size=10, leading=15, head_size=9)
NOTE = (
    "本凭证由本机的程序按报送记录生成，说明所列填报的去向，供本单位留存；不代替签字和盖章，报送以签字盖章的纸质表为准。"
    "“已回执”及其后的状态以收到的下发包为准。"
)


def write_voucher(voucher: Voucher, path: Path) -> Printed:
    """Print a voucher into a file. Raises FileNotWritten."""
    ink = Ink()
    title = ink.visible(f"报送凭证 {voucher.unit} {voucher.period}")
    page = _laid_out(voucher, ink)
    sheet = Sheet(PORTRAIT, ink, title=title, author=ink.visible(voucher.unit))
    if voucher.drill:
        sheet.watermark("试填")
    for draw in page.pages[0]:
        draw(sheet)
    _draw_proof(voucher, sheet)
    sheet.foot(LEFT, LEFT + WIDTH, title.replace(" ", "　"), (1, 1))
    sheet.next_page()
    put_pdf(path, sheet.finish(), 1)
    return Printed(path, 1, form_code(voucher.submission), ink.missing)


def _laid_out(voucher: Voucher, ink: Ink) -> Layout:
    for size in (*(SIZES if len(voucher.lines) <= ACROSS else SIZES_ACROSS), None):
        layout = Layout(LEFT, TOP, PROOF_TOP - millimetres(3), PORTRAIT[1])
        _place(voucher, layout, size, ink)
        if len(layout.pages) == 1:
            return layout
    raise ValueError(len(voucher.lines))


def _place(voucher: Voucher, layout: Layout, size: float | None, ink: Ink) -> None:
    number = f"（{voucher.document_number}）" if voucher.document_number else ""
    place_heading(layout, WIDTH, voucher.document_title + number, "报送凭证", ink)
    if note := _note(voucher):
        middle = LEFT + WIDTH / 2
        layout.place(18, lambda sheet, y: sheet.text(middle, y + 12, note, 11, bold=True, align="centre"))
    layout.skip(4)
    layout.place_table(_facts(voucher, ink))
    layout.skip(8)
    layout.place_table(_counts(voucher, ink))
    layout.skip(8)
    layout.place_table(_numbers(voucher.lines, ink) if size is None else _lines(voucher.lines, size, ink))
    layout.skip(8)
    _place_bundles(voucher.bundles, layout, ink)


def _note(voucher: Voucher) -> str:
    partly = f"部分报送({len(voucher.lines)}/{voucher.total})" if voucher.is_partial else ""
    return "　".join(note for note in (partly, "试填，不作报送依据" if voucher.drill else "") if note)


def _facts(voucher: Voucher, ink: Ink) -> Table:
    due = chinese_date(voucher.due) if voucher.due else "—"
    parts = (
        ("填报单位", voucher.unit, 0.30),
        ("填报期", voucher.period, 0.22),
        ("报送时限", due, 0.22),
        ("定稿时间", voucher.sealed, 0.26),
    )
    columns = [Column(head, WIDTH * part, centred=True) for head, _, part in parts]
    return Table(columns, [[_cell(text, ink) for _, text, _ in parts]], ink, FACTS_TYPE)


def _counts(voucher: Voucher, ink: Ink) -> Table:
    counts = {"任务总数": voucher.total, "本次报送": len(voucher.lines)} | voucher.counts
    columns = [Column(head, WIDTH / len(counts), centred=True) for head in counts]
    return Table(columns, [[_cell(str(count), ink, bold=True) for count in counts.values()]], ink, FACTS_TYPE)


def _lines(lines: Sequence[VoucherLine], size: float, ink: Ink) -> Table:
    across = 2 if len(lines) > ACROSS else 1
    widths = [3.4 * size, 0.0, 9.5 * size, 5.4 * size]
    widths[1] = WIDTH / across - sum(widths)
    heads = ("序号", "任务事项", "填报状态", "办理状态")
    columns = [
        Column(head, wide, short=True, centred=head != "任务事项") for head, wide in zip(heads, widths, strict=True)
    ] * across
    high = -(-len(lines) // across)
    rows = [[cell for one in lines[row::high] for cell in _line(one, widths, size, ink)] for row in range(high)]
    full = [[*row, *(Cell() for _ in range(len(columns) - len(row)))] for row in rows]
    kind = Type(size=size, leading=size * 1.35, head_size=size, room=max(size * 0.45, 1.5))
    return Table(columns, full, ink, kind)


def _numbers(lines: Sequence[VoucherLine], ink: Ink) -> Table:
    """Return the reports as the numbers of their tasks at each state: more than a page lists."""
    states = dict.fromkeys(one.state for one in lines)
    found = {state: task_numbers(tuple(one.number for one in lines if one.state == state)) for state in states}
    columns = [Column("办理状态", 90, short=True, centred=True), Column("任务（序号）", WIDTH - 90)]
    rows = [[_cell(state, ink, bold=True), _cell(numbers, ink)] for state, numbers in found.items()]
    return Table(columns, rows, ink, FACTS_TYPE)


def _line(line: VoucherLine, widths: Sequence[float], size: float, ink: Ink) -> list[Cell]:
    texts = (str(line.number), line.item, line.status, line.state)
    return [
        _cell(one_line(text, wide - 2 * PADDING, size, ink), ink, bold=column == 3)
        for column, (text, wide) in enumerate(zip(texts, widths, strict=True))
    ]


def _cell(text: str, ink: Ink, *, bold: bool = False) -> Cell:
    return Cell((TextBlock(ink.visible(text), bold),) if text else ())


def _place_bundles(bundles: Sequence[VoucherBundle], layout: Layout, ink: Ink) -> None:
    shown = bundles[-MOST_BUNDLES:]
    words = [f"第{one.number}号（{one.written}，含本期{one.reports}项）" for one in shown]
    if len(bundles) > len(shown):
        words.insert(0, f"此前另有{len(bundles) - len(shown)}个")
    text = "报送包：" + ("；".join(words) if words else "尚未导出") + "。"
    layout.place_lines(set_lines((TextBlock(ink.visible(text)),), WIDTH, 9.5, ink), 9.5, 14.5)


def _draw_proof(voucher: Voucher, sheet: Sheet) -> None:
    sheet.box(LEFT, PROOF_TOP, WIDTH, PROOF_HEIGHT, line=THICK, edge=BLACK)
    sheet.qr(LEFT + 3, PROOF_TOP + (PROOF_HEIGHT - QR_SIDE) / 2, QR_SIDE, qr_text(voucher.submission))
    left, middle = LEFT + QR_SIDE + 8, LEFT + WIDTH * 0.64
    sheet.text(left, PROOF_TOP + 20, "核验码", 10, bold=True)
    sheet.text(left, PROOF_TOP + 38, form_code(voucher.submission), 11.5, bold=True)
    for number, line in enumerate(set_lines((TextBlock(NOTE),), middle - left - 8, 7.5, sheet.ink)):
        sheet.line(left, PROOF_TOP + 54 + number * 10.5, line, 7.5, colour=GREY)
    sheet.rule(middle, PROOF_TOP, middle, PROOF_TOP + PROOF_HEIGHT)
    people = (("填报人", voucher.filler), ("审核人", voucher.reviewer), ("单位负责人", voucher.head))
    for number, (role, name) in enumerate(people):
        _draw_name(sheet, middle + 8, PROOF_TOP + 22 + number * 25, role, name)
    day = f"打印日期：{chinese_date(voucher.printed)}"
    sheet.text(middle + 8, PROOF_TOP + PROOF_HEIGHT - 12, day, 9.5)


def _draw_name(sheet: Sheet, x: float, y: float, role: str, name: str) -> None:
    room = LEFT + WIDTH - x - 76
    shown = one_line(name, room, 10, sheet.ink)
    sheet.text(x, y, f"{role}：", 10, bold=True)
    sheet.text(x + 70, y, shown, 10)
