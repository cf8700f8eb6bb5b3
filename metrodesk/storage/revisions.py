"""Sealed lines, append-only, and which of them count."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from sqlalchemy import ColumnElement, Connection, bindparam, exists, func, insert, select

from metrodesk.domain.revision import Kind, Revision, parsed
from metrodesk.domain.unit import UnitId
from metrodesk.storage.chunks import chunks
from metrodesk.storage.schema import BundleRow, CarriageRow, RevisionRow, UnvouchedRow

# Statements that run for every bundle taken in are built once: SQLAlchemy keeps what they
# compile to, but putting them together again costs more than running them.
_KNOWN = select(RevisionRow.revision).where(RevisionRow.revision.in_(bindparam("ids", expanding=True)))
_ADD = insert(RevisionRow)
_RECEIVED = exists().where(
    CarriageRow.revision == RevisionRow.id,
    BundleRow.id == CarriageRow.bundle,
    BundleRow.direction == "in",
)
_COUNTS = _RECEIVED.where(
    BundleRow.bundle.not_in(bindparam("without", expanding=True)),
    BundleRow.bundle.not_in(select(UnvouchedRow.bundle)),
)
_COUNTING = select(RevisionRow.line).where(_COUNTS).order_by(RevisionRow.revision)
_COUNTING_OF = _COUNTING.where(RevisionRow.unit == bindparam("unit"), RevisionRow.period == bindparam("period"))


class Revisions:
    """Sealed lines."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, revisions: Iterable[Revision]) -> set[str]:
        """Add lines; those already there are left alone, and their ids returned."""
        wanted = {revision.id: revision for revision in revisions}
        known = self.known(wanted)
        rows = [
            {
                "revision": one.id,
                "kind": one.subject.kind.value,
                "unit": one.subject.unit,
                "key": one.subject.key,
                "period": one.subject.period,
                "line": one.line,
            }
            for one in wanted.values()
            if one.id not in known
        ]
        if rows:
            self._connection.execute(_ADD, rows)
        return known

    def known(self, ids: Iterable[str]) -> set[str]:
        """Return those of the ids that are there."""
        return {one for part in chunks(ids) for one in self._connection.scalars(_KNOWN, {"ids": part})}

    def get(self, ids: Iterable[str]) -> dict[str, Revision]:
        """Return the lines of these ids that are there."""
        found = dict[str, Revision]()
        for part in chunks(ids):
            for revision in self._select(RevisionRow.revision.in_(part)):
                found[revision.id] = revision
        return found

    def of(
        self,
        *,
        unit: str | None = None,
        period: str | None = None,
        kind: Kind | None = None,
        key: str | None = None,
    ) -> tuple[Revision, ...]:
        """Return the lines about a unit, period, kind or key, whichever are given, in id order."""
        given = (
            (RevisionRow.unit, unit),
            (RevisionRow.period, period),
            (RevisionRow.kind, kind),
            (RevisionRow.key, key),
        )
        return self._select(*(column == str(value) for column, value in given if value is not None))

    def reported(self, unit: str, key: str | None = None) -> set[tuple[str, str]]:
        """Return the (task, period) pairs a unit has sealed lines about, on all tasks or one."""
        chosen = select(RevisionRow.key, RevisionRow.period).where(
            RevisionRow.unit == unit, RevisionRow.kind == Kind.TASK.value
        )
        if key is not None:
            chosen = chosen.where(RevisionRow.key == key)
        return {(row.key, row.period) for row in self._connection.execute(chosen.distinct())}

    def counting(
        self, *, unit: str | None = None, period: str | None = None, without: Collection[str] = ()
    ) -> tuple[Revision, ...]:
        """Return the lines that some bundle taken in carries, other than the bundles in `without`."""
        without = sorted(without)
        if unit is not None and period is not None:
            given = {"unit": unit, "period": period, "without": without}
            return _parsed(self._connection.scalars(_COUNTING_OF, given))
        columns = ((RevisionRow.unit, unit), (RevisionRow.period, period))
        chosen = _COUNTING.where(*(column == value for column, value in columns if value is not None))
        return _parsed(self._connection.scalars(chosen, {"without": without}))

    def received(self, unit: str, period: str | None = None) -> tuple[Revision, ...]:
        """Return every line of a unit, or of its period, that a bundle taken in carries, whether it counts or not."""
        when = () if period is None else (RevisionRow.period == period,)
        return self._select(RevisionRow.unit == unit, _RECEIVED, *when)

    def counting_among(self, ids: Iterable[str], without: Collection[str] = ()) -> set[str]:
        """Return those of the ids whose lines count."""
        chosen = _KNOWN.where(_COUNTS)
        given = {"without": sorted(without)}
        return {one for part in chunks(ids) for one in self._connection.scalars(chosen, {"ids": part, **given})}

    def counting_places(self, without: Collection[str] = ()) -> set[tuple[UnitId, str]]:
        """Return the (unit, period) pairs that counting lines speak of."""
        chosen = select(RevisionRow.unit, RevisionRow.period).where(_COUNTS).distinct()
        rows = self._connection.execute(chosen, {"without": sorted(without)})
        return {(UnitId(unit), period) for unit, period in rows}

    def periods(self) -> set[str]:
        """Return all periods that any line speaks of."""
        return set(self._connection.scalars(select(RevisionRow.period).distinct())) - {""}

    def has(self, kind: Kind) -> bool:
        """Whether any line is of a kind."""
        return self._connection.scalar(select(exists().where(RevisionRow.kind == kind.value))) or False

    def count(self) -> int:
        """Return how many lines there are."""
        return self._connection.scalar(select(func.count()).select_from(RevisionRow)) or 0

    def _select(self, *where: ColumnElement[bool]) -> tuple[Revision, ...]:
        return _parsed(self._connection.scalars(select(RevisionRow.line).where(*where).order_by(RevisionRow.revision)))


def _parsed(lines: Iterable[bytes]) -> tuple[Revision, ...]:
    return tuple(parsed(line) for line in lines)
