"""Backing up (备份): copies of the database in the workspace, and everything in a second place.

The second place holds the copies too, and the files they speak of: these are named by their
content and never change, so only new ones are copied.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import secrets
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from metrodesk.bundles.container import CHUNK
from metrodesk.bundles.export import safe_name
from metrodesk.domain.rolling import kept
from metrodesk.domain.tick import Tick, ignore
from metrodesk.durable import sync_file, sync_folder, write_durably
from metrodesk.errors import BackupNotWritten, DatabaseDamaged, DiskFull, MetroDeskError
from metrodesk.paths import data_folder
from metrodesk.services import clock
from metrodesk.services.identity_file import read_identity
from metrodesk.services.layout import BACKUPS, DATABASE, IDENTITY, PAPERS
from metrodesk.services.upkeep import directions
from metrodesk.services.workspaces import Workspace
from metrodesk.storage.backup import copy_database, digest_of

STAMP = "metrodesk-%Y%m%d-%H%M%S.db"


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy of the database that was read back and holds the state it should."""

    file: Path
    moment: datetime
    size: int


@dataclass(frozen=True, slots=True)
class BackedUp:
    """What was backed up; `trouble` says why the second place, if there is one, has nothing new."""

    file: Path
    state: str
    second: Path | None
    trouble: MetroDeskError | None


def backups(folder: Path) -> tuple[Backup, ...]:
    """Return the copies of the database in a folder, newest first."""
    found = []
    for path in folder.glob("metrodesk-*.db"):
        with contextlib.suppress(ValueError):
            found.append(Backup(path, datetime.strptime(path.name, STAMP), path.stat().st_size))  # noqa: DTZ007  local
    return tuple(sorted(found, key=lambda one: one.moment, reverse=True))


def back_up(ws: Workspace, tick: Tick = ignore) -> BackedUp:
    """Copy the database into `backups/`, and everything to the second place if there is one.

    Raises BackupNotWritten if the first copy fails; trouble with the second place is told in
    the result. Copies that are too many go only after the new one was proven.
    """
    state = _state(ws)
    file = _copied(ws, ws.path / BACKUPS, state)
    place = second_place(ws)
    if place is None:
        return BackedUp(file, state, None, None)
    try:
        return BackedUp(file, state, _copied_apart(ws, place, file, state, tick), None)
    except BackupNotWritten as trouble:
        return BackedUp(file, state, None, trouble)


def back_up_today(ws: Workspace, tick: Tick = ignore) -> BackedUp | None:
    """Back up unless that was done today already, here and in the second place."""
    place = second_place(ws)
    folders = [ws.path / BACKUPS, *([folder_apart(ws, place)] if place else [])]
    if all(any(one.moment.date() == clock.today() for one in backups(folder)) for folder in folders):
        return None
    return back_up(ws, tick)


def second_place(ws: Workspace) -> Path | None:
    """Return the folder for second copies of this workspace, None if none was named yet."""
    found = _second_places().get(ws.identity.workspace)
    return Path(found) if found else None


def is_second_place_asked(ws: Workspace) -> bool:
    """Whether a person was asked for a second place already, and named one or refused."""
    return ws.identity.workspace in _second_places()


def set_second_place(ws: Workspace, folder: Path | None) -> None:
    """Remember the folder for second copies, or that a person wants none.

    Raises BackupNotWritten if it cannot be written or lies inside the workspace.
    """
    if folder is not None:
        folder = folder.absolute()
        if folder == ws.path.absolute() or ws.path.absolute() in folder.parents:
            raise BackupNotWritten(folder, "inside")
        with _told(folder):
            folder.mkdir(parents=True, exist_ok=True)
            write_durably(folder / f".metrodesk-{secrets.token_hex(4)}.part", b"")
        for probe in folder.glob(".metrodesk-*.part"):
            probe.unlink()
    places = {**_second_places(), ws.identity.workspace: str(folder) if folder else ""}
    write_durably(data_folder() / "second_places.json", json.dumps(places, ensure_ascii=False, indent=1).encode())


def folder_apart(ws: Workspace, place: Path) -> Path:
    """Return the folder of this workspace's second copies."""
    name = ws.unit.name if ws.unit else ws.title
    return place / f"{safe_name(name)}_{ws.identity.workspace[:8]}"


