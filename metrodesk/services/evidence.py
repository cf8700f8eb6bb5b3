"""Files that prove something (佐证材料): optional, kept once under the name of their content."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from metrodesk.bundles.container import CHUNK
from metrodesk.bundles.reader import Bundle
from metrodesk.domain.report import Evidence
from metrodesk.domain.revision import Revision
from metrodesk.domain.tick import Tick, ignore
from metrodesk.durable import sync_folder, write_durably
from metrodesk.errors import UnfitEvidence
from metrodesk.ordinary import shown_name
from metrodesk.services.workspaces import Workspace


@dataclass(frozen=True, slots=True)
class Pasted:
    """A picture that was never a file: what it shall be called, and its bytes."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Attached:
    """What of several files was taken in, and why the others were not."""

    taken: tuple[Evidence, ...]
    refused: tuple[UnfitEvidence, ...]


def attach(ws: Workspace, paths: Sequence[Path], tick: Tick = ignore) -> tuple[Evidence, ...]:
    """Take files into the workspace; a name is shown, never used for a place on the disk.

    Raises UnfitEvidence for the first that cannot be taken; those before it are kept.
    """
    found = []
    for done, path in enumerate(paths):
        tick(done, len(paths))
        found.append(_take(ws, path))
    _note(ws, found)
    tick(len(paths), len(paths))
    return tuple(found)


def attach_each(ws: Workspace, offered: Sequence[Path | Pasted], tick: Tick = ignore) -> Attached:
    """Take in whatever can be taken of several files; one that cannot stops none of the others."""
    taken, refused = [], []
    for done, one in enumerate(offered):
        tick(done, len(offered))
        try:
            taken.append(_take(ws, one))
        except UnfitEvidence as error:
            refused.append(error)
    _note(ws, taken)
    tick(len(offered), len(offered))
    return Attached(tuple({one.sha256: one for one in taken}.values()), tuple(refused))


def _take(ws: Workspace, offered: Path | Pasted) -> Evidence:
    from metrodesk.documents.evidence.evidence_file import fitting_title, prepare, prepare_evidence
    from metrodesk.services.evidence_looks import note_prepared

    prepared = prepare(offered.name, offered.data) if isinstance(offered, Pasted) else prepare_evidence(offered)
    sha256 = hashlib.sha256(prepared.data).hexdigest()
    if not (target := evidence_path(ws, sha256)).exists():
        write_durably(target, prepared.data)
        note_prepared(ws, sha256, prepared)
    title = fitting_title(shown_name(Path(offered.name)), prepared.type)
    return Evidence(sha256, title, prepared.type, len(prepared.data))


def _note(ws: Workspace, taken: Sequence[Evidence]) -> None:
    with ws.database.begin() as books:
        books.evidence.add(taken)


def evidence_path(ws: Workspace, sha256: str) -> Path:
    """Return the place of a file's bytes in the workspace."""
    return ws.path / "evidence" / sha256


def is_whole(ws: Workspace, sha256: str) -> bool:
    """Whether a file of proof is here with the content its name says."""
    path, digest = evidence_path(ws, sha256), hashlib.sha256()
    if not path.is_file():
        return False
    with path.open("rb") as file:
        while piece := file.read(CHUNK):
            digest.update(piece)
    return digest.hexdigest() == sha256


def named_evidence(revisions: Iterable[Revision]) -> dict[str, Evidence]:
    """Return the files of proof that reports name, by hash."""
    return {item.sha256: item for one in revisions for item in one.evidence}


def take_evidence(ws: Workspace, bundle: Bundle, revisions: Sequence[Revision]) -> list[Evidence]:
    """Copy the files of proof into the workspace; return those that are here now."""
    if not bundle.attachments:
        return []
    named = named_evidence(revisions)
    found = []
    for attachment in bundle.attachments:
        target = evidence_path(ws, attachment.sha256)
        if not target.exists():
            part = target.with_name(f".{target.name}.part")
            with part.open("wb") as out:
                bundle.copy_attachment(attachment.sha256, out)
                out.flush()
                os.fsync(out.fileno())
            part.replace(target)
        known = named.get(attachment.sha256)
        found.append(known or Evidence(attachment.sha256, "", "", attachment.size))
    if found:
        sync_folder(ws.path / "evidence")
    return found
