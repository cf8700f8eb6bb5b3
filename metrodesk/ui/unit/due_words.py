"""The days until reports are due, in words."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from metrodesk.domain.progress import NEAR


def countdown(due: date | None, today: date) -> str:
    """Return how long there is until the due date, or that none is set."""
    if due is None:
        return QCoreApplication.translate("unit.due", "No due date is set")
    days = (due - today).days
    if days == 0:
        return QCoreApplication.translate("unit.due", "due today")
    if days < 0:
        return QCoreApplication.translate("unit.due", "{count} day(s) overdue").format(count=-days)
    return QCoreApplication.translate("unit.due", "{count} day(s) left").format(count=days)


def urgency(due: date | None, today: date, *, is_done: bool) -> str:
    """Return the colour of the countdown: grey, blue when near, red when past."""
    if due is None or is_done or today < due - NEAR:
        return "grey"
    return "red" if today > due else "blue"
