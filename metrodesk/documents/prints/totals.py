"""What the table of totals (数据汇总表) says: one line a measure, and one for each unit's figure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from metrodesk.domain.level import Level
from metrodesk.domain.total_remarks import Remark, joined

NAMES_IN_LINE = 6


@dataclass(frozen=True, slots=True)
class TotalsCell:
    """A figure as it is written; `number` is what a spreadsheet can go on counting with, None for a rate."""

    words: str = ""
    number: Decimal | None = None

    @property
    def value(self) -> Decimal | str:
        """The number, or the words where there is none."""
        return self.words if self.number is None else self.number


@dataclass(frozen=True, slots=True)
class TotalsRow:
    """One measure: this period and this year's running total over the units that are asked for it."""

    number: int
    item: str
    name: str
    unit: str
    value: TotalsCell
    total: TotalsCell
    asked: int
    counted: int
    remarks: tuple[Remark, ...] = ()

    def note(self, most: int | None = None) -> str:
        """Return the remarks in one text."""
        return joined(self.remarks, most)


@dataclass(frozen=True, slots=True)
class TotalsShare:
    """One unit's figure of one measure."""

    number: int
    name: str
    unit: str
    reporter: str
    kind: str
    value: TotalsCell
    total: TotalsCell
    note: str = ""


@dataclass(frozen=True, slots=True)
class TotalsTable:
    """The totals of one period; `shares` say what each unit brings, `notice` what is left out."""

    document: str
    district: str
    period: str
    as_of: date | None
    printed: date | None
    rows: tuple[TotalsRow, ...]
    shares: tuple[TotalsShare, ...] = ()
    drill: bool = False
    title: str = "数据汇总表"
    notice: str = ""
    level: Level = Level.DISTRICT

    @property
    def facts(self) -> Sequence[str]:
        """The line under the title."""
        return [
            self.district,
            f"填报期：{self.period}",
            self.level.said("含区级代录；累计自1月1日起"),
            *([self.notice] if self.notice else []),
        ]
