"""Changing the tasks of a plan: who answers for them, their words, their milestones, their end."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from metrodesk.domain.plan import Plan
from metrodesk.domain.plan_problem import PlanProblem
from metrodesk.domain.task import WHOLE, Milestone, Role, Task, TaskId
from metrodesk.domain.unit import UnitId
from metrodesk.errors import UnfitPlanChange


def assigned(plan: Plan, task: TaskId, leads: Iterable[UnitId], responsible: Iterable[UnitId]) -> Plan:
    """Return the plan in which bodies and groups lead a task and answer for it; the printed words stay."""
    leading, answering = (tuple(dict.fromkeys(plan.unit(one).id for one in units)) for units in (leads, responsible))
    return _with(plan, replace(plan.task(task), leads=leading, responsible=answering))


def with_role(plan: Plan, task: TaskId, unit: UnitId, role: Role | None) -> Plan:
    """Return the plan in which one unit leads a task, answers for it, or has no part in it (None).

    Raises UnfitPlanChange where it has its part through a group: then the group is to be changed.
    """
    before = plan.task(task)
    plan.unit(unit)
    leads = tuple(one for one in before.leads if one != unit)
    responsible = tuple(one for one in before.responsible if one != unit)
    if role is Role.LEAD:
        leads = (*leads, unit)
    if role is Role.RESPONSIBLE:
        responsible = (*responsible, unit)
    after = _with(plan, replace(before, leads=leads, responsible=responsible))
    if role is None and any(duty.unit == unit for duty in after.answerers(task)):
        raise UnfitPlanChange(PlanProblem.VIA_GROUP, plan.unit(unit).name)
    return after


def with_task(plan: Plan, task: Task) -> Plan:
    """Return the plan with a task added (its id empty) or its words changed; a number 0 is the next one.

    Raises UnfitPlanChange for one without an item or with another's number.
    """
    if not task.item.strip():
        raise UnfitPlanChange(PlanProblem.ITEM_EMPTY)
    number = task.number or max((one.number for one in plan.tasks), default=0) + 1
    if any(one.number == number and one.id != task.id for one in plan.tasks):
        raise UnfitPlanChange(PlanProblem.NUMBER_TAKEN, str(number))
    numbered = replace(task, number=number, item=task.item.strip())
    if task.id:
        return _with(plan, replace(numbered, id=plan.task(task.id).id))
    added = replace(numbered, id=_new_task_id(plan, numbered))
    return replace(plan, tasks=tuple(sorted((*plan.tasks, added), key=lambda one: one.number)))


def task_ended(plan: Plan, task: TaskId, last_day: date | None) -> Plan:
    """Return the plan in which a task ends with a day, or goes on after all (None). Raises UnfitPlanChange."""
    before = plan.task(task)
    if last_day is not None and before.since is not None and last_day < before.since:
        raise UnfitPlanChange(PlanProblem.DAY_BEFORE_SINCE, before.item)
    return _with(plan, replace(before, until=last_day))


def with_milestones(plan: Plan, task: TaskId, milestones: Sequence[Milestone]) -> Plan:
    """Return the plan in which a task should be so far on some days. Raises UnfitPlanChange."""
    ordered = tuple(sorted(milestones, key=lambda one: one.day))
    if any(not 0 <= one.percent <= WHOLE for one in ordered):
        raise UnfitPlanChange(PlanProblem.PERCENT)
    if len({one.day for one in ordered}) < len(ordered):
        raise UnfitPlanChange(PlanProblem.DAYS_DOUBLED)
    return _with(plan, replace(plan.task(task), milestones=ordered))


def _with(plan: Plan, task: Task) -> Plan:
    changed = (task if one.id == task.id else one for one in plan.tasks)
    return replace(plan, tasks=tuple(sorted(changed, key=lambda one: one.number)))


def _new_task_id(plan: Plan, task: Task) -> TaskId:
    """Return an id made of the task's words, which no other task of any version had: one taken out keeps its own."""
    known, words, count = {one.id for one in plan.tasks}, f"{plan.id}\0{task.item}\0{task.content}", 1
    found = _minted(words)
    while found in known:
        count += 1
        found = _minted(f"{words}\0{count}")
    return found


def _minted(words: str) -> TaskId:
    return TaskId("t" + hashlib.sha256(words.encode()).hexdigest()[:8])
