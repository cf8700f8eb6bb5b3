"""Exporting: what is sealed and not acknowledged becomes a signed bundle (报送包)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from metrodesk.bundles.export import Exported as CopiedFile
from metrodesk.bundles.export import copy_out, file_name, there_already
from metrodesk.bundles.head import DISTRICT, BundleType, Head, Refs, Sender
from metrodesk.bundles.keys import DeviceKeys
from metrodesk.bundles.members import stored_name
from metrodesk.bundles.reader import open_stored, prove_own
from metrodesk.bundles.trusted import Trusted
from metrodesk.bundles.writer import Contents, build_bundle
from metrodesk.domain.period import Period
from metrodesk.domain.report import Evidence, ReportBody
from metrodesk.domain.revision import Kind, Revision
from metrodesk.domain.task import TaskId
from metrodesk.domain.tick import Tick, ignore
from metrodesk.domain.unit import UnitId
from metrodesk.errors import EvidenceMissing, NothingToExport
from metrodesk.services import clock
from metrodesk.services.evidence import evidence_path
from metrodesk.services.installation import ChainPlace, next_place, note_number
from metrodesk.services.keyrings import KeyRole, unlock
from metrodesk.services.layout import WorkspaceKind
from metrodesk.services.places import Destination, destinations
from metrodesk.services.rotating import pending_rotation
from metrodesk.services.standing import refresh_desk, refresh_ledger
from metrodesk.services.workspaces import Workspace
from metrodesk.storage.database import Books
from metrodesk.storage.revisions import BundleNote

__all__ = ["Destination", "Exported", "ExportedBundle", "destinations", "export", "hand_over", "unit_status"]


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
    """What was exported; `repeated` says that nothing was new and the same bundle went out again."""

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
class RevisionState:
    """A sealed revision and where it stands; `disposition` is empty until an answer tells."""

    task: TaskId
    period: str
    revision: str
    exported: bool
    disposition: str


@dataclass(frozen=True, slots=True)
class UnitStatus:
    """Everything sealed at a unit, and how much has not gone out or not been acknowledged."""

    revisions: tuple[RevisionState, ...]
    drafts: int
    sealed_not_exported: int
    unconfirmed: int


def export(
    ws: Workspace,
    out: Path,
    *,
    plain: bool = False,
    zip_name: bool = False,
    passphrase: str | None = None,
    tick: Tick = ignore,
) -> Exported:
    """Export to a folder or stick; "done" means that the file was read back and proven.

    The bundle stands in the workspace with its number first, so that a failed copy uses up
    no number: the next export copies the same one. Raises NothingToExport, ExportFailed,
    PassphraseNeeded, WrongPassphrase or Cancelled.
    """
    unit, keys = ws.own_unit(), unlock(ws, KeyRole.UNIT, passphrase)
    ready = ready_bundle(ws, keys)
    bare = plain or zip_name
    own = Trusted.own(ws.campaign, unit.id, keys, drill=ws.drill)
    name = file_name(unit.name, ready.period, ready.note.number, as_zip=zip_name)
    before = there_already(out / name, ready.path, keys.identity, encrypted=not bare) if ready.repeated else None
    copied = before or copy_out(
        ready.path,
        out,
        name,
        recipients=[] if bare else [*ws.roster.district.recipients, keys.recipient],
        identity=keys.identity,
        prove=lambda path: prove_own(path, ready.note.bundle, own, keys),
        tick=tick,
    )
    bundle = _exported(ready, copied)
    return Exported(bundle, (bundle,), ready.repeated)


def ready_bundle(ws: Workspace, keys: DeviceKeys) -> ReadyBundle:
    """Write the next bundle into the workspace and give it its number, or find the last again.

    With nothing sealed since the last bundle, that one is returned. At a district the own
    unit's bundle is in the ledger at once. Raises NothingToExport.
    """
    with ws.database.begin() as books:
        ready = _numbered(ws, books, keys)
    with ws.database.read() as books:
        note_number(books, KeyRole.UNIT, ready.note.number)
    return ready


def _numbered(ws: Workspace, books: Books, keys: DeviceKeys) -> ReadyBundle:
    unit = ws.own_unit()
    wanted = _unacknowledged(books, unit.id)
    if not wanted:
        raise NothingToExport(unit.name)
    place = next_place(books, KeyRole.UNIT)
    ready = _same_again(ws, books, place, wanted)
    if ready is None:
        gone = books.bundles.carried_by(ws.device, (one.id for one in wanted))
        ready = _build(ws, books, keys, place, wanted)
        for period in sorted({one.subject.period for one in wanted if one.id not in gone} - {""}):
            refresh_desk(books, ws.plan, unit.id, period, ws.device)
            if ws.kind is WorkspaceKind.DISTRICT:
                refresh_ledger(books, ws.plan, unit.id, period)
    return ready


def hand_over(ws: Workspace, passphrase: str | None = None) -> ReadyBundle:
    """Hand in what the district's own unit sealed: straight into the ledger, without a stick.

    It is a signed bundle like any other, proven as one that came from outside.
    """
    ws.demand(WorkspaceKind.DISTRICT)
    ready = ready_bundle(ws, unlock(ws, KeyRole.UNIT, passphrase))
    open_stored(ready.path, Trusted.of(ws.roster, DISTRICT)).close()
    return ready


def unit_status(ws: Workspace, period: Period | None = None) -> UnitStatus:
    """Return where everything stands that the own unit sealed."""
    unit = ws.own_unit()
    wanted = str(period) if period else None
    with ws.database.read() as books:
        found = books.revisions.of(unit=unit.id, period=wanted)
        gone = books.bundles.carried_by(ws.device, (one.id for one in found))
        drafts = books.drafts.all(unit.id)
    states = tuple(
        RevisionState(TaskId(one.subject.key), one.subject.period, one.id, one.id in gone, "")
        for one in found
        if one.subject.kind is Kind.TASK
    )
    waiting = [one for one in found if one.id not in gone]
    return UnitStatus(
        revisions=states,
        drafts=sum(1 for one in drafts if wanted is None or one.subject.period == wanted),
        sealed_not_exported=len(waiting),
        unconfirmed=len(found),
    )


def _unacknowledged(books: Books, unit: UnitId) -> tuple[Revision, ...]:
    return books.revisions.of(unit=unit)


def _same_again(ws: Workspace, books: Books, place: ChainPlace, wanted: Sequence[Revision]) -> ReadyBundle | None:
    last = books.bundles.note(place.previous) if place.previous and place.origin is None else None
    if last is None or books.bundles.contents(last.bundle) != {one.id for one in wanted}:
        return None
    path = ws.path / "bundles" / stored_name(last.bundle)
    if not path.is_file():
        return None
    return ReadyBundle(last, path, _newest_period(wanted), len(wanted), len(_evidence(wanted)), repeated=True)


def _build(ws: Workspace, books: Books, keys: DeviceKeys, place: ChainPlace, wanted: Sequence[Revision]) -> ReadyBundle:
    evidence = _evidence(wanted)
    attachments = {item.sha256: evidence_path(ws, item.sha256) for item in evidence.values()}
    for item in evidence.values():
        if not attachments[item.sha256].is_file():
            raise EvidenceMissing(item.name, item.sha256)
    unit, roster = ws.own_unit(), ws.roster
    head = Head(
        type=BundleType.REPORT,
        campaign=ws.campaign,
        sender=Sender(unit.id, place.device, place.epoch, place.number, place.previous, place.origin),
        to=(DISTRICT,),
        refs=Refs(plan=ws.identity.plan, roster=roster.number),
        wall_claim=clock.now(),
        clock_suspect=clock.is_suspect(books),
        drill=ws.drill,
    )
    built = build_bundle(
        head,
        Contents(revisions=[one.line for one in wanted], attachments=attachments, rotation=pending_rotation(books)),
        keys.signers,
        ws.path / "bundles",
    )
    direction = "in" if ws.kind is WorkspaceKind.DISTRICT else "out"
    note = BundleNote(
        built.id, direction, head.type.value, unit.id, place.device, place.epoch, place.number,
        place.previous, built.path.name, built.size, clock.now(),
    )  # fmt: skip
    books.bundles.add(note, [one.id for one in wanted])
    return ReadyBundle(note, built.path, _newest_period(wanted), len(wanted), len(evidence), repeated=False)


def _evidence(wanted: Sequence[Revision]) -> dict[str, Evidence]:
    found: dict[str, Evidence] = {}
    for one in wanted:
        if one.subject.kind is Kind.TASK:
            found |= {item.sha256: item for item in ReportBody.from_json(dict(one.body)).evidence}
    return found


def _newest_period(wanted: Sequence[Revision]) -> str:
    """Return the newest period a bundle speaks of, as its name shows it."""
    periods = [Period.parse(one) for one in {one.subject.period for one in wanted} - {""}]
    return max(periods, key=lambda one: one.last_day).label if periods else ""


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
