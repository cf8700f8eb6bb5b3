"""The canonical zip: stored only, every byte either content or derivable from it.

The writer has one way to write given members; the reader walks from byte 0, writes every
header anew and demands the same bytes. Nothing can hide between, before or behind entries,
nothing inflates, and any zip program opens the file.
"""

from __future__ import annotations

import hashlib
import io
import re
import struct
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final, NoReturn

from metrodesk.errors import BundleRejected, Reason

CHUNK: Final = 1 << 20
ZIP_MAGIC: Final = b"PK\x03\x04"
_LOCAL = struct.Struct("<4sHHHHHIIIHH")
_CENTRAL = struct.Struct("<4sHHHHHHIIIHHHHHII")
_END = struct.Struct("<4sHHHHIIH")
_VERSION, _DATE = 10, 0x0021  # a plain file; 1 January 1980, the first day zip knows

_SEGMENT = re.compile(r"[a-z0-9][a-z0-9._-]*")
_MAX_NAME, _MAX_SLASHES = 200, 3
_DEVICES = frozenset({"con", "prn", "aux", "nul", *(f"{kind}{n}" for kind in ("com", "lpt") for n in range(10))})
_ORDER = (
    "head.json",
    "sig/",
    "keys/",
    "sha256sums.txt",
    "data/revisions.jsonl",
    "data/acts.jsonl",
    "data/plan.json",
    "data/roster.json",
    "data/trust.json",
    "data/invite.json",
    "data/request.json",
    "data/answer.json",
    "data/att/",
    "data/",
    "origin/",
    "index.json",
    "parts/",
)


@dataclass(frozen=True, slots=True)
class Limits:
    """What is refused before it is read."""

    file: int = 512 << 20
    entries: int = 2_000
    entry: int = 64 << 20
    head: int = 1 << 20


LIMITS: Final = Limits()


@dataclass(frozen=True, slots=True)
class Entry:
    """A member: its content lies at `offset` in the file, `size` bytes long."""

    name: str
    crc: int
    size: int
    offset: int


Member = tuple[str, Path | bytes]


@dataclass(frozen=True, slots=True)
class Measure:
    """What a head and a header say about a member's content."""

    crc: int
    size: int
    sha256: str


def measure(source: Path | bytes) -> Measure:
    """Read a member that is still to be written; raises BundleRejected if it is too large."""
    crc, size, digest = 0, 0, hashlib.sha256()
    for piece in _pieces(source):
        crc, size = zlib.crc32(piece, crc), size + len(piece)
        digest.update(piece)
        if size > LIMITS.entry:
            _refuse("entry_size", str(size))
    return Measure(crc, size, digest.hexdigest())


def write_container(members: Sequence[Member], out: BinaryIO, known: Mapping[str, Measure] | None = None) -> int:
    """Write members in canonical order and return the bytes written.

    The same content gives the same bytes; files are never held in memory. `known` saves
    measuring a member again. Raises ValueError for a name that is not allowed or used
    twice, BundleRejected if a limit is passed or a file is not what was measured.
    """
    entries: list[Entry] = []
    position = 0
    for name, source in sorted(members, key=lambda member: order_of(member[0])):
        found = (known or {}).get(name) or measure(source)
        header = _local_header(name, found.crc, found.size)
        out.write(header)
        entries.append(Entry(name, found.crc, found.size, position + len(header)))
        _copy(entries[-1], source, out)
        position = entries[-1].offset + found.size
    _check_written(entries)
    directory = _directory(entries, position)
    out.write(directory)
    if position + len(directory) > LIMITS.file:
        _refuse("file_size", str(position + len(directory)))
    return position + len(directory)


def read_index(file: BinaryIO, limits: Limits = LIMITS) -> tuple[Entry, ...]:
    """Return the members of a canonical container; content is not read here.

    `read_entry` and `chunks` compare the content with the entry's CRC. Raises BundleRejected.
    """
    length = file.seek(0, io.SEEK_END)
    if length > limits.file:
        _refuse("file_size", str(length))
    entries = _walk(file, length, limits)
    end = entries[-1].offset + entries[-1].size if entries else 0
    expected = _directory(entries, end)
    file.seek(end)
    if length - end != len(expected) or file.read(len(expected)) != expected:
        _refuse("directory", str(end))
    return tuple(entries)


def read_entry(file: BinaryIO, entry: Entry, limit: int = LIMITS.entry) -> bytes:
    """Return a member's content; raises BundleRejected if it is larger than `limit`."""
    if entry.size > limit:
        _refuse("entry_size", entry.name)
    return b"".join(chunks(file, entry))


