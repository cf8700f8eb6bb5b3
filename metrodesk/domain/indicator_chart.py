"""The small chart of an indicator as places between 0 and 1, for the window and for paper alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from metrodesk.domain.indicator import Indicator
from metrodesk.domain.indicator_path import number_in, points_of, targets_on
from metrodesk.domain.indicator_progress import Standing, progress_of
from metrodesk.domain.indicator_value import Reading, number_of, words_of
from metrodesk.domain.indicator_words import value_words

ROOM = Decimal("0.14")
"""How much of the height stays free above and below the figures."""

NEAR = 0.16


@dataclass(frozen=True, slots=True)
class Mark:
    """A figure on the chart: `x` from left to right in time, `y` upwards, both from 0 to 1."""

    x: float
    y: float
    words: str
    year: int = 0


@dataclass(frozen=True, slots=True)
class ReadingMark:
    """A reading with how it stood on its day."""

    mark: Mark
    standing: Standing


@dataclass(frozen=True, slots=True)
class Chart:
    """What is drawn: the way that is expected, the readings on it, former targets, and today."""

    start: Mark | None
    targets: tuple[Mark, ...]
    former: tuple[Mark, ...]
    readings: tuple[ReadingMark, ...]
    today: float | None

    @property
    def way(self) -> tuple[Mark, ...]:
        """The line from the baseline through the targets; without a baseline there is none."""
        return (self.start, *self.targets) if self.start is not None else ()

    @property
    def goes_up(self) -> bool:
        """Whether the way leads upwards."""
        return self.start is None or not self.targets or self.targets[-1].y >= self.start.y

    @property
    def newest(self) -> Mark | None:
        """The newest reading, unless a target beside it says the same figure."""
        if not self.readings:
            return None
        mark = self.readings[-1].mark
        return None if any(one.words == mark.words for one in self.beside(mark)) else mark

    def beside(self, mark: Mark) -> tuple[Mark, ...]:
        """Return the targets so near in time that their figure and this one's would stand in each other's way."""
        return tuple(one for one in self.targets if abs(one.x - mark.x) < NEAR)

    def is_below(self, mark: Mark) -> bool:
        """Whether a figure's words go below it: of a target and a reading side by side the lower one's do."""
        newest = self.newest
        if newest is None:
            return False
        if mark is newest:
            return any(one.y >= mark.y for one in self.beside(mark))
        return mark in self.beside(newest) and mark.y < newest.y


def chart_of(indicator: Indicator, readings: Sequence[Reading], today: date) -> Chart | None:
    """Return the chart of an indicator, None where there are no figures by year to draw."""
    targets = {year: one for year, one in targets_on(indicator, today).items() if year}
    aims = [(date(year, 12, 31), value) for year, one in targets.items() if (value := number_in(one.value)) is not None]
    if not aims:
        return None
    known = [
        (one, number) for one in readings if one.value is not None and (number := number_of(one.value)) is not None
    ]
    former = [
        (date(one.year, 12, 31), value)
        for one in indicator.targets
        if one.year and targets.get(one.year) != one and (value := number_in(one.value)) is not None
    ]
    start = _start(indicator, today)
    scale = _scale(start, [*aims, *former], known, today)
    unit = indicator.unit
    return Chart(
        start=None if start is None else scale.mark(*start, unit),
        targets=tuple(scale.mark(*one, unit) for one in sorted(aims)),
        former=tuple(scale.mark(*one, unit) for one in former),
        readings=tuple(_read(indicator, one, number, scale, today) for one, number in known),
        today=scale.today(today),
    )


@dataclass(frozen=True, slots=True)
class _Scale:
    first: date
    last: date
    low: Decimal
    high: Decimal

    def mark(self, day: date, value: Decimal, unit: str) -> Mark:
        return Mark(self.x(day), self.y(value), value_words(format(value, "f"), unit), day.year)

    def x(self, day: date) -> float:
        return min(max((day - self.first).days / max((self.last - self.first).days, 1), 0.0), 1.0)

    def y(self, value: Decimal) -> float:
        return float((value - self.low) / (self.high - self.low))

    def today(self, day: date) -> float | None:
        return self.x(day) if self.first <= day <= self.last else None


def _start(indicator: Indicator, today: date) -> tuple[date, Decimal] | None:
    if indicator.baseline is None or number_in(indicator.baseline.value) is None or not indicator.baseline.year:
        return None
    first = points_of(indicator, today)[0]
    return (first.day, first.value) if first.day is not None else None


def _scale(
    start: tuple[date, Decimal] | None,
    aims: Sequence[tuple[date, Decimal]],
    known: Sequence[tuple[Reading, Decimal]],
    today: date,
) -> _Scale:
    last = max(day for day, _ in aims)
    earliest = min([date(min(day for day, _ in aims).year - 1, 12, 31), *(one.period.first_day for one, _ in known)])
    first = start[0] if start is not None else min(earliest, max(today, date(1900, 1, 1)))
    values = [value for _, value in aims] + [value for _, value in known]
    values.append(start[1] if start is not None else Decimal(0))
    low, high = min(values), max(values)
    room = (high - low) * ROOM or max(abs(high) * ROOM, Decimal(1))
    return _Scale(first, last, low - room, high + room)


def _read(indicator: Indicator, reading: Reading, number: Decimal, scale: _Scale, today: date) -> ReadingMark:
    day = min(reading.period.last_day, today)
    standing = progress_of(indicator, [reading], day).standing
    words = words_of(reading.values[0], indicator.unit).split("（")[0]
    return ReadingMark(Mark(scale.x(day), scale.y(number), words, day.year), standing)
