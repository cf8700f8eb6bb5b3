"""The foot of the form's first page: the proof, the three names and the room for the seal."""

from __future__ import annotations

from metrodesk.documents.prints.fonts import Ink
from metrodesk.documents.prints.form import Form, FormKind
from metrodesk.documents.prints.heading import chinese_date
from metrodesk.documents.prints.sheet import BLACK, GREY, THICK, Sheet, millimetres
from metrodesk.documents.prints.text_block import TextBlock, set_lines
from metrodesk.domain.revision import form_code, qr_text

HEIGHT = millimetres(50)
QR_SIDE = millimetres(30)
SEAL_ROOM = millimetres(78)
PROOF_ROOM = millimetres(104)
LEGEND = "竖线和下划线为较上次打印的修改。"
NOTES = {
    FormKind.SEALED: (
        "核验码由本次报送的数据算出，用来核对纸质表与报送数据是否一致，不代替签字和盖章。"
        "数据有任何改动，核验码随之改变，本表即应重新打印、签字、盖章。"
    ),
    FormKind.REVIEW: "本稿供审核、修改使用，不作报送依据，无核验码。定稿后打印正式表，再签字盖章。",
    FormKind.BLANK: "手工填写后请录入程序，定稿后打印正式表，再签字盖章。严禁填写涉密信息。",
}


def draw_signing(form: Form, sheet: Sheet, x: float, y: float, width: float) -> None:
    """Draw the block; the seal's room is at the right, the QR at the left, far from it."""
    sheet.box(x, y, width, HEIGHT, line=THICK, edge=BLACK)
    names, seal = x + PROOF_ROOM, x + width - SEAL_ROOM
    for edge in (names, seal):
        sheet.rule(edge, y, edge, y + HEIGHT)
    _draw_proof(form, sheet, x, y)
    _draw_names(form, sheet, names, y, seal - names)
    _draw_seal_room(form, sheet, seal, y)


def _draw_proof(form: Form, sheet: Sheet, x: float, y: float) -> None:
    left, text_y = x + 8, y + 18
    room = PROOF_ROOM - 16
    if form.submission is not None:
        sheet.qr(x + 3, y + (HEIGHT - QR_SIDE) / 2, QR_SIDE, qr_text(form.submission))
        left, room = x + QR_SIDE + 6, PROOF_ROOM - QR_SIDE - 14
        sheet.text(left, y + 40, "核验码", 10, bold=True)
        sheet.text(left, y + 60, form_code(form.submission), 12.5, bold=True)
        _draw_note(sheet, left, y + 78, room, NOTES[form.kind])
        return
    _draw_note(sheet, left, text_y, room, NOTES[form.kind])
    if form.kind is FormKind.REVIEW and has_changes(form):
        _draw_note(sheet, left, y + HEIGHT - 12, room, LEGEND)


def has_changes(form: Form) -> bool:
    """Whether anything on the form is marked as changed."""
    overview = form.overview_changed or form.overview_before not in {None, form.overview}
    return overview or any(line.changed or line.before for line in form.lines)


def _draw_note(sheet: Sheet, x: float, y: float, width: float, text: str) -> None:
    for number, line in enumerate(set_lines((TextBlock(text),), width, 8, sheet.ink)):
        sheet.line(x, y + number * 12, line, 8, colour=GREY)


def _draw_names(form: Form, sheet: Sheet, x: float, y: float, width: float) -> None:
    row = HEIGHT / 3
    people = (("填报人", form.filler), ("审核人", form.reviewer), ("单位负责人", form.head))
    for number, (role, name) in enumerate(people):
        top, base = y + number * row, y + number * row + row / 2 + 4
        if number:
            sheet.rule(x, top, x + width, top)
        shown = sheet.ink.visible(name)
        room = width - 74 - 42
        size = min(10.5, 10.5 * room / max(sheet.ink.width(shown, 10.5), 1))
        sheet.text(x + 8, base, f"{role}：", 10.5, bold=True)
        sheet.text(x + 74, base, shown, size)
        sheet.text(x + width - 8, base, "（签字）", 8, align="right", colour=GREY)


def _draw_seal_room(form: Form, sheet: Sheet, x: float, y: float) -> None:
    sheet.text(x + 8, y + 16, "单位（盖章）", 10.5, bold=True)
    day = f"填报日期：{chinese_date(form.printed)}"
    sheet.text(x + SEAL_ROOM - 10, y + HEIGHT - 10, day, 10.5, align="right")


def proof_line(form: Form, ink: Ink) -> str:
    """Return what every page's foot says: unit, period and the code or what takes its place."""
    proof = {
        FormKind.SEALED: f"核验码 {form_code(form.submission)}" if form.submission else "",
        FormKind.REVIEW: "送审稿",
        FormKind.BLANK: "空白表",
    }[form.kind]
    return ink.visible(f"{form.unit}　{form.period}　{proof}")
