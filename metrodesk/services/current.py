"""What a unit's reports say now, and what they said a period ago."""

from __future__ import annotations

from metrodesk.domain.history import History
from metrodesk.domain.period import Period
from metrodesk.domain.report import ReportBody
from metrodesk.domain.revision import Kind, RevisionId, Subject
from metrodesk.domain.task import TaskId
from metrodesk.domain.unit import UnitId
from metrodesk.services.standing import desk_histories, spoken_for
from metrodesk.storage.database import Books
from metrodesk.storage.drafts import Draft


def sealed_body(books: Books, subject: Subject) -> tuple[tuple[RevisionId, ...], ReportBody | None]:
    """Return the heads of a report and the body of the one shown."""
    return newest_of(desk_histories(books, subject.unit, subject.period).get(subject))


def newest_of(history: History | None) -> tuple[tuple[RevisionId, ...], ReportBody | None]:
    """Return the heads of a history and the body of the one shown."""
    if history is None:
        return (), None
    body = ReportBody.from_json(dict(history.heads[0].node.body))
    return tuple(RevisionId(one) for one in history.head_ids), body


def current_body(books: Books, subject: Subject) -> tuple[ReportBody, tuple[RevisionId, ...], Draft | None]:
    """Return what a report says now, the heads it rests on, and its draft if there is one."""
    draft = books.drafts.get(subject)
    if draft is not None:
        return ReportBody.from_json(dict(draft.body)), draft.base, draft
    heads, sealed = sealed_body(books, subject)
    return sealed or ReportBody(), heads, None


def previous_report(books: Books, unit: UnitId, task: TaskId, period: Period) -> tuple[Period, ReportBody] | None:
    """Return the newest report on a task from an earlier period of the same kind."""
    newest = previous_periods(books, unit, period, task).get(task)
    if newest is None:
        return None
    _, body = sealed_body(books, Subject.of_task(unit, task, newest))
    return (newest, body) if body is not None else None


def previous_periods(books: Books, unit: UnitId, period: Period, task: TaskId | None = None) -> dict[TaskId, Period]:
    """Return the newest earlier period in which each task, or one, was reported: of the same kind, if there is one."""
    spoken = {(one.subject.key, one.subject.period) for one in spoken_for(books, unit) if one.subject.kind is Kind.TASK}
    found: dict[TaskId, Period] = {}
    for key, written in books.revisions.reported(unit, task) | spoken:
        when = Period.parse(written)
        if when.last_day < period.first_day:
            best = found.get(TaskId(key), when)
            found[TaskId(key)] = max(when, best, key=lambda one: (one.kind is period.kind, one.last_day, one.first_day))
    return found
