"""JSON as bundles may carry it: one reading only, whole numbers only, no tricks."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Sequence
from typing import NoReturn, TypeAlias

from metrodesk.errors import MalformedJson

Json: TypeAlias = "bool | int | str | list[Json] | dict[str, Json] | None"

MAX_DEPTH = 16
LARGEST = 2**53 - 1
DIGITS = len(str(LARGEST)) + 1  # and a sign
OPENERS = re.compile(rb"[\[{]")
SURROGATE = re.compile(rb"\\u[dD][89a-fA-F]")


def load(data: bytes, where: str = "") -> Json:
    """Read JSON that has exactly one meaning.

    Double keys, fractions, exponents, NaN, numbers past 2^53, nesting past 16, lone
    surrogates, byte order marks and anything but UTF-8 raise MalformedJson.
    """
    try:
        value: Json = json.loads(
            data.decode("utf-8"),
            object_pairs_hook=_object,
            parse_int=_whole,
            parse_float=_fraction,
            parse_constant=_fraction,
        )
    except MalformedJson as error:
        raise MalformedJson(error.detail, where) from error
    except UnicodeDecodeError as error:
        raise MalformedJson("utf8", where) from error
    except RecursionError as error:
        raise MalformedJson("depth", where) from error
    except ValueError as error:
        raise MalformedJson("json", where) from error
    _check(data, value, where)
    return value


def load_object(data: bytes, where: str = "") -> Fields:
    """Read JSON whose outermost value is an object."""
    value = load(data, where)
    if not isinstance(value, dict):
        raise MalformedJson("object", where)
    return Fields(value, where)


def load_line(line: bytes, where: str = "") -> Fields:
    """Read one stored line, which must be an object written exactly as `dump` writes it."""
    fields = load_object(line, where)
    if dump(fields.values) != line:
        raise MalformedJson("canonical", where)
    return fields


def dump(value: Json) -> bytes:
    """Write JSON in its one form: UTF-8, no blanks, keys in the order given."""
    try:
        text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
        return text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise MalformedJson("surrogate") from error


def coded(data: bytes) -> str:
    """Return bytes as the base64 text that `Fields.data` reads."""
    return base64.b64encode(data).decode("ascii")


class Fields:
    """An object being read: each accessor demands a kind and names the key it missed."""

    __slots__ = ("values", "where")

    def __init__(self, values: dict[str, Json], where: str) -> None:
        self.values = values
        self.where = where

    def text(self, key: str, pattern: re.Pattern[str] | None = None) -> str:
        """Return a text, which `pattern` must match wholly if one is given."""
        value = self.values.get(key)
        if not isinstance(value, str) or (pattern is not None and not pattern.fullmatch(value)):
            self._refuse(key)
        return value

    def text_or_none(self, key: str, pattern: re.Pattern[str] | None = None) -> str | None:
        """Return a text, or None where it is null or absent."""
        return None if self.values.get(key) is None else self.text(key, pattern)

    def data(self, key: str) -> bytes:
        """Return bytes written in base64, in its one spelling."""
        text = self.text(key)
        try:
            data = base64.b64decode(text, validate=True)
        except ValueError:
            self._refuse(key)
        if coded(data) != text:
            self._refuse(key)
        return data

    def number(self, key: str) -> int:
        """Return a whole number that is not negative."""
        value = self.values.get(key)
        if not isinstance(value, int) or isinstance(value, bool) or value < 0:
            self._refuse(key)
        return value

    def number_or_none(self, key: str) -> int | None:
        """Return a whole number, or None where it is null or absent."""
        return None if self.values.get(key) is None else self.number(key)

    def flag(self, key: str) -> bool:
        """Return a truth value."""
        value = self.values.get(key)
        if not isinstance(value, bool):
            self._refuse(key)
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts."""
        found: list[str] = []
        for item in self._items(key):
            if not isinstance(item, str):
                self._refuse(key)
            found.append(item)
        return tuple(found)

    def inner(self, key: str) -> Fields:
        """Return an object inside this one."""
        value = self.values.get(key)
        if not isinstance(value, dict):
            self._refuse(key)
        return Fields(value, f"{self.where}.{key}")

    def inners(self, key: str) -> tuple[Fields, ...]:
        """Return a list of objects."""
        found: list[Fields] = []
        for number, item in enumerate(self._items(key)):
            if not isinstance(item, dict):
                self._refuse(key)
            found.append(Fields(item, f"{self.where}.{key}[{number}]"))
        return tuple(found)

    def _items(self, key: str) -> Sequence[Json]:
        value = self.values.get(key)
        if not isinstance(value, list):
            self._refuse(key)
        return value

    def _refuse(self, key: str) -> NoReturn:
        raise MalformedJson("field", f"{self.where}.{key}")


def _object(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise MalformedJson("duplicate")
    return found


def _whole(digits: str) -> int:
    if len(digits) > DIGITS or abs(int(digits)) > LARGEST:
        raise MalformedJson("number")
    return int(digits)


def _fraction(text: str) -> NoReturn:
    raise MalformedJson("number", text[:DIGITS])


def _check(data: bytes, value: Json, where: str) -> None:
    """Refuse what `json` lets pass; both scans are skipped for the usual small value."""
    if len(OPENERS.findall(data)) > MAX_DEPTH and _depth(value) > MAX_DEPTH:
        raise MalformedJson("depth", where)
    if SURROGATE.search(data):
        try:
            dump(value)
        except MalformedJson as error:
            raise MalformedJson("surrogate", where) from error


def _depth(value: Json) -> int:
    deepest, level = 0, [value]
    while level:
        containers = [item for item in level if isinstance(item, list | dict)]
        deepest += bool(containers)
        level = [inner for item in containers for inner in (item.values() if isinstance(item, dict) else item)]
    return deepest
