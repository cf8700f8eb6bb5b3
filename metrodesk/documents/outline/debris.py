"""Lines that are no words of a text: page numbers, running heads, what a website prints around it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from metrodesk.documents.notes import Notes
from metrodesk.documents.outline.paragraphs import ENDS, LABELLED_LINE, squeezed
from metrodesk.documents.sources.source import Block
from metrodesk.documents.words.numbering import mark_of
from metrodesk.documents.words.traditional import simplified

DASHES = "-—–−－―─_·•"
PAGE_NUMBER = re.compile(
    rf"[{DASHES}]+第?\d{{1,4}}页?[{DASHES}]+|第\d{{1,4}}页(?:[,，/]?共\d{{1,4}}页)?|[Pp]age\d{{1,4}}(?:of\d{{1,4}})?"
    r"|\d{1,3}/\d{1,3}"
)
BARE_NUMBER = re.compile(r"\d{1,3}")
WEBSITE = re.compile(
    r"(?:责任编辑|责编|编辑|校对|信息来源|来源|作者|撰稿|供稿|浏览次数|阅读次数|点击数|字体|字号|打印本页|分享到|分享至"
    r"|上一篇|下一篇|上一条|下一条|当前位置|您的位置|相关链接|相关解读|相关文件|相关稿件)(?:[：:].*|\s.*)?"
    r"|[【\[]?(?:打印|关闭|收藏|纠错|返回顶部|关闭窗口|打印本页|我要纠错|字体：?[大中小\s]*)[】\]]?(?:\s*[【\[].{1,8}[】\]])*"
    r"|扫一扫.{0,20}|版权所有.*|.*ICP备.*|.*公网安备.*|网站(?:地图|标识码).*|首页\s*[>＞»/].*"
)
LEADERS = re.compile(r"[.…·．]*\d*$")
LONGEST_HEAD = 40
REPEATS = 3


@dataclass(frozen=True, slots=True)
class _Line:
    """A line with what its place tells: whether a sentence goes on across it."""

    place: int
    text: str
    interrupts: bool


def without_debris(blocks: Sequence[Block], notes: Notes) -> tuple[Block, ...]:
    """Return the blocks without such lines; every line left out is named in one finding."""
    lines = _lines(blocks)
    heads = _running_heads(lines)
    numbers = _bare_page_numbers(lines)
    contents = _contents(lines)
    out = [
        line
        for line in lines
        if PAGE_NUMBER.fullmatch(squeezed(line.text))
        or WEBSITE.fullmatch(line.text)
        or squeezed(line.text) in heads
        or line.place in numbers
        or line.place in contents
    ]
    if out:
        listed = "；".join(line.text for line in out)
        notes.note(
            "debris_removed", "全文", f"有{len(out)}行不是正文（页码、页眉、网页附注）：{listed}。", listed, "不读入"
        )
    left_out = {line.place for line in out}
    return tuple(block for place, block in enumerate(blocks) if place not in left_out)


def _lines(blocks: Sequence[Block]) -> list[_Line]:
    """Return the lines with words that stand for themselves: a tab makes a line a row of a table."""
    found = [(place, block.strip()) for place, block in enumerate(blocks) if isinstance(block, str) and block.strip()]
    texts = [text for _, text in found]
    lines = []
    for index, (place, text) in enumerate(found):
        block = blocks[place]
        if isinstance(block, str) and "\t" not in block and "|" not in block:
            before, after = texts[index - 1] if index else "", texts[index + 1] if index + 1 < len(texts) else ""
            lines.append(_Line(place, text, bool(before and after) and _goes_on(before, after)))
    return lines


def _goes_on(before: str, after: str) -> bool:
    is_new = mark_of(after) is not None or LABELLED_LINE.match(simplified(after)) is not None
    return len(before) > 15 and not before.endswith(tuple(ENDS)) and not is_new


def _running_heads(lines: Sequence[_Line]) -> frozenset[str]:
    """Return what stands again and again, and at least once in the middle of a sentence."""
    short = [line for line in lines if len(line.text) <= LONGEST_HEAD and not re.search("[。；：，、（(〔]", line.text)]
    times = Counter(squeezed(line.text) for line in short)
    inside = {squeezed(line.text) for line in short if line.interrupts}
    return frozenset(text for text in inside if times[text] >= REPEATS)


def _contents(lines: Sequence[_Line]) -> frozenset[int]:
    """Return the places of a table of contents (目录): headings that come again below, with or without a page."""
    start = next((at for at, line in enumerate(lines) if squeezed(line.text) == "目录"), None)
    if start is None:
        return frozenset()
    found = [lines[start].place]
    for at, line in enumerate(lines[start + 1 :], start=start + 1):
        heading = LEADERS.sub("", squeezed(line.text))
        if not heading or not any(squeezed(one.text).startswith(heading) for one in lines[at + 1 :]):
            break
        found.append(line.place)
    return frozenset(found) if len(found) > 1 else frozenset()


def _bare_page_numbers(lines: Sequence[_Line]) -> frozenset[int]:
    """Return the places of lone numbers that interrupt a sentence, if they count upwards."""
    found = [line for line in lines if line.interrupts and BARE_NUMBER.fullmatch(line.text)]
    numbers = [int(line.text) for line in found]
    return frozenset(line.place for line in found) if numbers == sorted(set(numbers)) else frozenset()
