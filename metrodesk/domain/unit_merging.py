"""Bodies merged and split: what was asked of the old is asked of the new from the next day on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from metrodesk.domain.plan import Plan
from metrodesk.domain.plan_problem import PlanProblem
from metrodesk.domain.task import Task
from metrodesk.domain.unit import UnitId
from metrodesk.domain.unit_editing import NewBody, day_after, demand_body, ended, in_order, new_unit_id, with_body
from metrodesk.errors import UnfitPlanChange

Heir = UnitId | NewBody
"""A body that is there already, or one that begins."""


def merged(plan: Plan, parts: Sequence[UnitId], heir: Heir, last_day: date) -> Plan:
    """Return the plan in which bodies become one: a new one, or one of them or another that is there.

    Those that are not the heir end with `last_day`. Raises UnfitPlanChange.
    """
    parts = tuple(dict.fromkeys(parts))
    ending = [one for one in parts if one != heir]
    if not ending or (isinstance(heir, NewBody) and len(parts) < 2):
        raise UnfitPlanChange(PlanProblem.NOTHING_TO_MERGE)
    plan, (taking,) = _with_heirs(plan, parts, [heir], last_day)
    for part in ending:
        plan = ended(plan, part, last_day, [taking])
    return plan


def split(plan: Plan, unit: UnitId, heirs: Sequence[Heir], last_day: date) -> Plan:
    """Return the plan in which a body becomes several; it goes on itself if it is one of them.

    The first heir answers what is still open. Raises UnfitPlanChange.
    """
    if len(heirs) < 2:
        raise UnfitPlanChange(PlanProblem.NO_HEIR, plan.unit(unit).name)
    plan, taking = _with_heirs(plan, [unit], heirs, last_day)
    return plan if unit in taking else ended(plan, unit, last_day, taking)


def _with_heirs(
    plan: Plan, parts: Sequence[UnitId], heirs: Sequence[Heir], last_day: date
) -> tuple[Plan, list[UnitId]]:
    """Return the plan in which heirs are there and answer for all that was asked of some bodies."""
    for part in parts:
        demand_body(plan, part)
        if plan.unit(part).history.heirs:
            raise UnfitPlanChange(PlanProblem.HAS_ENDED, plan.unit(part).name)
    found, behind = list[UnitId](), max(parts, key=plan.place_of)
    for heir in heirs:
        if isinstance(heir, NewBody):
            taking = new_unit_id(plan, heir.name)
            plan = with_body(plan, heir, since=day_after(last_day), after=behind)
        else:
            taking = heir
            demand_body(plan, taking)
            if not plan.unit(taking).is_there(day_after(last_day), day_after(last_day)):
                raise UnfitPlanChange(PlanProblem.HAS_ENDED, plan.unit(taking).name)
        found.append(taking)
        behind = max(behind, taking, key=plan.place_of)
    return _inheriting(plan, parts, found), found


def _inheriting(plan: Plan, parts: Sequence[UnitId], heirs: Sequence[UnitId]) -> Plan:
    groups = tuple(
        replace(one, members=_also(one.members, parts, heirs)) if one.is_group else one for one in plan.units
    )
    return in_order(replace(plan, units=groups, tasks=tuple(_handed_on(task, parts, heirs) for task in plan.tasks)))


def _handed_on(task: Task, parts: Sequence[UnitId], heirs: Sequence[UnitId]) -> Task:
    leads, responsible = _also(task.leads, parts, heirs), _also(task.responsible, parts, heirs)
    return replace(task, leads=leads, responsible=responsible)


def _also(units: Sequence[UnitId], parts: Iterable[UnitId], heirs: Iterable[UnitId]) -> tuple[UnitId, ...]:
    """Return units with the heirs behind them, if one of the parts is among them."""
    return tuple(dict.fromkeys((*units, *heirs))) if not set(parts).isdisjoint(units) else tuple(units)
