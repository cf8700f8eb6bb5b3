"""One window to a workspace: whoever has it open holds a lock that the system lets go by itself."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from pathlib import Path
from typing import Final

from metrodesk.errors import WorkspaceOccupied

FILE: Final = ".window"
NO_LOCKS: Final = frozenset({errno.ENOLCK, errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP})
"""What a place says that knows no locks, as some network drives: nobody can be told apart there."""


class Occupancy:
    """A workspace that this process has open in a window; commands of a shell need none.

    The lock is the system's: it ends with the process, however that ends, so nothing stale
    is ever left. Raises WorkspaceOccupied if another window has it.
    """

    def __init__(self, path: Path) -> None:
        self._handle = -1
        with contextlib.suppress(OSError):  # a folder that cannot be written is told of elsewhere
            self._handle = os.open(path / FILE, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o666)
        if self._handle >= 0 and not _locked(self._handle):
            self.release()
            raise WorkspaceOccupied(path)

    def release(self) -> None:
        """Let other windows open the workspace."""
        if self._handle >= 0:
            os.close(self._handle)
            self._handle = -1


def _locked(handle: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        return error.errno in NO_LOCKS
    return True
