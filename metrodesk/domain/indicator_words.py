"""Indicators in the official words, as they stand in tables, beside charts and on paper."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from metrodesk.domain.indicator import Comparison, Direction, Indicator, Target
from metrodesk.domain.indicator_path import number_in
from metrodesk.domain.indicator_progress import Progress
from metrodesk.domain.indicator_value import words_of

UNKNOWN = "—"
PLACES = Decimal("0.01")


def value_words(value: str, unit: str) -> str:
    """Return a printed value with its unit, a text alone: 4,500项, 国际前列."""
    number = number_in(value)
    return value if number is None else f"{number:,f}{unit}"


def target_words(target: Target, unit: str) -> str:
    """Return a target: 2025年 ≥85%."""
    sign = {Comparison.AT_LEAST: "≥", Comparison.EXACTLY: "="}.get(target.comparison, "")
    words = f"{sign}{value_words(target.value, unit)}"
    return f"{target.year}年 {words}" if target.year else words


def baseline_words(indicator: Indicator) -> str:
    """Return where an indicator starts from: 2020年 80%, or — where it is unknown."""
    if indicator.baseline is None:
        return UNKNOWN
    words = value_words(indicator.baseline.value, indicator.unit)
    return f"{indicator.baseline.year}年 {words}" if indicator.baseline.year else words


def share_words(found: Progress) -> str:
    """Return the achieved share: 完成61.1%, without a baseline 为目标的40.0%; empty where there is none."""
    if found.share is None:
        return ""
    return f"为目标的{found.share}%" if found.of_target else f"完成{found.share}%"


def expected_words(found: Progress, unit: str) -> str:
    """Return what the calendar expects: 按时间应达约10.56%; empty where it cannot be said."""
    if found.expected is None:
        return ""
    shown = found.expected.quantize(PLACES, ROUND_HALF_UP)
    exact = "" if shown == found.expected else "约"
    return f"按时间应达{exact}{shown.normalize():,f}{unit}"


def reading_words(found: Progress, unit: str) -> str:
    """Return the reading a judgement rests on: 2023年 10.6%; empty where there is none."""
    if found.reading is None:
        return ""
    return f"{found.reading.period.label} {' / '.join(words_of(one, unit) for one in found.reading.values)}"


def nature_words(indicator: Indicator) -> str:
    """Return 约束性 or 预期性, empty where the text does not say."""
    return {True: "约束性", False: "预期性", None: ""}[indicator.binding]


def better_words(indicator: Indicator) -> str:
    """Return which way is better: 越高越好 or 越低越好, empty where a person judges."""
    return {Direction.HIGHER: "越高越好", Direction.LOWER: "越低越好", Direction.NONE: ""}[indicator.direction]


def source_words(indicator: Indicator) -> str:
    """Return the sentence or the row a target stands in, a row with its cells apart."""
    return "｜".join(cell.strip() for cell in indicator.source.split("\t") if cell.strip())
