"""What the newest answer said: a receipt for each revision, and the acts it carried."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, delete, insert, select

from metrodesk.domain.disposition import Disposition
from metrodesk.domain.receipt import Receipt
from metrodesk.domain.revision import Kind
from metrodesk.storage.schema import AnsweredRow, ReceiptRow

_ALL = select(*[getattr(ReceiptRow, name) for name in Receipt.__slots__]).order_by(ReceiptRow.revision)


class Receipts:
    """The unit's copy of the district's word; replaced as a whole by each newer answer."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def replace(self, receipts: Iterable[Receipt], acts: Iterable[str]) -> None:
        """Write what an answer says, in place of what an older one said."""
        self._connection.execute(delete(ReceiptRow))
        self._connection.execute(delete(AnsweredRow))
        rows = [{name: str(getattr(one, name)) for name in one.__slots__} for one in receipts]
        if rows:
            self._connection.execute(insert(ReceiptRow), rows)
        named = [{"act": one} for one in sorted(set(acts))]
        if named:
            self._connection.execute(insert(AnsweredRow), named)

    def all(self, period: str | None = None) -> tuple[Receipt, ...]:
        """Return the receipts of a period, or all of them, by revision."""
        chosen = _ALL if period is None else _ALL.where(ReceiptRow.period == period)
        return tuple(
            Receipt(revision, Disposition(disposition), Kind(kind), key, found, device)
            for revision, disposition, kind, key, found, device in self._connection.execute(chosen)
        )

    def acts(self) -> frozenset[str]:
        """Return the acts the newest answer carried."""
        return frozenset(self._connection.scalars(select(AnsweredRow.act)))
