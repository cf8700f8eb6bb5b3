"""What a person has put into the cells of a measure: as typed, and as it was understood.

A measure has one cell, a ratio two. A text that is not surely a figure is kept as typed and
is no figure: it stands in a draft as {"typed": [text, …]}, which nobody reads as a value and
no report is sealed with.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from metrodesk.domain.figure import Counted, Figure, MeasureValue, NotApplicable, Rate, read_value
from metrodesk.domain.figure_text import Understood, understand
from metrodesk.domain.figure_words import value_in_cell, value_words
from metrodesk.domain.measure import Entered, Measure, MeasureKind
from metrodesk.domain.report import Json, ReportBody, whole_characters
from metrodesk.errors import MalformedRevision

TYPED = "typed"
NONE_OF_IT = "不涉及"
LONGEST = 200
NOT_APPLICABLE = re.compile(rf"{NONE_OF_IT}\s*(?:[(（](?P<bracketed>.*)[)）]|[:：,，。;；]?(?P<plain>.*))", re.DOTALL)
RATIO = re.compile(r"(?P<numerator>[^/]+)/(?P<denominator>[^/]+)")


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: the text as typed and its figure, None until it is surely understood."""

    text: str = ""
    figure: Figure | None = None

    @property
    def is_blank(self) -> bool:
        """Whether nothing stands there; blank is never zero."""
        return not self.text

    @classmethod
    def typed(cls, text: str, unit: str) -> Cell:
        """Read a text as it was typed; what must be confirmed is no figure yet."""
        kept = " ".join(whole_characters(text).split())[:LONGEST]
        found = understand(kept, unit)
        return cls(kept, None if found.asks else found.figure)

    @classmethod
    def of(cls, figure: Figure) -> Cell:
        """Return the cell that a figure stands in."""
        return cls(figure.text, figure)


@dataclass(frozen=True, slots=True)
class Entry:
    """The cells of a measure; with a `reason` (it may still be empty) it is 不涉及 instead."""

    measure: Measure
    cells: tuple[Cell, ...]
    reason: str | None = None

    @classmethod
    def blank(cls, measure: Measure) -> Entry:
        """Return the cells with nothing in them."""
        return cls(measure, (Cell(),) * len(part_names(measure)))

    @classmethod
    def read(cls, measure: Measure, stored: object) -> Entry:
        """Return what a draft holds for a measure; what this version cannot read is shown as text."""
        blank = cls.blank(measure)
        if stored is None:
            return blank
        if texts := typed_texts(stored):
            cells = tuple(Cell.typed(text, unit_of(measure)) for text in texts[: len(blank.cells)])
            return replace(blank, cells=(*cells, *blank.cells[len(cells) :]))
        try:
            return cls._of_value(measure, read_value(stored))
        except MalformedRevision:
            return replace(blank, cells=(Cell(str(stored)[:LONGEST]), *blank.cells[1:]))

    @classmethod
    def _of_value(cls, measure: Measure, value: MeasureValue) -> Entry:
        match value:
            case NotApplicable(reason):
                return replace(cls.blank(measure), reason=reason)
            case Counted(figure) if measure.kind is not MeasureKind.RATIO:
                return cls(measure, (Cell.of(figure),))
            case Rate(numerator, denominator) if measure.kind is MeasureKind.RATIO:
                return cls(measure, (Cell.of(numerator), Cell.of(denominator)))
        raise MalformedRevision("measures")

    @property
    def is_blank(self) -> bool:
        """Whether nothing was entered."""
        return self.reason is None and all(cell.is_blank for cell in self.cells)

    @property
    def value(self) -> MeasureValue | None:
        """What the entry says, or None as long as anything in it is missing or not understood."""
        if self.reason is not None:
            return NotApplicable(self.reason.strip()) if self.reason.strip() else None
        total = self.measure.entered is Entered.TOTAL
        match [cell.figure for cell in self.cells]:
            case [Figure() as figure]:
                return Counted(figure, total)
            case [Figure() as numerator, Figure() as denominator]:
                return Rate(numerator, denominator, total)
        return None

    @property
    def stored(self) -> dict[str, object] | None:
        """The form in which a draft keeps the entry, None for a blank one."""
        if self.is_blank:
            return None
        if self.reason is not None:
            return NotApplicable(self.reason.strip()).to_json()
        value = self.value
        return {TYPED: [cell.text for cell in self.cells]} if value is None else value.to_json()

    def doubt(self, at: int) -> Understood | None:
        """Return what must be mended or confirmed in a cell, or None if all is well there."""
        cell = self.cells[at]
        return None if cell.is_blank or cell.figure is not None else understand(cell.text, unit_of(self.measure))

    def with_text(self, at: int, text: str) -> Entry:
        """Return the entry with another text in one cell; 不涉及 and 18/20 speak for all cells."""
        plain = unicodedata.normalize("NFKC", text).strip()
        if match := NOT_APPLICABLE.fullmatch(text.strip()):
            return replace(Entry.blank(self.measure), reason=(match["bracketed"] or match["plain"] or "").strip())
        if self.measure.kind is MeasureKind.RATIO and (ratio := RATIO.fullmatch(plain)):
            return self._with_texts({0: ratio["numerator"], 1: ratio["denominator"]})
        return self._with_texts({at: text})

    def confirm(self, at: int) -> Entry:
        """Return the entry with what was understood in a cell taken as meant."""
        doubt = self.doubt(at)
        if doubt is None or doubt.figure is None:
            return self
        cells = list(self.cells)
        cells[at] = Cell.of(doubt.figure)
        return replace(self, cells=tuple(cells))

    def _with_texts(self, texts: Mapping[int, str]) -> Entry:
        unit = unit_of(self.measure)
        cells = [Cell.typed(texts[at], unit) if at in texts else cell for at, cell in enumerate(self.cells)]
        return Entry(self.measure, tuple(cells))


