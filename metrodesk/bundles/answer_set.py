"""One file for all units: an outer container whose parts are answers, each encrypted to its unit."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

from metrodesk.bundles.container import ZIP_MAGIC, Entry, chunks, read_entry, read_index, write_container
from metrodesk.bundles.encryption import MAGIC, AgeIdentity, is_encrypted
from metrodesk.bundles.head import CAMPAIGN, UNIT
from metrodesk.bundles.plain import take_plain
from metrodesk.bundles.strict_json import Json, dump, load_object
from metrodesk.errors import BundleRejected, NeedsNewerProgram, Reason
from metrodesk.ordinary import open_ordinary

INDEX: Final = "index.json"
PARTS: Final = "parts/"
FORMAT: Final = "metrodesk-answers"
VERSION: Final = 1
LARGEST_INDEX: Final = 1 << 20
MOST_PARTS: Final = 1_900  # below the container's limit of entries
_BEGINNING: Final = INDEX.encode() + b'{"fmt":"metrodesk-answer'
PREFIX: Final = 64  # bytes that tell a set from a bundle


@dataclass(frozen=True, slots=True)
class AnswerSet:
    """What the index says: the work, and the units there are parts for. Nothing of it is proven."""

    campaign: str
    units: tuple[str, ...]


def is_answer_set(prefix: bytes) -> bool:
    """Whether a file that starts so is one file for all."""
    return prefix.startswith(ZIP_MAGIC) and _BEGINNING in prefix


def holds_answers(path: Path) -> bool:
    """Whether a file is one file for all; raises OSError if it cannot be read."""
    with open_ordinary(path) as file:
        return is_answer_set(file.read(PREFIX))


def write_answer_set(campaign: str, parts: Mapping[str, Path], out: BinaryIO) -> int:
    """Write the encrypted answers of several units, by unit, as one file; return its size."""
    index = dump({"fmt": FORMAT, "v": VERSION, "campaign": campaign, "units": list[Json](sorted(parts))})
    members: list[tuple[str, Path | bytes]] = [(INDEX, index)]
    members += [(PARTS + unit, parts[unit]) for unit in sorted(parts)]
    return write_container(members, out)


def read_answer_set(path: Path) -> AnswerSet:
    """Return whose parts a file holds; raises BundleRejected for one that is not whole."""
    with open_ordinary(path) as file:
        return _index(file, _entries(file))


@contextmanager
def one_answer(
    path: Path, unit: str | None = None, identities: Sequence[AgeIdentity] = (), work: Path | None = None
) -> Iterator[Path]:
    """Give a bundle's own path; of one file for all, a copy of the part of `unit`.

    Without `unit` it is the part that one of the keys opens. Raises BundleRejected: not
    addressed here if there is no part for the unit, ENCRYPTED if no key fits any.
    """
    if not holds_answers(path):
        yield path
        return
    handle, name = tempfile.mkstemp(prefix="metrodesk-", suffix=".part", dir=work)
    part = Path(name)
    try:
        os.close(handle)
        with open_ordinary(path) as file:
            entries = _entries(file)
            found = _index(file, entries)
            if unit is None:
                _copy_first_readable(file, [entries[PARTS + one] for one in found.units], part, identities)
            elif unit in found.units:
                _copy(file, entries[PARTS + unit], part)
            else:
                raise BundleRejected(Reason.NOT_ADDRESSED_HERE, "to", ",".join(found.units))
        yield part
    finally:
        with contextlib.suppress(OSError):
            part.unlink()


def _copy_first_readable(file: BinaryIO, parts: Sequence[Entry], part: Path, identities: Sequence[AgeIdentity]) -> None:
    for entry in parts:
        _copy(file, entry, part)
        if _opens(part, identities):
            return
    raise BundleRejected(Reason.ENCRYPTED, "no_key")


def _copy(file: BinaryIO, entry: Entry, part: Path) -> None:
    with part.open("wb") as out:
        for piece in chunks(file, entry):
            out.write(piece)


def _opens(part: Path, identities: Sequence[AgeIdentity]) -> bool:
    try:
        take_plain(part, identities, part.parent).close()
    except BundleRejected as error:
        if error.reason is not Reason.ENCRYPTED:
            raise
        return False
    return True


def _entries(file: BinaryIO) -> dict[str, Entry]:
    return {entry.name: entry for entry in read_index(file)}


def _index(file: BinaryIO, entries: Mapping[str, Entry]) -> AnswerSet:
    """Read the index and demand that exactly its parts are there, each an encrypted file."""
    if INDEX not in entries:
        raise BundleRejected(Reason.CONTAINER, "no_head")
    fields = load_object(read_entry(file, entries[INDEX], LARGEST_INDEX), INDEX)
    if fields.values.get("fmt") != FORMAT:
        raise BundleRejected(Reason.CONTENT, "format", INDEX)
    if fields.number("v") > VERSION:
        raise NeedsNewerProgram(fields.number("v"))
    campaign, units = fields.text("campaign", CAMPAIGN), fields.texts("units")
    if list(units) != sorted(set(units)) or not all(UNIT.fullmatch(one) for one in units):
        raise BundleRejected(Reason.CONTENT, "field", f"{INDEX}.units")
    if {PARTS + one for one in units} != entries.keys() - {INDEX}:
        raise BundleRejected(Reason.CONTENT, "files", INDEX)
    for name, entry in entries.items():
        if name != INDEX and not is_encrypted(_beginning(file, entry)):
            raise BundleRejected(Reason.CONTENT, "plain", name)
    return AnswerSet(campaign, units)


def _beginning(file: BinaryIO, entry: Entry) -> bytes:
    file.seek(entry.offset)
    return file.read(min(entry.size, len(MAGIC)))
