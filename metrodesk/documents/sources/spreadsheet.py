"""Opening a spreadsheet whatever it is: xlsx, xls, et or csv, told by its content."""

from __future__ import annotations

import csv
import errno
import io
from pathlib import Path

from metrodesk.documents.sources.biff_records import MAGIC
from metrodesk.documents.sources.cells import Book, CellKind, Grid, SheetCell
from metrodesk.documents.sources.old_workbook import read_xls
from metrodesk.documents.sources.text_file import decoded
from metrodesk.documents.sources.xlsx_cells import BookRefused, read_xlsx
from metrodesk.documents.sources.xlsx_sheet import MOST_CELLS
from metrodesk.errors import UnreadableSheet
from metrodesk.ordinary import open_ordinary, read_ordinary

LARGEST = 64 << 20  # bytes of a file
ZIP = b"PK\x03\x04"
SUFFIXES = (".xlsx", ".xlsm", ".xls", ".et", ".csv")


def looks_like_spreadsheet(path: Path) -> bool:
    """Whether a file is to be read as a spreadsheet: by its first bytes, a csv by its name."""
    try:
        with open_ordinary(path) as file:
            head = file.read(8)
    except OSError:
        head = b""
    return head.startswith((ZIP, MAGIC)) or path.suffix.lower() in SUFFIXES


def open_spreadsheet(path: Path) -> Book:
    """Read a spreadsheet. Raises UnreadableSheet."""
    return read_spreadsheet(path, spreadsheet_bytes(path))


def spreadsheet_bytes(path: Path) -> bytes:
    """Return a file's bytes. Raises UnreadableSheet."""
    try:
        data = read_ordinary(path, LARGEST)
    except OSError as error:
        raise UnreadableSheet(path, "large" if error.errno == errno.EFBIG else "missing") from error
    if not data.strip():
        raise UnreadableSheet(path, "empty")
    return data


def read_spreadsheet(path: Path, data: bytes) -> Book:
    """Read a spreadsheet's bytes; the path only names it. Raises UnreadableSheet."""
    try:
        if data.startswith(ZIP):
            return read_xlsx(data)
        if data.startswith(MAGIC):
            return read_xls(data)
        return _csv(data)
    except BookRefused as error:
        raise UnreadableSheet(path, error.what) from error


def _csv(data: bytes) -> Book:
    text = decoded(data)
    if text is None:
        raise BookRefused("kind")
    cells: dict[tuple[int, int], SheetCell] = {}
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    try:
        for row, values in enumerate(reader, start=1):
            for column, value in enumerate(values, start=1):
                if value.strip():
                    cells[row, column] = SheetCell(row, column, CellKind.TEXT, value)
            if len(cells) > MOST_CELLS:
                raise BookRefused("cells")
    except csv.Error as error:
        raise BookRefused("damaged") from error
    return Book((Grid("csv", cells),), shows_all=False)


def _delimiter(text: str) -> str:
    """Return what parts the cells: whichever stands most often in the first lines."""
    head = text[:4096]
    return max((",", "\t", ";"), key=head.count)
