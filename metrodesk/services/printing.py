"""Prints: 送审稿, 正式表 and blank forms, the summary and the missing list."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from metrodesk.domain.decisions import known_histories
from metrodesk.domain.history import FOR_THE_UNIT, History
from metrodesk.domain.overview import OverviewBody
from metrodesk.domain.period import Period
from metrodesk.domain.plan import Plan
from metrodesk.domain.report import Json, Names, ReportBody, changed_fields, choices, text_of, texts_of
from metrodesk.domain.revision import Kind, Revision, Subject
from metrodesk.domain.task import Assignment, DeadlineKind, Task, TaskId
from metrodesk.domain.tick import Tick, ignore
from metrodesk.domain.unit import Unit
from metrodesk.errors import NothingSealed, UnfitTarget
from metrodesk.services import clock
from metrodesk.services.current import current_body
from metrodesk.services.field_words import explanation_lines
from metrodesk.services.measures import all_known, bodies_before, is_of_ledger, reports_before
from metrodesk.services.nodes import nodes_of
from metrodesk.services.overview_text import overview_text
from metrodesk.services.printed_figures import blank_figures, changed_figures, figure_lines
from metrodesk.services.standing import decisions_in, desk_histories, origin_of
from metrodesk.services.workspaces import Workspace
from metrodesk.storage.database import Books
from metrodesk.storage.prints import Print

if TYPE_CHECKING:
    from metrodesk.documents.prints.form import Form, FormKind, FormLine
    from metrodesk.documents.prints.printed import Printed

OVERVIEW = "overview"  # the key beside the tasks under which a print's 综合情况 is remembered
FIGURES = "figures"  # the key beside a body's own under which the lines of its figures are remembered
Bodies = Mapping[TaskId, ReportBody]


def print_review(ws: Workspace, period: Period, out: Path, tick: Tick = ignore) -> Printed:
    """Print the 送审稿: drafts where there are any, differences from the last print marked."""
    from metrodesk.documents.prints.form import FormKind
    from metrodesk.documents.prints.form_pdf import write_form

    unit = ws.own_unit()
    with ws.database.read() as books:
        bodies = _desk_bodies(ws, books, period)
        before = books.prints.last(unit.id, str(period), FormKind.REVIEW.value)
        filler = books.meta.get("filler")
        by_district = _entered_for(ws, books, unit, period)
        figures = {
            task: figure_lines(ws.plan, body, period, bodies_before(books, unit.id, task, period))
            for task, body in bodies.items()
        }
        lines = tuple(
            _line(
                ws.plan.task(task),
                body,
                figures[task],
                before.bodies.get(task, {}) if before else None,  # all of a task that is new is new
                by_district.get(task, ""),
            )
            for task, body in bodies.items()
        )
    overview = overview_text(ws, period)
    earlier = text_of(before.bodies.get(OVERVIEW, {}), "text") if before else overview
    form = replace(
        _form(ws, FormKind.REVIEW, unit, period, lines, Names(filler), None, overview),
        overview_changed=overview != earlier,
        overview_before=earlier,
    )
    printed = write_form(form, pdf_path(out), tick)
    _remember(ws, unit, period, FormKind.REVIEW, "", bodies, figures, overview)
    return printed


def print_form(ws: Workspace, period: Period, out: Path, unit: Unit | None = None, tick: Tick = ignore) -> Printed:
    """Print the 正式表 of a unit's newest submission, with its QR and 核验码.

    At a district `unit` names whose; raises NothingSealed if there is no submission.
    """
    from metrodesk.documents.prints.form import FormKind
    from metrodesk.documents.prints.form_pdf import write_form

    whose = unit or ws.own_unit()
    with ws.database.read() as books:
        submission = _submission(ws, books, whose, period)
        covered = nodes_of(books, submission.covers).values()
        bodies = {
            TaskId(one.subject.key): ReportBody.from_json(dict(one.body))
            for one in covered
            if one.subject.kind is Kind.TASK
        }
        texts = (OverviewBody.from_json(one.body).text for one in covered if one.subject.kind is Kind.OVERVIEW)
        overview = next(texts, "")
        by_district = {
            TaskId(one.subject.key): ws.level.said(one.origin.label) for one in covered if one.origin in FOR_THE_UNIT
        }
        known = all_known(ws, books, whose.id)
        figures = {
            task: figure_lines(ws.plan, body, period, reports_before(known, task, period))
            for task, body in bodies.items()
        }
        lines = tuple(
            _line(task, bodies[task.id], figures[task.id], None, by_district.get(task.id, ""))
            for task in sorted(map(ws.timeline.task, bodies), key=lambda one: one.number)
        )
    form = _form(ws, FormKind.SEALED, whose, period, lines, submission.by, submission.id, overview)
    printed = write_form(form, pdf_path(out), tick)
    if ws.unit is not None and ws.unit.id == whose.id:
        _remember(ws, whose, period, FormKind.SEALED, submission.id, bodies, figures, overview)
    return printed


def print_blank(ws: Workspace, period: Period, out: Path, unit: Unit | None = None, tick: Tick = ignore) -> Printed:
    """Print a form to fill in by hand."""
    from metrodesk.documents.prints.form import FormKind
    from metrodesk.documents.prints.form_pdf import write_form

    whose = unit or ws.own_unit()
    with ws.database.read() as books:
        known = all_known(ws, books, whose.id)
    lines = tuple(_blank_line(ws.plan, whose, duty, period, known) for duty in ws.timeline.duties(whose.id, period))
    return write_form(_form(ws, FormKind.BLANK, whose, period, lines, Names(), None, ""), pdf_path(out), tick)


def _desk_bodies(ws: Workspace, books: Books, period: Period) -> dict[TaskId, ReportBody]:
    unit = ws.own_unit()
    found = {}
    for duty in ws.timeline.duties(unit.id, period):
        body, _, _ = current_body(books, Subject.of_task(unit.id, duty.task, period))
        if not body.is_empty:
            found[duty.task] = body
    return found


def _submission(ws: Workspace, books: Books, unit: Unit, period: Period) -> Revision:
    if is_of_ledger(ws, unit.id):
        withdrawn = decisions_in(books).withdrawn
        revisions = books.revisions.counting(unit=unit.id, period=str(period), without=withdrawn)
    else:
        revisions = books.revisions.of(unit=unit.id, period=str(period))
    history = known_histories(revisions, ()).get(Subject.of_submission(unit.id, period))
    if history is None:
        raise NothingSealed(unit.name, str(period))
    found = books.revisions.get(history.head_ids).values()
    return max(found, key=lambda one: (len(one.covers), one.id))


def _form(
    ws: Workspace,
    kind: FormKind,
    unit: Unit,
    period: Period,
    lines: tuple[FormLine, ...],
    names: Names,
    submission: str | None,
    overview: str,
) -> Form:
    from metrodesk.documents.prints.form import Form

    return Form(
        kind=kind,
        document_title=ws.plan.document.title,
        document_number=ws.plan.document.number,
        unit=unit.name_on(period.last_day),
        period=period.label,
        lines=lines,
        total=len(ws.timeline.duties(unit.id, period)),
        as_of=ws.plan.calendar.as_of(period),
        due=ws.plan.calendar.due(period),
        district=ws.title,
        overview=overview,
        filler=names.filler,
        reviewer=names.reviewer,
        head=names.head,
        printed=clock.today(),
        submission=submission,
        drill=ws.drill,
        level=ws.level,
    )


def _entered_for(ws: Workspace, books: Books, unit: Unit, period: Period) -> dict[TaskId, str]:
    """Return the official word for each report that stands as the district wrote it, and is not being changed."""
    drafts = {draft.subject for draft in books.drafts.of(unit.id, str(period))}
    return {
        TaskId(subject.key): ws.level.said(origin_of(history).label)
        for subject, history in desk_histories(books, unit.id, str(period)).items()
        if origin_of(history) in FOR_THE_UNIT and subject not in drafts
    }


def _line(task: Task, body: ReportBody, figures: tuple[str, ...], before: Json | None, mark: str) -> FormLine:
    from metrodesk.documents.prints.form import FormLine

    earlier = ReportBody.from_json(dict(before)) if before is not None else None
    changed = changed_fields(earlier, body) if earlier is not None else ()
    added, reworded = changed_figures(texts_of(before, FIGURES), figures) if before is not None else (frozenset(), ())
    return FormLine(
        number=task.number,
        item=task.item,
        content=task.content,
        leads=task.leads_written,
        responsible=task.responsible_written,
        deadline=task.deadline,
        status=body.status.label if body.status else "",
        smooth=body.status is None or not body.status.needs_reason,
        percent=body.percent if task.deadline_kind is not DeadlineKind.CONTINUOUS else None,
        reason=body.reason,
        progress=body.progress,
        problems=body.problems,
        next_steps=body.next_steps,
        figures=figures,
        explanations=explanation_lines(body),
        evidence=tuple(item.name for item in body.evidence),
        mark=mark,
        changed=frozenset(changed) - {"measures"} | added,
        before=(*((name, str(getattr(earlier, name))) for name in changed if name in TEXTS), *reworded),
    )


TEXTS = ("reason", "progress", "problems", "next_steps")


def _blank_line(plan: Plan, unit: Unit, duty: Assignment, period: Period, known: Mapping[Subject, History]) -> FormLine:
    from metrodesk.documents.prints.form import FormLine

    task = plan.task(duty.task)
    continuous = task.deadline_kind is DeadlineKind.CONTINUOUS
    offered = choices(continuous=continuous, closes_year=period.closes_year)
    return FormLine(
        number=task.number,
        item=task.item,
        content=task.content,
        leads=task.leads_written,
        responsible=task.responsible_written,
        role=duty.role.label,
        deadline=task.deadline,
        figures=blank_figures(plan.measures_of(task.id, unit.kind), period, reports_before(known, task.id, period)),
        choices=tuple(one.label for one in offered),
    )


def _remember(
    ws: Workspace,
    unit: Unit,
    period: Period,
    kind: FormKind,
    submission: str,
    bodies: Bodies,
    figures: Mapping[TaskId, tuple[str, ...]],
    overview: str,
) -> None:
    reports = {str(task): body.to_json() | {FIGURES: list(figures[task])} for task, body in bodies.items()}
    shown = reports | {OVERVIEW: {"text": overview}}
    with ws.database.begin() as books:
        books.prints.add(Print(unit.id, str(period), kind.value, submission, shown, clock.now()))


def pdf_path(out: Path) -> Path:
    """Return where a PDF goes; raises UnfitTarget for a name of another kind."""
    if out.suffix.lower() != ".pdf":
        raise UnfitTarget(out, (".pdf",))
    return out
