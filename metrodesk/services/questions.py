"""What the checks are asked about a report, from the plan and from what was reported before."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from metrodesk.domain.check import Question
from metrodesk.domain.deadline import last_day
from metrodesk.domain.period import Period
from metrodesk.domain.plan import Plan
from metrodesk.domain.progress import expected_share
from metrodesk.domain.report import ReportBody
from metrodesk.domain.task import DeadlineKind, Task, TaskId
from metrodesk.domain.unit import UnitId

Earlier = Sequence[tuple[Period, ReportBody]]


def question(
    plan: Plan, unit: UnitId, task: TaskId, period: Period, body: ReportBody, earlier: Earlier = ()
) -> Question:
    """Return a unit's report as the checks see it; `earlier` are its reports before, oldest first."""
    asked, as_of = plan.task(task), plan.calendar.as_of(period)
    ends = last_day(asked.deadline) if asked.deadline_kind is DeadlineKind.DATED else None
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
        expected=_expected(asked, ends, as_of),
        ends=ends,
        as_of=as_of,
    )


def _expected(task: Task, ends: date | None, as_of: date) -> int | None:
    """Return the 序时进度 where it is fair: by milestones, else in the year in which the task ends."""
    if task.milestones or (ends is not None and ends.year == as_of.year):
        return expected_share(as_of, task.milestones)
    return None
