"""What a printed form says otherwise than the ledger says today, field by field."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from metrodesk.domain.body_field import changed_parts
from metrodesk.domain.history import Head, History, Origin
from metrodesk.domain.plan import Plan
from metrodesk.domain.report import ReportBody, text_of
from metrodesk.domain.revision import Kind, Revision, Subject
from metrodesk.services.field_words import field_words

WHOLE = "report"
"""The field of a difference that is a whole report: it stands on one side only."""


@dataclass(frozen=True, slots=True)
class PaperDifference:
    """A field with its words on paper and in the ledger.

    `number` and `item` name the task; both are empty for what is said of the whole form: the
    overview and the names. `origin` tells whether the ledger's words are the unit's own or
    the district's (区级代录, 区级代改, settled); `contested` that other words stand beside them.
    """

    number: int | None
    item: str
    field: str
    paper: str
    data: str
    origin: Origin = Origin.REVISION
    contested: bool = False


def differences(
    plan: Plan, submission: Revision, covered: Iterable[Revision], today: Mapping[Subject, History], newest: Revision
) -> tuple[PaperDifference, ...]:
    """Compare a submission as it was printed with all that counts today, in the form's order.

    `newest` is the submission whose names count today: itself if it is still a newest one.
    """
    printed = {one.subject: one for one in covered}
    counted = [one for one in today if one.kind in {Kind.TASK, Kind.OVERVIEW}]
    subjects = sorted({*printed, *counted}, key=lambda one: _place(plan, one))
    found = [one for subject in subjects for one in _of_subject(plan, subject, printed.get(subject), today)]
    return (*found, *_of_names(submission, newest))


def _place(plan: Plan, subject: Subject) -> tuple[int, str]:
    """Return where a subject stands on the form: the overview first, then the tasks."""
    return (-1, "") if subject.kind is Kind.OVERVIEW else (_task(plan, subject)[0] or 0, subject.key)


def _of_subject(
    plan: Plan, subject: Subject, printed: Revision | None, today: Mapping[Subject, History]
) -> Iterator[PaperDifference]:
    history = today.get(subject)
    if history is None:
        yield _whole(plan, subject, _said(plan, subject, printed), "")
        return
    for head in history.heads:
        if printed is not None and head.node.body == printed.body:
            continue
        yield from _of_head(plan, subject, printed, head, contested=history.is_conflict)


def _of_head(
    plan: Plan, subject: Subject, printed: Revision | None, head: Head, *, contested: bool
) -> Iterator[PaperDifference]:
    number, item = _task(plan, subject)
    if subject.kind is Kind.OVERVIEW:
        before = text_of(printed.body, "text") if printed else ""
        now = text_of(head.node.body, "text")
        if before != now:
            yield PaperDifference(None, "", "overview", before, now, head.origin, contested)
        return
    body = ReportBody.from_json(dict(head.node.body))
    if printed is None:
        yield PaperDifference(number, item, WHOLE, "", field_words(plan, body, "status"), head.origin, contested)
        return
    for field in changed_parts(printed.report, body):
        before, now = field_words(plan, printed.report, field), field_words(plan, body, field)
        yield PaperDifference(number, item, field, before, now, head.origin, contested)


def _whole(plan: Plan, subject: Subject, paper: str, data: str) -> PaperDifference:
    return PaperDifference(*_task(plan, subject), WHOLE if subject.kind is Kind.TASK else "overview", paper, data)


def _said(plan: Plan, subject: Subject, printed: Revision | None) -> str:
    if printed is None:
        return ""
    if subject.kind is Kind.OVERVIEW:
        return text_of(printed.body, "text")
    return field_words(plan, printed.report, "status")


def _task(plan: Plan, subject: Subject) -> tuple[int | None, str]:
    if subject.kind is not Kind.TASK:
        return None, ""
    found = next((one for one in plan.tasks if one.id == subject.key), None)
    return (found.number, found.item) if found else (None, subject.key)


def _of_names(submission: Revision, newest: Revision) -> Iterator[PaperDifference]:
    for field in ("filler", "reviewer", "head"):
        before, now = getattr(submission.by, field), getattr(newest.by, field)
        if before != now:
            yield PaperDifference(None, "", field, before, now)
