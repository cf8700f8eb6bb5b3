"""What the voucher of a handed-in period (报送凭证) says: one page for the unit's own file."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

STATES = ("已定稿", "已导出", "已回执", "已通过", "已退回")
"""How far a report has come, in the order of its way; others appear only where they occur."""


@dataclass(frozen=True, slots=True)
class VoucherLine:
    """One report that was handed in: the word for its status, and how far it has come."""

    number: int
    item: str
    status: str
    state: str


@dataclass(frozen=True, slots=True)
class VoucherBundle:
    """A bundle (报送包) that carried reports of the period; `written` is its claimed time."""

    number: int
    written: str
    reports: int


@dataclass(frozen=True, slots=True)
class Voucher:
    """The voucher of one unit for one period; `total` counts the unit's tasks."""

    document_title: str
    document_number: str
    unit: str
    period: str
    district: str
    submission: str
    sealed: str
    lines: tuple[VoucherLine, ...]
    total: int
    bundles: tuple[VoucherBundle, ...] = ()
    filler: str = ""
    reviewer: str = ""
    head: str = ""
    due: date | None = None
    printed: date | None = None
    drill: bool = False

    @property
    def is_partial(self) -> bool:
        """Whether tasks of the unit are not among those handed in."""
        return len(self.lines) < self.total

    @property
    def counts(self) -> dict[str, int]:
        """How many reports stand at each state: the usual five, then others that occur."""
        found = Counter(line.state for line in self.lines)
        return {state: found.pop(state, 0) for state in STATES} | dict(sorted(found.items()))
