"""The append-only sets: bundles, revisions and which carries which, acts, evidence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, Integer, bindparam, delete, exists, func, insert, select

from metrodesk.domain.act import Act, ActKind, parsed_act
from metrodesk.domain.history import BundleRecord
from metrodesk.domain.report import Evidence
from metrodesk.domain.revision import Kind, Revision, RevisionId, parsed
from metrodesk.domain.unit import UnitId
from metrodesk.storage.schema import ActRow, BundleRow, CarriageRow, EvidenceRow, RevisionRow, UnvouchedRow

CHUNK = 500  # names per question, below SQLite's limit of bound values


@dataclass(frozen=True, slots=True)
class BundleNote:
    """A bundle's place and the notes about its file; `doubtful` is a claimed time that cannot be right."""

    bundle: str
    direction: str
    type: str
    unit: UnitId
    device: str
    epoch: str
    number: int
    previous: str | None
    file_name: str
    size: int
    arrived: str
    doubtful: str = ""


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
_NOTES = select(*[getattr(BundleRow, name) for name in BundleNote.__slots__]).order_by(BundleRow.id)
_NOTE = _NOTES.where(BundleRow.bundle == bindparam("bundle"))
_NUMBERED = _NOTES.where(
    BundleRow.device == bindparam("device"),
    BundleRow.epoch == bindparam("epoch"),
    BundleRow.number == bindparam("number"),
)
_ADD_BUNDLE = insert(BundleRow).returning(BundleRow.id)
_ADD_CARRIAGES = insert(CarriageRow).from_select(
    ["bundle", "revision"],
    select(bindparam("bundle", type_=Integer), RevisionRow.id).where(
        RevisionRow.revision.in_(bindparam("ids", expanding=True))
    ),
)
_CARRIERS = (
    select(RevisionRow.revision, BundleRow.bundle)
    .join(CarriageRow, CarriageRow.revision == RevisionRow.id)
    .join(BundleRow, BundleRow.id == CarriageRow.bundle)
    .where(RevisionRow.revision.in_(bindparam("ids", expanding=True)))
    .order_by(BundleRow.bundle)
)

_CARRIED_BY = (
    select(RevisionRow.revision)
    .join(CarriageRow, CarriageRow.revision == RevisionRow.id)
    .join(BundleRow, BundleRow.id == CarriageRow.bundle)
    .where(
        BundleRow.device == bindparam("device"),
        BundleRow.type == "report",
        RevisionRow.revision.in_(bindparam("ids", expanding=True)),
    )
)


def chunks(ids: Iterable[str]) -> Iterator[list[str]]:
    """Yield names in parts that one question can hold, sorted and each once."""
    wanted = sorted(set(ids))
    for start in range(0, len(wanted), CHUNK):
        yield wanted[start : start + CHUNK]


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

    def received(self, unit: str) -> tuple[Revision, ...]:
        """Return every line of a unit that a bundle taken in carries, whether it counts or not."""
        return self._select(RevisionRow.unit == unit, _RECEIVED)

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

    def count(self) -> int:
        """Return how many lines there are."""
        return self._connection.scalar(select(func.count()).select_from(RevisionRow)) or 0

    def _select(self, *where: ColumnElement[bool]) -> tuple[Revision, ...]:
        return _parsed(self._connection.scalars(select(RevisionRow.line).where(*where).order_by(RevisionRow.revision)))


def _parsed(lines: Iterable[bytes]) -> tuple[Revision, ...]:
    return tuple(parsed(line) for line in lines)


