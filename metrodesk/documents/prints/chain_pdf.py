"""What the tasks carry out (上级依据一览表) as PDF, A4 landscape."""

from __future__ import annotations

from pathlib import Path

from metrodesk.documents.prints.chain_table import TITLE, ChainTable, cells_of, number_of
from metrodesk.documents.prints.fonts import Ink
from metrodesk.documents.prints.heading import place_heading
from metrodesk.documents.prints.paged_list import WIDTH, list_layout, place_facts, words, write_list
from metrodesk.documents.prints.printed import Printed
from metrodesk.documents.prints.sheet import millimetres
from metrodesk.documents.prints.table_pdf import Cell, Column, Table, Type
from metrodesk.domain.chain_list import PaperLevel
from metrodesk.domain.tick import Tick, ignore

TYPE = Type(size=8, leading=11.2, head_size=8.5, room=4)
NUMBER, ITEM, CLAUSE, UPPER, MISSING = 9, 27, 32, 36, 22  # millimetres
SHARED = 0.45  # of what the other columns leave; the settlements have the rest


def write_chain(table: ChainTable, path: Path, tick: Tick = ignore) -> Printed:
    """Print the list into a file; `tick` counts pages. Raises FileNotWritten."""
    ink = Ink()
    layout = list_layout()
    place_heading(layout, WIDTH, table.document, TITLE, ink)
    place_facts(layout, "　".join(table.facts), table.counts, ink)
    columns = [
        Column(head, width, short=head == "序号", centred=head == "序号")
        for head, width in zip(table.heads, _widths(table.levels), strict=True)
    ]
    rows = [
        [Cell(words(number_of(line, at))), *(Cell(words(ink.visible(cell))) for cell in cells_of(table, line))]
        for at, line in enumerate(table.lines, start=1)
    ]
    layout.place_table(Table(columns, rows, ink, TYPE))
    return write_list(layout, path, ink, table.names, tick, drill=table.drill)


def _widths(levels: tuple[PaperLevel, ...]) -> list[float]:
    uppers = [MISSING if one.is_missing else UPPER for one in levels]
    fixed = [millimetres(part) for part in (NUMBER, ITEM, CLAUSE, *uppers)]
    left = WIDTH - sum(fixed)
    return [*fixed, left * SHARED, left * (1 - SHARED)]
