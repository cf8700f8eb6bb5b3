"""The unit's report on a period as a paper (工作情况报告), from its overview, tasks, figures and matters."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from metrodesk.domain.incident import IncidentBody
from metrodesk.domain.period import Period
from metrodesk.domain.report import ReportBody
from metrodesk.domain.revision import Subject
from metrodesk.domain.task import Task
from metrodesk.domain.tick import Tick, ignore
from metrodesk.errors import UnfitTarget
from metrodesk.services import clock
from metrodesk.services.current import current_body
from metrodesk.services.incidents import incidents
from metrodesk.services.measures import bodies_before
from metrodesk.services.overview_text import overview_body
from metrodesk.services.printed_figures import figure_lines
from metrodesk.services.workspaces import Workspace
from metrodesk.storage.database import Books

if TYPE_CHECKING:
    from metrodesk.documents.prints.printed import Printed
    from metrodesk.documents.prints.work_report import WorkLine


def print_work_report(ws: Workspace, period: Period, out: Path, tick: Tick = ignore) -> Printed:
    """Write the draft of the report as .docx, drafts included: the office goes on with it.

    Persons' names and phones stay out of it. Raises UnfitTarget, FileNotWritten.
    """
    from metrodesk.documents.prints.work_report import WorkReport, write_work_report

    if out.suffix.lower() != ".docx":
        raise UnfitTarget(out, (".docx",))
    unit, plan = ws.own_unit(), ws.plan
    duties = plan.assignments_of(unit.id)
    lines = []
    with ws.database.read() as books:
        for done, duty in enumerate(duties):
            tick(done, len(duties))
            body, _, _ = current_body(books, Subject.of_task(unit.id, duty.task, period))
            if not body.is_empty:
                lines.append(_line(ws, books, plan.task(duty.task), body, period))
    report = WorkReport(
        unit=unit.name_on(period.last_day),
        receiver=ws.title,
        document_title=plan.document.title,
        document_number=plan.document.number,
        period=period.label,
        as_of=plan.calendar.as_of(period),
        day=clock.today(),
        overview=overview_body(ws, period).tidied(),
        lines=tuple(lines),
        total=len(duties),
        matters=_matters(ws, period),
        drill=ws.drill,
    )
    return write_work_report(report, out)


def _line(ws: Workspace, books: Books, task: Task, body: ReportBody, period: Period) -> WorkLine:
    from metrodesk.documents.prints.work_report import WorkLine

    before = bodies_before(books, ws.own_unit().id, task.id, period)
    return WorkLine(
        number=task.number,
        item=task.item,
        status=body.status.label if body.status else "",
        progress=body.progress,
        reason=body.reason,
        problems=body.problems,
        next_steps=body.next_steps,
        figures=figure_lines(ws.plan, body, period, before),
    )


def _matters(ws: Workspace, period: Period) -> tuple[str, ...]:
    """Return the matters that happened in the period, oldest first, each as one paragraph."""
    found = [one.body for one in incidents(ws) if one.body.day and period.first_day <= one.body.day <= period.last_day]
    return tuple(_told(one) for one in reversed(found))


def _told(body: IncidentBody) -> str:
    day = body.day
    when = f"{day.month}月{day.day}日，" if day else ""
    place = f"{body.place}：" if body.place else ""
    actions = f"已采取措施：{' '.join(body.actions.split())}" if body.actions else ""
    return f"{when}{place}{' '.join(body.event.split())}{actions}"
