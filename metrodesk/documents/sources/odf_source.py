"""Reading an OpenDocument file (odt, ods) for its lines and tables, in the order of the document.

Only content.xml is opened, and styles.xml for how lists are numbered. Notes, frames and tracked
deletions are no part of an official text.
"""

from __future__ import annotations

import io
import lzma
import zipfile
import zlib
from collections.abc import Iterator
from xml.parsers import expat

from metrodesk.documents.sources.docx_source import MOST_OF_A_PART, NotRead
from metrodesk.documents.sources.odf_numbering import ListNumbers
from metrodesk.documents.sources.source import Block, Source
from metrodesk.documents.sources.table_shape import (
    MOST_CELLS,
    MOST_COLUMNS,
    MOST_LINES,
    Span,
    TooLarge,
    as_blocks,
    laid_out,
)
from metrodesk.documents.sources.text_tables import blocks_of
from metrodesk.documents.sources.xml_reading import part_of

STYLES, CONTENT, MANIFEST = "styles.xml", "content.xml", "META-INF/manifest.xml"
ENCRYPTED = b"encryption-data"
LEFT_OUT = frozenset({"note", "annotation", "tracked-changes", "frame", "ruby-text", "forms", "table-of-content"})
LINES = frozenset({"p", "h"})
CELLS = frozenset({"table-cell", "covered-table-cell"})
MOST_ROWS, MOST_BLANKS, DEEPEST = 5000, 200, 200


def read_odf(data: bytes) -> Source:
    """Read an OpenDocument text or sheet. Raises NotRead."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as pack:
            if MANIFEST in pack.namelist() and ENCRYPTED in _part(pack, MANIFEST):
                raise NotRead("locked")
            numbers = ListNumbers()
            if STYLES in pack.namelist():
                _Reader(numbers).read(_part(pack, STYLES))
            reader = _Reader(numbers)
            reader.read(_part(pack, CONTENT))
    except RuntimeError as error:  # zipfile says so of a password
        raise NotRead("locked") from error
    except (
        zipfile.BadZipFile, zlib.error, EOFError, LookupError, ValueError, OverflowError, OSError, lzma.LZMAError,
        expat.ExpatError,
    ) as error:  # fmt: skip
        raise NotRead("damaged") from error
    except TooLarge as error:
        raise NotRead("too-large") from error
    return Source(tuple(reader.blocks()))


def _part(pack: zipfile.ZipFile, name: str) -> bytes:
    part = pack.getinfo(name)
    if part.file_size > MOST_OF_A_PART:
        raise NotRead("bomb")
    return pack.read(part)


class _Reader:
    """Goes through the content once; only the outermost table is one, tables within are its cells' words."""

    def __init__(self, numbers: ListNumbers) -> None:
        self._numbers = numbers
        self._found: list[str | list[list[Span]]] = []
        self._line: list[str] = []
        self._cell: list[str] = []
        self._span = (1, 1, 1)
        self._cells = 0
        self._rows: list[list[Span]] = []
        self._again = 1
        self._depth = self._out = self._tables = self._paragraphs = 0

    def read(self, data: bytes) -> None:
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.StartDoctypeDeclHandler = _refused
        parser.Parse(data, True)  # noqa: FBT003  expat's own signature

    def blocks(self) -> Iterator[Block]:
        """Yield lines and tables as they stood."""
        lines: list[str] = []
        for one in self._found:
            if isinstance(one, str):
                lines += one.split("\n")
                continue
            yield from blocks_of(lines)
            lines = []
            yield from as_blocks(laid_out(one))
        yield from blocks_of(lines)

    def _start(self, prefixed: str, given: dict[str, str]) -> None:
        name = part_of(prefixed)
        values = {part_of(key): value for key, value in given.items()}
        self._depth += 1
        if self._depth > DEEPEST:
            raise NotRead("damaged")
        self._out += name in LEFT_OUT or self._out > 0
        if self._out:
            return
        self._numbers.start(name, values)
        if name == "table":
            self._tables += 1
            self._rows = self._rows if self._tables > 1 else []
        elif name == "table-row" and self._tables == 1:
            self._again = _count(values, "number-rows-repeated", MOST_ROWS)
            self._rows.append([])
        elif name in CELLS and self._tables == 1:
            self._cell = []
            across = _count(values, "number-columns-spanned", MOST_COLUMNS)
            down = _count(values, "number-rows-spanned", MOST_ROWS)
            self._span = (across, down, _count(values, "number-columns-repeated", MOST_COLUMNS))
        elif name in LINES:
            self._paragraphs += 1
            self._line = self._line if self._paragraphs > 1 else [self._numbers.mark()]
        elif self._paragraphs:
            self._line.append(_sign(name, values))

    def _end(self, prefixed: str) -> None:
        name = part_of(prefixed)
        self._depth -= 1
        if self._out:
            self._out -= 1
            return
        self._numbers.end(name)
        if name in LINES and self._paragraphs:
            self._paragraphs -= 1
            if not self._paragraphs:
                self._close_line("".join(self._line))
        elif name in CELLS and self._tables == 1 and self._rows:
            self._close_cell(is_covered=name != "table-cell")
        elif name == "table-row" and self._tables == 1 and self._rows:
            if any(span.text for span in self._rows[-1]):
                self._hold(len(self._rows[-1]) * (self._again - 1))
                self._rows += [list(self._rows[-1]) for _ in range(self._again - 1)]
        elif name == "table":
            self._tables -= 1
            if not self._tables and self._rows:
                self._found.append(self._rows)

    def _close_line(self, line: str) -> None:
        if self._tables:
            self._cell.append(line)
        elif len(self._found) == MOST_LINES:
            raise TooLarge
        else:
            self._found.append(line)

    def _hold(self, cells: int) -> None:
        self._cells += cells
        if self._cells > MOST_CELLS:
            raise TooLarge

    def _close_cell(self, *, is_covered: bool) -> None:
        across, down, again = self._span
        text = "\n".join(self._cell).strip()
        if is_covered:
            return
        again = again if text or again < MOST_BLANKS // 4 else 1
        self._hold(again)
        self._rows[-1] += [Span(text, across, down)] * again

    def _text(self, text: str) -> None:
        if self._paragraphs and not self._out:
            self._line.append(text.replace("\n", " "))


def _sign(name: str, values: dict[str, str]) -> str:
    """Return what an element within a paragraph stands for: blanks, a tab, a line break."""
    if name == "s":
        return " " * _count(values, "c", MOST_BLANKS)
    return {"tab": "\t", "line-break": "\n"}.get(name, "")


def _count(values: dict[str, str], name: str, most: int) -> int:
    written = values.get(name, "1")
    return min(max(int(written), 1), most) if written.isdecimal() and len(written) < 9 else 1


def _refused(*_: object) -> None:
    raise NotRead("damaged")
