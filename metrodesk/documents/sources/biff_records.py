"""The records of an old workbook (xls, et): a compound file holds a stream of them.

After [MS-CFB] and [MS-XLS]: each record begins with its number and length. Whatever does not
fit raises ValueError, struct.error or IndexError.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
NO_SECTOR = 0xFFFFFFFA


def is_encrypted_package(data: bytes) -> bool:
    """Whether a compound file is a newer workbook under a password."""
    return any(name.encode("utf-16-le") in data for name in ("EncryptedPackage", "EncryptionInfo"))


def records(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Return the records of a workbook, each with its number."""
    stream, at = _stream(data), 0
    while at + 4 <= len(stream):
        number, length = struct.unpack_from("<HH", stream, at)
        if number == 0 and length == 0:
            return
        yield number, stream[at + 4 : at + 4 + length]
        at += 4 + length


def _stream(data: bytes) -> bytes:
    """Return the stream named Workbook of a compound file."""
    demand(data.startswith(MAGIC) and len(data) >= 512)
    size = 1 << struct.unpack_from("<H", data, 30)[0]
    demand(size in {512, 4096})
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
        demand(len(sectors) <= len(data) // size + 1)
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


def demand(fits: bool) -> None:  # noqa: FBT001  a claim
    """Raise ValueError unless a claim holds."""
    if not fits:
        raise ValueError("not a workbook of 1997 or later")
