"""A sheet as it is issued, and what is done to it before it comes back."""

import io
from datetime import date

from openpyxl import load_workbook

from metrodesk.documents.sheets.entry_sheet import EntryRow, EntrySheet, RowKey
from metrodesk.documents.sheets.row_identity import KnownRows
from metrodesk.documents.sheets.workbook_in import SheetRead, read_sheet
from metrodesk.documents.sheets.workbook_out import write_entry_sheet
from metrodesk.documents.sources.spreadsheet import read_spreadsheet

WORDS = ("本期有进展", "本期无进展(零报告)", "未启动")


def task_row(number, quantified=False, **filled):
    fixed = {"number": str(number), "item": f"事项{number}", "content": f"内容{number}：开展检查。"}
    return EntryRow(RowKey(f"t{number:02}"), fixed, filled, WORDS, ("a" * 64,), quantified)


def figure_row(number, name, part="value", unit="家次", **filled):
    fixed = {"number": str(number), "item": f"事项{number}", "name": name, "span": "本期", "unit": unit}
    return EntryRow(RowKey(f"m{number}", part), fixed, filled)


ROWS = (
    task_row(5),
    task_row(7, quantified=True, status=WORDS[0], progress="检查集贸市场3家。\n加油站2家。", percent="60"),
    task_row(12),
    figure_row(5, "检查"),
    figure_row(7, "合格率：合格台件", "numerator", "台件", figure="18"),
    figure_row(7, "合格率：检定台件", "denominator", "台件", figure="20"),
)
KNOWN = KnownRows(ROWS)


def sheet(rows=ROWS, **changes):
    facts = {
        "sheet": "0a1b2c", "campaign": "c1", "unit": "u3", "unit_name": "平滩镇", "period": "2026Q3",
        "period_label": "2026年第三季度", "plan": "p" * 64, "name": "王家村", "document": "《实施意见》",
        "made": date(2026, 10, 8), "due": date(2026, 10, 15),
    }  # fmt: skip
    return EntrySheet(rows=tuple(rows), **{**facts, **changes})


def issue(path, rows=ROWS, **changes):
    write_entry_sheet(sheet(rows, **changes), path)
    return path


def edited(path, change):
    """Open a workbook, change it as `change` does with the book, and save it."""
    book = load_workbook(path)
    change(book)
    book.save(path)
    return path


def read(path, known=KNOWN) -> SheetRead:
    return read_sheet(read_spreadsheet(path, path.read_bytes()), known)


def said(found: SheetRead):
    """What was typed, by row and field."""
    return {(one.key, one.field): one.cells[0].cell.text for one in found.entries}


def as_bytes(book):
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()
