"""Taking bundles in (接收): prove, compare, and write each in one transaction or not at all."""

from __future__ import annotations

import errno
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from metrodesk.bundles.answer_set import holds_answers, read_answer_set
from metrodesk.bundles.encryption import AgeIdentity
from metrodesk.bundles.head import DISTRICT, BundleType
from metrodesk.bundles.keys import load_identities
from metrodesk.bundles.peek import peek
from metrodesk.bundles.reader import Bundle, open_bundle
from metrodesk.bundles.trusted import Trusted
from metrodesk.domain.disposition import Disposition
from metrodesk.domain.revision import Kind, Revision, parsed
from metrodesk.domain.tick import Tick, ignore
from metrodesk.domain.unit import UnitId
from metrodesk.errors import (
    BundleRejected,
    DiskFull,
    KeyFileMissing,
    MalformedRevision,
    PassphraseNeeded,
    Reason,
    UnknownDevice,
)
from metrodesk.services import clock
from metrodesk.services.dispositions import is_mapped
from metrodesk.services.evidence import take_evidence
from metrodesk.services.holding import held_path, hold_file, quarantine, release
from metrodesk.services.keyrings import KeyRole, unlock
from metrodesk.services.layout import WorkspaceKind
from metrodesk.services.overview import number_gaps
from metrodesk.services.parcels import Offered, Parcels, offered
from metrodesk.services.previewing import Trial
from metrodesk.services.requests import SPENT, RequestSeen, receive_request
from metrodesk.services.rotating import take_rotation
from metrodesk.services.standing import decisions_in, refresh_ledger
from metrodesk.services.taken import (
    ALREADY,
    ENROLMENT,
    MERGED,
    QUARANTINED,
    WAITING,
    Change,
    Counts,
    Merged,
    Preview,
    Taken,
)
from metrodesk.services.workspaces import Workspace
from metrodesk.storage.database import Books
from metrodesk.storage.revisions import BundleNote

UNKNOWN_DEVICE = "unknown-device"


def merge(
    ws: Workspace,
    paths: Sequence[Path],
    *,
    identity: Path | None = None,
    identity_code: str | None = None,
    dry_run: bool = False,
    passphrase: str | None = None,
    tick: Tick = ignore,
) -> Merged:
    """Take files and folders in; one bad file never stops the others.

    Cancelling leaves what was taken so far: each bundle lands whole. `identity` is another
    key file to read with, such as the spare key's, `identity_code` what opens it. With `dry_run` nothing is written.
    """
    ws.demand(WorkspaceKind.DISTRICT)
    keys = unlock(ws, KeyRole.DISTRICT, passphrase)
    identities = [*keys.identities, *(load_identities(identity, identity_code or passphrase) if identity else ())]
    roster = ws.roster.number
    with offered(paths, ws.path) as parcels:
        if dry_run:
            return _tried(ws, parcels, identities, tick)
        taken = []
        for done, one in enumerate(parcels.files):
            tick(done, len(parcels.files))
            taken.append(_taken(ws, one, identities))
        taken = _shown(parcels, _with_requests(ws, taken, dry_run=False))
        tick(len(parcels.files), len(parcels.files))
    taken += judge_quarantine(ws, identities, only_enrolled=ws.roster.number == roster)
    with ws.database.read() as books:
        return Merged(tuple(taken), parcels.others, number_gaps(books), _state(books))


def _tried(ws: Workspace, parcels: Parcels, identities: Sequence[AgeIdentity], tick: Tick) -> Merged:
    """Take files in one after another in a transaction that is rolled back: what comes later sees what came before."""
    taken: list[Taken] = []
    with ws.database.trial() as books:
        trial = Trial(ws.plan, books)
        for done, one in enumerate(parcels.files):
            tick(done, len(parcels.files))
            taken.append(_taken(ws, one, identities, trial))
        taken = _shown(parcels, _with_requests(ws, taken, dry_run=True))
        tick(len(parcels.files), len(parcels.files))
        preview = Preview(trial.changes(), trial.lost())
        return Merged(tuple(taken), parcels.others, number_gaps(books), _state(books), preview)


def _taken(ws: Workspace, one: Offered, identities: Sequence[AgeIdentity], trial: Trial | None = None) -> Taken:
    """Take one file in, or say why what it is wrapped in cannot be opened: such a wrapper is not kept."""
    if one.trouble is None:
        return take_in(ws, one.path, identities, trial=trial)
    facts = {"detail": one.trouble.detail, "where": one.trouble.where}
    return Taken(one.shown, QUARANTINED, reason="container", facts=facts)


