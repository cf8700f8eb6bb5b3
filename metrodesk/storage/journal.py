"""The journal: every line this workspace itself originates, one file per line.

A line is written and flushed before the transaction that records it commits, so a line
found without its row is one whose commit was cut off; it is adopted at the next start.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from metrodesk.storage.files import write_durably


class Origin(StrEnum):
    """What a journal file holds, told by its suffix."""

    REVISION = "rev"
    ACT = "act"
    PLAN = "plan"
    ROSTER = "roster"
    TRUST = "trust"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line and the hash that names it."""

    origin: Origin
    name: str
    line: bytes


class Journal:
    """The folder `journal` of a workspace."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(exist_ok=True)

    def write(self, entries: Iterable[Entry]) -> None:
        """Put lines safely on the disk; one that is there already is left alone."""
        for entry in entries:
            path = self._folder / f"{entry.name}.{entry.origin}"
            if not path.exists():
                write_durably(path, entry.line)

    def entries(self) -> Iterator[Entry]:
        """Return every whole line, by name; what a cut-off write left is passed over."""
        for path in sorted(self._folder.iterdir()):
            suffix = path.suffix.removeprefix(".")
            if not path.name.startswith(".") and suffix in set(Origin):
                yield Entry(Origin(suffix), path.stem, path.read_bytes())

    def names(self) -> set[tuple[str, str]]:
        """Return (origin, name) of every whole line without reading them."""
        return {
            (path.suffix.removeprefix("."), path.stem)
            for path in self._folder.iterdir()
            if not path.name.startswith(".")
        }
