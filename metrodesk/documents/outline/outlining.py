"""Ordering the paragraphs of a body: preamble, chapters, clauses, and boxes within them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto

from metrodesk.documents.outline.paragraphs import BOX, Paragraph
from metrodesk.documents.outline.printed_clause import PrintedClause, duty_in
from metrodesk.documents.outline.titles import titled
from metrodesk.documents.sources.source import SourceTable
from metrodesk.documents.words.numbering import Levels, Mark, Style
from metrodesk.domain.outline import Box, Chapter

NOTE_OF_TABLE = re.compile(r"[（(]?(?:备?注|说明|资料来源|数据来源)\s*\d*\s*[：:]")
SMALL = {Style.ITEM, Style.POINT, Style.CIRCLE, Style.ORDER, Style.BARE}
"""Forms that number the points inside a box as well."""


@dataclass(frozen=True, slots=True)
class Outlined:
    """The body of a text in its order; `tables` come with the id of the clause they stand in."""

    preamble: str
    chapters: tuple[Chapter, ...] = ()
    clauses: tuple[PrintedClause, ...] = ()
    boxes: tuple[Box, ...] = ()
    tables: tuple[tuple[str, SourceTable], ...] = ()


class _Kind(Enum):
    PREAMBLE, CHAPTER, CLAUSE, ITEM = auto(), auto(), auto(), auto()


@dataclass(slots=True)
class _Part:
    """A chapter, clause, item or the preamble while its paragraphs come in."""

    kind: _Kind
    place: str = "正文"
    mark: Mark | None = None
    title: str = ""
    stop: str = ""
    text: str = ""
    id: str = ""
    boxes: list[tuple[int, int, tuple[str, str]]] = field(default_factory=list)  # start, end, number and title
    tables: list[SourceTable] = field(default_factory=list)

    @property
    def number(self) -> str:
        return "" if self.mark is None else self.mark.printed


def outline(paragraphs: Sequence[Paragraph]) -> Outlined:
    """Order the paragraphs of a body; every letter of them comes into exactly one part."""
    ordering = _Ordering(levels_of(paragraphs))
    for paragraph in paragraphs:
        ordering.take(paragraph)
    return ordering.outlined()


def levels_of(paragraphs: Iterable[Paragraph]) -> Levels:
    """Tell which forms of numbering open chapters, clauses and items; those inside boxes do not count."""
    styles: list[Style] = []
    heads: list[bool] = []
    in_box = False
    for one in paragraphs:
        if one.mark is None:
            in_box = in_box or box_heading(one) is not None
            continue
        in_box = in_box and one.mark.style in SMALL
        if not in_box:
            styles.append(one.mark.style)
        if one.mark.style is Style.PART:
            heads.append(one.is_heading)
    return Levels.of(styles, parts_are_heads=2 * sum(heads) > len(heads))


def box_heading(paragraph: Paragraph) -> tuple[str, str] | None:
    """Return number and title if a paragraph, or the first row of a table, opens a box (专栏)."""
    line = paragraph.text
    if paragraph.table is not None:
        line = next((" ".join(filter(None, row)) for row in paragraph.table.rows if any(row)), "")
    match = BOX.fullmatch(line.strip())
    return (f"专栏{match[1] or ''}", match[2].strip()) if match else None


class _Ordering:
    """The parts so far, and the one that the next paragraph goes on with."""

    def __init__(self, levels: Levels) -> None:
        self._levels = levels
        self._parts = [_Part(_Kind.PREAMBLE)]
        self._box: tuple[int, tuple[str, str]] | None = None  # start, number and title
        self._box_points = 0
        self._box_is_table = False

    def take(self, paragraph: Paragraph) -> None:
        """Put a paragraph where it belongs."""
        mark = paragraph.mark
        if (heading := box_heading(paragraph)) is not None:
            self._open_box(heading)
        elif mark is not None and self._opens(mark, paragraph):
            self._close_box()
            self._start(paragraph, mark)
            return
        elif self._box_is_table and not NOTE_OF_TABLE.match(paragraph.text):
            self._close_box()
        part = self._parts[-1]
        part.text = f"{part.text}\n{paragraph.text}" if part.text else paragraph.text
        if paragraph.table is not None:
            part.tables.append(paragraph.table)
            self._box_is_table = self._box is not None

    def _opens(self, mark: Mark, paragraph: Paragraph) -> bool:
        """Whether a mark opens a part here, and does not number a point in a box or a sentence."""
        if not self._levels.is_level(mark.style):
            return False
        if mark.style not in SMALL:
            return True
        if mark.style in self._levels.chapters:
            chapters = sum(part.kind is _Kind.CHAPTER for part in self._parts)
            return paragraph.is_heading and mark.number == chapters + 1
        if self._box is None:
            return True
        if mark.number in {1, self._box_points + 1}:
            self._box_points = mark.number
            return False
        return True

    def _start(self, paragraph: Paragraph, mark: Mark) -> None:
        title, stop, text = titled(paragraph.text[mark.end :], mark.style)
        kind = _Kind.CLAUSE
        if mark.style in self._levels.chapters:
            kind = _Kind.CHAPTER
        elif mark.style is self._levels.items and self._has_clause_above():
            kind = _Kind.ITEM
        self._parts.append(_Part(kind, paragraph.place, mark, title, stop, text))

    def _has_clause_above(self) -> bool:
        """Whether an item belongs to a clause; one directly under a chapter is a clause itself."""
        above = self._parts[-1]
        is_clause = above.kind is _Kind.CLAUSE and above.mark is not None and above.mark.style is self._levels.clauses
        return is_clause or above.kind is _Kind.ITEM

    def _open_box(self, heading: tuple[str, str]) -> None:
        self._close_box()
        text = self._parts[-1].text
        self._box = (len(text) + bool(text), heading)

    def _close_box(self) -> None:
        if self._box is not None:
            start, heading = self._box
            self._parts[-1].boxes.append((start, len(self._parts[-1].text), heading))
        self._box, self._box_points, self._box_is_table = None, 0, False

    def outlined(self) -> Outlined:
        """Return everything in its order."""
        self._close_box()
        parts = list(_with_duties(self._parts))
        _number(parts)
        return Outlined(
            preamble=self._parts[0].text,
            chapters=tuple(_chapters(parts)),
            clauses=tuple(_clauses(parts)),
            boxes=tuple(_boxes(parts)),
            tables=tuple((part.id, table) for part in parts for table in part.tables),
        )


def _with_duties(parts: Sequence[_Part]) -> Iterator[_Part]:
    """Make a chapter without clauses that says who answers for it a clause: it is a duty like others."""
    for place, part in enumerate(parts):
        following = parts[place + 1].kind if place + 1 < len(parts) else _Kind.CHAPTER
        if part.kind is _Kind.CHAPTER and following is _Kind.CHAPTER and duty_in(part.text):
            part.kind = _Kind.CLAUSE
        yield part


def _number(parts: Iterable[_Part]) -> None:
    """Give clauses their ids, a1, a2, items a3.1; a number that comes again gets one of its own, a3.1-2."""
    articles = 0
    seen: Counter[str] = Counter()
    for part in parts:
        if part.kind is _Kind.CLAUSE:
            articles += 1
            part.id = f"a{articles}"
        elif part.kind is _Kind.ITEM and part.mark is not None:
            name = f"a{articles}.{part.mark.number}"
            seen[name] += 1
            part.id = name if seen[name] == 1 else f"{name}-{seen[name]}"


def _chapters(parts: Sequence[_Part]) -> Iterator[Chapter]:
    for place, part in enumerate(parts):
        if part.kind is _Kind.CHAPTER:
            following = parts[place + 1] if place + 1 < len(parts) else part
            yield Chapter(part.number, part.title, following.id, part.text)


def _clauses(parts: Iterable[_Part]) -> Iterator[PrintedClause]:
    chapter = ""
    for part in parts:
        if part.kind is _Kind.CHAPTER:
            chapter = part.title
        elif part.kind in {_Kind.CLAUSE, _Kind.ITEM}:
            yield PrintedClause(
                id=part.id,
                number=part.number,
                title=part.title,
                text=part.text,
                place=part.place,
                units=duty_in(part.text),
                stop=part.stop,
                chapter=chapter,
            )


def _boxes(parts: Iterable[_Part]) -> Iterator[Box]:
    count = 0
    for part in parts:
        for start, end, (number, title) in part.boxes:
            if part.id:
                count += 1
                yield Box(f"b{count}", number, title, part.id, start, end - start)
