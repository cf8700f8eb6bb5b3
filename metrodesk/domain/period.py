"""Reporting periods (填报期)."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Self

from metrodesk.errors import InvalidPeriod


class PeriodKind(StrEnum):
    """How long a period is."""

    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"

    @property
    def label(self) -> str:
        """The official word: 月, 季, 半年, 年."""
        return {"month": "月", "quarter": "季", "half": "半年", "year": "年"}[self.value]

    @property
    def months(self) -> int:
        """How many months one period has."""
        return {"month": 1, "quarter": 3, "half": 6, "year": 12}[self.value]


PATTERN = re.compile(
    r"(?P<year>(?:19|20)[0-9]{2})年?"
    r"(?:[-./]?(?P<month>0[1-9]|1[0-2])|[-./](?P<smonth>[1-9])|(?P<cmonth>1[0-2]|0?[1-9])月份?"
    r"|[-./]?Q(?P<quarter>[1-4])|第?(?P<cquarter>[一二三四1-4])季度?"
    r"|[-./]?H(?P<half>[12])|(?P<chalf>[上下])半年|度)?",
    re.IGNORECASE,
)
CHINESE = "一二三四"


@dataclass(frozen=True, slots=True)
class Period:
    """A reporting period (填报期): written 2026, 2026H1, 2026Q3 or 2026-09."""

    year: int
    kind: PeriodKind
    number: int

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a period as it is typed: spaces, full-width digits and 2026年第三季度 are accepted."""
        match = PATTERN.fullmatch("".join(unicodedata.normalize("NFKC", text).split()))
        if match is None:
            raise InvalidPeriod(text)
        kind, number = _kind_and_number(match)
        return cls(int(match["year"]), kind, number)

    @classmethod
    def containing(cls, day: date, kind: PeriodKind) -> Self:
        """Return the period of this kind that a day lies in."""
        return cls(day.year, kind, (day.month - 1) // kind.months + 1)

    @property
    def first_day(self) -> date:
        """The first day of the period."""
        return date(self.year, (self.number - 1) * self.kind.months + 1, 1)

    @property
    def last_day(self) -> date:
        """The last day of the period."""
        return self.next().first_day - timedelta(days=1)

    @property
    def label(self) -> str:
        """The period as officials write it, e.g. 2026年第三季度."""
        if self.kind is PeriodKind.YEAR:
            return f"{self.year}年"
        if self.kind is PeriodKind.HALF:
            return f"{self.year}年{'上下'[self.number - 1]}半年"
        if self.kind is PeriodKind.QUARTER:
            return f"{self.year}年第{CHINESE[self.number - 1]}季度"
        return f"{self.year}年{self.number}月"

    @property
    def closes_year(self) -> bool:
        """Whether this is the year's last period of its kind."""
        return self.number * self.kind.months == 12

    def covers(self, other: Period) -> bool:
        """Whether `other` lies wholly in this period; a period covers itself."""
        return self.first_day <= other.first_day and other.last_day <= self.last_day

    def next(self) -> Self:
        """Return the period of the same kind that follows."""
        if self.closes_year:
            return type(self)(self.year + 1, self.kind, 1)
        return type(self)(self.year, self.kind, self.number + 1)

    def previous(self) -> Self:
        """Return the period of the same kind before this one."""
        if self.number == 1:
            return type(self)(self.year - 1, self.kind, 12 // self.kind.months)
        return type(self)(self.year, self.kind, self.number - 1)

    def __str__(self) -> str:
        suffix = {
            "month": f"-{self.number:02d}",
            "quarter": f"Q{self.number}",
            "half": f"H{self.number}",
            "year": "",
        }
        return f"{self.year}{suffix[self.kind.value]}"


def _kind_and_number(match: re.Match[str]) -> tuple[PeriodKind, int]:
    if month := match["month"] or match["smonth"] or match["cmonth"]:
        return PeriodKind.MONTH, int(month)
    if quarter := match["quarter"] or match["cquarter"]:
        return PeriodKind.QUARTER, CHINESE.find(quarter) + 1 or int(quarter)
    if half := match["half"]:
        return PeriodKind.HALF, int(half)
    if half := match["chalf"]:
        return PeriodKind.HALF, "上下".index(half) + 1
    return PeriodKind.YEAR, 1
