"""Reading a Word file (docx) for its lines and tables, in the order of the document.

Only the parts that hold the text are opened. Headers, footers, notes and text boxes are no part
of an official text; what stands in text boxes is told. Tracked changes are read as accepted.
"""

from __future__ import annotations

import io
import lzma
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from metrodesk.documents.sources.docx_numbering import Numbering
from metrodesk.documents.sources.source import Block, Remark, Source
from metrodesk.documents.sources.table_shape import Span, TooLarge, as_blocks, laid_out
from metrodesk.documents.sources.text_tables import blocks_of
from metrodesk.documents.sources.xml_reading import XmlRefused
from metrodesk.documents.sources.xml_tree import Node, tree_of

MOST_OF_A_PART = 48 << 20  # bytes unpacked
DOCUMENT, NUMBERING, STYLES = "word/document.xml", "word/numbering.xml", "word/styles.xml"
WRAPPERS = frozenset({"ins", "moveTo", "sdt", "sdtContent", "smartTag", "customXml", "hyperlink", "fldSimple", "dir",
                      "bdo", "ruby", "rubyBase"})  # fmt: skip
GONE = frozenset({"del", "moveFrom"})
DRAWN = frozenset({"drawing", "pict", "object", "AlternateContent"})
BREAKS = frozenset({"br", "cr"})
OFF = frozenset({"0", "false", "off"})
WIDEST_SPAN = 200


class NotRead(Exception):
    """A Word file that is not read: `what` is damaged, bomb, locked or too-large."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what


def read_docx(data: bytes) -> Source:
    """Read a Word file. Raises NotRead."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as pack:
            document, numbering, styles = (_part(pack, name) for name in (DOCUMENT, NUMBERING, STYLES))
    except (
        zipfile.BadZipFile, zlib.error, EOFError, KeyError, ValueError, IndexError, OverflowError,
        XmlRefused, NotImplementedError, OSError, lzma.LZMAError,
    ) as error:  # fmt: skip
        raise NotRead("damaged") from error
    except RuntimeError as error:  # zipfile says so of a password
        raise NotRead("locked") from error
    body = document.first("body") if document is not None else None
    if body is None:
        raise NotRead("damaged")
    reader = _Reader(Numbering(numbering, styles))
    try:
        blocks = tuple(reader.blocks(body))
    except TooLarge as error:
        raise NotRead("too-large") from error
    return Source(blocks, tuple(reader.remarks()))


def _part(pack: zipfile.ZipFile, name: str) -> Node | None:
    found = next((one for one in pack.infolist() if one.filename.lower().replace("\\", "/") == name), None)
    if found is None:
        return None
    if found.file_size > MOST_OF_A_PART:
        raise NotRead("bomb")
    return tree_of(pack.read(found))


@dataclass(slots=True)
class _Row:
    spans: list[Span] = field(default_factory=list)
    columns: list[int] = field(default_factory=list)
    goes_on: list[bool] = field(default_factory=list)


