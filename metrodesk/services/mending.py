"""Mending (修复) a workspace whose database is damaged or gone, and going back to a copy of it.

Nothing is deleted: the database that was there is kept beside the new one, and a copy that is
put back stays where it was too.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from metrodesk.domain.tick import Tick, ignore
from metrodesk.durable import sync_file, sync_folder
from metrodesk.errors import BackupRefused, DatabaseDamaged, FileTrouble
from metrodesk.services.backing_up import Backup, backups, copies_apart
from metrodesk.services.identity_file import read_identity
from metrodesk.services.layout import BACKUPS, DATABASE
from metrodesk.services.proving import LOST
from metrodesk.services.rebuilding import Rebuilt, rebuild
from metrodesk.storage.database import check_integrity
from metrodesk.storage.salvage import DESK_NOTES, carry_missing, workspace_in

PUT_ASIDE = f"{DATABASE}.damaged"


@dataclass(frozen=True, slots=True)
class Mended:
    """A workspace that can be opened again; drafts may have come from a copy of a certain time."""

    rebuilt: Rebuilt
    drafts_from: Backup | None


def whole_copies(path: Path) -> tuple[Backup, ...]:
    """Return the copies of a workspace's database, newest first, wherever they lie."""
    notes = read_identity(path) or {}
    found = [*backups(path / BACKUPS), *copies_apart(notes.get("workspace", ""))]
    return tuple(sorted(found, key=lambda one: one.moment, reverse=True))


def mend(path: Path, *, passphrase: str | None = None, tick: Tick = ignore) -> Mended:
    """Build the database anew from the workspace's files, with all the old one still gives.

    What it does not give any more, drafts above all, comes from the newest whole copy.
    Raises what `rebuild` raises; the workspace is as it was then.
    """
    done = rebuild(path, passphrase=passphrase, tick=tick)
    lost = {name for one in done.unproven if one.what == LOST for name in one.facts["tables"].split()}
    wanted = [name for name in DESK_NOTES if name in lost]
    return Mended(done, _from_copy(path, wanted) if wanted else None)


def put_back(path: Path, copy: Path, *, passphrase: str | None = None, tick: Tick = ignore) -> Rebuilt:
    """Let a copy stand in for the database, then take in what the files have had since.

    Raises DatabaseDamaged or BackupRefused if the copy is no whole one of this workspace,
    FileTrouble, and what `rebuild` raises, Cancelled too; the old database is in its place then.
    """
    check_integrity(copy)
    _demand_same(path, copy)
    database, aside = path / DATABASE, _free(path / PUT_ASIDE)
    new, done = path / f".{DATABASE}.put-back", False
    try:
        _stand_in(copy, new, database, aside)
        found = rebuild(path, passphrase=passphrase, tick=tick)
        done = True
        return found
    finally:
        new.unlink(missing_ok=True)
        if not done and aside.is_file():
            _move(aside, database)


def _stand_in(copy: Path, new: Path, database: Path, aside: Path) -> None:
    """Put a copy in the database's place, the old one aside. Raises FileTrouble."""
    try:
        shutil.copyfile(copy, new)
        sync_file(new)
        _move(database, aside)
        new.replace(database)
        sync_folder(database.parent)
    except OSError as error:
        raise FileTrouble.of(error) from error


def _from_copy(path: Path, tables: Sequence[str]) -> Backup | None:
    """Take notes from the newest copy that is whole; return it if it had any."""
    for copy in whole_copies(path):
        try:
            check_integrity(copy.file)
            _demand_same(path, copy.file)
        except (DatabaseDamaged, BackupRefused):
            continue
        return copy if carry_missing(copy.file, path / DATABASE, tables) else None
    return None


def _demand_same(path: Path, copy: Path) -> None:
    notes = read_identity(path)
    if notes is None or workspace_in(copy) != notes.get("workspace"):
        raise BackupRefused("foreign", str(copy))


def _move(source: Path, target: Path) -> None:
    """Move a database with its log, if there is one."""
    for suffix in ("", "-wal", "-shm"):
        if (one := source.with_name(source.name + suffix)).is_file():
            os.replace(one, target.with_name(target.name + suffix))


def _free(wanted: Path) -> Path:
    number, path = 1, wanted
    while path.exists():
        number += 1
        path = wanted.with_name(f"{wanted.name}-{number}")
    return path
