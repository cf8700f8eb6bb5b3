"""Reading a figure as clerks write it: 940余人次, ２０００万, 1,200, 约93.5.

What is not certain is never guessed: a figure that had to be converted or that may mean
something else comes with `asks`, and a person confirms what was understood.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from metrodesk.domain.figure import DIGITS, PLACES, Figure


class Problem(StrEnum):
    """Why a text is no figure, or not surely the one it seems to be."""

    EMPTY = "empty"
    NO_NUMBER = "no-number"
    SEVERAL = "several"
    NEGATIVE = "negative"
    TOO_LARGE = "too-large"
    PERCENT = "percent"
    AT_MOST = "at-most"
    AT_LEAST = "at-least"
    OTHER_UNIT = "other-unit"
    FRACTION = "fraction"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Understood:
    """What a text says. Without a figure it must be mended; with `asks` it must be confirmed."""

    figure: Figure | None
    problem: Problem | None = None
    asks: bool = False


MONEY = {"元": Decimal(1), "万元": Decimal(10_000), "亿元": Decimal(100_000_000)}
MULTIPLIERS = {"": 1, "千": 1_000, "万": 10_000, "百万": 1_000_000, "千万": 10_000_000, "亿": 100_000_000}
DIVISIBLE = frozenset({*MONEY, "吨", "千克", "公斤", "公里", "千米", "米", "平方米", "小时", "万千瓦时", "千瓦时", "%"})
"""Units of which there are parts; of others half a piece is asked about."""

WORDS = {"大约": "约", "约": "约", "将近": "近", "近": "近", "余": "余", "多": "多", "以上": "以上"}
AT_LEAST = frozenset({"≥", ">=", ">", "不少于", "不低于", "超过", "至少"})
AT_MOST = frozenset({"≤", "<=", "<", "不超过", "不多于", "最多"})
PATTERN = re.compile(
    r"(?P<limit>≥|>=|≤|<=|>|<|不少于|不低于|超过|至少|不超过|不多于|最多)?"
    r"(?P<before>大约|约|将近|近)?(?P<sign>[-−])?"
    r"(?P<number>[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?)"
    r"(?P<first>余|多)?(?P<times>百万|千万|千|万|亿)?(?P<second>余|多)?"
    r"(?P<unit>[^0-9,.余多]*?)(?P<third>余|多|以上)?"
)
DATE = re.compile(r"(?:19|20)[0-9]{2}(?:[.\-/](?:0?[1-9]|1[0-2])(?:[.\-/][0-3]?[0-9])?|年.*)")
NUMBER = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?")
GROUPS = re.compile(r"(?<![0-9.,])[0-9]{1,3}(?: [0-9]{3})+(?![0-9])")
"""Thousands apart by one blank."""
APART = re.compile(r"[0-9.,]\s+[0-9]")
"""Numbers beside or under each other, as a cell with two lines has them: never one number."""


def understand(text: str, unit: str) -> Understood:
    """Read a text as a figure in `unit`; full-width digits, separators and 万/亿 are understood."""
    grouped = GROUPS.sub(lambda found: found[0].replace(" ", ""), unicodedata.normalize("NFKC", text))
    plain = "".join(grouped.split())
    if not plain:
        return Understood(None, Problem.EMPTY)
    if APART.search(grouped):
        return Understood(None, Problem.SEVERAL)
    match = PATTERN.fullmatch(plain)
    if match is None or len([word for word in _roundings(match) if word]) > 1:
        return Understood(None, _why_not(plain))
    return _judged(match, unit, is_date=DATE.fullmatch(plain) is not None)


def _judged(match: re.Match[str], unit: str, *, is_date: bool) -> Understood:
    if match["sign"]:
        return Understood(None, Problem.NEGATIVE)
    if match["unit"] == "%" and unit != "%":
        return Understood(None, Problem.PERCENT)
    if match["limit"] in AT_MOST:
        return Understood(None, Problem.AT_MOST)
    factor, fits = _factor(match["times"] or "", match["unit"], unit)
    value = Decimal(match["number"].replace(",", "")) * factor
    if value >= Decimal(10) ** DIGITS or value != round(value, PLACES):
        return Understood(None, Problem.TOO_LARGE)
    figure = Figure(value, next((WORDS[word] for word in _roundings(match) if word), ""))
    if match["limit"] in AT_LEAST:
        return Understood(Figure(value, "以上"), Problem.AT_LEAST, asks=True)
    problem = _doubt(value, unit, fits=fits, is_date=is_date)
    return Understood(figure, problem, asks=problem is not None or bool(match["times"]) or factor != 1)


def _doubt(value: Decimal, unit: str, *, fits: bool, is_date: bool) -> Problem | None:
    if is_date:
        return Problem.DATE
    if not fits:
        return Problem.OTHER_UNIT
    if value != value.to_integral_value() and unit not in DIVISIBLE:
        return Problem.FRACTION
    return None


def _roundings(match: re.Match[str]) -> tuple[str | None, ...]:
    return (match["before"], match["first"], match["second"], match["third"])


def _factor(times: str, written: str, unit: str) -> tuple[Decimal, bool]:
    """Return what one written piece is in `unit`, and whether the written unit fits it."""
    if unit in MONEY and (written == "元" or (not written and times and unit != times + "元")):
        return MULTIPLIERS[times] / MONEY[unit], True
    if unit in MONEY and not written and times:
        return Decimal(1), True  # 2.3万 under 万元
    return Decimal(MULTIPLIERS[times]), not written or _bare(written) == _bare(unit)


def _bare(unit: str) -> str:
    """Return a unit as units are compared: 台(件), 台/件 and 台件 are one."""
    return "".join(
        character for character in unicodedata.normalize("NFKC", unit) if character.isalpha() or character == "%"
    )


def _why_not(plain: str) -> Problem:
    numbers = NUMBER.findall(plain)
    if not numbers:
        return Problem.NO_NUMBER
    if DATE.fullmatch(plain):
        return Problem.DATE
    return Problem.SEVERAL if len(numbers) > 1 else Problem.NO_NUMBER
