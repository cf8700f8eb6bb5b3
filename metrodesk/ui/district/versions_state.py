"""What the tab of versions asks of a workspace."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from metrodesk.domain.difference import Difference
    from metrodesk.domain.period import Period
    from metrodesk.domain.tick import Tick
    from metrodesk.services.workspaces import Workspace


@dataclass(frozen=True, slots=True)
class VersionRow:
    """A version with what it says otherwise than the one before."""

    number: int
    since: Period | None
    by: str
    made: str
    why: str
    differences: tuple[Difference, ...]
    is_first: bool


def read_versions(ws: Workspace, tick: Tick) -> tuple[VersionRow, ...]:
    """Return all versions, newest first."""
    from metrodesk.domain.plan_difference import differences
    from metrodesk.services.clock import minute_of
    from metrodesk.services.plan_making import history

    found = history(ws)
    rows = []
    for at, one in enumerate(found):
        tick(at, len(found))
        before = found[at + 1].plan if at + 1 < len(found) else None
        said = differences(before, one.plan) if before is not None and one.plan is not None else ()
        made = minute_of(one.claimed)
        rows.append(VersionRow(one.number, one.since, one.by, made, one.why, said, at + 1 == len(found)))
    return tuple(rows)
