"""What this computer has written for the district: its bundles, their numbers, and which are acknowledged."""

from __future__ import annotations

from dataclasses import dataclass

from metrodesk.domain.revision import Kind
from metrodesk.services.answer_memory import last_sheet
from metrodesk.services.layout import WorkspaceKind
from metrodesk.services.receipts import own_reports, typed_number
from metrodesk.services.workspaces import Workspace
from metrodesk.storage.database import Books

BY_ANSWER, BY_CODE, AT_HOME, NOT_YET = "answer", "code", "ledger", ""


@dataclass(frozen=True, slots=True)
class WrittenBundle:
    """A report bundle of this computer; `receipt` says what acknowledged it: answer, code, ledger, or nothing."""

    number: int
    written: str
    size: int
    reports: int
    receipt: str


def written_bundles(ws: Workspace) -> tuple[WrittenBundle, ...]:
    """Return this computer's report bundles, newest first."""
    ws.home_unit()
    with ws.database.read() as books:
        return tuple(
            WrittenBundle(
                note.number,
                note.arrived,
                note.size,
                _reports(books, note.bundle),
                _receipt(ws, books, note.epoch, note.number),
            )
            for note in reversed(own_reports(books, ws.device))
        )


def _reports(books: Books, bundle: str) -> int:
    carried = books.revisions.get(books.bundles.contents(bundle)).values()
    return sum(1 for one in carried if one.subject.kind is Kind.TASK)


def _receipt(ws: Workspace, books: Books, epoch: str, number: int) -> str:
    if ws.kind is WorkspaceKind.DISTRICT:
        return AT_HOME
    sheet = last_sheet(ws, books)
    reached = sheet.received if sheet else ()
    if any(one.number >= number for one in reached if (one.device, one.epoch) == (ws.device, epoch)):
        return BY_ANSWER
    return BY_CODE if typed_number(books, ws.device, epoch) >= number else NOT_YET
