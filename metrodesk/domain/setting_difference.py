"""What is counted, checked and aimed at otherwise (数据项、校验、指标) in one version of a plan than in another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from metrodesk.domain.check_fit import OF_MEASURES, mark_of
from metrodesk.domain.check_setting import CheckSetting
from metrodesk.domain.difference import Difference, DifferenceOf
from metrodesk.domain.indicator import Comparison, Indicator, Target
from metrodesk.domain.indicator_path import targets_on
from metrodesk.domain.measure import Measure
from metrodesk.domain.plan import Plan
from metrodesk.domain.rules import BY_CODE


def measure_differences(before: Plan, after: Plan) -> Iterator[Difference]:
    """Tell what is counted otherwise."""
    old, numbers = {one.id: one for one in before.measures}, {task.id: task.number for task in after.tasks}
    for one in after.measures:
        was, number = old.get(one.id), numbers[one.task]
        if (was is None or was.retired) and not one.retired:
            what = DifferenceOf.MEASURE_ADDED if was is None else DifferenceOf.MEASURE_AGAIN
            yield Difference(what, one.name, number, after=one.unit)
        elif was is not None and one.retired and not was.retired:
            yield Difference(DifferenceOf.MEASURE_RETIRED, one.name, number)
        elif was is not None and was != one:
            yield Difference(DifferenceOf.MEASURE_CHANGED, one.name, number, "", _facts(was, one), _facts(one, was))
    known, before_numbers = {one.id for one in after.measures}, {task.id: task.number for task in before.tasks}
    for gone in before.measures:
        if gone.id not in known and not gone.retired:
            yield Difference(DifferenceOf.MEASURE_RETIRED, gone.name, before_numbers[gone.task])


def check_differences(before: Plan, after: Plan) -> Iterator[Difference]:
    """Tell each check that is set otherwise."""
    names = {one.id: one.name for one in (*before.measures, *after.measures)}
    numbers = {task.id: task.number for task in (*before.tasks, *after.tasks)}
    old, new = ({mark_of(BY_CODE[one.code], one): one for one in plan.checks} for plan in (before, after))
    for mark in {**old, **new}:
        was, now = old.get(mark), new.get(mark)
        if was != now and (one := now or was) is not None:
            number = 0 if one.task is None else numbers[one.task]
            said = tuple(None if setting is None else _named(setting, names) for setting in (was, now))
            yield Difference(DifferenceOf.CHECKS, one.code, number, checks=said)


def indicator_differences(before: Plan, after: Plan) -> Iterator[Difference]:
    """Tell which indicators came, went or aim at something else."""
    old, new = {one.id: one for one in before.indicators}, {one.id: one for one in after.indicators}
    for key, one in new.items():
        if key not in old:
            yield Difference(DifferenceOf.INDICATOR_ADDED, one.name)
        elif old[key] != one:
            yield from _indicator(old[key], one)
    for key, one in old.items():
        if key not in new:
            yield Difference(DifferenceOf.INDICATOR_REMOVED, one.name)


def _indicator(old: Indicator, new: Indicator) -> Iterator[Difference]:
    if old.direction is not new.direction:
        said = old.direction.value, new.direction.value
        yield Difference(DifferenceOf.INDICATOR_DIRECTION, new.name, 0, "", *said)
    for one in sorted({*new.revised} ^ {*old.revised}, key=lambda one: (one.since, one.target.year)):
        was, now = (_target(targets_on(each, one.since).get(one.target.year)) for each in (old, new))
        if was != now:
            yield Difference(
                DifferenceOf.INDICATOR_TARGET, new.name, one.target.year, new.unit, was, now, day=one.since
            )
    if replace(old, direction=new.direction, revised=new.revised) != new:
        yield Difference(DifferenceOf.INDICATOR_CHANGED, new.name)


def _target(one: Target | None) -> str:
    if one is None:
        return ""
    return f"{'≥' if one.comparison is Comparison.AT_LEAST else ''}{one.value}"


def _facts(one: Measure, other: Measure) -> str:
    """Return name and unit of a measure, and of the rest what the other says differently."""
    pairs = (
        (one.kind.label, other.kind.label),
        (f"按{one.entered.label}填", f"按{other.entered.label}填"),
        ("、".join(kind.label for kind in one.asked_of) or "各单位", "、".join(kind.label for kind in other.asked_of)),
        ("／".join(one.parts), "／".join(other.parts)),
        (one.note, other.note),
    )
    said = [mine for mine, theirs in pairs if mine and mine != (theirs or ("各单位" if mine == "各单位" else ""))]
    return "，".join((f"{one.name}（{one.unit}）", *said))


def _named(setting: CheckSetting, names: dict[str, str]) -> CheckSetting:
    """Return a setting with the names of measures for their ids."""
    kinds = {one.key: one.kind for one in BY_CODE[setting.code].values}
    values = {
        key: "、".join(names.get(one, one) for one in written.split()) if kinds[key] in OF_MEASURES else written
        for key, written in setting.values.items()
    }
    return replace(setting, values=values)
