"""Confirming (确认) what the district entered or changed for the unit: a version that says the same."""

from __future__ import annotations

from metrodesk.domain.history import FOR_THE_UNIT
from metrodesk.domain.period import Period
from metrodesk.domain.report import Names
from metrodesk.domain.revision import Kind, Revision, RevisionId, Subject
from metrodesk.domain.task import TaskId
from metrodesk.errors import NothingToConfirm
from metrodesk.services import clock
from metrodesk.services.entry import role_of
from metrodesk.services.returns import open_return
from metrodesk.services.sealing import Sealed, sealed_in
from metrodesk.services.standing import desk_histories
from metrodesk.services.workspaces import Workspace
from metrodesk.storage.database import Books


def confirm_proxy(ws: Workspace, task: TaskId, period: Period, names: Names | None = None) -> Sealed:
    """Say that what the district entered (代录) or changed (代改) is right.

    The version has the same body and names the district's, which retires then. A draft that
    objects stays as it is. Raises NothingToConfirm, or TaskNotAssigned.
    """
    role_of(ws, task)
    return _confirm(ws, Subject.of_task(ws.own_unit().id, task, period), period, names)


def confirm_overview(ws: Workspace, period: Period, names: Names | None = None) -> Sealed:
    """Say that the paragraphs the district entered for the unit are right. Raises NothingToConfirm."""
    return _confirm(ws, Subject.of_overview(ws.own_unit().id, period), period, names)


def _confirm(ws: Workspace, subject: Subject, period: Period, names: Names | None) -> Sealed:
    with ws.begin() as books:
        by = names or Names(books.meta.get("filler"))
        return sealed_in(books, ws, period, by, [_confirmation(ws, books, subject, by)])


def _confirmation(ws: Workspace, books: Books, subject: Subject, by: Names) -> Revision:
    history = desk_histories(books, subject.unit, subject.period).get(subject)
    spoken = [head for head in history.heads if head.origin in FOR_THE_UNIT] if history else []
    if history is None or not spoken:
        raise NothingToConfirm(ws.plan.task(TaskId(subject.key)).number if subject.kind is Kind.TASK else 0)
    returned = open_return(books, subject)
    return Revision.compose(
        campaign=ws.campaign,
        subject=subject,
        plan=ws.identity.plan,
        parents=[RevisionId(one) for one in history.head_ids],
        answers=returned.acts if returned else (),
        device=ws.device,
        by=by,
        claimed=clock.now(),
        body=spoken[0].node.body,
    )
