"""What another version of a plan changes for one unit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from metrodesk.domain.measure import Measure
from metrodesk.domain.period import Period
from metrodesk.domain.plan import Plan
from metrodesk.domain.plan_in_time import inherited_by
from metrodesk.domain.task import Assignment, Task, TaskId
from metrodesk.domain.unit import UnitId

FIELDS = ("item", "content", "deadline", "leads_written", "responsible_written", "remark", "category", "number")
"""The columns of a task that people read."""


class ChangeOf(StrEnum):
    """What was changed."""

    TASK_ADDED = "task_added"
    TASK_DROPPED = "task_dropped"
    ROLE = "role"
    FIELD = "field"
    MILESTONES = "milestones"
    MEASURE_ADDED = "measure_added"
    MEASURE_DROPPED = "measure_dropped"
    MEASURE = "measure"
    DUE = "due"
    AS_OF = "as_of"
    PERIOD_KIND = "period_kind"
    HOLDS_FROM = "holds_from"
    RENAMED = "renamed"
    TOOK_OVER = "took_over"
    ENDS = "ends"
    TASK_ENDS = "task_ends"


@dataclass(frozen=True, slots=True)
class PlanChange:
    """One change as a person reads it; `before` and `after` are words, dates in ISO form, or empty."""

    what: ChangeOf
    task: TaskId | None = None
    number: int = 0
    item: str = ""
    field: str = ""
    before: str = ""
    after: str = ""
    period: Period | None = None


def changes_for(unit: UnitId, before: Plan, after: Plan) -> tuple[PlanChange, ...]:
    """Return what a newer plan changes for a unit: itself, its tasks, what is counted, and the dates.

    What changed first says from which period on it holds, if not from the beginning.
    """
    parts = (_body, _tasks, _measures)
    found = (*_dates(before, after), *(change for part in parts for change in part(unit, before, after)))
    if not found or after.holds_from is None or after.holds_from == before.holds_from:
        return found
    return (PlanChange(ChangeOf.HOLDS_FROM, period=after.holds_from), *found)


def _body(unit: UnitId, before: Plan, after: Plan) -> Iterator[PlanChange]:
    """Say what became of the unit itself: another name, an end, bodies it took over from."""
    if any(plan.place_of(unit) == len(plan.units) for plan in (before, after)):
        return
    old, new = before.unit(unit), after.unit(unit)
    if old.name != new.name:
        yield PlanChange(ChangeOf.RENAMED, before=old.name, after=new.name)
    if old.history.until != new.history.until and new.history.until is not None:
        yield PlanChange(ChangeOf.ENDS, after=str(new.history.until))
    known = set(inherited_by(before, unit))
    for body in inherited_by(after, unit):
        if body not in known:
            yield PlanChange(ChangeOf.TOOK_OVER, after=after.unit(body).name)


def _tasks(unit: UnitId, before: Plan, after: Plan) -> Iterator[PlanChange]:
    old = {duty.task: duty for duty in before.assignments_of(unit)}
    new = {duty.task: duty for duty in after.assignments_of(unit)}
    for key, duty in new.items():
        task = after.task(key)
        if key not in old:
            yield _of(task, ChangeOf.TASK_ADDED, after=duty.role.label)
        else:
            yield from _of_task(before.task(key), task, old[key], duty)
    for key in old.keys() - new.keys():
        yield _of(before.task(key), ChangeOf.TASK_DROPPED)


def _of_task(old: Task, new: Task, was: Assignment, now: Assignment) -> Iterator[PlanChange]:
    if old.until != new.until and new.until is not None:
        yield _of(new, ChangeOf.TASK_ENDS, after=str(new.until))
    if was.role is not now.role:
        yield _of(new, ChangeOf.ROLE, before=was.role.label, after=now.role.label)
    for field in FIELDS:
        before, after = str(getattr(old, field)), str(getattr(new, field))
        if before != after:
            yield _of(new, ChangeOf.FIELD, field, before, after)
    if old.milestones != new.milestones:
        yield _of(new, ChangeOf.MILESTONES, "", _written(old), _written(new))


def _written(task: Task) -> str:
    return "；".join(f"{one.day.isoformat()} {one.percent}%" for one in task.milestones)


def _of(task: Task, what: ChangeOf, field: str = "", before: str = "", after: str = "") -> PlanChange:
    return PlanChange(what, task.id, task.number, task.item, field, before, after)


def _measures(unit: UnitId, before: Plan, after: Plan) -> Iterator[PlanChange]:
    old, new = _asked(unit, before), _asked(unit, after)
    for key, measure in new.items():
        task = after.task(measure.task)
        if key not in old:
            yield _of(task, ChangeOf.MEASURE_ADDED, after=_named(measure))
        elif old[key] != measure:
            yield _of(task, ChangeOf.MEASURE, before=_named(old[key]), after=_named(measure))
    for key, measure in old.items():
        if key not in new:
            yield _of(before.task(measure.task), ChangeOf.MEASURE_DROPPED, before=_named(measure))


def _asked(unit: UnitId, plan: Plan) -> dict[str, Measure]:
    """Return the measures asked of a unit, by id."""
    found = next((one for one in plan.units if one.id == unit), None)
    duties = {duty.task for duty in plan.assignments_of(unit)}
    if found is None:
        return {}
    return {one.id: one for one in plan.measures if one.task in duties and one.is_asked_of(found.kind)}


def _named(measure: Measure) -> str:
    said = f"{measure.name}（{measure.unit}，{measure.entered.label}）" if measure.unit else measure.name
    return f"{said}：{measure.note}" if measure.note else said


def _dates(before: Plan, after: Plan) -> Iterator[PlanChange]:
    old, new = before.calendar, after.calendar
    if old.kind is not new.kind:
        yield PlanChange(ChangeOf.PERIOD_KIND, before=old.kind.label, after=new.kind.label)
    periods = sorted({*old.dates, *new.dates}, key=lambda one: (one.last_day, one.first_day))
    for period in periods:
        due = old.due(period), new.due(period)
        if due[0] != due[1]:
            yield PlanChange(ChangeOf.DUE, before=_day(due[0]), after=_day(due[1]), period=period)
        as_of = old.as_of(period), new.as_of(period)
        if as_of[0] != as_of[1]:
            yield PlanChange(ChangeOf.AS_OF, before=_day(as_of[0]), after=_day(as_of[1]), period=period)


def _day(day: object) -> str:
    return "" if day is None else str(day)
