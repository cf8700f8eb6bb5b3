"""What the pages show, computed from the truth and rebuilt at will; filtered and sorted in SQL."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import ColumnElement, Connection, and_, bindparam, delete, exists, func, insert, or_, select

from metrodesk.domain.plan import Plan
from metrodesk.domain.plan_in_time import Timeline
from metrodesk.domain.revision import Kind
from metrodesk.domain.task import Assignment, Role, TaskId
from metrodesk.domain.unit import UnitId
from metrodesk.storage.chunks import chunks
from metrodesk.storage.schema import AssignmentRow, CurrentRow, DraftRow, TaskNoteRow, UnitRow


class Side(StrEnum):
    """Whose knowledge a standing shows: what the unit sealed, or what the ledger took in."""

    DESK = "desk"
    LEDGER = "ledger"


@dataclass(frozen=True, slots=True)
class Standing:
    """How a unit stands with one task in one period, as the sealed lines say."""

    unit: UnitId
    task: TaskId
    period: str
    status: str
    disposition: str
    heads: tuple[str, ...]
    covered: bool
    late: bool
    origin: str = ""


@dataclass(frozen=True, slots=True)
class TaskRow:
    """A task of a unit with its draft's and its standing's notes; empty where there is none."""

    task: TaskId
    role: Role
    number: int
    category: str
    item: str
    content: str
    draft_status: str | None
    errors: int
    warnings: int
    changed: str
    filler: str
    standing: Standing | None


@dataclass(frozen=True, slots=True)
class UnitLine:
    """A unit that reports in some period."""

    unit: UnitId
    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class TaskQuery:
    """What of a unit's tasks to show: `only` is all, open, findings, draft, sealed, returned or noted.

    `status` is the one a report has now, empty for any.
    """

    text: str = ""
    role: Role | None = None
    only: str = "all"
    sort: str = "number"
    descending: bool = False
    status: str = ""


@dataclass(frozen=True, slots=True)
class UnitQuery:
    """What of the district's units to show; `handed` is all, missing or complete."""

    text: str = ""
    kind: str = ""
    handed: str = "all"
    sort: str = "roster"
    descending: bool = False


# Built once: they run for every bundle taken in.
_FORGET = delete(CurrentRow).where(
    CurrentRow.side == bindparam("side_"),
    CurrentRow.unit == bindparam("unit_"),
    CurrentRow.period == bindparam("period_"),
)
_SHOW = insert(CurrentRow)


