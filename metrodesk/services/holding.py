"""Files that were not taken in (待处理文件): kept as received, once per content, with the reason."""

from __future__ import annotations

import contextlib
import hashlib
import os
import secrets
from collections.abc import Mapping
from pathlib import Path

from metrodesk.bundles.container import CHUNK, LIMITS
from metrodesk.bundles.encryption import OVERHEAD
from metrodesk.durable import sync_folder
from metrodesk.ordinary import open_ordinary, shown_name
from metrodesk.services import clock
from metrodesk.services.workspaces import Workspace
from metrodesk.storage.intake import HeldFile

FOLDER = "quarantine"


def quarantine(ws: Workspace) -> tuple[HeldFile, ...]:
    """Return the files that were not taken, with their reasons, oldest first."""
    with ws.database.read() as books:
        return books.quarantine.all()


def held_path(ws: Workspace, sha256: str) -> Path:
    """Return the place of a held file's bytes."""
    return ws.path / FOLDER / sha256


def hold_file(ws: Workspace, path: Path, reason: str, facts: Mapping[str, str]) -> None:
    """Keep a file as received; one already held keeps its name and the day it first came.

    A file larger than any bundle may be is not copied. Raises OSError if it cannot be read.
    """
    if path.stat().st_size > LIMITS.file + OVERHEAD:
        return
    digest = path.name if path.parent == ws.path / FOLDER else _kept(ws, path)
    with ws.database.begin() as books:
        before = next((one for one in books.quarantine.all() if one.sha256 == digest), None)
        name, arrived = (before.file_name, before.arrived) if before else (shown_name(path), clock.now())
        size = held_path(ws, digest).stat().st_size
        books.quarantine.put(HeldFile(digest, name, reason, facts, size, arrived))


def release(ws: Workspace, sha256: str) -> None:
    """Forget a held file, because it has been taken after all."""
    with ws.database.begin() as books:
        books.quarantine.remove(sha256)
    held_path(ws, sha256).unlink(missing_ok=True)


def _kept(ws: Workspace, path: Path) -> str:
    """Copy a file under the name of the very bytes that were read; return that name."""
    part = ws.path / FOLDER / f".{secrets.token_hex(8)}.part"
    digest = hashlib.sha256()
    try:
        with open_ordinary(path) as source, part.open("xb") as out:
            while piece := source.read(CHUNK):
                digest.update(piece)
                out.write(piece)
            out.flush()
            os.fsync(out.fileno())
        part.replace(held_path(ws, digest.hexdigest()))
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
    sync_folder(part.parent)
    return digest.hexdigest()
