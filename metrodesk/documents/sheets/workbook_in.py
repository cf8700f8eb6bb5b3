"""Reading a filled-in sheet back: where each cell belongs, however the table was moved about.

Rows are known by their hidden keys, columns by their heads. Without keys a row is known by
number and words. Every cell with content is either part of an entry or listed as standing
outside; nothing is passed over.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from metrodesk.documents.sheets.entry_sheet import (
    HIDDEN,
    IDENTITY,
    TASK_FIELDS,
    Issued,
    RowKey,
    digest,
    is_hidden_row,
    read_key,
)
from metrodesk.documents.sheets.row_identity import KnownRows, Row
from metrodesk.documents.sheets.sheet_heads import FIELDS, heads_of
from metrodesk.documents.sources.cells import Area, Book, Grid, SheetCell, address
from metrodesk.documents.sources.xlsx_cells import read_xlsx


@dataclass(frozen=True, slots=True)
class Placed:
    """A cell with the sheet it stands in."""

    grid: str
    cell: SheetCell

    @property
    def where(self) -> str:
        """The place as people write it: 进展情况!F7."""
        return f"{self.grid}!{address(self.cell.row, self.cell.column)}"


@dataclass(frozen=True, slots=True)
class Entry:
    """What was typed for one field of one row.

    `trouble` is empty, or why a person must look: `merged` over several rows or fields,
    `twice` with different content, `identity` (key and words of the row disagree), `foreign`
    (a row of another sheet).
    """

    key: RowKey
    field: str
    cells: tuple[Placed, ...]
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Outside:
    """A cell with content that is part of no entry: `text`, a `note`, or a changed `identity`."""

    placed: Placed
    what: str
    key: RowKey | None = None


@dataclass(frozen=True)
class SheetRead:
    """A workbook as a filled-in sheet; `issued` is None where the hidden sheet is gone.

    `sheets` are the sheets the rows' keys name, empty if a row has none.
    """

    issued: Issued | None
    entries: tuple[Entry, ...]
    outside: tuple[Outside, ...]
    rows: frozenset[RowKey]
    is_keyed: bool
    sheets: frozenset[str] = frozenset()
    drawings: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Found:
    """One cell of an entry column, with what is odd about its place."""

    key: RowKey
    field: str
    placed: Placed
    trouble: str


def read_sheet(book: Book, known: KnownRows) -> SheetRead:
    """Find the entries of a book and all that stands outside of them."""
    hidden = {grid.name: facts for grid in book.grids if (facts := issued_in(grid)) is not None}
    issued = next(iter(hidden.values()), None)
    readers = [_GridReader(grid, known, issued) for grid in book.grids if grid.name not in hidden]
    for reader in readers:
        reader.read()
    found = [one for reader in readers for one in reader.found]
    return SheetRead(
        issued=issued,
        entries=tuple(_gathered(found)),
        outside=(
            *(one for reader in readers for one in reader.outside),
            *(one for grid in book.grids if grid.name in hidden for one in _added(grid)),
        ),
        rows=frozenset(row for reader in readers for row in reader.rows),
        is_keyed=issued is not None and all(reader.is_keyed for reader in readers),
        sheets=_named(readers),
        drawings=tuple(grid.name for grid in book.grids if grid.has_drawings),
        hidden=tuple(where for reader in readers for where in reader.hidden),
    )


def _named(readers: list[_GridReader]) -> frozenset[str]:
    """Return the sheets that keys name, if no row is without a key."""
    if not all(reader.is_keyed for reader in readers):
        return frozenset()
    return frozenset(name for reader in readers for name in reader.sheets)


def read_back(data: bytes) -> set[RowKey]:
    """Return the rows of a workbook just written, as they will be found when it returns."""
    return set(read_sheet(read_xlsx(data), KnownRows(())).rows)


def issued_in(grid: Grid) -> Issued | None:
    """Return what a hidden sheet says of the workbook it lies in, None for any other sheet."""
    if not grid.name.startswith(HIDDEN) and grid.cells.get((1, 1)) is None:
        return None
    rows: dict[int, list[str]] = {}
    for (row, column), cell in grid.cells.items():
        if column <= 3:
            rows.setdefault(row, ["", "", ""])[column - 1] = cell.text
    return Issued.of((one[0], one[1], one[2]) for _, one in sorted(rows.items()))


def _added(grid: Grid) -> Iterator[Outside]:
    """Return what somebody wrote into the hidden sheet, or noted there."""
    for (_, column), cell in sorted(grid.cells.items()):
        first = grid.cells.get((cell.row, 1))
        is_ours = column <= 3 and first is not None and is_hidden_row(first.text)
        if cell.note or not is_ours:
            yield Outside(Placed(grid.name, cell), "note" if cell.note else "text")


def _gathered(found: list[_Found]) -> Iterator[Entry]:
    """Bring the cells of one field together; more than one with different content is a trouble."""
    fields: dict[tuple[RowKey, str], list[_Found]] = {}
    for one in found:
        fields.setdefault((one.key, one.field), []).append(one)
    for (key, name), cells in fields.items():
        trouble = next((one.trouble for one in cells if one.trouble), "")
        if len({one.placed.cell.text.strip() for one in cells}) > 1:
            trouble = trouble or "twice"
        yield Entry(key, name, tuple(one.placed for one in cells), trouble)


class _GridReader:
    """Goes through one sheet row by row."""

    def __init__(self, grid: Grid, known: KnownRows, issued: Issued | None) -> None:
        self._grid, self._known, self._issued = grid, known, issued
        self._rows: dict[int, dict[int, SheetCell]] = {}
        for (row, column), cell in sorted(grid.cells.items()):
            self._rows.setdefault(row, {})[column] = cell
        self.found: list[_Found] = []
        self.outside: list[Outside] = []
        self.rows: list[RowKey] = []
        self.hidden: list[str] = []
        self.sheets: set[str] = set()
        self.is_keyed = True

    def read(self) -> None:
        """Sort every cell into entries and what stands outside."""
        heads: Mapping[int, str] = {}
        for number, cells in self._rows.items():
            new = heads_of(cells)
            if new:
                heads = new
                self._pass_heads(cells, new)
            elif heads:
                self._read_row(number, cells, heads)
            else:
                self._put_aside(cells, None)

    def _pass_heads(self, cells: Mapping[int, SheetCell], heads: Mapping[int, str]) -> None:
        for column, cell in cells.items():
            if column not in heads:
                self._leave(cell, None)
            elif cell.note:
                self._leave(cell, None, "note")

    def _read_row(self, number: int, cells: Mapping[int, SheetCell], heads: Mapping[int, str]) -> None:
        row = Row({name: self._seen(number, column) for column, name in heads.items() if name in IDENTITY})
        keys = {
            read[1]: read[0]
            for column, cell in cells.items()
            if heads.get(column, "") not in FIELDS and (read := read_key(cell.text))
        }
        key = next(iter(keys), None)
        self.sheets.update(keys.values())
        trouble = self._trouble(keys, row)
        if key is None:
            key = self._known.find(row)
            self.is_keyed = self.is_keyed and key is None
        if key is None:
            self._put_aside(cells, None)
            return
        self.rows.append(key)
        self._note_hidden(number, cells)
        for column, cell in cells.items():
            self._place(key, heads.get(column, ""), cell, trouble)
        self._spread(number, key, cells, heads)

    def _trouble(self, keys: Mapping[RowKey, str], row: Row) -> str:
        if len(keys) > 1:
            return "identity"
        for key, sheet in keys.items():
            if self._issued is not None and sheet != self._issued.sheet:
                return "foreign"
            if self._known.speaks_against(key, row):
                return "identity"
        return ""

    def _place(self, key: RowKey, name: str, cell: SheetCell, trouble: str) -> None:
        """Put a cell of a known row where it belongs."""
        if read_key(cell.text) and name not in FIELDS:
            if cell.note:
                self._leave(cell, key, "note")
        elif name in FIELDS and (name in TASK_FIELDS) == key.is_task:
            self.found.append(_Found(key, name, Placed(self._grid.name, cell), trouble or self._merged(cell)))
            if cell.note:
                self._leave(cell, key, "note")
        elif name in IDENTITY and self._known.fits(key, name, cell.text):
            if cell.note:
                self._leave(cell, key, "note")
        else:
            self._leave(cell, key, "identity" if name in IDENTITY else "text")

    def _spread(self, number: int, key: RowKey, cells: Mapping[int, SheetCell], heads: Mapping[int, str]) -> None:
        """Tell of entry cells that a merged area swallows: its content may be meant for them too."""
        for column, name in heads.items():
            area = self._area(number, column)
            if column in cells or area is None or name not in FIELDS or (name in TASK_FIELDS) != key.is_task:
                continue
            first = self._grid.cells.get((area.top, area.left))
            if first is not None and first.text.strip() and area.top < number:
                self.found.append(_Found(key, name, Placed(self._grid.name, first), "merged"))

    def _merged(self, cell: SheetCell) -> str:
        area = self._area(cell.row, cell.column)
        return "merged" if area is not None and (area.top, area.left) != (area.bottom, area.right) else ""

    def _area(self, row: int, column: int) -> Area | None:
        return next((area for area in self._grid.merged if area.holds(row, column)), None)

    def _seen(self, row: int, column: int) -> str:
        """Return what a cell shows, from the top of its merged area if it lies in one."""
        cell = self._grid.cells.get((row, column))
        if cell is None and (area := self._area(row, column)):
            cell = self._grid.cells.get((area.top, area.left))
        return cell.text if cell else ""

    def _note_hidden(self, number: int, cells: Mapping[int, SheetCell]) -> None:
        entered = [cell for cell in cells.values() if not read_key(cell.text)]
        if number in self._grid.hidden_rows and entered:
            self.hidden.append(f"{self._grid.name}!{number}")

    def _put_aside(self, cells: Mapping[int, SheetCell], key: RowKey | None) -> None:
        for cell in cells.values():
            self._leave(cell, key)

    def _leave(self, cell: SheetCell, key: RowKey | None, what: str = "text") -> None:
        """List a cell that is part of no entry, unless it stood there when the sheet was issued."""
        is_ours = not cell.formula and (
            (self._issued is not None and digest(cell.text) in self._issued.fixed)
            or (self._issued is None and self._known.is_top(cell.text))
        )
        if cell.note and (is_ours or not cell.text.strip()):
            what = "note"
        elif is_ours:
            return
        self.outside.append(Outside(Placed(self._grid.name, cell), what, key))