class Bundles:
    """Signed files, taken in or written here."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, note: BundleNote, revisions: Iterable[str]) -> None:
        """Record a bundle and what it carries; the revisions must be there."""
        row = {name: getattr(note, name) for name in note.__slots__}
        key = self._connection.execute(_ADD_BUNDLE, row).scalar_one()
        for part in chunks(revisions):
            self._connection.execute(_ADD_CARRIAGES, {"bundle": key, "ids": part})

    def note(self, bundle: str) -> BundleNote | None:
        """Return the note of a bundle, or None."""
        found = self._connection.execute(_NOTE, {"bundle": bundle}).one_or_none()
        return BundleNote(*found) if found else None

    def notes(self, direction: str | None = None) -> tuple[BundleNote, ...]:
        """Return the notes of all bundles of a direction, in the order they came to be here."""
        return self._notes(*([BundleRow.direction == direction] if direction else []))

    def with_number(self, device: str, epoch: str, number: int) -> tuple[BundleNote, ...]:
        """Return the bundles that claim one place of a device's chain."""
        given = {"device": device, "epoch": epoch, "number": number}
        return tuple(BundleNote(*row) for row in self._connection.execute(_NUMBERED, given))

    def last(self, device: str, epoch: str) -> BundleNote | None:
        """Return the bundle with the highest number of a chain, or None."""
        found = self._notes(BundleRow.device == device, BundleRow.epoch == epoch)
        return max(found, key=lambda note: note.number, default=None)

    def records(self, direction: str | None = None) -> tuple[BundleRecord, ...]:
        """Return every bundle with the revisions it carries."""
        joined = (
            select(BundleRow.bundle, RevisionRow.revision)
            .join(CarriageRow, CarriageRow.bundle == BundleRow.id)
            .join(RevisionRow, RevisionRow.id == CarriageRow.revision)
        )
        carried: dict[str, set[RevisionId]] = defaultdict(set)
        for bundle, revision in self._connection.execute(joined):
            carried[bundle].add(RevisionId(revision))
        return tuple(
            BundleRecord(
                note.bundle,
                note.unit,
                note.device,
                note.epoch,
                note.number,
                note.previous,
                frozenset(carried[note.bundle]),
            )
            for note in self.notes(direction)
        )

    def vouched(self) -> tuple[BundleRecord, ...]:
        """Return the bundles taken in that today's roster vouches for."""
        unvouched = self.unvouched()
        return tuple(one for one in self.records("in") if one.id not in unvouched)

    def unvouched(self) -> frozenset[str]:
        """Return the bundles that are here and do not count, since the roster ends their device before them."""
        return frozenset(self._connection.scalars(select(UnvouchedRow.bundle)))

    def set_unvouched(self, bundles: Collection[str]) -> None:
        """Say which bundles today's roster does not vouch for, in place of what was said before."""
        self._connection.execute(delete(UnvouchedRow))
        if bundles:
            self._connection.execute(insert(UnvouchedRow), [{"bundle": one} for one in sorted(bundles)])

    def carried_by(self, device: str, revisions: Iterable[str]) -> set[str]:
        """Return those of some revisions that a report of the device carries to the district."""
        found = set[str]()
        for part in chunks(revisions):
            found |= set(self._connection.scalars(_CARRIED_BY, {"ids": part, "device": device}))
        return found

    def contents(self, bundle: str) -> set[str]:
        """Return the ids of the revisions one bundle carries."""
        joined = (
            select(RevisionRow.revision)
            .join(CarriageRow, CarriageRow.revision == RevisionRow.id)
            .join(BundleRow, BundleRow.id == CarriageRow.bundle)
            .where(BundleRow.bundle == bundle)
        )
        return set(self._connection.scalars(joined))

    def revision_counts(self) -> dict[str, int]:
        """Return how many revisions each bundle carries; those that carry none are left out."""
        joined = select(BundleRow.bundle, func.count()).join(CarriageRow, CarriageRow.bundle == BundleRow.id)
        return {bundle: count for bundle, count in self._connection.execute(joined.group_by(BundleRow.bundle))}

    def carriers(self, revisions: Iterable[str]) -> dict[str, set[str]]:
        """Return which bundles carry each of some revisions."""
        found: dict[str, set[str]] = defaultdict(set)
        for part in chunks(revisions):
            for revision, bundle in self._connection.execute(_CARRIERS, {"ids": part}):
                found[revision].add(bundle)
        return found

    def _notes(self, *where: ColumnElement[bool]) -> tuple[BundleNote, ...]:
        return tuple(BundleNote(*row) for row in self._connection.execute(_NOTES.where(*where)))


_NEWEST_ACT = select(ActRow.id, ActRow.act).order_by(ActRow.id.desc()).limit(1)
KnownActs = dict[tuple[int, str], tuple[Act, ...]]
"""The acts a database held when asked last, by its newest act: the set is append-only."""


class Acts:
    """The district's own lines; `known` outlives the transaction."""

    def __init__(self, connection: Connection, known: KnownActs | None = None) -> None:
        self._connection = connection
        self._known = {} if known is None else known

    def add(self, acts: Iterable[Act]) -> None:
        """Add lines; those already there are left alone."""
        known = set(self._connection.scalars(select(ActRow.act)))
        rows = [{"act": act.id, "kind": act.kind.value, "line": act.line} for act in acts if act.id not in known]
        if rows:
            self._connection.execute(insert(ActRow), rows)

    def all(self) -> tuple[Act, ...]:
        """Return every act, by id; the same tuple as long as none was added."""
        newest = self._connection.execute(_NEWEST_ACT).one_or_none()
        if newest is None:
            return ()
        key = (newest.id, newest.act)
        found = self._known.get(key)
        if found is None:
            found = self._acts()
            self._known.clear()
            self._known[key] = found
        return found

    def get(self, ids: Iterable[str]) -> dict[str, Act]:
        """Return the acts of these ids that are there."""
        return {act.id: act for part in chunks(ids) for act in self._acts(ActRow.act.in_(part))}

    def of_kinds(self, kinds: Iterable[ActKind]) -> tuple[Act, ...]:
        """Return the acts of some kinds, by id."""
        return self._acts(ActRow.kind.in_(sorted(kinds)))

    def _acts(self, *where: ColumnElement[bool]) -> tuple[Act, ...]:
        lines = self._connection.scalars(select(ActRow.line).where(*where).order_by(ActRow.act))
        return tuple(parsed_act(line) for line in lines)


class EvidenceFiles:
    """Which files of proof the workspace holds."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, items: Sequence[Evidence]) -> None:
        """Note files whose bytes lie in the folder."""
        known = self.held(item.sha256 for item in items)
        fresh = {item.sha256: item for item in items if item.sha256 not in known}
        rows = [{"sha256": one.sha256, "size": one.size, "type": one.type} for one in fresh.values()]
        if rows:
            self._connection.execute(insert(EvidenceRow), rows)

    def held(self, hashes: Iterable[str]) -> set[str]:
        """Return those of the hashes whose bytes are here."""
        wanted, found = sorted(set(hashes)), set[str]()
        for start in range(0, len(wanted), CHUNK):
            part = wanted[start : start + CHUNK]
            found |= set(self._connection.scalars(select(EvidenceRow.sha256).where(EvidenceRow.sha256.in_(part))))
        return found

    def all(self) -> set[str]:
        """Return the hashes of all files that are here."""
        return set(self._connection.scalars(select(EvidenceRow.sha256)))
