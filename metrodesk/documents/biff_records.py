"""What a library leaves out of old workbooks (xls, et): formats, formulas, errors, notes.

After [MS-CFB] and [MS-XLS]: a compound file holds a stream of records; each begins with its
number and length.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from metrodesk.documents.xlsx_styles import code_of

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
END, NO_SECTOR = 0xFFFFFFFE, 0xFFFFFFFA
BOF, EOF, FILEPASS, FORMAT, XF, NOTE = 0x809, 0x0A, 0x2F, 0x41E, 0xE0, 0x1C
FORMULA, BOOLERR, NUMBER, RK, MULRK = 0x06, 0x205, 0x203, 0x27E, 0xBD
WORKSHEET = 0x10
ERRORS = {0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A"}
BIFF8 = 0x600
Place = tuple[int, int]


class Encrypted(Exception):
    """A workbook that opens only with a password."""


@dataclass
class Facts:
    """What is known of the cells of one sheet beside their values."""

    codes: dict[Place, str] = field(default_factory=dict)
    formulas: set[Place] = field(default_factory=set)
    errors: dict[Place, str] = field(default_factory=dict)
    notes: set[Place] = field(default_factory=set)


def is_encrypted_package(data: bytes) -> bool:
    """Whether a compound file is a newer workbook under a password."""
    return any(name.encode("utf-16-le") in data for name in ("EncryptedPackage", "EncryptionInfo"))


def facts_of(data: bytes) -> list[Facts]:
    """Return the facts of each worksheet in order. Raises Encrypted, ValueError if it is not whole."""
    stream = _stream(data)
    found: list[Facts] = []
    custom: dict[int, str] = {}
    formats: list[int] = []
    here: Facts | None = None
    for number, body in _records(stream):
        if number == FILEPASS:
            raise Encrypted
        if number == BOF:
            _demand(len(body) >= 4 and struct.unpack_from("<H", body)[0] == BIFF8)
            here = Facts() if struct.unpack_from("<H", body, 2)[0] == WORKSHEET else None
            found += [here] if here is not None else []
        elif number == FORMAT:
            custom[struct.unpack_from("<H", body)[0]] = _text(body[2:])
        elif number == XF:
            formats.append(struct.unpack_from("<H", body, 2)[0])
        elif here is not None:
            _note(here, number, body, formats, custom)
    return found


def _note(here: Facts, number: int, body: bytes, formats: list[int], custom: dict[int, str]) -> None:
    if number == NOTE:
        row, column = struct.unpack_from("<HH", body)
        here.notes.add((row + 1, column + 1))
    elif number in {FORMULA, BOOLERR, NUMBER, RK}:
        row, column, style = struct.unpack_from("<HHH", body)
        place = row + 1, column + 1
        here.codes[place] = _code(style, formats, custom)
        if number == FORMULA:
            here.formulas.add(place)
            if body[12:14] == b"\xff\xff" and body[6] == 2:  # the result is an error
                here.errors[place] = ERRORS.get(body[8], "#?")
        elif number == BOOLERR and body[7]:
            here.errors[place] = ERRORS.get(body[6], "#?")
    elif number == MULRK:
        row, first = struct.unpack_from("<HH", body)
        for at in range((len(body) - 6) // 6):
            (style,) = struct.unpack_from("<H", body, 4 + 6 * at)
            here.codes[row + 1, first + at + 1] = _code(style, formats, custom)


def _code(style: int, formats: list[int], custom: dict[int, str]) -> str:
    return code_of(formats[style], custom) if style < len(formats) else ""


def _records(stream: bytes) -> Iterator[tuple[int, bytes]]:
    at = 0
    while at + 4 <= len(stream):
        number, length = struct.unpack_from("<HH", stream, at)
        if number == 0 and length == 0:
            return
        yield number, stream[at + 4 : at + 4 + length]
        at += 4 + length


def _text(body: bytes) -> str:
    count, flags = struct.unpack_from("<HB", body)
    return body[3 : 3 + 2 * count].decode("utf-16-le") if flags & 1 else body[3 : 3 + count].decode("latin-1")


def _stream(data: bytes) -> bytes:
    """Return the stream named Workbook of a compound file."""
    _demand(data.startswith(MAGIC) and len(data) >= 512)
    size = 1 << struct.unpack_from("<H", data, 30)[0]
    _demand(size in {512, 4096})
    table = _table(data, size)
    folder = _chain(data, size, table, struct.unpack_from("<I", data, 48)[0])
    entries = [folder[at : at + 128] for at in range(0, len(folder) - 127, 128)]
    root = entries[0]
    for entry in entries:
        name = entry[: max(struct.unpack_from("<H", entry, 64)[0] - 2, 0)].decode("utf-16-le", "replace")
        if name.casefold() in {"workbook", "book"}:
            first, length = struct.unpack_from("<IQ", entry, 116)
            length &= 0xFFFFFFFF
            if length >= struct.unpack_from("<I", data, 56)[0]:
                return _chain(data, size, table, first)[:length]
            return _small(data, size, table, root, first)[:length]
    raise ValueError("no workbook")


def _table(data: bytes, size: int) -> list[int]:
    sectors = [one for one in struct.unpack_from("<109I", data, 76) if one < NO_SECTOR]
    more, seen = struct.unpack_from("<I", data, 68)[0], 0
    while more < NO_SECTOR and seen < len(data) // size:
        block = _sector(data, size, more)
        *listed, more = struct.unpack(f"<{size // 4}I", block)
        sectors += [one for one in listed if one < NO_SECTOR]
        seen += 1
    return [one for number in sectors for one in struct.unpack(f"<{size // 4}I", _sector(data, size, number))]


def _sector(data: bytes, size: int, number: int) -> bytes:
    return data[(number + 1) * size : (number + 2) * size].ljust(size, b"\0")


def _links(table: list[int], first: int) -> Iterator[int]:
    at, left = first, len(table)
    while at < len(table) and left:
        yield at
        at, left = table[at], left - 1


def _chain(data: bytes, size: int, table: list[int], first: int) -> bytes:
    return b"".join(_sector(data, size, one) for one in _links(table, first))


def _small(data: bytes, size: int, table: list[int], root: bytes, first: int) -> bytes:
    inside = _chain(data, size, table, struct.unpack_from("<I", root, 116)[0])
    small = _chain(data, size, table, struct.unpack_from("<I", data, 60)[0])
    links = list(struct.unpack(f"<{len(small) // 4}I", small))
    return b"".join(inside[one * 64 : one * 64 + 64] for one in _links(links, first))


def _demand(fits: bool) -> None:  # noqa: FBT001  a claim
    if not fits:
        raise ValueError("not a workbook of 1997 or later")
