"""One file with everything of a workspace (备份文件), and its private keys apart from it."""

from __future__ import annotations

import contextlib
import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from metrodesk.bundles.export import forget_cache
from metrodesk.bundles.keys import DeviceKeys, save_with_passphrase
from metrodesk.domain.tick import Tick, ignore
from metrodesk.durable import sync_folder
from metrodesk.errors import BackupNotWritten, BackupRefused, DiskFull, KeyFileMissing, PassphraseNeeded
from metrodesk.services import clock
from metrodesk.services.archive_file import ArchiveReader, ArchiveWriter, Listing, is_place
from metrodesk.services.keyrings import KeyRole, key_file, unlock
from metrodesk.services.layout import BACKUPS, DATABASE, IDENTITY, PAPERS
from metrodesk.services.upkeep import directions
from metrodesk.services.workspaces import Workspace
from metrodesk.storage.backup import copy_database, digest_of


@dataclass(frozen=True, slots=True)
class Archived:
    """A backup that was read back; `keys` are the files with the private keys, beside it."""

    file: Path
    size: int
    members: int
    state: str
    keys: tuple[Path, ...]


def archive(
    ws: Workspace, out: Path, *, with_keys: bool = False, passphrase: str | None = None, tick: Tick = ignore
) -> Archived:
    """Write everything of a workspace into one file and read it back.

    With `with_keys` each private key goes into a file of its own beside it, which the
    passphrase opens. Raises BackupNotWritten, PassphraseNeeded, PassphraseTooShort or
    KeyFileMissing; there is no half file then, and one that was there before is as it was.
    """
    _demand_a_file(ws, out)
    keys = _keys(ws, passphrase) if with_keys else {}
    part = out.with_name(f".{out.name}.{secrets.token_hex(4)}.part")
    try:
        listing = _written(ws, part, tick)
        size = part.stat().st_size
        _read_back(part, listing, tick)
        key_files = tuple(_save_key(out, role, found, passphrase or "") for role, found in keys.items())
        part.replace(out)
        sync_folder(out.parent)
    except OSError as error:
        raise BackupNotWritten.of(out, error) from error
    except DiskFull as error:
        raise BackupNotWritten(out, "full") from error
    except BackupRefused as error:
        raise BackupNotWritten(out, "changed") from error
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
    return Archived(out, size, len(listing.members), listing.state, key_files)


def _demand_a_file(ws: Workspace, out: Path) -> None:
    """Refuse a place inside the workspace, whose own files it would replace, and what is no file."""
    if out.resolve().is_relative_to(ws.path.resolve()):
        raise BackupNotWritten(out, "inside")
    if out.exists() and not out.is_file():
        raise BackupNotWritten(out, "gone")


def _keys(ws: Workspace, passphrase: str | None) -> dict[KeyRole, DeviceKeys]:
    """Open the keys first, so that nothing is written if they cannot be."""
    if not passphrase:
        raise PassphraseNeeded
    roles = [role for role in KeyRole if key_file(ws.identity.workspace, role).is_file()]
    if not roles:
        raise KeyFileMissing(key_file(ws.identity.workspace, KeyRole(ws.kind.value)))
    return {role: unlock(ws, role, passphrase) for role in roles}


def _save_key(out: Path, role: KeyRole, keys: DeviceKeys, passphrase: str) -> Path:
    path = out.with_name(f"{out.stem}.{role}.key")
    save_with_passphrase(path, keys, passphrase)
    return path


def _written(ws: Workspace, part: Path, tick: Tick) -> Listing:
    """Write the database first: the files it speaks of were there before it spoke of them."""
    copy = ws.path / BACKUPS / f".{secrets.token_hex(4)}.part"
    try:
        copy_database(ws.path / DATABASE, copy)
        state = digest_of(copy, directions(ws.kind))
        papers = [f"{name}/{path.name}" for name in PAPERS for path in sorted((ws.path / name).iterdir())]
        papers = [one for one in papers if is_place(one)]
        with part.open("xb") as file:
            with ArchiveWriter(file) as writer:
                writer.add(DATABASE, copy)
                writer.add(IDENTITY, ws.path / IDENTITY)
                for done, path in enumerate(papers):
                    tick(done, len(papers))
                    with contextlib.suppress(FileNotFoundError):  # a held file was taken in meanwhile
                        writer.add(path, ws.path / path)
                listing = writer.finish(ws.identity.workspace, ws.kind.value, state, clock.now())
            file.flush()
            os.fsync(file.fileno())
    finally:
        with contextlib.suppress(OSError):
            copy.unlink(missing_ok=True)
    return listing


def _read_back(part: Path, listing: Listing, tick: Tick) -> None:
    with part.open("rb") as file:
        forget_cache(file)
        reader = ArchiveReader(file)
        if reader.listing != listing:
            raise BackupRefused("damaged", "list")
        for done, member in enumerate(listing.members):
            tick(done, len(listing.members))
            for _piece in reader.pieces(member):
                pass
