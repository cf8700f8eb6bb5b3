"""Exporting: what is sealed and not acknowledged becomes a signed bundle (报送包)."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from metrodesk.bundles.container import LIMITS
from metrodesk.bundles.export import Exported as CopiedFile
from metrodesk.bundles.export import copy_out, file_name, there_already
from metrodesk.bundles.head import DISTRICT, BundleType, Head
from metrodesk.bundles.keys import DeviceKeys
from metrodesk.bundles.members import stored_name
from metrodesk.bundles.peek import attachments_in
from metrodesk.bundles.reader import open_stored, prove_own
from metrodesk.bundles.trusted import Trusted
from metrodesk.bundles.writer import Contents, build_bundle, compose
from metrodesk.domain.report import Evidence
from metrodesk.domain.tick import Tick, ignore
from metrodesk.errors import NotEnoughRoom, NothingToExport
from metrodesk.services.bundle_chains import head_at, note_of
from metrodesk.services.evidence import evidence_path
from metrodesk.services.inheriting import written_for
from metrodesk.services.installation import ChainPlace, next_place, note_number
from metrodesk.services.keyrings import KeyRole, unlock
from metrodesk.services.layout import WorkspaceKind
from metrodesk.services.outgoing import ALL, Outgoing, at_most, is_small, newest_period, outgoing, shares
from metrodesk.services.places import free_bytes
from metrodesk.services.receipts import own_reports, taken_back
from metrodesk.services.rotating import pending_rotation
from metrodesk.services.standing import refresh_desk, refresh_ledger
from metrodesk.services.workspaces import Workspace
from metrodesk.storage.bundle_notes import BundleNote
from metrodesk.storage.database import Books

OUTSIDE = "重要情况"
"""What a bundle is named after that carries nothing of any period."""


@dataclass(frozen=True, slots=True)
class ExportedBundle:
    """A file that was read back from its target; `past_cache` says whether from the medium itself."""

    file: Path
    id: str
    number: int
    revisions: int
    evidence: int
    bytes: int
    past_cache: bool


@dataclass(frozen=True, slots=True)
class Exported:
    """What was exported; `repeated` says that nothing was new and the same bundle went out again.

    `bundle` is the first of the parts; there are several only if a limit asked for them.
    """

    bundle: ExportedBundle
    parts: tuple[ExportedBundle, ...]
    repeated: bool


@dataclass(frozen=True, slots=True)
class ReadyBundle:
    """A plain bundle that stands in the workspace with its number, and the newest period it speaks of."""

    note: BundleNote
    path: Path
    period: str
    revisions: int
    evidence: int
    repeated: bool


@dataclass(frozen=True, slots=True)
class Limits:
    """How large one part may be, and which files of proof go along after a year without an answer."""

    bytes: int | None = None
    evidence: str | None = None


def export(
    ws: Workspace,
    out: Path,
    *,
    plain: bool = False,
    zip_name: bool = False,
    max_bytes: int | None = None,
    evidence: str | None = None,
    passphrase: str | None = None,
    tick: Tick = ignore,
) -> Exported:
    """Export to a folder or stick; "done" means that the file was read back and proven.

    The bundle stands in the workspace with its number first, so that a failed copy uses up
    no number: the next export copies the same one. With `max_bytes` there may be several
    parts, each with all revisions and a share of the evidence. Raises NothingToExport,
    LargerThanLimit, LargeWithoutAnswer, NotEnoughRoom, ExportFailed, PassphraseNeeded, WrongPassphrase or
    Cancelled.
    """
    unit, keys = ws.home_unit(), unlock(ws, KeyRole.UNIT, passphrase)
    ready = ready_bundles(ws, keys, Limits(max_bytes, evidence))
    bare = plain or zip_name
    targets = [
        out
        / file_name(unit.name, one.period, one.note.number, part=number if len(ready) > 1 else None, as_zip=zip_name)
        for number, one in enumerate(ready, start=1)
    ]
    _demand_room(out, [one for one, target in zip(ready, targets, strict=True) if not target.is_file()])
    parts = [
        _exported(one, _copied(ws, keys, one, target, bare=bare, tick=tick))
        for one, target in zip(ready, targets, strict=True)
    ]
    return Exported(parts[0], tuple(parts), ready[0].repeated)


def _demand_room(out: Path, missing: Sequence[ReadyBundle]) -> None:
    """Refuse a place too small for what does not lie there yet, before a byte is written."""
    free = free_bytes(out)
    needed = sum(at_most(one.note.size) for one in missing)
    if free is not None and free < needed:
        raise NotEnoughRoom(out, needed, free)


def _copied(ws: Workspace, keys: DeviceKeys, ready: ReadyBundle, target: Path, *, bare: bool, tick: Tick) -> CopiedFile:
    own = Trusted.own(ws.campaign, ws.home_unit().id, keys, drill=ws.drill, scope=frozenset(written_for(ws)))
    before = there_already(target, ready.path, keys.identity, encrypted=not bare) if ready.repeated else None
    return before or copy_out(
        ready.path,
        target.parent,
        target.name,
        recipients=[] if bare else [*ws.roster.district.recipients, keys.recipient],
        identity=keys.identity,
        prove=lambda path: prove_own(path, ready.note.bundle, own, keys),
        tick=tick,
    )


def ready_bundles(ws: Workspace, keys: DeviceKeys, limits: Limits) -> tuple[ReadyBundle, ...]:
    """Write the next bundle, or its parts, into the workspace with their numbers, or find the last again.

    With nothing new since the last one, that is returned. At a district the own unit's
    bundle is in the ledger at once. Raises NothingToExport.
    """
    with ws.database.begin() as books:
        ready = _numbered(ws, books, keys, limits)
    with ws.database.read() as books:
        if ready[-1].note.epoch == books.meta.get("unit_epoch"):
            note_number(books, KeyRole.UNIT, ready[-1].note.number)
    return ready


def hand_over(ws: Workspace, passphrase: str | None = None) -> ReadyBundle:
    """Hand in what the district's own unit sealed: straight into the ledger, without a stick.

    It is a signed bundle like any other, proven as one that came from outside.
    """
    ws.demand(WorkspaceKind.DISTRICT)
    ready = ready_bundles(ws, unlock(ws, KeyRole.UNIT, passphrase), Limits(evidence=ALL))
    for one in ready:
        open_stored(one.path, Trusted.of(ws.roster, DISTRICT)).close()
    return ready[-1]


def _numbered(ws: Workspace, books: Books, keys: DeviceKeys, limits: Limits) -> tuple[ReadyBundle, ...]:
    unit, found = ws.home_unit(), outgoing(ws, books, limits.evidence)
    last = _last_parts(ws, books)
    if found.is_empty:
        if not last:
            raise NothingToExport(unit.name)
        return last
    place = next_place(books, KeyRole.UNIT)
    back = taken_back(ws, books)
    is_same = place.origin is None and not back and _says_the_same(books, last, found)
    if is_same and _keeps(limits, last):
        return last
    gone = books.bundles.carried_by(ws.device, (one.id for one in found.revisions)) - back
    ready = _build_parts(ws, books, keys, place, found, limits)
    fresh = {(one.subject.unit, one.subject.period) for one in found.revisions if one.id not in gone}
    for whose, period in sorted(fresh):
        if period:
            refresh_desk(books, ws.timeline, whose, period, ws.device)
        if period and ws.kind is WorkspaceKind.DISTRICT:
            refresh_ledger(books, ws.timeline, whose, period)
    return ready


def _last_parts(ws: Workspace, books: Books) -> tuple[ReadyBundle, ...]:
    """Return the last report, or its parts, as they lie in the workspace; nothing if one is gone.

    What goes to the unit's other computer bears numbers of the same chain and is passed over.
    """
    reports = own_reports(books, ws.device)
    if not reports:
        return ()
    named = [one for bundle in books.meta.get("last_export").split() if (one := books.bundles.note(bundle)) is not None]
    last = named if named and named[-1] == reports[-1] else [reports[-1]]
    paths = [ws.path / "bundles" / stored_name(one.bundle) for one in last]
    if not all(path.is_file() for path in paths):
        return ()
    return tuple(
        _ready(books, note, path, len(attachments_in(path)), repeated=True)
        for note, path in zip(last, paths, strict=True)
    )


def _says_the_same(books: Books, last: Sequence[ReadyBundle], found: Outgoing) -> bool:
    """Whether the last report carries just what a new one would: the same bundle goes out again."""
    revisions = {one.id for one in found.revisions}
    files = {name for one in last for name in attachments_in(one.path)}
    return (
        bool(last)
        and all(books.bundles.contents(one.note.bundle) == revisions for one in last)
        and files == {one.sha256 for one in found.files}
    )


def _keeps(limits: Limits, last: Sequence[ReadyBundle]) -> bool:
    """Whether the parts there are as large as they may be, and no more of them than are needed."""
    if limits.bytes is None:
        return len(last) == 1 or sum(one.note.size for one in last) > LIMITS.file // 2
    return all(at_most(one.note.size) <= limits.bytes for one in last)


def _build_parts(
    ws: Workspace, books: Books, keys: DeviceKeys, place: ChainPlace, found: Outgoing, limits: Limits
) -> tuple[ReadyBundle, ...]:
    shared = [list(found.files)]
    if limits.bytes is not None or not is_small(found.files):
        out = io.BytesIO()
        _, base = compose(_head(ws, books, place), _contents(ws, books, found, ()), keys.signers, out)
        shared = shares(found.files, base, min(limits.bytes or LIMITS.file, LIMITS.file))
    ready = []
    for files in shared:
        ready.append(_build(ws, books, keys, place, found, files))
        place = ChainPlace(place.device, place.epoch, place.number + 1, ready[-1].note.bundle, None)
    books.meta.set(last_export=" ".join(one.note.bundle for one in ready))
    return tuple(ready)


def _build(
    ws: Workspace, books: Books, keys: DeviceKeys, place: ChainPlace, found: Outgoing, files: Sequence[Evidence]
) -> ReadyBundle:
    built = build_bundle(_head(ws, books, place), _contents(ws, books, found, files), keys.signers, ws.path / "bundles")
    direction = "in" if ws.kind is WorkspaceKind.DISTRICT else "out"
    note = note_of(built.head, built.id, built.size, direction)
    books.bundles.add(note, [one.id for one in found.revisions])
    return _ready(books, note, built.path, len(files), repeated=False)


def _head(ws: Workspace, books: Books, place: ChainPlace) -> Head:
    return head_at(ws, books, place, BundleType.REPORT, ws.home_unit().id, DISTRICT)


def _contents(ws: Workspace, books: Books, found: Outgoing, files: Sequence[Evidence]) -> Contents:
    return Contents(
        revisions=[one.line for one in found.revisions],
        attachments={item.sha256: evidence_path(ws, item.sha256) for item in files},
        rotation=pending_rotation(books),
    )


def _ready(books: Books, note: BundleNote, path: Path, evidence: int, *, repeated: bool) -> ReadyBundle:
    revisions = books.revisions.get(books.bundles.contents(note.bundle)).values()
    newest = newest_period(revisions)
    return ReadyBundle(note, path, newest.label if newest else OUTSIDE, len(revisions), evidence, repeated)


def _exported(ready: ReadyBundle, copied: CopiedFile) -> ExportedBundle:
    return ExportedBundle(
        file=copied.path,
        id=ready.note.bundle,
        number=ready.note.number,
        revisions=ready.revisions,
        evidence=ready.evidence,
        bytes=copied.size,
        past_cache=copied.past_cache,
    )
