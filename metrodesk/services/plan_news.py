"""What the newest plan changed for the own unit and nobody has said yet to have read."""

from __future__ import annotations

from metrodesk.domain.plan import Plan
from metrodesk.domain.plan_change import PlanChange, changes_for
from metrodesk.services.workspaces import Workspace
from metrodesk.storage.database import Books

SEEN = "plan_seen"
"""The version of the plan that was read last; absent while there is nothing to tell."""


def plan_news(ws: Workspace) -> tuple[PlanChange, ...]:
    """Return the changes since the version that was read last; several new versions are told as one."""
    with ws.database.read() as books:
        seen = books.meta.get(SEEN)
        known = books.contents.get(seen) if seen else None
    if known is None or seen == ws.identity.plan:
        return ()
    return changes_for(ws.own_unit().id, Plan.from_bytes(known), ws.plan)


def note_read(ws: Workspace) -> None:
    """Note that the changes have been read."""
    with ws.database.begin() as books:
        books.meta.forget(SEEN)


def note_replaced(books: Books, version: str) -> None:
    """Remember the plan that held before an answer brought another, unless an older one is still unread."""
    if version and not books.meta.get(SEEN):
        books.meta.set(**{SEEN: version})
