"""Correcting a past period (更正往期): what else changes with it, before anything is sealed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from metrodesk.domain.bodies import differing_fields
from metrodesk.domain.figure import MeasureValue, values_of
from metrodesk.domain.figure_words import value_words
from metrodesk.domain.measure import Measure
from metrodesk.domain.period import Period
from metrodesk.domain.report import ReportBody
from metrodesk.domain.revision import Kind, Subject, form_code
from metrodesk.domain.task import TaskId
from metrodesk.domain.total import composed, running
from metrodesk.domain.unit import UnitId
from metrodesk.services.sealing import is_past
from metrodesk.services.standing import desk_histories, histories_of_task
from metrodesk.services.workspaces import Workspace
from metrodesk.storage.database import Books
from metrodesk.storage.drafts import Draft

SEALED = "sealed"


@dataclass(frozen=True, slots=True)
class PastPeriod:
    """A period that was handed in: its code, what is being changed in it, and whether a later one is in."""

    period: Period
    code: str
    drafts: int
    is_past: bool
    corrected: int = 0


@dataclass(frozen=True, slots=True)
class ChangedReport:
    """A report that is being changed; `number` is 0 for 综合情况."""

    task: TaskId
    number: int
    item: str
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ShiftedTotal:
    """A figure that comes out otherwise afterwards: the running total (累计) of a period, or a longer period's own."""

    period: Period
    number: int
    measure: str
    before: str
    after: str
    is_longer: bool = False


@dataclass(frozen=True, slots=True)
class AffectedSheet:
    """A printed form: void if it is the corrected period's own, else one whose running totals shift."""

    period: Period
    code: str
    printed: str
    is_void: bool


@dataclass(frozen=True, slots=True)
class Effects:
    """What sealing the drafts of a period would change besides."""

    period: Period
    needs_reason: bool
    reports: tuple[ChangedReport, ...]
    totals: tuple[ShiftedTotal, ...]
    sheets: tuple[AffectedSheet, ...]


def past_periods(ws: Workspace) -> tuple[PastPeriod, ...]:
    """Return the periods the own unit handed in, newest first."""
    unit = ws.own_unit().id
    with ws.database.read() as books:
        found = books.revisions.of(unit=unit, kind=Kind.SUBMISSION)
        periods = {Period.parse(one.subject.period) for one in found}
        lines = [
            PastPeriod(
                period=one,
                code=_code(books, unit, one),
                drafts=len(books.drafts.of(unit, str(one))),
                is_past=is_past(books, unit, one),
                corrected=sum(1 for made in found if made.correction and made.subject.period == str(one)),
            )
            for one in periods
        ]
    return tuple(sorted(lines, key=lambda one: (one.period.first_day, one.period.last_day), reverse=True))


def effects(ws: Workspace, period: Period) -> Effects:
    """Return what changes with the drafts of a period: reports, totals of this and later ones, printed sheets."""
    unit = ws.own_unit().id
    with ws.database.read() as books:
        drafts = books.drafts.of(unit, str(period))
        changed = tuple(_changed(ws, books, drafts))
        totals = tuple(one for draft in drafts for one in _shifted(ws, books, draft, period))
        past = is_past(books, unit, period)
        sheets = tuple(_sheets(books, unit, period, totals)) if changed else ()
    order = sorted(totals, key=lambda one: (one.is_longer, one.period.first_day, one.number))
    needs = past and any(not one.answers for one in drafts)
    return Effects(period, needs, changed, tuple(order), sheets)


def _code(books: Books, unit: UnitId, period: Period) -> str:
    history = desk_histories(books, unit, str(period)).get(Subject.of_submission(unit, period))
    return form_code(history.heads[0].node.id) if history else ""


def _changed(ws: Workspace, books: Books, drafts: tuple[Draft, ...]) -> Iterator[ChangedReport]:
    for draft in drafts:
        subject = draft.subject
        history = desk_histories(books, subject.unit, subject.period).get(subject)
        before = history.heads[0].node.body if history else {}
        fields = differing_fields(subject.kind, before, draft.body)
        task = next((one for one in ws.plan.tasks if one.id == subject.key), None)
        if fields:
            number, item = (task.number, task.item) if task else (0, "")
            yield ChangedReport(TaskId(subject.key), number, item, fields)


def _shifted(ws: Workspace, books: Books, draft: Draft, period: Period) -> Iterator[ShiftedTotal]:
    """Yield the totals in which a draft makes a difference."""
    if draft.subject.kind is not Kind.TASK:
        return
    task = ws.plan.task(TaskId(draft.subject.key))
    before = {
        Period.parse(subject.period): values_of(ReportBody.from_json(dict(history.heads[0].node.body)))
        for subject, history in histories_of_task(books, draft.subject.unit, task.id).items()
    }
    after = {**before, period: values_of(ReportBody.from_json(dict(draft.body)))}
    touched = {one for one in ws.plan.measures if one.task == task.id}
    for measure in sorted(touched, key=lambda one: one.id):
        for when in sorted(after, key=lambda one: (one.first_day, one.last_day)):
            old, new = (_words(measure, known, when, period) for known in (before, after))
            if old != new:
                yield ShiftedTotal(when, task.number, measure.name, old, new, _is_longer(when, period))


def _words(measure: Measure, known: Mapping[Period, Mapping[str, MeasureValue]], when: Period, period: Period) -> str:
    values = [(one, said[measure.id]) for one, said in known.items() if measure.id in said]
    if _is_longer(when, period):
        found = composed(measure, values, when)
    elif when.year == period.year and when.first_day >= period.first_day:
        found = running(measure, values, when)
    else:
        return ""
    return value_words(measure, found) if found is not None else ""


def _is_longer(when: Period, period: Period) -> bool:
    return when.covers(period) and when != period


def _sheets(books: Books, unit: UnitId, period: Period, totals: tuple[ShiftedTotal, ...]) -> Iterator[AffectedSheet]:
    """Yield the void sheet, printed here or not, and printed ones of other periods whose totals shift."""
    own = books.prints.last(unit, str(period), SEALED)
    if code := form_code(own.submission) if own and own.submission else _code(books, unit, period):
        yield AffectedSheet(period, code, own.printed if own else "", is_void=True)
    others = {one.period for one in totals} - {period}
    for when in sorted(others, key=lambda one: (one.first_day, one.last_day)):
        printed = books.prints.last(unit, str(when), SEALED)
        if printed is not None and printed.submission:
            yield AffectedSheet(when, form_code(printed.submission), printed.printed, is_void=False)
