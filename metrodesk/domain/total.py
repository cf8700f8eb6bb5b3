"""Totals (汇总): flows are added, stocks taken last, ratios made from sums.

Rates never add. A sum of which a part is rounded is itself rounded (约), unless it is that
one part alone. Periods may be of several kinds: a year can have two quarters and then six
months, and a half-year of its own beside them. No day counts twice: a longer period stands
for its days only as long as shorter ones do not fill it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from metrodesk.domain.figure import Counted, Figure, MeasureValue, NotApplicable, Rate
from metrodesk.domain.measure import Measure, MeasureKind
from metrodesk.domain.period import Period

Dated: TypeAlias = tuple[Period, MeasureValue]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A value that counts, and the days it speaks of: its period's, or for an entered total all since 1 January."""

    period: Period
    value: MeasureValue

    @property
    def first_day(self) -> date:
        """The first day it speaks of."""
        is_total = not isinstance(self.value, NotApplicable) and self.value.total
        return date(self.period.year, 1, 1) if is_total else self.period.first_day

    def covers(self, period: Period) -> bool:
        """Whether a period lies wholly in the stretch."""
        return self.first_day <= period.first_day and period.last_day <= self.period.last_day

    def straddles(self, day: date) -> bool:
        """Whether what ended with a day ended within the stretch."""
        return self.first_day <= day < self.period.last_day


def running(measure: Measure, values: Iterable[Dated], period: Period) -> MeasureValue | None:
    """Return the running total (累计) up to and with a period, or None if nothing was reported.

    Flows and ratios count from 1 January of the period's year, a stock is the last one known.
    An entered total stands for all before it.
    """
    known = [one for one in values if one[0].last_day <= period.last_day]
    if measure.kind is MeasureKind.STOCK:
        return max(known, key=lambda one: _lateness(one[0], period))[1] if known else None
    return _as_total(_summed_up(_tiles(known, period)))


def stretches(values: Iterable[Dated], period: Period) -> list[Stretch]:
    """Return the values of a flow that its running total rests on, in the order of time."""
    known = [one for one in values if one[0].last_day <= period.last_day]
    return [Stretch(when, value) for when, value in _counting(_tiles(known, period))]


def this_period(measure: Measure, values: Iterable[Dated], period: Period) -> MeasureValue | None:
    """Return what belongs to a period alone (本期), or None if nothing was reported for it.

    Where the running total was entered, it is the difference from the total before; that may
    be negative, which a check speaks of.
    """
    known = list(values)
    value = next((one for when, one in known if when == period), None)
    if value is None or isinstance(value, NotApplicable) or not value.total or measure.kind is MeasureKind.STOCK:
        return value
    earlier = [one for one in known if one[0].last_day < period.first_day and one[0].year == period.year]
    return _difference(value, _summed_up(_cover(earlier)))


def composed(measure: Measure, values: Sequence[Dated], period: Period) -> MeasureValue | None:
    """Return a longer period's own value from its shorter ones, or None if they say nothing."""
    shorter = [one for one in values if period.covers(one[0]) and one[0] != period]
    if not shorter:
        return None
    if measure.kind is not MeasureKind.STOCK:
        own = (this_period(measure, values, when) for when, _ in _cover(shorter))
        return _added([one for one in own if one is not None])
    counted = [one for one in shorter if not isinstance(one[1], NotApplicable)]
    return max(counted or shorter, key=lambda one: _lateness(one[0], period))[1]


def summed(values: Iterable[MeasureValue]) -> MeasureValue | None:
    """Return the sum over units, or None for none; 不涉及 adds nothing.

    The values are alike: all of this period or all running totals.
    """
    return _added(list(values))


def _lateness(period: Period, asked: Period) -> tuple[object, bool, int]:
    """Order stocks: by the last day, then the period asked about, then the shortest."""
    return period.last_day, period == asked, -period.kind.months


def _tiles(known: Sequence[Dated], period: Period) -> list[Dated]:
    """Return this year's values up to a period that count, in the order of time; its own goes before any other."""
    this_year = [one for one in known if one[0].year == period.year]
    own = [one for one in this_year if one[0] == period]
    before = [one for one in this_year if one[0].last_day < period.first_day] if own else this_year
    return [*_cover(before), *own]


def _cover(values: Iterable[Dated]) -> list[Dated]:
    """Return values no two of which share a day, in the order of time.

    A longer period takes the place of shorter ones in it that do not fill it; nothing to
    report (不涉及) takes the place of none.
    """
    chosen: list[Dated] = []
    for when, value in sorted(values, key=lambda one: one[0].kind.months):
        inside = [one for one in chosen if when.covers(one[0])]
        is_full = sum(one[0].kind.months for one in inside) == when.kind.months
        if is_full or (inside and isinstance(value, NotApplicable)):
            continue
        chosen = [*(one for one in chosen if one not in inside), (when, value)]
    return sorted(chosen, key=lambda one: one[0].first_day)


def _summed_up(tiles: Iterable[Dated]) -> MeasureValue | None:
    """Add up values in the order of time; an entered total begins anew."""
    return _added([value for _, value in _counting(tiles)])


def _counting(tiles: Iterable[Dated]) -> list[Dated]:
    """Return values in the order of time without those an entered total stands for."""
    parts: list[Dated] = []
    for when, value in tiles:
        if not isinstance(value, NotApplicable) and value.total:
            parts = []
        parts.append((when, value))
    return parts


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
