"""Numbers that Word sets before paragraphs and keeps out of their text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from metrodesk.documents.sources.xml_tree import Node

CHINESE = frozenset(
    {
        *("chineseCounting", "chineseCountingThousand", "taiwaneseCounting", "taiwaneseCountingThousand"),
        *("japaneseCounting", "koreanDigital2"),
    }
)
DIGITS = "〇一二三四五六七八九"
LEGAL = "零壹贰叁肆伍陆柒捌玖"
CYCLES = {"ideographTraditional": "甲乙丙丁戊己庚辛壬癸", "ideographZodiac": "子丑寅卯辰巳午未申酉戌亥"}
WIDE, NUMERAL = (str.maketrans("0123456789", digits) for digits in ("０１２３４５６７８９", DIGITS))
IN_DIGITS = {"decimalFullWidth": WIDE, "decimalFullWidth2": WIDE, "ideographDigital": NUMERAL,
             "japaneseDigitalTenThousand": NUMERAL, "taiwaneseDigital": NUMERAL}  # fmt: skip
ROMAN = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
         (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))  # fmt: skip
NO_BLANK_AFTER = tuple("、）)．.】〕」：:")


@dataclass(frozen=True, slots=True)
class _Level:
    start: int = 1
    format: str = "decimal"
    text: str = ""
    style: str = ""
    is_legal: bool = False


@dataclass(slots=True)
class _List:
    """A list as Word counts it; lists made from one pattern go on with its counting."""

    pattern: str
    levels: dict[int, _Level]
    restarts: dict[int, int] = field(default_factory=dict)


class Numbering:
    """Counts the numbered paragraphs of a document in their order."""

    def __init__(self, numbering: Node | None, styles: Node | None) -> None:
        self._styles = {one.given.get("styleId", ""): one for one in styles.all("style")} if styles else {}
        self._patterns = {one.given.get("abstractNumId", ""): one for one in _all(numbering, "abstractNum")}
        self._lists = {
            one.given.get("numId", ""): self._list(one) for one in _all(numbering, "num") if one.value("abstractNumId")
        }
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[str] = set()

    def mark(self, properties: Node | None) -> str:
        """Return the number of the next paragraph, empty if it has none."""
        number, level = self._place(properties)
        found = self._lists.get(number)
        if found is None or level not in found.levels:
            return ""
        self._count(number, found, level)
        return self._written(found, level)

    def _place(self, properties: Node | None) -> tuple[str, int]:
        """Return the list and the level of a paragraph, its own or those of its style."""
        if properties is None:
            return "", 0
        style = properties.value("pStyle")
        if properties.first("numPr", "numId") is not None:
            return properties.value("numPr", "numId"), properties.number("numPr", "ilvl")
        number, level = self._of_style(style)
        if number and (found := self._lists.get(number)):
            level = next((at for at, one in found.levels.items() if one.style == style), level)
        return number, level

    def _of_style(self, style: str) -> tuple[str, int]:
        for _ in range(12):  # styles stand on one another
            node = self._styles.get(style)
            if node is None:
                break
            if node.first("pPr", "numPr", "numId") is not None:
                return node.value("pPr", "numPr", "numId"), node.number("pPr", "numPr", "ilvl")
            style = node.value("basedOn")
        return "", 0

    def _list(self, node: Node) -> _List:
        pattern = node.value("abstractNumId")
        source = self._patterns.get(pattern)
        if source is not None and (link := source.value("numStyleLink")):
            source = next((one for one in self._patterns.values() if one.value("styleLink") == link), source)
        levels = dict(_levels(source))
        restarts = {}
        for change in node.all("lvlOverride"):
            at = _whole(change.given.get("ilvl", "0"))
            levels.update(_levels(change))
            if change.first("startOverride") is not None:
                restarts[at] = change.number("startOverride", default=1)
        return _List(pattern, levels, restarts)

    def _count(self, number: str, found: _List, level: int) -> None:
        counts = self._counts.setdefault(found.pattern, {})
        if number not in self._begun:
            self._begun.add(number)
            for at, start in found.restarts.items():
                counts[at] = start - 1
        before = counts.get(level, found.levels[level].start - 1)
        counts[level] = before + 1
        for deeper in [at for at in counts if at > level]:
            del counts[deeper]

    def _written(self, found: _List, level: int) -> str:
        own = found.levels[level]
        if own.format in {"bullet", "none"}:
            return ""
        counts = self._counts[found.pattern]

        def count(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            shown = found.levels.get(at, own)
            if own.is_legal:
                shown = replace(shown, format="decimal")
            return written(counts.get(at, shown.start), shown.format)

        text = re.sub(r"%([1-9])", count, own.text)
        return text if not text or text.endswith(NO_BLANK_AFTER) else f"{text} "


def written(number: int, style: str) -> str:
    """Return a number as a list of a style shows it."""
    if style in CHINESE:
        return chinese(number)
    if style == "chineseLegalSimplified":
        return chinese(number, LEGAL)
    if style in IN_DIGITS:
        return str(number).translate(IN_DIGITS[style])
    if style.startswith("decimalEnclosedCircle") and 1 <= number <= 20:
        return chr(0x2460 + number - 1)
    if style in CYCLES and number >= 1:
        return CYCLES[style][(number - 1) % len(CYCLES[style])]
    return _latin(number, style)


def _latin(number: int, style: str) -> str:
    if style in {"lowerLetter", "upperLetter"} and number >= 1:
        letter = chr(65 + (number - 1) % 26) * min((number - 1) // 26 + 1, 9)
        return letter if style == "upperLetter" else letter.lower()
    if style in {"lowerRoman", "upperRoman"} and 1 <= number < 4000:
        text, rest = "", number
        for value, sign in ROMAN:
            text += sign * (rest // value)
            rest %= value
        return text if style == "upperRoman" else text.lower()
    return str(number)


def chinese(number: int, digits: str = DIGITS) -> str:
    """Return a number below a thousand as Chinese count it: 十, 二十一, 一百〇三."""
    if not 0 <= number < 1000:
        return str(number)
    hundreds, tens, ones = number // 100, number // 10 % 10, number % 10
    ten, hundred = ("拾", "佰") if digits == LEGAL else ("十", "百")
    text = digits[hundreds] + hundred if hundreds else ""
    if tens:
        text += ("" if tens == 1 and not hundreds and ten == "十" else digits[tens]) + ten
    elif hundreds and ones:
        text += digits[0]
    return text + (digits[ones] if ones or not text else "")


def _levels(node: Node | None) -> Iterator[tuple[int, _Level]]:
    for one in _all(node, "lvl"):
        yield (
            _whole(one.given.get("ilvl", "0")),
            _Level(
                one.number("start", default=0 if one.value("start") == "0" else 1),
                one.value("numFmt", default="decimal"),
                one.value("lvlText"),
                one.value("pStyle"),
                one.first("isLgl") is not None,
            ),
        )


def _all(node: Node | None, name: str) -> Iterator[Node]:
    return iter(()) if node is None else node.all(name)


def _whole(written_number: str) -> int:
    return int(written_number) if written_number.isdecimal() and len(written_number) < 4 else 0
