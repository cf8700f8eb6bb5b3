"""Paper and data: what a printed form says against the ledger (纸质核对)."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

from metrodesk.domain.history import History
from metrodesk.domain.paper_code import PaperCode, codes_of, near_misses, of_submission, read_paper_code
from metrodesk.domain.period import Period
from metrodesk.domain.report import Names
from metrodesk.domain.revision import Kind, Revision
from metrodesk.domain.tick import Tick, ignore
from metrodesk.domain.unit import UnitId
from metrodesk.services.layout import WorkspaceKind
from metrodesk.services.paper_comparison import PaperDifference, differences
from metrodesk.services.paper_received import Paper, papers_in
from metrodesk.services.standing import decisions_in, ledger_of
from metrodesk.services.workspaces import Workspace
from metrodesk.storage.database import Books


class Match(StrEnum):
    """How paper stands to the data: the same, an older state of it, or not known."""

    EQUAL = "equal"
    OLDER = "older"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class NearMiss:
    """A submission whose code differs from the one typed in a digit or two; `places` count from 1."""

    submission: str
    code: str
    unit_name: str
    period: Period
    places: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PaperMatch:
    """What a form is and how it stands to the ledger.

    Of an unknown one there is the code alone; `uncounted` says that its lines are here all
    the same, in a bundle that was taken back or is not handed over yet. `newest` is the code
    that today's paper of the unit would bear; `received` the paper registered for the period.
    """

    match: Match
    code: str
    submission: str = ""
    unit: UnitId | None = None
    unit_name: str = ""
    period: Period | None = None
    names: Names = field(default_factory=Names)
    newest: str = ""
    differences: tuple[PaperDifference, ...] = ()
    near: tuple[NearMiss, ...] = ()
    uncounted: bool = False
    received: Paper | None = None


def match(ws: Workspace, given: str) -> PaperMatch:
    """Say how a form stands to the ledger, by its code, the text of its QR, or its submission's id.

    Raises InvalidFormCode if it can be none of these.
    """
    ws.demand(WorkspaceKind.DISTRICT)
    code = read_paper_code(given)
    with ws.database.read() as books:
        return _matched(ws, books, code)


def match_scan(ws: Workspace, path: Path, tick: Tick = ignore) -> tuple[PaperMatch, ...]:
    """Say how every form on a scan or photo stands to the ledger. Raises UnreadableScan."""
    from metrodesk.documents.evidence.sheet_scan import read_sheets

    ws.demand(WorkspaceKind.DISTRICT)
    found = read_sheets(path, tick)
    with ws.database.read() as books:
        return tuple(_matched(ws, books, of_submission(one)) for one in found)


def _matched(ws: Workspace, books: Books, code: PaperCode) -> PaperMatch:
    named = _submission_named(books, code)
    if named is None:
        near = () if code.submission else _near(ws, books, code)
        return PaperMatch(Match.UNKNOWN, code.grouped, code.submission, near=near)
    about = _about(ws, books, code, named)
    counting = ledger_of(books, decisions_in(books), named.subject.unit, named.subject.period)
    history = counting.get(named.subject)
    if history is None or named.id not in {*history.head_ids, *history.superseded}:
        return replace(about, uncounted=True)
    newest = newest_of(books, history)
    mine = named if named.id in history.head_ids else newest
    found = differences(ws.plan, named, books.revisions.get(named.covers).values(), counting, mine)
    return replace(
        about,
        match=Match.OLDER if found else Match.EQUAL,
        newest=of_submission(newest.id).grouped,
        differences=found,
    )


def newest_of(books: Books, history: History) -> Revision:
    """Return the submission that a unit's form would be printed of today."""
    found = books.revisions.get(history.head_ids).values()
    return max(found, key=lambda one: (len(one.covers), one.id))


def _submission_named(books: Books, code: PaperCode) -> Revision | None:
    wanted = code.submission
    if not wanted:
        codes = codes_of(books.submissions.names())
        wanted = next((one for one, digits in codes.items() if digits == code.digits), "")
    found = books.revisions.get([wanted]).get(wanted)
    return found if found is not None and found.subject.kind is Kind.SUBMISSION else None


def _about(ws: Workspace, books: Books, code: PaperCode, named: Revision) -> PaperMatch:
    unit, period = named.subject.unit, Period.parse(named.subject.period)
    return PaperMatch(
        Match.UNKNOWN,
        code.grouped,
        named.id,
        unit,
        ws.unit_name(unit),
        period,
        named.by,
        received=papers_in(books).get((unit, str(period))),
    )


def _near(ws: Workspace, books: Books, code: PaperCode) -> tuple[NearMiss, ...]:
    codes = codes_of(books.submissions.names())
    missed = near_misses(code.digits, codes)
    lines = books.revisions.get(missed)
    return tuple(
        NearMiss(
            one,
            PaperCode(codes[one]).grouped,
            ws.unit_name(lines[one].subject.unit),
            Period.parse(lines[one].subject.period),
            places,
        )
        for one, places in missed.items()
    )
