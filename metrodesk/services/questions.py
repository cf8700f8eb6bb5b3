"""What the checks are asked about a report, from the plan and from what was reported before."""

from __future__ import annotations

from collections.abc import Sequence

from metrodesk.domain.check import Question
from metrodesk.domain.period import Period
from metrodesk.domain.plan import Plan
from metrodesk.domain.report import ReportBody
from metrodesk.domain.task import TaskId
from metrodesk.domain.unit import UnitId

Earlier = Sequence[tuple[Period, ReportBody]]


def question(
    plan: Plan, unit: UnitId, task: TaskId, period: Period, body: ReportBody, earlier: Earlier = ()
) -> Question:
    """Return a unit's report as the checks see it; `earlier` are its reports before, oldest first."""
    asked = plan.task(task)
    return Question(
        task=asked.id,
        deadline=asked.deadline_kind,
        closes_year=period.closes_year,
        body=body,
        previous=earlier[-1][1] if earlier else None,
        period=period,
        measures=plan.measures_of(task, plan.unit(unit).kind),
        earlier=tuple(earlier),
        settings=plan.checks,
        as_of=plan.calendar.as_of(period),
    )
