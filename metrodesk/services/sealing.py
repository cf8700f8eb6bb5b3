"""Sealing (定稿): drafts become revisions, and a submission says what is handed in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from metrodesk.domain.check import Finding, check
from metrodesk.domain.figure_entry import unread, without_typed
from metrodesk.domain.finding import Severity
from metrodesk.domain.free_texts import check_overview
from metrodesk.domain.history import History
from metrodesk.domain.overview import OverviewBody
from metrodesk.domain.period import Period
from metrodesk.domain.question import Question
from metrodesk.domain.report import Json, Names, ReportBody, as_object, texts_of
from metrodesk.domain.revision import Kind, Revision, RevisionId, Subject, as_sealed, form_code
from metrodesk.domain.task import TaskId
from metrodesk.domain.unit import UnitId
from metrodesk.errors import CorrectionNeedsReason, NothingToSeal, StoppedByFindings
from metrodesk.services import clock
from metrodesk.services.elsewhere import not_fetched_in
from metrodesk.services.entry import question_of
from metrodesk.services.nodes import nodes_of
from metrodesk.services.people import note_people
from metrodesk.services.standing import desk_histories, refresh_desk
from metrodesk.services.workspaces import Workspace
from metrodesk.storage.database import Books
from metrodesk.storage.drafts import Draft
from metrodesk.storage.journal import Entry, Origin


@dataclass(frozen=True, slots=True)
class SealedReport:
    """A task and the revision its draft became."""

    task: TaskId
    revision: RevisionId


@dataclass(frozen=True, slots=True)
class Sealed:
    """What sealing made; `covers` of `of` tasks are handed in, `code` is the 核验码.

    `not_fetched` counts the reports known to lie only on the unit's other computer.
    """

    revisions: tuple[SealedReport, ...]
    submission: RevisionId
    code: str
    covers: int
    of: int
    not_fetched: int = 0


@dataclass(frozen=True, slots=True)
class Submission:
    """The newest submission of a period; `newer_drafts` counts what was typed since."""

    id: RevisionId
    code: str
    names: Names
    claimed: str
    tasks: tuple[TaskId, ...]
    of: int
    newer_drafts: int

    @property
    def covers(self) -> int:
        """How many tasks it hands in."""
        return len(self.tasks)


def seal(
    ws: Workspace, period: Period, names: Names, tasks: Sequence[TaskId] | None = None, correction: str = ""
) -> Sealed:
    """Seal all changed drafts of a period, or those of some tasks, and make the submission.

    The lines are flushed to the journal before the database commits, so a power cut loses
    none. What is changed in a past period (往期) is a `correction` and travels with that
    reason. Raises StoppedByFindings if one error is found anywhere, NothingToSeal if there is
    neither a changed draft nor a changed name, CorrectionNeedsReason; nothing is written then.
    """
    unit = ws.own_unit()
    with ws.begin() as books:
        drafts = _chosen(books, unit.id, period, tasks)
        _stop_on_errors(_errors(ws, books, drafts))
        note_people(books, names)
        changed = [draft for draft in drafts if _differs(books, draft)]
        reason = _reason(books, unit.id, period, changed, correction)
        made = [_revision(ws, draft, names, reason) for draft in changed]
        books.drafts.remove(draft.subject for draft in drafts)
        books.steps.forget(draft.subject for draft in drafts)
        return sealed_in(books, ws, period, names, made, reason)


def sealed_in(
    books: Books, ws: Workspace, period: Period, names: Names, made: Sequence[Revision], correction: str = ""
) -> Sealed:
    """Write new versions with the submission that hands them in, inside an open transaction.

    Raises NothingToSeal if there is nothing to hand in, or nothing new.
    """
    unit = ws.own_unit()
    submission = _submission(ws, books, period, names, made, correction)
    ws.journal.write(Entry(Origin.REVISION, one.id, one.line) for one in [*made, submission])
    books.revisions.add([*made, submission])
    refresh_desk(books, ws.timeline, unit.id, str(period), ws.device)
    reports = tuple(SealedReport(TaskId(one.subject.key), one.id) for one in made if one.subject.kind is Kind.TASK)
    covered, due = len(_tasks_of(books, submission, ws)), len(ws.timeline.duties(unit.id, period))
    elsewhere = not_fetched_in(books, ws, period).there
    return Sealed(reports, submission.id, form_code(submission.id), covered, due, elsewhere)


def last_submission(ws: Workspace, period: Period) -> Submission | None:
    """Return what was last sealed to be handed in for a period, or None."""
    unit = ws.own_unit()
    with ws.database.read() as books:
        history = desk_histories(books, unit.id, str(period)).get(Subject.of_submission(unit.id, period))
        newer = len(books.drafts.of(unit.id, str(period)))
        found = books.revisions.get(history.head_ids) if history else {}
        if not found:
            return None
        newest = max(found.values(), key=lambda one: (len(one.covers), one.id))
        tasks = _tasks_of(books, newest, ws)
    return Submission(
        id=newest.id,
        code=form_code(newest.id),
        names=newest.by,
        claimed=newest.claimed,
        tasks=tasks,
        of=len(ws.timeline.duties(unit.id, period)),
        newer_drafts=newer,
    )


def _chosen(books: Books, unit: UnitId, period: Period, tasks: Sequence[TaskId] | None) -> list[Draft]:
    """Return the drafts to seal; an empty one counts only where something is sealed already."""
    drafts = [
        draft
        for draft in books.drafts.of(unit, str(period))
        if draft.subject.kind is not Kind.TASK or draft.base or not ReportBody.from_json(dict(draft.body)).is_empty
    ]
    if tasks is None:
        return drafts
    return [draft for draft in drafts if draft.subject.key in tasks]


def _errors(ws: Workspace, books: Books, drafts: Sequence[Draft]) -> list[Finding]:
    found: list[Finding] = []
    for draft in drafts:
        if draft.subject.kind is Kind.TASK:
            body = ReportBody.from_json(dict(draft.body))
            question = question_of(ws, books, draft.subject, body)
            found += [one for one in check(question) if one.stops]
            found += _typed_only(question, found)
        elif draft.subject.kind is Kind.OVERVIEW:
            told = check_overview(OverviewBody.from_json(dict(draft.body)), ws.plan.checks)
            found += [one for one in told if one.stops]
    return found


def _typed_only(question: Question, found: Sequence[Finding]) -> list[Finding]:
    """Return figures that were typed and are none yet, whatever the plan lets its checks pass over."""
    known = {(one.task, one.field) for one in found}
    fields = [f"measures.{one}" for one in unread(question.body) if one in question.names]
    return [
        Finding(question.task, field, "figure-unreadable", Severity.ERROR)
        for field in fields
        if (question.task, field) not in known
    ]


def _stop_on_errors(errors: Sequence[Finding]) -> None:
    if errors:
        raise StoppedByFindings(tuple((one.task, one.field, one.code) for one in errors))


def _differs(books: Books, draft: Draft) -> bool:
    """Whether the draft says something its base does not: an equal one makes no revision."""
    base = nodes_of(books, draft.base)
    return not base or any(dict(one.body) != _body_to_seal(draft) for one in base.values())


def _body_to_seal(draft: Draft) -> Json:
    body = as_sealed(draft.subject.kind, draft.body)
    if draft.subject.kind is not Kind.TASK:
        return body
    return {**body, "measures": without_typed(as_object(body["measures"], "measures"))}


def is_past(books: Books, unit: UnitId, period: Period) -> bool:
    """Whether a period was handed in and a later one of its kind as well: changing it is a correction then."""
    sealed = {Period.parse(one.subject.period) for one in books.revisions.of(unit=unit, kind=Kind.SUBMISSION)}
    later = [one for one in sealed if one.kind is period.kind and one.first_day > period.first_day]
    return period in sealed and bool(later)


def _reason(books: Books, unit: UnitId, period: Period, changed: Sequence[Draft], given: str) -> str:
    """Return why a past period is changed; what answers a return of the district needs no other reason."""
    if not any(not draft.answers for draft in changed) or not is_past(books, unit, period):
        return given.strip()
    if not given.strip():
        raise CorrectionNeedsReason(str(period))
    return given.strip()


def _revision(ws: Workspace, draft: Draft, names: Names, correction: str) -> Revision:
    by = Names(draft.filler or names.filler, names.reviewer, names.head)
    return Revision.compose(
        campaign=ws.campaign,
        subject=draft.subject,
        plan=ws.identity.plan,
        parents=draft.base,
        answers=draft.answers,
        device=ws.device,
        by=by,
        claimed=clock.now(),
        body=_body_to_seal(draft),
        correction=correction,
    )


def _submission(
    ws: Workspace, books: Books, period: Period, names: Names, made: Sequence[Revision], correction: str
) -> Revision:
    unit = ws.own_unit()
    found = desk_histories(books, unit.id, str(period))
    before = found.get(Subject.of_submission(unit.id, period))
    covers = _covers(found, made)
    if not covers:
        raise NothingToSeal(str(period))
    predecessor = before.heads[0].node.id if before else None
    submission = Revision.compose(
        campaign=ws.campaign,
        subject=Subject.of_submission(unit.id, period),
        plan=ws.identity.plan,
        parents=[RevisionId(one) for one in before.head_ids] if before else [],
        device=ws.device,
        by=names,
        claimed=clock.now(),
        body={"covers": sorted(covers), "predecessor": predecessor},
        correction=correction,
    )
    _refuse_repetition(books, before, submission)
    return submission


def _covers(found: dict[Subject, History], made: Sequence[Revision]) -> set[str]:
    """Return the newest revisions of all reports, as they are once `made` is there."""
    handed_in = {Kind.TASK, Kind.OVERVIEW}
    heads = {subject: set(history.head_ids) for subject, history in found.items() if subject.kind in handed_in}
    for one in made:
        heads[one.subject] = (heads.get(one.subject, set()) - set(one.parents)) | {one.id}
    return set().union(*heads.values())


def _refuse_repetition(books: Books, before: History | None, submission: Revision) -> None:
    if before is None:
        return
    last = books.revisions.get(before.head_ids).values()
    if any(one.covers == submission.covers and one.by == submission.by for one in last):
        raise NothingToSeal(submission.subject.period)


def _tasks_of(books: Books, submission: Revision, ws: Workspace) -> tuple[TaskId, ...]:
    covered = set(texts_of(submission.body, "covers"))
    found = nodes_of(books, covered).values()
    tasks = {one.subject.key for one in found if one.subject.kind is Kind.TASK}
    about = submission.subject
    duties = ws.timeline.duties(about.unit, Period.parse(about.period))
    return tuple(duty.task for duty in duties if duty.task in tasks)
