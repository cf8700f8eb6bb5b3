"""Bundle numbers that did not arrive, in the names people know."""

from __future__ import annotations

from dataclasses import dataclass

from metrodesk.services.layout import WorkspaceKind
from metrodesk.services.overview import number_gaps
from metrodesk.services.workspaces import Workspace


@dataclass(frozen=True, slots=True)
class MissingNumbers:
    """Numbers of one computer's bundles not received; a later bundle brought those made up."""

    unit_name: str
    computer: str
    missing: tuple[int, ...]
    made_up: tuple[int, ...]


def missing_numbers(ws: Workspace) -> tuple[MissingNumbers, ...]:
    """Return the bundle numbers that were not received, by unit and computer."""
    ws.demand(WorkspaceKind.DISTRICT)
    with ws.database.read() as books:
        found = number_gaps(books)
    return tuple(
        MissingNumbers(ws.unit_name(one.unit), ws.computer_name(one.device), one.missing, one.made_up) for one in found
    )
