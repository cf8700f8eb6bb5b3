"""The summary and the missing list as workbooks (xlsx) that WPS and Excel open alike."""

from __future__ import annotations

from pathlib import Path

from openpyxl.styles import Font, PatternFill

from metrodesk.documents.prints.heading import chinese_date
from metrodesk.documents.prints.printed import Printed
from metrodesk.documents.prints.summary import TINTS, MissingList, Summary, short_item, task_numbers
from metrodesk.documents.prints.table_sheet import (
    FONT,
    HEAD_ROW,
    Value,
    fit,
    new_book,
    save,
    set_page,
    titled,
    write_heads,
    write_row,
    write_top,
)
from metrodesk.documents.prints.totals_workbook import add_totals
from metrodesk.domain.tick import Tick, ignore

WORD_IN_ONE_LINE = 3


def write_summary(summary: Summary, path: Path, tick: Tick = ignore) -> Printed:
    """Write the summary as a workbook; `tick` counts units. Raises FileNotWritten."""
    book, sheet = new_book("汇总表")
    heads = ["序号", "单位", "类别", *(f"{number}\n{short_item(item)}" for number, item in summary.tasks)]
    heads += ["应报", "已报", "未报"]
    facts = [summary.district, f"填报期：{summary.period}"]
    facts += [f"数据截至：{chinese_date(summary.as_of)}"] if summary.as_of else []
    facts.append(summary.counts)
    write_top(sheet, titled(summary.title, drill=summary.drill), summary.document, facts, len(heads))
    write_heads(sheet, heads)
    height = _row_height(summary)
    for number, row in enumerate(summary.rows, start=1):
        values: list[Value] = [number, row.unit, row.kind, *(cell.words for cell in row.cells)]
        write_row(sheet, [*values, row.expected, row.reported, row.missing], left={2})
        for column, cell in enumerate(row.cells, start=4):
            if cell.word and cell.colour in TINTS:
                shade = PatternFill("solid", fgColor=TINTS[cell.colour].lstrip("#").upper())
                sheet.cell(HEAD_ROW + number, column).fill = shade
        sheet.row_dimensions[HEAD_ROW + number].height = height
        tick(number, len(summary.rows))
    totals: list[Value] = ["", "合计", "", *("" for _ in summary.tasks)]
    write_row(sheet, [*totals, summary.expected, summary.reported, summary.missing], left={2})
    for total in sheet[sheet.max_row]:
        total.font = Font(name=FONT, size=10, bold=True)
    fit(sheet, [6, 30, 8, *(7 for _ in summary.tasks), 6, 6, 6])
    set_page(sheet, "D", len(heads), summary.drill)
    further = add_totals(book, summary.totals) if summary.totals is not None else ()
    return save(book, path, len(summary.rows) + 1, *further)


def write_missing(missing: MissingList, path: Path, tick: Tick = ignore) -> Printed:
    """Write the missing list as a workbook; `tick` counts units. Raises FileNotWritten."""
    book, sheet = new_book("未报名单")
    heads = ["序号", "单位", "类别", "应报", "已报", "未报", "未报任务（序号）"]
    facts = [missing.district, f"填报期：{missing.period}"]
    facts += [f"报送时限：{chinese_date(missing.due)}"] if missing.due else []
    facts.append(f"应报单位{missing.units}个，未报齐{len(missing.rows)}个")
    write_top(sheet, titled(missing.title, drill=missing.drill), missing.document, facts, len(heads))
    write_heads(sheet, heads)
    for number, row in enumerate(missing.rows, start=1):
        counts = (row.expected, row.reported, row.expected - row.reported)
        write_row(sheet, [number, row.unit, row.kind, *counts, task_numbers(row.tasks)], left={2, 7})
        tick(number, len(missing.rows))
    fit(sheet, [7, 36, 10, 9, 9, 9, 48])
    set_page(sheet, "C", len(heads), missing.drill)
    return save(book, path, len(missing.rows))


def _row_height(summary: Summary) -> int:
    """Return how high a row must be for its longest word, and the mark under it."""
    words = {cell.word for row in summary.rows for cell in row.cells}
    marked = any(row.marked for row in summary.rows)
    return (27 if max(map(len, words), default=0) > WORD_IN_ONE_LINE else 18) + (27 if marked else 0)
