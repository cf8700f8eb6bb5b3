"""What files dropped or found on a stick turned out to be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from metrodesk.domain.period import Period


class Sort(StrEnum):
    """What a file is, by its content."""

    ANSWER = "answer"
    REPORT = "report"
    SYNC = "sync"
    INVITATION = "invitation"
    REQUEST = "request"
    ROTATION = "rotation"
    LOCKED = "locked"  # encrypted, and no key of this computer opens it
    BROKEN = "broken"  # meant to be a file of ours, or wraps one that cannot be had
    WORKSPACE = "workspace"
    DATABASE = "database"
    BACKUP = "backup"
    KEYS = "keys"
    ROSTER = "roster"
    PLAN = "plan"
    SHEET = "sheet"  # a workbook given out by this program
    FORM = "form"  # paper of ours, scanned or printed
    OFFICIAL_TEXT = "official_text"
    WORKBOOK = "workbook"
    PICTURE = "picture"
    DOCUMENT = "document"
    ARCHIVE = "archive"
    EMPTY = "empty"
    UNREADABLE = "unreadable"
    OTHER = "other"


class NextStep(StrEnum):
    """What this computer can do with a file now."""

    OPEN = "open"
    TAKE_IN = "take_in"
    JOIN = "join"
    ENTER = "enter"
    COMPARE = "compare"
    READ_SHEET = "read_sheet"
    ADOPT = "adopt"
    READ = "read"  # as an official text
    ATTACH = "attach"
    NOTHING = "nothing"


BUNDLES = frozenset({Sort.ANSWER, Sort.REPORT, Sort.SYNC, Sort.INVITATION, Sort.REQUEST, Sort.ROTATION})


@dataclass(frozen=True, slots=True)
class Found:
    """One file: what it is, and what can be done with it.

    `file` is its name as people know it, inside a zip too; `path` is what lies on the disk.
    `fate` tells apart what matters for the sentence: mine, other_unit, other_work, own,
    elsewhere, equal, older, unknown or a reason's code; `facts` are the words' own.
    """

    file: Path
    path: Path
    sort: Sort
    step: NextStep = NextStep.NOTHING
    fate: str = ""
    unit: str = ""
    period: Period | None = None
    number: int | None = None
    written: str = ""
    facts: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_ours(self) -> bool:
        """Whether it is a file this program wrote."""
        return self.sort in BUNDLES or self.sort in {Sort.LOCKED, Sort.BROKEN, Sort.SHEET, Sort.FORM}


def in_order(found: list[Found]) -> tuple[Found, ...]:
    """Return the program's own files by unit and period, newest first, then all others."""

    def place(one: Found) -> tuple[bool, bool, str, int, int, str, str]:
        period = one.period
        newest = -period.last_day.toordinal() if period else 0
        return (not one.is_ours, not one.unit, one.unit, newest, -(one.number or 0), one.sort, str(one.file))

    return tuple(sorted(found, key=place))
