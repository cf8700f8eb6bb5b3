"""What the checks are asked about a report, from the plan and from what was reported before."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from metrodesk.domain.check import Question
from metrodesk.domain.deadline import last_day
from metrodesk.domain.measure import Entered
from metrodesk.domain.period import Period
from metrodesk.domain.plan import Plan
from metrodesk.domain.progress import expected_share
from metrodesk.domain.report import ReportBody
from metrodesk.domain.task import DeadlineKind, Task, TaskId
from metrodesk.domain.unit import UnitId
from metrodesk.services.current import previous_report
from metrodesk.storage.database import Books

Dated = tuple[Period, ReportBody]


def earlier_reports(
    plan: Plan, books: Books, unit: UnitId, task: TaskId, period: Period, before: Dated | None
) -> tuple[Dated, ...]:
    """Return the reports a period is held against, oldest first; `before` is the newest of them.

    Where running totals are entered, last period's own figure needs the total before it too.
    """
    if before is None:
        return ()
    asked = plan.measures_of(task, plan.unit(unit).kind)
    if all(one.entered is Entered.PERIOD for one in asked):
        return (before,)
    first = previous_report(books, unit, task, before[0])
    return (before,) if first is None else (first, before)


def question(
    plan: Plan, unit: UnitId, task: TaskId, period: Period, body: ReportBody, earlier: Sequence[Dated] = ()
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
