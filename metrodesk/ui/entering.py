"""Opening a workspace for the windows: checked in a job, handed over as facts."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from metrodesk import RELEASED
from metrodesk.domain.calendar import Calendar
from metrodesk.domain.period import Period
from metrodesk.domain.task import Role
from metrodesk.domain.tick import Tick
from metrodesk.errors import InvalidPeriod

if TYPE_CHECKING:
    from metrodesk.services.clock import ClockNotice

from metrodesk.ui.workplace import Facts, today_on_the_wall

__all__ = ["enter", "period_to_show", "today_on_the_wall"]
ENTRY_TIME = timedelta(days=30)
"""A period is worked on for about a month after its end."""


def enter(path: Path, today: date, remembered: str, tick: Tick) -> Facts:
    """Open a workspace with all checks, put it on the list of recent ones, and describe it."""
    from metrodesk.services.clock import notice
    from metrodesk.services.desk import periods
    from metrodesk.services.inheriting import inherited
    from metrodesk.services.key_return import missing_keys
    from metrodesk.services.layout import WorkspaceKind
    from metrodesk.services.mechanisms import withheld
    from metrodesk.services.recents import remember
    from metrodesk.services.workspaces import open_workspace

    tick(0, 1)
    with open_workspace(path) as ws:
        remember(ws)
        with ws.database.read() as books:
            wrong = notice(books)
        today = believable(today, wrong)
        offered = periods(ws, today)
        first = period_to_show(ws.plan.calendar, today, remembered, offered)
        return Facts(
            path=path,
            is_district=ws.kind is WorkspaceKind.DISTRICT,
            title=ws.title,
            unit=ws.unit.name if ws.unit else "",
            drill=ws.drill,
            plan_title=ws.plan.document.title,
            plan_number=ws.plan.document.number,
            periods=offered if first in offered else (first, *offered),
            period=first,
            leads=ws.unit is not None and any(one.role is Role.LEAD for one in ws.plan.assignments_of(ws.unit.id)),
            clock=wrong,
            withheld=withheld(ws),
            level=ws.level,
            keys_missing=missing_keys(ws),
            inherited=tuple((str(one.unit.id), one.unit.name) for one in inherited(ws)),
        )


def believable(today: date, wrong: ClockNotice | None) -> date:
    """Return the day to choose periods by: today, or the bound that a wrong clock is known to have missed."""
    if wrong is None:
        return today
    is_past = wrong.trouble in {"before_district", "went_back"}
    return datetime.fromisoformat(wrong.bound if is_past else RELEASED).date()


def period_to_show(calendar: Calendar, today: date, remembered: str, offered: tuple[Period, ...]) -> Period:
    """Return the period to begin with: the one of last time, else the one reports are due for."""
    try:
        before = Period.parse(remembered)
    except InvalidPeriod:
        before = None
    if before in offered and before is not None:
        return before
    coming = [(due, period) for period in offered if (due := calendar.due(period)) and due >= today]
    if coming:
        return min(coming)[1]
    return calendar.period_of(today - ENTRY_TIME)
