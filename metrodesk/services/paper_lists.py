"""Which paper has no file, and which file has no paper (有纸无数据, 有数据无纸)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from metrodesk.domain.history import History
from metrodesk.domain.paper_code import codes_of, of_submission
from metrodesk.domain.period import Period
from metrodesk.domain.report import Names
from metrodesk.domain.revision import Kind, Subject
from metrodesk.domain.unit import UnitId
from metrodesk.errors import UnfitTarget
from metrodesk.services import clock
from metrodesk.services.layout import WorkspaceKind
from metrodesk.services.paper import newest_of
from metrodesk.services.paper_comparison import differences
from metrodesk.services.paper_received import Paper, papers_in
from metrodesk.services.standing import decisions_in, ledger_histories
from metrodesk.services.workspaces import Workspace
from metrodesk.storage.database import Books

if TYPE_CHECKING:
    from metrodesk.documents.prints.printed import Printed


@dataclass(frozen=True, slots=True)
class PaperWithoutFile:
    """Paper in the office whose data has not come."""

    unit: UnitId
    unit_name: str
    paper: Paper


@dataclass(frozen=True, slots=True)
class FileWithoutPaper:
    """Data that was handed in and whose paper is not in the office.

    `older` is the paper of an earlier state that is there, if any; `differing` counts the
    fields in which it differs from today's data.
    """

    unit: UnitId
    unit_name: str
    submission: str
    code: str
    names: Names
    older: Paper | None
    differing: int


def paper_without_file(ws: Workspace, period: Period) -> tuple[PaperWithoutFile, ...]:
    """Return the paper of a period whose file has not come, in roster order.

    Paper without a code counts as having its data once anything of the unit is there, be it
    entered by the district (区级代录).
    """
    ws.demand(WorkspaceKind.DISTRICT)
    with ws.database.read() as books:
        found = _Period(ws, books, period)
        rows = [
            PaperWithoutFile(paper.unit, ws.unit_name(paper.unit), paper)
            for paper in found.papers.values()
            if not found.has_data(paper)
        ]
    return tuple(sorted(rows, key=lambda row: ws.plan.place_of(row.unit)))


def file_without_paper(ws: Workspace, period: Period) -> tuple[FileWithoutPaper, ...]:
    """Return the units whose newest data of a period lacks its paper, in roster order.

    Paper of an older submission serves if it says the same.
    """
    ws.demand(WorkspaceKind.DISTRICT)
    with ws.database.read() as books:
        found = _Period(ws, books, period)
        rows = [row for unit in found.submissions for row in found.without_paper(unit)]
    return tuple(sorted(rows, key=lambda row: ws.plan.place_of(row.unit)))


def print_paper_lists(ws: Workspace, period: Period, out: Path) -> Printed:
    """Write both lists of a period as one workbook. Raises UnfitTarget or FileNotWritten."""
    from metrodesk.documents.prints.paper_lists import DataRow, PaperLists, PaperRow
    from metrodesk.documents.prints.paper_workbook import write_paper_lists

    if out.suffix.lower() != ".xlsx":
        raise UnfitTarget(out, (".xlsx",))
    papers, data = paper_without_file(ws, period), file_without_paper(ws, period)
    lists = PaperLists(
        document=ws.plan.document.title,
        district=ws.title,
        period=period.label,
        printed=clock.today(),
        papers=tuple(PaperRow(one.unit_name, one.paper.code, one.paper.received, one.paper.note) for one in papers),
        data=tuple(
            DataRow(one.unit_name, one.code, one.names.filler, one.older.received if one.older else "", one.differing)
            for one in data
        ),
        drill=ws.drill,
    )
    return write_paper_lists(lists, out)


class _Period:
    """All that counts of a period, and the paper registered for it."""

    def __init__(self, ws: Workspace, books: Books, period: Period) -> None:
        self._ws, self._books = ws, books
        decided = decisions_in(books)
        revisions = books.revisions.counting(period=str(period), without=decided.withdrawn)
        histories = ledger_histories(revisions, decided, period=str(period))
        self._of_unit: dict[UnitId, dict[Subject, History]] = {}
        for subject, history in histories.items():
            self._of_unit.setdefault(subject.unit, {})[subject] = history
        names = {one.id: one.subject.unit for one in revisions if one.subject.kind is Kind.SUBMISSION}
        self._codes = codes_of(names)
        self.submissions = dict.fromkeys(names.values())
        self.papers = {unit: paper for (unit, when), paper in papers_in(books).items() if when == str(period)}

    def has_data(self, paper: Paper) -> bool:
        """Whether what a paper says has come as a file, or at all if it bears no code."""
        if paper.code or paper.submission:
            return bool(paper.names_one_of(self._codes))
        return paper.unit in self._of_unit

    def without_paper(self, unit: UnitId) -> tuple[FileWithoutPaper, ...]:
        """Return a unit's row if the paper of its newest submission is not there."""
        found = self._of_unit[unit]
        history = next(one for subject, one in found.items() if subject.kind is Kind.SUBMISSION)
        newest = newest_of(self._books, history)
        paper = self.papers.get(unit)
        on_paper = paper.names_one_of(self._codes) if paper else ""
        if paper is not None and (on_paper == newest.id or not paper.code):
            return ()
        differing = self._differing(on_paper, found) if on_paper else 0
        if on_paper and not differing:
            return ()
        older = paper if on_paper else None
        code = of_submission(newest.id).grouped
        return (FileWithoutPaper(unit, self._ws.unit_name(unit), newest.id, code, newest.by, older, differing),)

    def _differing(self, on_paper: str, found: Mapping[Subject, History]) -> int:
        printed = self._books.revisions.get([on_paper])[on_paper]
        history = found[printed.subject]
        newest = printed if on_paper in history.head_ids else newest_of(self._books, history)
        covered = self._books.revisions.get(printed.covers).values()
        return len(differences(self._ws.plan, printed, covered, found, newest))
