"""What became of files that were offered: the results of taking in."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from metrodesk.domain.history import Gap
from metrodesk.domain.unit import UnitId

MERGED, ALREADY, WAITING, ENROLMENT, QUARANTINED = (
    "merged", "already", "waiting", "enrolment", "quarantined",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Counts:
    """What became of a bundle's lines."""

    new: int = 0
    known: int = 0
    conflict: int = 0
    parked: int = 0


@dataclass(frozen=True, slots=True)
class Change:
    """A report that taking a bundle in adds or changes; `kind` is new, changed or conflict."""

    unit: UnitId
    task: str
    kind: str
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of one file; `reason` is a code and `facts` what its sentence needs."""

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


@dataclass(frozen=True, slots=True)
class Merged:
    """What became of everything that was offered; `other_files` are no bundles at all."""

    bundles: tuple[Taken, ...]
    other_files: int
    missing: tuple[Gap, ...]
    state: str

    @property
    def refused(self) -> int:
        """How many files went to 待处理文件."""
        return sum(1 for one in self.bundles if one.outcome == QUARANTINED)
