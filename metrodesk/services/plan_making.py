"""Changing the plan while work goes on: what a change would say, making it the next version, all versions so far."""

from __future__ import annotations

from dataclasses import dataclass

from metrodesk.domain.act import ActKind
from metrodesk.domain.difference import Difference
from metrodesk.domain.period import Period
from metrodesk.domain.plan import Plan
from metrodesk.domain.plan_difference import differences
from metrodesk.domain.plan_in_time import inherited_by
from metrodesk.domain.plan_problem import PlanProblem
from metrodesk.domain.report import text_of
from metrodesk.domain.unit import UnitId
from metrodesk.errors import NothingChanged, UnfitPlanChange, UnknownPlan
from metrodesk.services.layout import WorkspaceKind
from metrodesk.services.plan_edits import Edit, removing
from metrodesk.services.scheduling import adopt_versions
from metrodesk.services.versions import number_of, parsed_plan
from metrodesk.services.workspaces import Workspace
from metrodesk.storage.database import Books


@dataclass(frozen=True, slots=True)
class Made:
    """The newest version after a change, from which period the change holds, and what is different now."""

    version: str
    since: Period | None
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class Version:
    """One version of the plan: its number and name, from which period it holds, and who made it, when and why.

    `plan` is None if its bytes are not here (a unit has only those that reached it).
    """

    number: int
    version: str
    since: Period | None
    by: str
    claimed: str
    why: str
    plan: Plan | None


def preview(ws: Workspace, edit: Edit) -> tuple[Difference, ...]:
    """Return what a change would make different. Raises UnfitPlanChange, UnknownUnit or UnknownTask."""
    return differences(ws.plan, _versions(ws, edit)[-1])


def make(ws: Workspace, edit: Edit, *, why: str = "", by: str = "") -> Made:
    """Make a change the next version of the plan, with the reason in its act.

    Where something was decided for later periods already, there are several: each stretch of
    time is changed. Raises UnfitPlanChange, UnknownUnit, UnknownTask, or NothingChanged.
    """
    before, after = ws.plan, _versions(ws, edit)
    version = adopt_versions(ws, after, by, why.strip())
    return Made(version, edit.since, differences(before, after[-1]))


def remove_unit(ws: Workspace, unit: UnitId, *, why: str = "", by: str = "") -> Made:
    """Take out a body that never reported and has no computer; any other is to be ended.

    Raises UnfitPlanChange.
    """
    return make(ws, taking_out(ws, unit), why=why, by=by)


def taking_out(ws: Workspace, unit: UnitId) -> Edit:
    """Return the edit that takes out a body nothing hangs on. Raises UnfitPlanChange."""
    found = ws.plan.unit(unit)
    if has_part(ws, unit) or inherited_by(ws.plan, unit):
        raise UnfitPlanChange(PlanProblem.HAS_REPORTED, found.name)
    return removing(unit)


def has_part(ws: Workspace, unit: UnitId) -> bool:
    """Whether a body has a computer, was invited, or anything was received or written for it."""
    with ws.database.read() as books:
        is_known = _is_known(books, unit)
    return is_known or bool(ws.roster.devices_of(unit)) or ws.identity.unit == unit


def history(ws: Workspace) -> tuple[Version, ...]:
    """Return all versions of the plan, newest first."""
    ws.demand(WorkspaceKind.DISTRICT)
    with ws.database.read() as books:
        acts = sorted(books.acts.of_kinds([ActKind.PLAN]), key=number_of, reverse=True)
        found = [(act, books.contents.get(text_of(act.body, "plan"))) for act in acts]
    lines = []
    for act, data in found:
        plan = None if data is None else parsed_plan(data)
        since = None if plan is None else plan.holds_from
        name, why = text_of(act.body, "plan"), text_of(act.body, "reason")
        lines.append(Version(number_of(act), name, since, act.by, act.claimed, why, plan))
    return tuple(lines)


def version_of(ws: Workspace, reference: str) -> Plan:
    """Return a version by its number or the beginning of its name. Raises UnknownPlan."""
    for one in history(ws):
        is_meant = reference == str(one.number) if reference.isdecimal() and len(reference) < 6 else False
        if one.plan is not None and (is_meant or (len(reference) >= 6 and one.version.startswith(reference))):
            return one.plan
    raise UnknownPlan(reference)


def _versions(ws: Workspace, edit: Edit) -> tuple[Plan, ...]:
    """Return the versions a change makes; raises NothingChanged."""
    ws.demand(WorkspaceKind.DISTRICT)
    made = ws.timeline.changed(edit.change, edit.since) if edit.of_duties else (edit.change(ws.plan),)
    if not differences(ws.plan, made[-1]):
        raise NothingChanged
    return made


def _is_known(books: Books, unit: UnitId) -> bool:
    """Whether anything was ever received or written for a body, or it was given a file to join with."""
    about = any(text_of(act.body, "unit") == unit for act in books.acts.all())
    return about or bool(books.revisions.of(unit=unit)) or any(one.unit == unit for one in books.joining.invitations())
