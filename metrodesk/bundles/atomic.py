"""Writing a small private file so that it is whole or not there, even after a power cut."""

from __future__ import annotations

import contextlib
import os
import secrets
from pathlib import Path

_OWNER_FILE, _OWNER_FOLDER = 0o600, 0o700


def write_atomic(path: Path, data: bytes) -> None:
    """Write an owner-only file under a temporary name, flush it to the disk and rename it."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=_OWNER_FOLDER)
    part = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    try:
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _OWNER_FILE)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            part.unlink()
        raise
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Flush a folder's entries to the disk, where the system can."""
    with contextlib.suppress(OSError):  # Windows has no handle for it, some sticks refuse
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
