"""The one-file backup: an ordinary uncompressed zip whose every member its own list names.

Reading one is strict: names that fit a workspace, nothing compressed, nothing twice, sizes and
hashes as listed, and no more than the file itself is long.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Self

from metrodesk.bundles.container import CHUNK
from metrodesk.errors import BackupRefused
from metrodesk.ordinary import open_ordinary

FORMAT, VERSION = "metrodesk-backup", 1
LIST = "backup.json"
LARGEST_LIST = 256 << 20
DAY_ONE = (1980, 1, 1, 0, 0, 0)  # the first zip knows: equal content is equal bytes
HEX = "[0-9a-f]{64}"
_PLACES = re.compile(
    rf"metrodesk\.db|workspace\.json|bundles/{HEX}\.mdbundle|journal/{HEX}\.[a-z]{{2,8}}"
    rf"|evidence/{HEX}|quarantine/{HEX}"
)


@dataclass(frozen=True, slots=True)
class Member:
    """A file of a backup."""

    path: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Listing:
    """What a backup says of itself: whose it is, which state it holds, and its files."""

    workspace: str
    kind: str
    state: str
    made: str
    members: tuple[Member, ...]


def is_place(path: str) -> bool:
    """Whether a file of a workspace may stand in a backup under this name."""
    return _PLACES.fullmatch(path) is not None


class ArchiveWriter:
    """Writes members one after another, and the list of them last; use it in a `with`."""

    def __init__(self, out: BinaryIO) -> None:
        self._zip = zipfile.ZipFile(out, "w", zipfile.ZIP_STORED, allowZip64=True)
        self._members: list[Member] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        with contextlib.suppress(OSError):  # whatever failed before has been told
            self._zip.close()

    def add(self, path: str, source: Path) -> None:
        """Write a file, hashing it on the way. Raises OSError."""
        digest, size = hashlib.sha256(), 0
        with open_ordinary(source) as file, self._zip.open(_info(path), "w", force_zip64=True) as out:
            while piece := file.read(CHUNK):
                digest.update(piece)
                size += len(piece)
                out.write(piece)
        self._members.append(Member(path, size, digest.hexdigest()))

    def finish(self, workspace: str, kind: str, state: str, made: str) -> Listing:
        """Write the list and end the file."""
        listing = Listing(workspace, kind, state, made, tuple(self._members))
        self._zip.writestr(_info(LIST), _to_bytes(listing))
        self._zip.close()
        return listing


class ArchiveReader:
    """A backup whose outer shape is sound; `pieces` compares content with the list as it goes."""

    def __init__(self, file: BinaryIO) -> None:
        try:
            self._zip = zipfile.ZipFile(file)
        except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
            raise BackupRefused("foreign", str(error)) from error
        self.listing = self._listed()
        self._check_shape(file.seek(0, 2))

    def pieces(self, member: Member) -> Iterator[bytes]:
        """Yield a member's content; the last piece comes only if all of it is as listed."""
        digest, left = hashlib.sha256(), member.size
        try:
            with self._zip.open(member.path) as file:
                while piece := file.read(min(CHUNK, left + 1)):
                    digest.update(piece)
                    left -= len(piece)
                    if left < 0 or (left == 0 and digest.hexdigest() != member.sha256):
                        raise BackupRefused("damaged", member.path)
                    yield piece
        except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
            raise BackupRefused("damaged", member.path) from error
        if left or digest.hexdigest() != member.sha256:
            raise BackupRefused("damaged", member.path)

    def _listed(self) -> Listing:
        try:
            info = self._zip.getinfo(LIST)
        except KeyError as error:
            raise BackupRefused("foreign", "list") from error
        if info.file_size > LARGEST_LIST or info.compress_type != zipfile.ZIP_STORED:
            raise BackupRefused("foreign", "list")
        try:
            return _from_bytes(self._zip.read(info))
        except (zipfile.BadZipFile, EOFError, RuntimeError, NotImplementedError) as error:
            raise BackupRefused("damaged", LIST) from error

    def _check_shape(self, length: int) -> None:
        found = self._zip.infolist()
        for one in found:
            stored = one.compress_type == zipfile.ZIP_STORED and one.compress_size == one.file_size
            if not stored or one.flag_bits & 1 or one.is_dir():
                raise BackupRefused("foreign", one.filename)
        sizes = {one.filename: one.file_size for one in found if one.filename != LIST}
        if len(sizes) != len(found) - 1 or sum(one.file_size for one in found) > length:
            raise BackupRefused("foreign", "members")
        if sizes != {one.path: one.size for one in self.listing.members} or not all(map(is_place, sizes)):
            raise BackupRefused("foreign", "names")
        if len(self.listing.members) != len(sizes) or not {"metrodesk.db", "workspace.json"} <= sizes.keys():
            raise BackupRefused("foreign", "incomplete")


def _info(path: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(path, DAY_ONE)
    info.external_attr = 0o600 << 16
    return info


def _to_bytes(listing: Listing) -> bytes:
    value = {
        "fmt": FORMAT,
        "v": VERSION,
        "workspace": listing.workspace,
        "kind": listing.kind,
        "state": listing.state,
        "made": listing.made,
        "files": [{"path": one.path, "size": one.size, "sha256": one.sha256} for one in listing.members],
    }
    return json.dumps(value, indent=0).encode("ascii")


def _from_bytes(data: bytes) -> Listing:
    try:
        found = json.loads(data)
        if found["fmt"] != FORMAT:
            raise BackupRefused("foreign", "format")
        if found["v"] != VERSION:
            raise BackupRefused("newer", str(found["v"]))
        return Listing(
            str(found["workspace"]),
            str(found["kind"]),
            str(found["state"]),
            str(found["made"]),
            tuple(Member(str(one["path"]), int(one["size"]), str(one["sha256"])) for one in found["files"]),
        )
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise BackupRefused("foreign", "list") from error
