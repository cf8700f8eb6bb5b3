"""The first page of the progress form: what is reported, by whom, and the room for the seal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import partial

from metrodesk.documents.prints.changes import new_characters
from metrodesk.documents.prints.fonts import Ink
from metrodesk.documents.prints.form import Form, FormKind, FormLine
from metrodesk.documents.prints.heading import chinese_date, one_line, place_heading
from metrodesk.documents.prints.layout import Layout
from metrodesk.documents.prints.sheet import BLACK, HEAD_FILL, THICK, Sheet, millimetres
from metrodesk.documents.prints.table_pdf import PADDING, Cell, Column, Table, Type
from metrodesk.documents.prints.text_block import TextBlock, set_lines
from metrodesk.domain.overview import HEADS

TITLE = "工作进展情况表"
META_SIZE, META_HEIGHT = 10.0, 22.0


def place_front(form: Form, layout: Layout, width: float, ink: Ink) -> None:
    """Place everything above the names and the seal."""
    _place_title(form, layout, width, ink)
    _place_meta(form, layout, width, ink)
    if form.kind is not FormKind.BLANK:
        _place_counts(form, layout, width, ink)
        _place_attention(form, layout, width, ink)
    _place_overview(form, layout, width, ink)


def _place_title(form: Form, layout: Layout, width: float, ink: Ink) -> None:
    number = f"（{form.document_number}）" if form.document_number else ""
    place_heading(layout, width, form.document_title + number, TITLE, ink)
    note = ink.visible(_note(form))
    receiver = ink.visible(f"报送：{form.district}" if form.district else "")
    layout.place(
        18 if note or receiver else 4,
        partial(_draw_note_row, receiver, note, layout.x, layout.x + width / 2),
    )


def _draw_note_row(receiver: str, note: str, x: float, middle: float, sheet: Sheet, y: float) -> None:
    sheet.text(x, y + 11, receiver, 10)
    sheet.text(middle, y + 11, note, 11, bold=True, align="centre")


def _note(form: Form) -> str:
    """Return what sets this print apart: 送审稿, 部分报送(5/9), 区级代录, 试填."""
    kinds = {FormKind.REVIEW: "送审稿", FormKind.BLANK: "空白表（手工填写）"}
    notes = [kinds.get(form.kind, "")]
    if form.is_partial:
        notes.append(f"部分报送({len(form.lines)}/{form.total})")
    marks = Counter(line.mark for line in form.lines if line.mark)
    notes += [f"含{mark}{count}项" for mark, count in sorted(marks.items())]
    if form.proxy:
        notes.append(form.level.said("区级代录"))
    if form.drill:
        notes.append("试填，不作报送依据")
    return "　".join(note for note in notes if note)


def _place_meta(form: Form, layout: Layout, width: float, ink: Ink) -> None:
    due = chinese_date(form.due) if form.due else "—"
    as_of = chinese_date(form.as_of) if form.as_of else "—"
    cells = [
        ("填报单位", form.unit, 0.30),
        ("填报期", form.period, 0.24),
        ("数据截至", as_of, 0.23),
        ("报送时限", due, 0.23),
    ]

    def draw(sheet: Sheet, y: float) -> None:
        _draw_frame(sheet, layout.x, y, width, META_HEIGHT)
        x, label = layout.x, META_SIZE * 4 + 12
        for head, text, part in cells:
            sheet.box(x + 0.5, y + 0.5, label - 0.5, META_HEIGHT - 1, fill=HEAD_FILL)
            sheet.text(x + label / 2, y + 14.6, head, META_SIZE, bold=True, align="centre")
            sheet.rule(x + label, y, x + label, y + META_HEIGHT)
            shown = one_line(text, width * part - label - 8, META_SIZE, ink)
            sheet.text(x + label + 5, y + 14.6, shown, META_SIZE)
            x += width * part
            sheet.rule(x, y, x, y + META_HEIGHT)

    layout.place(META_HEIGHT, draw)
    layout.skip(8)


def _draw_frame(sheet: Sheet, x: float, y: float, width: float, height: float) -> None:
    sheet.box(x, y, width, height, line=THICK, edge=BLACK)


def _place_counts(form: Form, layout: Layout, width: float, ink: Ink) -> None:
    counts = Counter(line.status or "未填报" for line in form.lines)
    heads = ["任务总数", "本次填报", *counts]
    values = [form.total, sum(1 for line in form.lines if line.status), *counts.values()]
    column = width / len(heads)
    columns = [Column(head, column, short=True, centred=True) for head in heads]
    row = [Cell((TextBlock(str(value), bold=True),)) for value in values]
    layout.place_table(Table(columns, [row], ink, Type(size=11, leading=15, head_size=9.5)))
    layout.skip(8)


def _place_attention(form: Form, layout: Layout, width: float, ink: Ink) -> None:
    lines = [line for line in form.lines if not line.smooth]
    if sentence := _sentence(form, smooth=not lines):
        layout.place_lines(set_lines((TextBlock(sentence),), width, 10, ink), 10, 16)
        layout.skip(4)
    if not lines:
        return
    widths = [millimetres(12), millimetres(58), millimetres(34)]
    widths.append(width - sum(widths))
    heads = ("序号", "需说明的任务", "状态", "原因、问题（详见附表）")
    columns = [
        Column(head, wide, centred=number in {0, 2})
        for number, (head, wide) in enumerate(zip(heads, widths, strict=True))
    ]
    rows = [_attention_row(line, widths, ink) for line in lines]
    layout.place_table(Table(columns, rows, ink, Type(size=9, leading=12.4, room=3.4)))
    layout.skip(6)


def _sentence(form: Form, *, smooth: bool) -> str:
    """Return what is to be said above the tasks that are not smooth."""
    if not form.lines:
        return "　　本期没有填报内容。"
    if unfilled := [str(line.number) for line in form.lines if not line.status]:
        return f"　　尚未填报的任务{len(unfilled)}项：序号{'、'.join(unfilled)}。"
    if smooth:
        return f"　　{'所报' if form.is_partial else '各项'}任务均正常推进，没有需说明的事项。"
    return ""


def _attention_row(line: FormLine, widths: Sequence[float], ink: Ink) -> list[Cell]:
    said = line.reason or line.problems
    texts = (str(line.number), line.item, line.status, f"〔{line.mark}〕{said}" if line.mark else said)
    return [
        Cell((TextBlock(one_line(text, wide - 2 * PADDING, 9, ink), bold=column == 2),))
        for column, (text, wide) in enumerate(zip(texts, widths, strict=True))
    ]


def _place_overview(form: Form, layout: Layout, width: float, ink: Ink) -> None:
    if form.kind is FormKind.BLANK:
        layout.place(layout.room, partial(_draw_writing_room, layout.x, width, layout.room))
    if not form.overview:
        return
    text = ink.visible(form.overview)
    marks = _overview_marks(form, text, ink)
    layout.place(18, lambda sheet, y: sheet.text(layout.x, y + 12, "综合情况", 10.5, bold=True, colour=BLACK))
    lines = set_lines((TextBlock(text, marks=marks),), width, 10, ink)
    layout.place_lines(lines, 10, 14.5, HEADS)


def _draw_writing_room(x: float, width: float, height: float, sheet: Sheet, y: float) -> None:
    sheet.box(x, y, width, height, line=THICK, edge=BLACK)
    sheet.text(x + 8, y + 18, "综合情况", 10.5, bold=True)


def _overview_marks(form: Form, text: str, ink: Ink) -> tuple[tuple[int, int], ...]:
    if form.kind is not FormKind.REVIEW:
        return ()
    if form.overview_before is not None:
        return new_characters(ink.visible(form.overview_before), text)
    return ((0, len(text)),) if form.overview_changed else ()
