"""Strict reading of a plan's JSON: every key named, every type checked, nothing guessed."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from metrodesk.errors import InvalidPlan

Value = TypeVar("Value")
MAX_BYTES = 32 * 1024 * 1024
FIRST_YEAR, LAST_YEAR = 1900, 2099
"""The years a period can be written of; a plan that counted on others could not be kept."""


def canonical_bytes(value: object) -> bytes:
    """Return JSON as it is written everywhere: one line, UTF-8, no blanks."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()


def load_object(data: bytes) -> Fields:
    """Read one JSON object; doubled keys, fractions, NaN and lone surrogates are refused."""
    if len(data) > MAX_BYTES:
        raise InvalidPlan("", "too large")
    try:
        found = json.loads(
            data.decode("utf-8-sig"),
            object_pairs_hook=_no_doubles,
            parse_float=_no_fraction,
            parse_constant=_no_fraction,
        )
    except (ValueError, RecursionError) as error:
        raise InvalidPlan("", "not JSON") from error
    return Fields(found, "")


def load_supplement(data: bytes, fmt: str, otherwise: str) -> Fields:
    """Read a file of version 1 that goes with a plan; raises InvalidPlan, saying what it is not."""
    fields = load_object(data)
    if fields.text("fmt") != fmt:
        raise InvalidPlan("fmt", otherwise)
    if fields.integer("v") != 1:
        raise InvalidPlan("v", "needs a newer program")
    return fields


class Fields:
    """One JSON object being read; `close` refuses keys nobody asked for."""

    def __init__(self, value: object, path: str) -> None:
        if not isinstance(value, dict):
            raise InvalidPlan(path or "plan", "object expected")
        self._found: dict[str, object] = value
        self._path = path
        self._read: set[str] = set()

    def close(self) -> None:
        """Refuse keys this version does not know: they would be lost on writing."""
        for key in self._found:
            if key not in self._read:
                raise InvalidPlan(self.where(key), "unknown field")

    def where(self, key: str) -> str:
        """Return the name of a field for a person: tasks[3].item."""
        return f"{self._path}.{key}" if self._path else key

    def has(self, key: str) -> bool:
        """Whether a field that may be left out is there."""
        return key in self._found

    def written_keys(self) -> tuple[str, ...]:
        """Return the keys as they stand, for objects whose keys are data."""
        self._read.update(self._found)
        return tuple(_plain(key, self.where("key")) for key in self._found)

    def text(self, key: str) -> str:
        """Return a text; it may be empty but must be there."""
        return _plain(self._take(key, str), self.where(key))

    def filled(self, key: str) -> str:
        """Return a text that is not empty."""
        found = self.text(key)
        if not found.strip():
            raise InvalidPlan(self.where(key), "empty")
        return found

    def text_or_none(self, key: str) -> str | None:
        """Return a text or null."""
        return None if self._raw(key) is None else self.text(key)

    def integer(self, key: str) -> int:
        """Return a whole number; true and false are none."""
        found = self._take(key, int)
        if isinstance(found, bool):
            raise InvalidPlan(self.where(key), "number expected")
        return found

    def flag(self, key: str) -> bool:
        """Return true or false."""
        return self._take(key, bool)

    def flag_or_none(self, key: str) -> bool | None:
        """Return true, false or null."""
        return None if self._raw(key) is None else self.flag(key)

    def one_of(self, key: str, choices: type[Value]) -> Value:
        """Return the member of an enumeration that the text names."""
        try:
            return choices(self.text(key))  # type: ignore[call-arg]
        except ValueError as error:
            raise InvalidPlan(self.where(key), "unknown value") from error

    def day_or_none(self, key: str) -> date | None:
        """Return a day written as 2026-09-30, or None for null."""
        written = self.text_or_none(key)
        if written is None:
            return None
        try:
            day = date.fromisoformat(written)
        except ValueError as error:
            raise InvalidPlan(self.where(key), "not a date") from error
        if day.isoformat() != written:
            raise InvalidPlan(self.where(key), "not a date")
        return day

    def year(self, key: str) -> int:
        """Return a year a period can be of, or 0 for none."""
        year = self.integer(key)
        if year and not FIRST_YEAR <= year <= LAST_YEAR:
            raise InvalidPlan(self.where(key), f"not a year from {FIRST_YEAR} to {LAST_YEAR}")
        return year

    def period_day_or_none(self, key: str) -> date | None:
        """Return a day on which periods may begin or end, or None for null."""
        day = self.day_or_none(key)
        if day is not None and not FIRST_YEAR <= day.year <= LAST_YEAR:
            raise InvalidPlan(self.where(key), f"not a day from {FIRST_YEAR} to {LAST_YEAR}")
        return day

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts, each not empty and none twice."""
        found = self.cells(key)
        if "" in found:
            raise InvalidPlan(f"{self.where(key)}[{found.index('')}]", "empty")
        refuse_doubles(found, self.where(key))
        return found

    def cells(self, key: str) -> tuple[str, ...]:
        """Return a list of texts that may be empty or equal."""
        found = self._take(key, list)
        for place, item in enumerate(found):
            if not isinstance(item, str):
                raise InvalidPlan(f"{self.where(key)}[{place}]", "text expected")
        return tuple(_plain(item, self.where(key)) for item in found)

    def children(self, key: str) -> list[Fields]:
        """Return a list of objects."""
        found = self._take(key, list)
        return [Fields(item, f"{self.where(key)}[{place}]") for place, item in enumerate(found)]

    def child(self, key: str) -> Fields:
        """Return one object."""
        return Fields(self._raw(key), self.where(key))

    def child_or_none(self, key: str) -> Fields | None:
        """Return one object or null."""
        return None if self._raw(key) is None else self.child(key)

    def _raw(self, key: str) -> object:
        if key not in self._found:
            raise InvalidPlan(self.where(key), "missing")
        self._read.add(key)
        return self._found[key]

    def _take(self, key: str, kind: type[Value]) -> Value:
        found = self._raw(key)
        if not isinstance(found, kind):
            raise InvalidPlan(self.where(key), f"{kind.__name__} expected")
        return found


def refuse_doubles(names: Iterable[str], where: str) -> None:
    """Raise InvalidPlan if a name stands twice."""
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise InvalidPlan(where, f"twice: {name}")
        seen.add(name)


def _plain(text: str, where: str) -> str:
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise InvalidPlan(where, "broken character")
    return text


def _no_doubles(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("doubled key")
    return found


def _no_fraction(text: str) -> object:
    raise ValueError(text)
