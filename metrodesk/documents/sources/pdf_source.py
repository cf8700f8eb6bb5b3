"""Reading a PDF that has text: its lines by their places on the page, its tables by their rules.

A scanned PDF has pictures and no text; it is refused as such.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import closing
from ctypes import byref
from math import degrees
from typing import TYPE_CHECKING

from metrodesk.documents.sources.docx_source import NotRead
from metrodesk.documents.sources.pdf_letters import Letter, has_columns, line_text, lines_of
from metrodesk.documents.sources.pdf_rules import Rule, as_shown, rules_of, turned_size
from metrodesk.documents.sources.ruled_tables import ruled_tables
from metrodesk.documents.sources.source import Block, Source
from metrodesk.documents.sources.table_shape import as_blocks
from metrodesk.documents.sources.text_tables import blocks_of

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

PASSWORD = 4  # FPDF_ERR_PASSWORD
MOST_PAGES = 600
SPACE = 0x20
LOOKED_AT, MOST = 7, 0.8  # every how many letters, and the share that must lie alike
MOST_LETTERS = 60_000  # on a page
PAGE_NUMBER = re.compile(
    r"[-—–－―·\s]*(?:第\s*)?\d{1,4}\s*(?:页)?(?:\s*[/／共,，]\s*(?:共\s*)?\d{1,4}\s*页?)?[-—–－―·\s]*"
)
EDGE = 0.12  # share of a page's height where page numbers stand


def read_pdf(data: bytes) -> Source:
    """Read a PDF. Raises NotRead with damaged, locked, too-large or scan."""
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        document = PdfDocument(data)
    except PdfiumError as error:
        is_locked = getattr(error, "err_code", 0) == PASSWORD
        raise NotRead("locked" if is_locked else "damaged") from error
    with closing(document):
        if len(document) > MOST_PAGES:
            raise NotRead("too-large")
        blocks = [block for number in range(len(document)) for block in _page(document, number)]
    if not any(blocks):
        raise NotRead("scan")
    return Source(tuple(_with_text_tables(blocks)))


def _page(document: PdfDocument, number: int) -> list[Block]:
    from pypdfium2 import PdfiumError

    try:
        with closing(document[number]) as page:
            lying = _lying(page)
            letters = _letters(page, lying)
            return _blocks(letters, rules_of(page, lying), turned_size(page, lying)) if letters else []
    except (PdfiumError, ValueError, OverflowError, MemoryError) as error:
        raise NotRead("damaged") from error


def _lying(page: PdfPage) -> int:
    """Return by how many degrees a page must be turned for most of its letters to stand upright."""
    from pypdfium2 import raw

    with closing(page.get_textpage()) as text:
        places = [one for one in range(0, text.count_chars(), LOOKED_AT) if raw.FPDFText_GetUnicode(text, one) > SPACE]
        angles = [round(degrees(raw.FPDFText_GetCharAngle(text, one)) / 90) * 90 % 360 for one in places]
    most = max(set(angles), key=angles.count, default=0)
    shown = (most + page.get_rotation()) % 360
    return -shown % 360 if angles.count(most) > MOST * len(angles) else 0


def _letters(page: PdfPage, lying: int) -> list[Letter]:
    """Return the letters of a page that are seen, with their places as the page is turned to be read."""
    from pypdfium2 import raw

    shown = as_shown(page, lying)
    with closing(page.get_textpage()) as text:
        count = text.count_chars()
        if count > MOST_LETTERS:
            raise NotRead("too-large")
        found = []
        box = raw.FS_RECTF()  # with the room a letter takes, else every comma leaves a gap
        for place in range(count):
            code = raw.FPDFText_GetUnicode(text, place)
            if code <= SPACE or code in {0xA0, 0x3000, 0xFFFE, 0xFFFF} or 0xD800 <= code < 0xE000:
                continue
            if raw.FPDFText_GetLooseCharBox(text, place, byref(box)):
                one, other = shown((box.left, box.bottom)), shown((box.right, box.top))
                found.append(Letter.between(chr(code), one, other))
    return found


def _blocks(letters: Sequence[Letter], rules: Sequence[Rule], size: tuple[float, float]) -> list[Block]:
    """Return a page's lines and tables from its top."""
    tables = ruled_tables(rules)
    inside: list[list[Letter]] = [[] for _ in tables]
    outside: list[Letter] = []
    for letter in letters:
        home = next((at for at, table in enumerate(tables) if table.holds(*letter.middle)), None)
        (outside if home is None else inside[home]).append(letter)
    placed: list[tuple[float, list[Block]]] = []
    for table, mine in zip(tables, inside, strict=True):
        placed.append((table.top, as_blocks(table.filled(mine))))
    left = min((one.left for one in outside), default=0.0)
    for line in _without_page_numbers(lines_of(outside), size[1]):
        placed.append((line[0].top, [_set_out(line, left)]))
    return [block for _, blocks in sorted(placed, key=lambda pair: -pair[0]) for block in blocks]


def _set_out(line: Sequence[Letter], left: float) -> str:
    """Return a line's text; one in columns is set out from the page's left edge."""
    if not has_columns(line):
        return line_text(line)
    return line_text([Letter("", left, left, line[0].bottom, line[0].top), *line], left)


def _without_page_numbers(lines: Sequence[Sequence[Letter]], height: float) -> Iterator[Sequence[Letter]]:
    for line in lines:
        middle = line[0].middle[1]
        is_edge = middle < EDGE * height or middle > (1 - EDGE) * height
        if not (is_edge and PAGE_NUMBER.fullmatch(line_text(line))):
            yield line


def _with_text_tables(blocks: Sequence[Block]) -> Iterator[Block]:
    lines: list[str] = []
    for block in blocks:
        if isinstance(block, str):
            lines.append(block)
        else:
            yield from blocks_of(lines)
            lines = []
            yield block
    yield from blocks_of(lines)
