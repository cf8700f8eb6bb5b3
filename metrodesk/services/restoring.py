"""Restoring (恢复) a workspace from its backup file: everything is proven before anything lands."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from metrodesk.bundles.keys import load_keys
from metrodesk.domain.tick import Tick, ignore
from metrodesk.durable import sync_folder
from metrodesk.errors import BackupRefused, DatabaseDamaged, DiskFull, FileTrouble, UnsafePlace, WorkspaceExists
from metrodesk.ordinary import open_ordinary
from metrodesk.services.archive_file import ArchiveReader, Listing
from metrodesk.services.identity_file import keep_identity, read_identity
from metrodesk.services.installation import begin_anew
from metrodesk.services.keyrings import KeyRole, keep, key_file
from metrodesk.services.layout import DATABASE, FOLDERS, IDENTITY, WorkspaceKind
from metrodesk.services.places import place_of
from metrodesk.services.recents import remember
from metrodesk.services.upkeep import directions
from metrodesk.services.workspaces import open_workspace
from metrodesk.storage import migrate
from metrodesk.storage.backup import digest_of
from metrodesk.storage.database import Database


@dataclass(frozen=True, slots=True)
class Restored:
    """A workspace that is there again; `keys` are the roles whose private keys are here too."""

    workspace: Path
    state: str
    keys: tuple[KeyRole, ...]


def restore(
    file: Path,
    to: Path,
    *,
    keys: Sequence[Path] = (),
    passphrase: str | None = None,
    tick: Tick = ignore,
) -> Restored:
    """Restore a backup into an absent or empty folder, and the private keys if their files are given.

    Its next bundle begins a new epoch and says that it was restored. Raises WorkspaceExists,
    UnsafePlace, BackupRefused, NewerWorkspace, WrongPassphrase or KeyFileDamaged; nothing is
    left behind then, and neither is a key.
    """
    if to.exists() and (not to.is_dir() or any(to.iterdir())):
        raise WorkspaceExists(to)
    if (place := place_of(to)) != "fixed":
        raise UnsafePlace(to, place)
    with _room_beside(to) as room, open_ordinary(file) as source:
        reader = ArchiveReader(source)
        _unpack(reader, room, tick)
        notes = _prove(room, reader.listing)
        opened = [(path, load_keys(path, passphrase)) for path in keys]
        roles = [(_role_of(path, found.device, notes), found) for path, found in opened]
        migrate.bring_up_to_date(room / DATABASE)
        _begin_anew(room)
        for role, found in roles:
            if not key_file(notes["workspace"], role).is_file():
                keep(notes["workspace"], role, found, passphrase)
        _land(room, to)
    with open_workspace(to) as ws:
        remember(ws)
    here = tuple(role for role in KeyRole if key_file(notes["workspace"], role).is_file())
    return Restored(to, reader.listing.state, here)


@contextmanager
def _room_beside(to: Path) -> Iterator[Path]:
    """Give a folder beside the target to unpack into; what a cut-off attempt left there goes first."""
    room = to.with_name(f".{to.name}.restoring")
    try:
        shutil.rmtree(room, ignore_errors=True)
        room.mkdir(parents=True)
        yield room
    except OSError as error:
        raise FileTrouble.of(error) from error
    finally:
        shutil.rmtree(room, ignore_errors=True)


def _unpack(reader: ArchiveReader, room: Path, tick: Tick) -> None:
    members = reader.listing.members
    if sum(one.size for one in members) > shutil.disk_usage(room).free:
        raise DiskFull(str(room))
    for name in FOLDERS:
        (room / name).mkdir()
    for done, member in enumerate(members):
        tick(done, len(members))
        with (room / member.path).open("xb") as out:
            for piece in reader.pieces(member):
                out.write(piece)
            out.flush()
            os.fsync(out.fileno())
    for name in FOLDERS:
        sync_folder(room / name)


def _prove(room: Path, listing: Listing) -> dict[str, str]:
    """Return the notes of the workspace, once database, list and notes agree on what it is."""
    notes = read_identity(room)
    if notes is None or notes.get("workspace") != listing.workspace or notes.get("kind") != listing.kind:
        raise BackupRefused("foreign", IDENTITY)
    try:
        kind = WorkspaceKind(listing.kind)
        if migrate.version_of(room / DATABASE) in migrate.versions():
            state = digest_of(room / DATABASE, directions(kind))
            if state != listing.state:
                raise BackupRefused("damaged", DATABASE)
    except (ValueError, DatabaseDamaged) as error:
        raise BackupRefused("damaged", DATABASE) from error
    return notes


def _role_of(path: Path, device: str, notes: dict[str, str]) -> KeyRole:
    for role in KeyRole:
        if notes.get(f"{role}_device") == device:
            return role
    raise BackupRefused("keys", str(path))


def _begin_anew(room: Path) -> None:
    database = Database(room / DATABASE)
    try:
        with database.begin() as books:
            if books.meta.get("workspace") != (read_identity(room) or {}).get("workspace"):
                raise BackupRefused("foreign", DATABASE)
            begin_anew(books)
            notes = books.meta.all()
    finally:
        database.close()
    keep_identity(room, notes)


def _land(room: Path, to: Path) -> None:
    sync_folder(room)
    if to.is_dir():
        to.rmdir()
    room.rename(to)
    sync_folder(to.parent)
