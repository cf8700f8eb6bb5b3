"""The summary (units × tasks) and the list of units that are missing, for paper and spreadsheet."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from metrodesk.domain.history import Origin
from metrodesk.domain.period import Period
from metrodesk.domain.progress import Light
from metrodesk.domain.task import TaskId
from metrodesk.domain.tick import Tick, ignore
from metrodesk.domain.unit import UnitKind
from metrodesk.errors import UnfitTarget
from metrodesk.services import clock
from metrodesk.services.layout import WorkspaceKind
from metrodesk.services.overview import GridRow, grid
from metrodesk.services.overview_cells import Cell
from metrodesk.services.totals import totals
from metrodesk.services.totals_print import totals_table
from metrodesk.services.workspaces import Workspace
from metrodesk.storage.projections import UnitQuery

if TYPE_CHECKING:
    from metrodesk.documents.prints.printed import Printed
    from metrodesk.documents.prints.summary import MissingList, Summary
    from metrodesk.documents.prints.totals import TotalsTable


def print_summary(ws: Workspace, period: Period, out: Path, tick: Tick = ignore) -> Printed:
    """Write the summary (units × tasks) as .xlsx or .pdf, told by the name."""
    from metrodesk.documents.prints import summary_pdf, summary_workbook

    ws.demand(WorkspaceKind.DISTRICT)
    if _suffix(out) == ".xlsx":
        return summary_workbook.write_summary(_summary(ws, period), out, tick)
    return summary_pdf.write_summary(_summary(ws, period), out, tick)


def print_missing(ws: Workspace, period: Period, out: Path, tick: Tick = ignore) -> Printed:
    """Write the list of units that are missing as .xlsx or .pdf, told by the name."""
    from metrodesk.documents.prints import summary_pdf, summary_workbook

    ws.demand(WorkspaceKind.DISTRICT)
    if _suffix(out) == ".xlsx":
        return summary_workbook.write_missing(_missing(ws, period), out, tick)
    return summary_pdf.write_missing(_missing(ws, period), out, tick)


def _summary(ws: Workspace, period: Period) -> Summary:
    from metrodesk.documents.prints.summary import Summary, SummaryCell, SummaryRow

    found = grid(ws, period, UnitQuery(), clock.today())
    rows = tuple(
        SummaryRow(
            row.name,
            UnitKind(row.kind).label,
            tuple(
                SummaryCell(_word(cell), cell.light.colour if cell.light else "grey", _mark(ws, cell))
                for cell in row.cells
            ),
            row.expected,
            row.there,
        )
        for row in found.rows
    )
    return Summary(
        title="工作进展情况汇总表",
        document=ws.plan.document.title,
        district=ws.title,
        period=period.label,
        as_of=ws.plan.calendar.as_of(period),
        printed=clock.today(),
        tasks=tuple((task.number, task.item) for task in found.tasks),
        rows=rows,
        drill=ws.drill,
        totals=_totals(ws, period),
        level=ws.level,
    )


def _totals(ws: Workspace, period: Period) -> TotalsTable | None:
    """Return the figures behind the summary, None where nobody has one."""
    table = totals_table(ws, totals(ws, period), only_reported=True)
    return table if table.rows else None


def _word(cell: Cell) -> str:
    if cell.light is None:
        return ""
    return cell.status.label if cell.status is not None else cell.light.label


def _mark(ws: Workspace, cell: Cell) -> str:
    return ws.level.said(Origin(cell.origin).label) if cell.by_district else ""


def _missing(ws: Workspace, period: Period) -> MissingList:
    from metrodesk.documents.prints.summary import MissingList, MissingRow

    found = grid(ws, period, UnitQuery(), clock.today())
    numbers = {task.id: task.number for task in found.tasks}
    rows = tuple(
        MissingRow(row.name, UnitKind(row.kind).label, row.expected, row.there, _open_numbers(row, numbers))
        for row in found.rows
        if row.there < row.expected
    )
    return MissingList(
        title="未报送单位名单",
        document=ws.plan.document.title,
        district=ws.title,
        period=period.label,
        as_of=ws.plan.calendar.as_of(period),
        due=ws.plan.calendar.due(period),
        printed=clock.today(),
        units=len(found.rows),
        rows=rows,
        drill=ws.drill,
    )


def _open_numbers(row: GridRow, numbers: Mapping[TaskId, int]) -> tuple[int, ...]:
    return tuple(
        numbers[cell.task]
        for cell in row.cells
        if cell.light is not None and not cell.heads and cell.light not in {Light.EXEMPT, Light.CLOSED}
    )


def _suffix(out: Path) -> str:
    suffix = out.suffix.lower()
    if suffix not in {".xlsx", ".pdf"}:
        raise UnfitTarget(out, (".xlsx", ".pdf"))
    return suffix
