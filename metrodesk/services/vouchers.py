"""The voucher of a handed-in period (报送凭证), for the unit's own file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from metrodesk.domain.disposition import Disposition
from metrodesk.domain.period import Period
from metrodesk.domain.revision import Kind, Revision
from metrodesk.errors import NothingSealed
from metrodesk.services import clock
from metrodesk.services.printing import pdf_path
from metrodesk.services.sealing import Submission, last_submission
from metrodesk.services.unit_status import RevisionState, unit_status
from metrodesk.services.workspaces import Workspace
from metrodesk.storage.database import Books

if TYPE_CHECKING:
    from metrodesk.documents.prints.printed import Printed
    from metrodesk.documents.prints.voucher import Voucher, VoucherBundle, VoucherLine

SEALED, EXPORTED, RECEIVED = "已定稿", "已导出", "已回执"


def print_voucher(ws: Workspace, period: Period, out: Path) -> Printed:
    """Print what the own unit handed in for a period and how far it has come, on one page.

    Raises NothingSealed if there is no submission.
    """
    from metrodesk.documents.prints.voucher_pdf import write_voucher

    return write_voucher(_voucher(ws, period), pdf_path(out))


def _voucher(ws: Workspace, period: Period) -> Voucher:
    from metrodesk.documents.prints.voucher import Voucher

    unit, submission = ws.own_unit(), last_submission(ws, period)
    if submission is None:
        raise NothingSealed(unit.name, str(period))
    with ws.database.read() as books:
        covers = books.revisions.get([submission.id])[submission.id].covers
        covered = [one for one in books.revisions.get(covers).values() if one.subject.kind is Kind.TASK]
        bundles = _bundles(ws, books, covered)
    return Voucher(
        document_title=ws.plan.document.title,
        document_number=ws.plan.document.number,
        unit=unit.name_on(period.last_day),
        period=period.label,
        district=ws.title,
        submission=submission.id,
        sealed=clock.minute_of(submission.claimed),
        lines=_lines(ws, period, covered),
        total=submission.of,
        bundles=bundles,
        due=ws.plan.calendar.due(period),
        printed=clock.today(),
        drill=ws.drill,
        **_names(submission),
    )


def _names(submission: Submission) -> dict[str, str]:
    names = submission.names
    return {"filler": names.filler, "reviewer": names.reviewer, "head": names.head}


def _lines(ws: Workspace, period: Period, covered: list[Revision]) -> tuple[VoucherLine, ...]:
    from metrodesk.documents.prints.voucher import VoucherLine

    states = {one.revision: _state(one) for one in unit_status(ws, period).revisions}
    found = {one.subject.key: one for one in covered}
    lines = []
    for duty in ws.timeline.duties(ws.own_unit().id, period):
        revision = found.get(duty.task)
        if revision is not None:
            task, status = ws.plan.task(duty.task), revision.report.status
            lines.append(VoucherLine(task.number, task.item, status.label if status else "", states[revision.id]))
    return tuple(lines)


def _state(known: RevisionState) -> str:
    """Return how far a report has come; one taken back at the district is to be sent again."""
    told = Disposition(known.disposition) if known.disposition else Disposition.WITHDRAWN
    if told not in {Disposition.WITHDRAWN, Disposition.RECEIVED}:
        return told.label
    if told is Disposition.RECEIVED or known.acknowledged:
        return RECEIVED
    return EXPORTED if known.exported else SEALED


def _bundles(ws: Workspace, books: Books, covered: list[Revision]) -> tuple[VoucherBundle, ...]:
    """Return the bundles of this computer that carried some of the reports, in their order."""
    from metrodesk.documents.prints.voucher import VoucherBundle

    carried: dict[str, int] = {}
    for bundles in books.bundles.carriers(one.id for one in covered).values():
        for bundle in bundles:
            carried[bundle] = carried.get(bundle, 0) + 1
    notes = [note for note in map(books.bundles.note, carried) if note is not None and note.device == ws.device]
    return tuple(
        VoucherBundle(note.number, clock.minute_of(note.arrived), carried[note.bundle])
        for note in sorted(notes, key=lambda note: (note.arrived, note.number))
    )
