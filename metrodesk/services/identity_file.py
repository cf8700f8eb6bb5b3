"""`workspace.json`: what a workspace knows of itself, kept beside the database.

It holds the database's notes (ids, kind, campaign, title, unit, device, epochs, which plan and
roster hold), so that a workspace whose database is gone can be rebuilt. No secret is in it.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from pathlib import Path

from metrodesk.durable import write_durably
from metrodesk.ordinary import read_ordinary
from metrodesk.services.layout import IDENTITY

FORMAT, VERSION = "metrodesk-workspace", 1
LARGEST = 4 << 20

log = logging.getLogger(__name__)


def keep_identity(folder: Path, notes: Mapping[str, str]) -> None:
    """Write the notes down durably, if they are not there already.

    A workspace still being made, which does not know what it is, is passed over. A failing
    write is no failure of the work that went before: the next opening writes them again.
    """
    if not notes.get("workspace") or read_identity(folder) == dict(notes):
        return
    value = {"fmt": FORMAT, "v": VERSION, "notes": dict(sorted(notes.items()))}
    try:
        write_durably(folder / IDENTITY, json.dumps(value, ensure_ascii=False, indent=1).encode())
    except OSError:
        log.warning("%s was not written", IDENTITY, exc_info=True)


def read_identity(folder: Path) -> dict[str, str] | None:
    """Return the notes of a workspace, None if there are none or they are damaged."""
    try:
        return identity_of(read_ordinary(folder / IDENTITY, LARGEST))
    except OSError:
        return None


def identity_of(data: bytes) -> dict[str, str] | None:
    """Return the notes in the bytes of a `workspace.json`, None if it is none."""
    try:
        found = json.loads(data)
    except (ValueError, RecursionError):
        return None
    if not isinstance(found, dict) or found.get("fmt") != FORMAT or found.get("v") != VERSION:
        return None
    notes = found.get("notes")
    if not isinstance(notes, dict) or not notes.get("workspace"):
        return None
    return {str(key): value for key, value in notes.items() if isinstance(value, str)}
