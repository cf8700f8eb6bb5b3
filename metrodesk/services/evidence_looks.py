"""What a person sees of evidence beside its name: a small picture, and what was done to it.

Both lie in `looks/` of the workspace under the hash of the file, are made anew when they are
gone, and belong to no backup: the truth is the file itself.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from metrodesk.documents.evidence.evidence_file import Prepared
from metrodesk.domain.report import Evidence
from metrodesk.domain.tick import Tick, ignore
from metrodesk.services.evidence import evidence_path
from metrodesk.services.workspaces import Workspace

FOLDER: Final = "looks"


@dataclass(frozen=True, slots=True)
class Look:
    """A small PNG, or nothing; how large the file was when it was chosen, and what it lost."""

    picture: bytes
    original: int = 0
    removed: tuple[str, ...] = ()


def looks(ws: Workspace, evidence: Iterable[Evidence], tick: Tick = ignore) -> dict[str, Look]:
    """Return what there is to see of some files, by hash; one that is not here has no picture."""
    found, wanted = {}, list({one.sha256: one for one in evidence}.values())
    for done, one in enumerate(wanted):
        tick(done, len(wanted))
        original, removed = _note(ws, one.sha256)
        found[one.sha256] = Look(_picture(ws, one), original, removed)
    return found


def note_prepared(ws: Workspace, sha256: str, prepared: Prepared) -> None:
    """Remember what was done to a file when it was attached; a full disk stops nobody here."""
    if not prepared.removed and not prepared.reduced:
        return
    note = {"original": prepared.original, "removed": list(prepared.removed)}
    _write(_folder(ws) / f"{sha256}.json", json.dumps(note).encode())


def _folder(ws: Workspace) -> Path:
    return ws.path / FOLDER


def _note(ws: Workspace, sha256: str) -> tuple[int, tuple[str, ...]]:
    try:
        found = json.loads((_folder(ws) / f"{sha256}.json").read_bytes())
        return int(found["original"]), tuple(str(one) for one in found["removed"])
    except (OSError, ValueError, TypeError, KeyError):
        return 0, ()


def _picture(ws: Workspace, evidence: Evidence) -> bytes:
    from metrodesk.documents.evidence.thumbnails import thumbnail

    kept, file = _folder(ws) / f"{evidence.sha256}.png", evidence_path(ws, evidence.sha256)
    with contextlib.suppress(OSError):
        return kept.read_bytes()
    try:
        made = thumbnail(file.read_bytes(), evidence.type)
    except OSError:
        return b""
    _write(kept, made)
    return made


def _write(path: Path, data: bytes) -> None:
    part = path.with_name(f".{path.name}.part")
    with contextlib.suppress(OSError):
        path.parent.mkdir(exist_ok=True)
        part.write_bytes(data)
        part.replace(path)
