"""The way an indicator is to go: from its baseline through its targets, each at the end of its year."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise

from metrodesk.domain.indicator import Indicator, Target

FIGURE = re.compile(r"-?[0-9]{1,15}(?:\.[0-9]{1,6})?")


@dataclass(frozen=True, slots=True)
class Point:
    """A figure and the day on which it is to be so; without a year there is no day."""

    day: date | None
    value: Decimal


@dataclass(frozen=True, slots=True)
class Path:
    """The way to one target, seen from a day: its start, its aim, and the piece of it that day lies on."""

    start: Point | None
    aim: Decimal
    piece: tuple[Point, Point] | None
    passed: int = 0
    days: int = 0

    @property
    def has_start_year(self) -> bool:
        """Whether the year of the baseline is known."""
        return self.start is not None and self.start.day is not None

    @property
    def expected(self) -> Decimal | None:
        """What the calendar expects on the day, None where a year or the start is not known."""
        if self.piece is None:
            return None
        before, after = self.piece
        return before.value + (after.value - before.value) * self.passed / self.days

    def share(self, number: Decimal) -> Decimal | None:
        """Return which part of the way from start to aim is done, in percent; None where there is no way to go."""
        if self.start is None or self.start.value == self.aim:
            return None
        return 100 * (number - self.start.value) / (self.aim - self.start.value)

    def is_flat(self, *, falls: bool) -> bool:
        """Whether the start was at the aim already, or past it."""
        if self.start is None:
            return False
        return self.start.value <= self.aim if falls else self.start.value >= self.aim

    def is_on_time(self, number: Decimal, *, falls: bool) -> bool:
        """Whether a figure is where the calendar expects it, multiplied out so that nothing is rounded."""
        if self.piece is None:
            return False
        before, after = self.piece
        ahead = (number - before.value) * self.days - (after.value - before.value) * self.passed
        return ahead <= 0 if falls else ahead >= 0


def number_in(value: str) -> Decimal | None:
    """Return a printed value as a number, None for a text."""
    return Decimal(value) if FIGURE.fullmatch(value) else None


def targets_on(indicator: Indicator, day: date) -> dict[int, Target]:
    """Return the targets that hold on a day, by year: a revised one from its day on."""
    found = {one.year: one for one in indicator.targets}
    for revised in sorted(indicator.revised, key=lambda one: one.since):
        if revised.since <= day:
            found[revised.target.year] = revised.target
    return found


def points_of(indicator: Indicator, day: date) -> tuple[Point, ...]:
    """Return the known figures of the way as it is on a day, in the order of time; texts are passed over."""
    points = []
    baseline = indicator.baseline
    if baseline is not None and (value := number_in(baseline.value)) is not None:
        points.append(Point(_end_of(baseline.year), value))
    for year, target in sorted(targets_on(indicator, day).items()):
        if (value := number_in(target.value)) is not None:
            points.append(Point(_end_of(year), value))
    return tuple(points)


def path_of(indicator: Indicator, day: date, target: Target) -> Path:
    """Return the way to a target whose value is a number, seen from a day."""
    baseline = indicator.baseline
    value = number_in(baseline.value) if baseline is not None else None
    start = Point(_end_of(baseline.year), value) if baseline is not None and value is not None else None
    aim = number_in(target.value)
    if aim is None:
        raise ValueError(target.value)
    if start is None or baseline is None or not baseline.year or target.year <= baseline.year:
        return Path(start, aim, None)
    end = date(target.year, 12, 31)
    points = [one for one in points_of(indicator, day) if one.day is not None and one.day <= end]
    return _on(points, day, start, aim)


def expected_on(indicator: Indicator, day: date) -> Decimal | None:
    """Return what the calendar expects on a day, with the targets that hold then; after the last, that one."""
    targets = [one for one in targets_on(indicator, day).values() if number_in(one.value) is not None and one.year]
    if not targets:
        return None
    ahead = sorted((one for one in targets if date(one.year, 12, 31) >= day), key=lambda one: one.year)
    return path_of(indicator, day, ahead[0] if ahead else max(targets, key=lambda one: one.year)).expected


def _on(points: Sequence[Point], day: date, start: Point, aim: Decimal) -> Path:
    """Find the piece of the way a day lies on; before it begins and after it ends nothing more is asked."""
    dated = [(one.day, one) for one in points if one.day is not None]
    for (since, before), (until, after) in pairwise(dated):
        if day <= until or (until, after) == dated[-1]:
            days = (until - since).days
            return Path(start, aim, (before, after), min(max((day - since).days, 0), days), days)
    return Path(start, aim, None)


def _end_of(year: int) -> date | None:
    return date(year, 12, 31) if year else None
