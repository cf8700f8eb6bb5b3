"""Reading workbooks of older programs (xls, et), as WPS and Excel 97–2003 save them."""

from __future__ import annotations

import io
import struct
from datetime import date, datetime
from datetime import time as moment

from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from metrodesk.documents.biff_records import Encrypted, Facts, facts_of, is_encrypted_package
from metrodesk.documents.cells import Area, Book, CellKind, Grid, SheetCell
from metrodesk.documents.xlsx_cells import BookRefused
from metrodesk.documents.xlsx_sheet import MOST_CELLS
from metrodesk.documents.xlsx_styles import DATE, digits

UNREAD_NOTE = "（旧格式文件中的批注，内容读不到）"


def read_xls(data: bytes) -> Book:
    """Read a workbook. Raises BookRefused."""
    if is_encrypted_package(data):
        raise BookRefused("password")
    try:
        facts = facts_of(data)
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        sheets = [one for one in book.sheets_metadata if one.typ is SheetTypeEnum.WorkSheet]
        grids = [
            _grid(book, one.name, facts[at] if at < len(facts) else Facts(), hidden=_is_hidden(one.visible))
            for at, one in enumerate(sheets)
        ]
    except Encrypted as error:
        raise BookRefused("password") from error
    except (CalamineError, ValueError, struct.error, IndexError, OSError) as error:
        raise BookRefused("damaged") from error
    return Book(tuple(grids), shows_all=False)


def _is_hidden(visible: SheetVisibleEnum) -> bool:
    return visible is not SheetVisibleEnum.Visible


def _grid(book: CalamineWorkbook, name: str, facts: Facts, *, hidden: bool) -> Grid:
    sheet = book.get_sheet_by_name(name)
    cells: dict[tuple[int, int], SheetCell] = {}
    for row, values in enumerate(sheet.to_python(skip_empty_area=False), start=1):
        for column, value in enumerate(values, start=1):
            if value != "":
                cells[row, column] = _cell(row, column, value, facts)
        if len(cells) > MOST_CELLS:
            raise BookRefused("cells")
    for row, column in facts.notes | facts.formulas | set(facts.errors):
        if (row, column) not in cells:
            cells[row, column] = _bare(row, column, facts)
    merged = [Area(top + 1, left + 1, bottom + 1, right + 1) for (top, left), (bottom, right) in _merged(sheet)]
    return Grid(name, cells, tuple(merged), hidden)


def _merged(sheet: object) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    return getattr(sheet, "merged_cell_ranges", None) or []


def _cell(row: int, column: int, value: object, facts: Facts) -> SheetCell:
    place = row, column
    kind, text = _read(value)
    code = facts.codes.get(place, "")
    return SheetCell(
        row, column, kind, text, "=…" if place in facts.formulas else "",
        UNREAD_NOTE if place in facts.notes else "", "" if code == DATE else code,
    )  # fmt: skip


def _bare(row: int, column: int, facts: Facts) -> SheetCell:
    place = row, column
    kind = CellKind.ERROR if place in facts.errors else CellKind.TEXT
    formula = "=…" if place in facts.formulas else ""
    note = UNREAD_NOTE if place in facts.notes else ""
    return SheetCell(row, column, kind, facts.errors.get(place, ""), formula, note)


def _read(value: object) -> tuple[CellKind, str]:
    match value:
        case bool():
            return CellKind.BOOLEAN, "TRUE" if value else "FALSE"
        case int() | float():
            return CellKind.NUMBER, digits(repr(value))
        case datetime():
            return CellKind.DATE, value.isoformat(" ", "seconds")
        case date() | moment():
            return CellKind.DATE, value.isoformat()
        case _:
            return CellKind.TEXT, str(value)
