"""The journal: every line this workspace itself originates, one file per line.

A line is written and flushed before the transaction that records it commits, so a line
found without its row is one whose commit was cut off; it is adopted at the next start.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Self

from metrodesk.domain.act import act_id
from metrodesk.domain.revision import revision_id
from metrodesk.durable import write_durably


class Origin(StrEnum):
    """What a journal file holds, told by its suffix."""

    REVISION = "rev"
    ACT = "act"
    PLAN = "plan"
    ROSTER = "roster"
    TRUST = "trust"
    INVITATION = "inv"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line and the hash that names it."""

    origin: Origin
    name: str
    line: bytes

    @classmethod
    def of(cls, origin: Origin, line: bytes) -> Self:
        """Name a line by its hash."""
        return cls(origin, _NAMED.get(origin, _sha256)(line), line)

    @property
    def is_whole(self) -> bool:
        """Whether the bytes are those the name stands for."""
        return _NAMED.get(self.origin, _sha256)(self.line) == self.name


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


_NAMED: dict[Origin, Callable[[bytes], str]] = {Origin.REVISION: revision_id, Origin.ACT: act_id}


class Journal:
    """The folder `journal` of a workspace."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.fresh: list[Entry] = []
        folder.mkdir(exist_ok=True)

    def write(self, entries: Iterable[Entry]) -> None:
        """Put lines safely on the disk; a whole one that is there already is left alone."""
        for entry in entries:
            path = self._path(entry)
            if not path.exists() or path.read_bytes() != entry.line:
                self.fresh.append(entry)
                write_durably(path, entry.line)

    def take_back(self, entries: Iterable[Entry]) -> None:
        """Remove lines whose transaction failed while the program went on: they never were."""
        for entry in entries:
            self._path(entry).unlink(missing_ok=True)

    def put_aside(self, entries: Iterable[Entry]) -> None:
        """Keep lines under a name that is passed over: they are part of a step never finished."""
        for entry in entries:
            path = self._path(entry)
            path.replace(path.with_name(f".{path.name}.unfinished"))

    def entries(self) -> Iterator[Entry]:
        """Return every whole line, by name; what a cut-off or failing write left is passed over."""
        for path in sorted(self._folder.iterdir()):
            suffix = path.suffix.removeprefix(".")
            if path.name.startswith(".") or suffix not in set(Origin) or not path.is_file():
                continue
            entry = Entry(Origin(suffix), path.stem, path.read_bytes())
            if entry.is_whole:
                yield entry

    def _path(self, entry: Entry) -> Path:
        return self._folder / f"{entry.name}.{entry.origin}"

    def names(self) -> set[tuple[str, str]]:
        """Return (origin, name) of every whole line without reading them."""
        return {
            (path.suffix.removeprefix("."), path.stem)
            for path in self._folder.iterdir()
            if not path.name.startswith(".")
        }
