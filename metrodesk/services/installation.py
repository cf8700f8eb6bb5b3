"""Noticing copies: what this computer remembers of its workspaces outside of them (law 11)."""

from __future__ import annotations

import json
import secrets
from dataclasses import dataclass

from metrodesk.durable import write_durably
from metrodesk.paths import data_folder
from metrodesk.services.keyrings import KeyRole
from metrodesk.storage.database import Books

COPIED, RESTORED = "copied", "restored"


@dataclass(frozen=True, slots=True)
class ChainPlace:
    """The next place in a device's chain of bundles.

    `previous` is the id of the last bundle known; `origin` says copied or restored in the
    first bundle of an epoch that had to be begun.
    """

    device: str
    epoch: str
    number: int
    previous: str | None
    origin: str | None


def register(books: Books, workspace: str) -> None:
    """Give a new workspace an installation id, here and in the user's data folder."""
    installation = secrets.token_hex(16)
    books.meta.set(installation=installation)
    _remember(workspace, installation, {})


def new_epoch() -> str:
    """Return a random epoch: 64 bits in hex."""
    return secrets.token_hex(8)


def next_place(books: Books, role: KeyRole) -> ChainPlace:
    """Return where the next bundle of a device belongs; a copy or restore begins a new epoch."""
    meta = books.meta
    workspace, installation = meta.get("workspace"), meta.get("installation")
    device, epoch = meta.get(f"{role}_device"), meta.get(f"{role}_epoch")
    last = books.bundles.last(device, epoch)
    number = last.number if last else 0
    noticed = meta.get(f"{role}_noticed") or _noticed(workspace, installation, f"{role}:{epoch}", number)
    if not noticed:
        return ChainPlace(device, epoch, number + 1, last.bundle if last else None, None)
    epoch = new_epoch()
    if _noticed(workspace, installation, "", 0):  # whatever else this computer writes for it begins anew too
        meta.set(**{f"{one}_noticed": noticed for one in KeyRole})
        register(books, workspace)
    meta.set(**{f"{role}_epoch": epoch, f"{role}_noticed": ""})
    return ChainPlace(device, epoch, 1, last.bundle if last else None, noticed)


def begin_anew(books: Books) -> None:
    """Have the next bundle of every device here begin a new epoch, since the workspace was restored."""
    books.meta.set(installation=secrets.token_hex(16), **{f"{one}_noticed": RESTORED for one in KeyRole})


def settle_here(books: Books, role: KeyRole) -> None:
    """Let a device with new keys begin its chain here, wherever the workspace came from."""
    workspace = books.meta.get("workspace")
    noticed = _noticed(workspace, books.meta.get("installation"), "", 0)
    if noticed:  # the other device here goes on with its old keys, in a new epoch
        books.meta.set(**{f"{one}_noticed": noticed for one in KeyRole})
        register(books, workspace)
    books.meta.set(**{f"{role}_noticed": ""})


def numbers_written(books: Books, role: KeyRole) -> dict[str, int]:
    """Return the highest number written in each epoch, as this computer remembers it."""
    found = _numbers(books.meta.get("workspace"))
    return {chain.removeprefix(f"{role}:"): number for chain, number in found.items() if chain.startswith(f"{role}:")}


def note_number(books: Books, role: KeyRole, number: int) -> None:
    """Remember outside the workspace the highest number written."""
    workspace, installation = books.meta.get("workspace"), books.meta.get("installation")
    numbers, chain = _numbers(workspace), f"{role}:{books.meta.get(f'{role}_epoch')}"
    if numbers.get(chain, 0) < number:
        _remember(workspace, installation, {**numbers, chain: number})


def _noticed(workspace: str, installation: str, chain: str, number: int) -> str | None:
    known = _installations().get(workspace)
    if known is None or known.get("installation") != installation:
        return COPIED
    return RESTORED if _numbers(workspace).get(chain, 0) > number else None


def _numbers(workspace: str) -> dict[str, int]:
    found = _installations().get(workspace, {}).get("numbers")
    return {str(key): int(value) for key, value in found.items()} if isinstance(found, dict) else {}


def _remember(workspace: str, installation: str, numbers: dict[str, int]) -> None:
    everything = _installations()
    everything[workspace] = {"installation": installation, "numbers": numbers}
    write_durably(data_folder() / "installations.json", json.dumps(everything, indent=1).encode())


def _installations() -> dict[str, dict[str, object]]:
    try:
        found = json.loads((data_folder() / "installations.json").read_bytes())
    except (FileNotFoundError, ValueError):  # lost or damaged: every workspace is a copy then
        return {}
    return found if isinstance(found, dict) else {}
