"""Adopting what a cut-off commit left in the journal, as if the commit had gone through."""

from __future__ import annotations

import secrets
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

from metrodesk.bundles.roster import Roster
from metrodesk.bundles.trust import Trust
from metrodesk.domain.act import Act, ActKind
from metrodesk.domain.history import in_force
from metrodesk.domain.report import text_of
from metrodesk.domain.revision import Revision, RevisionId, as_sealed
from metrodesk.services.standing import rebuild_standings
from metrodesk.services.versions import timeline_in
from metrodesk.services.vouching import refresh_vouching
from metrodesk.storage.database import Books, Database
from metrodesk.storage.intake import IssuedInvitation
from metrodesk.storage.journal import Entry, Journal, Origin


def adopt(database: Database, journal: Journal, bundles: Path) -> int:
    """Take over journal lines without a row; return how many there were.

    A draft that says what its adopted revision says is sealed, and the newest roster with
    its plan holds, so that the workspace is as its person last saw it or one step further.
    `bundles` is the folder of the bundles' files.
    """
    names = journal.names()
    with database.read() as books:
        known = names_in(books, names)
    strays = [entry for entry in journal.entries() if entry.name not in known]
    whole = _without_halves(journal, strays, known)
    if whole:
        _take_over(database, whole, bundles)
    return len(whole)


def adopt_all(books: Books, journal: Journal, bundles: Path) -> int:
    """Take over every line of the journal into a new database; return how many files are damaged."""
    entries = list(journal.entries())
    damaged = len(journal.names()) - len(entries)
    whole = _without_unfinished_plans(journal, entries)
    revisions = _added(books, whole)
    _let_newest_trust_hold(books, whole)
    let_newest_roster_hold(books, bundles)
    _forget_sealed_drafts(books, revisions)
    return damaged


def _take_over(database: Database, strays: Sequence[Entry], bundles: Path) -> None:
    with database.begin() as books:
        revisions = _added(books, strays)
        _let_newest_trust_hold(books, strays)
        let_newest_roster_hold(books, bundles)
        _forget_sealed_drafts(books, revisions)
        _show_anew(books)


def names_in(books: Books, names: set[tuple[str, str]]) -> set[str]:
    """Return those of a journal's (origin, name) pairs that have a row."""
    revisions = books.revisions.known(name for origin, name in names if origin == Origin.REVISION)
    others = {str(act.id) for act in books.acts.all()} | books.contents.names()
    others |= {Entry.of(Origin.INVITATION, one.line).name for one in books.joining.invitations()}
    return revisions | {name for _, name in names if name in others}


def _without_halves(journal: Journal, strays: list[Entry], known: set[str]) -> list[Entry]:
    """Put aside what a step wrote that was never finished: it did not happen.

    That is the act of a plan no roster's act names, and an act whose companions are not there.
    """
    acts = {entry.name: Act.parse(entry.line) for entry in strays if entry.origin is Origin.ACT}
    adopted = _adopted_plans(strays, acts.values())
    there = known | acts.keys()
    halves = [
        entry
        for entry in strays
        if (act := acts.get(entry.name)) is not None
        and (_is_unadopted(act, adopted) or not there.issuperset(act.beside))
    ]
    journal.put_aside(halves)
    return [entry for entry in strays if entry not in halves]


def _without_unfinished_plans(journal: Journal, entries: list[Entry]) -> list[Entry]:
    """Put aside the act of a plan that no roster adopted by an act of its own names, and acts without companions."""
    acts = {entry.name: Act.parse(entry.line) for entry in entries if entry.origin is Origin.ACT}
    plans = _adopted_plans(entries, acts.values())
    halves = [
        entry
        for entry in entries
        if (act := acts.get(entry.name)) is not None
        and (_is_unadopted(act, plans) or not acts.keys() >= set(act.beside))
    ]
    journal.put_aside(halves)
    return [entry for entry in entries if entry not in halves]


def _is_unadopted(act: Act, plans: Collection[str]) -> bool:
    """Whether an act brings a plan that is none of those adopted."""
    return act.kind is ActKind.PLAN and text_of(act.body, "plan") not in plans


def _adopted_plans(entries: Iterable[Entry], acts: Iterable[Act]) -> set[str]:
    """Return the plans that rosters name which an act of their own adopted."""
    adopted = {text_of(act.body, "roster") for act in acts if act.kind is ActKind.ROSTER}
    rosters = (entry for entry in entries if entry.origin is Origin.ROSTER and entry.name in adopted)
    return {Roster.from_bytes(entry.line).plan for entry in rosters}


def _added(books: Books, strays: Sequence[Entry]) -> list[Revision]:
    revisions = [Revision.parse(entry.line) for entry in strays if entry.origin is Origin.REVISION]
    books.revisions.add(revisions)
    books.acts.add(Act.parse(entry.line) for entry in strays if entry.origin is Origin.ACT)
    for entry in strays:
        if entry.origin is Origin.INVITATION:
            books.joining.invite(IssuedInvitation.of_line(entry.line))
        elif entry.origin not in {Origin.REVISION, Origin.ACT}:
            books.contents.add(entry.origin.value, entry.line)
    return revisions


def _let_newest_trust_hold(books: Books, strays: Sequence[Entry]) -> None:
    held = books.contents.get(books.meta.get("trust"))
    found = [one.line for one in strays if one.origin is Origin.TRUST] + ([] if held is None else [held])
    newest = max(found, key=lambda data: Trust.from_bytes(data).number, default=None)
    if newest is not None and newest != held:  # a new daily key begins its own epoch
        books.meta.set(trust=books.contents.add("trust", newest), district_epoch=secrets.token_hex(8))


def let_newest_roster_hold(books: Books, bundles: Path) -> None:
    """Let the plan that the newest roster names hold; its act was written last, so all of it is there."""
    rosters = [text_of(act.body, "roster") for act in in_force(books.acts.all()) if act.kind is ActKind.ROSTER]
    found = [Roster.from_bytes(data) for name in rosters if (data := books.contents.get(name)) is not None]
    if not found:
        return
    newest = max(found, key=lambda roster: roster.number)
    if books.contents.get(newest.plan) is not None:
        books.meta.set(plan=newest.plan, roster=books.contents.add("roster", newest.to_bytes()))
        refresh_vouching(books, newest, bundles)


def _forget_sealed_drafts(books: Books, revisions: Sequence[Revision]) -> None:
    for one in revisions:
        draft = books.drafts.get(one.subject)
        if draft is None or set(draft.base) != {RevisionId(parent) for parent in one.parents}:
            continue
        if as_sealed(one.subject.kind, draft.body) == dict(one.body):
            books.drafts.remove([one.subject])


def _show_anew(books: Books) -> None:
    if books.contents.get(books.meta.get("plan")) is None:
        return
    timeline = timeline_in(books)
    books.projections.show_plan(timeline)
    rebuild_standings(books, timeline)
