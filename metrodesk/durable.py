"""Writing files so that a power cut leaves the old one or the new one, never half of one."""

from __future__ import annotations

import contextlib
import os
import secrets
from pathlib import Path

EVERYONE, OWNER_FILE, OWNER_FOLDER = 0o666, 0o600, 0o700  # the first as the user's umask leaves it


def write_durably(path: Path, data: bytes, *, mode: int = EVERYONE) -> None:
    """Write under a temporary name, flush to the disk, rename, flush the folder.

    Raises OSError; the file is as it was then and nothing is left beside it.
    """
    part = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    try:
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), mode)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
        error.filename = error.filename or str(path)  # a failing write does not know its file
        raise
    sync_folder(path.parent)


def write_privately(path: Path, data: bytes) -> None:
    """Write a file only its owner can read, in a folder of the same kind."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=OWNER_FOLDER)
    write_durably(path, data, mode=OWNER_FILE)


def sync_file(path: Path) -> None:
    """Flush a file's content to the disk. Raises OSError."""
    handle = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_folder(folder: Path) -> None:
    """Flush a folder's entries to the disk, where the system can."""
    with contextlib.suppress(OSError):  # Windows has no handle for it, some sticks refuse
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
