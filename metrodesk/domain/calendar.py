"""When a plan's periods end and are due: data the district sets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Self

from metrodesk.domain.fields import Fields
from metrodesk.domain.period import Period, PeriodKind
from metrodesk.errors import InvalidPeriod, InvalidPlan


@dataclass(frozen=True, slots=True)
class PeriodDates:
    """The two dates of a period: 数据截至日 (None: its last day) and 报送时限 (None: not set)."""

    as_of: date | None = None
    due: date | None = None

    def to_json(self) -> dict[str, object]:
        """Return the dates in the order of the wire."""
        return {"as_of": _written(self.as_of), "due": _written(self.due)}

    @classmethod
    def from_fields(cls, fields: Fields) -> Self:
        """Read two dates; raises InvalidPlan."""
        dates = cls(_day(fields, "as_of"), _day(fields, "due"))
        fields.close()
        return dates


@dataclass(frozen=True, slots=True)
class Calendar:
    """The kind of period a plan reports by, and the dates that were set for some of them."""

    kind: PeriodKind = PeriodKind.QUARTER
    dates: Mapping[Period, PeriodDates] = field(default_factory=dict)

    def as_of(self, period: Period) -> date:
        """Return the day figures are counted to: the period's last unless another was set."""
        return self.dates.get(period, PeriodDates()).as_of or period.last_day

    def due(self, period: Period) -> date | None:
        """Return the day reports must be in, or None while none is set."""
        return self.dates.get(period, PeriodDates()).due

    def with_dates(self, period: Period, dates: PeriodDates) -> Self:
        """Return a calendar in which a period has these dates."""
        return replace(self, dates={**self.dates, period: dates})

    def to_json(self) -> dict[str, object]:
        """Return the calendar in the order of the wire, periods in the order of time."""
        ordered = sorted(self.dates, key=lambda period: (period.first_day, period.last_day))
        dates = {str(period): self.dates[period].to_json() for period in ordered}
        return {"kind": self.kind.value, "dates": dates}

    @classmethod
    def from_fields(cls, fields: Fields) -> Self:
        """Read a calendar; raises InvalidPlan."""
        kind = fields.one_of("kind", PeriodKind)
        dates = fields.child("dates")
        found = {
            _period(key, dates.where(key)): PeriodDates.from_fields(dates.child(key)) for key in dates.written_keys()
        }
        fields.close()
        return cls(kind, found)


def read_period(fields: Fields, key: str) -> Period | None:
    """Return the period a field names, or None for null."""
    written = fields.text_or_none(key)
    return None if written is None else _period(written, fields.where(key))


def _period(written: str, where: str) -> Period:
    try:
        period = Period.parse(written)
    except InvalidPeriod as error:
        raise InvalidPlan(where, "not a period") from error
    if str(period) != written:
        raise InvalidPlan(where, "not a period")
    return period


def _written(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _day(fields: Fields, key: str) -> date | None:
    written = fields.text_or_none(key)
    if written is None:
        return None
    try:
        day = date.fromisoformat(written)
    except ValueError as error:
        raise InvalidPlan(fields.where(key), "not a date") from error
    if day.isoformat() != written:
        raise InvalidPlan(fields.where(key), "not a date")
    return day