def _shown(parcels: Parcels, taken: Sequence[Taken]) -> list[Taken]:
    """Name files as people know them, not where they were unpacked."""
    names = {one.path: one.shown for one in parcels.files}
    return [replace(one, file=names.get(one.file, one.file)) for one in taken]


def _state(books: Books) -> str:
    return books.state.digest()


def take_in(ws: Workspace, path: Path, identities: Sequence[AgeIdentity], *, trial: Trial | None = None) -> Taken:
    """Take one file in; a refused one is kept in quarantine with the reason.

    With a `trial` nothing is kept. Raises DiskFull; any other trouble with the file is an
    outcome like the rest.
    """
    try:
        return _judged(ws, path, identities, trial)
    except OSError as error:
        if error.errno in {errno.ENOSPC, errno.EDQUOT}:
            raise DiskFull(str(error)) from error
        return Taken(path, QUARANTINED, reason="unreadable", facts={"detail": error.strerror or ""})


def _judged(ws: Workspace, path: Path, identities: Sequence[AgeIdentity], trial: Trial | None) -> Taken:
    dry_run = trial is not None
    if holds_answers(path):
        return _answers(ws, path, dry_run=dry_run)
    try:
        with open_bundle(path, _trusted(ws), identities, ws.path / "bundles") as bundle:
            return replace(_written(ws, bundle, trial), file=path)
    except UnknownDevice as error:
        return _from_stranger(ws, path, identities, error, dry_run=dry_run)
    except BundleRejected as error:
        if _is_own_file(ws, path, error, identities):
            return Taken(path, ALREADY, reason="own-file")
        return _refused(ws, path, error, dry_run=dry_run)
    except MalformedRevision as error:
        facts = {"detail": error.detail}
        return _held(ws, Taken(path, QUARANTINED, reason="line", facts=facts), dry_run=dry_run)


def _refused(ws: Workspace, path: Path, error: BundleRejected, *, dry_run: bool) -> Taken:
    facts = {"detail": error.detail, "where": error.where}
    reason = error.reason.name.lower().replace("_", "-")
    return _held(ws, Taken(path, QUARANTINED, reason=reason, facts=facts), dry_run=dry_run)


def _answers(ws: Workspace, path: Path, *, dry_run: bool) -> Taken:
    """Name one file for all that lies on a stick: the district's own, or another work's."""
    try:
        campaign = read_answer_set(path).campaign
    except BundleRejected as error:
        return _refused(ws, path, error, dry_run=dry_run)
    if campaign == ws.campaign:
        return Taken(path, ALREADY, reason="own-file")
    return _refused(ws, path, BundleRejected(Reason.NOT_ADDRESSED_HERE, "campaign", campaign), dry_run=dry_run)


def judge_quarantine(
    ws: Workspace, identities: Sequence[AgeIdentity], tick: Tick = ignore, *, only_enrolled: bool = False
) -> tuple[Taken, ...]:
    """Judge the files held again, because roster or plan changed; return those taken now.

    With `only_enrolled`, those alone whose device was unknown and is on the roster now.
    """
    devices = {one.id for one in ws.roster.devices}
    held = [
        one
        for one in quarantine(ws)
        if not only_enrolled or (one.reason in {WAITING, UNKNOWN_DEVICE, SPENT} and one.facts.get("device") in devices)
    ]
    found = []
    for done, one in enumerate(held):
        tick(done, len(held))
        taken = take_in(ws, held_path(ws, one.sha256), identities)
        if taken.outcome in {MERGED, ALREADY, ENROLMENT}:
            release(ws, one.sha256)
            found.append(replace(taken, file=Path(one.file_name)))
    return tuple(found)


def judge_again(ws: Workspace) -> tuple[Taken, ...]:
    """Judge the files held again after plan or roster changed, if this computer's keys need no passphrase.

    Where they do, the next taking in does it: the order of plan, roster and bundle plays no part.
    """
    if not quarantine(ws):
        return ()
    try:
        keys = unlock(ws, KeyRole.DISTRICT, None)
    except (PassphraseNeeded, KeyFileMissing):
        return ()
    return judge_quarantine(ws, [keys.identity])


def _is_own_file(ws: Workspace, path: Path, error: BundleRejected, identities: Sequence[AgeIdentity]) -> bool:
    """Whether the district itself signed the file for a unit: left on the stick, and nothing to take in."""
    if (error.reason, error.detail) != (Reason.NOT_ADDRESSED_HERE, "to"):
        return False
    return peek(path, identities).head.from_district


