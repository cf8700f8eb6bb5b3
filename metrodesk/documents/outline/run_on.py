"""Texts that lost their line ends: a new line before each mark that goes on with the numbering."""

from __future__ import annotations

import re
from collections.abc import Iterator

from metrodesk.documents.notes import Notes
from metrodesk.documents.outline.head_lines import NUMBER
from metrodesk.documents.sources.source import Block
from metrodesk.documents.words.numbering import COMPILED, NUMERALS, Style, mark_of, value_of

LARGE = rf"第[{NUMERALS}]+[章条]|[{NUMERALS}]+、|[（(][{NUMERALS}]+[）)]"
INSIDE = re.compile(rf"(?<=[。！）〕】)：:\s])(?:{LARGE})|(?<=[^，；、第\d])(?:{LARGE})")
ENDED = tuple("。！）〕】)")
ON_ONE_LINE = re.compile(rf"(.{{6,80}}?\S)\s+({NUMBER.pattern})\s*(?:([^。]{{2,80}}?[：:]))?(.{{60,}})")
LONGEST_HEADING, WHOLE_TEXT = 30, 150


def parted_at_marks(blocks: tuple[Block, ...], notes: Notes) -> tuple[Block, ...]:
    """Return the blocks with lines parted where a numbering goes on inside them; each place is noted.

    A mark inside a line opens a part only if it is the next number of its form and stands after
    a whole sentence, or right after a heading; lists after a colon or a semicolon stay.
    """
    last: dict[Style, int] = {}
    parted: list[Block] = []
    places: list[str] = []
    for block in blocks:
        if not isinstance(block, str):
            parted.append(block)
            continue
        pieces = list(_pieces(block.strip(), last))
        parted += pieces
        places += [piece[:12] for piece in pieces[1:]]
    if places:
        listed = "；".join(places)
        notes.note("run_on_lines", "正文", f"有{len(places)}处编号没有另起一行：{listed}。", listed, "在编号前另起一行")
    return tuple(parted)


def _pieces(line: str, last: dict[Style, int]) -> Iterator[str]:
    if head := ON_ONE_LINE.fullmatch(line):
        yield from filter(None, (head[1], head[2], head[3] and head[3].strip()))
        line = head[4].strip()
    start = 0
    _count(line, last)
    for match in INSIDE.finditer(line):
        place = match.start()
        if place > start and _opens(line[start:place], match.group(), last):
            yield line[start:place].rstrip()
            start = place
            _count(match.group(), last)
    yield line[start:]


def _opens(before: str, printed: str, last: dict[Style, int]) -> bool:
    style = next(style for style, pattern in COMPILED.items() if pattern.match(printed))
    number = value_of(re.sub(r"[^\w]|第|章|条", "", printed))
    text = before.rstrip()
    is_heading = mark_of(text) is not None and len(text) <= LONGEST_HEADING and not re.search("[，。；：]", text)
    if is_heading:
        return number == 1 or number == last.get(style, 0) + 1
    is_first = not last and style in {Style.PART, Style.CHAPTER} and len(text) < WHOLE_TEXT
    if number == 1:
        return is_first and text.endswith((*ENDED, "："))
    return text.endswith(ENDED) and number == last.get(style, 0) + 1


def _count(line: str, last: dict[Style, int]) -> None:
    mark = mark_of(line)
    if mark is not None:
        last[mark.style] = mark.number
