"""The two lists of 纸质核对 as one workbook (xlsx) with a sheet for each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from openpyxl.worksheet.worksheet import Worksheet

from metrodesk.documents.prints.heading import chinese_date
from metrodesk.documents.prints.paper_lists import PaperLists
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

PAPERS, DATA = "有纸无数据", "有数据无纸"


def write_paper_lists(lists: PaperLists, path: Path) -> Printed:
    """Write both lists. Raises FileNotWritten."""
    book, sheet = new_book(PAPERS)
    _fill(
        sheet,
        lists,
        PAPERS,
        ("序号", "单位", "核验码", "收到日期", "备注"),
        ([row.unit, row.code, row.received, row.note] for row in lists.papers),
    )
    second = book.create_sheet(DATA)
    _fill(
        second,
        lists,
        DATA,
        ("序号", "单位", "应交纸质表的核验码", "填报人", "已收旧表日期", "不同处数"),
        ([row.unit, row.code, row.filler, row.older, row.differing or ""] for row in lists.data),
    )
    return save(book, path, len(lists.papers), len(lists.data))


def _fill(
    sheet: Worksheet, lists: PaperLists, title: str, heads: Sequence[str], rows: Iterable[Sequence[Value]]
) -> None:
    facts = [lists.district, f"填报期：{lists.period}"]
    facts += [f"制表日期：{chinese_date(lists.printed)}"] if lists.printed else []
    write_top(sheet, titled(title, drill=lists.drill), lists.document, facts, len(heads))
    write_heads(sheet, heads)
    for number, row in enumerate(rows, start=1):
        write_row(sheet, [number, *row], left={2})
    fit(sheet, [7, 34, 34, 16, 18, 12][: len(heads)])
    set_page(sheet, "C", len(heads), lists.drill)
