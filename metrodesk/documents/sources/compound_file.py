"""The container of old office files (MS-CFB): which streams it has, and how one of them begins."""

from __future__ import annotations

import struct
from typing import Final

HEADER: Final = struct.Struct("<8s16sHHHHH6sIIIIIIIIII")
ENTRY: Final = 128
END: Final = 0xFFFFFFFA  # this and above are marks, no sectors
SMALL: Final = 4096  # streams below are kept elsewhere
MOST_SECTORS: Final = 4096  # of a directory: 16,384 names


class NotCompound(ValueError):
    """The bytes are no whole compound file."""


class CompoundFile:
    """A compound file, as far as telling its kind needs it."""

    def __init__(self, data: bytes) -> None:
        if len(data) < 512:
            raise NotCompound("short")
        head = HEADER.unpack_from(data)
        shift = head[5]
        if shift not in {9, 12}:
            raise NotCompound("sector size")
        self._data, self._size = data, 1 << shift
        self._table = self._read_table(list(struct.unpack_from("<109I", data, 76)))
        self._starts = self._read_directory(head[10])

    @property
    def names(self) -> frozenset[str]:
        """The names of all streams and storages."""
        return frozenset(self._starts)

    def beginning(self, stream: str) -> bytes:
        """Return the first bytes of a stream, nothing for a small one."""
        start, size = self._starts[stream]
        return b"" if size < SMALL else self._sector(start)

    def _sector(self, number: int) -> bytes:
        place = (number + 1) * self._size
        if place >= len(self._data):
            raise NotCompound("cut off")
        return self._data[place : place + self._size]

    def _read_table(self, places: list[int]) -> list[int]:
        found: list[int] = []
        for place in places:
            if place < END:
                sector = self._sector(place)
                if len(sector) < self._size:
                    raise NotCompound("cut off")
                found += [number for (number,) in struct.iter_unpack("<I", sector)]
        return found

    def _read_directory(self, number: int) -> dict[str, tuple[int, int]]:
        found, steps = {}, 0
        while number < END:
            sector = self._sector(number)
            for place in range(0, len(sector) - ENTRY + 1, ENTRY):
                entry = sector[place : place + ENTRY]
                length = int.from_bytes(entry[64:66], "little")
                if entry[66] and 2 <= length <= 64:
                    name = entry[: length - 2].decode("utf-16-le", "replace")
                    found[name] = (int.from_bytes(entry[116:120], "little"), int.from_bytes(entry[120:124], "little"))
            steps += 1
            if number >= len(self._table) or steps > MOST_SECTORS:
                raise NotCompound("directory")
            number = self._table[number]
        return found
