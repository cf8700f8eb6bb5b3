"""Lights: how a unit stands with one task, in a colour that always comes with its word."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from enum import StrEnum

from metrodesk.domain.report import Status
from metrodesk.domain.task import WHOLE, Milestone

NEAR = timedelta(days=7)
"""How long before the due date an open report is shown as due soon."""


class Light(StrEnum):
    """Blue near due, yellow behind or returned, red overdue; the others say all is well or open."""

    OPEN = "open"
    DUE_SOON = "due_soon"
    OVERDUE = "overdue"
    REPORTED = "reported"
    ACCEPTED = "accepted"
    RETURNED = "returned"
    BEHIND = "behind"
    CONFLICT = "conflict"
    CLOSED = "closed"
    EXEMPT = "exempt"
    PROXY = "proxy"

    @property
    def label(self) -> str:
        """The word beside the colour."""
        return LABELS[self]

    @property
    def colour(self) -> str:
        """The name of the colour: grey, blue, yellow, red or green."""
        return COLOURS[self]


LABELS = {
    Light.OPEN: "未报",
    Light.DUE_SOON: "临期未报",
    Light.OVERDUE: "逾期未报",
    Light.REPORTED: "已报",
    Light.ACCEPTED: "已通过",
    Light.RETURNED: "已退回",
    Light.BEHIND: "进度滞后",
    Light.CONFLICT: "内容不一致",
    Light.CLOSED: "已销号",
    Light.EXEMPT: "免报",
    Light.PROXY: "已报(代录)",
}
COLOURS = {
    Light.OPEN: "grey",
    Light.DUE_SOON: "blue",
    Light.OVERDUE: "red",
    Light.REPORTED: "green",
    Light.ACCEPTED: "green",
    Light.RETURNED: "yellow",
    Light.BEHIND: "yellow",
    Light.CONFLICT: "yellow",
    Light.CLOSED: "grey",
    Light.EXEMPT: "grey",
    Light.PROXY: "green",
}


def light_of_open(due: date | None, today: date) -> Light:
    """Return the light of a report that has not been handed in; without a due date nothing is late."""
    if due is None or today < due - NEAR:
        return Light.OPEN
    return Light.OVERDUE if today > due else Light.DUE_SOON


def light_of_reported(status: Status | None) -> Light:
    """Return the light of a report that has been handed in."""
    if status is Status.OVERDUE:
        return Light.OVERDUE
    if status in {Status.BEHIND, Status.UNFULFILLED_THIS_YEAR}:
        return Light.BEHIND
    return Light.REPORTED


def expected_share(as_of: date, milestones: Sequence[Milestone] = ()) -> int:
    """Return how far a quantified task should be on a day (序时进度), in whole percent.

    Without milestones it is the share of the year that has passed. With them it grows evenly
    from one to the next, from nothing at the beginning of the first one's year, and stays
    where the last one put it.
    """
    if not milestones:
        return _grown(_new_year(as_of), 0, date(as_of.year, 12, 31), WHOLE, as_of)
    since, before = _new_year(milestones[0].day), 0
    for one in milestones:
        if as_of <= one.day:
            return _grown(since, before, one.day, one.percent, as_of)
        since, before = one.day, one.percent
    return before


def _new_year(day: date) -> date:
    """Return the day before a year begins: nothing of it has passed then."""
    return date(day.year, 1, 1) - timedelta(days=1)


def _grown(since: date, before: int, until: date, after: int, day: date) -> int:
    passed = max((day - since).days, 0)
    return before + round((after - before) * passed / (until - since).days)
