"""What offices and mail put around a bundle: ordinary zips, letters, base64; opened with bounds.

Here alone `zipfile` is used. Nothing that comes out is believed: each file goes the bundle's
own way afterwards, and its name is only ever shown.
"""

from __future__ import annotations

import base64
import binascii
import contextlib
import email
import email.policy
import lzma
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from email.message import Message
from pathlib import Path, PurePosixPath
from typing import IO, BinaryIO, Final, NoReturn

from metrodesk.bundles.answer_set import is_answer_set
from metrodesk.bundles.container import CHUNK, LIMITS, ZIP_MAGIC
from metrodesk.bundles.encryption import MAGIC, OVERHEAD, is_encrypted
from metrodesk.errors import BundleRejected, Reason
from metrodesk.ordinary import open_ordinary

PREFIX: Final = 64  # bytes that tell a bundle from another file
LARGEST: Final = LIMITS.file + OVERHEAD
MOST_TOTAL: Final = 1 << 30  # bytes out of one wrapper
MOST_RATIO: Final = 100  # beyond the first MiB; bundles are mostly encrypted or pictures
LARGEST_LETTER: Final = 128 << 20
LARGEST_DIRECTORY: Final = 4 << 20
ARCHIVES: Final = {
    b"Rar!\x1a\x07": "rar", b"7z\xbc\xaf\x27\x1c": "sevenzip", b"\x1f\x8b\x08": "gzip", b"BZh": "gzip",
    b"\xfd7zXZ\x00": "gzip",
}  # fmt: skip
TEXT_MODE: Final = (MAGIC.replace(b"\n", b"\r\n"), b"PK\x03\x04\r\n\x00")
CODED: Final = tuple(base64.b64encode(one)[:8] for one in (b"PK\x03\x04\n\x00\x00", MAGIC))
OFFICE_FILES: Final = frozenset({"[Content_Types].xml", "mimetype", "OFD.xml"})
Room = Callable[[str], Path]
"""Gives a free path for a file of that name."""
_END = struct.Struct("<4sHHHHIIH")
_BROKEN = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, NotImplementedError, ValueError, struct.error, OSError,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Inner:
    """A file inside a wrapper that may be a bundle: its name as sent, and where its bytes were put.

    With a `trouble` they could not be had.
    """

    name: str
    path: Path
    trouble: BundleRejected | None = None


def is_bundle(prefix: bytes) -> bool:
    """Whether a file that starts so may be a bundle or one file for all."""
    return (
        is_encrypted(prefix)
        or is_answer_set(prefix)
        or (prefix.startswith(ZIP_MAGIC) and prefix[30:39] == b"head.json")
    )


def kind_of(prefix: bytes) -> str:
    """Tell by its beginning what a file is: bundle, zip, letter, base64, a foreign archive, text_mode or empty."""
    if is_bundle(prefix):
        return "bundle"
    if any(prefix.startswith(one) for one in TEXT_MODE):
        return "text_mode"
    for magic, name in ARCHIVES.items():
        if prefix.startswith(magic):
            return name
    if prefix.startswith(ZIP_MAGIC):
        return "zip"
    if prefix.lstrip().startswith(CODED):
        return "base64"
    return "letter" if b":" in prefix.split(b"\n", 1)[0] and prefix[:1].isalpha() else ""


def unwrap(path: Path, kind: str, room: Room) -> Iterator[Inner]:
    """Yield what may be bundles inside a zip, a letter or base64; `room` gives a free path for each.

    Raises BundleRejected with the exact trouble, or OSError.
    """
    with open_ordinary(path) as file:
        if kind == "zip":
            yield from _unzipped(file, room)
        elif kind == "letter":
            yield from _letter(file, room)
        elif kind == "base64":
            yield _decoded(file, path.stem, room)


def _unzipped(file: BinaryIO, room: Room) -> Iterator[Inner]:
    _check_directory(file)
    left = MOST_TOTAL
    try:
        archive = zipfile.ZipFile(file)
    except _BROKEN as error:
        raise BundleRejected(Reason.CONTAINER, "zip_damaged") from error
    with archive:
        entries = archive.infolist()
        if len(entries) > LIMITS.entries:
            _refuse("entries")
        if not OFFICE_FILES.isdisjoint(archive.namelist()):
            return  # a document, whose parts are its own
        for info in entries:
            try:
                found = _extracted(archive, info, room, left)
            except BundleRejected as error:
                yield Inner(shown_entry(info), Path(), error)
                continue
            if found is not None:
                left -= found.path.stat().st_size
                yield found