def _trusted(ws: Workspace) -> Trusted:
    return Trusted.of(ws.roster, DISTRICT)


def _written(ws: Workspace, bundle: Bundle, trial: Trial | None) -> Taken:
    sender = bundle.head.sender
    taken = Taken(Path(), MERGED, bundle.id, sender.unit, _unit_name(ws, sender.unit), sender.device, sender.seq)
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
    standings = [one for unit, period in sorted(pairs) for one in refresh_ledger(books, ws.plan, unit, period, decided)]
    fresh = [one for one in revisions if one.id not in known]
    conflicts = {(one.unit, str(one.task), one.period) for one in standings if one.disposition == Disposition.CONFLICT}
    parked = [one for one in fresh if not is_mapped(ws.plan, one.subject)]
    counts = Counts(len(fresh), len(revisions) - len(fresh), len(conflicts), len(parked))
    reason = "two-with-one-number" if doubled else None
    changes = _changes(fresh, conflicts)
    if bundle.rotation is not None and trial is None and take_rotation(ws, books, sender.device, bundle.rotation):
        taken = replace(taken, facts={"rotated": bundle.rotation.public.fingerprint})
    return replace(taken, revisions=counts, reason=reason, changes=changes, doubtful_clock=note.doubtful)


def _note(bundle: Bundle) -> BundleNote:
    head, sender = bundle.head, bundle.head.sender
    doubtful = head.wall_claim if clock.is_doubtful(head.wall_claim, suspect=head.clock_suspect) else ""
    return BundleNote(
        bundle.id, "in", head.type.value, UnitId(sender.unit), sender.device, sender.epoch,
        sender.seq, sender.prev, f"{bundle.id}.mdbundle", bundle.size, clock.now(), doubtful,
    )  # fmt: skip


def _changes(fresh: Sequence[Revision], conflicts: set[tuple[UnitId, str, str]]) -> tuple[Change, ...]:
    changes = []
    for one in fresh:
        if one.subject.kind is not Kind.TASK:
            continue
        place = (one.subject.unit, one.subject.key, one.subject.period)
        kind = "conflict" if place in conflicts else "changed" if one.parents else "new"
        changes.append(Change(one.subject.unit, one.subject.key, kind))
    return tuple(changes)


def _from_stranger(
    ws: Workspace, path: Path, identities: Sequence[AgeIdentity], error: UnknownDevice, *, dry_run: bool
) -> Taken:
    seen = receive_request(ws, path, identities, dry_run=dry_run)
    if seen is not None:
        return _request_line(ws, path, seen, dry_run=dry_run)
    known = Taken(
        path, QUARANTINED, "", error.unit, _unit_name(ws, error.unit), error.device, error.number,
        UNKNOWN_DEVICE if error.detail == "unknown" else error.detail, {"device": error.device},
    )  # fmt: skip
    with ws.database.read() as books:
        asked = {one.device for one in books.joining.requests("open")}
    return _held(ws, _waiting(known) if error.device in asked else known, dry_run=dry_run)


def _request_line(ws: Workspace, path: Path, seen: RequestSeen, *, dry_run: bool) -> Taken:
    joined = seen.known and ws.roster.device(seen.device) is not None
    outcome = QUARANTINED if seen.problem else ALREADY if joined else ENROLMENT
    line = Taken(
        path, outcome, seen.bundle, seen.unit,
        _unit_name(ws, seen.unit), seen.device, 0, seen.problem or None,
        {"label": seen.label, "device": seen.device, "first": seen.first},
    )  # fmt: skip
    return _held(ws, line, dry_run=dry_run) if seen.problem else line


def _with_requests(ws: Workspace, taken: Sequence[Taken], *, dry_run: bool) -> list[Taken]:
    """Look again at strangers' files: a request may have come later in the same folder."""
    asked = {one.device for one in taken if one.outcome == ENROLMENT or one.reason == SPENT}
    return [
        _held(ws, _waiting(one), dry_run=dry_run) if one.reason == UNKNOWN_DEVICE and one.device in asked else one
        for one in taken
    ]


def _waiting(taken: Taken) -> Taken:
    return replace(taken, outcome=WAITING, reason=WAITING)


def _held(ws: Workspace, taken: Taken, *, dry_run: bool) -> Taken:
    if not dry_run:
        hold_file(ws, taken.file, taken.reason or "", {**taken.facts, "unit": taken.unit_name})
    return taken


def _unit_name(ws: Workspace, unit: str) -> str:
    return next((one.name for one in ws.plan.units if one.id == unit), unit)
