"""Registering that signed and stamped paper reached the office (收到纸质件)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from metrodesk.domain.act import Act, ActId, ActKind
from metrodesk.domain.history import in_force
from metrodesk.domain.paper_code import codes_of, read_paper_code
from metrodesk.domain.period import Period
from metrodesk.domain.report import Json, text_of
from metrodesk.domain.unit import UnitId
from metrodesk.errors import PaperUnplaced, UnknownUnit
from metrodesk.services.acting import compose, write_acts
from metrodesk.services.layout import WorkspaceKind
from metrodesk.services.workspaces import Workspace
from metrodesk.storage.database import Books

KINDS = (ActKind.PAPER, ActKind.LIFTED)


@dataclass(frozen=True, slots=True)
class Paper:
    """Paper of a unit for a period that is in the office, as the act in force says.

    `code` is the 核验码 on it, empty if it bears none; `submission` is empty if its file had
    not come when the paper did.
    """

    act: ActId
    unit: UnitId
    period: str
    submission: str
    code: str
    received: str
    note: str
    by: str

    def names_one_of(self, submissions: Mapping[str, str]) -> str:
        """Return which of some submissions (by id, with the digits of their codes) it is, or empty."""
        if self.submission in submissions:
            return self.submission
        digits = self.code.replace(" ", "")
        return next((one for one, code in submissions.items() if digits and code == digits), "")


def papers_in(books: Books) -> dict[tuple[str, str], Paper]:
    """Return the paper in the office by unit and period; the one registered last holds."""
    papers = [_paper(act) for act in _acts(books)]
    return {(one.unit, one.period): one for one in sorted(papers, key=lambda one: (one.received, one.act))}


def _paper(act: Act) -> Paper:
    period, submission, code, received, note = (
        text_of(act.body, key) for key in ("period", "submission", "code", "received", "note")
    )
    return Paper(act.id, UnitId(text_of(act.body, "unit")), period, submission, code, received, note, act.by)


def receive_paper(
    ws: Workspace,
    received: date,
    by: str,
    *,
    code: str = "",
    unit: UnitId | None = None,
    period: Period | None = None,
    note: str = "",
) -> Paper:
    """Register paper under its code (typed or scanned), in place of what was registered before.

    Whose it is follows from the code once its file is here; otherwise, and for paper without
    a code, `unit` and `period` say so, and the file is recognised when it comes. The same
    paper registered twice is one act. Raises InvalidFormCode, PaperUnplaced or UnknownUnit.
    """
    ws.demand(WorkspaceKind.DISTRICT)
    with ws.begin() as books:
        body = {**_body(ws, books, code, unit, period), "received": received.isoformat(), "note": note.strip()}
        same = next((one for one in _acts(books) if dict(one.body) == body), None)
        if same is not None:
            return _paper(same)
        before = _before(books, (text_of(body, "unit"), text_of(body, "period")))
        act = compose(ws, ActKind.PAPER, body, by, before)
        write_acts(ws, books, [act], about=())
    return _paper(act)


def _body(ws: Workspace, books: Books, code: str, unit: UnitId | None, period: Period | None) -> Json:
    read = read_paper_code(code) if code.strip() else None
    codes = codes_of(books.submissions.names()) if read else {}
    known = next((one for one, digits in codes.items() if read and digits == read.digits), "")
    if known:
        subject = books.revisions.get([known])[known].subject
        place = (str(subject.unit), subject.period)
    else:
        place = _given_place(ws, unit, period)
    return {
        "unit": place[0],
        "period": place[1],
        "submission": known,
        "code": read.grouped if read else "",
    }


def _given_place(ws: Workspace, unit: UnitId | None, period: Period | None) -> tuple[str, str]:
    if unit is None or period is None:
        raise PaperUnplaced
    if all(one.id != unit for one in ws.plan.units if not one.is_group):
        raise UnknownUnit(unit)
    return str(unit), str(period)


def _acts(books: Books) -> list[Act]:
    return [act for act in in_force(books.acts.of_kinds(KINDS)) if act.kind is ActKind.PAPER]


def _before(books: Books, place: tuple[str, str]) -> list[ActId]:
    """Return the acts a new one of a place follows: what is registered, or that it was taken back."""
    acts = books.acts.of_kinds(KINDS)
    mine = {one.id for one in acts if one.kind is ActKind.PAPER and _place(one) == place}
    return [one.id for one in in_force(acts) if one.id in mine or not mine.isdisjoint(one.replaces)]


def _place(act: Act) -> tuple[str, str]:
    return text_of(act.body, "unit"), text_of(act.body, "period")
