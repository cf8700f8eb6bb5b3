"""Which files of proof the workspace holds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, insert, select

from metrodesk.domain.report import Evidence
from metrodesk.storage.chunks import chunks
from metrodesk.storage.schema import EvidenceRow


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
        names = EvidenceRow.sha256
        return {
            one for part in chunks(hashes) for one in self._connection.scalars(select(names).where(names.in_(part)))
        }

    def all(self) -> set[str]:
        """Return the hashes of all files that are here."""
        return set(self._connection.scalars(select(EvidenceRow.sha256)))
