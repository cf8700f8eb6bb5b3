"""The summary and the missing list as workbooks (xlsx) that WPS and Excel open alike."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from metrodesk.documents.heading import chinese_date
from metrodesk.documents.pdf_file import put
from metrodesk.documents.plain_text import plain
from metrodesk.documents.printed import Printed
from metrodesk.documents.summary import TINTS, MissingList, Summary, short_item, task_numbers
from metrodesk.domain.tick import Tick, ignore
from metrodesk.errors import FileNotWritten

FONT = "宋体"
HEAD_ROW = 4
EDGE = Side(style="thin", color="8A8F94")
GRID = Border(left=EDGE, right=EDGE, top=EDGE, bottom=EDGE)
CENTRED = Alignment(horizontal="center", vertical="center", wrap_text=True)
LEFT = Alignment(horizontal="left", vertical="center", wrap_text=True)
HEAD_FILL = PatternFill("solid", fgColor="EEF1F4")
Value = str | int
WORD_IN_ONE_LINE = 3
DRILL = "试填，不作报送依据"


def write_summary(summary: Summary, path: Path, tick: Tick = ignore) -> Printed:
    """Write the summary as a workbook; `tick` counts units. Raises FileNotWritten."""
    book, sheet = _book("汇总表")
    heads = ["序号", "单位", "类别", *(f"{number}\n{short_item(item)}" for number, item in summary.tasks)]
    heads += ["应报", "已报", "未报"]
    facts = [summary.district, f"填报期：{summary.period}"]
    facts += [f"数据截至：{chinese_date(summary.as_of)}"] if summary.as_of else []
    facts.append(summary.counts)
    _write_top(sheet, _titled(summary.title, drill=summary.drill), summary.document, facts, len(heads))
    _write_heads(sheet, heads)
    height = _row_height(summary)
    for number, row in enumerate(summary.rows, start=1):
        values: list[Value] = [number, row.unit, row.kind, *(cell.words for cell in row.cells)]
        _write_row(sheet, [*values, row.expected, row.reported, row.missing], left={2})
        for column, cell in enumerate(row.cells, start=4):
            if cell.word and cell.colour in TINTS:
                shade = PatternFill("solid", fgColor=TINTS[cell.colour].lstrip("#").upper())
                sheet.cell(HEAD_ROW + number, column).fill = shade
        sheet.row_dimensions[HEAD_ROW + number].height = height
        tick(number, len(summary.rows))
    totals: list[Value] = ["", "合计", "", *("" for _ in summary.tasks)]
    _write_row(sheet, [*totals, summary.expected, summary.reported, summary.missing], left={2})
    for total in sheet[sheet.max_row]:
        total.font = Font(name=FONT, size=10, bold=True)
    _set_widths(sheet, [6, 30, 8, *(7 for _ in summary.tasks), 6, 6, 6])
    _set_page(sheet, "D", len(heads), summary.drill)
    return _save(book, path, len(summary.rows) + 1)


def write_missing(missing: MissingList, path: Path, tick: Tick = ignore) -> Printed:
    """Write the missing list as a workbook; `tick` counts units. Raises FileNotWritten."""
    book, sheet = _book("未报名单")
    heads = ["序号", "单位", "类别", "应报", "已报", "未报", "未报任务（序号）"]
    facts = [missing.district, f"填报期：{missing.period}"]
    facts += [f"报送时限：{chinese_date(missing.due)}"] if missing.due else []
    facts.append(f"应报单位{missing.units}个，未报齐{len(missing.rows)}个")
    _write_top(sheet, _titled(missing.title, drill=missing.drill), missing.document, facts, len(heads))
    _write_heads(sheet, heads)
    for number, row in enumerate(missing.rows, start=1):
        counts = (row.expected, row.reported, row.expected - row.reported)
        _write_row(sheet, [number, row.unit, row.kind, *counts, task_numbers(row.tasks)], left={2, 7})
        tick(number, len(missing.rows))
    _set_widths(sheet, [7, 36, 10, 9, 9, 9, 48])
    _set_page(sheet, "C", len(heads), missing.drill)
    return _save(book, path, len(missing.rows))


def _book(name: str) -> tuple[Workbook, Worksheet]:
    book = Workbook()
    sheet = book.active
    if not isinstance(sheet, Worksheet):
        raise TypeError(sheet)
    sheet.title = name
    return book, sheet


def _row_height(summary: Summary) -> int:
    """Return how high a row must be for its longest word, and the mark under it."""
    words = {cell.word for row in summary.rows for cell in row.cells}
    marked = any(row.marked for row in summary.rows)
    return (27 if max(map(len, words), default=0) > WORD_IN_ONE_LINE else 18) + (27 if marked else 0)


def _titled(title: str, *, drill: bool) -> str:
    """Return the title; that of a trial run says so on the screen too, not in the page's head alone."""
    return f"{title}（{DRILL}）" if drill else title


