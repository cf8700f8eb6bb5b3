"""What the two lists of 纸质核对 say: paper without data, and data without paper."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class PaperRow:
    """Paper in the office whose data has not come; `received` is the day it came."""

    unit: str
    code: str
    received: str
    note: str


@dataclass(frozen=True, slots=True)
class DataRow:
    """Data whose paper is not there; `older` is the day an older paper came, if one did."""

    unit: str
    code: str
    filler: str
    older: str
    differing: int


@dataclass(frozen=True, slots=True)
class PaperLists:
    """Both lists of a period."""

    document: str
    district: str
    period: str
    printed: date | None
    papers: tuple[PaperRow, ...]
    data: tuple[DataRow, ...]
    drill: bool = False
