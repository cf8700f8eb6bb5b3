"""Tables in workbooks (xlsx): title, heads and rows as an office expects them in WPS and Excel."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from decimal import Decimal
from math import ceil
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from metrodesk.documents.prints.pdf_file import put
from metrodesk.documents.prints.printed import Printed
from metrodesk.documents.words.plain_text import plain, width_of
from metrodesk.errors import FileNotWritten

FONT = "宋体"
HEAD_ROW = 4
EDGE = Side(style="thin", color="8A8F94")
GRID = Border(left=EDGE, right=EDGE, top=EDGE, bottom=EDGE)
CENTRED = Alignment(horizontal="center", vertical="center", wrap_text=True)
LEFT = Alignment(horizontal="left", vertical="center", wrap_text=True)
HEAD_FILL = PatternFill("solid", fgColor="EEF1F4")
LINE, HIGHEST = 13.5, 409  # points; no row of a workbook is higher
Value = str | int | Decimal
DRILL = "试填，不作报送依据"


def new_book(name: str) -> tuple[Workbook, Worksheet]:
    """Return a workbook with one sheet of this name."""
    book = Workbook()
    sheet = book.active
    if not isinstance(sheet, Worksheet):
        raise TypeError(sheet)
    sheet.title = name
    return book, sheet


def titled(title: str, *, drill: bool) -> str:
    """Return the title; that of a trial run says so on the screen too, not in the page's head alone."""
    return f"{title}（{DRILL}）" if drill else title


def write_top(sheet: Worksheet, title: str, document: str, facts: Sequence[str], columns: int) -> None:
    """Write title, document and facts across the table's width."""
    rows = ((title, 18, True), (document, 11, False), ("　".join(filter(None, facts)), 11, False))
    for row, (text, size, bold) in enumerate(rows, start=1):
        sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=columns)
        cell = put_value(sheet, row, 1, text)
        cell.font = Font(name="黑体" if bold else FONT, size=size, bold=bold)
        cell.alignment = LEFT if row == 3 else CENTRED
        sheet.row_dimensions[row].height = size * 1.9


def write_heads(sheet: Worksheet, heads: Iterable[str], row: int = HEAD_ROW) -> None:
    """Write the heads of the columns."""
    longest = 1
    for column, head in enumerate(heads, start=1):
        cell = put_value(sheet, row, column, head)
        cell.font = Font(name="黑体", size=10, bold=True)
        cell.alignment, cell.border, cell.fill = CENTRED, GRID, HEAD_FILL
        longest = max(longest, 1 - (-len(head) // 3) if column > 3 else 1)
    sheet.row_dimensions[row].height = max(24, longest * 14 + 6)


def write_row(sheet: Worksheet, values: Sequence[Value], left: set[int]) -> None:
    """Write the next row; the columns in `left` (from 1) hold long texts."""
    row = sheet.max_row + 1
    for column, value in enumerate(values, start=1):
        cell = put_value(sheet, row, column, value)
        cell.font = Font(name=FONT, size=10)
        cell.alignment = LEFT if column in left else CENTRED
        cell.border = GRID


def put_value(sheet: Worksheet, row: int, column: int, value: Value) -> Cell:
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


def set_widths(sheet: Worksheet, widths: Sequence[float]) -> None:
    """Set the columns' widths in characters."""
    for column, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(column)].width = width


def fit(sheet: Worksheet, widths: Sequence[float]) -> None:
    """Set the columns' widths and the heights that show the rows whole: not every program finds these itself.

    A row whose height was set keeps it.
    """
    set_widths(sheet, widths)
    for at, cells in enumerate(sheet.iter_rows(min_row=HEAD_ROW + 1), start=HEAD_ROW + 1):
        row = sheet.row_dimensions[at]
        if row.height is None:
            most = max(_lines(str(cell.value or ""), width) for cell, width in zip(cells, widths, strict=True))
            row.height = min(most * LINE + 4, HIGHEST)


def _lines(text: str, width: float) -> int:
    """Return how many lines a text takes in a column; a line seldom fills it to its edge."""
    return sum(ceil(max(width_of(part), 1) / max(width - 2, 1)) for part in text.split("\n"))


def set_page(sheet: Worksheet, first_moving: str, columns: int, drill: bool, head_row: int = HEAD_ROW) -> None:  # noqa: FBT001
    """Set how the sheet scrolls and prints: A4 across, heads repeated, pages counted."""
    sheet.freeze_panes = f"{first_moving}{head_row + 1}"
    sheet.print_title_rows = f"{head_row}:{head_row}"
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


def save(book: Workbook, path: Path, *rows: int) -> Printed:
    """Put the workbook, read it back and count the rows of each sheet. Raises FileNotWritten."""
    file = io.BytesIO()
    book.save(file)
    put(path, file.getvalue())
    written = load_workbook(io.BytesIO(path.read_bytes()), read_only=True)
    try:
        if [sheet.max_row - HEAD_ROW for sheet in written.worksheets] != list(rows):
            raise FileNotWritten(path, "damaged")
    finally:
        written.close()
    return Printed(path, len(rows))
