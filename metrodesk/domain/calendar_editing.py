"""Changing how a plan reports: by which kind of period, due by which rule; what was before stays as it was."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from metrodesk.domain.calendar import Calendar, DueRule, FormerKind
from metrodesk.domain.period import Period, PeriodKind
from metrodesk.domain.plan_problem import PlanProblem
from metrodesk.errors import UnfitPlanChange


def with_kind(calendar: Calendar, kind: PeriodKind, since: date | None) -> Calendar:
    """Return a calendar that reports by a kind of period from a day on, or always did (None).

    Raises UnfitPlanChange if the day does not end one of the old periods and begin one of the
    new, or lies before an earlier change.
    """
    if kind is calendar.kind:
        raise UnfitPlanChange(PlanProblem.SAME_KIND, kind.label)
    if since is None:
        return replace(calendar, kind=kind, former=())
    _demand_border(calendar, kind, since)
    return replace(calendar, kind=kind, former=_with_former(calendar, since))


def with_rule(calendar: Calendar, rule: DueRule | None, since: date | None) -> Calendar:
    """Return a calendar in which reports are due by a rule, from a day on or always (None).

    Raises UnfitPlanChange if the day does not begin a period.
    """
    if since is None:
        return replace(calendar, rule=rule)
    _demand_border(calendar, calendar.kind, since)
    return replace(calendar, rule=rule, former=_with_former(calendar, since))


def periods_after(calendar: Calendar, period: Period, count: int) -> Iterable[Period]:
    """Return periods reported by, from one on, each after the other: to show what a rule means."""
    for _ in range(count):
        yield period
        period = calendar.after(period)


def _with_former(calendar: Calendar, since: date) -> tuple[FormerKind, ...]:
    """Return how a calendar reported before a day; what ended there already is not ended again."""
    if calendar.former and calendar.former[-1].until == since - timedelta(1):
        return calendar.former
    return (*calendar.former, FormerKind(calendar.kind, since - timedelta(1), calendar.rule))


def _demand_border(calendar: Calendar, kind: PeriodKind, since: date) -> None:
    if any(one.until >= since for one in calendar.former):
        raise UnfitPlanChange(PlanProblem.BEFORE_FORMER, since.isoformat())
    ends = calendar.period_of(since - timedelta(1)).last_day
    if Period.containing(since, kind).first_day != since or ends != since - timedelta(1):
        raise UnfitPlanChange(PlanProblem.NOT_A_BORDER, since.isoformat())
