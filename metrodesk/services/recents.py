"""The workspaces opened lately, and where new ones are proposed."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from metrodesk.durable import write_durably
from metrodesk.paths import data_folder, default_workspace_place
from metrodesk.services import clock
from metrodesk.services.layout import DATABASE, IDENTITY, WorkspaceKind

if TYPE_CHECKING:
    from metrodesk.services.workspaces import Workspace

RECENT_LIMIT = 12


@dataclass(frozen=True, slots=True)
class Recent:
    """A workspace that was opened lately."""

    path: Path
    kind: WorkspaceKind
    title: str
    unit: str
    opened: str


def recent() -> tuple[Recent, ...]:
    """Return the workspaces opened lately that are still there, newest first."""
    found = [
        Recent(Path(one["path"]), WorkspaceKind(one["kind"]), one["title"], one["unit"], one["opened"])
        for one in _recent_list()
    ]
    return tuple(one for one in found if any((one.path / name).is_file() for name in (DATABASE, IDENTITY)))


def remember(workspace: Workspace) -> None:
    """Put a workspace at the top of the list."""
    entry = {
        "path": str(workspace.path.absolute()),
        "kind": workspace.kind.value,
        "title": workspace.title,
        "unit": workspace.unit.name if workspace.unit else "",
        "opened": clock.now(),
    }
    others = [one for one in _recent_list() if one["path"] != entry["path"]]
    _write_recent([entry, *others][:RECENT_LIMIT])


def forget(path: Path) -> None:
    """Take a workspace off the list; its folder stays."""
    _write_recent([one for one in _recent_list() if one["path"] != str(path.absolute())])


def default_place() -> Path:
    """Return the folder in which new workspaces are proposed."""
    return default_workspace_place()


def _recent_list() -> list[dict[str, str]]:
    try:
        found = json.loads((data_folder() / "recent.json").read_bytes())
    except (OSError, ValueError):
        return []
    return found if isinstance(found, list) else []


def _write_recent(entries: list[dict[str, str]]) -> None:
    write_durably(data_folder() / "recent.json", json.dumps(entries, ensure_ascii=False, indent=1).encode())
