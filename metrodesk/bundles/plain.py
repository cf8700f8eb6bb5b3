"""A private copy of a bundle's plain bytes: nobody can change it between check and use."""

from __future__ import annotations

import contextlib
import hashlib
import io
import os
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO, Final

from metrodesk.bundles.container import CHUNK, LIMITS, is_container
from metrodesk.bundles.encryption import (
    MAGIC,
    OVERHEAD,
    AgeIdentity,
    decrypt,
    is_encrypted,
)
from metrodesk.durable import sync_folder
from metrodesk.errors import BundleRejected, Reason
from metrodesk.ordinary import open_ordinary

IN_MEMORY: Final = 8 << 20


class Plain:
    """The plain bytes, in memory or in a temporary file that goes away with `close`."""

    def __init__(self, file: BinaryIO, path: Path | None, *, was_encrypted: bool) -> None:
        self.file = file
        self.was_encrypted = was_encrypted
        self._path = path

    def keep(self, target: Path) -> None:
        """Put the bytes at `target`, whole and flushed, or not at all; an equal name stays."""
        if target.exists():
            return
        part = target.with_name(f".{target.name}.part")
        try:
            self.file.seek(0)
            with part.open("wb") as out:
                shutil.copyfileobj(self.file, out, CHUNK)
                out.flush()
                os.fsync(out.fileno())
            part.replace(target)
        except OSError:
            with contextlib.suppress(OSError):
                part.unlink()
            raise
        sync_folder(target.parent)

    def equals(self, other: Path) -> bool:
        """Whether another file holds the same bytes."""
        self.file.seek(0)
        with other.open("rb") as file:
            mine = hashlib.file_digest(self.file, "sha256")  # type: ignore[arg-type]
            return mine.digest() == hashlib.file_digest(file, "sha256").digest()

    def close(self) -> None:
        """Forget the bytes."""
        self.file.close()
        if self._path is not None:
            with contextlib.suppress(OSError):
                self._path.unlink()
            self._path = None


def take_plain(path: Path, identities: Sequence[AgeIdentity], work: Path | None) -> Plain:
    """Copy a bundle, decrypted if need be; `work` is the folder for large ones.

    Raises BundleRejected for a file too large, damaged, or encrypted for others, and
    OSError if it cannot be read.
    """
    with open_ordinary(path) as file:
        return take_stream(file, os.fstat(file.fileno()).st_size, identities, work)


def take_stream(file: BinaryIO, size: int, identities: Sequence[AgeIdentity], work: Path | None) -> Plain:
    """Copy a bundle of `size` bytes from an open file, as `take_plain` does from a path."""
    prefix = file.read(len(MAGIC))
    file.seek(0)
    encrypted = is_encrypted(prefix)
    if size > LIMITS.file + (OVERHEAD if encrypted else 0):
        raise BundleRejected(Reason.CONTAINER, "file_size", str(size))
    if not encrypted and not is_container(prefix):
        raise BundleRejected(Reason.CONTAINER, "not_a_bundle", prefix[:4].hex())
    plain = _room(size, work, was_encrypted=encrypted)
    try:
        if encrypted:
            decrypt(file, plain.file, identities)
        else:
            _copy(file, plain.file)
    except BaseException:
        plain.close()
        raise
    return plain


def stored_plain(path: Path) -> Plain:
    """Open a plain bundle in place: one this workspace wrote or took in itself."""
    return Plain(path.open("rb"), None, was_encrypted=False)


def _room(size: int, work: Path | None, *, was_encrypted: bool) -> Plain:
    if size <= IN_MEMORY:
        return Plain(io.BytesIO(), None, was_encrypted=was_encrypted)
    handle, name = tempfile.mkstemp(prefix="metrodesk-", suffix=".plain", dir=work)
    return Plain(os.fdopen(handle, "w+b"), Path(name), was_encrypted=was_encrypted)


def _copy(file: BinaryIO, out: BinaryIO) -> None:
    copied = 0
    while piece := file.read(CHUNK):
        copied += len(piece)
        if copied > LIMITS.file:  # it grew after its size was asked for
            raise BundleRejected(Reason.CONTAINER, "file_size", str(copied))
        out.write(piece)
