"""Recording progress on tasks: what the desk shows, and saving drafts as they are typed."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from metrodesk.domain.check import Finding, Question, check
from metrodesk.domain.document import Clause
from metrodesk.domain.history import History, Node, Origin
from metrodesk.domain.period import Period
from metrodesk.domain.report import ReportBody, Status, choices, field_value, filled_fields
from metrodesk.domain.revision import Kind, RevisionId, Subject
from metrodesk.domain.task import DeadlineKind, Role, Task, TaskId
from metrodesk.domain.unit import UnitId
from metrodesk.errors import TaskNotAssigned
from metrodesk.services import clock
from metrodesk.services.nodes import nodes_of
from metrodesk.services.questions import question
from metrodesk.services.returns import Returned, open_return
from metrodesk.services.standing import desk_histories, origin_of, spoken_for
from metrodesk.services.three_way import ThreeWay, three_way
from metrodesk.services.workspaces import Workspace
from metrodesk.storage.database import Books
from metrodesk.storage.drafts import Draft


@dataclass(frozen=True, slots=True)
class ReportPage:
    """One task's report with everything its page shows."""

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
        returned = open_return(books, subject)
        columns = three_way(books, draft, returned)
        history = desk_histories(books, unit.id, str(period)).get(subject)
    asked = question(plan, unit.id, task, period, body, [before] if before else [])
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
    )


def save_draft(ws: Workspace, task: TaskId, period: Period, body: ReportBody, filler: str) -> SavedDraft:
    """Save what was typed; it remembers the heads it started from, not today's.

    A draft that says what is sealed, or nothing where nothing is, is no draft any more.
    """
    unit = ws.own_unit()
    role_of(ws, task)
    now = clock.now()
    with ws.database.begin() as books:
        saved = save_in(books, ws, Subject.of_task(unit.id, task, period), body, filler, now)
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
) -> SavedDraft:
    """Save one task's draft inside an open transaction.

    `taken` names the fields that have just been taken over; left out, those of the draft
    that are still as they were stay marked.
    """
    period, task, body = Period.parse(subject.period), ws.plan.task(TaskId(subject.key)), body.whole()
    before = previous_report(books, subject.unit, task.id, period)
    findings = tuple(check(question(ws.plan, subject.unit, task.id, period, body, [before] if before else [])))
    draft = books.drafts.get(subject)
    history = desk_histories(books, subject.unit, subject.period).get(subject)
    heads, sealed = _newest(history)
    base = draft.base if draft else heads
    settles = history is not None and history.is_conflict  # even one side's own words are a decision then
    unchanged = body.tidied() == sealed if base == heads and sealed is not None else body.is_empty and not base
    if unchanged and not settles:
        books.drafts.remove([subject])
        return SavedDraft(now, findings, changed=False)
    errors = sum(1 for one in findings if one.stops)
    warnings = sum(1 for one in findings if one.is_open) - errors
    returned = open_return(books, subject)
    answers = returned.acts if returned else ()
    marked = untouched(draft, body) if taken is None else tuple(sorted(taken))
    books.drafts.save(Draft(subject, body.to_json(), base, filler, now, errors, warnings, answers, marked))
    return SavedDraft(now, findings, changed=True)


def untouched(draft: Draft | None, body: ReportBody) -> tuple[str, ...]:
    """Return which fields that were taken over into a draft still say the same in `body`."""
    if draft is None or not draft.taken:
        return ()
    before = ReportBody.from_json(dict(draft.body))
    return tuple(name for name in draft.taken if field_value(before, name) == field_value(body, name))


def discard_draft(ws: Workspace, task: TaskId, period: Period) -> None:
    """Give a draft up: the report is as it was sealed, or empty."""
    with ws.database.begin() as books:
        books.drafts.remove([Subject.of_task(ws.own_unit().id, task, period)])


