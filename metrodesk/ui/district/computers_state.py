"""What is done to computers and to the district's daily key."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from metrodesk.services.rekeying import Rekeyed
    from metrodesk.services.retiring import Ended
    from metrodesk.services.workspaces import Workspace


@dataclass(frozen=True, slots=True)
class RekeyWish:
    """The root key's file with its recovery code, and the spare key if files must still be read."""

    root: Path
    code: str
    spare: Path | None


def retire_computer(ws: Workspace, device: str, by: str) -> Ended:
    """Let a computer write no more."""
    from metrodesk.services.retiring import retire

    return retire(ws, device, by=by)


def revoke_computer(ws: Workspace, device: str, after: int, by: str) -> Ended:
    """Let nothing count after a number."""
    from metrodesk.services.retiring import revoke

    return revoke(ws, device, after, by=by)


def rekey_district(ws: Workspace, wish: RekeyWish, by: str, phrase: str | None) -> Rekeyed:
    """Replace the district's daily key."""
    from metrodesk.services.rekeying import rekey

    return rekey(ws, wish.root, root_code=wish.code or None, spare=wish.spare, passphrase=phrase, by=by)


def numbers_by_computer(ws: Workspace) -> dict[str, tuple[int, ...]]:
    """Return the numbers of the bundles taken in, by computer."""
    with ws.database.read() as books:
        notes = books.bundles.notes("in")
    found: dict[str, list[int]] = {}
    for one in notes:
        found.setdefault(one.device, []).append(one.number)
    return {device: tuple(sorted(numbers)) for device, numbers in found.items()}
