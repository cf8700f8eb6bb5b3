"""What a district can change of its plan: each gives an Edit, which `plan_making` previews and makes.

`last_day` is the last day of what was before; the change holds from the period in which the next
day lies. `since` is that period itself; None says that it was meant so from the beginning.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date

from metrodesk.domain import task_editing, unit_editing, unit_merging
from metrodesk.domain.calendar import DueRule
from metrodesk.domain.calendar_editing import with_kind, with_rule
from metrodesk.domain.fields import FIRST_YEAR, LAST_YEAR
from metrodesk.domain.period import Period, PeriodKind
from metrodesk.domain.plan import Plan
from metrodesk.domain.plan_in_time import Change
from metrodesk.domain.plan_problem import PlanProblem
from metrodesk.domain.task import Milestone, Role, Task, TaskId
from metrodesk.domain.unit import UnitId, UnitKind
from metrodesk.domain.unit_editing import NewBody, day_after
from metrodesk.domain.unit_merging import Heir
from metrodesk.errors import UnfitPlanChange
from metrodesk.services.workspaces import Workspace


@dataclass(frozen=True, slots=True)
class Edit:
    """A change of the plan and the period from which it holds.

    `of_duties` tells that it says who answers for what, so that earlier periods keep the
    version they have; everything else is the newest version's alone, which carries its past.
    """

    change: Change
    since: Period | None = None
    of_duties: bool = False


def adding(ws: Workspace, body: NewBody, groups: Collection[UnitId] = (), first_day: date | None = None) -> Edit:
    """Add a body, and make it a member of groups; `first_day` is None for one that was always there."""
    since = None if first_day is None else _period(ws, first_day)
    return Edit(lambda plan: unit_editing.with_body(plan, body, groups, first_day), since, of_duties=True)


def renaming(ws: Workspace, unit: UnitId, name: str, last_day: date | None) -> Edit:
    """Rename a body: it keeps id, computers and history, old paper its old name. Without a day it was a mistake."""
    since = None if last_day is None else _period_after(ws, last_day)
    return Edit(lambda plan: unit_editing.renamed(plan, unit, name, last_day), since)


def rewording(
    unit: UnitId, *, kind: UnitKind | None = None, aliases: Sequence[str] | None = None, remark: str | None = None
) -> Edit:
    """Change a body's kind, aliases or remark; what is None stays."""
    return Edit(lambda plan: unit_editing.with_words(plan, unit, kind=kind, aliases=aliases, remark=remark))


def naming_before(unit: UnitId, name: str, until: date | None) -> Edit:
    """Note a name a body had before, until a day or nobody knows when."""
    return Edit(lambda plan: unit_editing.with_former_name(plan, unit, name, until))


def ending(ws: Workspace, unit: UnitId, last_day: date, heirs: Sequence[UnitId] = ()) -> Edit:
    """End a body; the first heir answers what is open."""
    since = _period_after(ws, last_day)
    return Edit(lambda plan: unit_editing.ended(plan, unit, last_day, heirs), since, of_duties=True)


def reviving(unit: UnitId) -> Edit:
    """Let a body go on that was ended by mistake."""
    return Edit(lambda plan: unit_editing.revived(plan, unit), of_duties=True)


def removing(unit: UnitId) -> Edit:
    """Take out a body that never reported, as if it had never stood there."""
    return Edit(
        lambda plan: unit_editing.removed(plan, unit) if plan.place_of(unit) < len(plan.units) else plan,
        of_duties=True,
    )


def grouping(group: UnitId, members: Collection[UnitId], since: Period | None) -> Edit:
    """Say which bodies a group stands for."""
    return Edit(lambda plan: unit_editing.with_members(plan, group, members), since, of_duties=True)


def merging(ws: Workspace, parts: Sequence[UnitId], heir: Heir, last_day: date) -> Edit:
    """Merge bodies into a new one, or into one that is there."""
    since = _period_after(ws, last_day)
    return Edit(lambda plan: unit_merging.merged(plan, parts, heir, last_day), since, of_duties=True)


def splitting(ws: Workspace, unit: UnitId, heirs: Sequence[Heir], last_day: date) -> Edit:
    """Split a body into several; the first answers what is open."""
    since = _period_after(ws, last_day)
    return Edit(lambda plan: unit_merging.split(plan, unit, heirs, last_day), since, of_duties=True)


def assigning(task: TaskId, leads: Sequence[UnitId], responsible: Sequence[UnitId], since: Period | None) -> Edit:
    """Say who leads a task and who answers for it, bodies and groups."""
    return Edit(lambda plan: task_editing.assigned(plan, task, leads, responsible), since, of_duties=True)


def giving_role(task: TaskId, unit: UnitId, role: Role | None, since: Period | None) -> Edit:
    """Let one unit lead a task, answer for it, or have no part in it (None)."""
    return Edit(lambda plan: task_editing.with_role(plan, task, unit, role), since, of_duties=True)


def tasking(task: Task, first_day: date | None = None) -> Edit:
    """Add a task (its id empty), from a day on if one is given, or change its words and number."""
    written = task if task.id else replace(task, since=first_day and _counted(first_day))
    return Edit(lambda plan: task_editing.with_task(plan, written), of_duties=not task.id)


def ending_task(ws: Workspace, task: TaskId, last_day: date | None) -> Edit:
    """End a task with a day, for everybody; None lets it go on after all. What was reported stays."""
    since = None if last_day is None else _period_after(ws, last_day)
    return Edit(lambda plan: task_editing.task_ended(plan, task, last_day), since)


def marking(task: TaskId, milestones: Sequence[Milestone]) -> Edit:
    """Say how far a task should be on some days."""
    return Edit(lambda plan: task_editing.with_milestones(plan, task, milestones))


def reporting_by(kind: PeriodKind, first_day: date | None) -> Edit:
    """Report by another kind of period from a day on; None says it was always meant so."""
    since = None if first_day is None else Period.containing(_counted(first_day), kind)

    def change(plan: Plan) -> Plan:
        return replace(plan, calendar=with_kind(plan.calendar, kind, first_day))

    return Edit(change, since)


def due_by(ws: Workspace, rule: DueRule | None, first_day: date | None) -> Edit:
    """Let reports be due by a rule from a day on; a date set for a single period goes before it."""
    since = None if first_day is None else _period(ws, first_day)

    def change(plan: Plan) -> Plan:
        return replace(plan, calendar=with_rule(plan.calendar, rule, first_day))

    return Edit(change, since)


def _period(ws: Workspace, day: date) -> Period:
    return ws.plan.calendar.period_of(_counted(day))


def _period_after(ws: Workspace, last_day: date) -> Period:
    _counted(last_day)
    return _period(ws, day_after(last_day))


def _counted(day: date) -> date:
    """Return a day; raises UnfitPlanChange for one no period can be written of."""
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise UnfitPlanChange(PlanProblem.DAY_BEYOND, day.isoformat())
    return day
