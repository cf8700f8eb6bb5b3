"""Fresh tables made into files of every kind from what `tests/documents/fresh/tables` holds."""

import io
import json
from datetime import date
from html import escape
from pathlib import Path

from docx import Document
from openpyxl import Workbook
from openpyxl.styles.numbers import FORMAT_DATE_YYYYMMDD2, FORMAT_PERCENTAGE

from tests.documents.pdf_files import pdf

FRESH = Path(__file__).parent / "fresh" / "tables"


def table_of(name):
    """What a fresh table is made of."""
    return json.loads((FRESH / f"{name}.json").read_text("utf-8"))


def made(name, kind):
    """A fresh table as the bytes of a file of a kind."""
    found = table_of(name)
    return {"docx": _docx, "xlsx": _xlsx, "html": _html, "pdf": _pdf}[kind](found)


def _docx(found):
    rows = found["rows"]
    document = Document()
    table = document.add_table(len(rows), len(rows[0]))
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            table.cell(row, column).text = cell
    for top, left, bottom, right in found["merged"]:
        table.cell(top - 1, left - 1).merge(table.cell(bottom - 1, right - 1)).text = rows[top - 1][left - 1]
    return _saved(document)


def _xlsx(found):
    book = Workbook()
    book.remove(book.active)
    for name, one in (found.get("sheets") or {"任务": found}).items():
        sheet = book.create_sheet(name)
        for cells in one["rows"]:
            sheet.append([cell if cell != "" else None for cell in cells])
        for top, left, bottom, right in one.get("merged", ()):
            sheet.merge_cells(start_row=top, start_column=left, end_row=bottom, end_column=right)
        for row in one.get("hidden_rows", ()):
            sheet.row_dimensions[row].hidden = True
        for row, column in one.get("percent", ()):
            sheet.cell(row, column).number_format = FORMAT_PERCENTAGE
        for row, column in one.get("days", ()):
            cell = sheet.cell(row, column)
            cell.value, cell.number_format = date.fromisoformat(cell.value), FORMAT_DATE_YYYYMMDD2
        sheet.sheet_state = "hidden" if one.get("hidden") else "visible"
    return _saved(book)


def _html(found):
    covered = {
        (row, column): (top, left, bottom, right)
        for top, left, bottom, right in found["merged"]
        for row in range(top, bottom + 1)
        for column in range(left, right + 1)
    }
    rows = []
    for row, cells in enumerate(found["rows"], start=1):
        written = []
        for column, cell in enumerate(cells, start=1):
            top, left, bottom, right = covered.get((row, column), (row, column, row, column))
            if (top, left) == (row, column):
                text = escape(cell).replace("\n", "<br>")
                written.append(f"<td rowspan={bottom - top + 1} colspan={right - left + 1}><p>{text}</p></td>")
        rows.append(f"<tr>{''.join(written)}</tr>")
    return f"<html><body><table>{''.join(rows)}</table></body></html>".encode()


def _pdf(found):
    spans = [((left - 1, top - 1), (right - 1, bottom - 1)) for top, left, bottom, right in found["merged"]]
    return pdf(found["rows"], spans=spans)


def _saved(what):
    file = io.BytesIO()
    what.save(file)
    return file.getvalue()
