"""The correction page (更正页): what a printed sheet says otherwise than what is sealed now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from metrodesk.domain.body_field import changed_parts
from metrodesk.domain.history import Node
from metrodesk.domain.period import Period
from metrodesk.domain.plan import Plan
from metrodesk.domain.report import Names, ReportBody, text_of
from metrodesk.domain.revision import Kind, Revision, RevisionId, Subject, form_code
from metrodesk.errors import NothingSealed, NothingToCorrect
from metrodesk.services import clock
from metrodesk.services.field_words import FIELDS, field_words
from metrodesk.services.nodes import nodes_of
from metrodesk.services.printing import pdf_path
from metrodesk.services.sealing import last_submission
from metrodesk.services.workspaces import Workspace
from metrodesk.storage.database import Books
from metrodesk.storage.prints import Print

if TYPE_CHECKING:
    from metrodesk.documents.prints.correction import CorrectedField
    from metrodesk.documents.prints.printed import Printed

SEALED, CORRECTION = "sealed", "correction"
NAMES = {"filler": "填报人", "reviewer": "审核人", "head": "单位负责人"}
WHOLE, OVERVIEW = "整项填报", "综合情况"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A form on paper: the submission it was printed of, its code, and when it was printed, empty if unknown."""

    submission: str
    code: str
    printed: str


def printed_sheet(ws: Workspace, period: Period) -> Sheet | None:
    """Return the form of the own unit that was printed last, or None."""
    with ws.database.read() as books:
        found = books.prints.last(ws.own_unit().id, str(period), SEALED)
    return _sheet(found) if found is not None and found.submission else None


def print_correction(ws: Workspace, period: Period, out: Path, reason: str = "") -> Printed:
    """Print one page that, with the sheet printed before, says what is sealed now.

    The sheet is the form printed last on this computer; if none was, that of the submission
    before. The reasons of all corrections since then stand on the page, unless another is
    given. Raises NothingSealed, NothingToCorrect if the sheet still holds, CorrectionTooLong
    if one page cannot hold all that changed.
    """
    from metrodesk.documents.prints.correction import CorrectedField, Correction
    from metrodesk.documents.prints.correction_pdf import write_correction

    unit, now = ws.own_unit(), last_submission(ws, period)
    if now is None:
        raise NothingSealed(unit.name, str(period))
    with ws.database.read() as books:
        submission = books.revisions.get([now.id])[now.id]
        sheet = _void(books, ws, period, submission)
        old = books.revisions.get([sheet.submission])[sheet.submission]
        reasons = _reasons(books, sheet.submission, submission)
        changes = tuple(_changes(books, ws.plan, old, submission))
    printed = write_correction(
        Correction(
            document_title=ws.plan.document.title,
            document_number=ws.plan.document.number,
            unit=unit.name,
            period=period.label,
            void=sheet.submission,
            printed_before=_day(sheet.printed),
            submission=now.id,
            changes=(CorrectedField(None, "", "核验码", sheet.code, now.code), *changes),
            total=now.of,
            district=ws.title,
            reason=reason or "；".join(reasons),
            filler=now.names.filler,
            reviewer=now.names.reviewer,
            head=now.names.head,
            printed=clock.today(),
            drill=ws.drill,
        ),
        pdf_path(out),
    )
    with ws.database.begin() as books:
        books.prints.add(Print(unit.id, str(period), CORRECTION, now.id, {}, clock.now()))
    return printed


def _void(books: Books, ws: Workspace, period: Period, now: Revision) -> Sheet:
    """Return the sheet that no longer holds alone; raises NothingToCorrect if there is none."""
    last = books.prints.last(ws.own_unit().id, str(period), SEALED)
    before = last.submission if last is not None else str(now.body.get("predecessor") or "")
    if not before or before == now.id or before not in books.revisions.get([before]):
        raise NothingToCorrect(str(period))
    return _sheet(last) if last is not None else Sheet(before, form_code(before), "")


def _reasons(books: Books, sheet: str, now: Revision) -> tuple[str, ...]:
    """Return why it was corrected since the sheet was printed, oldest first, each reason once."""
    said, one = list[str](), now
    while one.id != sheet:
        said.append(one.correction)
        before = str(one.body.get("predecessor") or "")
        found = books.revisions.get([before]) if before else {}
        if before not in found:
            break
        one = found[RevisionId(before)]
    return tuple(dict.fromkeys(reason for reason in reversed(said) if reason))


def _sheet(made: Print) -> Sheet:
    return Sheet(made.submission, form_code(made.submission), made.printed)


def _day(moment: str) -> date | None:
    return datetime.fromisoformat(moment).astimezone().date() if moment else None


def _changes(books: Books, plan: Plan, before: Revision, now: Revision) -> Iterator[CorrectedField]:
    old, new = _covered(books, before), _covered(books, now)
    numbers = {str(one.id): (one.number, one.item) for one in plan.tasks}
    order = sorted({*old, *new}, key=lambda one: (one.kind is not Kind.OVERVIEW, numbers.get(one.key, (0, ""))))
    for subject in order:
        if subject.kind is Kind.OVERVIEW:
            yield from _of_overview(old.get(subject), new.get(subject))
        elif subject.kind is Kind.TASK:
            yield from _of_task(plan, numbers.get(subject.key, (0, subject.key)), old.get(subject), new.get(subject))
    yield from _of_names(before.by, now.by)


def _covered(books: Books, submission: Revision) -> Mapping[Subject, Node]:
    return {one.subject: one for one in nodes_of(books, submission.covers).values()}


def _of_overview(old: Node | None, new: Node | None) -> Iterator[CorrectedField]:
    from metrodesk.documents.prints.correction import CorrectedField

    before, after = (text_of(one.body, "text") if one else "" for one in (old, new))
    if before != after:
        yield CorrectedField(None, "", OVERVIEW, before, after)


def _of_task(plan: Plan, named: tuple[int, str], old: Node | None, new: Node | None) -> Iterator[CorrectedField]:
    from metrodesk.documents.prints.correction import CorrectedField

    before, after = (ReportBody.from_json(dict(one.body)) if one else ReportBody() for one in (old, new))
    if new is None:
        yield CorrectedField(*named, WHOLE, field_words(plan, before, "status"), "")
        return
    for field in changed_parts(before, after):
        words = (field_words(plan, body, field) for body in (before, after))
        yield CorrectedField(*named, FIELDS[field.partition(".")[0]], *words)


def _of_names(before: Names, now: Names) -> Iterator[CorrectedField]:
    from metrodesk.documents.prints.correction import CorrectedField

    for field, word in NAMES.items():
        old, new = getattr(before, field), getattr(now, field)
        if old != new:
            yield CorrectedField(None, "", word, old, new)
