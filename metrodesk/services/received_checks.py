"""Checks of what a unit reported, as the district sees it: beside what came, and as it enters for a unit."""

from __future__ import annotations

from collections.abc import Sequence

from metrodesk.domain.check import Finding, check
from metrodesk.domain.period import Period
from metrodesk.domain.report import ReportBody
from metrodesk.domain.revision import Kind
from metrodesk.domain.task import TaskId
from metrodesk.domain.unit import UnitId
from metrodesk.services.layout import WorkspaceKind
from metrodesk.services.measures import reports_before
from metrodesk.services.questions import Dated, question
from metrodesk.services.standing import decisions_in, ledger_histories
from metrodesk.services.workspaces import Workspace
from metrodesk.storage.database import Books


def findings_for(
    ws: Workspace, unit: UnitId, task: TaskId, period: Period, bodies: Sequence[ReportBody]
) -> tuple[tuple[Finding, ...], ...]:
    """Return what the checks find in versions of a unit's report, held against what the ledger has before."""
    ws.demand(WorkspaceKind.DISTRICT)
    with ws.database.read() as books:
        earlier = _earlier(books, unit, task, period)
    asked = [question(ws.plan, unit, task, period, body, earlier) for body in bodies]
    return tuple(tuple(check(one)) for one in asked)


def _earlier(books: Books, unit: UnitId, task: TaskId, period: Period) -> tuple[Dated, ...]:
    """Return the unit's last two reports on the task before a period, oldest first."""
    decided = decisions_in(books)
    revisions = books.revisions.of(unit=unit, kind=Kind.TASK, key=task)
    counting = books.revisions.counting_among((one.id for one in revisions), decided.withdrawn)
    known = ledger_histories([one for one in revisions if one.id in counting], decided, unit=unit)
    found = reports_before(known, task, period)
    return tuple(sorted(found.items(), key=lambda one: one[0].first_day)[-2:])
