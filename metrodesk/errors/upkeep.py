"""Failures of backing up, restoring and rebuilding a workspace."""

from __future__ import annotations

from pathlib import Path

from metrodesk.errors.files import TROUBLES
from metrodesk.errors.root import MetroDeskError


class BackupNotWritten(MetroDeskError):
    """A backup that could not be put where it belongs; nothing half is there.

    `reason` is full, denied, gone, changed (what was read back is not what was written) or
    inside (the place lies in the workspace itself).
    """

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path, self.reason = path, reason

    @classmethod
    def of(cls, path: Path, error: OSError) -> BackupNotWritten:
        """Return the system's error as the reason why a backup was not written."""
        reason = TROUBLES.get(error.errno or 0)
        return cls(path, reason if reason in {"full", "denied"} else "gone")


class BackupRefused(MetroDeskError):
    """A file that cannot be restored from: `foreign`, `damaged`, `newer` or `keys` of another workspace."""

    def __init__(self, what: str, where: str = "") -> None:
        super().__init__(f"{what}: {where}")
        self.what, self.where = what, where


class CannotRebuild(MetroDeskError):
    """A database that cannot be built anew: `identity` unknown, `roster` gone, or the state would `differ`."""

    def __init__(self, path: Path, what: str) -> None:
        super().__init__(f"{path}: {what}")
        self.path, self.what = path, what
