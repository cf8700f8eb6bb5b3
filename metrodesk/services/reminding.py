"""The reminder before reports are due (报送提醒); a date told by phone moves it and nothing else.

Lateness is the district's alone: it counts from the plan's dates and its own cut-off.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from metrodesk.domain.period import Period
from metrodesk.errors import InvalidDates
from metrodesk.services import clock
from metrodesk.services.unit_status import unit_status
from metrodesk.services.workspaces import Workspace
from metrodesk.storage.database import Books

USUAL_DAYS, MOST_DAYS = 7, 60
DAYS, TOLD = "remind_days", "told_due"


@dataclass(frozen=True, slots=True)
class ToldDate:
    """A due date somebody was told by phone (电话通知): who noted it, and when."""

    due: date
    by: str
    noted: str


@dataclass(frozen=True, slots=True)
class Reminder:
    """How a period stands before it is due.

    `due` is the plan's date, `told` one that moves only this reminder, `days_before` how
    early it begins. `is_over` says that everything is sealed and exported.
    """

    period: Period
    due: date | None
    told: ToldDate | None
    days_before: int
    reported: int
    tasks: int
    is_over: bool

    @property
    def day(self) -> date | None:
        """The day the reminder counts to."""
        return self.told.due if self.told is not None else self.due

    def days_left(self, today: date) -> int | None:
        """Return how many days there are, negative once the day is over; None without a day."""
        return None if self.day is None else (self.day - today).days

    def is_due(self, today: date) -> bool:
        """Whether a person is to be reminded."""
        left = self.days_left(today)
        return not self.is_over and left is not None and left <= self.days_before


def reminder(ws: Workspace, today: date) -> Reminder:
    """Return the reminder of the period to be reported: the last one until it has gone out, then today's."""
    current = ws.period_today(today)
    before = reminder_of(ws, ws.plan.calendar.before(current))
    return before if before.day is not None and not before.is_over else reminder_of(ws, current)


def reminder_of(ws: Workspace, period: Period) -> Reminder:
    """Return how one period stands before it is due."""
    unit = ws.own_unit()
    with ws.database.read() as books:
        days, told = _days(books), told_dates(books).get(str(period))
    status = unit_status(ws, period)
    tasks = len(ws.timeline.duties(unit.id, period))
    reported = len({one.task for one in status.revisions if one.newest})
    is_over = reported >= tasks and not status.drafts and not status.sealed_not_exported
    return Reminder(period, ws.plan.calendar.due(period), told, days, reported, tasks, is_over)


def set_days(ws: Workspace, days: int) -> None:
    """Begin reminding so many days before; 0 on the day itself."""
    with ws.database.begin() as books:
        books.meta.set(**{DAYS: str(min(max(days, 0), MOST_DAYS))})


def note_told_date(ws: Workspace, period: Period, due: date | None, by: str) -> None:
    """Note a date told by phone, or forget it; raises InvalidDates for a day before the period begins.

    Only the reminder moves: neither the plan's date, nor any light, nor lateness.
    """
    if due is not None and due < period.first_day:
        raise InvalidDates(str(period), "order")
    with ws.database.begin() as books:
        found = dict(told_dates(books))
        found.pop(str(period), None)
        if due is not None:
            found[str(period)] = ToldDate(due, by, clock.now())
        written = {key: {"due": str(one.due), "by": one.by, "noted": one.noted} for key, one in found.items()}
        books.meta.set(**{TOLD: json.dumps(written, ensure_ascii=False)})


def told_dates(books: Books) -> Mapping[str, ToldDate]:
    """Return the dates told by phone, by period."""
    found = json.loads(books.meta.get(TOLD) or "{}")
    return {key: ToldDate(date.fromisoformat(one["due"]), one["by"], one["noted"]) for key, one in found.items()}


def _days(books: Books) -> int:
    kept = books.meta.get(DAYS)
    return int(kept) if kept.isdecimal() else USUAL_DAYS