class _Reader:
    """Goes through the body once and remembers what it left out."""

    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering
        self._changes = 0
        self._boxes: list[str] = []
        self._hidden: list[str] = []

    def blocks(self, node: Node) -> Iterator[Block]:
        """Yield the lines and tables of a body or of what wraps a part of it."""
        lines: list[str] = []
        joined = ""
        for child in _unwrapped(node):
            if child.name == "p":
                text = joined + self._paragraph(child)
                joined = text if self._is_joined(child) else ""
                lines += [] if joined else text.split("\n")
            elif child.name == "tbl":
                yield from blocks_of(lines)
                lines = []
                yield from self._table(child)
            elif child.name in GONE:
                self._changes += 1
        yield from blocks_of([*lines, *filter(None, [joined])])

    def remarks(self) -> Iterator[Remark]:
        """Yield what a person must know of the reading."""
        if self._changes:
            told = f"文件里有{self._changes}处修订痕迹没有定稿，按接受全部修订读入。"
            yield Remark("tracked_changes", "全文", told, f"{self._changes}处修订", "与定稿核对")
        left_out = (
            ("text_boxes", "文本框里的文字不属于正文，", self._boxes),
            ("hidden_text", "设为隐藏的文字", self._hidden),
        )
        for code, what, texts in left_out:
            if found := list(dict.fromkeys(filter(None, texts))):
                yield Remark(code, "全文", f"{what}没有读入：{_shown(found)}。", "；".join(found), "不读入")

    def _is_joined(self, paragraph: Node) -> bool:
        """Whether a paragraph's end was deleted, so that it goes on with the next one."""
        mark = paragraph.first("pPr", "rPr")
        is_joined = mark is not None and any(mark.first(name) is not None for name in GONE)
        self._changes += is_joined
        return is_joined

    def _paragraph(self, node: Node, *, is_cell: bool = False) -> str:
        """Return a paragraph with its number; one that is empty counts too, but shows it in a table only."""
        text = self._text(node)
        mark = self._numbering.mark(node.first("pPr"))
        return mark + text if text.strip() or is_cell else ""

    def _text(self, node: Node) -> str:
        parts: list[str] = []
        for child in node.children:
            if child.name == "r":
                parts.append(self._run(child))
            elif child.name in WRAPPERS:
                self._changes += child.name in {"ins", "moveTo"}
                parts.append(self._text(child))
            elif child.name in GONE:
                self._changes += 1
            elif child.name in DRAWN:
                self._boxes.append(_words(child))
        return "".join(parts)

    def _run(self, node: Node) -> str:
        text = "".join(self._piece(child) for child in node.children)
        vanish = node.first("rPr", "vanish")
        if vanish is not None and vanish.given.get("val", "1") not in OFF:
            self._hidden.append(text.strip())
            return ""
        return text

    def _piece(self, node: Node) -> str:
        if node.name == "t":
            return node.text
        if node.name in BREAKS:
            return "" if node.given.get("type") in {"page", "column"} else "\n"
        if node.name in {"tab", "ptab"}:
            return "\t"
        if node.name == "noBreakHyphen":
            return "-"
        if node.name in DRAWN:
            self._boxes.append(_words(node))
        elif node.name == "ruby":
            return self._text(node.first("rubyBase") or Node("", {}))
        return ""

    def _table(self, node: Node) -> list[Block]:
        if _is_layout(node):
            return [block for row in _rows(node) for cell in _cells(row) for block in self.blocks(cell)]
        rows = [self._row(row) for row in _rows(node) if not self._is_deleted(row)]
        return as_blocks(laid_out(_reaching(rows)))

    def _is_deleted(self, row: Node) -> bool:
        is_deleted = row.first("trPr", "del") is not None
        self._changes += is_deleted
        return is_deleted

    def _row(self, node: Node) -> _Row:
        row = _Row()
        column = node.number("trPr", "gridBefore")
        if column:
            self._add(row, Span("", min(column, WIDEST_SPAN)), 0, goes_on=False)
        for cell in _cells(node):
            across = min(max(cell.number("tcPr", "gridSpan", default=1), 1), WIDEST_SPAN)
            vertical, horizontal = cell.first("tcPr", "vMerge"), cell.first("tcPr", "hMerge")
            text = self._cell(cell)
            if horizontal is not None and horizontal.given.get("val", "continue") == "continue" and row.spans:
                before = row.spans[-1]
                row.spans[-1] = Span(before.text + text, before.across + across)
            else:
                goes_on = vertical is not None and vertical.given.get("val", "continue") == "continue"
                self._add(row, Span(text, across), column, goes_on=goes_on)
            column += across
        return row

    @staticmethod
    def _add(row: _Row, span: Span, column: int, *, goes_on: bool) -> None:
        row.spans.append(span)
        row.columns.append(column)
        row.goes_on.append(goes_on)

    def _cell(self, node: Node) -> str:
        lines = (self._paragraph(child, is_cell=True) for child in _paragraphs(node))
        return "\n".join(line.strip() for text in lines for line in text.split("\n") if line.strip())


def _reaching(rows: Sequence[_Row]) -> list[list[Span]]:
    """Return the cells of each row with how far down they reach; those that only go on are left out.

    A cell that goes on with nothing, or that holds words of its own, is a cell.
    """
    tops: dict[int, list[int]] = {}  # by column: row, place in the row, columns, rows
    found: list[list[Span]] = []
    for at, row in enumerate(rows):
        kept: list[Span] = []
        for span, column, goes_on in zip(row.spans, row.columns, row.goes_on, strict=True):
            top = tops.get(column)
            if goes_on and top and top[2] == span.across and top[0] + top[3] == at and not span.text.strip():
                top[3] += 1
                before = found[top[0]][top[1]]
                found[top[0]][top[1]] = Span(before.text, before.across, top[3])
                continue
            tops[column] = [at, len(kept), span.across, 1]
            kept.append(span)
        found.append(kept)
    return found


def _unwrapped(node: Node) -> Iterator[Node]:
    for child in node.children:
        if child.name in WRAPPERS:
            yield from _unwrapped(child)
        else:
            yield child


def _rows(table: Node) -> Iterator[Node]:
    return (child for child in _unwrapped(table) if child.name == "tr")


def _cells(row: Node) -> Iterator[Node]:
    return (child for child in _unwrapped(row) if child.name == "tc")


def _is_layout(table: Node) -> bool:
    """Whether a table only places other tables on the page: it holds some, and has no rows and columns to speak of."""
    rows = [list(_cells(row)) for row in _rows(table)]
    has_tables = any(child.name == "tbl" for cells in rows for cell in cells for child in _unwrapped(cell))
    return has_tables and (len(rows) < 3 or max(len(cells) for cells in rows) < 3)


def _paragraphs(node: Node) -> Iterator[Node]:
    """Yield the paragraphs of a cell, those of a table inside it too."""
    for child in _unwrapped(node):
        if child.name == "p":
            yield child
        elif child.name in {"tbl", "tr", "tc"}:
            yield from _paragraphs(child)


def _words(node: Node) -> str:
    """Return the words inside a drawing, once: programs keep an older form of it beside."""
    if node.name == "Fallback":
        return ""
    own = node.text if node.name == "t" else ""
    return own + "".join(_words(child) for child in node.children)


def _shown(texts: Sequence[str]) -> str:
    shown = "；".join(f"“{text[:30]}{'…' if len(text) > 30 else ''}”" for text in texts[:5] if text)
    return shown + ("等" if len(texts) > 5 else "")
