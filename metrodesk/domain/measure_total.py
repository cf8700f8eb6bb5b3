"""What a measure comes to over the units that count it, and who is missing in the sum."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property

from metrodesk.domain.figure import Counted, MeasureValue, NotApplicable, Rate
from metrodesk.domain.measure import Measure
from metrodesk.domain.period import Period
from metrodesk.domain.total import Dated, composed, running, summed, this_period
from metrodesk.domain.unit import UnitId


class Gap(StrEnum):
    """Why a unit that is asked has no part in a period's sum."""

    MISSING = "missing"
    BLANK = "blank"
    DIFFERING = "differing"

    @property
    def label(self) -> str:
        """The official word: 未报, 未填, 内容有差异."""
        return {"missing": "未报", "blank": "未填", "differing": "内容有差异"}[self.value]


@dataclass(frozen=True, slots=True)
class Said:
    """What is known of one unit and measure: its values, and in which periods it reported at all.

    `expected` are the periods it had to report on; in `differing` ones two versions say
    different things, so that neither counts. `by_district` were entered or corrected there.
    `held_by` is the heir whose report holds some of the values already, so that they are left out;
    `is_unclear` tells of an heir that its report comes to more than both reported.
    """

    unit: UnitId
    values: tuple[Dated, ...] = ()
    expected: frozenset[Period] = frozenset()
    reported: frozenset[Period] = frozenset()
    differing: frozenset[Period] = frozenset()
    by_district: frozenset[Period] = frozenset()
    asked: bool = True
    held_by: UnitId | None = None
    is_unclear: bool = False


@dataclass(frozen=True, slots=True)
class Share:
    """A unit's part of a measure's total; `absent` are this year's periods it owes up to now."""

    unit: UnitId
    value: MeasureValue | None
    total: MeasureValue | None
    gap: Gap | None = None
    absent: tuple[Period, ...] = ()
    by_district: bool = False
    asked: bool = True
    held_by: UnitId | None = None
    is_unclear: bool = False

    @property
    def is_counted(self) -> bool:
        """Whether a figure of the unit is in the period's sum."""
        return isinstance(self.value, Counted | Rate)

    @property
    def is_not_applicable(self) -> bool:
        """Whether the unit says that it has nothing of the kind."""
        return isinstance(self.value, NotApplicable)


@dataclass(frozen=True)
class MeasureTotal:
    """A measure over units: the sum of the period, this year's running total, and every share."""

    measure: Measure
    shares: tuple[Share, ...]

    @cached_property
    def value(self) -> MeasureValue | None:
        """The sum of the period (本期)."""
        return summed(one.value for one in self.shares if one.value is not None)

    @cached_property
    def total(self) -> MeasureValue | None:
        """The sum of the running totals (累计)."""
        return summed(one.total for one in self.shares if one.total is not None)

    @property
    def asked(self) -> int:
        """How many units are asked for it."""
        return sum(1 for one in self.shares if one.asked)

    @property
    def counted(self) -> tuple[Share, ...]:
        """The shares with a figure in the period."""
        return tuple(one for one in self.shares if one.is_counted)

    @property
    def not_applicable(self) -> tuple[Share, ...]:
        """The shares of units that have nothing of the kind."""
        return tuple(one for one in self.shares if one.is_not_applicable)

    @property
    def incomplete(self) -> tuple[Share, ...]:
        """The shares that are in the running total without all of this year's periods."""
        return tuple(one for one in self.shares if one.absent)

    def without_figure(self, gap: Gap) -> tuple[Share, ...]:
        """Return the shares that are not in the period's sum for one reason."""
        return tuple(one for one in self.shares if one.gap is gap)

    def of(self, units: Collection[UnitId]) -> MeasureTotal:
        """Return what the measure comes to over some of its units."""
        return replace(self, shares=tuple(one for one in self.shares if one.unit in units))


def share_of(measure: Measure, said: Said, period: Period) -> Share:
    """Return a unit's share in a period; one it did not report on itself is composed of those it covers."""
    own = this_period(measure, said.values, period)
    value = own if own is not None else composed(measure, said.values, period)
    within = frozenset(one for one in said.expected | said.reported if period.covers(one))
    absent = sorted(said.expected - said.reported, key=lambda one: one.first_day)
    return Share(
        unit=said.unit,
        value=value,
        total=running(measure, said.values, period),
        gap=_gap(said, within) if value is None and said.held_by is None else None,
        absent=tuple(one for one in absent if one.year == period.year and one.last_day <= period.last_day),
        by_district=not said.by_district.isdisjoint(within),
        asked=said.asked,
        held_by=said.held_by,
        is_unclear=said.is_unclear,
    )


def totals_by(shares: Iterable[Share], measure: Measure, key: Callable[[UnitId], str]) -> dict[str, MeasureTotal]:
    """Return a measure's totals by group of units, groups in the order of their first unit."""
    groups: dict[str, list[Share]] = {}
    for one in shares:
        groups.setdefault(key(one.unit), []).append(one)
    return {name: MeasureTotal(measure, tuple(found)) for name, found in groups.items()}


def _gap(said: Said, within: frozenset[Period]) -> Gap | None:
    if not said.asked or not within:
        return None
    if not said.differing.isdisjoint(within):
        return Gap.DIFFERING
    return Gap.BLANK if not said.reported.isdisjoint(within) else Gap.MISSING
