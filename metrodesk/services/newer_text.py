"""The next version of a plan from a newer text of its document."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from metrodesk.documents.notes import Settlement
from metrodesk.domain.newer_text import carried_over
from metrodesk.domain.period import Period
from metrodesk.domain.plan import Plan
from metrodesk.domain.tick import Tick, ignore
from metrodesk.services.plan_edits import Edit
from metrodesk.services.planning import settlement_for
from metrodesk.services.reading import TextRead, read_text
from metrodesk.services.workspaces import Workspace


def read_newer(ws: Workspace, path: Path, tick: Tick = ignore) -> TextRead:
    """Read a text with what was settled about the workspace's document. Raises UnreadableDocument."""
    return read_text(path, settled_in(ws), tick)


def taking_over(read: Plan, since: Period | None) -> Edit:
    """Let what a newer text says hold from a period on; what the district set is carried over."""
    return Edit(lambda plan: carried_over(plan, read), since, of_duties=True)


def keep_settled(ws: Workspace, settlement: Settlement) -> None:
    """Keep in the workspace what was settled of the text in force, for the next version of it."""
    with ws.begin() as books:
        books.meta.set(settlement=books.contents.add("settlement", settlement.to_bytes()))


def settled_in(ws: Workspace) -> Settlement:
    """Return what was settled about the workspace's document; bodies and tasks keep the plan's ids."""
    with ws.database.read() as books:
        data = books.contents.get(books.meta.get("settlement"))
    found = Settlement.from_bytes(data) if data is not None else settlement_for(ws.plan.document.number)
    return replace(found, id=ws.plan.id)
