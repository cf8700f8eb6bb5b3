"""Papers for Word and WPS in the layout of GB/T 9704-2012: a draft the office edits, no seal, no red head.

Type area 156 × 225 mm, 22 lines of 28 characters: body 3号仿宋 on 28 pt lines, title 2号小标宋,
heads 一、黑体 and （一）楷体, page numbers 4号宋体 between dashes, odd ones right, even ones left.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from datetime import date, datetime

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import _Footer
from docx.shared import Length, Mm, Pt
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from metrodesk.documents.words.plain_text import plain

BODY, HEI, KAI, TITLE, SONG = "仿宋_GB2312", "黑体", "楷体_GB2312", "方正小标宋简体", "宋体"
INSTEAD = {BODY: "仿宋", KAI: "楷体", TITLE: "华文中宋", HEI: "SimHei", SONG: "SimSun"}
"""What stands in for a font that an office does not have."""
SIZE, TITLE_SIZE, NUMBER_SIZE = Pt(16), Pt(22), Pt(14)
LINE, TITLE_LINE = Pt(28), Pt(36)
LINES, CHARACTERS = 22, 28  # of a page, of a line
SEAL_CHARACTERS = 4  # from the right edge to the date where a seal is put
FIXED = (1980, 1, 1, 0, 0, 0)  # the time of every entry, so that equal papers are equal bytes
FONT = '<w:font w:name="{name}"><w:altName w:val="{other}"/><w:charset w:val="86"/><w:pitch w:val="variable"/></w:font>'
NUMBERS = "一二三四五六七八九十"


class OfficialPaper:
    """Takes paragraphs from top to bottom; `data` is the finished file. The title is given line by line."""

    def __init__(self, title: Sequence[str], day: date) -> None:
        self._document = Document()
        self._lines = 0
        self._written: list[str] = []
        properties = self._document.core_properties
        properties.title, properties.author, properties.last_modified_by = plain("".join(title)), "", ""
        properties.comments = ""
        properties.created = properties.modified = datetime(day.year, day.month, day.day)  # noqa: DTZ001  a day
        self._set_page()
        self._title(title)

    @property
    def written(self) -> tuple[str, ...]:
        """Every paragraph that was put down, in order."""
        return tuple(self._written)

    @property
    def pages(self) -> int:
        """How many pages it will have, counted by lines; the office program decides."""
        return max(1, -(-self._lines // LINES))

    def address(self, text: str) -> None:
        """Put whom it is addressed to, from the left edge."""
        self._put(text, BODY)

    def head(self, number: int, text: str) -> None:
        """Put a head of the first level: 一、总体情况."""
        self._put(f"{chinese_number(number)}、{text}", HEI, indent=2, keep=True)

    def second_head(self, number: int, text: str) -> None:
        """Put a head of the second level: （一）推动计量器具检定溯源."""
        self._put(f"（{chinese_number(number)}）{text}", KAI, indent=2, keep=True)

    def body(self, text: str) -> None:
        """Put a text, each of its lines a paragraph; nothing for an empty one."""
        for line in text.splitlines():
            if line.strip():
                self._put(line.strip(), BODY, indent=2)

    def sign(self, office: str, day: date) -> None:
        """Put office and date where the seal comes down on both: the date four characters from the right."""
        written = f"{day.year}年{day.month}月{day.day}日"
        for _ in range(2):
            self._put("", BODY)
        width = _width(written)
        beside = max(SEAL_CHARACTERS + (width - _width(office)) / 2, 0)
        self._put(office, BODY, right=beside, keep=True)
        self._put(written, BODY, right=SEAL_CHARACTERS)

    def data(self) -> bytes:
        """Return the file: equal papers are equal bytes."""
        self._name_fonts()
        raw = io.BytesIO()
        self._document.save(raw)
        return _with_fixed_times(raw.getvalue())

    def _set_page(self) -> None:
        section = self._document.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.top_margin, section.bottom_margin = Mm(37), Mm(35)
        section.left_margin, section.right_margin = Mm(28), Mm(26)
        section.header_distance, section.footer_distance = Mm(15), Mm(23)
        self._document.settings.odd_and_even_pages_header_footer = True
        _number(section.footer, WD_ALIGN_PARAGRAPH.RIGHT)
        _number(section.even_page_footer, WD_ALIGN_PARAGRAPH.LEFT)
        style = self._document.styles["Normal"]
        style.font.size = SIZE
        _use(style.element.get_or_add_rPr(), BODY)
        body = self._document.element.body
        for old in list(body.iter(qn("w:p"))):
            body.remove(old)

    def _title(self, lines: Sequence[str]) -> None:
        for line in lines:
            made = self._paragraph(plain(line), TITLE, TITLE_SIZE, TITLE_LINE)
            made.alignment = WD_ALIGN_PARAGRAPH.CENTER
            self._lines += 1
        self._put("", BODY)

    def _put(self, text: str, font: str, *, indent: int = 0, right: float | None = None, keep: bool = False) -> None:
        made = self._paragraph(plain(text), font, SIZE, LINE)
        shape = made.paragraph_format
        shape.keep_with_next = keep
        if indent:
            shape.first_line_indent = Length(SIZE * indent)
        if right is not None:
            made.alignment = WD_ALIGN_PARAGRAPH.RIGHT
            shape.right_indent = Length(int(SIZE * right))
        self._lines += max(1, -(-(len(text) + indent) // CHARACTERS))

    def _paragraph(self, text: str, font: str, size: Length, line: Length) -> Paragraph:
        made = self._document.add_paragraph()
        shape = made.paragraph_format
        shape.space_before = shape.space_after = Pt(0)
        shape.line_spacing_rule, shape.line_spacing = WD_LINE_SPACING.EXACTLY, line
        run = made.add_run(text)
        run.font.size = size
        _use(run._r.get_or_add_rPr(), font)  # noqa: SLF001  python-docx has no eastAsia fonts
        self._written.append(text)
        return made

    def _name_fonts(self) -> None:
        """Say which font stands in where an office lacks one of the official ones."""
        parts = self._document.part.package.iter_parts()
        part = next(one for one in parts if str(one.partname).endswith("fontTable.xml"))
        entries = "".join(FONT.format(name=name, other=other) for name, other in INSTEAD.items())
        data = part.blob.decode("utf-8")
        part._blob = data.replace("</w:fonts>", f"{entries}</w:fonts>").encode("utf-8")  # noqa: SLF001  a plain part


def texts_in(data: bytes) -> tuple[str, ...]:
    """Return the paragraphs of a paper as another program would read them."""
    return tuple(one.text for one in Document(io.BytesIO(data)).paragraphs)


def chinese_number(number: int) -> str:
    """Return a number up to 99 as heads are counted: 十二."""
    tens, ones = divmod(number, 10)
    words = "" if not tens else "十" if tens == 1 else f"{NUMBERS[tens - 1]}十"
    return words + (NUMBERS[ones - 1] if ones else "")


def _number(footer: _Footer, side: WD_ALIGN_PARAGRAPH) -> None:
    footer.is_linked_to_previous = False
    line = footer.paragraphs[0]
    line.alignment = side
    if side is WD_ALIGN_PARAGRAPH.RIGHT:
        line.paragraph_format.right_indent = NUMBER_SIZE
    else:
        line.paragraph_format.left_indent = NUMBER_SIZE
    for text in ("— ", None, " —"):
        run = line.add_run(text or "")
        run.font.size = NUMBER_SIZE
        _use(run._r.get_or_add_rPr(), SONG)  # noqa: SLF001  as above
        if text is None:
            _add_page_field(run)


def _add_page_field(run: Run) -> None:
    for kind, text in (("begin", ""), ("", " PAGE "), ("end", "")):
        if kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
        else:
            mark = OxmlElement("w:instrText")
            mark.set(qn("xml:space"), "preserve")
            mark.text = text
        run._r.append(mark)  # noqa: SLF001  python-docx has no fields


def _use(properties: object, font: str) -> None:
    """Have every script of a run use one font, and quotation marks be as wide as characters."""
    fonts = properties.get_or_add_rFonts()  # type: ignore[attr-defined]
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{script}"), font)
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    fonts.set(qn("w:hint"), "eastAsia")


def _width(text: str) -> float:
    """Return how wide a text is, in characters."""
    return sum(0.5 if one.isascii() else 1 for one in text)


def _with_fixed_times(data: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, FIXED)
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            target.writestr(entry, source.read(name))
    return out.getvalue()
