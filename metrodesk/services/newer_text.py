"""The next version of a plan from a newer text of its document."""

from __future__ import annotations

from pathlib import Path

from metrodesk.domain.newer_text import carried_over
from metrodesk.domain.period import Period
from metrodesk.domain.plan import Plan
from metrodesk.domain.tick import Tick, ignore
from metrodesk.services.plan_edits import Edit
from metrodesk.services.reading import TextRead, keep_in_workspace, read_text, settlement_in_workspace
from metrodesk.services.workspaces import Workspace


def read_newer(ws: Workspace, path: Path, tick: Tick = ignore) -> TextRead:
    """Read a text with what was settled about the workspace's document. Raises UnreadableDocument."""
    return read_text(path, settlement_in_workspace(ws.path, ws.plan), tick)


def taking_over(read: Plan, since: Period | None) -> Edit:
    """Let what a newer text says hold from a period on; what the district set is carried over."""
    return Edit(lambda plan: carried_over(plan, read), since, of_duties=True)


def keep_settled(ws: Workspace, read: TextRead) -> None:
    """Keep what was settled of the text that is in force now."""
    keep_in_workspace(ws.path, read.settlement)
