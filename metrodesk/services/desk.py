"""What the desk shows: the own unit's tasks and how far it is with a period."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from metrodesk.domain.disposition import Disposition
from metrodesk.domain.history import FOR_THE_UNIT
from metrodesk.domain.period import Period
from metrodesk.domain.progress import Light, light_of_open, light_of_reported
from metrodesk.domain.report import Status
from metrodesk.domain.revision import Kind, Subject, form_code
from metrodesk.domain.task import Role, TaskId
from metrodesk.services.current import previous_periods
from metrodesk.services.longer import longer_periods
from metrodesk.services.returns import open_returns
from metrodesk.services.standing import EXPORTED, desk_histories
from metrodesk.services.taking_over import offered
from metrodesk.services.unit_status import told_in
from metrodesk.services.workspaces import Workspace
from metrodesk.storage.projections import Standing, TaskQuery, TaskRow

TaskFilter = TaskQuery
TOLD = frozenset({Disposition.ACCEPTED.value, Disposition.RECEIVED.value})
HANDED_OVER = frozenset({"exported", *TOLD, Disposition.RETURNED.value, *FOR_THE_UNIT})


@dataclass(frozen=True, slots=True)
class TaskSummary:
    """A task as the list shows it.

    `state` is empty, draft, sealed, exported, received, accepted, returned, or proxy or amend
    while the district's own entry stands there unconfirmed.
    `returned` says that the district waits for an answer, whatever has been typed since.
    `note` is what one clerk tells the next.
    """

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
    returned: bool = False
    origin: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class DeskState:
    """How far a unit is with a period.

    `to_take_over` and `to_report_nothing` count the empty reports for which 与上期相同 and
    零报告 would say something.
    """

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
    returned: int = 0
    to_take_over: int = 0
    to_report_nothing: int = 0


def periods(ws: Workspace, today: date) -> tuple[Period, ...]:
    """Return the periods to choose from, newest first: those with data, today's and its neighbours.

    A unit is also offered the half-years and years its periods with data lie in.
    """
    current = ws.period_today(today)
    with ws.database.read() as books:
        known = {Period.parse(text) for text in books.revisions.periods()}
    calendar = ws.plan.calendar
    found = known | {current, calendar.after(current), calendar.before(current)}
    if ws.unit is not None:
        found |= longer_periods(one for one in known if calendar.period_of(one.last_day) == one)
    return tuple(sorted(found, key=lambda one: (one.first_day, one.last_day), reverse=True))


def task_list(ws: Workspace, period: Period, query: TaskQuery, today: date) -> tuple[TaskSummary, ...]:
    """Return the own unit's tasks, filtered and sorted."""
    unit, due = ws.own_unit(), ws.plan.calendar.due(period)
    with ws.database.read() as books:
        returned = {TaskId(one.key) for one in open_returns(books, unit.id, str(period)) if one.kind is Kind.TASK}
        told = told_in(ws, books, str(period))
        rows = books.projections.tasks(ws.timeline.duties(unit.id, period), str(period), query, returned)
        notes = books.notes.of(unit.id)
    found = (_summary(row, due, today, _fate(row, returned, told)) for row in rows)
    return tuple(replace(one, note=notes[one.task].text) if one.task in notes else one for one in found)


def desk(ws: Workspace, period: Period, today: date, summaries: Sequence[TaskSummary] | None = None) -> DeskState:
    """Return how far the own unit is with a period; who has all its tasks listed already may say so."""
    unit = ws.own_unit()
    summaries = task_list(ws, period, TaskQuery(), today) if summaries is None else summaries
    with ws.database.read() as books:
        submissions = desk_histories(books, unit.id, str(period)).get(Subject.of_submission(unit.id, period))
        filler = books.meta.get("filler")
        earlier = previous_periods(books, unit.id, period)
    empty = [one.task for one in summaries if one.state == "empty"]
    return DeskState(
        unit_name=unit.name,
        period=period,
        as_of=ws.plan.calendar.as_of(period),
        due=ws.plan.calendar.due(period),
        tasks=len(summaries),
        done=sum(1 for one in summaries if one.status is not None and not one.errors),
        drafts=sum(1 for one in summaries if one.state == "draft"),
        sealed=sum(1 for one in summaries if one.state == "sealed"),
        exported=sum(1 for one in summaries if one.state in HANDED_OVER),
        returned=sum(1 for one in summaries if one.returned),
        to_take_over=sum(1 for one in empty if one in earlier),
        to_report_nothing=sum(1 for one in empty if Status.NOTHING_TO_REPORT in offered(ws.plan.task(one), period)),
        filler=filler,
        code=form_code(submissions.heads[0].node.id) if submissions else None,
    )


def _fate(row: TaskRow, returned: Collection[TaskId], told: Mapping[str, str]) -> str:
    """Return what the district said of the newest version: returned, accepted, received, or nothing."""
    if row.task in returned:
        return Disposition.RETURNED.value
    heads = row.standing.heads if row.standing is not None else ()
    return next((said for one in heads if (said := told.get(one, "")) in TOLD), "")


def _summary(row: TaskRow, due: date | None, today: date, fate: str) -> TaskSummary:
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
        light=_light(row.standing, status, due, today, fate),
        errors=row.errors,
        warnings=row.warnings,
        state=_state(row, fate),
        changed_at=row.changed,
        filler=row.filler,
        returned=fate == Disposition.RETURNED.value,
        origin=row.standing.origin if row.standing is not None else "",
    )


def _state(row: TaskRow, fate: str) -> str:
    if row.draft_status is not None:
        return "draft"
    if row.standing is None:
        return "empty"
    if row.standing.origin in FOR_THE_UNIT and not fate:
        return row.standing.origin
    return fate or ("exported" if row.standing.disposition == EXPORTED else "sealed")


def _light(standing: Standing | None, status: Status | None, due: date | None, today: date, fate: str) -> Light:
    if fate == Disposition.RETURNED.value:
        return Light.RETURNED
    if standing is not None and standing.disposition == Disposition.CONFLICT:
        return Light.CONFLICT
    if standing is not None and standing.origin in FOR_THE_UNIT:
        return Light.PROXY
    if fate == Disposition.ACCEPTED.value:
        return Light.ACCEPTED
    if standing is not None and (fate or standing.disposition == EXPORTED):
        return light_of_reported(status)
    return light_of_open(due, today)