def copies_apart(workspace: str) -> tuple[Backup, ...]:
    """Return the second copies of a workspace that cannot be opened, told by its id."""
    place = _second_places().get(workspace)
    if not place:
        return ()
    with contextlib.suppress(OSError):
        return tuple(one for folder in Path(place).glob(f"*_{workspace[:8]}") for one in backups(folder))
    return ()


def spare_copies(path: Path, keep: int = 1) -> tuple[Backup, ...]:
    """Return the copies in a workspace beyond the newest ones: room that a full disk can have back."""
    return backups(path / BACKUPS)[keep:]


def drop_copies(copies: Sequence[Backup]) -> int:
    """Do away with copies a person can spare; return how many bytes became free."""
    for one in copies:
        one.file.unlink(missing_ok=True)
    return sum(one.size for one in copies)


def _state(ws: Workspace) -> str:
    with ws.database.read() as books:
        return books.state.digest(directions(ws.kind))


def _copied(ws: Workspace, folder: Path, state: str) -> Path:
    """Copy the database under a temporary name, prove the copy, name it, and let old ones go."""
    moment = datetime.fromisoformat(clock.now()).replace(tzinfo=None)
    target = folder / moment.strftime(STAMP)
    with _part_of(target) as part:
        copy_database(ws.path / DATABASE, part)
        _prove(part, state, ws)
        part.replace(target)
    sync_folder(folder)
    _let_go(folder, moment)
    return target


def _copied_apart(ws: Workspace, place: Path, newest: Path, state: str, tick: Tick) -> Path:
    folder = folder_apart(ws, place)
    target = folder / newest.name
    with _told(place):
        if not place.is_dir():
            raise FileNotFoundError(2, os.strerror(2), str(place))
        folder.mkdir(exist_ok=True)
    wanted = [(name, path) for name in PAPERS for path in sorted((ws.path / name).iterdir())]
    for done, (name, path) in enumerate(wanted):
        tick(done, len(wanted))
        if path.is_file() and not path.name.startswith("."):
            _copy_paper(path, folder / name / path.name)
    with _part_of(target) as part:
        shutil.copyfile(newest, part)
        sync_file(part)
        _prove(part, state, ws)
        part.replace(target)
    with _told(folder):
        write_durably(folder / IDENTITY, (ws.path / IDENTITY).read_bytes())
    if read_identity(folder) != read_identity(ws.path):
        raise BackupNotWritten(folder / IDENTITY, "changed")
    _let_go(folder, backups(folder)[0].moment)
    return target


def _copy_paper(source: Path, target: Path) -> None:
    """Copy a file that never changes, unless it is there with its size; compare what was written."""
    if target.is_file() and target.stat().st_size == source.stat().st_size:
        return
    with _part_of(target) as part:
        target.parent.mkdir(exist_ok=True)
        shutil.copyfile(source, part)
        sync_file(part)
        if _sha256(part) != _sha256(source):
            raise BackupNotWritten(target, "changed")
        part.replace(target)
    sync_folder(target.parent)


def _prove(part: Path, state: str, ws: Workspace) -> None:
    try:
        if digest_of(part, directions(ws.kind)) != state:
            raise BackupNotWritten(part, "changed")
    except DatabaseDamaged as error:
        raise BackupNotWritten(part, "changed") from error


def _let_go(folder: Path, newest: datetime) -> None:
    found = backups(folder)
    wanted = kept(one.moment for one in found) | {newest}
    for one in found:
        if one.moment not in wanted:
            with contextlib.suppress(OSError):
                one.file.unlink()


@contextlib.contextmanager
def _part_of(target: Path) -> Iterator[Path]:
    """Give a temporary name beside a target; what is left under it afterwards goes away."""
    part = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
    try:
        with _told(target):
            yield part
    finally:
        for left in (part, part.with_name(f"{part.name}-journal")):
            with contextlib.suppress(OSError):
                left.unlink(missing_ok=True)


@contextlib.contextmanager
def _told(target: Path) -> Iterator[None]:
    """Turn what the system says of a target into what a person can do something about."""
    try:
        yield
    except OSError as error:
        raise BackupNotWritten.of(target, error) from error
    except DiskFull as error:
        raise BackupNotWritten(target, "full") from error


def _sha256(path: Path) -> bytes:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while piece := file.read(CHUNK):
            digest.update(piece)
    return digest.digest()


def _second_places() -> dict[str, str]:
    try:
        found = json.loads((data_folder() / "second_places.json").read_bytes())
    except (OSError, ValueError):
        return {}
    return {str(key): str(value) for key, value in found.items()} if isinstance(found, dict) else {}
