"""What stands in a spreadsheet, cell by cell, whatever program saved it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class CellKind(StrEnum):
    """What a program took the typed characters for."""

    TEXT = "text"
    NUMBER = "number"
    BOOLEAN = "boolean"
    DATE = "date"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class SheetCell:
    """One cell with content; rows and columns count from 1.

    `text` is what can be read exactly: a number's shortest digits, a day as 2026-06-01. It is
    empty where a formula was never computed, or where there is only a note. `code` is the
    number format as far as it shows something else than the digits, or less of a day.
    """

    row: int
    column: int
    kind: CellKind
    text: str
    formula: str = ""
    note: str = ""
    code: str = ""

    @property
    def has_content(self) -> bool:
        """Whether there is anything a person put there."""
        return bool(self.text.strip() or self.formula or self.note.strip())


@dataclass(frozen=True, slots=True)
class Area:
    """Merged cells: the first and the last row and column of them."""

    top: int
    left: int
    bottom: int
    right: int

    def holds(self, row: int, column: int) -> bool:
        """Whether a cell lies in it."""
        return self.top <= row <= self.bottom and self.left <= column <= self.right


@dataclass(frozen=True)
class Grid:
    """One sheet of a book: its cells that have content, by row and column."""

    name: str
    cells: Mapping[tuple[int, int], SheetCell]
    merged: tuple[Area, ...] = ()
    is_hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    has_drawings: bool = False


@dataclass(frozen=True)
class Book:
    """A spreadsheet as it was read.

    `changed` is when its program says it was last saved, a claim; `shows_all` is False for
    formats of which notes and formulas cannot be read.
    """

    grids: tuple[Grid, ...]
    changed: str = ""
    shows_all: bool = True
    facts: Mapping[str, str] = field(default_factory=dict)


def column_letters(column: int) -> str:
    """Return a column's letters: 1 is A, 27 is AA."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def address(row: int, column: int) -> str:
    """Return a cell's name as spreadsheets show it: E7."""
    return f"{column_letters(column)}{row}"
