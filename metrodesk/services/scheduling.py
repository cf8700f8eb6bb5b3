"""Periods, due dates and cut-offs; a new version of the plan when they change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from metrodesk.domain.act import ActKind
from metrodesk.domain.calendar import PeriodDates
from metrodesk.domain.history import counting
from metrodesk.domain.period import Period
from metrodesk.domain.plan import Plan
from metrodesk.errors import InvalidDates, PlanChangedMeanwhile
from metrodesk.services.acting import compose, write_acts
from metrodesk.services.layout import WorkspaceKind
from metrodesk.services.merging import judge_again
from metrodesk.services.opening import adopt, roster_units
from metrodesk.services.standing import rebuild_standings
from metrodesk.services.versions import timeline_in
from metrodesk.services.workspaces import Workspace, roster_in
from metrodesk.storage.database import Books


def adopt_plan(ws: Workspace, plan: Plan, by: str, why: str = "") -> str:
    """Make a plan the next version; return its name. One equal to today's changes nothing."""
    return adopt_versions(ws, [plan], by, why)


def adopt_versions(ws: Workspace, plans: Sequence[Plan], by: str, why: str = "") -> str:
    """Make plans the next versions, one after the other and all or none; return the name of the last.

    One equal to the version before changes nothing. Files held are judged again afterwards.
    Raises InvalidPlan for one that could not be read again, and PlanChangedMeanwhile if the
    plan they were made of (`ws.plan`) is not the newest any more: what the other one changed
    would be undone.
    """
    ws.demand(WorkspaceKind.DISTRICT)
    for plan in plans:
        Plan.from_bytes(plan.to_bytes())
    seen = ws.plan.version
    with ws.begin() as books:
        demand_newest(ws, books, seen)
        if not any([_adopted(ws, books, plan, by, why) for plan in plans]):
            return plans[-1].version
        rebuild_standings(books, timeline_in(books))
    judge_again(ws)
    return plans[-1].version


def demand_newest(ws: Workspace, books: Books, seen: str) -> None:
    """Raise PlanChangedMeanwhile if the version a person saw is not the one that holds now."""
    if books.meta.get("plan") != seen:
        ws.forget_cached()
        raise PlanChangedMeanwhile(roster_in(books).plan_number)


def _adopted(ws: Workspace, books: Books, plan: Plan, by: str, why: str) -> bool:
    """Adopt a plan with the roster that names it; return whether it is another than held before."""
    if plan.version == books.meta.get("plan"):
        return False
    roster = roster_in(books)
    following = replace(
        roster,
        number=roster.number + 1,
        plan=plan.version,
        plan_number=roster.plan_number + 1,
        units=roster_units(plan, roster),
    )
    adopt(ws, books, plan, following, by, why)
    return True


def set_period(
    ws: Workspace, period: Period, *, as_of: date | None = None, due: date | None = None, by: str = ""
) -> str:
    """Set a period's dates; a date that is not given stays. Raises InvalidDates."""
    return adopt_plan(ws, with_dates(ws.plan, period, as_of, due), by)


def with_dates(plan: Plan, period: Period, as_of: date | None, due: date | None) -> Plan:
    """Return the plan with a period's dates; a date that is not given stays. Raises InvalidDates."""
    if plan.calendar.period_of(period.last_day) != period:
        raise InvalidDates(str(period), "kind")
    before = plan.calendar.dates.get(period, PeriodDates())
    dates = PeriodDates(as_of or before.as_of, due or before.due)
    if dates.due is not None and dates.due < (dates.as_of or period.first_day):
        raise InvalidDates(str(period), "order")
    return replace(plan, calendar=plan.calendar.with_dates(period, dates))


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
