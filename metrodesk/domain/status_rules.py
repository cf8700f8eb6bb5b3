"""Checks of status and percentage: what the task offers, and whether the two agree."""

from __future__ import annotations

from collections.abc import Iterator

from metrodesk.domain.finding import Severity
from metrodesk.domain.question import Question
from metrodesk.domain.report import Status, choices
from metrodesk.domain.rule import Rule, RuleKind, RuleValue, Spot, ValueKind, Values

WHOLE = 100
UNFINISHED = frozenset({Status.NOT_STARTED, Status.ON_SCHEDULE, Status.BEHIND})
UNDER_WAY = frozenset({Status.ON_SCHEDULE, Status.BEHIND, Status.OVERDUE})


def status_missing(question: Question, _: Values) -> Iterator[Spot]:
    """Tell that no status is chosen."""
    if question.body.status is None:
        yield Spot("status")


def status_not_offered(question: Question, _: Values) -> Iterator[Spot]:
    """Tell that the status does not fit the kind of task or the period."""
    status = question.body.status
    offered = choices(continuous=question.is_continuous, closes_year=question.closes_year)
    if status is not None and status not in offered:
        yield Spot("status", {"status": status.label})


def percent_missing(question: Question, _: Values) -> Iterator[Spot]:
    """Tell that a dated task under way says no percentage."""
    status = question.body.status
    if not question.is_continuous and status in UNDER_WAY and question.body.percent is None:
        yield Spot("percent", {"status": status.label})


def percent_range(question: Question, _: Values) -> Iterator[Spot]:
    """Tell that the percentage is below 0 or above 100."""
    percent = question.body.percent
    if percent is not None and not 0 <= percent <= WHOLE:
        yield Spot("percent", {"percent": str(percent)})


def percent_continuous(question: Question, _: Values) -> Iterator[Spot]:
    """Tell that a task that never ends by date is said to be wholly done."""
    if question.is_continuous and question.body.percent == WHOLE:
        yield Spot("percent")


def percent_done(question: Question, _: Values) -> Iterator[Spot]:
    """Tell that less than 100 % of what is done are done."""
    percent = _known(question)
    if question.body.status is Status.DONE and percent is not None and percent < WHOLE:
        yield Spot("percent", {"percent": str(percent), "difference": str(WHOLE - percent)})


def percent_full(question: Question, _: Values) -> Iterator[Spot]:
    """Tell that 100 % are done and the status says something else."""
    status = question.body.status
    if not question.is_continuous and status in UNDER_WAY and question.body.percent == WHOLE:
        yield Spot("status", {"status": status.label})


def percent_not_started(question: Question, _: Values) -> Iterator[Spot]:
    """Tell that something is done of what has not been started."""
    percent = _known(question)
    if question.body.status is Status.NOT_STARTED and percent:
        yield Spot("percent", {"percent": str(percent)})


def percent_behind(question: Question, values: Values) -> Iterator[Spot]:
    """Tell that it is said to be on schedule although less is done than the calendar would expect (序时进度)."""
    percent, expected = _known(question), question.expected
    if question.body.status is not Status.ON_SCHEDULE or percent is None or expected is None:
        return
    if expected - percent > values.whole("tolerance"):
        yield _held_against(percent, expected, expected - percent)


def percent_ahead(question: Question, _: Values) -> Iterator[Spot]:
    """Tell that it is said to be behind schedule although as much is done as the calendar would expect."""
    percent, expected = _known(question), question.expected
    if question.body.status is not Status.BEHIND or percent is None or expected is None:
        return
    if expected <= percent < WHOLE:
        yield _held_against(percent, expected, percent - expected)


def deadline_passed(question: Question, _: Values) -> Iterator[Spot]:
    """Tell that the deadline is over and the task is neither done nor said to be overdue."""
    status, day, ends = question.body.status, question.as_of, question.ends
    if status in UNFINISHED and day is not None and ends is not None and day > ends:
        yield Spot("status", {"status": status.label, "deadline": ends.isoformat(), "day": day.isoformat()})


def deadline_ahead(question: Question, _: Values) -> Iterator[Spot]:
    """Tell that it is said to be overdue before the deadline."""
    status, day, ends = question.body.status, question.as_of, question.ends
    if status is Status.OVERDUE and day is not None and ends is not None and day < ends:
        yield Spot("status", {"status": status.label, "deadline": ends.isoformat(), "day": day.isoformat()})


def _known(question: Question) -> int | None:
    """Return the percentage if it is one at all; another rule speaks of the others."""
    percent = question.body.percent
    return percent if percent is not None and 0 <= percent <= WHOLE else None


def _held_against(percent: int, expected: int, difference: int) -> Spot:
    return Spot("percent", {"percent": str(percent), "expected": str(expected), "difference": str(difference)})


TOLERANCE = RuleValue("tolerance", ValueKind.WHOLE, "10", low=0, high=WHOLE)
REQUIRED, AGREE = RuleKind.REQUIRED, RuleKind.STATUS_PERCENT
OFF, WARNING, ERROR = Severity.OFF, Severity.WARNING, Severity.ERROR
RULES = (
    Rule("status-missing", REQUIRED, ERROR, status_missing),
    Rule("status-not-offered", REQUIRED, ERROR, status_not_offered),
    Rule("percent-missing", REQUIRED, OFF, percent_missing),
    Rule("percent-range", RuleKind.RANGE, ERROR, percent_range),
    Rule("percent-continuous", AGREE, ERROR, percent_continuous),
    Rule("percent-done", AGREE, ERROR, percent_done),
    Rule("percent-full", AGREE, WARNING, percent_full),
    Rule("percent-not-started", AGREE, ERROR, percent_not_started),
    Rule("percent-behind", AGREE, WARNING, percent_behind, (TOLERANCE,)),
    Rule("percent-ahead", AGREE, WARNING, percent_ahead),
    Rule("deadline-passed", AGREE, WARNING, deadline_passed),
    Rule("deadline-ahead", AGREE, WARNING, deadline_ahead),
)