def _check_directory(file: BinaryIO) -> None:
    """Refuse a directory no office packs, before it is read into memory."""
    size = file.seek(0, 2)
    if size > LARGEST:
        _refuse("file_size")
    file.seek(max(0, size - 66_000))
    tail = file.read()
    at = tail.rfind(b"PK\x05\x06")
    if at < 0 or len(tail) - at < _END.size:
        _refuse("zip_damaged")
    length = _END.unpack_from(tail, at)[5]
    if length > LARGEST_DIRECTORY:
        _refuse("entries")
    file.seek(0)


def _extracted(archive: zipfile.ZipFile, info: zipfile.ZipInfo, room: Room, left: int) -> Inner | None:
    name = shown_entry(info)
    if info.is_dir():
        return None
    try:
        if info.flag_bits & 0x1:
            _refuse("zip_locked", name)
        if PurePosixPath(name).name == "head.json":
            _refuse("repacked", name)
        with archive.open(info) as source:
            start = source.read(PREFIX)
            kind = kind_of(start)
            if kind in {"rar", "sevenzip", "zip"}:
                _refuse("nested", name)
            return None if kind != "bundle" else _kept(start, source, info, room(name), min(left, LARGEST), name)
    except RuntimeError as error:  # NotImplementedError is one: a method zipfile does not know
        raise BundleRejected(Reason.CONTAINER, "zip_damaged", name) from error
    except _BROKEN as error:
        if isinstance(error, OSError) and error.errno is not None:
            raise
        raise BundleRejected(Reason.CONTAINER, "zip_damaged", name) from error


def _kept(start: bytes, source: IO[bytes], info: zipfile.ZipInfo, target: Path, most: int, name: str) -> Inner:
    written = 0
    with target.open("xb") as out:
        piece = start
        while piece:
            written += len(piece)
            if written > most or written > (1 << 20) + MOST_RATIO * info.compress_size:
                _refuse("bomb", name)
            out.write(piece)
            piece = source.read(CHUNK)
    return Inner(name, target)


def shown_entry(info: zipfile.ZipInfo) -> str:
    """Return an entry's name as its sender saw it: UTF-8 if it says so, else GB 18030."""
    if info.flag_bits & 0x800:
        return info.filename
    try:
        return info.orig_filename.encode("cp437").decode("gb18030")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return info.filename


def _letter(file: BinaryIO, room: Room) -> Iterator[Inner]:
    """Yield the attachments of a saved letter (.eml)."""
    data = file.read(LARGEST_LETTER + 1)
    if len(data) > LARGEST_LETTER:
        _refuse("file_size")
    if b"base64" not in data:
        return
    try:
        message = email.message_from_bytes(data, policy=email.policy.default)
        found = [(part.get_filename() or "", _content(part)) for part in message.walk() if not part.is_multipart()]
    except (ValueError, LookupError, TypeError, AttributeError) as error:  # what `email` trips over
        raise BundleRejected(Reason.CONTAINER, "mail_damaged") from error
    for name, content in found:
        if is_bundle(content[:PREFIX]):
            target = room(name)
            target.write_bytes(content)
            yield Inner(name, target)


def _content(part: Message) -> bytes:
    """Return an attachment's bytes; of one cut off in the middle, those that are there."""
    text = part.get_payload()
    if isinstance(text, str) and str(part.get("Content-Transfer-Encoding", "")).strip().lower() == "base64":
        coded = "".join(text.split()).encode("ascii", "replace")
        with contextlib.suppress(binascii.Error):
            return base64.b64decode(coded[: len(coded) // 4 * 4])
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _decoded(file: BinaryIO, name: str, room: Room) -> Inner:
    """Decode a file that is nothing but base64, as some mail programs leave it."""
    text = b"".join(file.read(LARGEST_LETTER + 1).split())
    if len(text) > LARGEST_LETTER:
        _refuse("file_size")
    try:
        content = base64.b64decode(text, validate=True)
    except binascii.Error as error:
        raise BundleRejected(Reason.CONTAINER, "mail_damaged") from error
    target = room(name)
    target.write_bytes(content)
    return Inner(name, target)


def _refuse(detail: str, where: str = "") -> NoReturn:
    raise BundleRejected(Reason.CONTAINER, detail, where)
