"""How an indicator stands (指标进度): between where it started and its target, against the calendar.

Everything is exact: decimals are compared by multiplying out, and rounded only to be shown.
A reading is held against what the calendar expects on its own day (the last of its period, or
today if that is still to come), and against the targets that held on that day.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from metrodesk.domain.indicator import Comparison, Direction, Indicator, Target
from metrodesk.domain.indicator_path import Path, number_in, path_of, targets_on
from metrodesk.domain.indicator_value import IndicatorValue, Judged, Reading, number_of, rounding_of
from metrodesk.domain.period import PeriodKind


class Standing(StrEnum):
    """How an indicator stands with one target."""

    REACHED = "reached"
    ON_SCHEDULE = "on_schedule"
    BEHIND = "behind"
    MISSED = "missed"
    UNDER_WAY = "under_way"
    NOT_REPORTED = "not_reported"
    UNCLEAR = "unclear"

    @property
    def label(self) -> str:
        """The word beside the colour."""
        return LABELS[self]

    @property
    def colour(self) -> str:
        """The name of the light: green, yellow, red, blue or grey."""
        return COLOURS[self]


LABELS = {
    Standing.REACHED: "已达到",
    Standing.ON_SCHEDULE: "按进度",
    Standing.BEHIND: "慢于进度",
    Standing.MISSED: "未达到",
    Standing.UNDER_WAY: "尚未达到",
    Standing.NOT_REPORTED: "未填报",
    Standing.UNCLEAR: "无法计算",
}
COLOURS = {
    Standing.REACHED: "green",
    Standing.ON_SCHEDULE: "green",
    Standing.BEHIND: "yellow",
    Standing.MISSED: "red",
    Standing.UNDER_WAY: "blue",
    Standing.NOT_REPORTED: "grey",
    Standing.UNCLEAR: "grey",
}


class Why(StrEnum):
    """What must be known beside the word."""

    NO_TARGET = "no-target"
    NO_BASELINE = "no-baseline"
    BASELINE_YEAR = "baseline-year"
    TARGET_YEAR = "target-year"
    AT_TARGET = "at-target"
    DIFFERING = "differing"
    IN_WORDS = "in-words"
    IN_FIGURES = "in-figures"
    OVER_NOTHING = "over-nothing"
    PART_OF_YEAR = "part-of-year"
    BEYOND = "beyond"
    EARLIER = "earlier"
    ROUNDED = "rounded"

    @property
    def label(self) -> str:
        """The sentence in official words."""
        return WHY[self]


WHY = {
    Why.NO_TARGET: "文件没有目标值",
    Why.NO_BASELINE: "基期不详，不判断进度",
    Why.BASELINE_YEAR: "基期年份不详，不判断进度",
    Why.TARGET_YEAR: "目标年份不详，不判断进度",
    Why.AT_TARGET: "基期已达到目标值，不计算完成比例",
    Why.DIFFERING: "同一时间填有不同的数，须认定一个",
    Why.IN_WORDS: "目标是文字，由人认定是否达到",
    Why.IN_FIGURES: "目标是数字，所填是文字",
    Why.OVER_NOTHING: "分母为零，算不出比率",
    Why.PART_OF_YEAR: "按年计的指标，不足一年的数不比较",
    Why.BEYOND: "超过目标值，目标写明为等于，由人认定",
    Why.EARLIER: "目标年度未填报，按此前最近的数",
    Why.ROUNDED: "所填为约数",
}


@dataclass(frozen=True, slots=True)
class Progress:
    """How an indicator stands with one target.

    `share` is what was achieved of the way from baseline to target, in percent with one place;
    without a baseline, where a part of the target makes sense, it is that (`of_target`).
    `expected` is the figure the calendar expects on `as_of`.
    """

    standing: Standing
    target: Target | None = None
    reading: Reading | None = None
    as_of: date | None = None
    share: Decimal | None = None
    of_target: bool = False
    expected: Decimal | None = None
    why: tuple[Why, ...] = ()


def progress_of(indicator: Indicator, readings: Iterable[Reading], today: date) -> Progress:
    """Return how an indicator stands with the target it is working towards, after the last with that."""
    targets = targets_on(indicator, today)
    if not targets:
        return Progress(Standing.UNCLEAR, why=(Why.NO_TARGET,))
    open_years = [year for year in sorted(targets) if not year or date(year, 12, 31) >= today]
    return progress_towards(indicator, (open_years or sorted(targets)[-1:])[0], readings, today)


def progress_towards(indicator: Indicator, year: int, readings: Iterable[Reading], today: date) -> Progress:
    """Return how an indicator stands with the target of one year; readings after that year do not count for it."""
    end = date(year, 12, 31) if year else None
    is_over = end is not None and end < today
    known = [one for one in readings if one.period.first_day <= today]
    if is_over and end is not None:
        known = [one for one in known if one.period.last_day <= end]
    fitting = [one for one in known if one.period.kind is PeriodKind.YEAR] if _is_yearly(indicator) else known
    if not fitting:
        target = targets_on(indicator, today).get(year)
        if known:
            return Progress(Standing.UNCLEAR, target, _newest(known), why=(Why.PART_OF_YEAR,))
        return Progress(Standing.NOT_REPORTED, target)
    newest = _newest(fitting)
    as_of = min(newest.period.last_day, today)
    target = targets_on(indicator, as_of).get(year) or targets_on(indicator, today)[year]
    found = replace(_judged(indicator, target, newest, as_of), target=target, reading=newest, as_of=as_of)
    if not is_over or newest.period.last_day == end or found.standing is Standing.UNCLEAR:
        return _closed(found) if is_over else found
    late = Standing.REACHED if found.standing is Standing.REACHED else Standing.NOT_REPORTED
    return replace(found, standing=late, why=(*found.why, Why.EARLIER))


def _closed(found: Progress) -> Progress:
    """Return how it stands once the target's year is over: what is not reached is missed."""
    if found.standing in {Standing.REACHED, Standing.UNCLEAR}:
        return found
    return replace(found, standing=Standing.MISSED)


