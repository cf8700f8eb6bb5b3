"""The table of totals (数据汇总表) as sheets of a workbook."""

from __future__ import annotations

from pathlib import Path

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from metrodesk.documents.prints.heading import chinese_date
from metrodesk.documents.prints.printed import Printed
from metrodesk.documents.prints.table_sheet import (
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
from metrodesk.documents.prints.totals import TotalsTable

SUMS, SHARES = "数据汇总", "分单位数据"
SUM_HEADS = ("序号", "任务", "数据项", "计量单位", "本期", "累计", "应填单位", "已填单位", "说明")
SHARE_HEADS = ("任务序号", "数据项", "计量单位", "单位", "类别", "本期", "累计", "说明")


def write_totals(table: TotalsTable, path: Path) -> Printed:
    """Write the totals as a workbook of two sheets. Raises FileNotWritten."""
    book, sheet = new_book(SUMS)
    _write_sums(sheet, table)
    _write_shares(book.create_sheet(SHARES), table)
    return save(book, path, len(table.rows), len(table.shares))


def add_totals(book: Workbook, table: TotalsTable) -> tuple[int, int]:
    """Put the two sheets behind those a workbook has; return how many rows each has got."""
    _write_sums(book.create_sheet(SUMS), table)
    _write_shares(book.create_sheet(SHARES), table)
    return len(table.rows), len(table.shares)


def _write_sums(sheet: Worksheet, table: TotalsTable) -> None:
    _write_top(sheet, table, table.title, len(SUM_HEADS))
    write_heads(sheet, SUM_HEADS)
    for row in table.rows:
        values: list[Value] = [row.number, row.item, row.name, row.unit, row.value.value, row.total.value]
        write_row(sheet, [*values, row.asked, row.counted, row.note()], left={2, 3, 9})
    fit(sheet, [6, 26, 30, 10, 16, 16, 9, 9, 50])
    set_page(sheet, "D", len(SUM_HEADS), table.drill)


def _write_shares(sheet: Worksheet, table: TotalsTable) -> None:
    _write_top(sheet, table, f"{table.title}（分单位）", len(SHARE_HEADS))
    write_heads(sheet, SHARE_HEADS)
    for row in table.shares:
        values: list[Value] = [row.number, row.name, row.unit, row.reporter, row.kind]
        write_row(sheet, [*values, row.value.value, row.total.value, row.note], left={2, 4, 8})
    fit(sheet, [9, 32, 10, 26, 10, 16, 16, 36])
    set_page(sheet, "E", len(SHARE_HEADS), table.drill)


def _write_top(sheet: Worksheet, table: TotalsTable, title: str, columns: int) -> None:
    facts = [*table.facts, f"数据截至：{chinese_date(table.as_of)}" if table.as_of else ""]
    write_top(sheet, titled(title, drill=table.drill), table.document, facts, columns)
