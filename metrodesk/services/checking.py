"""Checking what a unit has drafted before it is sealed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from metrodesk.domain.check import Finding, check
from metrodesk.domain.period import Period
from metrodesk.domain.remembered import Words
from metrodesk.domain.report import ReportBody
from metrodesk.domain.revision import Kind, Subject
from metrodesk.domain.task import TaskId
from metrodesk.services.current import current_body
from metrodesk.services.entry import question_of
from metrodesk.services.workspaces import Workspace


@dataclass(frozen=True, slots=True)
class CheckedReport:
    """One report with what was found in it, its explanations, and those accepted last period."""

    task: TaskId
    findings: tuple[Finding, ...]
    explanations: Words
    accepted: Words = field(default_factory=dict)


def checked(ws: Workspace, period: Period, tasks: Sequence[TaskId] | None = None) -> tuple[CheckedReport, ...]:
    """Check the own unit's reports, in task order.

    A task with nothing entered has no finding: it is simply not reported yet.
    """
    unit = ws.own_unit()
    found = []
    with ws.database.read() as books:
        for duty in ws.timeline.duties(unit.id, period):
            if tasks is not None and duty.task not in tasks:
                continue
            subject = Subject.of_task(unit.id, duty.task, period)
            body, base, _ = current_body(books, subject)
            if base or not body.is_empty:
                told = tuple(check(question_of(ws, books, subject, body)))
                found.append(CheckedReport(duty.task, told, body.explanations))
    return tuple(found)


def findings(ws: Workspace, period: Period, tasks: Sequence[TaskId] | None = None) -> tuple[Finding, ...]:
    """Return what the checks found in the own unit's reports, in task order."""
    return tuple(finding for report in checked(ws, period, tasks) for finding in report.findings)


def open_tasks(ws: Workspace, period: Period) -> tuple[TaskId, ...]:
    """Return the tasks on which nothing is entered and nothing sealed."""
    unit = ws.own_unit()
    with ws.database.read() as books:
        drafted = {
            draft.subject.key
            for draft in books.drafts.of(unit.id, str(period), Kind.TASK)
            if not ReportBody.from_json(dict(draft.body)).is_empty
        }
        sealed = {one.subject.key for one in books.revisions.of(unit=unit.id, period=str(period), kind=Kind.TASK)}
    return tuple(duty.task for duty in ws.timeline.duties(unit.id, period) if duty.task not in drafted | sealed)
