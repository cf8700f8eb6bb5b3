"""Texts of old workbooks: narrow or wide, and the shared ones that run on over several records."""

from __future__ import annotations

import struct
from collections.abc import Sequence

from metrodesk.domain.report import whole_characters

WIDE, PHONETIC, RICH = 1, 4, 8


def short_text(body: bytes) -> str:
    """Return a text whose length is one byte: the name of a sheet."""
    return whole_characters(_text(body[2:], body[0], body[1]))


def long_text(body: bytes) -> str:
    """Return a text whose length is two bytes."""
    count, flags = struct.unpack_from("<HB", body)
    return whole_characters(_text(body[3:], count, flags))


def shared_texts(chunks: Sequence[bytes]) -> list[str]:
    """Return the shared texts of a workbook from their record and those that continue it."""
    reader = _Chunks(chunks)
    (count,) = struct.unpack("<4xI", reader.take(8))
    return [reader.text() for _ in range(min(count, sum(map(len, chunks)) // 3))]


def _text(body: bytes, count: int, flags: int) -> str:
    return body[: 2 * count].decode("utf-16-le", "surrogatepass") if flags & WIDE else body[:count].decode("latin-1")


class _Chunks:
    """Reads on over the ends of records; inside a text a new record begins with how wide it goes on."""

    def __init__(self, chunks: Sequence[bytes]) -> None:
        self._chunks, self._number, self._at = list(chunks), 0, 0

    def take(self, size: int) -> bytes:
        """Return the next bytes."""
        found = b""
        while len(found) < size:
            if not self._left():
                self._turn()
            piece = self._chunks[self._number][self._at : self._at + size - len(found)]
            self._at += len(piece)
            found += piece
        return found

    def text(self) -> str:
        """Return the next shared text, without its formats and readings."""
        count, flags = struct.unpack("<HB", self.take(3))
        runs = struct.unpack("<H", self.take(2))[0] if flags & RICH else 0
        more = struct.unpack("<I", self.take(4))[0] if flags & PHONETIC else 0
        found = self._characters(count, flags & WIDE)
        self.take(4 * runs + more)
        return found

    def _characters(self, count: int, wide: int) -> str:
        parts, left = [], count
        while left:
            if not self._left():
                self._turn()
                wide = self.take(1)[0] & WIDE
            size = 2 if wide else 1
            here = min(left, self._left() // size)
            if not here:
                raise ValueError("half a character")
            parts.append(_text(self.take(here * size), here, wide))
            left -= here
        return whole_characters("".join(parts))

    def _left(self) -> int:
        return len(self._chunks[self._number]) - self._at

    def _turn(self) -> None:
        self._number, self._at = self._number + 1, 0
        if self._number >= len(self._chunks):
            raise ValueError("text cut off")
