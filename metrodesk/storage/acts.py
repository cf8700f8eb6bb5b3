"""The district's own lines, append-only."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import ColumnElement, Connection, insert, select

from metrodesk.domain.act import Act, ActKind, parsed_act
from metrodesk.storage.chunks import chunks
from metrodesk.storage.schema import ActRow

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
