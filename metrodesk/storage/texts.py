"""What reports say, folded for searching: rebuilt at will, one row a report (检索)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, delete, exists, insert, select

from metrodesk.domain.revision import Kind, Subject
from metrodesk.domain.unit import UnitId
from metrodesk.storage.schema import TextRow

# Built once: they run for every bundle taken in.
_FORGET = delete(TextRow).where(TextRow.period == bindparam("period_"), TextRow.unit == bindparam("unit_"))
_PUT = insert(TextRow)
WHOLE = "whole"
"""The kind of the row that says so."""


@dataclass(frozen=True, slots=True)
class FoldedText:
    """All that one report says, as it is searched."""

    subject: Subject
    text: str


class Texts:
    """The rows a search looks through."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, unit: str, period: str, texts: Iterable[FoldedText]) -> None:
        """Write what a unit's reports of a period say, in place of what stood there."""
        self._connection.execute(_FORGET, {"unit_": unit, "period_": period})
        rows = [
            {"unit": unit, "period": period, "kind": one.subject.kind.value, "key": one.subject.key, "text": one.text}
            for one in texts
            if one.text
        ]
        if rows:
            self._connection.execute(_PUT, rows)

    @property
    def is_whole(self) -> bool:
        """Whether every report is there; a workspace of an older program begins without any."""
        return self._connection.scalar(select(exists().where(TextRow.kind == WHOLE))) or False

    def mark_whole(self) -> None:
        """Note that every report is there, and those to come will be."""
        if not self.is_whole:
            self._connection.execute(_PUT, [{"unit": "", "period": "", "kind": WHOLE, "key": "", "text": ""}])

    def clear(self) -> None:
        """Forget all before it is written anew."""
        self._connection.execute(delete(TextRow))

    def periods(self) -> set[str]:
        """Return the periods there is anything of."""
        return set(self._connection.scalars(select(TextRow.period).distinct())) - {""}

    def find(self, words: Sequence[str], period: str, limit: int) -> Iterator[Subject]:
        """Return the reports of a period that have all the folded words, as many as wanted."""
        wanted = (TextRow.text.contains(word, autoescape=True) for word in words)
        chosen = select(TextRow.kind, TextRow.unit, TextRow.key).where(TextRow.period == period, *wanted).limit(limit)
        for row in self._connection.execute(chosen):
            yield Subject(Kind(row.kind), UnitId(row.unit), row.key, period)
