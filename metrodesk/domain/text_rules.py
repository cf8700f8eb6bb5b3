"""Checks of the texts: what the status needs, what stands in them, and what must not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from metrodesk.domain.finding import Severity
from metrodesk.domain.question import Question
from metrodesk.domain.report import ReportBody, Status
from metrodesk.domain.rule import Rule, RuleKind, RuleValue, Spot, ValueKind, Values

Named = Iterable[tuple[str, str]]
FIELDS = ("progress", "problems", "next_steps", "reason")
SOFT_LIMIT = 1000  # characters that fit the printed cell comfortably
SHORTEST = 6  # characters below which a progress text says nothing
LATE = frozenset({Status.BEHIND, Status.OVERDUE})
SECRET_MARKS = re.compile(r"(绝密|机密|秘密)\s*(★|☆|[*＊])")
IDENTITY_NUMBER = re.compile(r"(?<![0-9])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])\d{2}\d{3}[0-9Xx](?![0-9])")
MOBILE = re.compile(r"(?<!\d)1[3-9]\d{9}(?!\d)")
PLACEHOLDER = re.compile(r"(待填|待补充|待完善|[XxＸ×]{2,}|此处填写|同上)")


def reason_missing(question: Question, _: Values) -> Iterator[Spot]:
    """Tell that the status needs a reason."""
    status = question.body.status
    if status is not None and status.needs_reason and not question.body.reason.strip():
        yield Spot("reason", {"status": status.label})


def progress_missing(question: Question, _: Values) -> Iterator[Spot]:
    """Tell that the status needs a text in 进展情况."""
    status = question.body.status
    if status is not None and status.needs_progress and not _length(question.body):
        yield Spot("progress", {"status": status.label})


def progress_short(question: Question, values: Values) -> Iterator[Spot]:
    """Tell that the text in 进展情况 says hardly anything."""
    status, length = question.body.status, _length(question.body)
    if status is not None and status.needs_progress and 0 < length < values.whole("least"):
        yield Spot("progress", {"count": str(length), "least": values.text("least")})


def progress_with_zero_report(question: Question, _: Values) -> Iterator[Spot]:
    """Tell that there is a text although there is nothing to report."""
    if question.body.status is Status.NOTHING_TO_REPORT and _length(question.body):
        yield Spot("progress", {"status": Status.NOTHING_TO_REPORT.label})


def problems_missing(question: Question, _: Values) -> Iterator[Spot]:
    """Tell that it is behind or overdue and no problem is named."""
    status = question.body.status
    if status in LATE and not question.body.problems.strip():
        yield Spot("problems", {"status": status.label})


def next_steps_missing(question: Question, _: Values) -> Iterator[Spot]:
    """Tell that it is behind or overdue and no next step is named."""
    status = question.body.status
    if status in LATE and not question.body.next_steps.strip():
        yield Spot("next_steps", {"status": status.label})


def secret_mark(question: Question, _: Values) -> Iterator[Spot]:
    """Tell that a text of the report bears a secrecy mark."""
    yield from secret_marks(_texts(question.body))


def secret_marks(texts: Named) -> Iterator[Spot]:
    """Find secrecy marks in texts."""
    for name, text in texts:
        if match := SECRET_MARKS.search(text):
            yield Spot(name, {"found": match[0]})


def identity_number(question: Question, _: Values) -> Iterator[Spot]:
    """Tell that a text of the report holds somebody's identity number."""
    yield from identity_numbers(_texts(question.body))


def identity_numbers(texts: Named) -> Iterator[Spot]:
    """Find identity numbers in texts."""
    yield from (Spot(name) for name, text in texts if IDENTITY_NUMBER.search(text))


def mobile_number(question: Question, _: Values) -> Iterator[Spot]:
    """Tell that a text of the report holds a mobile number."""
    yield from mobile_numbers(_texts(question.body))


def mobile_numbers(texts: Named) -> Iterator[Spot]:
    """Find mobile numbers in texts."""
    yield from (Spot(name) for name, text in texts if MOBILE.search(text))


def placeholder(question: Question, _: Values) -> Iterator[Spot]:
    """Tell that a text of the report still holds words to be replaced."""
    yield from placeholders(_texts(question.body))


def placeholders(texts: Named) -> Iterator[Spot]:
    """Find words to be replaced in texts."""
    for name, text in texts:
        if match := PLACEHOLDER.search(text):
            yield Spot(name, {"found": match[0]})


def text_long(question: Question, values: Values) -> Iterator[Spot]:
    """Tell that a text is longer than the printed cell takes comfortably."""
    most = values.whole("most")
    for name, text in _texts(question.body):
        if len(text) > most:
            facts = {"count": str(len(text)), "limit": str(most), "difference": str(len(text) - most)}
            yield Spot(name, facts)


def same_as_last_period(question: Question, _: Values) -> Iterator[Spot]:
    """Tell that 进展情况 is word for word that of last period."""
    before, text = question.previous, question.body.progress.strip()
    if before is not None and text and text == before.progress.strip():
        yield Spot("progress")


def _texts(body: ReportBody) -> Iterator[tuple[str, str]]:
    yield "progress", body.progress
    yield "problems", body.problems
    yield "next_steps", body.next_steps
    yield "reason", body.reason


def _length(body: ReportBody) -> int:
    return len("".join(body.progress.split()))


LEAST = RuleValue("least", ValueKind.WHOLE, str(SHORTEST), low=1, high=SOFT_LIMIT)
MOST = RuleValue("most", ValueKind.WHOLE, str(SOFT_LIMIT), low=50, high=20_000)
NEEDS, PRIVACY, WORDING = RuleKind.STATUS_TEXT, RuleKind.PRIVACY, RuleKind.WORDING
OFF, WARNING, ERROR = Severity.OFF, Severity.WARNING, Severity.ERROR
RULES = (
    Rule("reason-missing", NEEDS, ERROR, reason_missing),
    Rule("progress-missing", NEEDS, ERROR, progress_missing),
    Rule("progress-short", NEEDS, WARNING, progress_short, (LEAST,)),
    Rule("progress-with-zero-report", NEEDS, WARNING, progress_with_zero_report),
    Rule("problems-missing", NEEDS, OFF, problems_missing),
    Rule("next-steps-missing", NEEDS, ERROR, next_steps_missing),
    Rule("secret-mark", PRIVACY, ERROR, secret_mark),
    Rule("identity-number", PRIVACY, ERROR, identity_number),
    Rule("mobile-number", PRIVACY, WARNING, mobile_number),
    Rule("placeholder", WORDING, WARNING, placeholder),
    Rule("text-long", WORDING, WARNING, text_long, (MOST,)),
    Rule("same-as-last-period", WORDING, WARNING, same_as_last_period),
)
