"""The state digest of a whole ledger, streamed out of SQL in bounded memory.

`domain.history.state_digest` says what the digest is. Here a million names pass by in the
order of their index; one byte for each line says whether a bundle that counts carries it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import Connection, Select, bindparam, func, or_, select

from metrodesk.domain.act import OF_BUNDLES, Act, ActKind
from metrodesk.domain.history import in_force, standing
from metrodesk.storage.acts import Acts
from metrodesk.storage.chunks import chunks
from metrodesk.storage.schema import ActRow, BundleRow, CarriageRow, RevisionRow, UnvouchedRow

AT_ONCE = 10_000  # rows
REMEMBERED = 8  # digests of one database

_LEFT_OUT = select(BundleRow.id).where(
    or_(
        BundleRow.direction.not_in(bindparam("directions", expanding=True)),
        BundleRow.bundle.in_(bindparam("withdrawn", expanding=True)),
        BundleRow.bundle.in_(select(UnvouchedRow.bundle)),
    )
)
_CARRIED = str(select(CarriageRow.bundle, CarriageRow.revision))
_NAMES = str(select(RevisionRow.id, RevisionRow.revision).order_by(RevisionRow.revision))
_NAMED = select(RevisionRow.id, RevisionRow.revision).where(RevisionRow.revision.in_(bindparam("ids", expanding=True)))


_NEWEST_BUNDLE = select(BundleRow.id, BundleRow.bundle).order_by(BundleRow.id.desc()).limit(1)
_NEWEST_ACT = select(ActRow.id, ActRow.act).order_by(ActRow.id.desc()).limit(1)
_UNVOUCHED = select(UnvouchedRow.bundle).order_by(UnvouchedRow.bundle)
KnownDigests = dict[tuple[object, ...], str]
"""The digests of a database by what they follow from: both sets are append-only, so their newest rows name them."""


class State:
    """What the ledger as a whole comes to; `known` outlives the transaction."""

    def __init__(self, connection: Connection, known: KnownDigests | None = None) -> None:
        self._connection = connection
        self._known = {} if known is None else known

    def digest(self, directions: Sequence[str] = ("in",)) -> str:
        """Return the state digest over the bundles that came `in`, went `out`, or both.

        It is computed once for each state; afterwards it costs three small questions.
        """
        key = (*directions, *self._newest(_NEWEST_BUNDLE), *self._newest(_NEWEST_ACT), *self._newest(_UNVOUCHED))
        found = self._known.get(key)
        if found is None:
            found = self._computed(directions)
            if len(self._known) >= REMEMBERED:
                self._known.clear()
            self._known[key] = found
        return found

    def _newest(self, question: Select[int, str] | Select[str]) -> tuple[object, ...]:
        return tuple(item for row in self._connection.execute(question) for item in row)

    def _computed(self, directions: Sequence[str]) -> str:
        acts = Acts(self._connection).all()
        carried = self._carried(directions, acts)
        told = [act.id for act in self._standing(acts, carried) if act.kind not in OF_BUNDLES]
        found = hashlib.sha256("".join(f"act {one}\n" for one in sorted(told)).encode("ascii"))
        for rows in self._streamed(_NAMES):
            found.update("".join([f"rev {name}\n" for place, name in rows if carried[place]]).encode("ascii"))
        return found.hexdigest()

    def _carried(self, directions: Sequence[str], acts: Iterable[Act]) -> bytearray:
        """Return a byte for each line's row: whether a bundle that counts carries it."""
        found = bytearray((self._connection.scalar(select(func.max(RevisionRow.id))) or 0) + 1)
        withdrawn = sorted({act.bundle for act in in_force(acts) if act.kind is ActKind.WITHDRAWN})
        given = {"directions": list(directions), "withdrawn": withdrawn}
        left_out = set(self._connection.scalars(_LEFT_OUT, given))
        for rows in self._streamed(_CARRIED):
            for bundle, place in rows:
                if bundle not in left_out:
                    found[place] = 1
        return found

    def _standing(self, acts: Sequence[Act], carried: bytearray) -> tuple[Act, ...]:
        targets = {one for act in acts for one in act.targets}
        there = {
            name
            for part in chunks(targets)
            for place, name in self._connection.execute(_NAMED, {"ids": part})
            if carried[place]
        }
        return standing(acts, there)

    def _streamed(self, question: str) -> Iterator[Sequence[tuple[int, ...]]]:
        """Ask the driver itself: SQLAlchemy's rows would cost three times as much as the digest."""
        cursor = self._connection.connection.cursor()
        try:
            cursor.execute(question)
            while rows := cursor.fetchmany(AT_ONCE):
                yield rows
        finally:
            cursor.close()
