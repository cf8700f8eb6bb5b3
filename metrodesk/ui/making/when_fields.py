"""From when a change holds: a period, or the last day of what was before."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QComboBox, QDateEdit, QWidget

from metrodesk.domain.calendar import Calendar
from metrodesk.domain.period import Period
from metrodesk.wording.words import period_name


class SinceChoice(QComboBox):
    """Lists periods to begin with, and `always` for what was meant so from the beginning."""

    def __init__(self, periods: Sequence[Period], current: Period, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        for one in periods:
            self.addItem(self.tr("from {period} on").format(period=period_name(one)), one)
        self.addItem(self.tr("always – the plan was wrong so far"), None)
        self.setCurrentIndex(max(self.findText(self.tr("from {period} on").format(period=period_name(current))), 0))

    @property
    def since(self) -> Period | None:
        """The period chosen, None for always."""
        found = self.currentData()
        return found if isinstance(found, Period) else None


class DayField(QDateEdit):
    """A day with a calendar to choose it from."""

    def __init__(self, day: date, parent: QWidget | None = None) -> None:
        super().__init__(QDate(day.year, day.month, day.day), parent)
        self.setCalendarPopup(True)
        self.setDisplayFormat("yyyy-MM-dd")

    @property
    def day(self) -> date:
        """The day entered."""
        found = self.date()
        return date(found.year(), found.month(), found.day())


BEFORE, AFTER = 4, 4
A_DAY = timedelta(1)


def periods_around(calendar: Calendar, today: date) -> tuple[Period, ...]:
    """Return the periods a change may begin with: today's, those before and after it, in the order of time."""
    now = calendar.period_of(today)
    found = [now]
    for _ in range(BEFORE):
        found.insert(0, calendar.period_of(found[0].first_day - A_DAY))
    for _ in range(AFTER):
        found.append(calendar.period_of(found[-1].last_day + A_DAY))
    return tuple(found)


def last_day_before(calendar: Calendar, today: date) -> date:
    """Return the last day of the period before today's: what as a rule was the last of the old."""
    return calendar.period_of(today).first_day - A_DAY
