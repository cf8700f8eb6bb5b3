"""Reading a workbook (xlsx) for its cells: values, formulas, notes, what is merged and hidden.

Written here because what offices save is often more than a library for whole workbooks
bears: damaged styles, a million formatted rows, parts of other programs. Only the parts
that say what stands in cells are opened.
"""

from __future__ import annotations

import io
import lzma
import posixpath
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import replace

from metrodesk.documents.sources.cells import Book, CellKind, Grid, SheetCell
from metrodesk.documents.sources.xlsx_sheet import SheetReader, TooManyCells, place_of, unescaped
from metrodesk.documents.sources.xlsx_styles import code_of
from metrodesk.documents.sources.xml_reading import XmlReader, XmlRefused

MOST_BYTES = 512 << 20  # unpacked, all parts together
MOST_OF_A_PART = 64 << 20  # but the sheets themselves, which are read piece by piece
MOST_PARTS = 2_000
ROOT_RELS = "_rels/.rels"


class BookRefused(Exception):
    """A workbook that is not read: `what` is damaged, bomb, cells, macro or kind."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what


def read_xlsx(data: bytes) -> Book:
    """Read a workbook. Raises BookRefused."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as pack:
            _demand_bounds(pack)
            return _Parts(pack).book()
    except TooManyCells as error:
        raise BookRefused("cells") from error
    except (
        zipfile.BadZipFile, zlib.error, EOFError, KeyError, ValueError, IndexError, OverflowError,
        XmlRefused, RuntimeError, NotImplementedError, OSError, lzma.LZMAError,
    ) as error:  # fmt: skip
        raise BookRefused("damaged") from error


def _demand_bounds(pack: zipfile.ZipFile) -> None:
    entries = pack.infolist()
    if len(entries) > MOST_PARTS or sum(one.file_size for one in entries) > MOST_BYTES:
        raise BookRefused("bomb")


class _Parts:
    def __init__(self, pack: zipfile.ZipFile) -> None:
        self._pack = pack
        self._names = {one.filename.lower(): one.filename for one in pack.infolist()}

    def book(self) -> Book:
        """Read every sheet."""
        main = next((to for kind, to in self._related("").values() if kind == "officeDocument"), "xl/workbook.xml")
        reader = _WorkbookReader()
        self._read(main, reader)
        if not reader.sheets:
            raise BookRefused("kind")
        related = self._related(main)
        by_kind = {kind: to for kind, to in related.values()}
        strings = self._strings(by_kind.get("sharedStrings", ""))
        codes = self._codes(by_kind.get("styles", ""))
        grids = []
        for name, link, hidden in reader.sheets:
            kind, part = related.get(link, ("", ""))
            if kind == "worksheet":
                grids.append(self._grid(name, part, strings, codes, hidden=hidden, since_1904=reader.since_1904))
        return Book(tuple(grids), self._changed())

    def _grid(
        self, name: str, part: str, strings: Sequence[str], codes: Sequence[str], *, hidden: bool, since_1904: bool
    ) -> Grid:
        reader = SheetReader(strings, codes, since_1904=since_1904)
        with self._pack.open(self._found(part)) as file:
            reader.read(file)
        cells, related = reader.cells, self._related(part).values()
        for kind, to in related:
            if kind == "comments":
                cells = _noted(cells, self._notes(to))
        drawn = any(kind in {"drawing", "image", "chart"} for kind, _ in related)
        return Grid(
            name, cells, tuple(reader.merged), hidden,
            frozenset(reader.hidden_rows), frozenset(reader.hidden_columns), drawn,
        )  # fmt: skip

    def _notes(self, part: str) -> Mapping[tuple[int, int], str]:
        reader = _NotesReader()
        self._read(part, reader)
        return reader.notes

    def _strings(self, part: str) -> list[str]:
        if not part:
            return []
        reader = _StringsReader()
        self._read(part, reader)
        return reader.strings

    def _codes(self, part: str) -> list[str]:
        reader = _StylesReader()
        if part:
            self._read(part, reader)
        return [code_of(one, reader.custom) for one in reader.formats]

    def _changed(self) -> str:
        reader = _CoreReader()
        if "docprops/core.xml" in self._names:
            self._read("docProps/core.xml", reader)
        return reader.changed

    def _related(self, part: str) -> dict[str, tuple[str, str]]:
        folder, name = posixpath.split(part)
        rels = posixpath.join(folder, "_rels", f"{name}.rels") if part else ROOT_RELS
        if rels.lower() not in self._names:
            return {}
        reader = _RelationsReader(folder)
        self._read(rels, reader)
        return reader.found

    def _read(self, part: str, reader: XmlReader) -> None:
        name = self._found(part)
        if self._pack.getinfo(name).file_size > MOST_OF_A_PART:
            raise BookRefused("bomb")
        reader.feed(self._pack.read(name))
        reader.finish()

    def _found(self, part: str) -> str:
        return self._names[part.lower().lstrip("/")]


