"""What the tasks carry out (上级依据一览表) as a workbook."""

from __future__ import annotations

from pathlib import Path

from metrodesk.documents.prints.chain_table import TITLE, ChainTable, cells_of, number_of
from metrodesk.documents.prints.printed import Printed
from metrodesk.documents.prints.table_sheet import (
    fit,
    new_book,
    save,
    set_page,
    titled,
    write_heads,
    write_row,
    write_top,
)


def write_chain(table: ChainTable, path: Path) -> Printed:
    """Write the list, one row a task. Raises FileNotWritten."""
    book, sheet = new_book("上级依据")
    heads, widths = table.heads, (6, 24, 28, *(14 if one.is_missing else 30 for one in table.levels), 44, 50)
    write_top(sheet, titled(TITLE, drill=table.drill), table.document, [*table.facts, table.counts], len(heads))
    write_heads(sheet, heads)
    for at, line in enumerate(table.lines, start=1):
        number = number_of(line, at)
        cells = cells_of(table, line)
        write_row(sheet, [int(number) if number.isdigit() else number, *cells], left=set(range(2, len(heads) + 1)))
    fit(sheet, widths)
    set_page(sheet, "C", len(heads), table.drill)
    return save(book, path, len(table.lines))
