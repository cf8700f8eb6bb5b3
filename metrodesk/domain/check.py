"""Checks (校验): what is wrong or odd in a report, found as data while it is typed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from dataclasses import field as default
from enum import StrEnum

from metrodesk.domain.report import ReportBody, Status, choices
from metrodesk.domain.task import DeadlineKind, TaskId


class Severity(StrEnum):
    """An error stops sealing; a warning asks for an explanation that travels."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing a check found (校验问题): the field it is about and what the sentence needs."""

    task: TaskId
    field: str
    code: str
    severity: Severity
    facts: Mapping[str, str] = default(default_factory=dict)
    explained: bool = False

    @property
    def stops(self) -> bool:
        """Whether sealing must wait."""
        return self.severity is Severity.ERROR

    @property
    def is_open(self) -> bool:
        """Whether somebody still has something to do: an error, or a warning nobody explained."""
        return self.stops or not self.explained


@dataclass(frozen=True, slots=True)
class Question:
    """A report as the checks see it: the task's kind, the period's place, last period's body."""

    task: TaskId
    deadline: DeadlineKind
    closes_year: bool
    body: ReportBody
    previous: ReportBody | None = None


TEXT_FIELDS = ("progress", "problems", "next_steps", "reason")
SOFT_LIMIT = 1000  # characters that fit the printed cell comfortably
SHORTEST = 6  # characters below which a progress text says nothing
SECRET_MARKS = re.compile(r"(绝密|机密|秘密)\s*(★|☆|[*＊])")
IDENTITY_NUMBER = re.compile(r"(?<![0-9])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])\d{2}\d{3}[0-9Xx](?![0-9])")
MOBILE = re.compile(r"(?<!\d)1[3-9]\d{9}(?!\d)")
PLACEHOLDER = re.compile(r"(待填|待补充|待完善|[XxＸ×]{2,}|此处填写|同上)")


def check(question: Question) -> list[Finding]:
    """Return what is wrong with a report, errors first, in the order of the form."""
    found = [
        *_status(question),
        *_texts(question),
        *_percent(question),
        *_privacy(question),
        *_repetition(question),
    ]
    told = [replace(one, explained=_is_explained(one, question.body.explanations)) for one in found]
    return sorted(told, key=lambda one: one.severity is Severity.WARNING)


def key_of(finding: Finding) -> str:
    """Return the key under which an explanation of the finding travels."""
    return f"{finding.code}:{finding.field}"


def _is_explained(finding: Finding, explanations: Mapping[str, str]) -> bool:
    """Whether the unit answered the finding, under its own key or that of the check alone."""
    return any(explanations.get(key, "").strip() for key in (key_of(finding), finding.code))


def _status(question: Question) -> Iterator[Finding]:
    body = question.body
    offered = choices(continuous=question.deadline is DeadlineKind.CONTINUOUS, closes_year=question.closes_year)
    if body.status is None:
        yield _error(question, "status", "status-missing")
    elif body.status not in offered:
        yield _error(question, "status", "status-not-offered", status=body.status.label)
    elif body.status.needs_reason and not body.reason.strip():
        yield _error(question, "reason", "reason-missing", status=body.status.label)


def _texts(question: Question) -> Iterator[Finding]:
    body = question.body
    length = len("".join(body.progress.split()))
    if body.status is not None and body.status.needs_progress:
        if not length:
            yield _error(question, "progress", "progress-missing", status=body.status.label)
        elif length < SHORTEST:
            yield _warning(question, "progress", "progress-short", count=str(length))
    if body.status is Status.NOTHING_TO_REPORT and length:
        yield _warning(question, "progress", "progress-with-zero-report", status=body.status.label)
    if body.status in {Status.BEHIND, Status.OVERDUE} and not body.next_steps.strip():
        yield _error(question, "next_steps", "next-steps-missing", status=body.status.label)
    for name in TEXT_FIELDS:
        text = getattr(body, name)
        if len(text) > SOFT_LIMIT:
            yield _warning(question, name, "text-long", count=str(len(text)), limit=str(SOFT_LIMIT))
        if match := PLACEHOLDER.search(text):
            yield _warning(question, name, "placeholder", found=match[0])


def _percent(question: Question) -> Iterator[Finding]:
    body = question.body
    if body.percent is None:
        return
    if not 0 <= body.percent <= 100:
        yield _error(question, "percent", "percent-range", percent=str(body.percent))
    elif question.deadline is DeadlineKind.CONTINUOUS and body.percent == 100:
        yield _error(question, "percent", "percent-continuous")
    elif body.status is Status.DONE and body.percent < 100:
        yield _error(question, "percent", "percent-done", percent=str(body.percent))
    elif body.status is Status.NOT_STARTED and body.percent > 0:
        yield _error(question, "percent", "percent-not-started", percent=str(body.percent))


def _privacy(question: Question) -> Iterator[Finding]:
    for name in TEXT_FIELDS:
        text = getattr(question.body, name)
        if match := SECRET_MARKS.search(text):
            yield _error(question, name, "secret-mark", found=match[0])
        if IDENTITY_NUMBER.search(text):
            yield _error(question, name, "identity-number")
        if MOBILE.search(text):
            yield _warning(question, name, "mobile-number")


def _repetition(question: Question) -> Iterator[Finding]:
    before, text = question.previous, question.body.progress.strip()
    if before is not None and text and text == before.progress.strip():
        yield _warning(question, "progress", "same-as-last-period")


def _error(question: Question, name: str, code: str, **facts: str) -> Finding:
    return Finding(question.task, name, code, Severity.ERROR, facts)


def _warning(question: Question, name: str, code: str, **facts: str) -> Finding:
    return Finding(question.task, name, code, Severity.WARNING, facts)
