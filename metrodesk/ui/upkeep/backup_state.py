"""What the page of 备份 asks of a workspace."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from metrodesk.domain.tick import Tick
    from metrodesk.services.backing_up import BackedUp, Backup
    from metrodesk.services.rebuilding import Rebuilt
    from metrodesk.services.upkeep import Health
    from metrodesk.services.workspaces import Workspace


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy of the database, here or in the second place; each was read back when it was written."""

    backup: Backup
    is_second: bool


@dataclass(frozen=True, slots=True)
class BackupState:
    """The copies there are, and the second place; `is_reachable` is whether it is there now."""

    copies: tuple[Copy, ...]
    second: Path | None
    is_asked: bool
    is_reachable: bool


def read_backups(ws: Workspace, tick: Tick) -> BackupState:
    """Read which copies there are."""
    from metrodesk.services.backing_up import backups, folder_apart, is_second_place_asked, second_place
    from metrodesk.services.layout import BACKUPS

    tick(0, 1)
    place = second_place(ws)
    found = [Copy(one, is_second=False) for one in backups(ws.path / BACKUPS)]
    is_reachable = place is not None and place.is_dir()
    if place is not None and is_reachable:
        found += [Copy(one, is_second=True) for one in backups(folder_apart(ws, place))]
    found.sort(key=lambda one: one.backup.moment, reverse=True)
    return BackupState(tuple(found), place, is_second_place_asked(ws), is_reachable)


def back_up_now(ws: Workspace, tick: Tick) -> BackedUp:
    """Copy everything and read the copy back."""
    from metrodesk.services.backing_up import back_up

    return back_up(ws, tick)


def name_second_place(ws: Workspace, folder: Path | None) -> None:
    """Remember the second place, or that none is wanted."""
    from metrodesk.services.backing_up import set_second_place

    set_second_place(ws, folder)


def check_everything(ws: Workspace, tick: Tick) -> Health:
    """Check database, bundles and proof."""
    from metrodesk.services.upkeep import check_workspace

    return check_workspace(ws, tick)


def rebuild_from_files(path: Path, phrase: str | None, tick: Tick) -> Rebuilt:
    """Build the database anew from the workspace's files; nothing else may have it open."""
    from metrodesk.services.rebuilding import rebuild

    return rebuild(path, passphrase=phrase, tick=tick)
