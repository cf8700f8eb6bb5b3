"""When a plan's periods end and are due: data the district sets."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Self

from metrodesk.domain.fields import Fields
from metrodesk.domain.period import Period, PeriodKind
from metrodesk.errors import InvalidPeriod, InvalidPlan

FRIDAY = 4


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
        dates = cls(fields.day_or_none("as_of"), fields.day_or_none("due"))
        fields.close()
        return dates


class Weekend(StrEnum):
    """What becomes of a due day that falls on a Saturday or Sunday."""

    STAYS = "stays"
    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class DueRule:
    """When reports of every period are due: a day of a month, counted from the period's last month.

    `months` 0 is that last month itself (每季最后一月30日), 1 the one after it (次月5日). A day the
    month does not have is its last one: February has no 30th.
    """

    months: int
    day: int
    weekend: Weekend = Weekend.STAYS

    def due(self, period: Period) -> date:
        """Return the day reports of a period are due."""
        last = period.last_day
        year, month = divmod(last.year * 12 + last.month - 1 + self.months, 12)
        found = date(year, month + 1, min(self.day, monthrange(year, month + 1)[1]))
        beyond = found.weekday() - FRIDAY
        if beyond <= 0 or self.weekend is Weekend.STAYS:
            return found
        return found - timedelta(beyond) if self.weekend is Weekend.BEFORE else found + timedelta(3 - beyond)

    def to_json(self) -> dict[str, object]:
        """Return the rule in the order of the wire."""
        return {"months": self.months, "day": self.day, "weekend": self.weekend.value}

    @classmethod
    def from_fields(cls, fields: Fields) -> Self:
        """Read a rule; raises InvalidPlan."""
        rule = cls(fields.integer("months"), fields.integer("day"), fields.one_of("weekend", Weekend))
        if not 0 <= rule.months <= 12:
            raise InvalidPlan(fields.where("months"), "not 0 to 12")
        if not 1 <= rule.day <= 31:
            raise InvalidPlan(fields.where("day"), "not 1 to 31")
        fields.close()
        return rule


@dataclass(frozen=True, slots=True)
class FormerKind:
    """How a plan reported until a day, the last of its last period: the kind of period and the rule for due days."""

    kind: PeriodKind
    until: date
    rule: DueRule | None = None

    def to_json(self) -> dict[str, object]:
        """Return the kind in the order of the wire; its rule only where there was one."""
        written: dict[str, object] = {"kind": self.kind.value, "until": self.until.isoformat()}
        return written if self.rule is None else {**written, "rule": self.rule.to_json()}

    @classmethod
    def from_fields(cls, fields: Fields) -> Self:
        """Read a former kind; raises InvalidPlan."""
        until = fields.period_day_or_none("until")
        if until is None:
            raise InvalidPlan(fields.where("until"), "missing")
        rule = DueRule.from_fields(fields.child("rule")) if fields.has("rule") else None
        former = cls(fields.one_of("kind", PeriodKind), until, rule)
        fields.close()
        return former


@dataclass(frozen=True, slots=True)
class Calendar:
    """The kind of period a plan reports by, the dates set for some of them, and the rule for the rest.

    `former` is how it reported before, in the order of time; there the kind, the rule or both differ.
    """

    kind: PeriodKind = PeriodKind.QUARTER
    dates: Mapping[Period, PeriodDates] = field(default_factory=dict)
    rule: DueRule | None = None
    former: tuple[FormerKind, ...] = ()

    @property
    def is_plain(self) -> bool:
        """Whether the first forms of a plan can say all of it."""
        return self.rule is None and not self.former

    def kind_on(self, day: date) -> PeriodKind:
        """Return the kind of the period a day lies in."""
        return next((one.kind for one in self.former if day <= one.until), self.kind)

    def period_of(self, day: date) -> Period:
        """Return the period reported by that a day lies in."""
        return Period.containing(day, self.kind_on(day))

    def before(self, period: Period) -> Period:
        """Return the period reported by before another, of whatever kind it was."""
        return self.period_of(period.first_day - timedelta(1))

    def after(self, period: Period) -> Period:
        """Return the period reported by after another, of whatever kind it is."""
        return self.period_of(period.last_day + timedelta(1))

    def within(self, first: date, last: date) -> tuple[Period, ...]:
        """Return the periods reported by that lie wholly between two days, in the order of time."""
        found, period = [], self.period_of(first)
        if period.first_day < first:
            period = self.after(period)
        while period.last_day <= last:
            found.append(period)
            period = self.after(period)
        return tuple(found)

    def rule_for(self, period: Period) -> DueRule | None:
        """Return the rule for due days that a period falls under."""
        return next((one.rule for one in self.former if period.last_day <= one.until), self.rule)

    def as_of(self, period: Period) -> date:
        """Return the day figures are counted to: the period's last unless another was set."""
        return self.dates.get(period, PeriodDates()).as_of or period.last_day

    def due(self, period: Period) -> date | None:
        """Return the day reports must be in: as set for the period, else by the rule, else None."""
        due, rule = self.dates.get(period, PeriodDates()).due, self.rule_for(period)
        return rule.due(period) if due is None and rule is not None else due

    def with_dates(self, period: Period, dates: PeriodDates) -> Self:
        """Return a calendar in which a period has these dates."""
        return replace(self, dates={**self.dates, period: dates})

    def to_json(self) -> dict[str, object]:
        """Return the calendar in the order of the wire, periods in the order of time."""
        ordered = sorted(self.dates, key=lambda period: (period.first_day, period.last_day))
        dates = {str(period): self.dates[period].to_json() for period in ordered}
        written: dict[str, object] = {"kind": self.kind.value, "dates": dates}
        if not self.is_plain:
            written["rule"] = None if self.rule is None else self.rule.to_json()
            written["former"] = [one.to_json() for one in self.former]
        return written

    @classmethod
    def from_fields(cls, fields: Fields) -> Self:
        """Read a calendar; raises InvalidPlan."""
        kind = fields.one_of("kind", PeriodKind)
        dates = fields.child("dates")
        found = {
            _period(key, dates.where(key)): PeriodDates.from_fields(dates.child(key)) for key in dates.written_keys()
        }
        rule = fields.child_or_none("rule") if fields.has("rule") else None
        former = tuple(FormerKind.from_fields(one) for one in fields.children("former")) if fields.has("former") else ()
        if [one.until for one in former] != sorted({one.until for one in former}):
            raise InvalidPlan(fields.where("former"), "not in the order of time")
        fields.close()
        return cls(kind, found, DueRule.from_fields(rule) if rule else None, former)


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
