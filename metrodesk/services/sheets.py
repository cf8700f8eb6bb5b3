"""Workbooks for those without the program (填报用表格): giving them out, and who has not returned one."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from metrodesk.domain.document import cited
from metrodesk.domain.period import Period
from metrodesk.domain.report import ReportBody
from metrodesk.domain.revision import Subject
from metrodesk.domain.task import TaskId
from metrodesk.domain.unit import Unit, UnitId, folded
from metrodesk.errors import InvalidDates, TaskNotAssigned, UnfitTarget
from metrodesk.services import clock
from metrodesk.services.current import current_body
from metrodesk.services.proxies import current_report
from metrodesk.services.workspaces import Workspace
from metrodesk.storage.sheets import IssuedSheet

if TYPE_CHECKING:
    from metrodesk.documents.sheets.entry_sheet import EntrySheet

ID_BYTES = 6


@dataclass(frozen=True, slots=True)
class IssuedFile:
    """A workbook that was given out."""

    path: Path
    sheet: str
    name: str
    tasks: int
    figures: int


@dataclass(frozen=True, slots=True)
class SheetState:
    """A workbook given out, and which file of it was taken over, if any."""

    sheet: str
    name: str
    made: str
    tasks: tuple[int, ...]
    file_name: str = ""
    taken: str = ""


@dataclass(frozen=True, slots=True)
class SheetSource:
    """What one sender gave to one field of a report (来源)."""

    task: int
    field: str
    sender: str
    value: object
    file_name: str
    taken: str


def issue_sheet(
    ws: Workspace,
    period: Period,
    tasks: Sequence[TaskId] | None,
    name: str,
    out: Path,
    unit: UnitId | None = None,
    *,
    filled: bool = False,
) -> IssuedFile:
    """Write a workbook on chosen tasks, all of the unit's by default, and remember for whom it is.

    With `filled` it shows what the reports say already. At a district `unit` names whose
    reports. Raises TaskNotAssigned, UnfitTarget, FileNotWritten, InvalidDates.
    """
    from metrodesk.documents.sheets.workbook_out import write_entry_sheet

    if out.suffix.lower() != ".xlsx":
        raise UnfitTarget(out, (".xlsx",))
    whose = ws.plan.unit(unit) if unit else ws.own_unit()
    demand_fitting(ws, period)
    chosen = _chosen(ws, whose, period, tasks)
    bodies, heads = reports_now(ws, whose, period, chosen)
    made = _sheet(ws, whose, period, name.strip() or whose.name, chosen, bodies if filled else {}, heads)
    write_entry_sheet(made, out)
    with ws.database.begin() as books:
        base: dict[str, object] = {task: list(found) for task, found in heads.items()}
        books.sheets.issue(IssuedSheet(made.sheet, whose.id, str(period), made.name, tuple(chosen), base, clock.now()))
    return IssuedFile(out, made.sheet, made.name, len(made.tasks), len(made.figures))


def demand_fitting(ws: Workspace, period: Period) -> None:
    """Raise InvalidDates for a period shorter than those the plan reports on."""
    if period.kind.months < ws.plan.calendar.kind_on(period.last_day).months:
        raise InvalidDates(str(period), "kind")


def reports_now(
    ws: Workspace, unit: Unit, period: Period, tasks: Sequence[TaskId]
) -> tuple[dict[TaskId, ReportBody], dict[TaskId, tuple[str, ...]]]:
    """Return what a unit's reports say now and the versions they rest on, at its desk or in the ledger."""
    if ws.unit is None or ws.unit.id != unit.id:
        found = {task: current_report(ws, unit.id, task, period) for task in tasks}
        return {task: one.body for task, one in found.items()}, {task: one.heads for task, one in found.items()}
    bodies: dict[TaskId, ReportBody] = {}
    heads: dict[TaskId, tuple[str, ...]] = {}
    with ws.database.read() as books:
        for task in tasks:
            body, base, _ = current_body(books, Subject.of_task(unit.id, task, period))
            bodies[task], heads[task] = body, tuple(base)
    return bodies, heads


def sheet_states(ws: Workspace, unit: UnitId, period: Period) -> tuple[SheetState, ...]:
    """Return the workbooks given out for a unit and period, and what came back; those not given out here last."""
    with ws.database.read() as books:
        issued, taken = books.sheets.issued(unit, str(period)), books.sheets.taken(unit, str(period))
    back = {one.sheet: one for one in taken if one.sheet}
    numbers = {one.id: one.number for one in ws.plan.tasks}
    states = []
    for one in issued:
        file = back.pop(one.sheet, None)
        known = tuple(sorted(numbers[TaskId(task)] for task in one.tasks if TaskId(task) in numbers))
        states.append(
            SheetState(one.sheet, one.name, one.made, known, file.file_name if file else "", file.taken if file else "")
        )
    others = [one for one in taken if one.sheet not in {state.sheet for state in states}]
    return (*states, *(SheetState(one.sheet, one.name, "", (), one.file_name, one.taken) for one in others))


def missing_senders(states: Sequence[SheetState]) -> tuple[str, ...]:
    """Name those whose workbook has not come back, once each; one who returned another is not missing."""
    returned = {folded(one.name) for one in states if one.taken}
    return tuple(dict.fromkeys(one.name for one in states if not one.taken and folded(one.name) not in returned))


def sheet_sources(ws: Workspace, unit: UnitId, period: Period) -> tuple[SheetSource, ...]:
    """Return who gave what to the reports of a unit and period, by task and field."""
    numbers = {one.id: one.number for one in ws.plan.tasks}
    with ws.database.read() as books:
        taken = books.sheets.taken(unit, str(period))
    found = [
        SheetSource(numbers.get(TaskId(task), 0), field, one.name, value, one.file_name, one.taken)
        for one in taken
        for task, fields in one.said.items()
        for field, value in (fields.items() if isinstance(fields, dict) else ())
    ]
    return tuple(sorted(found, key=lambda one: (one.task, one.field, one.sender)))


def recall_sheet(ws: Workspace, sheet: str) -> None:
    """Wait for a workbook no longer: it was given out by mistake, or will not come back."""
    with ws.database.begin() as books:
        books.sheets.recall(sheet)


def document_line(ws: Workspace) -> str:
    """Return how a sheet names the document its tasks come from."""
    return f"{cited(ws.plan.document.title)}（{ws.plan.document.number}）"


def _chosen(ws: Workspace, unit: Unit, period: Period, tasks: Sequence[TaskId] | None) -> list[TaskId]:
    own = [duty.task for duty in ws.timeline.duties(unit.id, period)]
    for task in tasks or ():
        if task not in own:
            raise TaskNotAssigned(unit.name, ws.plan.task(task).number)
    return [one for one in own if tasks is None or one in tasks]


def _sheet(
    ws: Workspace,
    unit: Unit,
    period: Period,
    name: str,
    tasks: Sequence[TaskId],
    bodies: Mapping[TaskId, ReportBody],
    heads: Mapping[TaskId, Sequence[str]],
) -> EntrySheet:
    from metrodesk.documents.sheets.entry_sheet import EntrySheet
    from metrodesk.services.sheet_prefill import rows_of

    plan = ws.plan
    return EntrySheet(
        sheet=secrets.token_hex(ID_BYTES),
        campaign=ws.campaign,
        unit=unit.id,
        unit_name=unit.name_on(period.last_day),
        period=str(period),
        period_label=period.label,
        plan=plan.version,
        name=name,
        document=document_line(ws),
        made=clock.today(),
        rows=rows_of(plan, unit, period, tasks, bodies, heads),
        due=plan.calendar.due(period),
        drill=ws.drill,
    )
