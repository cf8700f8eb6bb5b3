"""Explanations of warnings: what the district accepted last time, and answering one from anywhere."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from metrodesk.domain.disposition import Disposition
from metrodesk.domain.period import Period
from metrodesk.domain.remembered import Words
from metrodesk.domain.revision import Subject
from metrodesk.domain.task import TaskId
from metrodesk.services import clock
from metrodesk.services.current import current_body, previous_report, sealed_body
from metrodesk.services.entry import SavedDraft, remember_filler, role_of, save_in
from metrodesk.services.unit_status import told_in
from metrodesk.services.workspaces import Workspace
from metrodesk.storage.database import Books


def accepted_words(ws: Workspace, task: TaskId, period: Period) -> Words:
    """Return the explanations of the task's last report, if the district accepted that report."""
    with ws.database.read() as books:
        return _accepted(ws, books, task, period)


def accepted_of(ws: Workspace, period: Period) -> Mapping[TaskId, Words]:
    """Return the accepted explanations of the last reports on all own tasks that have some."""
    with ws.database.read() as books:
        duties = ws.plan.assignments_of(ws.own_unit().id)
        found = {duty.task: _accepted(ws, books, duty.task, period) for duty in duties}
    return {task: words for task, words in found.items() if words}


def answer_warning(ws: Workspace, task: TaskId, period: Period, answers: Mapping[str, str], filler: str) -> SavedDraft:
    """Write explanations into a report as it stands now; an empty one takes an answer back.

    Raises TaskNotAssigned if the own unit does not answer for the task.
    """
    role_of(ws, task)
    with ws.database.begin() as books:
        subject = Subject.of_task(ws.own_unit().id, task, period)
        body, _, _ = current_body(books, subject)
        told = {key: words for key, words in {**body.explanations, **answers}.items() if words.strip()}
        saved = save_in(books, ws, subject, replace(body, explanations=told), filler, clock.now())
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
