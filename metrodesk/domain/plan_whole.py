"""Whether the parts of a plan fit together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from metrodesk.domain.document import Clause
from metrodesk.domain.fields import refuse_doubles
from metrodesk.domain.task import Task
from metrodesk.domain.unit import folded
from metrodesk.errors import InvalidPlan

if TYPE_CHECKING:
    from metrodesk.domain.plan import Plan


def refuse_doubled_parts(plan: Plan) -> None:
    """Raise InvalidPlan for two parts of one name."""
    refuse_doubles((unit.id for unit in plan.units), "units.id")
    refuse_doubles((folded(name) for unit in plan.units for name in unit.names), "units.name")
    refuse_doubles((task.id for task in plan.tasks), "tasks.id")
    refuse_doubles((str(task.number) for task in plan.tasks), "tasks.number")
    refuse_doubles((clause.id for clause in plan.clauses), "clauses.id")
    refuse_doubles((indicator.id for indicator in plan.indicators), "indicators.id")
    refuse_doubles((measure.id for measure in plan.measures), "measures.id")
    refuse_doubles((" ".join(link.key) for link in plan.links), "links")
    refuse_doubles((paper.key for paper in plan.papers), "papers")


def refuse_loose_references(plan: Plan) -> None:
    """Raise InvalidPlan for a part that names what is not there, or a group that cannot be one."""
    units = {unit.id: unit for unit in plan.units}
    clauses = {clause.id for clause in plan.clauses}
    tasks = {task.id for task in plan.tasks}
    parts: Sequence[Clause | Task] = (*plan.clauses, *plan.tasks)
    for part in parts:
        _demand(units, (*part.leads, *part.responsible), f"{part.id}.units")
    _demand(clauses, (task.clause for task in plan.tasks if task.clause is not None), "tasks.clause")
    _demand(tasks, (measure.task for measure in plan.measures), "measures.task")
    _demand(tasks, (check.task for check in plan.checks if check.task is not None), "checks.task")
    _demand({*clauses, *tasks}, (link.source for link in plan.links), "links.source")
    _demand(clauses, (one.clause for one in plan.indicators if one.clause), "indicators.clause")
    plan.outline.refuse_loose(clauses)
    for unit in plan.units:
        _demand(units, unit.members, f"{unit.id}.members")
        _demand(units, unit.history.heirs, f"{unit.id}.heirs")
        if unit.members and not unit.is_group:
            raise InvalidPlan(f"{unit.id}.members", "only a group has members")
        if any(units[member].is_group for member in unit.members):
            raise InvalidPlan(f"{unit.id}.members", "a group in a group")


def _demand(known: Iterable[str], wanted: Iterable[str], where: str) -> None:
    for name in wanted:
        if name not in known:
            raise InvalidPlan(where, f"unknown: {name}")
