"""The automatic numbers of an OpenDocument text: what its lists show before a paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from metrodesk.documents.sources.docx_numbering import written

STYLES = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
PLACE = re.compile(r"%(\d{1,2})%")
LONGEST = 100  # characters of a level's pattern


@dataclass(frozen=True, slots=True)
class _Level:
    """How one level of a list is shown: `pattern` names the levels in it as %1%, or is empty."""

    style: str
    prefix: str
    suffix: str
    pattern: str
    start: int

    def shown(self, number: int) -> str:
        """Return the number alone."""
        return written(number, self.style) if self.style else ""


@dataclass(slots=True)
class ListNumbers:
    """The lists of a text and how far each has counted; an item counts at its first paragraph."""

    _levels: dict[tuple[str, int], _Level] = field(default_factory=dict)
    _counts: dict[str, dict[int, int]] = field(default_factory=dict)
    _style: str = ""
    _open: list[str] = field(default_factory=list)
    _waits: list[bool] = field(default_factory=list)

    def start(self, name: str, values: dict[str, str]) -> None:
        """Take note of an element that begins."""
        if name == "list-style":
            self._style = values.get("name", "")
        elif name == "list-level-style-number":
            level = _number(values.get("level", ""), 1)
            self._levels[self._style, level] = _Level(
                _style_of(values.get("num-format", "")),
                values.get("num-prefix", ""),
                values.get("num-suffix", ""),
                values.get("num-list-format", "")[:LONGEST],
                _number(values.get("start-value", ""), 1),
            )
        elif name == "list":
            self._begin(values)
        elif name in {"list-item", "list-header"}:
            self._waits.append(name == "list-item")

    def end(self, name: str) -> None:
        """Take note of an element that ends."""
        if name == "list" and self._open:
            self._open.pop()
        elif name in {"list-item", "list-header"} and self._waits:
            self._waits.pop()

    def _begin(self, values: dict[str, str]) -> None:
        style = values.get("style-name", "") or (self._open[-1] if self._open else "")
        goes_on = values.get("continue-numbering") == "true" or "continue-list" in values
        if not self._open and not goes_on:
            self._counts.pop(style, None)
        self._open.append(style)

    def mark(self) -> str:
        """Return what stands before a paragraph that begins here; only the first of an item has a number."""
        if not self._waits or not self._waits[-1] or not self._open:
            return ""
        self._waits[-1] = False
        style, depth = self._open[-1], len(self._open)
        level = self._levels.get((style, depth))
        if level is None:
            return ""
        counts = self._counts.setdefault(style, {})
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [one for one in counts if one > depth]:
            del counts[deeper]
        if not level.pattern:
            return f"{level.prefix}{level.shown(counts[depth])}{level.suffix}"
        return PLACE.sub(lambda found: self._shown(style, int(found[1])), level.pattern)

    def _shown(self, style: str, depth: int) -> str:
        level = self._levels.get((style, depth))
        return level.shown(self._counts[style].get(depth, level.start)) if level else ""


def _style_of(form: str) -> str:
    """Return the name Word has for how numbers are written: 一, 二, 三, … is chineseCounting."""
    first = form.partition(",")[0].strip()
    if first in {"一", "壹"}:
        return "chineseCounting" if first == "一" else "chineseLegalSimplified"
    return STYLES.get(first, "decimalEnclosedCircle" if first == "①" else "decimal" if first else "")


def _number(digits: str, default: int) -> int:
    return int(digits) if digits.isdecimal() and len(digits) < 6 else default
