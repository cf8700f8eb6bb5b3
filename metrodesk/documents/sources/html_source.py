"""Reading a web page, or a document saved as one, for its lines and tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from metrodesk.documents.sources.source import Block, Remark, Source, SourceTable
from metrodesk.documents.sources.table_shape import Span, as_blocks, laid_out
from metrodesk.documents.sources.text_tables import blocks_of

IS_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|table|div|meta|p|h[1-6])\b",
    re.IGNORECASE | re.DOTALL,
)
SKIPPED = frozenset({"script", "style", "head", "nav", "noscript", "template", "select", "button", "svg", "footer",
                     "iframe", "textarea"})  # fmt: skip
BLOCKS = frozenset(
    {
        *("p", "div", "br", "li", "ul", "ol", "dl", "dt", "dd", "section", "article", "header", "main", "hr"),
        *("h1", "h2", "h3", "h4", "h5", "h6", "pre", "blockquote", "center", "caption", "form", "body"),
    }
)
VOID = frozenset({"br", "hr", "img", "input", "meta", "link", "col", "wbr", "area", "base", "embed", "source"})
NO_TAG = re.compile("<(?![a-zA-Z/!?])")
HIDDEN = re.compile(r"display\s*:\s*none|mso-hide\s*:\s*all", re.IGNORECASE)
WIDEST, HIGHEST = 200, 5_000
LISTED = 200  # letters of a finding
BETWEEN = re.compile(r"[\s|｜·>＞»/]+")
IS_ANNEX = re.compile("附|附件|附表")


@dataclass(slots=True)
class _Cell:
    """What stands in a cell, or outside of all tables."""

    across: int = 1
    down: int = 1
    blocks: list[Block] = field(default_factory=list)
    line: str = ""
    linked: str = ""
    links: int = 0

    @property
    def lines(self) -> tuple[str, ...]:
        """What stands in it as lines."""
        return Source(tuple(self.blocks)).lines

    def end_link(self) -> str:
        """Drop the line if it is nothing but links and names no annex; return it then."""
        text = " ".join(self.line.split())
        if not text or BETWEEN.sub("", self.line) != BETWEEN.sub("", self.linked) or IS_ANNEX.match(text):
            return ""
        self.line, self.linked, self.links = "", "", 0
        return text

    def end_line(self) -> None:
        text = re.sub(r"[ \t\r\n\f\v]+", " ", self.line).strip(" \xa0\u3000")
        if text:
            self.blocks.append(text)
        self.line, self.linked, self.links = "", "", 0


@dataclass(slots=True)
class _Table:
    rows: list[list[_Cell]] = field(default_factory=list)
    is_in_cell: bool = False


def looks_like_html(text: str) -> bool:
    """Whether a text is a web page by how it begins."""
    return IS_HTML.match(text[:4096]) is not None


def source_of_html(text: str) -> Source:
    """Return a page's lines and tables; what lists of links say is left out and told. Raises TooLarge."""
    reader = _Reader()
    reader.feed(_with_ends(text))
    reader.close()
    found = reader.finished()
    blocks: list[Block] = []
    lines: list[str] = []
    for block in found:
        if isinstance(block, str):
            lines.append(block)
        else:
            blocks += [*blocks_of(lines), block]
            lines = []
    return Source((*blocks, *blocks_of(lines)), tuple(_links_left_out(reader.links)))


def _links_left_out(links: list[str]) -> Iterator[Remark]:
    if links:
        listed = "；".join(links)
        said = f"网页的导航、链接列表有{len(links)}行没有读入：{listed[:LISTED]}。"
        yield Remark("links_left_out", "全文", said, listed, "不读入")


def _with_ends(text: str) -> str:
    """Return a page in which signs that begin nothing, or what nothing ends, are letters.

    The parser would look for an end from each of them, in time that grows with their square.
    """
    for begin, end in (("<!--", "-->"), ("<", ">")):
        rest = text.rpartition(end)[2]
        text = text[: len(text) - len(rest)] + rest.replace(begin, f"&lt;{begin[1:]}")
    return NO_TAG.sub("&lt;", text)


