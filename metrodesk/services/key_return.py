"""The keys of this computer when their file is gone: noticed at once, and taken back from a copy."""

from __future__ import annotations

from pathlib import Path

from metrodesk.bundles.keys import load_keys
from metrodesk.errors import BackupRefused
from metrodesk.services.keyrings import KeyRole, keep, key_file
from metrodesk.services.layout import WorkspaceKind
from metrodesk.services.workspaces import Workspace


def missing_keys(ws: Workspace) -> tuple[KeyRole, ...]:
    """Return what this computer should have keys for and has none."""
    roles = [KeyRole.UNIT] if ws.unit is not None and ws.device else []
    if ws.kind is WorkspaceKind.DISTRICT:
        roles.insert(0, KeyRole.DISTRICT)
    return tuple(one for one in roles if not key_file(ws.identity.workspace, one).is_file())


def return_keys(ws: Workspace, file: Path, passphrase: str | None = None) -> KeyRole:
    """Take keys back from a file that was saved with a backup, or copied from the data folder.

    Raises BackupRefused if they are no keys of this workspace, PassphraseNeeded,
    WrongPassphrase or KeyFileDamaged.
    """
    keys = load_keys(file, passphrase)
    with ws.database.read() as books:
        notes = books.meta.all()
    for role in KeyRole:
        if notes.get(f"{role}_device") == keys.device and not key_file(ws.identity.workspace, role).is_file():
            keep(ws.identity.workspace, role, keys, passphrase)
            return role
    raise BackupRefused("keys", str(file))
