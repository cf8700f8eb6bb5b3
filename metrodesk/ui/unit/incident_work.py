"""Important matters at the unit, as work for jobs."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from metrodesk.domain.incident import IncidentBody
from metrodesk.domain.tick import Tick
from metrodesk.ui.workplace import Service

if TYPE_CHECKING:
    from metrodesk.services.incidents import SealedIncident
    from metrodesk.services.workspaces import Workspace


def reading(ws: Workspace, _: Tick) -> object:
    """Read the own unit's matters."""
    from metrodesk.services.incidents import incidents

    return incidents(ws)


def saving(incident: str, body: IncidentBody, filler: str) -> Service:
    """Return the service that saves a matter and says when."""

    def save(ws: Workspace, _: Tick) -> object:
        from metrodesk.services.incidents import save_incident

        return save_incident(ws, incident, body, filler)

    return save


def giving_up(incident: str) -> Callable[[Workspace, Tick], None]:
    """Return the service that gives a draft up."""

    def give_up(ws: Workspace, _: Tick) -> None:
        from metrodesk.services.incidents import discard_incident

        discard_incident(ws, incident)

    return give_up


def sealing(incident: str, filler: str) -> Callable[[Workspace, Tick], SealedIncident]:
    """Return the service that seals a matter."""

    def seal(ws: Workspace, _: Tick) -> SealedIncident:
        from metrodesk.domain.report import Names
        from metrodesk.services.incidents import seal_incident

        return seal_incident(ws, incident, Names(filler))

    return seal
