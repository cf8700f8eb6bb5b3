"""Who has handed in what: the district's view of a period."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from metrodesk.domain.disposition import Disposition
from metrodesk.domain.history import BundleRecord, Gap, gaps, state_digest
from metrodesk.domain.period import Period
from metrodesk.domain.progress import Light, light_of_open, light_of_reported
from metrodesk.domain.report import Status
from metrodesk.domain.task import Role, Task, TaskId
from metrodesk.domain.unit import UnitId
from metrodesk.services.layout import WorkspaceKind
from metrodesk.services.workspaces import Workspace
from metrodesk.storage.database import Books
from metrodesk.storage.projections import Side, Standing, UnitQuery
from metrodesk.storage.projections import UnitLine as UnitRow

OverviewFilter = UnitQuery


@dataclass(frozen=True, slots=True)
class UnitLine:
    """How a unit stands in a period; `last_bundle` is the highest number taken in."""

    unit: UnitId
    name: str
    kind: str
    expected: int
    reported: int
    disposition: str
    light: Light
    last_bundle: int | None

    @property
    def missing(self) -> int:
        """How many reports are not there (未报)."""
        return self.expected - self.reported


@dataclass(frozen=True, slots=True)
class PeriodStatus:
    """The counts of a period over unit × task pairs; `empty` are units with nothing at all."""

    period: Period
    expected: int
    reported: int
    proxy: int
    late: int
    empty: int
    returned: int
    conflicts: int
    units: tuple[UnitLine, ...]
    state: str

    @property
    def missing(self) -> int:
        """How many reports are not there (未报)."""
        return self.expected - self.reported


@dataclass(frozen=True, slots=True)
class Cell:
    """One unit and task; `light` is None where the unit does not answer for the task."""

    task: TaskId
    light: Light | None
    status: Status | None
    role: Role | None
    heads: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GridRow:
    """A unit with a cell for every task of the grid."""

    unit: UnitId
    name: str
    kind: str
    expected: int
    reported: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """Units × tasks of a period."""

    tasks: tuple[Task, ...]
    rows: tuple[GridRow, ...]


def status(ws: Workspace, period: Period, today: date) -> PeriodStatus:
    """Count a period over all units of the plan."""
    ws.demand(WorkspaceKind.DISTRICT)
    with ws.database.read() as books:
        rows = books.projections.units(str(period), UnitQuery())
        standings = books.projections.standings(Side.LEDGER, period=str(period))
        numbers = _last_numbers(books.bundles.records("in"))
        state = state_digest(books.bundles.records("in"), books.acts.all())
    by_unit = _by_unit(standings)
    due = ws.plan.calendar.due(period)
    lines = tuple(_unit_line(row, by_unit[row.unit], due, today, numbers.get(row.unit)) for row in rows)
    return PeriodStatus(
        period=period,
        expected=sum(line.expected for line in lines),
        reported=sum(line.reported for line in lines),
        proxy=0,
        late=sum(1 for one in standings if one.late),
        empty=sum(1 for line in lines if not by_unit[line.unit]),
        returned=sum(1 for one in standings if one.disposition == Disposition.RETURNED),
        conflicts=sum(1 for one in standings if one.disposition == Disposition.CONFLICT),
        units=lines,
        state=state,
    )


def grid(ws: Workspace, period: Period, query: UnitQuery, today: date) -> Grid:
    """Return units × tasks of a period, filtered and sorted."""
    ws.demand(WorkspaceKind.DISTRICT)
    with ws.database.read() as books:
        rows = books.projections.units(str(period), query)
        standings = _by_unit(books.projections.standings(Side.LEDGER, period=str(period)))
    due = ws.plan.calendar.due(period)
    return Grid(ws.plan.tasks, tuple(_grid_row(ws, row, standings[row.unit], due, today) for row in rows))


def number_gaps(books: Books) -> tuple[Gap, ...]:
    """Return the bundle numbers that were not received."""
    return gaps(books.bundles.records("in"))


def _by_unit(standings: tuple[Standing, ...]) -> dict[str, dict[TaskId, Standing]]:
    found: dict[str, dict[TaskId, Standing]] = defaultdict(dict)
    for one in standings:
        found[one.unit][one.task] = one
    return found


def _last_numbers(records: tuple[BundleRecord, ...]) -> dict[UnitId, int]:
    found: dict[UnitId, int] = {}
    for record in records:
        found[record.unit] = max(found.get(record.unit, 0), record.number)
    return found


def _unit_line(
    row: UnitRow, standings: dict[TaskId, Standing], due: date | None, today: date, last: int | None
) -> UnitLine:
    reported = sum(1 for one in standings.values() if one.covered)
    return UnitLine(
        unit=row.unit,
        name=row.name,
        kind=row.kind,
        expected=row.expected,
        reported=reported,
        disposition=_worst(standings),
        light=_unit_light(row.expected, reported, standings, due, today),
        last_bundle=last,
    )


def _worst(standings: dict[TaskId, Standing]) -> str:
    """Return the disposition that most needs a person's eye."""
    order = [one.value for one in Disposition]
    found = {one.disposition for one in standings.values()}
    return next((value for value in order if value in found), "")


def _unit_light(
    expected: int, reported: int, standings: dict[TaskId, Standing], due: date | None, today: date
) -> Light:
    found = {one.disposition for one in standings.values()}
    if Disposition.CONFLICT in found:
        return Light.CONFLICT
    if Disposition.RETURNED in found:
        return Light.RETURNED
    return Light.REPORTED if reported >= expected else light_of_open(due, today)


def _grid_row(ws: Workspace, row: UnitRow, standings: dict[TaskId, Standing], due: date | None, today: date) -> GridRow:
    duties = {duty.task: duty.role for duty in ws.plan.assignments_of(row.unit)}
    cells = tuple(_cell(task.id, duties.get(task.id), standings.get(task.id), due, today) for task in ws.plan.tasks)
    reported = sum(1 for one in standings.values() if one.covered)
    return GridRow(row.unit, row.name, row.kind, row.expected, reported, cells)


def _cell(task: TaskId, role: Role | None, standing: Standing | None, due: date | None, today: date) -> Cell:
    if role is None:
        return Cell(task, None, None, None)
    if standing is None or not standing.covered:
        return Cell(task, light_of_open(due, today), None, role)
    status = Status(standing.status) if standing.status else None
    return Cell(task, _light_of(standing, status), status, role, standing.heads)


def _light_of(standing: Standing, status: Status | None) -> Light:
    by_decision = {
        Disposition.CONFLICT: Light.CONFLICT,
        Disposition.RETURNED: Light.RETURNED,
        Disposition.CLOSED: Light.CLOSED,
        Disposition.ACCEPTED: Light.ACCEPTED,
    }
    found = by_decision.get(Disposition(standing.disposition))
    return found if found is not None else light_of_reported(status)