def _newest(readings: Sequence[Reading]) -> Reading:
    return max(readings, key=lambda one: (one.period.last_day, one.period.first_day))


def _is_yearly(indicator: Indicator) -> bool:
    """Whether the figure is counted per year (项/年), so that a part of a year cannot be held against it."""
    return indicator.unit.endswith("/年")


def _judged(indicator: Indicator, target: Target, reading: Reading, as_of: date) -> Progress:
    value = reading.value
    if value is None:
        return Progress(Standing.UNCLEAR, why=(Why.DIFFERING,))
    aim = number_in(target.value)
    if aim is None:
        return _judged_in_words(value)
    number = number_of(value)
    if number is None:
        return Progress(Standing.UNCLEAR, why=(Why.IN_FIGURES if isinstance(value, Judged) else Why.OVER_NOTHING,))
    found = _measured(indicator, target, path_of(indicator, as_of, target), number, rounding_of(value))
    return replace(found, why=(*found.why, Why.ROUNDED)) if rounding_of(value) else found


def _judged_in_words(value: IndicatorValue) -> Progress:
    if not isinstance(value, Judged):
        return Progress(Standing.UNCLEAR, why=(Why.IN_WORDS,))
    return Progress(Standing.REACHED if value.reached else Standing.UNDER_WAY, why=(Why.IN_WORDS,))


def _measured(indicator: Indicator, target: Target, path: Path, number: Decimal, rounding: str) -> Progress:
    aim = path.aim
    falls = indicator.direction is Direction.LOWER
    exact = target.comparison is Comparison.EXACTLY or indicator.direction is Direction.NONE
    reached = number == aim and not rounding if exact else _reaches(number, aim, rounding, falls=falls)
    share = None if path.is_flat(falls=falls) else path.share(number)
    if share is not None:
        share = _shown(share, reached=reached)
    found = Progress(Standing.REACHED, share=share, expected=path.expected)
    if path.start is None:
        found = _without_start(found, indicator, number, aim, reached=reached)
    if reached:
        return replace(found, why=()) if path.start is None else found
    if exact and (number < aim if falls else number > aim):
        return replace(found, standing=Standing.UNCLEAR, why=(Why.BEYOND,))
    return _paced(found, path, number, falls=falls)


def _reaches(number: Decimal, aim: Decimal, rounding: str, *, falls: bool) -> bool:
    """Whether a figure is at its target or past it; 近100 is below 100, 5余 above 5."""
    if falls:
        return number <= aim and not (number == aim and rounding in {"余", "多", "以上"})
    return number >= aim and not (number == aim and rounding == "近")


def _without_start(found: Progress, indicator: Indicator, number: Decimal, aim: Decimal, *, reached: bool) -> Progress:
    """Return what can be said without a baseline: of things counted upwards, the part of the target."""
    sensible = indicator.direction is Direction.HIGHER and aim > 0 and "%" not in indicator.unit
    share = _shown(100 * number / aim, reached=reached) if sensible else None
    return replace(found, share=share, of_target=sensible, why=(Why.NO_BASELINE,))


def _paced(found: Progress, path: Path, number: Decimal, *, falls: bool) -> Progress:
    if path.start is None:
        return replace(found, standing=Standing.UNDER_WAY)
    if path.is_flat(falls=falls):
        return replace(found, standing=Standing.BEHIND, expected=path.aim, why=(Why.AT_TARGET,))
    if path.expected is None:
        why = Why.TARGET_YEAR if path.has_start_year else Why.BASELINE_YEAR
        return replace(found, standing=Standing.UNDER_WAY, why=(why,))
    on_time = path.is_on_time(number, falls=falls)
    return replace(found, standing=Standing.ON_SCHEDULE if on_time else Standing.BEHIND)


def _shown(share: Decimal, *, reached: bool) -> Decimal:
    """Return a share with one place; what is not reached never reads 100.0."""
    shown = share.quantize(Decimal("0.1"), ROUND_HALF_UP)
    return Decimal("99.9") if not reached and shown == 100 else shown
