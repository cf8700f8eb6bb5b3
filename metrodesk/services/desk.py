"""What the desk shows: the own unit's tasks and how far it is with a period."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from metrodesk.domain.period import Period
from metrodesk.domain.progress import Light, light_of_open, light_of_reported
from metrodesk.domain.report import Status
from metrodesk.domain.revision import Subject, form_code
from metrodesk.domain.task import Role, TaskId
from metrodesk.services.standing import EXPORTED, desk_histories
from metrodesk.services.workspaces import Workspace
from metrodesk.storage.projections import Standing, TaskQuery, TaskRow

TaskFilter = TaskQuery


@dataclass(frozen=True, slots=True)
class TaskSummary:
    """A task as the list shows it; `state` is empty, draft, sealed or exported."""

    task: TaskId
    number: int
    category: str
    item: str
    content: str
    role: Role
    status: Status | None
    light: Light
    errors: int
    warnings: int
    state: str
    changed_at: str
    filler: str


@dataclass(frozen=True, slots=True)
class DeskState:
    """How far a unit is with a period."""

    unit_name: str
    period: Period
    as_of: date
    due: date | None
    tasks: int
    done: int
    drafts: int
    sealed: int
    exported: int
    filler: str
    code: str | None


def periods(ws: Workspace, today: date) -> tuple[Period, ...]:
    """Return the periods to choose from, newest first: those with data, today's and its neighbours."""
    current = ws.period_today(today)
    with ws.database.read() as books:
        known = {Period.parse(text) for text in books.revisions.periods()}
    found = known | {current, current.next(), current.previous()}
    return tuple(sorted(found, key=lambda one: (one.first_day, one.last_day), reverse=True))


def task_list(ws: Workspace, period: Period, query: TaskQuery, today: date) -> tuple[TaskSummary, ...]:
    """Return the own unit's tasks, filtered and sorted."""
    unit, due = ws.own_unit(), ws.plan.calendar.due(period)
    with ws.database.read() as books:
        rows = books.projections.tasks(unit.id, str(period), query)
    return tuple(_summary(row, due, today) for row in rows)


def desk(ws: Workspace, period: Period, today: date) -> DeskState:
    """Return how far the own unit is with a period."""
    unit = ws.own_unit()
    summaries = task_list(ws, period, TaskQuery(), today)
    with ws.database.read() as books:
        submissions = desk_histories(books, unit.id, str(period)).get(Subject.of_submission(unit.id, period))
        filler = books.meta.get("filler")
    return DeskState(
        unit_name=unit.name,
        period=period,
        as_of=ws.plan.calendar.as_of(period),
        due=ws.plan.calendar.due(period),
        tasks=len(summaries),
        done=sum(1 for one in summaries if one.status is not None and not one.errors),
        drafts=sum(1 for one in summaries if one.state == "draft"),
        sealed=sum(1 for one in summaries if one.state == "sealed"),
        exported=sum(1 for one in summaries if one.state == "exported"),
        filler=filler,
        code=form_code(submissions.heads[0].node.id) if submissions else None,
    )


def _summary(row: TaskRow, due: date | None, today: date) -> TaskSummary:
    code = row.draft_status if row.draft_status is not None else row.standing.status if row.standing else ""
    status = Status(code) if code else None
    return TaskSummary(
        task=row.task,
        number=row.number,
        category=row.category,
        item=row.item,
        content=row.content,
        role=row.role,
        status=status,
        light=_light(row.standing, status, due, today),
        errors=row.errors,
        warnings=row.warnings,
        state=_state(row),
        changed_at=row.changed,
        filler=row.filler,
    )


def _state(row: TaskRow) -> str:
    if row.draft_status is not None:
        return "draft"
    if row.standing is None:
        return "empty"
    return "exported" if row.standing.disposition == EXPORTED else "sealed"


def _light(standing: Standing | None, status: Status | None, due: date | None, today: date) -> Light:
    if standing is not None and standing.disposition == EXPORTED:
        return light_of_reported(status)
    return light_of_open(due, today)
