"""Failures of a workspace's folder, database and keys."""

from __future__ import annotations

from pathlib import Path

from metrodesk.errors.root import MetroDeskError


class WorkspaceError(MetroDeskError):
    """Something about a workspace's folder or database."""


class NotAWorkspace(WorkspaceError):
    """A folder that holds no workspace."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self.path = path


class DatabaseGone(WorkspaceError):
    """A workspace whose database file is not there, while the files that rebuild it are."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self.path = path


class WorkspaceOccupied(WorkspaceError):
    """A workspace that another window has open: of another account, or a process that hangs."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self.path = path


class WorkspaceExists(WorkspaceError):
    """A new workspace was to be made where there is already something."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self.path = path


class WrongWorkspaceKind(WorkspaceError):
    """A district's work was asked of a unit's workspace, or the other way round."""

    def __init__(self, path: Path, needed: str) -> None:
        super().__init__(f"{path}: {needed}")
        self.path, self.needed = path, needed


class NewerWorkspace(WorkspaceError):
    """A database that a newer program has written."""

    def __init__(self, path: Path, version: str) -> None:
        super().__init__(f"{path}: {version}")
        self.path, self.version = path, version


class UnsafePlace(WorkspaceError):
    """A live database on a stick or a network share."""

    def __init__(self, path: Path, place: str) -> None:
        super().__init__(f"{path}: {place}")
        self.path, self.place = path, place


class DatabaseError(WorkspaceError):
    """What the database driver reported, as one of the kinds below."""

    def __init__(self, detail: str = "") -> None:
        super().__init__(detail)
        self.detail = detail


class DatabaseLocked(DatabaseError):
    """Another program holds the database."""


class DatabaseDamaged(DatabaseError):
    """The database does not pass its own integrity check."""


class DatabaseReadOnly(DatabaseError):
    """The database cannot be written."""


class DiskFull(DatabaseError):
    """The disk is full or failing."""
