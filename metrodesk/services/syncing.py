"""The unit's other computer: a file from one to the other, and what is known to lie there."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from metrodesk.bundles.export import copy_out, file_name
from metrodesk.bundles.head import BundleType
from metrodesk.bundles.keys import DeviceKeys
from metrodesk.bundles.peek import attachments_in
from metrodesk.bundles.reader import prove_own
from metrodesk.bundles.trusted import Trusted
from metrodesk.bundles.writer import Contents, build_bundle
from metrodesk.domain.tick import Tick, ignore
from metrodesk.errors import NoOtherComputer
from metrodesk.services.bundle_chains import head_at, note_of
from metrodesk.services.elsewhere import other_computers
from metrodesk.services.evidence import evidence_path
from metrodesk.services.inheriting import written_for
from metrodesk.services.installation import next_place, note_number
from metrodesk.services.keyrings import KeyRole, unlock
from metrodesk.services.layout import WorkspaceKind
from metrodesk.services.outgoing import ALL, outgoing
from metrodesk.services.places import made_folder
from metrodesk.services.workspaces import Workspace
from metrodesk.storage.bundle_notes import BundleNote
from metrodesk.storage.database import Books

WORD: Final = "同步包"


@dataclass(frozen=True, slots=True)
class Synced:
    """A file for the unit's other computers that was read back."""

    file: Path
    id: str
    number: int
    revisions: int
    evidence: int


def sync(ws: Workspace, out: Path, *, passphrase: str | None = None, tick: Tick = ignore) -> Synced:
    """Write everything sealed that this computer knows for the unit's other ones.

    It bears the next number of this computer's chain. Raises NoOtherComputer, ExportFailed,
    PassphraseNeeded, WrongPassphrase or Cancelled.
    """
    ws.demand(WorkspaceKind.UNIT)
    unit, keys = ws.home_unit(), unlock(ws, KeyRole.UNIT, passphrase)
    others = other_computers(ws)
    if not others:
        raise NoOtherComputer(unit.name)
    folder = made_folder(out)
    with ws.database.begin() as books:
        note = _build(ws, books, keys)
        carried = len(books.bundles.contents(note.bundle))
    with ws.database.read() as books:
        note_number(books, KeyRole.UNIT, note.number)
    own = Trusted.own(ws.campaign, unit.id, keys, drill=ws.drill, scope=frozenset(written_for(ws)))
    path = ws.path / "bundles" / note.file_name
    copied = copy_out(
        path,
        folder,
        file_name(unit.name, WORD, note.number),
        recipients=[*(one.recipient for one in others), keys.recipient],
        identity=keys.identity,
        prove=lambda target: prove_own(target, note.bundle, own, keys),
        tick=tick,
    )
    return Synced(copied.path, note.bundle, note.number, carried, len(attachments_in(path)))


def _build(ws: Workspace, books: Books, keys: DeviceKeys) -> BundleNote:
    unit, place = ws.home_unit(), next_place(books, KeyRole.UNIT)
    revisions = books.revisions.of(unit=unit.id)
    files = outgoing(ws, books, ALL).files
    head = head_at(ws, books, place, BundleType.SYNC, unit.id, unit.id)
    contents = Contents(
        revisions=[one.line for one in revisions],
        attachments={item.sha256: evidence_path(ws, item.sha256) for item in files},
    )
    built = build_bundle(head, contents, keys.signers, ws.path / "bundles")
    note = note_of(head, built.id, built.size, "out")
    books.bundles.add(note, [one.id for one in revisions])
    return note
