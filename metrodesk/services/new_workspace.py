"""Making a workspace's folder and empty database: whole, or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from metrodesk.errors import UnsafePlace, WorkspaceExists
from metrodesk.services.layout import DATABASE, FOLDERS, IDENTITY
from metrodesk.services.places import place_of
from metrodesk.services.workspaces import Workspace
from metrodesk.storage import migrate
from metrodesk.storage.database import Database


@contextmanager
def new_workspace(path: Path) -> Iterator[Workspace]:
    """Make a workspace in an empty or absent folder; a failure inside leaves nothing behind.

    Raises WorkspaceExists if something is there already, UnsafePlace on a stick or share.
    """
    if path.exists() and (not path.is_dir() or any(path.iterdir())):
        raise WorkspaceExists(path)
    if (place := place_of(path)) != "fixed":
        raise UnsafePlace(path, place)
    made = not path.exists()
    path.mkdir(parents=True, exist_ok=True)
    try:
        for name in FOLDERS:
            (path / name).mkdir()
        migrate.create(path / DATABASE)
        with Workspace(path, Database(path / DATABASE)) as workspace:
            yield workspace
    except BaseException:
        _clear_unborn(path, whole=made)
        raise


def _clear_unborn(path: Path, *, whole: bool) -> None:
    import shutil

    for name in FOLDERS:
        shutil.rmtree(path / name, ignore_errors=True)
    for file in (*path.glob(f"{DATABASE}*"), path / IDENTITY):
        file.unlink(missing_ok=True)
    if whole and not any(path.iterdir()):
        path.rmdir()
