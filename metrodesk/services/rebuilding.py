"""Rebuilding (重建) a workspace's database from its files, and saying what could not be proven."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from metrodesk.domain.tick import Tick, ignore
from metrodesk.durable import sync_file, sync_folder
from metrodesk.errors import CannotRebuild, DatabaseDamaged, DatabaseLocked, NotAWorkspace, UnsafePlace
from metrodesk.services.adopting import adopt_all, let_newest_roster_hold
from metrodesk.services.identity_file import read_identity
from metrodesk.services.layout import DATABASE, FOLDERS, WorkspaceKind
from metrodesk.services.places import place_of
from metrodesk.services.proving import JOURNAL, LOST, Unproven, prove_evidence, unproven_bundles
from metrodesk.services.rebuilding_district import (
    held_unlisted,
    judge_unlisted,
    reading_keys,
    replay_district,
    take_strays,
)
from metrodesk.services.rebuilding_unit import replay_unit, take_unit_strays
from metrodesk.services.standing import rebuild_standings
from metrodesk.services.upkeep import digest
from metrodesk.services.workspaces import Workspace, adopt_journal, open_workspace
from metrodesk.storage import migrate
from metrodesk.storage.database import Database, check_integrity
from metrodesk.storage.salvage import NOTES, carry_over, make_one_file

KEPT = f"{DATABASE}.before-rebuild"


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """A database built anew; `kept` is the old one, if there was one."""

    state: str
    kept: Path | None
    unproven: tuple[Unproven, ...]


def rebuild(path: Path, *, passphrase: str | None = None, tick: Tick = ignore) -> Rebuilt:
    """Build the database of a workspace anew and put it in the place of the old one, which is kept.

    The old one lends what no file holds as far as it can be read; if it is whole, both must
    hold the same state. Raises NotAWorkspace, UnsafePlace, CannotRebuild, DatabaseLocked,
    PassphraseNeeded or Cancelled; the workspace is as it was then.
    """
    if (place := place_of(path)) != "fixed":
        raise UnsafePlace(path, place)
    if read_identity(path) is None and not (path / DATABASE).is_file():
        raise NotAWorkspace(path)
    for name in FOLDERS:
        (path / name).mkdir(exist_ok=True)
    new = path / f".{DATABASE}.rebuilt"
    _clear(new)
    try:
        with _whole(path) as old:
            unproven = _build(path, new, old, passphrase, tick)
        kept = _swap(path, new)
    finally:
        _clear(new)
    with open_workspace(path) as ws:
        if ws.kind is WorkspaceKind.DISTRICT:
            judge_unlisted(ws, passphrase)
        return Rebuilt(digest(ws), kept, tuple(unproven))


@contextlib.contextmanager
def _whole(path: Path) -> Iterator[Workspace | None]:
    """Give the old database if it is whole, with what a cut-off commit left in the journal; else None."""
    ws = _opened(path)
    if ws is None:
        yield None
        return
    with ws:
        adopt_journal(ws)
        yield ws


def _opened(path: Path) -> Workspace | None:
    database = path / DATABASE
    try:
        if not database.is_file():
            return None
        check_integrity(database)
        migrate.bring_up_to_date(database)
        ws = Workspace(path, Database(database))
        try:
            ws.demand_born()
        except NotAWorkspace:
            ws.close()
            return None
    except DatabaseDamaged:
        return None
    return ws


def _build(path: Path, new: Path, old: Workspace | None, passphrase: str | None, tick: Tick) -> list[Unproven]:
    """Build the new database; return what could not be proven."""
    migrate.create(new)
    lost = carry_over(path / DATABASE, new) if (path / DATABASE).is_file() else NOTES
    unproven = [Unproven(LOST, {"tables": " ".join(lost)})] if lost else []
    ws = Workspace(path, Database(new))
    with ws:
        ws.database.noted = None  # the workspace is who it was until the new database is in place
        notes = _notes(path, old)
        with ws.database.begin() as books:
            books.meta.set(**notes)
            damaged = adopt_all(books, ws.journal, path / "bundles")
        unproven += [Unproven(JOURNAL, {"count": str(damaged)})] if damaged else []
        is_district = ws.kind is WorkspaceKind.DISTRICT
        if is_district and held_unlisted(ws):
            reading_keys(ws, passphrase)  # asked for now, not when the work is done
        replayed = replay_district(ws, old, tick) if is_district else replay_unit(ws, notes, old, tick)
        unproven += unproven_bundles(ws, replayed, old)
        unproven += prove_evidence(ws, replayed.named, old, tick)
        _show(ws)
        if old is not None and digest(ws) != digest(old):
            raise CannotRebuild(path, "differ")
        if replayed.strays:
            (take_strays if is_district else take_unit_strays)(ws, replayed.strays, tick)
            _show(ws)
    return unproven


def _show(ws: Workspace) -> None:
    """Compute what is shown anew, and which bundles the roster vouches for."""
    with ws.database.begin() as books:
        if ws.kind is WorkspaceKind.DISTRICT:
            let_newest_roster_hold(books, ws.path / "bundles")
        books.projections.show_plan(ws.timeline)
        rebuild_standings(books, ws.timeline)


def _notes(path: Path, old: Workspace | None) -> Mapping[str, str]:
    if old is not None:
        with old.database.read() as books:
            return books.meta.all()
    notes = read_identity(path)
    if notes is None:
        raise CannotRebuild(path, "identity")
    return notes


def _swap(path: Path, new: Path) -> Path | None:
    """Put the new database in place; a copy of the old one is kept beside it first.

    One that another program has open cannot be replaced under its feet.
    """
    make_one_file(new)
    sync_file(new)
    old, kept = path / DATABASE, None
    if old.is_file():
        kept = _free(path / KEPT)
        for suffix in ("-wal", ""):
            if (source := old.with_name(old.name + suffix)).is_file():
                _copy(source, kept.with_name(kept.name + suffix))
        _let_go_of_log(old)
    new.replace(old)
    sync_folder(path)
    return kept


def _let_go_of_log(old: Path) -> None:
    """Take away the log of the old database: it must never be applied to the new one."""
    log, shared = (old.with_name(old.name + suffix) for suffix in ("-wal", "-shm"))
    if not log.exists():
        return
    try:
        check_integrity(old)
    except DatabaseDamaged:
        log.unlink()
        shared.unlink(missing_ok=True)
        return
    raise DatabaseLocked  # the last one to close a whole one would have taken it away


def _copy(source: Path, target: Path) -> None:
    part = target.with_name(f".{target.name}.part")
    try:
        shutil.copy2(source, part)
        sync_file(part)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def _free(wanted: Path) -> Path:
    number, path = 1, wanted
    while path.exists():
        number += 1
        path = wanted.with_name(f"{wanted.name}-{number}")
    return path


def _clear(new: Path) -> None:
    for suffix in ("", "-wal", "-shm", "-journal"):
        new.with_name(new.name + suffix).unlink(missing_ok=True)
