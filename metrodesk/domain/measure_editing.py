"""Changing the measures (数据项) of a plan: what an id meant once it means for ever."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum

from metrodesk.domain.check_setting import CheckSetting
from metrodesk.domain.measure import RATIO_PARTS, Measure, MeasureKind
from metrodesk.domain.plan import Plan
from metrodesk.domain.unit import folded

LONGEST_NAME, LONGEST_UNIT, LONGEST_NOTE = 40, 10, 100
PERCENT = frozenset({"%", "％", "百分比"})


class MeasureProblem(StrEnum):
    """What is wrong with a measure as it is entered."""

    NAME_EMPTY = "name-empty"
    NAME_LONG = "name-long"
    NAME_TWICE = "name-twice"
    UNIT_EMPTY = "unit-empty"
    UNIT_LONG = "unit-long"
    UNIT_PERCENT = "unit-percent"
    MONEY = "money"
    PARTS_MISSING = "parts-missing"
    PARTS_ALIKE = "parts-alike"
    NOTE_LONG = "note-long"


def problems_of(plan: Plan, measure: Measure) -> tuple[MeasureProblem, ...]:
    """Return what is wrong with a measure in a plan, in the order of the form."""
    others = {folded(one.name) for one in plan.measures if one.task == measure.task and one.id != measure.id}
    found = {
        MeasureProblem.NAME_EMPTY: not measure.name.strip(),
        MeasureProblem.NAME_LONG: len(measure.name) > LONGEST_NAME,
        MeasureProblem.NAME_TWICE: folded(measure.name) in others,
        MeasureProblem.UNIT_EMPTY: not measure.unit.strip(),
        MeasureProblem.UNIT_LONG: len(measure.unit) > LONGEST_UNIT,
        MeasureProblem.UNIT_PERCENT: measure.unit.strip() in PERCENT,
        MeasureProblem.MONEY: measure.unit.strip() in {"万元", "亿元", "千元"},
        **_of_parts(measure),
        MeasureProblem.NOTE_LONG: len(measure.note) > LONGEST_NOTE,
    }
    return tuple(problem for problem, is_wrong in found.items() if is_wrong)


def with_measure(plan: Plan, measure: Measure) -> Plan:
    """Return the plan with a measure added (its id empty) or changed.

    A change of the task, unit or kind makes another figure of it: the new one gets an id of
    its own and the old one is retired, so that what was reported keeps its meaning.
    """
    before = plan.measure(measure.id)
    if before is None:
        return _inserted(plan, replace(measure, id=_minted(plan, measure)))
    if before.means_the_same_as(measure):
        return replace(plan, measures=tuple(measure if one.id == measure.id else one for one in plan.measures))
    following = replace(measure, id=_minted(plan, measure))
    retired = with_retired(plan, before.id)
    checks = [_renamed(one, before.id, following.id) for one in retired.checks]
    if following.task != before.task:
        checks = [one for one in retired.checks if before.id not in _named(one)]
    return replace(_inserted(retired, following), checks=tuple(checks))


def with_retired(plan: Plan, measure: str, *, retired: bool = True) -> Plan:
    """Return the plan with a measure retired (停用), or asked for again."""
    changed = (replace(one, retired=retired) if one.id == measure else one for one in plan.measures)
    return replace(plan, measures=tuple(changed))


def with_copies(plan: Plan, measures: Iterable[Measure]) -> Plan:
    """Return the plan with measures of a catalogue; those it has already are asked for again as they stand.

    One that goes to another task than the catalogue's comes without an id and gets its own.
    """
    for measure in measures:
        if plan.measure(measure.id) is not None:
            plan = with_retired(plan, measure.id, retired=False)
        elif not problems_of(plan, measure):
            plan = _inserted(plan, measure if measure.id else replace(measure, id=_minted(plan, measure)))
    return plan


def as_before(plan: Plan, former: Plan) -> Plan:
    """Return the plan with the measures and checks of a former version.

    What was added since stays as retired: somebody may have reported on it.
    """
    known = {one.id for one in former.measures}
    added = tuple(replace(one, retired=True) for one in plan.measures if one.id not in known)
    tasks = {task.id for task in plan.tasks}
    measures = tuple(one for one in (*former.measures, *added) if one.task in tasks)
    checks = tuple(one for one in former.checks if one.task is None or one.task in tasks)
    return replace(plan, measures=measures, checks=checks)


def _of_parts(measure: Measure) -> dict[MeasureProblem, bool]:
    named = [one.strip() for one in measure.parts]
    is_ratio = measure.kind is MeasureKind.RATIO
    is_whole = len(named) == RATIO_PARTS and all(named)
    return {
        MeasureProblem.PARTS_MISSING: is_ratio and not is_whole,
        MeasureProblem.PARTS_ALIKE: is_ratio and is_whole and folded(named[0]) == folded(named[1]),
    }


def _inserted(plan: Plan, measure: Measure) -> Plan:
    """Return the plan with a measure behind the others of its task and before those of later ones."""
    numbers = {task.id: task.number for task in plan.tasks}
    number = numbers[measure.task]
    before = [one for one in plan.measures if numbers[one.task] <= number]
    after = [one for one in plan.measures if numbers[one.task] > number]
    return replace(plan, measures=(*before, measure, *after))


def _minted(plan: Plan, measure: Measure) -> str:
    """Return an id no measure had in any version of the plan: the version itself is part of it."""
    digest = hashlib.sha256(f"{plan.version}\0{measure.task}\0{measure.name}".encode()).hexdigest()
    return f"m{plan.task(measure.task).number:02}-{digest[:8]}"


def _named(setting: CheckSetting) -> set[str]:
    """Return every word among a check's values, the ids of measures among them."""
    return {word for written in setting.values.values() for word in written.split()}


def _renamed(setting: CheckSetting, before: str, following: str) -> CheckSetting:
    """Return a check that follows a measure to its new id."""
    values = {
        key: " ".join(following if one == before else one for one in written.split())
        for key, written in setting.values.items()
    }
    return replace(setting, values=values)