class _RelationsReader(XmlReader):
    def __init__(self, folder: str) -> None:
        super().__init__()
        self._folder = folder
        self.found: dict[str, tuple[str, str]] = {}

    def start(self, name: str, given: dict[str, str]) -> None:
        if name == "Relationship" and given.get("TargetMode") != "External":
            target = given.get("Target", "")
            where = target if target.startswith("/") else posixpath.join(self._folder, target)
            kind = given.get("Type", "").rpartition("/")[2]
            self.found[given.get("Id", "")] = kind, posixpath.normpath(where).lstrip("/")


class _WorkbookReader(XmlReader):
    def __init__(self) -> None:
        super().__init__()
        self.sheets: list[tuple[str, str, bool]] = []
        self.since_1904 = False

    def start(self, name: str, given: dict[str, str]) -> None:
        if name == "sheet":
            link = next((value for key, value in given.items() if key.rpartition(":")[2] == "id"), "")
            self.sheets.append((given.get("name", ""), link, given.get("state", "visible") != "visible"))
        elif name == "workbookPr":
            self.since_1904 = given.get("date1904") in {"1", "true"}


class _StringsReader(XmlReader):
    def __init__(self) -> None:
        super().__init__()
        self.strings: list[str] = []
        self._parts: list[str] = []
        self._is_phonetic = False

    def start(self, name: str, given: dict[str, str]) -> None:
        if name == "si":
            self._parts.clear()
        elif name == "rPh":
            self._is_phonetic = True

    def end(self, name: str, text: str) -> None:
        if name == "t" and not self._is_phonetic:
            self._parts.append(text)
        elif name == "rPh":
            self._is_phonetic = False
        elif name == "si":
            self.strings.append(unescaped("".join(self._parts)))


class _StylesReader(XmlReader):
    def __init__(self) -> None:
        super().__init__()
        self.custom: dict[int, str] = {}
        self.formats: list[int] = []
        self._in_cells = False

    def start(self, name: str, given: dict[str, str]) -> None:
        if name == "numFmt" and given.get("numFmtId", "").isdigit():
            self.custom[int(given["numFmtId"])] = given.get("formatCode", "")
        elif name == "cellXfs":
            self._in_cells = True
        elif name == "xf" and self._in_cells:
            number = given.get("numFmtId", "0")
            self.formats.append(int(number) if number.isdigit() else 0)

    def end(self, name: str, text: str) -> None:
        if name == "cellXfs":
            self._in_cells = False


class _NotesReader(XmlReader):
    def __init__(self) -> None:
        super().__init__()
        self.notes: dict[tuple[int, int], str] = {}
        self._place: tuple[int, int] | None = None
        self._parts: list[str] = []

    def start(self, name: str, given: dict[str, str]) -> None:
        if name == "comment":
            self._place, self._parts = place_of(given.get("ref", "")), []

    def end(self, name: str, text: str) -> None:
        if name == "t":
            self._parts.append(text)
        elif name == "comment" and self._place is not None:
            self.notes[self._place] = unescaped("".join(self._parts)).strip()


class _CoreReader(XmlReader):
    def __init__(self) -> None:
        super().__init__()
        self.changed = ""

    def end(self, name: str, text: str) -> None:
        if name == "modified":
            self.changed = text.strip()


def _noted(
    cells: dict[tuple[int, int], SheetCell], notes: Mapping[tuple[int, int], str]
) -> dict[tuple[int, int], SheetCell]:
    """Return the cells with their notes; a note on an empty cell makes it one with content."""
    found = dict(cells)
    for place, note in notes.items():
        if note:
            at = found.get(place) or SheetCell(*place, CellKind.TEXT, "")
            found[place] = replace(at, note=note)
    return found
