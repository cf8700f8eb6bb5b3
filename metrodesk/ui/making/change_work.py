"""The work behind changing a plan: what a change would say, making it, going back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from metrodesk.domain.difference import Difference
    from metrodesk.domain.period import Period
    from metrodesk.domain.tick import Tick
    from metrodesk.services.plan_edits import Edit
    from metrodesk.services.workspaces import Workspace

Build: TypeAlias = Callable[["Workspace"], "Edit"]
"""Makes the edit out of what was entered; `Workspace` gives the periods."""


@dataclass(frozen=True, slots=True)
class Proposed:
    """What a change would make different, and from which period it holds (None: always).

    `seen` is the version it was held against: made later, it must still be the newest.
    """

    differences: tuple[Difference, ...]
    since: Period | None
    seen: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """What goes with a yes: why, by whom, and which version the person saw."""

    why: str
    by: str
    seen: str


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
    return Proposed(preview(ws, edit), edit.since, ws.plan.version)


def making(
    ws: Workspace, build: Build, told: Told, tick: Tick, then: Callable[[Workspace], None] | None = None
) -> Done:
    """Make the change the next version, and do what follows from it. Raises PlanChangedMeanwhile."""
    from metrodesk.services.plan_making import make

    tick(0, 1)
    _demand_seen(ws, told)
    before = ws.roster.plan_number
    make(ws, build(ws), why=told.why, by=told.by)
    if then is not None:
        then(ws)
    return Done(ws.roster.plan_number, before)


def proposing_back(ws: Workspace, number: int, tick: Tick) -> Proposed:
    """Return what going back to a version would make different."""
    from metrodesk.services.plan_undoing import preview_back

    tick(0, 1)
    return Proposed(preview_back(ws, number), None, ws.plan.version)


def going_back(ws: Workspace, number: int, told: Told, tick: Tick) -> Done:
    """Let the plan be as it was in an earlier version. Raises PlanChangedMeanwhile."""
    from metrodesk.services.plan_undoing import go_back

    tick(0, 1)
    _demand_seen(ws, told)
    before = ws.roster.plan_number
    go_back(ws, number, why=told.why, by=told.by)
    return Done(ws.roster.plan_number, before)


def _demand_seen(ws: Workspace, told: Told) -> None:
    from metrodesk.services.scheduling import demand_newest

    with ws.database.read() as books:
        demand_newest(ws, books, told.seen)
