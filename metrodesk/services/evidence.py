"""Files that prove something (佐证材料): optional, kept once under the name of their content."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from metrodesk.bundles.container import CHUNK
from metrodesk.bundles.reader import Bundle
from metrodesk.domain.report import Evidence
from metrodesk.domain.revision import Kind, Revision
from metrodesk.domain.tick import Tick, ignore
from metrodesk.durable import sync_folder, write_durably
from metrodesk.ordinary import shown_name
from metrodesk.services.workspaces import Workspace


def attach(ws: Workspace, paths: Sequence[Path], tick: Tick = ignore) -> tuple[Evidence, ...]:
    """Take files into the workspace; a name is shown, never used for a place on the disk.

    Raises UnfitEvidence for the first that cannot be taken; those before it are kept.
    """
    from metrodesk.documents.pictures import prepare_evidence

    found = []
    for done, path in enumerate(paths):
        tick(done, len(paths))
        prepared = prepare_evidence(path)
        name = hashlib.sha256(prepared.data).hexdigest()
        if not (target := evidence_path(ws, name)).exists():
            write_durably(target, prepared.data)
        found.append(Evidence(name, shown_name(path), prepared.type, len(prepared.data)))
    with ws.database.begin() as books:
        books.evidence.add(found)
    tick(len(paths), len(paths))
    return tuple(found)


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
    return {item.sha256: item for one in revisions if one.subject.kind is Kind.TASK for item in one.report.evidence}


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
