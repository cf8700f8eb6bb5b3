"""The marks official texts number their parts with (GB/T 9704: 一、（一）1.（1）), told by their form."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

NUMERALS = "〇零一二三四五六七八九十百"
DIGITS = {numeral: value for value, numeral in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
SIGNS = str.maketrans("０１２３４５６７８９", "0123456789")


class Style(StrEnum):
    """One way of numbering; the name says what usually stands under it."""

    VOLUME = "第一部分"
    CHAPTER = "第一章"
    SECTION = "第一节"
    RULE = "第一条"
    PART = "一、"
    ARTICLE = "（一）"
    ITEM = "1."
    POINT = "（1）"
    CIRCLE = "①"
    DECIMAL = "1.1"
    FINE = "1.1.1"
    ORDER = "一是"
    BARE = "1 总则"
    ANNEX = "附件"


PATTERNS = {
    Style.VOLUME: rf"第([{NUMERALS}]{{1,8}}|\d{{1,2}})(?:部分|编|篇)(?:[、：:]|\s|(?=\S))",
    Style.CHAPTER: rf"第([{NUMERALS}]{{1,8}}|\d{{1,2}})章",
    Style.SECTION: rf"第([{NUMERALS}]{{1,8}}|\d{{1,2}})节",
    Style.RULE: rf"第([{NUMERALS}]{{1,8}}|\d{{1,3}})条(?![规之款、和至])",
    Style.PART: rf"([{NUMERALS}]{{1,8}})、",
    Style.ARTICLE: rf"[（(]\s*([{NUMERALS}]{{1,8}})\s*[）)]",
    Style.FINE: r"\d{1,2}[.．]\d{1,2}[.．](\d{1,2})(?![\d.．%％])",
    Style.DECIMAL: r"\d{1,2}[.．](\d{1,2})(?=\s*[\u4e00-\u9fff])(?!\s*[个项家万亿元倍年月日台件])",
    Style.POINT: r"[（(](\d{1,2})[）)]",
    Style.ITEM: r"(\d{1,2})(?:[.．](?![\d])|、)",
    Style.CIRCLE: rf"([{CIRCLED}])",
    Style.ORDER: rf"([{NUMERALS}])是(?!否)",
    Style.BARE: r"(\d{1,2})\s+(?=[\u4e00-\u9fff])(?!\s*[个项家万亿元倍年月日台件])",
}
COMPILED = {style: re.compile(pattern) for style, pattern in PATTERNS.items()}


@dataclass(frozen=True, slots=True)
class Mark:
    """The mark a line begins with: its form, its number, and the line's length up to its words."""

    style: Style
    number: int
    printed: str
    end: int


def mark_of(line: str) -> Mark | None:
    """Return the mark a line begins with, or None."""
    for style, pattern in COMPILED.items():
        if match := pattern.match(line):
            end = match.end()
            while end < len(line) and line[end].isspace():
                end += 1
            return Mark(style, value_of(match[1]), match.group().strip(), end)
    return None


def opens_large_part(line: str) -> bool:
    """Whether a line begins a chapter, a rule or an article as officials number them."""
    mark = mark_of(line)
    return mark is not None and mark.style in {Style.VOLUME, Style.CHAPTER, Style.RULE, Style.PART, Style.ARTICLE}


def value_of(numeral: str) -> int:
    """Return the number that 二十三, 12 or ③ writes; 0 if it writes none."""
    plain = numeral.translate(SIGNS)
    if plain.isdecimal():
        return int(plain)
    if plain in CIRCLED:
        return CIRCLED.index(plain) + 1
    hundreds, _, rest = plain.rpartition("百")
    tens, ten, ones = rest.lstrip("零〇").rpartition("十")
    value = 100 * (DIGITS.get(hundreds, 0))
    value += 10 * (DIGITS.get(tens, 1)) if ten else 0
    return value + DIGITS.get(ones, 0)


@dataclass(frozen=True, slots=True)
class Levels:
    """Which forms number chapters, clauses and the items of clauses in one document."""

    chapters: frozenset[Style] = frozenset()
    clauses: Style | None = None
    items: Style | None = None

    @classmethod
    def of(cls, found: Iterable[Style], *, parts_are_heads: bool) -> Levels:
        """Tell the levels by the forms that occur; the coarser form numbers the larger part.

        `parts_are_heads` says whether 一、 begins mere headings or stands before the words themselves.
        """
        styles = set(found)
        large = frozenset(styles & {Style.VOLUME, Style.CHAPTER, Style.SECTION, Style.ANNEX})
        if Style.RULE in styles:
            return cls(large | (styles & {Style.PART}), Style.RULE)
        if Style.ARTICLE in styles and (parts_are_heads or Style.PART not in styles):
            return cls(large | (styles & {Style.PART}), Style.ARTICLE, Style.ITEM)
        if Style.PART in styles:
            return _by_parts(styles, large, parts_are_heads=parts_are_heads)
        if Style.DECIMAL in styles:
            return cls(large | {Style.ITEM, Style.BARE}, Style.DECIMAL, Style.FINE)
        order = (Style.ITEM, Style.POINT, Style.CIRCLE, Style.ORDER, Style.SECTION, Style.CHAPTER, Style.VOLUME)
        clauses = next((style for style in order if style in styles), None)
        return cls(large - {clauses} if clauses else large, clauses)

    def is_level(self, style: Style) -> bool:
        """Whether a form opens a chapter, a clause or an item."""
        return style in self.chapters or style in {self.clauses, self.items}


def _by_parts(styles: set[Style], large: frozenset[Style], *, parts_are_heads: bool) -> Levels:
    finer = next((one for one in (Style.DECIMAL, Style.ITEM, Style.POINT) if one in styles), None)
    if parts_are_heads and finer is not None:
        return Levels(large | {Style.PART}, finer)
    items = next((one for one in (Style.ARTICLE, Style.ITEM) if one in styles), None)
    return Levels(large, Style.PART, items)
