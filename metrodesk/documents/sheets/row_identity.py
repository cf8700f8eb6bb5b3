"""Knowing a row of a filled-in sheet by what it says of itself: number, task, figure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from metrodesk.documents.sheets.entry_sheet import FACTS_LINE, EntryRow, RowKey, digest
from metrodesk.documents.words.plain_text import plain
from metrodesk.domain.unit import folded

NUMBER = re.compile(r"([0-9]{1,4})(?:\.0+)?")


@dataclass(frozen=True)
class Row:
    """The identity cells of a row as they are seen, by the head they stand under."""

    seen: Mapping[str, str]

    def says(self, name: str) -> str:
        """Return what stands under a head, as words are compared."""
        return compared(name, self.seen.get(name, ""))

    @property
    def is_silent(self) -> bool:
        """Whether the row says nothing of itself."""
        return not (self.says("number") or self.says("item") or self.says("name"))


@dataclass(frozen=True)
class KnownRows:
    """The rows the form has, of whatever sheet: all of the unit's tasks and their figures."""

    rows: Sequence[EntryRow]
    texts: frozenset[str] = frozenset()  # digests of what stands over the table

    def is_top(self, text: str) -> bool:
        """Whether a text is one the program writes over the table."""
        return digest(text) in self.texts or FACTS_LINE.fullmatch(text.strip()) is not None

    @cached_property
    def _by_key(self) -> dict[RowKey, EntryRow]:
        return {row.key: row for row in self.rows}

    def find(self, row: Row) -> RowKey | None:
        """Return the one row that goes by these words, or None if none or several do."""
        if row.is_silent:
            return None
        asked = {name for name in ("number", "item", "name") if row.says(name)}
        wanted = bool(row.says("name"))
        fitting = [
            one.key
            for one in self.rows
            if one.key.is_task is not wanted
            and all(row.says(name) == compared(name, one.fixed.get(name, "")) for name in asked)
        ]
        return fitting[0] if len(fitting) == 1 else None

    def speaks_against(self, key: RowKey, row: Row) -> bool:
        """Whether a row's words name another row of the form than its hidden key."""
        if key not in self._by_key or row.is_silent:
            return False
        fits = [self.fits(key, name, row.seen.get(name, "")) for name in ("number", "name") if row.says(name)]
        if all(fits):
            return False
        other = self.find(row)
        return other != key

    def fits(self, key: RowKey, name: str, text: str) -> bool:
        """Whether an identity cell says what the form says there; rows of no known task fit nothing."""
        row = self._by_key.get(key)
        return row is not None and compared(name, text) == compared(name, row.fixed.get(name, ""))


def compared(name: str, text: str) -> str:
    """Return a text as identities are compared."""
    words = folded(plain(text))
    if name == "number" and (found := NUMBER.fullmatch(unicodedata.normalize("NFKC", words))):
        return str(int(found[1]))
    return words
