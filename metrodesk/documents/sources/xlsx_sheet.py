"""The cells of one sheet of a workbook (xlsx), read without keeping what is only formatted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import IO

from metrodesk.documents.sources.cells import Area, CellKind, SheetCell
from metrodesk.documents.sources.xlsx_styles import DATE, DATES, day_of, digits
from metrodesk.documents.sources.xml_reading import XmlReader

CHUNK = 1 << 20
MOST_CELLS = 200_000
ADDRESS = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
EMPTY = re.compile(rb"<c\b[^<>]*/>|<row\b[^<>]*/>|<row\b[^<>]*></row>")
KINDS = {"s": CellKind.TEXT, "str": CellKind.TEXT, "inlineStr": CellKind.TEXT, "b": CellKind.BOOLEAN,
         "e": CellKind.ERROR, "d": CellKind.DATE}  # fmt: skip
ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


class TooManyCells(Exception):
    """A sheet with more filled cells than any form has."""


class SheetReader(XmlReader):
    """Collects the cells that hold something, merged areas, and what is hidden."""

    def __init__(self, strings: Sequence[str], codes: Sequence[str], *, since_1904: bool) -> None:
        super().__init__()
        self._strings, self._codes, self._since_1904 = strings, codes, since_1904
        self.cells: dict[tuple[int, int], SheetCell] = {}
        self.merged: list[Area] = []
        self.hidden_rows: set[int] = set()
        self.hidden_columns: set[int] = set()
        self._row = self._column = 0
        self._cell: dict[str, str] = {}
        self._value, self._formula, self._inline = "", "", ""
        self._has_formula = self._is_phonetic = False

    def read(self, file: IO[bytes]) -> None:
        """Read the whole part; a million formatted rows are passed over as bytes."""
        rest = b""
        while piece := file.read(CHUNK):
            whole, mark, rest = (rest + piece).rpartition(b">")
            self.feed(EMPTY.sub(_kept, whole + mark))
        self.finish(rest)

    def start(self, name: str, given: dict[str, str]) -> None:
        """Note where a row or cell begins."""
        if name == "row":
            self._row, self._column = int(given.get("r") or self._row + 1), 0
            if given.get("hidden") in {"1", "true"}:
                self.hidden_rows.add(self._row)
        elif name == "c":
            self._row, self._column = place_of(given.get("r", "")) or (self._row, self._column + 1)
            self._cell, self._value, self._formula, self._inline = given, "", "", ""
            self._has_formula = False
        elif name == "f":
            self._has_formula = True
        elif name == "rPh":
            self._is_phonetic = True
        elif name == "col" and given.get("hidden") in {"1", "true"}:
            first, last = int(given["min"]), int(given["max"])
            self.hidden_columns.update(range(first, min(last, first + 999) + 1))
        elif name == "mergeCell" and (area := area_of(given.get("ref", ""))):
            self.merged.append(area)

    def end(self, name: str, text: str) -> None:
        """Take in what a cell holds."""
        if name == "v":
            self._value = text
        elif name == "f":
            self._formula = text
        elif name == "t" and not self._is_phonetic:
            self._inline += text
        elif name == "rPh":
            self._is_phonetic = False
        elif name == "c":
            self._take()

    def _take(self) -> None:
        cell = self._read_cell()
        if cell.has_content:
            if len(self.cells) >= MOST_CELLS:
                raise TooManyCells
            self.cells[cell.row, cell.column] = cell

    def _read_cell(self) -> SheetCell:
        written = self._cell.get("t", "n")
        kind, code = KINDS.get(written, CellKind.NUMBER), self._code()
        text = self._said(written)
        if kind is CellKind.NUMBER and code in DATES and (day := day_of(text, since_1904=self._since_1904)):
            kind, text = CellKind.DATE, day
        formula = f"={self._formula}" if self._has_formula else ""
        return SheetCell(
            self._row,
            self._column,
            kind,
            text,
            formula,
            "",
            "" if code == DATE or (code in DATES and kind is not CellKind.DATE) else code,
        )

    def _said(self, written: str) -> str:
        if written == "s":
            place = int(self._value) if self._value.strip().isdigit() else -1
            return self._strings[place] if 0 <= place < len(self._strings) else ""
        if written == "inlineStr":
            return unescaped(self._inline)
        if written == "str":
            return unescaped(self._value)
        if written == "b":
            return "TRUE" if self._value.strip() == "1" else "FALSE"
        return digits(self._value.strip()) if written == "n" else self._value

    def _code(self) -> str:
        place = self._cell.get("s", "0")
        number = int(place) if place.isdigit() else 0
        return self._codes[number] if number < len(self._codes) else ""


def _kept(match: re.Match[bytes]) -> bytes:
    """Return nothing of an empty cell, but the beginning of an empty row, by which others are counted."""
    found = match.group()
    return found if found.startswith(b"<row") and b" r=" not in found else b""


def place_of(name: str) -> tuple[int, int] | None:
    """Return row and column of a cell's name, or None."""
    found = ADDRESS.fullmatch(name)
    if found is None:
        return None
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - 64
    return int(found[2]), column


def area_of(name: str) -> Area | None:
    """Return the area that A1:B2 names, or None."""
    first, _, last = name.partition(":")
    top, bottom = place_of(first), place_of(last or first)
    return Area(*top, *bottom) if top and bottom else None


def unescaped(text: str) -> str:
    """Return a text with characters that XML cannot hold put back: _x000D_."""
    found = ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
    return found.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
