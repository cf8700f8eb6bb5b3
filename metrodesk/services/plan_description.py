"""A plan as programs are told of it: the shape of `plan show`, with canonical unit names."""

from __future__ import annotations

import re
from collections.abc import Iterable

from metrodesk.domain.check_setting import CheckSetting
from metrodesk.domain.document import Clause
from metrodesk.domain.indicator import Indicator
from metrodesk.domain.measure import Measure
from metrodesk.domain.plan import Plan
from metrodesk.domain.task import Task
from metrodesk.domain.unit import Unit, UnitId
from metrodesk.services.planning import PlanSummary


def describe_summary(summary: PlanSummary) -> dict[str, object]:
    """Return one entry of `plan list`."""
    document = summary.document
    return {
        "id": summary.id,
        "title": document.title,
        "number": document.number,
        "issuer": document.issuer,
        "date": document.date,
        "level": document.level,
        "tasks": summary.tasks,
    }


def describe_plan(plan: Plan) -> dict[str, object]:
    """Return the whole plan as `plan show` prints it."""
    return {
        "id": plan.id,
        "version": plan.version,
        "document": plan.document.to_json(),
        "outline": plan.outline.to_json(),
        "clauses": [_clause(plan, clause) for clause in plan.clauses],
        "tasks": [_task(plan, task) for task in plan.tasks],
        "units": [_unit(plan, unit) for unit in plan.units],
        "indicators": [describe_indicator(indicator) for indicator in plan.indicators],
        "measures": [_measure(plan, measure) for measure in plan.measures],
        "checks": [_check(plan, check) for check in plan.checks],
        "findings": [finding.to_json() for finding in plan.findings],
        "calendar": plan.calendar.to_json(),
        "holds_from": None if plan.holds_from is None else str(plan.holds_from),
    }


def _names(plan: Plan, units: Iterable[UnitId]) -> list[str]:
    return [plan.unit(unit).name for unit in units]


def _clause(plan: Plan, clause: Clause) -> dict[str, object]:
    described = clause.to_json()
    described["leads"] = _names(plan, clause.leads)
    described["responsible"] = _names(plan, clause.responsible)
    return described


def _task(plan: Plan, task: Task) -> dict[str, object]:
    described = task.to_json()
    described["leads"] = _names(plan, task.leads)
    described["responsible"] = _names(plan, task.responsible)
    return described


def _unit(plan: Plan, unit: Unit) -> dict[str, object]:
    described = unit.to_json()
    described["members"] = _names(plan, unit.members)
    return described


def _measure(plan: Plan, measure: Measure) -> dict[str, object]:
    described = measure.to_json()
    described["task"] = plan.task(measure.task).number
    described["entered"] = measure.entered.value
    described["parts"] = list(measure.parts)
    described["note"] = measure.note
    described["retired"] = measure.retired
    return described


def _check(plan: Plan, check: CheckSetting) -> dict[str, object]:
    described = check.to_json()
    described["task"] = None if check.task is None else plan.task(check.task).number
    return described


def describe_indicator(indicator: Indicator) -> dict[str, object]:
    """Return an indicator with its figures as numbers where the text gives numbers."""
    described = indicator.to_json()
    if indicator.baseline is not None:
        described["baseline"] = {
            "year": indicator.baseline.year,
            "value": _number(indicator.baseline.value),
        }
    described["targets"] = [{**target.to_json(), "value": _number(target.value)} for target in indicator.targets]
    return described


def _number(value: str) -> int | float | str:
    """Return a figure as a number where the text gives one; anything else stays text."""
    if re.fullmatch(r"-?\d{1,15}", value):
        return int(value)
    return float(value) if re.fullmatch(r"-?\d{1,15}\.\d{1,6}", value) else value
