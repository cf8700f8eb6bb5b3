"""The work behind changing a plan: what a change would say, making it, going back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from metrodesk.domain.period import Period
    from metrodesk.domain.plan_difference import Difference
    from metrodesk.domain.tick import Tick
    from metrodesk.services.plan_edits import Edit
    from metrodesk.services.workspaces import Workspace

Build: TypeAlias = Callable[["Workspace"], "Edit"]
"""Makes the edit out of what was entered; `Workspace` gives the periods."""


@dataclass(frozen=True, slots=True)
class Proposed:
    """What a change would make different, and from which period it holds (None: always)."""

    differences: tuple[Difference, ...]
    since: Period | None


@dataclass(frozen=True, slots=True)
class Done:
    """The number of the version that was made, and of the one before."""

    number: int
    before: int


def proposing(ws: Workspace, build: Build, tick: Tick) -> Proposed:
    """Return what a change would make different."""
    from metrodesk.services.plan_making import preview

    tick(0, 1)
    edit = build(ws)
    return Proposed(preview(ws, edit), edit.since)


def making(
    ws: Workspace, build: Build, why: str, by: str, tick: Tick, then: Callable[[Workspace], None] | None = None
) -> Done:
    """Make the change the next version, and do what follows from it."""
    from metrodesk.services.plan_making import make

    tick(0, 1)
    before = ws.roster.plan_number
    make(ws, build(ws), why=why, by=by)
    if then is not None:
        then(ws)
    return Done(ws.roster.plan_number, before)


def proposing_back(ws: Workspace, number: int, tick: Tick) -> Proposed:
    """Return what going back to a version would make different."""
    from metrodesk.services.plan_undoing import preview_back

    tick(0, 1)
    return Proposed(preview_back(ws, number), None)


def going_back(ws: Workspace, number: int, why: str, by: str, tick: Tick) -> Done:
    """Let the plan be as it was in an earlier version."""
    from metrodesk.services.plan_undoing import go_back

    tick(0, 1)
    before = ws.roster.plan_number
    go_back(ws, number, why=why, by=by)
    return Done(ws.roster.plan_number, before)
