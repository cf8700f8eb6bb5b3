"""Sums over bodies and their heirs: what an heir's report on a longer period holds counts once.

A body that ends within a period does not report on it: its heir does, for both (plan_in_time).
So an heir's report on a year, or a running total it entered, may hold what the ended body
reported of its own quarters. Flows do not shrink: it can hold them only if it is at least as much
as both have reported. Then the ended body's figures are not added again, and the sum says so;
where it is less, it is the heir's own alone, and both are added.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from metrodesk.domain.figure import Counted, MeasureValue, Rate
from metrodesk.domain.measure_total import Said
from metrodesk.domain.period import Period
from metrodesk.domain.total import Dated, Stretch, stretches
from metrodesk.domain.unit import UnitId

Amounts = tuple[Decimal, ...]


@dataclass(frozen=True, slots=True)
class Inheritance:
    """An heir and the bodies it answers for, each with its last day."""

    heir: UnitId
    bodies: Mapping[UnitId, date]


def without_held(said: Sequence[Said], inherited: Iterable[Inheritance], period: Period) -> list[Said]:
    """Return what is known of bodies, without what their heirs' reports up to a period hold already."""
    found = {one.unit: one for one in said}
    for line in inherited:
        if line.heir in found:
            _leave_out(found, line, period)
    return [found[one.unit] for one in said]


def _leave_out(found: dict[UnitId, Said], line: Inheritance, period: Period) -> None:
    """Leave out what one heir's reports hold of its bodies, and note where they hold more than both say."""
    for stretch in stretches(found[line.heir].values, period):
        ended = (one for one, until in line.bodies.items() if one in found and stretch.straddles(until))
        before = {one: values for one in ended if (values := _within(found[one], stretch))}
        theirs = _sum(_amounts(values) for values in before.values())
        own = _amounts([one for one in _within(found[line.heir], stretch) if one[0] != stretch.period])
        whole, both = _amount(stretch.value), _sum([theirs, own])
        if not any(theirs) or len(whole) != len(both) or any(a < b for a, b in zip(whole, both, strict=True)):
            continue
        for one, values in before.items():
            kept = tuple(value for value in found[one].values if value not in values)
            found[one] = replace(found[one], values=kept, held_by=line.heir)
        if whole != both:
            found[line.heir] = replace(found[line.heir], is_unclear=True)


def _within(said: Said, stretch: Stretch) -> list[Dated]:
    """Return the values of a body that lie in a stretch."""
    return [one for one in said.values if stretch.covers(one[0])]


def _amounts(values: Collection[Dated]) -> Amounts:
    """Return what values come to, no day twice."""
    if not values:
        return ()
    last = max((when for when, _ in values), key=lambda one: (one.last_day, -one.kind.months))
    return _sum(_amount(one.value) for one in stretches(values, last))


def _amount(value: MeasureValue) -> Amounts:
    if isinstance(value, Rate):
        return value.numerator.value, value.denominator.value
    return (value.figure.value,) if isinstance(value, Counted) else ()


def _sum(parts: Iterable[Amounts]) -> Amounts:
    there = [one for one in parts if one]
    return tuple(sum(column, Decimal(0)) for column in zip(*there, strict=False))
