"""The district's letters as PDF, A4 portrait: each fits on one page."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path

from metrodesk.documents.prints.fonts import Ink
from metrodesk.documents.prints.heading import chinese_date
from metrodesk.documents.prints.layout import Layout
from metrodesk.documents.prints.letter import OpeningLetter, RecoverySheet
from metrodesk.documents.prints.pdf_file import put_pdf
from metrodesk.documents.prints.printed import Printed
from metrodesk.documents.prints.sheet import BLACK, GREY, HEAD_FILL, PORTRAIT, THICK, Sheet, millimetres
from metrodesk.documents.prints.text_block import Edges, TextBlock, set_lines

LEFT, TOP, BOTTOM = millimetres(28), millimetres(30), millimetres(25)
WIDTH = PORTRAIT[0] - LEFT - millimetres(26)
SIZE, LEADING = 12.0, 21.0
SPREADS = (1.0, 0.92, 0.84)
"""How far apart lines stand: closer where the letter would not fit on one page."""
INDENT = 20.0
"""How far the steps stand in, for their numbers."""


def write_letter(letter: OpeningLetter, path: Path) -> Printed:
    """Print the letter with a unit's 开通码 into a file. Raises FileNotWritten."""
    page = Letter(f"开通函 {letter.unit}", letter.district, drill=letter.drill)
    page.title("开通函", _source(letter.document_title, letter.document_number))
    page.paragraph(f"{letter.unit}：", bold=True)
    page.paragraph(_occasion(letter))
    page.box("开通码", code_groups(letter.code), 30)
    page.box(letter.level.said("本区识别码"), letter.fingerprint, 17)
    page.paragraph("怎样开通", bold=True)
    page.steps(_opening_steps(letter))
    page.close(letter.district, letter.issued_by, letter.phone, letter.issued)
    return page.write(path)


def write_recovery_sheet(sheet: RecoverySheet, path: Path) -> Printed:
    """Print the sheet that tells how to recover the district's keys. Raises FileNotWritten."""
    page = next((page for spread in SPREADS if (page := _recovery_page(sheet, spread)).is_one), None)
    return (page or _recovery_page(sheet, 1)).write(path)


def _recovery_page(sheet: RecoverySheet, spread: float) -> Letter:
    page = Letter(f"密钥保管单 {sheet.district}", sheet.district, drill=sheet.drill, spread=spread)
    page.title("密钥保管单", _source(sheet.document_title, sheet.document_number))
    page.paragraph("请打印一份，签收后锁入保险柜。本单只有一份，不随文件下发，不拍照、不上网传送。")
    page.box(sheet.level.said("本区识别码（根密钥）"), sheet.fingerprint, 17)
    page.paragraph("密钥文件放在哪里", bold=True)
    page.steps(_places(sheet))
    if sheet.recovery_code:
        page.box("恢复码", sheet.recovery_code, 17)
    page.paragraph("什么时候用、怎么用", bold=True)
    page.steps(RECOVERY_STEPS)
    page.close(sheet.district, sheet.issued_by, "", sheet.issued)
    return page


