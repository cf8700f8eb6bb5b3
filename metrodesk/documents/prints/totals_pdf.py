"""The table of totals (数据汇总表) as PDF, A4 landscape; the units' own figures are in the workbook."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from metrodesk.documents.prints.fonts import Ink
from metrodesk.documents.prints.heading import chinese_date, place_heading
from metrodesk.documents.prints.layout import Layout
from metrodesk.documents.prints.paged_list import WIDTH, list_layout, place_facts, words, write_list
from metrodesk.documents.prints.printed import Printed
from metrodesk.documents.prints.sheet import millimetres
from metrodesk.documents.prints.table_pdf import Cell, Column, Table, Type
from metrodesk.documents.prints.totals import NAMES_IN_LINE, TotalsRow, TotalsTable
from metrodesk.domain.tick import Tick, ignore

TYPE = Type(size=8.5, leading=11.6, head_size=8.5, room=4)
HEADS = ("序号", "任务", "数据项", "单位", "本期", "累计", "应填", "已填", "说明")
WIDTHS = (9, 42, 52, 14, 30, 30, 11, 11)  # millimetres; the rest is for the remarks


def write_totals(table: TotalsTable, path: Path, tick: Tick = ignore) -> Printed:
    """Print the totals into a file; `tick` counts pages. Raises FileNotWritten."""
    ink = Ink()
    layout = list_layout()
    place_totals(layout, table, ink)
    return write_list(layout, path, ink, (table.district, table.title, table.period), tick, drill=table.drill)


def place_totals(layout: Layout, table: TotalsTable, ink: Ink) -> None:
    """Place the heading and the table where the layout has come to."""
    place_heading(layout, WIDTH, table.document, table.title, ink)
    place_facts(layout, facts_of(table), f"数据项{len(table.rows)}项", ink)
    widths = [millimetres(part) for part in WIDTHS]
    sizes: Sequence[float] = (*widths, WIDTH - sum(widths))
    columns = [
        Column(head, width, short=True, centred=head in {"序号", "单位", "应填", "已填"})
        for head, width in zip(HEADS, sizes, strict=True)
    ]
    rows = [_row(row, ink) for row in table.rows]
    if not rows:
        rows = [[Cell(), Cell(words("方案中没有数据项")), *(Cell() for _ in range(7))]]
    layout.place_table(Table(columns, rows, ink, TYPE))


def facts_of(table: TotalsTable) -> str:
    """Return the line under the title, which leaves room for the count at its right."""
    as_of = [f"数据截至：{chinese_date(table.as_of)}"] if table.as_of else []
    return "　".join([*table.facts, *as_of])


def _row(row: TotalsRow, ink: Ink) -> list[Cell]:
    texts = (
        str(row.number),
        row.item,
        row.name,
        row.unit,
        row.value.words,
        row.total.words,
        str(row.asked),
        str(row.counted),
        row.note(NAMES_IN_LINE),
    )
    return [Cell(words(ink.visible(text))) for text in texts]
