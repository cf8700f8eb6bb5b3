"""Failures of files written for people."""

from __future__ import annotations

import errno
from pathlib import Path

from metrodesk.errors.root import MetroDeskError


class FileNotWritten(MetroDeskError):
    """A print or a workbook that could not be put where it was asked for.

    `reason` is full, denied (also: open in another program), gone or damaged (what was read
    back is not what was written). A file that was there before is untouched.
    """

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path, self.reason = path, reason

    @classmethod
    def of(cls, path: Path, error: OSError) -> FileNotWritten:
        """Return the system's error as the reason why a file was not written."""
        reason = TROUBLES.get(error.errno or 0)
        return cls(path, reason if reason in {"full", "denied", "gone"} else "damaged")


class FileTrouble(MetroDeskError):
    """What the system said of a file or folder; nothing half was left behind.

    `reason` is full, denied, gone, name, taken, pipe or failed; `detail` the system's own words.
    """

    def __init__(self, path: str, reason: str, detail: str = "") -> None:
        super().__init__(f"{path}: {reason} {detail}".rstrip())
        self.path, self.reason, self.detail = path, reason, detail

    @classmethod
    def of(cls, error: OSError) -> FileTrouble:
        """Return the system's error as one the program knows."""
        reason = TROUBLES.get(error.errno or 0, "failed")
        return cls(str(error.filename or ""), reason, error.strerror or "")


class UnreadableSheet(MetroDeskError):
    """A spreadsheet that cannot be read.

    `what` is missing, large, empty, kind (no spreadsheet this program reads), password, bomb
    (far larger unpacked than any form), cells (too many of them) or damaged.
    """

    def __init__(self, path: Path, what: str) -> None:
        super().__init__(f"{path}: {what}")
        self.path, self.what = path, what


class NotEnoughRoom(MetroDeskError):
    """A place has less room than a file needs, both in bytes; nothing was written there."""

    def __init__(self, folder: Path, needed: int, free: int) -> None:
        super().__init__(f"{folder}: {needed} > {free}")
        self.folder, self.needed, self.free = folder, needed, free


class DriveNotReleased(MetroDeskError):
    """The system would not let go of a removable drive; `detail` is what it said."""

    def __init__(self, folder: Path, detail: str) -> None:
        super().__init__(f"{folder}: {detail}")
        self.folder, self.detail = folder, detail


TROUBLES = {
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
    errno.EACCES: "denied",
    errno.EPERM: "denied",
    errno.EROFS: "denied",
    errno.ENOENT: "gone",
    errno.ENOTDIR: "gone",
    errno.ENODEV: "gone",
    errno.ENAMETOOLONG: "name",
    errno.EILSEQ: "name",
    errno.ELOOP: "gone",
    errno.EEXIST: "taken",
    errno.ENXIO: "pipe",
    errno.EISDIR: "pipe",
}