def part_names(measure: Measure) -> tuple[str, ...]:
    """Return what the cells of a measure are called: its name, or those of a ratio's two parts."""
    if measure.kind is not MeasureKind.RATIO:
        return (measure.name,)
    return measure.parts or ("分子", "分母")


def unit_of(measure: Measure) -> str:
    """Return the unit in which the cells are counted; the percent sign of a rate is not its parts'."""
    is_rate_in_percent = measure.kind is MeasureKind.RATIO and measure.unit in {"%", "％"}
    return "" if is_rate_in_percent else measure.unit


def typed_texts(stored: object) -> tuple[str, ...]:
    """Return the texts a draft keeps because they are no figures yet; empty if it has a value."""
    texts = stored.get(TYPED) if isinstance(stored, dict) else None
    return tuple(str(one) for one in texts) if isinstance(texts, list) else ()


def stored_words(measure: Measure | None, stored: object) -> str:
    """Return a stored value in words; what is no value yet in the words in which it was typed."""
    if texts := typed_texts(stored):
        return f"“{'/'.join(texts)}”"
    try:
        value = read_value(stored)
    except MalformedRevision:
        return str(stored)
    return value_words(measure, value) if measure is not None else value_in_cell(value)


def unread(body: ReportBody) -> dict[str, str]:
    """Return what stands in a draft's measures and is no figure yet, by measure."""
    texts = {measure: typed_texts(value) for measure, value in body.measures.items()}
    return {measure: "/".join(found) for measure, found in texts.items() if found}


def without_typed(measures: Json) -> dict[str, object]:
    """Return the measures that are values; what was only typed for one no longer asked is left out."""
    return {measure: value for measure, value in measures.items() if not typed_texts(value)}


def stored_entries(before: Json, entries: Iterable[Entry]) -> dict[str, object]:
    """Return the measures of a draft with some entries in them; others are left as they are."""
    found = dict(before)
    for entry in entries:
        stored = entry.stored
        if stored is None:
            found.pop(entry.measure.id, None)
        else:
            found[entry.measure.id] = stored
    return found
