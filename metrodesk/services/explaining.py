"""Explanations of warnings: what the district accepted last time, and answering one from anywhere."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from metrodesk.domain.disposition import Disposition
from metrodesk.domain.period import Period
from metrodesk.domain.remembered import Words
from metrodesk.domain.revision import Subject
from metrodesk.domain.task import TaskId
from metrodesk.services import clock
from metrodesk.services.checking import CheckedReport
from metrodesk.services.current import current_body, previous_report, sealed_body
from metrodesk.services.entry import SavedDraft, remember_filler, role_of, save_in
from metrodesk.services.unit_status import told_in
from metrodesk.services.workspaces import Workspace
from metrodesk.storage.database import Books


def accepted_words(ws: Workspace, task: TaskId, period: Period) -> Words:
    """Return the explanations of the task's last report, if the district accepted that report."""
    with ws.database.read() as books:
        return _accepted(ws, books, task, period)


def with_accepted(ws: Workspace, period: Period, reports: Sequence[CheckedReport]) -> tuple[CheckedReport, ...]:
    """Return checked reports with the explanations accepted last period, where a warning still asks."""
    with ws.database.read() as books:
        return tuple(
            replace(one, accepted=_accepted(ws, books, one.task, period)) if _asks(one) else one for one in reports
        )


def _asks(report: CheckedReport) -> bool:
    return any(one.is_open and not one.stops for one in report.findings)


def answer_warnings(
    ws: Workspace, period: Period, answers: Mapping[TaskId, Mapping[str, str]], filler: str
) -> dict[TaskId, SavedDraft]:
    """Write explanations into reports as they stand now; an empty one takes an answer back.

    Raises TaskNotAssigned if the own unit does not answer for a task.
    """
    unit, now = ws.own_unit(), clock.now()
    saved = {}
    with ws.database.begin() as books:
        for task, words in answers.items():
            role_of(ws, task)
            subject = Subject.of_task(unit.id, task, period)
            body, _, _ = current_body(books, subject)
            told = {key: said for key, said in {**body.explanations, **words}.items() if said.strip()}
            saved[task] = save_in(books, ws, subject, replace(body, explanations=told), filler, now)
        remember_filler(books, filler)
    return saved


def _accepted(ws: Workspace, books: Books, task: TaskId, period: Period) -> Words:
    unit = ws.own_unit()
    before = previous_report(books, unit.id, task, period)
    if before is None or not before[1].explanations:
        return {}
    heads, _ = sealed_body(books, Subject.of_task(unit.id, task, before[0]))
    told = told_in(ws, books, str(before[0]))
    is_accepted = any(told.get(one) == Disposition.ACCEPTED.value for one in heads)
    return dict(before[1].explanations) if is_accepted else {}
