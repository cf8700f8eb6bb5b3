"""Where this computer keeps its private keys: in the user's data folder, never in a workspace."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

from metrodesk.bundles.keys import BY_PASSPHRASE, DeviceKeys, load_keys, protection_of, save_keys
from metrodesk.errors import KeyFileMissing
from metrodesk.paths import data_folder
from metrodesk.services.workspaces import Workspace


class KeyRole(StrEnum):
    """What a key of this computer speaks for."""

    DISTRICT = "district"
    UNIT = "unit"


def key_file(workspace: str, role: KeyRole) -> Path:
    """Return the place of the key file of a workspace."""
    folder = data_folder() / "keys"
    folder.mkdir(mode=0o700, exist_ok=True)
    return folder / f"{workspace}.{role}.key"


def keep(workspace: str, role: KeyRole, keys: DeviceKeys, passphrase: str | None) -> str:
    """Save keys for a workspace; return what protects the file."""
    return save_keys(key_file(workspace, role), keys, passphrase=passphrase).value


def keep_again(ws: Workspace, role: KeyRole, keys: DeviceKeys, passphrase: str | None) -> None:
    """Save changed keys in place of the old, protected as they were."""
    path = key_file(ws.identity.workspace, role)
    by_passphrase = path.is_file() and protection_of(path) in BY_PASSPHRASE
    save_keys(path, keys, passphrase=passphrase if by_passphrase else None)


@contextmanager
def replaced_keys(ws: Workspace, role: KeyRole, keys: DeviceKeys, passphrase: str | None) -> Iterator[None]:
    """Put new keys in the place of the old while the block writes down what follows from it.

    The old file keeps its bytes under another name, and its own name again if the block
    fails. Raises PassphraseTooShort.
    """
    path = key_file(ws.identity.workspace, role)
    mark = secrets.token_hex(4)
    fresh, former = path.with_name(f"{path.stem}.{mark}.fresh"), path.with_name(f"{path.stem}.{mark}.former")
    save_keys(fresh, keys, passphrase=passphrase)
    if path.is_file():
        path.replace(former)
    fresh.replace(path)
    try:
        yield
    except BaseException:
        path.replace(fresh)
        if former.is_file():
            former.replace(path)
        raise


def unlock(ws: Workspace, role: KeyRole, passphrase: str | None) -> DeviceKeys:
    """Open the keys of a workspace.

    Raises KeyFileMissing, PassphraseNeeded, WrongPassphrase or KeyFileDamaged.
    """
    path = key_file(ws.identity.workspace, role)
    if not path.is_file():
        raise KeyFileMissing(path)
    return _unlocked(path, path.stat().st_mtime_ns, passphrase)


@lru_cache(maxsize=8)
def _unlocked(path: Path, _changed: int, passphrase: str | None) -> DeviceKeys:
    return load_keys(path, passphrase)
