"""How a report stands, as a cell of the district's grid: its light and its word."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from metrodesk.domain.disposition import Disposition
from metrodesk.domain.history import Origin
from metrodesk.domain.progress import Light, light_of_open, light_of_reported
from metrodesk.domain.report import Status
from metrodesk.domain.task import Role, TaskId
from metrodesk.storage.projections import Standing


@dataclass(frozen=True, slots=True)
class Cell:
    """One unit and task; `light` is None where the unit does not answer for the task."""

    task: TaskId
    light: Light | None
    status: Status | None
    role: Role | None
    heads: tuple[str, ...] = ()
    by_district: bool = False
    origin: str = ""


def is_there(one: Standing) -> bool:
    """Whether a report counts as there (已报，含代录): handed in by the unit or entered for it."""
    return one.covered or is_proxy(one)


def reported_in(found: dict[TaskId, Standing]) -> int:
    """Return how many reports are handed in by the unit."""
    return sum(1 for one in found.values() if one.covered)


def proxies_in(found: dict[TaskId, Standing]) -> int:
    """Return how many reports the district entered that no submission covers."""
    return sum(1 for one in found.values() if is_proxy(one))


def is_proxy(one: Standing) -> bool:
    """Whether the district entered a report (代录) that no submission covers."""
    return not one.covered and one.origin in {Origin.PROXY, Origin.AMEND, Origin.SETTLED}


def worst(standings: dict[TaskId, Standing]) -> str:
    """Return the disposition that most needs a person's eye."""
    order = [one.value for one in Disposition]
    found = {one.disposition for one in standings.values()}
    return next((value for value in order if value in found), "")


def unit_light(expected: int, reported: int, standings: dict[TaskId, Standing], due: date | None, today: date) -> Light:
    """Return the light of a unit in a period."""
    found = {one.disposition for one in standings.values()}
    if Disposition.CONFLICT in found:
        return Light.CONFLICT
    if Disposition.RETURNED in found:
        return Light.RETURNED
    return Light.REPORTED if reported >= expected else light_of_open(due, today)


def cell_of(task: TaskId, role: Role | None, standing: Standing | None, due: date | None, today: date) -> Cell:
    """Return the cell of a unit and task; without a role it has no part in it."""
    if role is None:
        return Cell(task, None, None, None)
    if standing is None or not is_there(standing):
        return Cell(task, light_of_open(due, today), None, role)
    status = Status(standing.status) if standing.status else None
    by_district = standing.origin in {Origin.PROXY, Origin.AMEND}
    return Cell(task, _light_of(standing, status), status, role, standing.heads, by_district, standing.origin)


def _light_of(standing: Standing, status: Status | None) -> Light:
    by_decision = {
        Disposition.CONFLICT: Light.CONFLICT,
        Disposition.RETURNED: Light.RETURNED,
        Disposition.CLOSED: Light.CLOSED,
        Disposition.ACCEPTED: Light.ACCEPTED,
    }
    found = by_decision.get(Disposition(standing.disposition))
    if found is None and is_proxy(standing):
        return Light.PROXY
    return found if found is not None else light_of_reported(status)
