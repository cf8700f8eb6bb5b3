"""Totals (汇总): flows are added, stocks taken last, ratios made from sums.

Rates never add. A sum of which a part is rounded is itself rounded (约), unless it is that
one part alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import TypeAlias

from metrodesk.domain.figure import Counted, Figure, MeasureValue, NotApplicable, Rate
from metrodesk.domain.measure import Measure, MeasureKind
from metrodesk.domain.period import Period

Dated: TypeAlias = tuple[Period, MeasureValue]


def running(measure: Measure, values: Iterable[Dated], period: Period) -> MeasureValue | None:
    """Return the running total (累计) up to and with a period, or None if nothing was reported.

    Flows and ratios count from 1 January of the period's year, a stock is the last one known.
    Only periods of the same kind are looked at. An entered total stands for all before it.
    """
    known = [one for one in _in_time(values, period.kind) if one[0].last_day <= period.last_day]
    if measure.kind is MeasureKind.STOCK:
        return known[-1][1] if known else None
    parts: list[MeasureValue] = []
    for when, value in known:
        if when.year != period.year:
            continue
        if not isinstance(value, NotApplicable) and value.total:
            parts = []
        parts.append(value)
    return _as_total(_added(parts))


def this_period(measure: Measure, values: Iterable[Dated], period: Period) -> MeasureValue | None:
    """Return what belongs to a period alone (本期), or None if nothing was reported for it.

    Where the running total was entered, it is the difference from the total before; that may
    be negative, which a check speaks of.
    """
    known = _in_time(values, period.kind)
    value = next((one for when, one in known if when == period), None)
    if value is None or isinstance(value, NotApplicable) or not value.total or measure.kind is MeasureKind.STOCK:
        return value
    earlier = [one for one in known if one[0].last_day < period.first_day and one[0].year == period.year]
    before = running(measure, earlier, period) if earlier else None
    return _difference(value, before)


def composed(measure: Measure, values: Sequence[Dated], period: Period) -> MeasureValue | None:
    """Return a longer period's own value from its shorter ones, or None if they say nothing."""
    kinds = sorted(
        {when.kind for when, _ in values if period.covers(when) and when != period}, key=lambda one: one.months
    )
    if not kinds:
        return None
    parts = [when for when, _ in _in_time(values, kinds[0]) if period.covers(when)]
    own = [value for when in parts if (value := this_period(measure, values, when)) is not None]
    if measure.kind is not MeasureKind.STOCK:
        return _added(own)
    counted = [one for one in own if not isinstance(one, NotApplicable)]
    return (counted or own)[-1] if own else None


def summed(values: Iterable[MeasureValue]) -> MeasureValue | None:
    """Return the sum over units, or None for none; 不涉及 adds nothing.

    The values are alike: all of this period or all running totals.
    """
    return _added(list(values))


def _in_time(values: Iterable[Dated], kind: object) -> list[Dated]:
    return sorted((one for one in values if one[0].kind is kind), key=lambda one: one[0].first_day)


def _added(values: Sequence[MeasureValue]) -> MeasureValue | None:
    counts = [one for one in values if isinstance(one, Counted)]
    rates = [one for one in values if isinstance(one, Rate)]
    if rates:
        whole = all(one.total for one in rates)
        return Rate(_sum([one.numerator for one in rates]), _sum([one.denominator for one in rates]), whole)
    if counts:
        return Counted(_sum([one.figure for one in counts]), all(one.total for one in counts))
    return values[-1] if values else None


def _sum(figures: Sequence[Figure]) -> Figure:
    if len(figures) == 1:
        return figures[0]
    rounded = any(one.is_rounded for one in figures)
    return Figure(sum((one.value for one in figures), Decimal(0)), "约" if rounded else "")


def _as_total(value: MeasureValue | None) -> MeasureValue | None:
    if isinstance(value, Counted):
        return Counted(value.figure, total=True)
    if isinstance(value, Rate):
        return Rate(value.numerator, value.denominator, total=True)
    return value


def _difference(value: Counted | Rate, before: MeasureValue | None) -> MeasureValue:
    if isinstance(value, Counted):
        return Counted(_less(value.figure, before.figure if isinstance(before, Counted) else None))
    known = before if isinstance(before, Rate) else None
    numerator = _less(value.numerator, known.numerator if known else None)
    return Rate(numerator, _less(value.denominator, known.denominator if known else None))


def _less(figure: Figure, before: Figure | None) -> Figure:
    if before is None:
        return figure
    return Figure(figure.value - before.value, "约" if figure.is_rounded or before.is_rounded else "")
