"""Readings of the plan's indicators such as an office would enter, and their sheet."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

from metrodesk.domain.figure import Figure
from metrodesk.domain.indicator import Indicator
from metrodesk.domain.indicator_entry import is_in_words
from metrodesk.domain.indicator_path import expected_on, number_in
from metrodesk.domain.indicator_value import IndicatorValue, Judged, words_of
from metrodesk.domain.period import Period, PeriodKind
from metrodesk.services.demo_evidence import PROOFS, write_yearbook
from metrodesk.services.indicators import NewReading, set_reading
from metrodesk.services.indicators_print import print_indicators
from metrodesk.services.workspaces import Workspace

SOURCE = "计量统计年报（演示数据）"
SHARES = (Decimal("1.03"), Decimal(1), Decimal("0.96"), Decimal("0.91"))
LEFT_OUT = 6


def report_indicators(ws: Workspace, period: Period, out: Path, by: str) -> int:
    """Enter last year's readings with their proof, print the sheet; return how many were entered.

    Each seventh is left out: an indicator nobody has a figure for is listed without one.
    """
    if not ws.plan.indicators:
        return 0
    year = Period(period.last_day.year - 1, PeriodKind.YEAR, 1)
    known = [one for place, one in enumerate(ws.plan.indicators) if place % (LEFT_OUT + 1) != LEFT_OUT]
    values = [_value(one, year.last_day, SHARES[place % len(SHARES)]) for place, one in enumerate(known)]
    said = [(one.name, words_of(value, one.unit)) for one, value in zip(known, values, strict=True)]
    yearbook = write_yearbook(ws.plan, year.label, said, out.parent / PROOFS)
    for indicator, value in zip(known, values, strict=True):
        set_reading(ws, NewReading(indicator.id, year, value, SOURCE, (yearbook,)), by)
    for suffix in ("xlsx", "pdf"):
        print_indicators(ws, out / f"指标完成情况表_{year.label}.{suffix}")
    return len(known)


def _value(indicator: Indicator, day: date, share: Decimal) -> IndicatorValue:
    """Return a plausible value: somewhat above or below what the calendar expects, or a text said to be reached."""
    if is_in_words(indicator):
        return Judged(indicator.targets[0].value, reached=True)
    numbers = [found for one in indicator.targets if (found := number_in(one.value)) is not None]
    expected, baseline = expected_on(indicator, day), indicator.baseline
    aim = numbers[0] if expected is None else expected
    start = (number_in(baseline.value) if baseline is not None else None) or Decimal(0)
    value = (start + (aim - start) * share).quantize(_step(numbers))
    return Figure(min(value, Decimal(100)) if indicator.unit == "%" else value)


def _step(numbers: Sequence[Decimal]) -> Decimal:
    """Return how finely the targets are given: whole numbers, tenths."""
    return Decimal(1).scaleb(min(int(one.as_tuple().exponent) for one in numbers))
