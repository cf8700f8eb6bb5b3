"""Entering a proven bundle into the ledger (登账), in one transaction or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from metrodesk.bundles.head import BundleType
from metrodesk.bundles.reader import Bundle
from metrodesk.domain.change import ChangeKind
from metrodesk.domain.decisions import Decisions
from metrodesk.domain.disposition import Disposition
from metrodesk.domain.period import Period
from metrodesk.domain.revision import Kind, Revision, Subject, parsed
from metrodesk.errors import Reason
from metrodesk.services import clock
from metrodesk.services.bundle_chains import note_of
from metrodesk.services.dispositions import is_mapped
from metrodesk.services.evidence import take_evidence
from metrodesk.services.previewing import LISTED, Trial
from metrodesk.services.rotating import take_rotation
from metrodesk.services.standing import decisions_in, ledger_of, refresh_ledger
from metrodesk.services.taken import ALREADY, MERGED, Change, Counts, Taken
from metrodesk.services.workspaces import Workspace
from metrodesk.storage.bundle_notes import BundleNote
from metrodesk.storage.database import Books


def book(ws: Workspace, bundle: Bundle, trial: Trial | None) -> Taken:
    """Enter a bundle, or with a `trial` only into its transaction. Raises MalformedRevision."""
    sender = bundle.head.sender
    taken = Taken(Path(), MERGED, bundle.id, sender.unit, ws.unit_name(sender.unit), sender.device, sender.seq)
    if bundle.head.type is BundleType.ENROL:
        return replace(taken, outcome=ALREADY)
    revisions = [parsed(line.line).checked() for line in bundle.revisions]
    if trial is not None:
        return _compared(ws, trial.books, bundle, revisions, taken, trial)
    with ws.begin() as books:
        return _compared(ws, books, bundle, revisions, taken, None)


def _compared(
    ws: Workspace, books: Books, bundle: Bundle, revisions: Sequence[Revision], taken: Taken, trial: Trial | None
) -> Taken:
    known_bundle = books.bundles.note(bundle.id)
    if known_bundle is not None and known_bundle.direction == "in":
        return replace(taken, outcome=ALREADY, facts={"arrived": known_bundle.arrived})
    sender = bundle.head.sender
    doubled = books.bundles.with_number(sender.device, sender.epoch, sender.seq)
    if trial is None:
        bundle.keep(ws.path / "bundles")
        books.evidence.add(take_evidence(ws, bundle, revisions))
    else:
        trial.remember(revisions)
    known = books.revisions.add(revisions)
    note = _note(bundle)
    books.bundles.add(note, [one.id for one in revisions])
    pairs = {(one.subject.unit, one.subject.period) for one in revisions if one.subject.period}
    decided = decisions_in(books)
    standings = [
        one for unit, period in sorted(pairs) for one in refresh_ledger(books, ws.timeline, unit, period, decided)
    ]
    fresh = [one for one in revisions if one.id not in known]
    conflicts = {
        Subject.of_task(one.unit, one.task, Period.parse(one.period))
        for one in standings
        if one.disposition == Disposition.CONFLICT
    }
    conflicts |= _differing_texts(books, decided, fresh)
    parked = [one for one in fresh if not is_mapped(ws.timeline, one.subject)]
    counts = Counts(len(fresh), len(revisions) - len(fresh), len(conflicts), len(parked))
    reason = Reason.TWO_WITH_ONE_NUMBER.code if doubled else None
    changes = _changes(fresh, conflicts)
    if bundle.rotation is not None and trial is None and take_rotation(ws, books, sender.device, bundle.rotation):
        taken = replace(taken, facts={"rotated": bundle.rotation.public.fingerprint})
    return replace(taken, revisions=counts, reason=reason, changes=changes, doubtful_clock=note.doubtful)


def _note(bundle: Bundle) -> BundleNote:
    head = bundle.head
    doubtful = head.wall_claim if clock.is_doubtful(head.wall_claim, suspect=head.clock_suspect) else ""
    return replace(note_of(head, bundle.id, bundle.size, "in"), doubtful=doubtful)


def _differing_texts(books: Books, decided: Decisions, fresh: Sequence[Revision]) -> set[Subject]:
    """Return the overviews and incidents among new lines whose newest versions differ."""
    wanted = {one.subject for one in fresh if one.subject.kind in {Kind.OVERVIEW, Kind.INCIDENT}}
    places = {(one.unit, one.period) for one in wanted}
    found = {subject: one for place in places for subject, one in ledger_of(books, decided, *place).items()}
    return {one for one in wanted if one in found and found[one].is_conflict}


def _changes(fresh: Sequence[Revision], conflicts: set[Subject]) -> tuple[Change, ...]:
    changes = []
    for one in fresh:
        if one.subject.kind not in LISTED:
            continue
        kind = ChangeKind.CHANGED if one.parents else ChangeKind.NEW
        kind = ChangeKind.CONFLICT if one.subject in conflicts else kind
        changes.append(Change(one.subject.unit, one.subject.key, kind, about=one.subject.kind))
    return tuple(changes)
