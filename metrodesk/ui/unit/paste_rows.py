"""Pasted cells on their way into the figures: where each goes, how it is understood, whether it is taken."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from metrodesk.domain.figure_entry import Entry, unit_of
from metrodesk.domain.figure_text import understand
from metrodesk.domain.measure import Entered
from metrodesk.domain.pasted import Block
from metrodesk.domain.pasting import Doubt, Line, Placed, place
from metrodesk.ui.unit.entered_figures import EnteredFigures
from metrodesk.ui.unit.figure_words import doubt_words, figure_of


@dataclass
class PasteRow:
    """One pasted cell; `line` is where it goes and `takes` whether it does, both the person's choice."""

    placed: Placed
    line: int | None
    takes: bool


def rows_of(block: Block, figures: EnteredFigures, start: int) -> list[PasteRow]:
    """Return the cells of a block as proposed: only what is sure and understood is taken by itself."""
    made = []
    for one in place(block, figures.lines, start):
        line = figures.lines.index(one.line) if one.line is not None else None
        row = PasteRow(one, line, takes=False)
        row.takes = one.doubt is None and is_sure(row, figures)
        made.append(row)
    return made


def is_sure(row: PasteRow, figures: EnteredFigures) -> bool:
    """Whether a cell's text is understood without a question where it goes."""
    if row.line is None:
        return False
    entry = _read(row, figures)
    at = figures.lines[row.line].at
    return entry.doubt(at) is None and entry.reason != "" and not _contradicts(row, figures)


def words_of(row: PasteRow, figures: EnteredFigures) -> str:
    """Return how a cell is understood, or what is to be asked about it."""
    translate = QCoreApplication.translate
    if row.line is None:
        return translate("figures", "No such figure in this table: choose where it goes, or leave it out")
    entry, line = _read(row, figures), figures.lines[row.line]
    doubt = entry.doubt(line.at)
    if doubt is not None and doubt.figure is None:
        unreadable = doubt_words(row.placed.text, doubt, unit_of(line.measure))
        return translate("figures", "{why} (if ticked it is put in as it is, to be mended)").format(why=unreadable)
    if doubt is not None:
        figure = doubt.figure.with_unit(unit_of(line.measure)) if doubt.figure else ""
        asked = translate("figures", "{text} → {figure}? Tick to confirm")
        return asked.format(text=row.placed.text, figure=figure)
    return _doubtful_place(row) or _contradicts(row, figures) or _understood(entry, line)


def entries_of(rows: Iterable[PasteRow], figures: EnteredFigures) -> dict[str, Entry]:
    """Return the entries once the chosen cells are in; a tick confirms what was understood."""
    found: dict[str, Entry] = {}
    for row in rows:
        if row.takes and row.line is not None:
            line = figures.lines[row.line]
            before = found.get(line.measure.id, figures.entry(row.line))
            entry = before.with_text(line.at, row.placed.text)
            for at, cell in enumerate(entry.cells):
                entry = entry if cell == before.cells[at] else entry.confirm(at)
            found[line.measure.id] = entry
    return found


def _read(row: PasteRow, figures: EnteredFigures) -> Entry:
    line = figures.lines[row.line or 0]
    return Entry.blank(line.measure).with_text(line.at, row.placed.text)


def _understood(entry: Entry, line: Line) -> str:
    if entry.reason is not None:
        return QCoreApplication.translate("figures", "Not applicable: {reason}").format(reason=entry.reason)
    figures = [cell.figure.with_unit(unit_of(line.measure)) for cell in entry.cells if cell.figure is not None]
    return " / ".join(figures)


def _doubtful_place(row: PasteRow) -> str:
    translate = QCoreApplication.translate
    match row.placed.doubt:
        case Doubt.SEVERAL:
            return translate("figures", "Several figures stand in this row; this is the first. Tick if it is the one")
        case Doubt.TWICE:
            return translate("figures", "Pasted more than once. Tick the one that holds")
        case Doubt.OTHER_NAME:
            return translate("figures", "The name beside it is another one. Tick if this is where it goes")
        case Doubt.OTHER_COLUMN:
            return translate("figures", "Stands under the other heading (period or running total). Tick if it is right")
    return ""


def _contradicts(row: PasteRow, figures: EnteredFigures) -> str:
    """Return in what the computed figure in the block differs from what follows here, if it does."""
    if row.line is None or not row.placed.computed:
        return ""
    line, value = figures.lines[row.line], _read(row, figures).value
    pasted = understand(row.placed.computed, unit_of(line.measure)).figure
    total = line.measure.entered is Entered.PERIOD
    known = figures.row(row.line)
    here = figure_of(known.running(value) if total else known.this_period(value), line.at)
    if value is None or pasted is None or here is None or pasted.value == here.value:
        return ""
    words = QCoreApplication.translate(
        "figures",
        "{text}; but the other column says {pasted}, and {here} follows from what was reported. Tick if right",
    )
    return words.format(text=row.placed.text, pasted=pasted.text, here=here.text)
