"""What a correction page (更正页) says: which sheet no longer holds alone, and what takes the place of what."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class CorrectedField:
    """A field as the old sheet has it and as it reads now; `number` is None for what is said of the whole form."""

    number: int | None
    item: str
    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Correction:
    """A page that goes with a form that was printed, and perhaps stamped, before something changed.

    `void` is the submission the old sheet was printed of, `printed_before` the day that was;
    `submission` is the one that holds now. All words are as they shall be printed.
    """

    document_title: str
    document_number: str
    unit: str
    period: str
    void: str
    printed_before: date | None
    submission: str
    changes: tuple[CorrectedField, ...]
    total: int
    district: str = ""
    reason: str = ""
    filler: str = ""
    reviewer: str = ""
    head: str = ""
    printed: date | None = None
    drill: bool = False
