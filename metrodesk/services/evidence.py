"""Files that prove something (佐证材料): optional, kept once under the name of their content."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

from metrodesk.domain.report import Evidence
from metrodesk.domain.tick import Tick, ignore
from metrodesk.durable import write_durably
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
