"""Signed files, taken in or written here, and which of them carries which revision."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, Integer, bindparam, delete, func, insert, select

from metrodesk.domain.history import BundleRecord
from metrodesk.domain.revision import RevisionId
from metrodesk.domain.unit import UnitId
from metrodesk.storage.chunks import chunks
from metrodesk.storage.schema import BundleRow, CarriageRow, RevisionRow, UnvouchedRow


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
