"""Copying a bundle to a folder or stick: "done" only after reading it back (law 10)."""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import secrets
import shutil
import sys
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

from metrodesk.bundles.container import CHUNK
from metrodesk.bundles.encryption import MAGIC, AgeIdentity, decrypt, encrypt, is_encrypted
from metrodesk.bundles.members import SUFFIX
from metrodesk.bundles.plain import take_plain
from metrodesk.bundles.writer import cause_of
from metrodesk.domain.tick import Tick, ignore
from metrodesk.durable import sync_folder
from metrodesk.errors import BundleRejected, ExportCause, ExportFailed

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
_LONGEST: Final = 80  # of a name's bytes: with period and number it stays under 255
_TRIES: Final = 1000

Proof = Callable[[Path], object]
"""Opens the file as its receiver would; raises BundleRejected if it is not what was meant."""


@dataclass(frozen=True, slots=True)
class Exported:
    """A file that was read back and is what was meant.

    `past_cache` says whether the medium itself was read, not the system's memory of it.
    """

    path: Path
    size: int
    encrypted: bool
    past_cache: bool


def file_name(unit: str, period: str, number: int, *, part: int | None = None, as_zip: bool = False) -> str:
    """Return the name people see: 平滩镇_2026年第三季度_第3号.mdbundle."""
    share = "" if part is None else f"_第{part}部分"
    names = "_".join(safe_name(text) for text in (unit, period) if text)
    return f"{names}_第{number}号{share}{'.zip' if as_zip else SUFFIX}"


def safe_name(text: str) -> str:
    """Return a text as part of a file name that every file system takes."""
    clean = _FORBIDDEN.sub("_", unicodedata.normalize("NFC", text))
    clean = "".join(c for c in clean if unicodedata.category(c) not in {"Cf", "Cs"})
    clean = clean.strip(" ._") or "_"
    return clean.encode("utf-8")[:_LONGEST].decode("utf-8", "ignore")


def copy_out(
    plain: Path,
    folder: Path,
    name: str,
    *,
    recipients: Sequence[str] = (),
    identity: AgeIdentity | None = None,
    prove: Proof | None = None,
    tick: Tick = ignore,
) -> Exported:
    """Copy a bundle of the workspace to `folder`, encrypted if there are recipients.

    `prove` reads the copy back, as its receiver would; without it the bytes are compared.
    `identity` is the own device's, which must be among the recipients for either. A
    different file of the same name stays; the new one is numbered. Raises ExportFailed or
    Cancelled: nothing is at the target then.
    """
    part = folder / f".{secrets.token_hex(8)}.part"
    target: Path | None = None
    try:
        _write_part(plain, part, recipients, tick)
        target = _free(folder, name)
        part.rename(target)
        sync_folder(folder)
        past_cache = _forget(target)
        if prove is None:
            _compare(target, plain, identity)
        else:
            prove(target)
        return Exported(target, target.stat().st_size, bool(recipients), past_cache)
    except BaseException as error:
        _remove(part, target)
        _explain(error, folder)
        raise


def there_already(target: Path, plain: Path, identity: AgeIdentity, *, encrypted: bool) -> Exported | None:
    """Return the file at the target if it is this very bundle, read anew and found whole."""
    if not target.is_file():
        return None
    try:
        past_cache = _forget(target)
        found = take_plain(target, (identity,), None)
    except (BundleRejected, OSError):
        return None
    try:
        same = found.was_encrypted is encrypted and found.equals(plain)
    finally:
        found.close()
    return Exported(target, target.stat().st_size, encrypted, past_cache) if same else None


def _explain(error: BaseException, folder: Path) -> None:
    """Raise what the person can do something about; other errors go on as they are."""
    if isinstance(error, BundleRejected):
        raise ExportFailed(ExportCause.CHANGED, str(folder), error.detail) from error
    if isinstance(error, OSError):
        cause = cause_of(error) if folder.is_dir() else ExportCause.TARGET_GONE
        raise ExportFailed(cause, str(folder), type(error).__name__) from error


def _remove(part: Path, target: Path | None) -> None:
    for path in (part, target):
        if path is not None:
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True)


def _write_part(plain: Path, part: Path, recipients: Sequence[str], tick: Tick) -> None:
    with plain.open("rb") as source, part.open("xb") as out:
        watched = _Watched(source, tick)
        if recipients:
            encrypt(watched, out, recipients)
        else:
            shutil.copyfileobj(watched, out, CHUNK)
        out.flush()
        os.fsync(out.fileno())


def _free(folder: Path, name: str) -> Path:
    """Return a name nobody has taken: `name`, or numbered before its suffix."""
    stem, dot, suffix = name.rpartition(".")
    for number in range(1, _TRIES):
        path = folder / (name if number == 1 else f"{stem}({number}){dot}{suffix}")
        if not path.exists():
            return path
    raise ExportFailed(ExportCause.NAME_TAKEN, str(folder / name))


def _forget(target: Path) -> bool:
    with target.open("rb") as file:
        return forget_cache(file)


def _compare(target: Path, plain: Path, identity: AgeIdentity | None) -> None:
    """Compare what the medium gives with the workspace's own bytes."""
    meant, found = hashlib.sha256(), _Digest()
    with plain.open("rb") as file:
        while piece := file.read(CHUNK):
            meant.update(piece)
    with target.open("rb") as file:
        encrypted = is_encrypted(file.read(len(MAGIC)))
        file.seek(0)
        if encrypted:
            decrypt(file, found, () if identity is None else (identity,))
        else:
            shutil.copyfileobj(file, found, CHUNK)
    if found.digest.digest() != meant.digest():
        raise ExportFailed(ExportCause.CHANGED, str(target))


if sys.platform == "linux":

    def forget_cache(file: BinaryIO) -> bool:
        """Have this file read from the medium; say whether it will be.

        The system is asked to drop the file's pages, then whether the first is still there
        (a memory file system keeps it).
        """
        try:
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
            os.preadv(file.fileno(), [bytearray(1)], 0, os.RWF_NOWAIT)
        except BlockingIOError:
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_WILLNEED)  # fetched while it is decrypted
            return True
        except OSError:
            return False
        return False

elif sys.platform == "darwin":
    import fcntl

    def forget_cache(file: BinaryIO) -> bool:
        """Have this file read from the medium; say whether it will be."""
        return fcntl.fcntl(file.fileno(), fcntl.F_NOCACHE, 1) == 0

else:

    def forget_cache(file: BinaryIO) -> bool:
        """Say that nothing can be done here to read past the cache."""
        return file.closed


class _Watched:
    """Reads on and tells how far it is."""

    def __init__(self, file: BinaryIO, tick: Tick) -> None:
        self._file = file
        self._tick = tick
        self._total = os.fstat(file.fileno()).st_size
        self._done = 0

    def read(self, size: int = -1) -> bytes:
        self._tick(self._done, self._total)
        piece = self._file.read(size)
        self._done += len(piece)
        return piece


class _Digest:
    """A place to write to that keeps only the digest."""

    def __init__(self) -> None:
        self.digest = hashlib.sha256()

    def write(self, data: bytes) -> int:
        self.digest.update(data)
        return len(data)
