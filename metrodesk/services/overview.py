"""Who has handed in what: the district's view of a period."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from metrodesk.domain.disposition import Disposition
from metrodesk.domain.history import BundleRecord, Gap, gaps
from metrodesk.domain.period import Period
from metrodesk.domain.progress import Light
from metrodesk.domain.revision import Kind, Subject
from metrodesk.domain.task import Assignment, Task, TaskId
from metrodesk.domain.unit import UnitId
from metrodesk.services.layout import WorkspaceKind
from metrodesk.services.overview_cells import Cell, cell_of, proxies_in, reported_in, unit_light, worst
from metrodesk.services.standing import decisions_in
from metrodesk.services.workspaces import Workspace
from metrodesk.storage.database import Books
from metrodesk.storage.projections import Side, Standing, UnitQuery

OverviewFilter = UnitQuery


@dataclass(frozen=True, slots=True)
class UnitLine:
    """How a unit stands in a period, by the name it had then; `last_bundle` is the highest number taken in.

    `today` is what the body is called that answers for it now.
    """

    unit: UnitId
    name: str
    kind: str
    expected: int
    reported: int
    disposition: str
    light: Light
    last_bundle: int | None
    proxy: int = 0
    exempt: int = 0
    due: date | None = None
    paper_only: bool = False
    today: str = ""

    @property
    def asked(self) -> str:
        """Whom to ask today: the unit, with its old name where it has another now, or its heir."""
        return self.name if self.today in {"", self.name} else f"{self.today}（原{self.name}）"

    @property
    def missing(self) -> int:
        """How many reports are not there (未报), neither from the unit nor entered for it."""
        return self.expected - self.reported - self.proxy


@dataclass(frozen=True, slots=True)
class PeriodStatus:
    """The counts of a period over unit × task pairs; `empty` are units with nothing at all.

    `expected` leaves out what is exempt (免报) or closed (销号); `proxy` is what the district
    entered and no submission covers (已报(代录)).
    """

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
    exempt: int = 0

    @property
    def missing(self) -> int:
        """How many reports are not there (未报), neither from the units nor entered for them."""
        return self.expected - self.reported - self.proxy


@dataclass(frozen=True, slots=True)
class GridRow:
    """A unit with a cell for every task of the grid."""

    unit: UnitId
    name: str
    kind: str
    expected: int
    reported: int
    cells: tuple[Cell, ...]
    proxy: int = 0

    @property
    def there(self) -> int:
        """How many reports are there, from the unit or entered for it (已报，含代录)."""
        return self.reported + self.proxy


@dataclass(frozen=True, slots=True)
class Grid:
    """Units × tasks of a period."""

    tasks: tuple[Task, ...]
    rows: tuple[GridRow, ...]


def status(ws: Workspace, period: Period, today: date) -> PeriodStatus:
    """Count a period over all units of the plan."""
    ws.demand(WorkspaceKind.DISTRICT)
    with ws.database.read() as books:
        view = _View(ws, books, period, today)
        rows = view.rows(books, UnitQuery())
        numbers = _last_numbers(books.bundles.records("in"))
        state = books.state.digest()
    lines = tuple(view.line(row, numbers.get(row.unit)) for row in rows)
    standings = [one for found in view.standings.values() for one in found.values()]
    return PeriodStatus(
        period=period,
        expected=sum(line.expected for line in lines),
        reported=sum(line.reported for line in lines),
        proxy=sum(line.proxy for line in lines),
        late=sum(1 for one in standings if one.late),
        empty=sum(1 for line in lines if line.expected and not view.standings[line.unit]),
        returned=sum(1 for one in standings if one.disposition == Disposition.RETURNED),
        conflicts=sum(1 for one in standings if one.disposition == Disposition.CONFLICT),
        units=lines,
        state=state,
        exempt=sum(line.exempt for line in lines),
    )


def grid(ws: Workspace, period: Period, query: UnitQuery, today: date) -> Grid:
    """Return units × tasks of a period, filtered and sorted."""
    ws.demand(WorkspaceKind.DISTRICT)
    with ws.database.read() as books:
        view = _View(ws, books, period, today)
        rows = view.rows(books, query)
    tasks = ws.timeline.tasks(period)
    return Grid(tasks, tuple(view.row(row, tasks) for row in rows))


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


@dataclass(frozen=True, slots=True)
class _Row:
    unit: UnitId
    name: str
    kind: str
    duties: tuple[Assignment, ...]
    today: str


class _View:
    """A period as the acts in force and the standings show it."""

    def __init__(self, ws: Workspace, books: Books, period: Period, today: date) -> None:
        self.standings = _by_unit(books.projections.standings(Side.LEDGER, period=str(period)))
        self._timeline, self._when, self._period, self._today = ws.timeline, period, str(period), today
        self._decided = decisions_in(books)
        self._due = ws.plan.calendar.due(period)

    def rows(self, books: Books, query: UnitQuery) -> list[_Row]:
        """Return the units that answer for the period, filtered and sorted, as they were called then."""
        bodies = {unit.id: unit for unit in self._timeline.units(self._when)}
        found = [
            _Row(
                one.unit,
                bodies[one.unit].name_on(self._when.last_day),
                one.kind,
                self._timeline.duties(one.unit, self._when),
                self._timeline.heir_of(one.unit, self._today).name,
            )
            for one in books.projections.units(query)
            if one.unit in bodies
        ]
        if query.handed != "all":
            is_complete = query.handed == "complete"
            found = [one for one in found if is_complete == (self._reported_of(one) >= len(one.duties))]
        if query.sort in {"expected", "reported"}:
            counted = self._reported_of if query.sort == "reported" else lambda one: len(one.duties)
            found.sort(key=counted, reverse=query.descending)
        return found

    def _reported_of(self, row: _Row) -> int:
        return reported_in(self.standings[row.unit])

    def line(self, row: _Row, last: int | None) -> UnitLine:
        """Return how a unit stands."""
        found, excluded = self.standings[row.unit], self._excluded(row.unit)
        expected, due = len(row.duties) - len(excluded), self.due_of(row.unit)
        reported, proxy = reported_in(found), proxies_in(found)
        return UnitLine(
            unit=row.unit,
            name=row.name,
            kind=row.kind,
            expected=expected,
            reported=reported,
            disposition=worst(found),
            light=unit_light(expected, reported + proxy, found, due, self._today),
            last_bundle=last,
            proxy=proxy,
            exempt=len(excluded),
            due=due,
            paper_only=row.unit in self._decided.paper_only,
            today=row.today,
        )

    def row(self, row: _Row, tasks: Sequence[Task]) -> GridRow:
        """Return a unit with a cell for every task."""
        found, excluded = self.standings[row.unit], self._excluded(row.unit)
        duties = {duty.task: duty.role for duty in row.duties}
        due = self.due_of(row.unit)
        cells = tuple(
            Cell(task.id, excluded[task.id], None, duties[task.id])
            if task.id in excluded
            else cell_of(task.id, duties.get(task.id), found.get(task.id), due, self._today)
            for task in tasks
        )
        expected = len(row.duties) - len(excluded)
        return GridRow(row.unit, row.name, row.kind, expected, reported_in(found), cells, proxies_in(found))

    def due_of(self, unit: UnitId) -> date | None:
        """Return when a unit's reports are due: the plan's date, or that of an extension (延期)."""
        given = self._decided.extensions.get((unit, self._period))
        return date.fromisoformat(given) if given else self._due

    def _excluded(self, unit: UnitId) -> dict[TaskId, Light]:
        """Return the tasks nothing is expected on, exempt or closed, that are not reported all the same."""
        decided = self._decided
        if not decided.exemptions and not decided.closed:
            return {}
        found: dict[TaskId, Light] = {}
        for duty in self._timeline.duties(unit, self._when):
            if duty.task in self.standings[unit]:
                continue
            if decided.is_exempt(unit, duty.task, self._period):
                found[duty.task] = Light.EXEMPT
            elif decided.is_closed(Subject(Kind.TASK, unit, duty.task, self._period)):
                found[duty.task] = Light.CLOSED
        return found
