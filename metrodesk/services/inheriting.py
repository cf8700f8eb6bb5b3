"""Answering for bodies that were merged into the own one or split into it: their returns and open periods."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from metrodesk.domain.plan_in_time import inherited_by
from metrodesk.domain.revision import Subject
from metrodesk.domain.unit import Unit, UnitId
from metrodesk.errors import NotTheHeir
from metrodesk.services.returns import Returned, open_returns
from metrodesk.services.workspaces import Workspace


@dataclass(frozen=True, slots=True)
class Inherited:
    """A body whose heir the own unit is, and the returns of its reports that nobody has answered."""

    unit: Unit
    returns: dict[Subject, Returned]


def own_bodies(ws: Workspace) -> tuple[UnitId, ...]:
    """Return the units this computer speaks for: the own one, and those it is the first heir of."""
    own = ws.identity.unit
    return () if own is None else (own, *inherited_by(ws.plan, own))


def written_for(ws: Workspace) -> tuple[UnitId, ...]:
    """Return the units whose reports this computer may have written: its bodies, and those it once spoke for.

    A merger may be undone while an heir's reports for the other body are still on their way.
    """
    mine = own_bodies(ws)
    once = ws.roster.scope(mine[0]) if mine else frozenset[str]()
    return tuple(dict.fromkeys((*mine, *(UnitId(one) for one in sorted(once)))))


def inherited(ws: Workspace) -> tuple[Inherited, ...]:
    """Return the bodies whose heir the own unit is, in the plan's order, with what is open of them."""
    with ws.database.read() as books:
        return tuple(Inherited(ws.plan.unit(one), open_returns(books, one)) for one in own_bodies(ws)[1:])


@contextmanager
def answering_for(ws: Workspace, unit: UnitId) -> Iterator[Workspace]:
    """Let the desk be that of a body the own unit is the heir of: entering, checking and sealing are for it.

    What is sealed goes out with the own unit's next bundle, after this. Raises NotTheHeir.
    """
    if unit not in own_bodies(ws):
        raise NotTheHeir(ws.unit_name(unit), ws.own_unit().name)
    before = ws.acting
    ws.acting = unit
    try:
        yield ws
    finally:
        ws.acting = before