def _write_top(sheet: Worksheet, title: str, document: str, facts: Sequence[str], columns: int) -> None:
    rows = ((title, 18, True), (document, 11, False), ("　".join(filter(None, facts)), 11, False))
    for row, (text, size, bold) in enumerate(rows, start=1):
        sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=columns)
        cell = _put(sheet, row, 1, text)
        cell.font = Font(name="黑体" if bold else FONT, size=size, bold=bold)
        cell.alignment = LEFT if row == 3 else CENTRED
        sheet.row_dimensions[row].height = size * 1.9


def _write_heads(sheet: Worksheet, heads: Iterable[str]) -> None:
    longest = 1
    for column, head in enumerate(heads, start=1):
        cell = _put(sheet, HEAD_ROW, column, head)
        cell.font = Font(name="黑体", size=10, bold=True)
        cell.alignment, cell.border, cell.fill = CENTRED, GRID, HEAD_FILL
        longest = max(longest, 1 - (-len(head) // 3) if column > 3 else 1)
    sheet.row_dimensions[HEAD_ROW].height = max(24, longest * 14 + 6)


def _write_row(sheet: Worksheet, values: Sequence[Value], left: set[int]) -> None:
    row = sheet.max_row + 1
    for column, value in enumerate(values, start=1):
        cell = _put(sheet, row, column, value)
        cell.font = Font(name=FONT, size=10)
        cell.alignment = LEFT if column in left else CENTRED
        cell.border = GRID


def _put(sheet: Worksheet, row: int, column: int, value: Value) -> Cell:
    """Write a value; text stays text, whatever it begins with."""
    cell = sheet.cell(row, column)
    if not isinstance(cell, Cell):
        raise TypeError(cell)
    if isinstance(value, str):
        cell.value = plain(value) or None
        if value:
            cell.data_type = "s"
        if value.startswith(("=", "+", "-", "@", "\t", "\r")):
            cell.quotePrefix = True
    else:
        cell.value = value
    return cell


def _set_widths(sheet: Worksheet, widths: Sequence[float]) -> None:
    for column, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(column)].width = width


def _set_page(sheet: Worksheet, first_moving: str, columns: int, drill: bool) -> None:  # noqa: FBT001
    sheet.freeze_panes = f"{first_moving}{HEAD_ROW + 1}"
    sheet.print_title_rows = f"{HEAD_ROW}:{HEAD_ROW}"
    sheet.print_area = f"A1:{get_column_letter(columns)}{sheet.max_row}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9  # A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_options.horizontalCentered = True
    sheet.page_margins.left = sheet.page_margins.right = 0.5
    sheet.page_margins.top, sheet.page_margins.bottom = 0.6, 0.7
    margins = sheet.HeaderFooter
    margins.oddFooter = HeaderFooterItem(right=_HeaderFooterPart(text="第&P页/共&N页"))
    if drill:
        notice = _HeaderFooterPart(text=DRILL)
        margins.oddHeader = HeaderFooterItem(center=notice)


def _save(book: Workbook, path: Path, rows: int) -> Printed:
    """Put the workbook, read it back and count its rows."""
    file = io.BytesIO()
    book.save(file)
    put(path, file.getvalue())
    written = load_workbook(io.BytesIO(path.read_bytes()), read_only=True)
    try:
        if written.worksheets[0].max_row != HEAD_ROW + rows:
            raise FileNotWritten(path, "damaged")
    finally:
        written.close()
    return Printed(path, 1)
