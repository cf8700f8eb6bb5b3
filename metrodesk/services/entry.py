"""Recording progress on tasks: what the desk shows, and saving drafts as they are typed."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date

from metrodesk.domain.check import Finding, Question, check, text_limit
from metrodesk.domain.document import Clause
from metrodesk.domain.draft_steps import DraftState, Steps
from metrodesk.domain.history import Node, Origin
from metrodesk.domain.measure import Measure
from metrodesk.domain.period import Period
from metrodesk.domain.progress import expected_share
from metrodesk.domain.remembered import without_stale_answers
from metrodesk.domain.report import ReportBody, Status, choices
from metrodesk.domain.revision import RevisionId, Subject
from metrodesk.domain.task import DeadlineKind, Role, Task, TaskId
from metrodesk.errors import TaskNotAssigned
from metrodesk.services import clock
from metrodesk.services.current import current_body, newest_of, previous_report, sealed_body
from metrodesk.services.nodes import nodes_of
from metrodesk.services.questions import earlier_reports, question
from metrodesk.services.returns import Returned, open_return
from metrodesk.services.standing import desk_histories, origin_of
from metrodesk.services.three_way import ThreeWay, three_way
from metrodesk.services.workspaces import Workspace
from metrodesk.storage.database import Books
from metrodesk.storage.desk_notes import TaskNote
from metrodesk.storage.drafts import Draft


@dataclass(frozen=True, slots=True)
class ReportPage:
    """One task's report with everything its page shows.

    `expected` is the 序时进度 in percent on the day `as_of`, for a quantified task; `text_limit`
    is how many characters the plan lets a text have.
    """

    task: Task
    period: Period
    role: Role
    leads: tuple[str, ...]
    responsible: tuple[str, ...]
    clause: Clause | None
    body: ReportBody
    base: tuple[RevisionId, ...]
    previous: ReportBody | None
    previous_period: Period | None
    choices: tuple[Status, ...]
    findings: tuple[Finding, ...]
    saved_at: str | None
    filler: str
    sealed: bool
    quantified: bool
    returned: Returned | None = None
    three_way: tuple[ThreeWay, ...] = ()
    origin: Origin = Origin.REVISION
    taken: tuple[str, ...] = ()
    steps: Steps = field(default_factory=Steps)
    measures: tuple[Measure, ...] = ()
    as_of: date | None = None
    expected: int | None = None
    note: TaskNote | None = None
    text_limit: int | None = None


@dataclass(frozen=True, slots=True)
class SavedDraft:
    """What saving did; `changed` is False when the text equals what is sealed."""

    saved_at: str
    findings: tuple[Finding, ...]
    changed: bool


def open_report(ws: Workspace, task: TaskId, period: Period) -> ReportPage:
    """Return a task's report: the draft if there is one, else what is sealed.

    Raises UnknownTask, and TaskNotAssigned if the own unit does not answer for it.
    """
    unit, plan = ws.own_unit(), ws.plan
    found, role = plan.task(task), role_of(ws, task)
    with ws.database.read() as books:
        subject = Subject.of_task(unit.id, task, period)
        body, base, draft = current_body(books, subject)
        before = previous_report(books, unit.id, task, period)
        earlier = earlier_reports(plan, books, unit.id, task, period, before)
        returned = open_return(books, subject)
        columns = three_way(books, draft, returned)
        steps = books.steps.of(subject)
        note = books.notes.of(unit.id).get(task)
        history = desk_histories(books, unit.id, str(period)).get(subject)
    asked = question(plan, unit.id, task, period, body, earlier)
    as_of = plan.calendar.as_of(period)
    return ReportPage(
        task=found,
        period=period,
        role=role,
        leads=tuple(plan.unit(one).name for one in found.leads),
        responsible=tuple(plan.unit(one).name for one in found.responsible),
        clause=plan.clause(found.clause) if found.clause else None,
        body=body,
        base=base,
        previous=before[1] if before else None,
        previous_period=before[0] if before else None,
        choices=choices(continuous=found.deadline_kind is DeadlineKind.CONTINUOUS, closes_year=period.closes_year),
        findings=() if body.is_empty else tuple(check(asked)),
        saved_at=draft.changed if draft else None,
        filler=draft.filler if draft else "",
        sealed=bool(base),
        quantified=found.is_quantified,
        returned=returned,
        three_way=columns,
        origin=origin_of(history) if history else Origin.REVISION,
        taken=draft.taken if draft else (),
        steps=steps,
        measures=plan.measures_of(task, unit.kind),
        as_of=as_of,
        expected=expected_share(as_of, found.milestones) if found.is_quantified else None,
        note=note,
        text_limit=text_limit(plan.checks, task),
    )


def save_draft(
    ws: Workspace,
    task: TaskId,
    period: Period,
    body: ReportBody,
    filler: str,
    taken: Collection[str] | None = None,
    steps: Steps | None = None,
) -> SavedDraft:
    """Save what was typed; it remembers the heads it started from, not today's.

    A draft that says what is sealed, or nothing where nothing is, is no draft any more.
    `taken` and `steps` are as in `save_in`.
    """
    unit = ws.own_unit()
    role_of(ws, task)
    now = clock.now()
    with ws.database.begin() as books:
        saved = save_in(books, ws, Subject.of_task(unit.id, task, period), body, filler, now, taken, steps)
        remember_filler(books, filler)
    return saved


def save_in(
    books: Books,
    ws: Workspace,
    subject: Subject,
    body: ReportBody,
    filler: str,
    now: str,
    taken: Collection[str] | None = None,
    steps: Steps | None = None,
) -> SavedDraft:
    """Save one task's draft inside an open transaction.

    `taken` names the fields that are marked as taken over; left out, those of the draft that
    are still as they were stay marked. `steps` are the states to go back to as a window knows
    them; left out, what stood there becomes one more.
    """
    body = body.whole()
    findings = tuple(check(question_of(ws, books, subject, body)))
    body = without_stale_answers(body, findings)
    draft = books.drafts.get(subject)
    history = desk_histories(books, subject.unit, subject.period).get(subject)
    heads, sealed = newest_of(history)
    base = draft.base if draft else heads
    _keep_steps(books, subject, draft, sealed or ReportBody(), body, now, steps)
    settles = history is not None and history.is_conflict  # even one side's own words are a decision then
    unchanged = body.tidied() == sealed if base == heads and sealed is not None else body.is_empty and not base
    if unchanged and not settles:
        books.drafts.remove([subject])
        return SavedDraft(now, findings, changed=False)
    errors = sum(1 for one in findings if one.stops)
    warnings = sum(1 for one in findings if one.is_open) - errors
    returned = open_return(books, subject)
    answers = returned.acts if returned else ()
    marked = _state_of(draft).saying(body).taken if taken is None else tuple(sorted(taken))
    books.drafts.save(Draft(subject, body.to_json(), base, filler, now, errors, warnings, answers, marked))
    return SavedDraft(now, findings, changed=True)


def _state_of(draft: Draft | None) -> DraftState:
    return DraftState(ReportBody.from_json(dict(draft.body)), draft.taken) if draft else DraftState(ReportBody())


def _keep_steps(
    books: Books,
    subject: Subject,
    draft: Draft | None,
    sealed: ReportBody,
    body: ReportBody,
    now: str,
    steps: Steps | None,
) -> None:
    """Write how to go back from `body`; by itself to what stood there before."""
    before = ReportBody.from_json(dict(draft.body)) if draft else sealed
    if steps is None and before != body:
        steps = books.steps.of(subject).after(DraftState(before, draft.taken if draft else (), now))
    if steps is not None:
        books.steps.put(subject, steps)


def discard_draft(ws: Workspace, task: TaskId, period: Period) -> None:
    """Give a draft up: the report is as it was sealed, or empty. It can be gone back to."""
    subject, now = Subject.of_task(ws.own_unit().id, task, period), clock.now()
    with ws.database.begin() as books:
        draft = books.drafts.get(subject)
        _, sealed = sealed_body(books, subject)
        _keep_steps(books, subject, draft, ReportBody(), sealed or ReportBody(), now, None)
        books.drafts.remove([subject])


# -- what other services ask of a desk -------------------------------------------------------


def role_of(ws: Workspace, task: TaskId) -> Role:
    """Return the own unit's part in a task, in the newest version that gives it one; raises TaskNotAssigned."""
    unit = ws.own_unit()
    for plan in reversed(ws.timeline.versions):
        for duty in plan.assignments_of(unit.id):
            if duty.task == task:
                return duty.role
    raise TaskNotAssigned(unit.name, ws.plan.task(task).number)


def report_heads(ws: Workspace, task: TaskId, period: Period) -> tuple[Node, ...]:
    """Return the newest versions of a report that the desk knows, by id, the district's own included."""
    subject = Subject.of_task(ws.own_unit().id, task, period)
    with ws.database.read() as books:
        history = desk_histories(books, subject.unit, subject.period).get(subject)
        found = nodes_of(books, history.head_ids) if history else {}
    return tuple(found[one] for one in sorted(found))


def remember_filler(books: Books, filler: str) -> None:
    """Let who fills in now be who fills in at the next start."""
    if filler and books.meta.get("filler") != filler:
        books.meta.set(filler=filler)


def question_of(ws: Workspace, books: Books, subject: Subject, body: ReportBody) -> Question:
    """Return a report as the checks see it."""
    period, task = Period.parse(subject.period), TaskId(subject.key)
    before = previous_report(books, subject.unit, task, period)
    earlier = earlier_reports(ws.plan, books, subject.unit, task, period, before)
    return question(ws.plan, subject.unit, task, period, body, earlier)
