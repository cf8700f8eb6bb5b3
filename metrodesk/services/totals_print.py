"""The table of totals (数据汇总表) for paper and spreadsheet."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from metrodesk.domain.figure import Counted, MeasureValue
from metrodesk.domain.figure_words import value_in_cell
from metrodesk.domain.measure_total import MeasureTotal
from metrodesk.domain.period import Period
from metrodesk.domain.tick import Tick, ignore
from metrodesk.domain.total_remarks import remarks, share_note
from metrodesk.errors import UnfitTarget
from metrodesk.services import clock
from metrodesk.services.totals import Totals, totals
from metrodesk.services.workspaces import Workspace

if TYPE_CHECKING:
    from metrodesk.documents.prints.printed import Printed
    from metrodesk.documents.prints.totals import TotalsCell, TotalsRow, TotalsShare, TotalsTable


def print_totals(ws: Workspace, period: Period, out: Path, tick: Tick = ignore) -> Printed:
    """Write the totals as .xlsx or .pdf, told by the name. Raises UnfitTarget for another."""
    from metrodesk.documents.prints import totals_pdf, totals_workbook

    suffix = out.suffix.lower()
    if suffix not in {".xlsx", ".pdf"}:
        raise UnfitTarget(out, (".xlsx", ".pdf"))
    table = totals_table(ws, totals(ws, period, tick))
    if suffix == ".xlsx":
        return totals_workbook.write_totals(table, out)
    return totals_pdf.write_totals(table, out, tick)


def totals_table(ws: Workspace, found: Totals, *, only_reported: bool = False) -> TotalsTable:
    """Return the totals as a document; with `only_reported` without measures nobody has a figure for."""
    from metrodesk.documents.prints.totals import TotalsTable

    rows = [row for row in found.rows if not only_reported or row.total is not None or row.value is not None]
    return TotalsTable(
        document=ws.plan.document.title,
        district=ws.title,
        period=found.period.label,
        as_of=ws.plan.calendar.as_of(found.period),
        printed=clock.today(),
        rows=tuple(_row(found, row) for row in rows),
        shares=tuple(share for row in rows for share in _shares(found, row)),
        drill=ws.drill,
        notice="未列项暂无单位填报" if len(rows) < len(found.rows) else "",
        level=ws.level,
    )


def _row(found: Totals, row: MeasureTotal) -> TotalsRow:
    from metrodesk.documents.prints.totals import TotalsRow

    task, measure = found.plan.task(row.measure.task), row.measure
    return TotalsRow(
        number=task.number,
        item=task.item,
        name=measure.name,
        unit=measure.unit,
        value=_cell(row.value),
        total=_cell(row.total),
        asked=row.asked,
        counted=len(row.counted),
        remarks=remarks(row, found.name_of, found.plan.level),
    )


def _shares(found: Totals, row: MeasureTotal) -> Iterator[TotalsShare]:
    from metrodesk.documents.prints.totals import TotalsShare

    for share in row.shares:
        yield TotalsShare(
            number=found.plan.task(row.measure.task).number,
            name=row.measure.name,
            unit=row.measure.unit,
            reporter=found.name_of(share.unit),
            kind=found.kinds.get(share.unit, ""),
            value=_cell(share.value),
            total=_cell(share.total),
            note=share_note(share, found.plan.level),
        )


def _cell(value: MeasureValue | None) -> TotalsCell:
    from metrodesk.documents.prints.totals import TotalsCell

    number = value.figure.value if isinstance(value, Counted) else None
    return TotalsCell(value_in_cell(value), number)
