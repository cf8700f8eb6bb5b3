"""Checks of what is no task's report: 综合情况 and 重要情况, by the rules that look at words alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from metrodesk.domain.check import Severity, severity_for
from metrodesk.domain.check_setting import CheckSetting
from metrodesk.domain.finding import Finding
from metrodesk.domain.incident import TEXTS, IncidentBody
from metrodesk.domain.overview import OverviewBody
from metrodesk.domain.rule import Spot
from metrodesk.domain.rules import BY_CODE
from metrodesk.domain.task import TaskId
from metrodesk.domain.text_rules import identity_numbers, mobile_numbers, placeholders, secret_marks

OVERVIEW = TaskId("")
"""The place of 综合情况 among the tasks."""
FINDERS: Mapping[str, Callable[[Iterable[tuple[str, str]]], Iterator[Spot]]] = {
    "secret-mark": secret_marks,
    "identity-number": identity_numbers,
    "mobile-number": mobile_numbers,
    "placeholder": placeholders,
}


def check_overview(body: OverviewBody, settings: Iterable[CheckSetting]) -> list[Finding]:
    """Return what is wrong with the words of 综合情况, errors first, in the order of the form."""
    return _check(OVERVIEW, body.parts(), settings)


def check_incident(incident: str, body: IncidentBody, settings: Iterable[CheckSetting]) -> list[Finding]:
    """Return what is wrong with the words of an important matter, errors first, in the order of the form."""
    return _check(TaskId(incident), {name: str(getattr(body, name)) for name in TEXTS}, settings)


def _check(subject: TaskId, texts: Mapping[str, str], settings: Iterable[CheckSetting]) -> list[Finding]:
    """Follow the plan's settings for all tasks: what it says of one task says nothing here."""
    known, found = list(settings), list[Finding]()
    for code, find in FINDERS.items():
        severity = severity_for(BY_CODE[code], known, task=None)
        if severity is not Severity.OFF:
            found += [Finding(subject, spot.field, code, severity, spot.facts) for spot in find(texts.items())]
    order = {name: place for place, name in enumerate(texts)}
    return sorted(found, key=lambda one: (one.severity is Severity.WARNING, order[one.field]))
