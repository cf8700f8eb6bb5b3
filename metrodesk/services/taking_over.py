"""Taking over the last period's reports, or 零报告, on all tasks nobody has begun: one action, one way back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from metrodesk.domain.draft_steps import DraftState
from metrodesk.domain.period import Period
from metrodesk.domain.report import ReportBody, Status, choices
from metrodesk.domain.revision import Subject
from metrodesk.domain.taking_over import NOTHING, same_as, taken_fields
from metrodesk.domain.task import DeadlineKind, Task, TaskId
from metrodesk.services import clock
from metrodesk.services.current import current_body, previous_report
from metrodesk.services.entry import remember_filler, save_in
from metrodesk.services.workspaces import Workspace
from metrodesk.storage.database import Books


@dataclass(frozen=True, slots=True)
class FilledIn:
    """One report that an action filled in, and what it says since."""

    task: TaskId
    body: ReportBody


@dataclass(frozen=True, slots=True)
class AllFilledIn:
    """What one action did to a period; `left` counts the empty reports it did not fit."""

    period: Period
    reports: tuple[FilledIn, ...]
    left: int

    @property
    def tasks(self) -> tuple[TaskId, ...]:
        """The tasks that were filled in."""
        return tuple(one.task for one in self.reports)


Filling = Callable[[Books, Task], tuple[ReportBody, tuple[str, ...]] | None]
"""Gives the body for a task that is still empty and which of its fields are marked, or None."""


def take_over(ws: Workspace, tasks: Sequence[TaskId] | None, period: Period, filler: str) -> AllFilledIn:
    """Take over the last period's report on tasks that are still empty (与上期相同), on all of them for None."""
    unit = ws.own_unit()

    def last_time(books: Books, task: Task) -> tuple[ReportBody, tuple[str, ...]] | None:
        before = previous_report(books, unit.id, task.id, period)
        if before is None:
            return None
        when, said = before
        measures = ws.plan.measures_of(task.id, unit.kind)
        body = same_as(said, offered(task, period), measures, same_year=when.year == period.year)
        return (body, taken_fields(body)) if not body.is_empty else None

    return _fill_in(ws, tasks, period, filler, last_time)


def report_nothing(ws: Workspace, tasks: Sequence[TaskId] | None, period: Period, filler: str) -> AllFilledIn:
    """Say that there is nothing to report (零报告) on tasks that are still empty, where that may be said."""

    def nothing(_: Books, task: Task) -> tuple[ReportBody, tuple[str, ...]] | None:
        return (NOTHING, ()) if Status.NOTHING_TO_REPORT in offered(task, period) else None

    return _fill_in(ws, tasks, period, filler, nothing)


def take_back(ws: Workspace, done: AllFilledIn) -> tuple[TaskId, ...]:
    """Undo one action on all its tasks; what has been changed since is left alone. Return which went back."""
    unit, now = ws.own_unit(), clock.now()
    back = []
    with ws.database.begin() as books:
        for one in done.reports:
            subject = Subject.of_task(unit.id, one.task, done.period)
            draft = books.drafts.get(subject)
            if draft is None or ReportBody.from_json(dict(draft.body)) != one.body:
                continue
            books.drafts.remove([subject])
            went = books.steps.of(subject).back(DraftState(one.body, draft.taken, now))
            if went is not None:
                books.steps.put(subject, went[1])
            back.append(one.task)
    return tuple(back)


def offered(task: Task, period: Period) -> tuple[Status, ...]:
    """Return the statuses that may be chosen for a task in a period."""
    return choices(continuous=task.deadline_kind is DeadlineKind.CONTINUOUS, closes_year=period.closes_year)


def _fill_in(
    ws: Workspace, tasks: Sequence[TaskId] | None, period: Period, filler: str, filling: Filling
) -> AllFilledIn:
    unit, now = ws.own_unit(), clock.now()
    chosen = tasks if tasks is not None else [duty.task for duty in ws.timeline.duties(unit.id, period)]
    filled, left = [], 0
    with ws.database.begin() as books:
        for task in chosen:
            subject = Subject.of_task(unit.id, task, period)
            body, base, _ = current_body(books, subject)
            if base or not body.is_empty:
                continue
            found = filling(books, ws.plan.task(task))
            if found is None:
                left += 1
                continue
            save_in(books, ws, subject, found[0], filler, now, found[1])
            stored, _, _ = current_body(books, subject)  # an answer to a check that is off is not kept
            filled.append(FilledIn(task, stored))
        remember_filler(books, filler)
    return AllFilledIn(period, tuple(filled), left)
