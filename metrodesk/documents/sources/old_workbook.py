"""Reading workbooks of older programs (xls, et), as WPS and Excel 97–2003 save them.

Written here because the library for it leaves out errors and formulas and breaks down on
damaged files. The text of notes is not looked for, only where they are.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass, field, replace

from metrodesk.documents.sources.biff_records import demand, is_encrypted_package, records
from metrodesk.documents.sources.biff_strings import long_text, shared_texts, short_text
from metrodesk.documents.sources.cells import Area, Book, CellKind, Grid, SheetCell
from metrodesk.documents.sources.xlsx_cells import BookRefused
from metrodesk.documents.sources.xlsx_sheet import MOST_CELLS
from metrodesk.documents.sources.xlsx_styles import DATE, DATES, code_of, day_of, digits

UNREAD_NOTE = "（旧格式文件中的批注，内容读不到）"
BOF, FILEPASS, FORMAT, XF, BOUNDSHEET, SST, CONTINUE, DATEMODE = 0x809, 0x2F, 0x41E, 0xE0, 0x85, 0xFC, 0x3C, 0x22
LABELSST, LABEL, NUMBER, RK, MULRK, BOOLERR, FORMULA, STRING = 0xFD, 0x204, 0x203, 0x27E, 0xBD, 0x205, 0x06, 0x207
NOTE, MERGED, ROW, COLINFO = 0x1C, 0xE5, 0x208, 0x7D
BIFF8, WORKSHEET, HIDDEN_ROW = 0x600, 0x10, 0x20
ERRORS = {0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A"}
Place = tuple[int, int]


def read_xls(data: bytes) -> Book:
    """Read a workbook. Raises BookRefused."""
    if is_encrypted_package(data):
        raise BookRefused("password")
    reader = _Reader()
    try:
        for number, body in records(data):
            reader.take(number, body)
        return reader.book()
    except (ValueError, struct.error, IndexError, OverflowError) as error:
        raise BookRefused("damaged") from error


@dataclass
class _Sheet:
    cells: dict[Place, SheetCell] = field(default_factory=dict)
    merged: list[Area] = field(default_factory=list)
    notes: set[Place] = field(default_factory=set)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)


class _Reader:
    def __init__(self) -> None:
        self._names: list[tuple[str, bool]] = []  # of worksheets, with whether they are hidden
        self._sheets: list[_Sheet] = []
        self._here: _Sheet | None = None
        self._custom: dict[int, str] = {}
        self._formats: list[int] = []
        self._shared: list[bytes] = []
        self._strings: list[str] | None = None
        self._since_1904 = False
        self._before = 0
        self._asked: Place | None = None  # a formula whose text follows

    def take(self, number: int, body: bytes) -> None:
        """Take in one record."""
        if number == FILEPASS:
            raise BookRefused("password")
        if number == BOF:
            version, kind = struct.unpack_from("<HH", body)
            demand(version == BIFF8)
            self._here = _Sheet() if kind == WORKSHEET else None
            self._sheets += [self._here] if self._here is not None else []
        elif number == CONTINUE and self._before == SST:
            self._shared.append(body)
            return
        elif self._here is None:
            self._take_of_book(number, body)
        else:
            self._take_of_sheet(self._here, number, body)
        self._before = number

    def book(self) -> Book:
        """Return what was read."""
        grids = []
        for (name, hidden), one in zip(self._names, self._sheets, strict=False):
            cells = dict(one.cells)
            for place in one.notes:
                known = cells.get(place) or SheetCell(*place, CellKind.TEXT, "")
                cells[place] = replace(known, note=UNREAD_NOTE)
            found = {place: cell for place, cell in cells.items() if cell.has_content}
            rows, columns = frozenset(one.hidden_rows), frozenset(one.hidden_columns)
            grids.append(Grid(name, found, tuple(one.merged), hidden, rows, columns))
        if len(grids) != len(self._sheets) or not grids:
            raise BookRefused("damaged")
        return Book(tuple(grids), shows_all=False)

    def _take_of_book(self, number: int, body: bytes) -> None:
        if number == BOUNDSHEET and body[5] == 0:
            self._names.append((short_text(body[6:]), bool(body[4] & 3)))
        elif number == FORMAT:
            self._custom[struct.unpack_from("<H", body)[0]] = long_text(body[2:])
        elif number == XF:
            self._formats.append(struct.unpack_from("<H", body, 2)[0])
        elif number == SST:
            self._shared = [body]
        elif number == DATEMODE:
            self._since_1904 = body[0] == 1

    def _take_of_sheet(self, sheet: _Sheet, number: int, body: bytes) -> None:
        if number in {LABELSST, LABEL, NUMBER, RK, BOOLERR, FORMULA}:
            row, column, style = struct.unpack_from("<HHH", body)
            self._put(sheet, self._cell((row + 1, column + 1), style, number, body))
        elif number == MULRK:
            row, first = struct.unpack_from("<HH", body)
            for at in range((len(body) - 6) // 6):
                style, packed = struct.unpack_from("<HI", body, 4 + 6 * at)
                self._put(sheet, self._number((row + 1, first + at + 1), style, _unpacked(packed)))
        elif number == STRING and self._asked in sheet.cells and self._asked is not None:
            sheet.cells[self._asked] = replace(sheet.cells[self._asked], text=long_text(body))
        elif number == NOTE:
            row, column = struct.unpack_from("<HH", body)
            sheet.notes.add((row + 1, column + 1))
        elif number == MERGED:
            for at in range(struct.unpack_from("<H", body)[0]):
                top, bottom, left, right = struct.unpack_from("<HHHH", body, 2 + 8 * at)
                sheet.merged.append(Area(top + 1, left + 1, bottom + 1, right + 1))
        elif number == ROW and struct.unpack_from("<H", body, 12)[0] & HIDDEN_ROW:
            sheet.hidden_rows.add(struct.unpack_from("<H", body)[0] + 1)
        elif number == COLINFO and struct.unpack_from("<H", body, 8)[0] & 1:
            first, last = struct.unpack_from("<HH", body)
            sheet.hidden_columns.update(range(first + 1, min(last, first + 255) + 2))

    def _put(self, sheet: _Sheet, cell: SheetCell) -> None:
        if len(sheet.cells) >= MOST_CELLS:
            raise BookRefused("cells")
        sheet.cells[cell.row, cell.column] = cell

    def _cell(self, place: Place, style: int, number: int, body: bytes) -> SheetCell:
        self._asked = None
        match number:
            case 0xFD:
                return SheetCell(*place, CellKind.TEXT, self._shared_text(struct.unpack_from("<I", body, 6)[0]))
            case 0x204:
                return SheetCell(*place, CellKind.TEXT, long_text(body[6:]))
            case 0x203:
                return self._number(place, style, struct.unpack_from("<d", body, 6)[0])
            case 0x27E:
                return self._number(place, style, _unpacked(struct.unpack_from("<I", body, 6)[0]))
            case 0x205:
                return _flag(place, body[6], is_error=bool(body[7]))
            case _:
                return replace(self._result(place, style, body), formula="=…")

    def _result(self, place: Place, style: int, body: bytes) -> SheetCell:
        """Return what a formula gave; a text follows in a record of its own."""
        if body[12:14] != b"\xff\xff":
            return self._number(place, style, struct.unpack_from("<d", body, 6)[0])
        if body[6] in {1, 2}:
            return _flag(place, body[8], is_error=body[6] == 2)
        self._asked = place if body[6] == 0 else None
        return SheetCell(*place, CellKind.TEXT, "")

    def _number(self, place: Place, style: int, value: float) -> SheetCell:
        code = code_of(self._formats[style], self._custom) if style < len(self._formats) else ""
        if code in DATES:
            day = day_of(repr(value), since_1904=self._since_1904)
            if not day:
                return SheetCell(*place, CellKind.NUMBER, digits(repr(value)))
            return SheetCell(*place, CellKind.DATE, day, code="" if code == DATE else code)
        return SheetCell(*place, CellKind.NUMBER, digits(repr(value)), code=code)

    def _shared_text(self, number: int) -> str:
        if self._strings is None:
            self._strings = shared_texts(self._shared)
        return self._strings[number]


def _flag(place: Place, value: int, *, is_error: bool) -> SheetCell:
    if is_error:
        return SheetCell(*place, CellKind.ERROR, ERRORS.get(value, "#?"))
    return SheetCell(*place, CellKind.BOOLEAN, "TRUE" if value else "FALSE")


def _unpacked(packed: int) -> float:
    """Return the number that an RK value stands for."""
    value: float
    if packed & 2:
        value = float((packed >> 2) - (1 << 30 if packed & 0x80000000 else 0))
    else:
        value = struct.unpack("<d", b"\0\0\0\0" + struct.pack("<I", packed & 0xFFFFFFFC))[0]
    return value / 100 if packed & 1 else value
