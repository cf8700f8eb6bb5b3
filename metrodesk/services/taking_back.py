"""Taking back a merged bundle (撤回接收): as if that stick had never come; and putting it back.

It is for a stick that should not have been taken in; wrong content is returned instead.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from metrodesk.domain.act import Act, ActKind
from metrodesk.domain.history import BundleRecord, in_force
from metrodesk.domain.revision import Kind, RevisionId
from metrodesk.domain.unit import UnitId
from metrodesk.errors import DecisionRefused
from metrodesk.services.acting import compose, write_acts
from metrodesk.services.layout import WorkspaceKind
from metrodesk.services.previewing import LISTED
from metrodesk.services.workspaces import Workspace
from metrodesk.storage.database import Books


@dataclass(frozen=True, slots=True)
class Kept:
    """A revision that stays, since other bundles that count carry it too."""

    revision: RevisionId
    also_in: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GoneReport:
    """A report that would no longer be what it is: it loses its newest version, or vanishes."""

    unit: UnitId
    task: str
    period: str
    kind: Kind = Kind.TASK


@dataclass(frozen=True, slots=True)
class TakenBack:
    """What taking a bundle back removes and keeps; `later` are the other bundles that carry what is kept."""

    bundle: str
    removed: tuple[RevisionId, ...]
    kept: tuple[Kept, ...]
    reports: tuple[GoneReport, ...]
    later: tuple[str, ...]
    state: str


@dataclass(frozen=True, slots=True)
class ArrivedBundle:
    """A bundle taken in, as the page of bundles lists it."""

    bundle: str
    unit: UnitId
    unit_name: str
    computer: str
    number: int
    revisions: int
    arrived: str
    is_withdrawn: bool
    is_vouched: bool


def arrived(ws: Workspace) -> tuple[ArrivedBundle, ...]:
    """Return every bundle taken in, newest first."""
    ws.demand(WorkspaceKind.DISTRICT)
    with ws.database.read() as books:
        withdrawn = {act.bundle: act for act in _withdrawals(books)}
        unvouched = books.bundles.unvouched()
        notes = books.bundles.notes("in")
        counts = books.bundles.revision_counts()
    return tuple(
        ArrivedBundle(
            one.bundle, one.unit, ws.unit_name(one.unit), ws.computer_name(one.device),
            one.number, counts.get(one.bundle, 0), one.arrived, one.bundle in withdrawn, one.bundle not in unvouched,
        )
        for one in reversed(notes)
    )  # fmt: skip


def preview(ws: Workspace, bundle: str) -> TakenBack:
    """Return what taking a bundle back would do; nothing is written. Raises DecisionRefused."""
    ws.demand(WorkspaceKind.DISTRICT)
    with ws.database.read() as books:
        return _outcome(books, _counting_one(books, bundle))


def take_back(ws: Workspace, bundles: Sequence[str], by: str, reason: str = "") -> tuple[TakenBack, ...]:
    """Take bundles back; each is an act, and putting it back is another. Raises DecisionRefused."""
    ws.demand(WorkspaceKind.DISTRICT)
    found = []
    with ws.begin() as books:
        for one in dict.fromkeys(bundles):
            record = _counting_one(books, one)
            outcome = _outcome(books, record)
            body = {"bundle": record.id, "reason": reason.strip()}
            act = compose(ws, ActKind.WITHDRAWN, body, by, _reinstated(books, record.id))
            write_acts(ws, books, [act])
            found.append(outcome)
        state = books.state.digest()
    return tuple(replace(one, state=state) for one in found)


def put_back(ws: Workspace, bundle: str, by: str) -> TakenBack:
    """Put a bundle back that was taken back; it counts as if nothing had happened."""
    ws.demand(WorkspaceKind.DISTRICT)
    with ws.begin() as books:
        known = _full_id(books, bundle)
        before = [act.id for act in _withdrawals(books) if act.bundle == known]
        if not before:
            raise DecisionRefused("not-taken-back", known)
        act = compose(ws, ActKind.REINSTATED, {"bundle": known}, by, before)
        write_acts(ws, books, [act])
        state = books.state.digest()
    return TakenBack(known, (), (), (), (), state)


def _outcome(books: Books, record: BundleRecord) -> TakenBack:
    counting = {one.id for one in books.bundles.vouched()} - {act.bundle for act in _withdrawals(books)}
    carriers = books.bundles.carriers(record.revisions)
    others = {one: tuple(sorted((carriers[one] & counting) - {record.id})) for one in record.revisions}
    removed = sorted(one for one, also in others.items() if not also)
    kept = tuple(Kept(one, others[one]) for one in sorted(others) if others[one])
    gone = books.revisions.get(removed).values()
    reports = {
        GoneReport(one.subject.unit, one.subject.key, one.subject.period, one.subject.kind)
        for one in gone
        if one.subject.kind in LISTED
    }
    later = sorted({name for also in others.values() for name in also})
    state = books.state.digest()
    ordered = sorted(reports, key=lambda one: (one.period, one.unit, one.task))
    return TakenBack(record.id, tuple(removed), kept, tuple(ordered), tuple(later), state)


def _counting_one(books: Books, bundle: str) -> BundleRecord:
    known = _full_id(books, bundle)
    if known in {act.bundle for act in _withdrawals(books)}:
        raise DecisionRefused("taken-back-already", known)
    return next(one for one in books.bundles.records("in") if one.id == known)


def _full_id(books: Books, bundle: str) -> str:
    """Return the id of the one bundle taken in that a text names or begins."""
    text = bundle.strip().lower()
    found = [one.bundle for one in books.bundles.notes("in") if text and one.bundle.startswith(text)]
    if len(found) != 1:
        raise DecisionRefused("unknown-bundle", bundle)
    return found[0]


def _withdrawals(books: Books) -> list[Act]:
    kinds = [ActKind.WITHDRAWN, ActKind.REINSTATED, ActKind.LIFTED]
    return [act for act in in_force(books.acts.of_kinds(kinds)) if act.kind is ActKind.WITHDRAWN]


def _reinstated(books: Books, bundle: str) -> list[str]:
    acts = in_force(books.acts.of_kinds([ActKind.WITHDRAWN, ActKind.REINSTATED]))
    return [act.id for act in acts if act.kind is ActKind.REINSTATED and act.bundle == bundle]