def take_over(ws: Workspace, tasks: Sequence[TaskId] | None, period: Period, filler: str) -> tuple[TaskId, ...]:
    """Copy last period's texts into reports that are still empty; return which were filled.

    Evidence and explanations belong to their period and are left behind.
    """
    unit, now = ws.own_unit(), clock.now()
    chosen = tasks if tasks is not None else [duty.task for duty in ws.plan.assignments_of(unit.id)]
    filled = []
    with ws.database.begin() as books:
        for task in chosen:
            subject = Subject.of_task(unit.id, task, period)
            body, _, _ = current_body(books, subject)
            before = previous_report(books, unit.id, task, period)
            if body.is_empty and before is not None:
                copied = replace(before[1], evidence=(), explanations={})
                save_in(books, ws, subject, copied, filler, now, filled_fields(copied))
                filled.append(task)
    return tuple(filled)


def overview_text(ws: Workspace, period: Period) -> str:
    """Return the unit's own paragraphs (综合情况) for a period."""
    with ws.database.read() as books:
        subject = Subject.of_overview(ws.own_unit().id, period)
        draft = books.drafts.get(subject)
        if draft is not None:
            return str(draft.body.get("text", ""))
        history = desk_histories(books, subject.unit, subject.period).get(subject)
    return str(history.heads[0].node.body.get("text", "")) if history else ""


def save_overview(ws: Workspace, period: Period, text: str, filler: str) -> None:
    """Save the unit's own paragraphs for a period as a draft."""
    with ws.database.begin() as books:
        save_overview_in(books, ws, period, text, filler)


def save_overview_in(books: Books, ws: Workspace, period: Period, text: str, filler: str) -> None:
    """Save the paragraphs inside an open transaction; like a report they keep the heads they started from."""
    subject = Subject.of_overview(ws.own_unit().id, period)
    draft = books.drafts.get(subject)
    history = desk_histories(books, subject.unit, subject.period).get(subject)
    heads = tuple(RevisionId(one) for one in history.head_ids) if history else ()
    sealed = str(history.heads[0].node.body.get("text", "")) if history else ""
    base = draft.base if draft else heads
    settles = history is not None and history.is_conflict
    if text.strip() == sealed.strip() and base == heads and not settles:
        books.drafts.remove([subject])
        return
    returned = open_return(books, subject)
    answers = returned.acts if returned else ()
    books.drafts.save(Draft(subject, {"text": text}, base, filler, clock.now(), answers=answers))


# -- what other services ask of a desk -------------------------------------------------------


def role_of(ws: Workspace, task: TaskId) -> Role:
    """Return the own unit's part in a task; raises TaskNotAssigned if it has none."""
    unit = ws.own_unit()
    for duty in ws.plan.assignments_of(unit.id):
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


def sealed_body(books: Books, subject: Subject) -> tuple[tuple[RevisionId, ...], ReportBody | None]:
    """Return the heads of a report and the body of the one shown."""
    return _newest(desk_histories(books, subject.unit, subject.period).get(subject))


def _newest(history: History | None) -> tuple[tuple[RevisionId, ...], ReportBody | None]:
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
    revisions = books.revisions.of(unit=unit, kind=Kind.TASK, key=task)
    spoken = spoken_for(books, unit)
    subjects = [one.subject for one in revisions] + [one.subject for one in spoken if one.subject.key == task]
    earlier = {Period.parse(one.period) for one in subjects}
    fitting = [one for one in earlier if one.kind is period.kind and one.first_day < period.first_day]
    if not fitting:
        return None
    newest = max(fitting, key=lambda one: one.first_day)
    _, body = sealed_body(books, Subject.of_task(unit, task, newest))
    return (newest, body) if body is not None else None


def remember_filler(books: Books, filler: str) -> None:
    """Let who fills in now be who fills in at the next start."""
    if filler and books.meta.get("filler") != filler:
        books.meta.set(filler=filler)


def question_of(ws: Workspace, books: Books, subject: Subject, body: ReportBody) -> Question:
    """Return a report as the checks see it."""
    period, task = Period.parse(subject.period), TaskId(subject.key)
    before = previous_report(books, subject.unit, task, period)
    return question(ws.plan, subject.unit, task, period, body, [before] if before else [])
