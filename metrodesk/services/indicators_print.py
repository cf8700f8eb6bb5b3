"""The sheet of indicators (指标完成情况表) for paper and spreadsheet."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from metrodesk.domain.indicator_chart import chart_of
from metrodesk.domain.indicator_value import words_of
from metrodesk.domain.tick import Tick, ignore
from metrodesk.errors import UnfitTarget
from metrodesk.services.clock import minute_of
from metrodesk.services.indicators import Indicators, IndicatorState, ReadingLine, indicators
from metrodesk.services.workspaces import Workspace

if TYPE_CHECKING:
    from metrodesk.documents.prints.indicator_sheet import IndicatorSheet, SheetReading, SheetRow
    from metrodesk.documents.prints.printed import Printed


def print_indicators(ws: Workspace, out: Path, today: date | None = None, tick: Tick = ignore) -> Printed:
    """Write the indicators as .xlsx or .pdf, told by the name. Raises UnfitTarget for another."""
    from metrodesk.documents.prints import indicators_pdf, indicators_workbook

    suffix = out.suffix.lower()
    if suffix not in {".xlsx", ".pdf"}:
        raise UnfitTarget(out, (".xlsx", ".pdf"))
    sheet = indicator_sheet(ws, indicators(ws, today))
    if suffix == ".xlsx":
        return indicators_workbook.write_indicators(sheet, out)
    return indicators_pdf.write_indicators(sheet, out, tick)


def indicator_sheet(ws: Workspace, found: Indicators) -> IndicatorSheet:
    """Return the indicators as a document."""
    from metrodesk.documents.prints.indicator_sheet import IndicatorSheet

    return IndicatorSheet(
        document=found.plan.document.title,
        district=ws.title,
        today=found.today,
        rows=tuple(_row(found, row) for row in found.rows),
        readings=tuple(_reading(row, line) for row in found.rows for line in row.lines),
        drill=ws.drill,
        level=ws.level,
    )


def _row(found: Indicators, row: IndicatorState) -> SheetRow:
    from metrodesk.documents.prints.indicator_sheet import SheetRow

    clause = found.plan.clause(row.indicator.clause)
    period = row.now.reading.period if row.now.reading is not None else None
    newest = next((one for one in row.lines if one.stands and one.period == period), None)
    return SheetRow(
        number=row.number,
        indicator=row.indicator,
        clause=clause.number if clause is not None else "",
        now=row.now,
        towards=row.towards,
        chart=chart_of(row.indicator, row.readings, found.today),
        source=newest.source if newest is not None else "",
        evidence=_names(newest) if newest is not None else (),
    )


def _reading(row: IndicatorState, line: ReadingLine) -> SheetReading:
    from metrodesk.documents.prints.indicator_sheet import SheetReading

    return SheetReading(
        number=row.number,
        name=row.indicator.name,
        time=line.period.label,
        value=words_of(line.value, row.indicator.unit),
        source=line.source,
        by=line.by,
        claimed=minute_of(line.claimed),
        state="有效" if line.stands else "已替换或停用",
        evidence=_names(line),
    )


def _names(line: ReadingLine) -> tuple[str, ...]:
    return tuple(one.name for one in line.evidence)
