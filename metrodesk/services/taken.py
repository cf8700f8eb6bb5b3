"""What became of files that were offered: the results of taking in."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from metrodesk.domain.change import ChangeKind
from metrodesk.domain.history import Gap
from metrodesk.domain.report import Json
from metrodesk.domain.revision import Kind
from metrodesk.domain.unit import UnitId

MERGED, ALREADY, WAITING, ENROLMENT, QUARANTINED = (
    "merged", "already", "waiting", "enrolment", "quarantined",
)  # fmt: skip
OWN_FILE = "own-file"
"""Why a file is nothing to take in: it was written here."""


@dataclass(frozen=True, slots=True)
class Counts:
    """What became of a bundle's lines."""

    new: int = 0
    known: int = 0
    conflict: int = 0
    parked: int = 0


@dataclass(frozen=True, slots=True)
class Change:
    """A report, overview or incident that taking a bundle in adds or changes; `task` is its key.

    `before` is what stood there and `after` every newest version, both only in a preview.
    """

    unit: UnitId
    task: str
    kind: ChangeKind
    fields: tuple[str, ...] = ()
    period: str = ""
    before: Json = field(default_factory=dict)
    after: tuple[Json, ...] = ()
    about: Kind = Kind.TASK


@dataclass(frozen=True, slots=True)
class Preview:
    """What a trial run found: every report that would change, and how many values would be lost."""

    changes: tuple[Change, ...]
    lost: int

    def count(self, kind: ChangeKind) -> int:
        """Count the reports of a kind of change."""
        return sum(1 for one in self.changes if one.kind == kind)


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of one file; `reason` is a code and `facts` what its sentence needs.

    `doubtful_clock` is the time its sender claims, where that cannot be right.
    """

    file: Path
    outcome: str
    id: str = ""
    unit: str = ""
    unit_name: str = ""
    device: str = ""
    number: int | None = None
    reason: str | None = None
    facts: dict[str, str] = field(default_factory=dict)
    revisions: Counts = Counts()
    changes: tuple[Change, ...] = ()
    doubtful_clock: str = ""


@dataclass(frozen=True, slots=True)
class Merged:
    """What became of everything that was offered; `other_files` are no bundles at all."""

    bundles: tuple[Taken, ...]
    other_files: int
    missing: tuple[Gap, ...]
    state: str
    preview: Preview | None = None

    @property
    def refused(self) -> int:
        """How many files went to 待处理文件."""
        return sum(1 for one in self.bundles if one.outcome == QUARANTINED)