def code_groups(code: str) -> str:
    """Return a code of digits in three groups."""
    digits = "".join(code.split())
    each = -(-len(digits) // 3)
    return "　".join(digits[start : start + each] for start in range(0, len(digits), each or 1))


def _source(title: str, number: str) -> str:
    return f"{title}（{number}）" if number else title


def _occasion(letter: OpeningLetter) -> str:
    drill = "本次为试填，所填内容不作报送依据。" if letter.drill else ""
    return (
        f"　　为做好上述文件的贯彻落实，{letter.district}已为贵单位开通任务填报。"
        f"开通文件另行发送，开通码印在本单上，两者合在一起才能使用。{drill}"
    )


def _opening_steps(letter: OpeningLetter) -> Sequence[str]:
    name = f"“{letter.file_name}”" if letter.file_name else ""
    until = f"开通码在{chinese_date(letter.valid_until)}前有效。" if letter.valid_until else ""
    return (
        f"打开计量规划任务填报工具（MetroDesk），选用收到的开通文件{name}。",
        f"输入上面的开通码。程序自动核对开通文件是否由{letter.level.said('本区')}发出、内容有无改动；核对不通过时请勿继续，"
        "并与我们联系。如需核实，可对照屏幕上的识别码与本单所印是否一致。",
        "按提示保存登记申请文件，随第一次报送的文件一起用登记在册的U盘或政务邮箱交回；我们确认后即完成开通，"
        "填报不必等待确认。",
        f"本单请妥善保管，开通码不要转发，也不要与开通文件放在同一个U盘里。{until}开通后本单即可销毁。",
        "程序的来源核验只说明文件出自哪台电脑、内容有没有改动，不代替签字和盖章；报送仍以签字盖章的纸质表为准。",
    )


def _places(sheet: RecoverySheet) -> Sequence[str]:
    places = [
        f"根密钥文件：{sheet.root_key_file}",
        f"备用密钥文件：{sheet.spare_key_file}",
    ]
    if sheet.workspace:
        places.append(f"工作库：{sheet.workspace}")
    return (
        *places,
        "请把根密钥文件和备用密钥文件分别移到两个专用U盘，与本单分开存放，电脑上不要保留。",
        "根密钥存放处：________________　　备用密钥存放处：________________",
        "保管人：____________　　接收人：____________　　日期：____________",
    )


RECOVERY_STEPS = (
    "电脑损坏、更换或重装：在新电脑上安装程序，用备份恢复工作库，再插入备用密钥，就能打开各单位报来的文件。",
    "日常密钥丢失或可能泄露：插入根密钥，按帮助“密钥”一页更换日常密钥；各单位收到新的下发包后自动改用，不必重新开通。",
    "根密钥丢失：现有工作不受影响，但不能再更换日常密钥；请尽快与各单位约定重新开通。",
    "根密钥可能泄露：立即停止使用，重新开展填报工作，向各单位重新发送开通文件和开通函。",
    "每年核对一次：两个U盘能否读出，屏幕上的识别码与本单是否一致。",
)


def _draw_number(number: int, sheet: Sheet, y: float) -> None:
    sheet.text(LEFT, y + 13.2, f"{number}.", SIZE - 1)


def _draw_right(text: str, sheet: Sheet, y: float) -> None:
    sheet.text(LEFT + WIDTH - 2 * SIZE, y + 15, text, SIZE, align="right")


class Letter:
    """One letter under way."""

    def __init__(self, title: str, author: str, *, drill: bool, spread: float = 1) -> None:
        self._leading = LEADING * spread
        self._ink = Ink()
        self._layout = Layout(LEFT, TOP, PORTRAIT[1] - BOTTOM, PORTRAIT[1] - BOTTOM)
        self._title, self._author, self._drill = title, author, drill

    @property
    def is_one(self) -> bool:
        """Whether it fits on one page so far."""
        return len(self._layout.pages) == 1

    def title(self, title: str, source: str) -> None:
        """Place the heading and under it the document that the work is about."""
        middle = LEFT + WIDTH / 2
        self._layout.place(36, lambda sheet, y: sheet.text(middle, y + 24, title, 26, bold=True, align="centre"))
        self._layout.skip(8)
        lines = set_lines((TextBlock(self._ink.visible(source)),), WIDTH, 11, self._ink, Edges.RAGGED)
        self._layout.place_lines(lines, 11, 17)
        self._layout.place(6, lambda sheet, y: sheet.rule(LEFT, y + 3, LEFT + WIDTH, y + 3, 1.2, colour=BLACK))
        self._layout.skip(12)

    def paragraph(self, text: str, *, bold: bool = False) -> None:
        """Place a paragraph."""
        lines = set_lines((TextBlock(self._ink.visible(text), bold),), WIDTH, SIZE, self._ink)
        self._layout.place_lines(lines, SIZE, self._leading)
        self._layout.skip(3)

    def box(self, head: str, text: str, size: float) -> None:
        """Place a code in a frame, as large as it fits."""
        shown = self._ink.visible(text)
        size = min(size, (WIDTH - 24) / max(self._ink.width(shown, 1, bold=True), 1))
        height = 27 + size * 1.4
        self._layout.skip(5)

        def draw(sheet: Sheet, y: float) -> None:
            sheet.box(LEFT, y, WIDTH, height, line=THICK, fill=HEAD_FILL, edge=BLACK)
            sheet.text(LEFT + 12, y + 18, head, 10.5, colour=GREY)
            middle = LEFT + WIDTH / 2
            sheet.text(middle, y + 22 + size, shown, size, bold=True, align="centre")

        self._layout.place(height, draw)
        self._layout.skip(10)

    def steps(self, texts: Sequence[str]) -> None:
        """Place numbered steps with hanging numbers."""
        for number, text in enumerate(texts, start=1):
            block = TextBlock(self._ink.visible(text))
            lines = set_lines((block,), WIDTH - INDENT, SIZE - 1, self._ink)
            self._layout.place(0, partial(_draw_number, number))
            self._layout.x = LEFT + INDENT
            self._layout.place_lines(lines, SIZE - 1, self._leading - 3)
            self._layout.x = LEFT
            self._layout.skip(3)

    def close(self, district: str, person: str, phone: str, issued: date | None) -> None:
        """Place who issued it and when; the office may stamp beside it."""
        self._layout.skip(14)
        lines = [district, chinese_date(issued)]
        contact = "　".join(part for part in (person and f"经办人：{person}", phone) if part)
        for text in [contact, *lines]:
            shown = self._ink.visible(text)
            self._layout.place(self._leading, partial(_draw_right, shown))

    def write(self, path: Path) -> Printed:
        """Draw the pages and put the file."""
        pages = self._layout.pages
        sheet = Sheet(
            PORTRAIT,
            self._ink,
            title=self._ink.visible(self._title),
            author=self._ink.visible(self._author),
        )
        for number, page in enumerate(pages, start=1):
            if self._drill:
                sheet.watermark("试填")
            for draw in page:
                draw(sheet)
            if len(pages) > 1:
                foot = PORTRAIT[1] - BOTTOM / 2
                text = f"第{number}页 / 共{len(pages)}页"
                sheet.text(LEFT + WIDTH, foot, text, 9, align="right", colour=GREY)
            sheet.next_page()
        put_pdf(path, sheet.finish(), len(pages))
        return Printed(path, len(pages), None, self._ink.missing)
