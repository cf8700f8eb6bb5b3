"""Periods, due dates and cut-offs; a new version of the plan when they change."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from metrodesk.domain.act import ActKind
from metrodesk.domain.calendar import PeriodDates
from metrodesk.domain.history import counting
from metrodesk.domain.period import Period
from metrodesk.domain.plan import Plan
from metrodesk.errors import InvalidDates
from metrodesk.services.acting import compose, write_acts
from metrodesk.services.layout import WorkspaceKind
from metrodesk.services.merging import judge_again
from metrodesk.services.opening import adopt, roster_units
from metrodesk.services.standing import rebuild_standings
from metrodesk.services.workspaces import Workspace, roster_in


def adopt_plan(ws: Workspace, plan: Plan, by: str) -> str:
    """Make a plan the next version; return its name. One equal to today's changes nothing."""
    ws.demand(WorkspaceKind.DISTRICT)
    with ws.begin() as books:
        if plan.version == books.meta.get("plan"):
            return plan.version
        roster = roster_in(books)
        following = replace(
            roster,
            number=roster.number + 1,
            plan=plan.version,
            plan_number=roster.plan_number + 1,
            units=roster_units(plan),
        )
        adopt(ws, books, plan, following, by)
        rebuild_standings(books, plan)
    judge_again(ws)
    return plan.version


def set_period(
    ws: Workspace, period: Period, *, as_of: date | None = None, due: date | None = None, by: str = ""
) -> str:
    """Set a period's dates; a date that is not given stays. Raises InvalidDates."""
    plan = ws.plan
    if period.kind is not plan.calendar.kind:
        raise InvalidDates(str(period), "kind")
    before = plan.calendar.dates.get(period, PeriodDates())
    dates = PeriodDates(as_of or before.as_of, due or before.due)
    if dates.due is not None and dates.due < (dates.as_of or period.first_day):
        raise InvalidDates(str(period), "order")
    return adopt_plan(ws, replace(plan, calendar=plan.calendar.with_dates(period, dates)), by)


def close_period(ws: Workspace, period: Period, by: str = "") -> str:
    """Cut a period off (截止): reports in bundles that are not here yet will be late.

    Return the act's id; a later cut-off of the same period takes the place of this one.
    """
    ws.demand(WorkspaceKind.DISTRICT)
    with ws.begin() as books:
        acts = books.acts.all()
        before = [act.id for act in acts if act.kind is ActKind.CUTOFF and act.body.get("period") == str(period)]
        bundles = sorted(one.id for one in counting(books.bundles.vouched(), acts))
        act = compose(ws, ActKind.CUTOFF, {"period": str(period), "bundles": bundles}, by, before)
        write_acts(ws, books, [act])
    return act.id
