"""What the district's page of important matters asks of a workspace."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from metrodesk.domain.tick import Tick

if TYPE_CHECKING:
    from metrodesk.services.decided import ActLine
    from metrodesk.services.incident_reports import IncidentReport
    from metrodesk.services.workspaces import Workspace


@dataclass(frozen=True, slots=True)
class IncidentsState:
    """The matters with what was decided on each, in the same order, and this office's phrases."""

    lines: tuple[IncidentReport, ...]
    decisions: tuple[tuple[ActLine, ...], ...]
    phrases: tuple[str, ...]

    @property
    def unseen(self) -> int:
        """How many nobody has looked at."""
        return sum(1 for one in self.lines if one.is_unseen)


def read_incidents(ws: Workspace, tick: Tick) -> IncidentsState:
    """Read all matters in the ledger."""
    from metrodesk.domain.revision import Subject
    from metrodesk.services.decided import acts_on
    from metrodesk.services.incident_reports import incident_reports
    from metrodesk.services.phrases import return_phrases

    tick(0, 1)
    found = incident_reports(ws)
    acts = tuple(acts_on(ws, Subject.of_incident(one.unit, one.id)) for one in found)
    return IncidentsState(found, acts, return_phrases(ws))


def count_unseen(ws: Workspace, _: Tick) -> object:
    """Return the matters nobody has looked at."""
    from metrodesk.services.incident_reports import unseen_incidents

    return unseen_incidents(ws)
