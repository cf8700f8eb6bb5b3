"""Writing the sheet that others fill in, for WPS, Excel and LibreOffice.

The sheet's protection keeps heads and identities from being changed by mistake. It is no
security and has no password: whoever wishes can lift it, and reading expects that.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Font, PatternFill, Protection
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from metrodesk.documents.prints.heading import chinese_date
from metrodesk.documents.prints.pdf_file import put
from metrodesk.documents.prints.printed import Printed
from metrodesk.documents.prints.table_sheet import (
    CENTRED,
    FONT,
    GRID,
    LEFT,
    new_book,
    put_value,
    set_page,
    set_widths,
    titled,
    write_heads,
)
from metrodesk.documents.sheets.entry_sheet import (
    FIGURE_FIELDS,
    FIGURE_HEADS,
    FIGURES,
    HIDDEN,
    INSTRUCTIONS,
    TASK_FIELDS,
    TASK_HEADS,
    TASKS,
    EntryRow,
    EntrySheet,
    facts_of,
    hidden_rows,
    title_of,
)
from metrodesk.documents.sheets.workbook_in import read_back
from metrodesk.errors import FileNotWritten

ENTRY_FILL = PatternFill("solid", fgColor="FFFBE3")
FIXED_FONT = Font(name=FONT, size=10, color="5F6670")
TOP_HEAD = 5
LINE, ROOM, HIGHEST = 13.5, 60, 400  # points
WIDE = 0x2E7F
LONGEST = 32_000  # characters a cell holds
LONG = {"item", "content", "progress", "problems", "next_steps", "reason", "absent"}
WIDTHS = {
    "number": 5, "item": 16, "content": 34, "status": 15, "percent": 9, "progress": 42, "problems": 20,
    "next_steps": 20, "reason": 18, "name": 30, "span": 11, "unit": 9, "figure": 16, "rounding": 8, "absent": 26,
}  # fmt: skip
ROUNDINGS = ("余", "多", "近", "约", "以上")


def write_entry_sheet(sheet: EntrySheet, path: Path) -> Printed:
    """Write the sheet and read it back as it will be read when it returns. Raises FileNotWritten."""
    book, first = new_book(TASKS)
    quantified = any(row.quantified for row in sheet.tasks)
    heads = {key: head for key, head in TASK_HEADS.items() if key != "percent" or quantified}
    fixed = _fill(first, sheet, heads, sheet.tasks, TASK_FIELDS)
    if sheet.figures:
        fixed += _fill(book.create_sheet(FIGURES), sheet, FIGURE_HEADS, sheet.figures, FIGURE_FIELDS)
    _hide(book, sheet, fixed)
    file = io.BytesIO()
    book.save(file)
    if read_back(file.getvalue()) != {row.key for row in sheet.rows}:
        raise FileNotWritten(path, "damaged")
    put(path, file.getvalue())
    return Printed(path, len(book.worksheets) - 1)


def shortened(text: str) -> str:
    """Return what of a text stands in a cell: all of it, or nothing if it is too long for one."""
    return text if len(text) <= LONGEST else ""


def _fill(
    page: Worksheet, sheet: EntrySheet, heads: Mapping[str, str], rows: Sequence[EntryRow], entered: Sequence[str]
) -> list[str]:
    columns = {key: column for column, key in enumerate(heads, start=2)}
    fixed = _write_top(page, sheet, len(heads))
    write_heads(page, ("", *heads.values()), TOP_HEAD)
    for at, row in enumerate(rows, start=TOP_HEAD + 1):
        put_value(page, at, 1, row.key.written(sheet.sheet))
        for key, column in columns.items():
            _write_cell(page, at, column, key, row, is_entry=key in entered)
        page.row_dimensions[at].height = _height(row)
    _offer(page, columns, rows)
    set_widths(page, [4, *(WIDTHS[key] for key in heads)])
    page.column_dimensions["A"].hidden = True
    set_page(page, get_column_letter(columns["item"] + 1), len(heads) + 1, sheet.drill, TOP_HEAD)
    page.print_area = f"B1:{get_column_letter(len(heads) + 1)}{TOP_HEAD + len(rows)}"
    _protect(page)
    return fixed


def _write_top(page: Worksheet, sheet: EntrySheet, columns: int) -> list[str]:
    due = [f"报送时限：{chinese_date(sheet.due)}"] if sheet.due else []
    facts = facts_of(sheet.unit_name, sheet.period_label, f"发给：{sheet.name}", *due, f"表号：{sheet.sheet}")
    lines = (
        (titled(title_of(sheet.unit_name, sheet.period_label, page.title), drill=sheet.drill), 16, CENTRED, 30),
        (sheet.document, 10, CENTRED, 18),
        (facts, 10, LEFT, 18),
        (INSTRUCTIONS, 9, LEFT, 30),
    )
    for row, (text, size, place, height) in enumerate(lines, start=1):
        page.merge_cells(start_row=row, end_row=row, start_column=2, end_column=columns + 1)
        cell = put_value(page, row, 2, text)
        cell.font = Font(name="黑体" if row == 1 else FONT, size=size, bold=row == 1)
        cell.alignment = place
        page.row_dimensions[row].height = height
    return [text for text, *_ in lines]


def _write_cell(page: Worksheet, row: int, column: int, key: str, about: EntryRow, *, is_entry: bool) -> None:
    open_here = is_entry and (key != "percent" or about.quantified) and _asks(about, key)
    text = about.filled.get(key, "") if is_entry else about.fixed.get(key, "")
    cell = put_value(page, row, column, shortened(text))
    cell.alignment, cell.border = LEFT if key in LONG else CENTRED, GRID
    cell.font = Font(name=FONT, size=10) if is_entry else FIXED_FONT
    cell.number_format = "@"
    if open_here:
        cell.fill, cell.protection = ENTRY_FILL, Protection(locked=False)


def _height(row: EntryRow) -> float:
    """Return how high a row must be for its words, with room for some lines: programs differ in fitting it."""
    texts = {**row.fixed, **{key: shortened(text) for key, text in row.filled.items()}}
    lines = max((_lines(text, WIDTHS[key]) for key, text in texts.items()), default=1)
    return min(max(lines * LINE + 6, ROOM if row.key.is_task else LINE + 6), HIGHEST)


def _lines(text: str, width: float) -> int:
    wide = [sum(2 if ord(one) > WIDE else 1 for one in line) for line in text.split("\n")]
    return sum(max(1, -int(-one // max(width - 2, 1))) for one in wide)


def _asks(about: EntryRow, key: str) -> bool:
    """Whether a row asks for a field: the reason why a rate is not applicable stands once."""
    return key != "absent" or about.key.part != "denominator"


def _offer(page: Worksheet, columns: Mapping[str, int], rows: Sequence[EntryRow]) -> None:
    """Offer the words to choose from; what else is typed is refused by the spreadsheet, and read all the same."""
    lists: dict[tuple[int, tuple[str, ...]], DataValidation] = {}
    for at, row in enumerate(rows, start=TOP_HEAD + 1):
        key, words = ("status", row.choices) if row.key.is_task else ("rounding", ROUNDINGS)
        if not words:
            continue
        column = columns[key]
        offered = lists.get((column, words))
        if offered is None:
            offered = lists[column, words] = _list_of(words)
            page.add_data_validation(offered)
        offered.add(f"{get_column_letter(column)}{at}")


def _list_of(words: Sequence[str]) -> DataValidation:
    offered = DataValidation(type="list", formula1=f'"{",".join(words)}"', allow_blank=True)
    offered.showErrorMessage = True
    offered.errorTitle, offered.error = "请从列表中选择", "请点单元格右侧的箭头选择，或留空。"
    return offered


def _protect(page: Worksheet) -> None:
    guard = page.protection
    guard.sheet = True
    guard.formatColumns = guard.formatRows = False  # these may be widened
    guard.selectLockedCells = False


def _hide(book: Workbook, sheet: EntrySheet, fixed: Sequence[str]) -> None:
    page = book.create_sheet(HIDDEN)
    for at, cells in enumerate(hidden_rows(sheet, fixed), start=1):
        for column, text in enumerate(cells, start=1):
            put_value(page, at, column, text).number_format = "@"
    page.sheet_state = "veryHidden"
    page.protection.sheet = True
