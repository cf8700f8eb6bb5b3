"""Reading a rich text file (rtf) for its lines and tables: what Word and WPS save as 写字板 files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from metrodesk.documents.sources.docx_source import NotRead
from metrodesk.documents.sources.source import Block, Source
from metrodesk.documents.sources.table_shape import MOST_CELLS, MOST_LINES, Span, TooLarge, as_blocks, laid_out
from metrodesk.documents.sources.text_tables import blocks_of

LARGEST = 32 << 20  # bytes of a file
TOKEN = re.compile(
    rb"\\'([0-9a-fA-F]{2})|\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\([^a-zA-Z])|([{}])|([^\\{}\r\n]+)|[\r\n]+|\\"
)
LEFT_OUT = frozenset(
    b"fonttbl colortbl stylesheet info pict header footer headerl headerr headerf footerl footerr footerf footnote"
    b" annotation listtable listoverridetable generator themedata colorschememapping latentstyles datastore xmlnstbl"
    b" rsidtbl fldinst object shpinst nonshppict mmathPr wgrffmtfilter".split()
)
SIGNS = {b"tab": "\t", b"line": "\n", b"emdash": "—", b"endash": "–", b"lquote": "‘", b"rquote": "’", b"ldblquote": "“",
         b"rdblquote": "”", b"bullet": "•", b"emspace": "\u3000", b"enspace": " "}  # fmt: skip
ESCAPED = {b"~": " ", b"_": "-", b"\\": "\\", b"{": "{", b"}": "}", b"\n": "\n", b"\r": "\n"}
DEEPEST = 500
MOST_TOKENS = 4_000_000
CONTROLS = dict.fromkeys([*range(9), *range(11, 32), 0xFFFE, 0xFFFF])


@dataclass(frozen=True, slots=True)
class _State:
    """What holds inside a group: whether its words are left out, and how many bytes follow the code of a sign."""

    out: bool = False
    skip: int = 1


@dataclass(slots=True)
class _Reader:
    codec: str = "gbk"
    found: list[str | list[Span]] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    raw: bytearray = field(default_factory=bytearray)
    cells: list[str] = field(default_factory=list)
    in_table: bool = False
    state: _State = _State()
    groups: list[_State] = field(default_factory=list)
    to_skip: int = 0
    held: int = 0  # cells

    def read(self, data: bytes) -> None:
        """Go through a file once; one that ends within a group was cut off. Raises NotRead, TooLarge."""
        place = tokens = 0
        while token := TOKEN.match(data, place):
            place = token.end()
            tokens += 1
            if tokens > MOST_TOKENS:
                raise TooLarge
            code, word, number, escaped, brace, plain = token.groups()
            if brace:
                self._group(brace)
            elif code is not None:
                self._bytes(bytes.fromhex(code.decode("ascii")))
            elif word == b"bin":
                place += max(int(number or b"0"), 0)
            elif word is not None:
                self._word(word, int(number) if number else None)
            elif escaped is not None:
                self._escaped(escaped)
            elif plain is not None:
                self._bytes(plain)
        if self.groups:
            raise NotRead("damaged")
        self._end_line()

    def _group(self, brace: bytes) -> None:
        self._flush()
        if brace == b"{":
            if len(self.groups) > DEEPEST:
                raise NotRead("damaged")
            self.groups.append(self.state)
        elif self.groups:
            self.state = self.groups.pop()

    def _bytes(self, some: bytes) -> None:
        skipped = min(self.to_skip, len(some))
        self.to_skip -= skipped
        if not self.state.out:
            self.raw += some[skipped:]

    def _escaped(self, sign: bytes) -> None:
        if sign == b"*":
            self.state = replace(self.state, out=True)
        elif sign in ESCAPED:
            self._say(ESCAPED[sign])

    def _word(self, word: bytes, number: int | None) -> None:
        if word == b"u" and number is not None:
            self._say(chr(number % 65536), also_skip=self.state.skip)
        elif word in LEFT_OUT:
            self.state = replace(self.state, out=True)
        elif word == b"uc" and number is not None:
            self.state = replace(self.state, skip=min(max(number, 0), 8))
        elif word == b"ansicpg" and number in {936, 950, 1252, 65001}:
            self.codec = {936: "gbk", 950: "cp950", 1252: "gbk", 65001: "utf-8"}[number]
        elif word in SIGNS:
            self._say(SIGNS[word])
        elif not self.state.out:
            self._layout(word)

    def _layout(self, word: bytes) -> None:
        if word == b"pard":
            self._flush()
            self.in_table = False
        elif word == b"intbl":
            self.in_table = True
        elif word == b"cell":
            self._flush()
            self.held += 1
            if self.held > MOST_CELLS:
                raise TooLarge
            self.cells.append(self._said().strip())
        elif word == b"row":
            self.found.append([Span(cell) for cell in self.cells])
            self.cells.clear()
        elif word in {b"par", b"sect", b"page"}:
            self._flush()
            if self.in_table or self.cells:
                self.text.append("\n")
            else:
                self._end_line()

    def _say(self, text: str, *, also_skip: int = 0) -> None:
        self._flush()
        if not self.state.out:
            self.text.append(text)
        self.to_skip = also_skip

    def _flush(self) -> None:
        self.to_skip = 0
        if self.raw:
            self.text.append(self.raw.decode(self.codec, "replace"))
            self.raw.clear()

    def _end_line(self) -> None:
        self._flush()
        self.found += self._said().split("\n")
        if len(self.found) > MOST_LINES:
            raise TooLarge

    def _said(self) -> str:
        """Return the signs since the last cell or line; one beyond the first 65536 comes as two."""
        said = "".join(self.text).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        self.text.clear()
        return said.translate(CONTROLS)

    def blocks(self) -> Iterator[Block]:
        """Yield lines and tables as they stood."""
        lines: list[str] = []
        rows: list[list[Span]] = []
        for one in (*self.found, ""):
            if isinstance(one, list):
                yield from blocks_of(lines)
                lines = []
                rows.append(one)
                continue
            if rows:
                yield from as_blocks(laid_out(rows))
                rows = []
            lines.append(one)
        yield from blocks_of(lines)


def read_rtf(data: bytes) -> Source:
    """Read a rich text file. Raises NotRead."""
    if len(data) > LARGEST:
        raise NotRead("too-large")
    reader = _Reader()
    try:
        reader.read(data)
        return Source(tuple(reader.blocks()))
    except TooLarge as error:
        raise NotRead("too-large") from error