def chunks(file: BinaryIO, entry: Entry) -> Iterator[bytes]:
    """Yield a member's content in pieces; the last comes only if the CRC is right."""
    file.seek(entry.offset)
    crc, left = 0, entry.size
    while left:
        piece = file.read(min(CHUNK, left))
        if not piece:
            _refuse("truncated", entry.name)
        crc, left = zlib.crc32(piece, crc), left - len(piece)
        if left == 0 and crc != entry.crc:
            _refuse("crc", entry.name)
        yield piece
    if entry.size == 0 and entry.crc != 0:
        _refuse("crc", entry.name)


def is_container(prefix: bytes) -> bool:
    """Whether a file that starts so may be a container."""
    return prefix.startswith(ZIP_MAGIC)


def is_allowed(name: str) -> bool:
    """Whether a member may have this name: lower-case ASCII, no way out of a folder."""
    parts = name.split("/")
    return (
        len(name) <= _MAX_NAME
        and len(parts) <= _MAX_SLASHES + 1
        and all(_is_safe(part) for part in parts)
        and any(name == place or (place[-1] == "/" and name.startswith(place)) for place in _ORDER)
    )


def order_of(name: str) -> tuple[int, str]:
    """Return what members are sorted by: the place of their kind, then their name."""
    if not is_allowed(name):
        raise ValueError(name)
    for place, prefix in enumerate(_ORDER):
        if name == prefix or (prefix[-1] == "/" and name.startswith(prefix)):
            return place, name
    raise ValueError(name)


def _is_safe(part: str) -> bool:
    return (
        _SEGMENT.fullmatch(part) is not None
        and not part.endswith(".")
        and part.split(".", maxsplit=1)[0] not in _DEVICES
    )


def _walk(file: BinaryIO, length: int, limits: Limits) -> list[Entry]:
    entries: list[Entry] = []
    position = 0
    while True:
        file.seek(position)
        fixed = file.read(_LOCAL.size)
        if not is_container(fixed):
            return entries
        if len(entries) == limits.entries:
            _refuse("entries", str(limits.entries))
        entry = _entry_at(file, fixed, position, limits)
        if entry.offset + entry.size > length:
            _refuse("truncated", entry.name)
        if entries and order_of(entries[-1].name) >= order_of(entry.name):
            _refuse("order", entry.name)
        entries.append(entry)
        position = entry.offset + entry.size


def _entry_at(file: BinaryIO, fixed: bytes, position: int, limits: Limits) -> Entry:
    if len(fixed) != _LOCAL.size:
        _refuse("truncated", str(position))
    *_, crc, _packed, size, name_length, _extra = _LOCAL.unpack(fixed)
    if name_length > _MAX_NAME:
        _refuse("name", str(position))
    name = file.read(name_length).decode("latin-1")
    if not is_allowed(name):
        _refuse("name", ascii(name))
    if size > limits.entry:
        _refuse("entry_size", name)
    header = _local_header(name, crc, size)
    if header != fixed + name.encode("ascii"):
        _refuse("header", name)
    return Entry(name, crc, size, position + len(header))


def _local_header(name: str, crc: int, size: int) -> bytes:
    coded = name.encode("ascii")
    sizes = (crc, size, size, len(coded), 0)
    return _LOCAL.pack(ZIP_MAGIC, _VERSION, 0, 0, 0, _DATE, *sizes) + coded


def _directory(entries: Sequence[Entry], start: int) -> bytes:
    out = io.BytesIO()
    for entry in entries:
        coded = entry.name.encode("ascii")
        where = entry.offset - _LOCAL.size - len(coded)
        sizes = (entry.crc, entry.size, entry.size, len(coded), 0, 0)
        out.write(_CENTRAL.pack(b"PK\x01\x02", _VERSION, _VERSION, 0, 0, 0, _DATE, *sizes, 0, 0, 0, where))
        out.write(coded)
    count, size = len(entries), out.tell()
    out.write(_END.pack(b"PK\x05\x06", 0, 0, count, count, size, start, 0))
    return out.getvalue()


def _pieces(source: Path | bytes) -> Iterator[bytes]:
    if isinstance(source, bytes):
        yield source
        return
    with source.open("rb") as file:
        while piece := file.read(CHUNK):
            yield piece


def _copy(entry: Entry, source: Path | bytes, out: BinaryIO) -> None:
    crc = size = 0
    for piece in _pieces(source):
        crc, size = zlib.crc32(piece, crc), size + len(piece)
        out.write(piece)
    if (crc, size) != (entry.crc, entry.size):
        raise BundleRejected(Reason.CONTENT, "changed", entry.name)


def _check_written(entries: Sequence[Entry]) -> None:
    if len({entry.name for entry in entries}) != len(entries):
        raise ValueError("two members of one name")
    if len(entries) > LIMITS.entries:
        _refuse("entries", str(len(entries)))


def _refuse(detail: str, where: str) -> NoReturn:
    raise BundleRejected(Reason.CONTAINER, detail, where)