class Projections:
    """The rebuildable tables of a workspace."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def show_plan(self, timeline: Timeline) -> None:
        """Lay out the units and duties of all versions that hold in some period, each as the newest knows it."""
        plans = tuple(reversed(timeline.versions))
        duties = {(duty.unit, duty.task): (plan, duty) for plan in timeline.versions for duty in _duties(plan)}
        bodies = {unit.id: unit for plan in timeline.versions for unit in plan.units}
        ordered = dict.fromkeys(unit.id for plan in plans for unit in plan.units if plan.assignments_of(unit.id))
        self._connection.execute(delete(AssignmentRow))
        self._connection.execute(delete(UnitRow))
        units = [
            {
                "unit": unit,
                "position": position,
                "name": bodies[unit].name,
                "kind": bodies[unit].kind.value,
                "sort_key": bodies[unit].name,
            }
            for position, unit in enumerate(ordered)
        ]
        assignments = [
            {"unit": duty.unit, "task": duty.task, "role": duty.role.value}
            | {name: getattr(plan.task(duty.task), name) for name in ("number", "category", "item", "content")}
            for plan, duty in duties.values()
        ]
        if units:
            self._connection.execute(insert(UnitRow), units)
            self._connection.execute(insert(AssignmentRow), assignments)

    def put(self, side: Side, unit: str, period: str, standings: Iterable[Standing]) -> None:
        """Write how a unit stands in a period, in place of what stood there."""
        self._connection.execute(_FORGET, {"side_": side.value, "unit_": unit, "period_": period})
        rows = [
            {name: getattr(one, name) for name in one.__slots__} | {"heads": " ".join(one.heads), "side": side.value}
            for one in standings
        ]
        if rows:
            self._connection.execute(_SHOW, rows)

    def clear(self) -> None:
        """Forget all standings before they are computed anew."""
        self._connection.execute(delete(CurrentRow))

    def standings(self, side: Side, *, period: str | None = None, unit: str | None = None) -> tuple[Standing, ...]:
        """Return the standings of a period, a unit, or both."""
        given = (
            (CurrentRow.side, side.value),
            (CurrentRow.period, period),
            (CurrentRow.unit, unit),
        )
        where = [column == value for column, value in given if value is not None]
        columns = [getattr(CurrentRow, name) for name in Standing.__slots__]
        rows = self._connection.execute(select(*columns).where(*where))
        return tuple(_standing(row) for row in rows)

    def standings_on(self, side: Side, task: str, units: Collection[str]) -> tuple[Standing, ...]:
        """Return how some units stand with one task, in whatever period; the others are not looked at."""
        columns = [getattr(CurrentRow, name) for name in Standing.__slots__]
        found: list[Standing] = []
        for part in chunks(units):
            chosen = select(*columns).where(
                CurrentRow.side == side.value, CurrentRow.unit.in_(part), CurrentRow.task == task
            )
            found += (_standing(row) for row in self._connection.execute(chosen))
        return tuple(found)

    def tasks(
        self, duties: Sequence[Assignment], period: str, query: TaskQuery, returned: Collection[str] = ()
    ) -> tuple[TaskRow, ...]:
        """Return a unit's tasks of a period with their drafts and standings; `returned` wait for an answer."""
        if not duties:
            return ()
        drafted = and_(
            DraftRow.unit == AssignmentRow.unit,
            DraftRow.key == AssignmentRow.task,
            DraftRow.kind == Kind.TASK.value,
            DraftRow.period == period,
        )
        standing = and_(
            CurrentRow.side == Side.DESK.value,
            CurrentRow.unit == AssignmentRow.unit,
            CurrentRow.task == AssignmentRow.task,
            CurrentRow.period == period,
        )
        chosen = (
            select(
                AssignmentRow.task, AssignmentRow.role, AssignmentRow.number, AssignmentRow.category,
                AssignmentRow.item, AssignmentRow.content, DraftRow.status, func.coalesce(DraftRow.errors, 0),
                func.coalesce(DraftRow.warnings, 0), func.coalesce(DraftRow.changed, ""),
                func.coalesce(DraftRow.filler, ""), *[getattr(CurrentRow, name) for name in Standing.__slots__],
            )
            .outerjoin(DraftRow, drafted)
            .outerjoin(CurrentRow, standing)
            .where(
                AssignmentRow.unit == duties[0].unit,
                AssignmentRow.task.in_([duty.task for duty in duties]),
                *_task_conditions(query, returned),
            )
        )  # fmt: skip
        column = TASK_SORT.get(query.sort, AssignmentRow.number)
        order = column.desc() if query.descending else column.asc()
        return tuple(
            TaskRow(
                TaskId(row[0]),
                Role(row[1]),
                number=row[2],
                category=row[3],
                item=row[4],
                content=row[5],
                draft_status=row[6],
                errors=row[7],
                warnings=row[8],
                changed=row[9],
                filler=row[10],
                standing=_standing(row[11:]) if row[11] is not None else None,
            )
            for row in self._connection.execute(chosen.order_by(order, AssignmentRow.number))
        )

    def units(self, query: UnitQuery) -> tuple[UnitLine, ...]:
        """Return the units that report in any period, by name if so sorted, else in the order of the roster."""
        where: list[ColumnElement[bool]] = []
        if query.text.strip():
            where.append(UnitRow.name.contains(query.text.strip(), autoescape=True))
        if query.kind:
            where.append(UnitRow.kind == query.kind)
        column = UnitRow.sort_key if query.sort == "name" else UnitRow.position
        order = column.desc() if query.descending else column.asc()
        chosen = select(UnitRow.unit, UnitRow.name, UnitRow.kind).where(*where)
        rows = self._connection.execute(chosen.order_by(order, UnitRow.position))
        return tuple(UnitLine(UnitId(row[0]), row[1], row[2]) for row in rows)


def _duties(plan: Plan) -> Iterator[Assignment]:
    for task in plan.tasks:
        yield from plan.answerers(task)


STATUS_NOW: ColumnElement[str] = func.coalesce(DraftRow.status, CurrentRow.status, "")
TASK_SORT = {
    "number": AssignmentRow.number,
    "item": AssignmentRow.item,
    "role": AssignmentRow.role,
    "status": STATUS_NOW,
    "changed": func.coalesce(DraftRow.changed, ""),
}


def _task_conditions(query: TaskQuery, returned: Collection[str]) -> Sequence[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if text := query.text.strip():
        texts = (AssignmentRow.item, AssignmentRow.content, AssignmentRow.category)
        number = [AssignmentRow.number == int(text)] if text.isdecimal() and len(text) < 6 else []
        found.append(or_(*(column.contains(text, autoescape=True) for column in texts), *number))
    if query.role is not None:
        found.append(AssignmentRow.role == query.role.value)
    if query.status:
        found.append(STATUS_NOW.in_([query.status]))
    match query.only:
        case "open":
            drafted = and_(DraftRow.id.is_not(None), or_(DraftRow.status == "", DraftRow.errors > 0))
            found.append(or_(drafted, and_(DraftRow.id.is_(None), CurrentRow.unit.is_(None))))
        case "findings":
            found.append(DraftRow.errors + DraftRow.warnings > 0)
        case "draft":
            found.append(DraftRow.id.is_not(None))
        case "sealed":
            found.append(and_(DraftRow.id.is_(None), CurrentRow.unit.is_not(None)))
        case "returned":
            found.append(AssignmentRow.task.in_(returned))
        case "noted":
            found.append(exists().where(TaskNoteRow.unit == AssignmentRow.unit, TaskNoteRow.task == AssignmentRow.task))
    return found


def _standing(row: Sequence[object]) -> Standing:
    unit, task, period, status, disposition, heads, covered, late, origin = row
    return Standing(
        UnitId(str(unit)), TaskId(str(task)), str(period), str(status), str(disposition),
        tuple(str(heads).split()), bool(covered), bool(late), str(origin),
    )  # fmt: skip