class _Reader(HTMLParser):
    """Builds cells as they come; a table that holds tables is only a layout and gives up its content."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._page = _Cell()
        self._tables: list[_Table] = []
        self._skipped: list[str] = []
        self._is_link = self._is_item = False
        self.links: list[str] = []

    def finished(self) -> list[Block]:
        """Return what was read, tables left open closed."""
        while self._tables:
            self._close_table()
        self._page.end_line()
        return self._page.blocks

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin an element."""
        given = {name: value or "" for name, value in attrs}
        if self._skipped:
            self._skipped += [tag] if tag == self._skipped[0] else []
        elif tag in SKIPPED or (tag not in VOID and self._is_hidden(given)):
            self._skipped.append(tag)
        elif tag == "table":
            self._tables.append(_Table())
        elif tag == "tr" and self._tables:
            self._close_cell()
            self._tables[-1].rows.append([])
        elif tag in {"td", "th"} and self._tables:
            self._open_cell(given)
        elif tag in BLOCKS:
            self._end_line()
            self._is_item = tag == "li" or (self._is_item and tag not in {"ul", "ol"})
        if tag == "a" and not self._skipped:
            self._is_link = True
            self._here.links += 1

    def handle_endtag(self, tag: str) -> None:
        """End an element."""
        if self._skipped:
            if tag == self._skipped[0]:
                self._skipped.pop()
        elif tag == "table" and self._tables:
            self._close_table()
        elif tag in {"td", "th", "tr"} and self._tables:
            self._close_cell()
        elif tag in BLOCKS:
            self._end_line()
            self._is_item = self._is_item and tag not in {"li", "ul", "ol"}
        self._is_link = self._is_link and tag != "a"

    def _end_line(self) -> None:
        """End a line; an item of a list, or a row, that is nothing but links leads elsewhere."""
        if (self._is_item or self._here.links > 1) and (link := self._here.end_link()):
            self.links.append(link)
        self._here.end_line()

    def handle_data(self, data: str) -> None:
        """Take in characters."""
        if not self._skipped:
            self._here.line += data
            self._here.linked += data if self._is_link else ""

    @staticmethod
    def _is_hidden(given: dict[str, str]) -> bool:
        return "hidden" in given or HIDDEN.search(given.get("style", "")) is not None

    @property
    def _here(self) -> _Cell:
        """Where characters go: the open cell, else what is around the table."""
        for table in reversed(self._tables):
            if table.is_in_cell:
                return table.rows[-1][-1]
        return self._page

    def _open_cell(self, given: dict[str, str]) -> None:
        self._close_cell()
        table = self._tables[-1]
        if not table.rows:
            table.rows.append([])
        across, down = _count(given.get("colspan", ""), WIDEST), _count(given.get("rowspan", ""), HIGHEST)
        table.rows[-1].append(_Cell(across, down))
        table.is_in_cell = True

    def _close_cell(self) -> None:
        table = self._tables[-1]
        if table.is_in_cell:
            table.rows[-1][-1].end_line()
            table.is_in_cell = False

    def _close_table(self) -> None:
        self._close_cell()
        table = self._tables.pop()
        self._here.end_line()
        self._here.blocks += _blocks(table)


def _blocks(table: _Table) -> list[Block]:
    cells = [cell for row in table.rows for cell in row]
    has_tables = any(isinstance(block, SourceTable) for cell in cells for block in cell.blocks)
    if has_tables and (len(table.rows) < 3 or max(map(len, table.rows)) < 3):
        return [block for cell in cells for block in cell.blocks]
    rows = [[Span("\n".join(cell.lines), cell.across, _down(cell, at, table)) for cell in row]
            for at, row in enumerate(table.rows)]  # fmt: skip
    return as_blocks(laid_out(rows))


def _down(cell: _Cell, row: int, table: _Table) -> int:
    return min(cell.down, len(table.rows) - row)


def _count(written: str, most: int) -> int:
    text = written.strip()
    return min(max(int(text), 1), most) if text.isdecimal() and len(text) < 7 else 1
