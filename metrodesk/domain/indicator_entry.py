"""Reading what a person types for an indicator: 93.5, 18/20, 12万家, or words for a target in words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from metrodesk.domain.figure import Figure, Rate
from metrodesk.domain.figure_text import Problem, understand
from metrodesk.domain.indicator import Indicator
from metrodesk.domain.indicator_path import number_in
from metrodesk.domain.indicator_value import IndicatorValue, Judged

MULTIPLES = {"万": Decimal(10_000), "亿": Decimal(100_000_000)}
RATIO = re.compile(r"(?P<numerator>[^/]+)/(?P<denominator>[^/]+)")
LONGEST_WORDS = 100


class Doubt(StrEnum):
    """Why what was typed is no value yet, or one a person must confirm."""

    EMPTY = "empty"
    NO_FIGURE = "no-figure"
    CONVERTED = "converted"
    UNUSUAL = "unusual"
    NOT_JUDGED = "not-judged"
    OVER_NOTHING = "over-nothing"


@dataclass(frozen=True, slots=True)
class Entered:
    """What was understood; without a value it must be mended, with a doubt and a value confirmed."""

    value: IndicatorValue | None
    doubt: Doubt | None = None


def is_in_words(indicator: Indicator) -> bool:
    """Whether the targets are words (国际前列), so that a person judges."""
    values = [one.value for one in indicator.targets] + [one.target.value for one in indicator.revised]
    return bool(values) and all(number_in(value) is None for value in values)


def understand_reading(indicator: Indicator, text: str, reached: bool | None = None) -> Entered:  # noqa: FBT001  an answer to a question
    """Read what was typed; `reached` is a person's answer on a target in words."""
    plain = " ".join(unicodedata.normalize("NFKC", text).split())
    if is_in_words(indicator):
        return _words(" ".join(text.split())[:LONGEST_WORDS], reached)
    if not plain:
        return Entered(None, Doubt.EMPTY)
    unit = indicator.unit.split("/")[0]
    if unit == "%" and (ratio := RATIO.fullmatch(plain)):
        return _rate(ratio["numerator"], ratio["denominator"])
    return _figure(re.sub(r"/[年月季]$", "", plain), unit)


def _words(text: str, reached: bool | None) -> Entered:  # noqa: FBT001  an answer to a question
    if reached is None:
        return Entered(None, Doubt.NOT_JUDGED)
    return Entered(Judged(text, reached)) if text else Entered(None, Doubt.EMPTY)


def _rate(numerator: str, denominator: str) -> Entered:
    parts = [understand(one, "") for one in (numerator, denominator)]
    match [part.figure for part in parts]:
        case [Figure() as first, Figure() as second]:
            if not second.value:
                return Entered(None, Doubt.OVER_NOTHING)
            above = first.value > second.value or any(part.asks for part in parts)
            return Entered(Rate(first, second), Doubt.UNUSUAL if above else None)
    return Entered(None, Doubt.NO_FIGURE)


def _figure(plain: str, unit: str) -> Entered:
    times = MULTIPLES.get(unit[:1], Decimal(1))
    bare = unit[1:] if times > 1 else unit
    found = understand(plain, bare)
    if found.figure is None:
        return Entered(None, Doubt.NO_FIGURE)
    figure = found.figure
    asks = found.asks and not (found.problem is Problem.FRACTION and (times > 1 or unit in {"‰", "倍", "个百分点"}))
    if times > 1 and ((bare and bare in plain) or any(sign in plain for sign in MULTIPLES)):
        figure = replace(figure, value=figure.value / times)
        same = any(f"{sign}{bare}" in plain or plain.endswith(sign) for sign in (unit[:1],))
        return Entered(figure, None if same else Doubt.CONVERTED)
    if not asks:
        return Entered(figure)
    converted = any(sign in plain for sign in MULTIPLES) and found.problem is None
    return Entered(figure, Doubt.CONVERTED if converted else Doubt.UNUSUAL)


def indicator_numbered(indicators: Iterable[Indicator], number: int) -> Indicator | None:
    """Return the indicator at a place of the plan's list, counted from 1, or None."""
    return next((one for place, one in enumerate(indicators, start=1) if place == number), None)
