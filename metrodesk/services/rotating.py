"""Replacing a computer's signing key (密钥更换) while the old one is at hand.

The unit signs with both keys until the district's roster shows the new one; every bundle
says so meanwhile, so that none is missed if one is lost.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from metrodesk.bundles.export import copy_out, file_name, there_already
from metrodesk.bundles.head import DISTRICT, BundleType
from metrodesk.bundles.key_ranges import Ends, ranges_at
from metrodesk.bundles.keys import DeviceKeys
from metrodesk.bundles.members import stored_name
from metrodesk.bundles.reader import prove_own
from metrodesk.bundles.rotation import Rotation
from metrodesk.bundles.trusted import Trusted
from metrodesk.bundles.writer import Contents, build_bundle
from metrodesk.domain.tick import Tick, ignore
from metrodesk.errors import DeviceEnded
from metrodesk.services.bundle_chains import ends_of, ends_written, head_at, note_of
from metrodesk.services.installation import next_place, note_number
from metrodesk.services.keyrings import KeyRole, keep_again, unlock
from metrodesk.services.layout import WorkspaceKind
from metrodesk.services.opening import adopt_roster
from metrodesk.services.places import made_folder
from metrodesk.services.workspaces import Workspace, roster_in
from metrodesk.storage.bundle_notes import BundleNote
from metrodesk.storage.database import Books

NAME = "密钥更换"


@dataclass(frozen=True, slots=True)
class Rotated:
    """A rotation on its way; `file` is None at the district, where it holds at once."""

    bundle: str
    number: int
    file: Path | None
    fingerprint: str
    repeated: bool


def rotate(ws: Workspace, out: Path, *, passphrase: str | None = None, by: str = "", tick: Tick = ignore) -> Rotated:
    """Make a new signing key and write the file that tells the district.

    While one rotation waits for the district, the same file is written again. Raises
    DeviceEnded, ExportFailed, PassphraseNeeded or WrongPassphrase; the old key is kept.
    """
    unit, keys = ws.home_unit(), unlock(ws, KeyRole.UNIT, passphrase)
    device = ws.roster.device(ws.device)
    if device is not None and device.ended:
        raise DeviceEnded(device.label, device.ended)
    rotating = keys.rotating()
    if keys.following is None:  # on the disk before anything is signed with it
        keep_again(ws, KeyRole.UNIT, rotating, passphrase)
    note, repeated = _noted(ws, rotating, by)
    with ws.database.read() as books:
        note_number(books, KeyRole.UNIT, note.number)
    fingerprint = rotating.signers[-1].public.fingerprint
    if ws.kind is WorkspaceKind.DISTRICT:
        follow_roster(ws, passphrase)
        return Rotated(note.bundle, note.number, None, fingerprint, repeated)
    file = _copied(ws, rotating, note, made_folder(out), file_name(unit.name, NAME, note.number), tick)
    return Rotated(note.bundle, note.number, file, fingerprint, repeated)


def pending_rotation(books: Books) -> bytes | None:
    """Return the sheet that every bundle carries until the roster shows the new key."""
    sheet = books.meta.get("rotation")
    return sheet.encode() if sheet else None


def follow_roster(ws: Workspace, passphrase: str | None = None) -> bool:
    """Let go of the old key once the roster shows the new one; to be called after every new roster.

    Return whether the rotation is over now. Raises what opening the key file may raise.
    """
    with ws.database.read() as books:
        roster, device = roster_in(books), books.meta.get("unit_device")
    keys, entry = unlock(ws, KeyRole.UNIT, passphrase), roster.device(device)
    if keys.following is None or entry is None:
        return False
    if all(item.key != keys.following.public for item in entry.keys):
        return False
    keep_again(ws, KeyRole.UNIT, keys.rotated(), passphrase)
    with ws.database.begin() as books:
        books.meta.set(rotation="")
    return True


def take_rotation(ws: Workspace, books: Books, device: str, rotation: Rotation, by: str = "") -> bool:
    """Put a proven rotation on the roster, as both keys signed it; return whether it was news."""
    roster = roster_in(books)
    entry = roster.device(device)
    if entry is None or any(item.key == rotation.public for item in entry.keys):
        return False
    if all(item.last is not None for item in ranges_at(entry.keys, rotation.epoch, rotation.number)):
        return False
    ends = _farthest(rotation, ends_of(books, device))
    adopt_roster(ws, books, roster.with_rotated(device, ends, rotation.epoch, rotation.public), by)
    return True


def _farthest(rotation: Rotation, received: Ends) -> Ends:
    """Return where the old key ends: in other epochs no bundle that was received is left outside."""
    ends = dict(rotation.ends)
    for epoch, (last, head) in received.items():
        if epoch in ends and last > ends[epoch][0]:
            ends[epoch] = (last, head)
    return {**ends, rotation.epoch: (rotation.number, rotation.head)}


def _noted(ws: Workspace, keys: DeviceKeys, by: str) -> tuple[BundleNote, bool]:
    """Return the bundle of the rotation under way, written now if there is none."""
    with ws.begin() as books:
        sheet = pending_rotation(books)
        pending = Rotation.from_bytes(sheet) if sheet else None
        is_same = pending is not None and pending.public == keys.signers[-1].public
        note = books.bundles.note(pending.head or "") if pending is not None and is_same else None
        if note is not None and (ws.path / "bundles" / stored_name(note.bundle)).is_file():
            return note, True
        note, rotation = _built(ws, books, keys)
        books.meta.set(rotation=rotation.to_bytes().decode())
        if ws.kind is WorkspaceKind.DISTRICT:
            take_rotation(ws, books, note.device, rotation, by)
        return note, False


def _built(ws: Workspace, books: Books, keys: DeviceKeys) -> tuple[BundleNote, Rotation]:
    place = next_place(books, KeyRole.UNIT)
    ends = {
        epoch: end for epoch, end in ends_written(books, KeyRole.UNIT, place.device).items() if epoch != place.epoch
    }
    sheet = Rotation(keys.signers[-1].public, place.epoch, place.number, None, ends)
    head = head_at(ws, books, place, BundleType.ROTATE, ws.home_unit().id, DISTRICT)
    built = build_bundle(head, Contents(rotation=sheet.to_bytes()), keys.signers, ws.path / "bundles")
    direction = "in" if ws.kind is WorkspaceKind.DISTRICT else "out"
    note = note_of(head, built.id, built.size, direction)
    books.bundles.add(note, [])
    return note, Rotation(sheet.public, place.epoch, place.number, built.id, ends)


def _copied(ws: Workspace, keys: DeviceKeys, note: BundleNote, out: Path, name: str, tick: Tick) -> Path:
    own = Trusted.own(ws.campaign, ws.home_unit().id, keys, drill=ws.drill)
    stored = ws.path / "bundles" / stored_name(note.bundle)
    copied = there_already(out / name, stored, keys.identity, encrypted=True) or copy_out(
        stored,
        out,
        name,
        recipients=[*ws.roster.district.recipients, keys.recipient],
        identity=keys.identity,
        prove=lambda path: prove_own(path, note.bundle, own, keys),
        tick=tick,
    )
    return copied.path
