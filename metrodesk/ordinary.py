"""Reading ordinary files only, and naming them: a pipe, a socket or a device is never waited for."""

from __future__ import annotations

import errno
import os
import stat
import unicodedata
from pathlib import Path
from typing import BinaryIO

WITHOUT_WAITING = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)

MISLEADING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f")  # turn the order round
UNSHOWN = frozenset({"Cc", "Cs", "Zl", "Zp"})
LONGEST_NAME = 255
UNFIT = frozenset('\\/:*?"<>|')
"""What a file's name must not have on one of the systems the files travel between."""


def open_ordinary(path: Path) -> BinaryIO:
    """Open a file for reading; raises OSError, also for whatever is no ordinary file."""
    try:
        handle = os.open(path, os.O_RDONLY | WITHOUT_WAITING)
    except ValueError as error:  # a NUL in the name
        raise OSError(errno.ENOENT, os.strerror(errno.ENOENT), str(path)) from error
    mode = os.fstat(handle).st_mode
    if not stat.S_ISREG(mode):
        os.close(handle)
        code = errno.EISDIR if stat.S_ISDIR(mode) else errno.ENXIO
        raise OSError(code, os.strerror(code), str(path))
    return os.fdopen(handle, "rb")


def read_ordinary(path: Path, most: int) -> bytes:
    """Return a file's bytes; raises OSError, with EFBIG if there are more than `most`."""
    with open_ordinary(path) as file:
        data = file.read(most + 1)
    if len(data) > most:
        raise OSError(errno.EFBIG, os.strerror(errno.EFBIG), str(path))
    return data


def shown_name(path: Path) -> str:
    """Return a file's name as it can be shown and kept: one line, its true order, whole characters.

    Old sticks carry names in GB 18030, which are read as such. A name is never used as a place.
    """
    name = path.name
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        name = _decoded(os.fsencode(name))
    shown = "".join("_" if misleads(one) else one for one in name)
    return shown if len(shown) <= LONGEST_NAME else shown[: LONGEST_NAME - 20] + "…" + shown[-19:]


def _decoded(name: bytes) -> str:
    try:
        return name.decode("gb18030")
    except UnicodeDecodeError:
        return name.decode("utf-8", "replace")


def misleads(character: str) -> bool:
    """Whether a character breaks a line, cannot be written, or turns the order of others round."""
    return character in MISLEADING or unicodedata.category(character) in UNSHOWN
