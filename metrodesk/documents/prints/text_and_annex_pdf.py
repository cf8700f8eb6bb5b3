"""Annex against main text (正文与附件对照表) as PDF, A4 landscape; what differs is underlined and told."""

from __future__ import annotations

from pathlib import Path

from metrodesk.documents.prints.fonts import Ink
from metrodesk.documents.prints.heading import chinese_date, place_heading
from metrodesk.documents.prints.paged_list import WIDTH, list_layout, place_facts, words, write_list
from metrodesk.documents.prints.printed import Printed
from metrodesk.documents.prints.sheet import millimetres
from metrodesk.documents.prints.table_pdf import Cell, Column, Table, Type
from metrodesk.documents.prints.text_and_annex import (
    HEADS,
    TITLE,
    ComparisonTable,
    differences_of,
    row_side,
    settled_words,
    text_side,
)
from metrodesk.documents.prints.text_block import TextBlock
from metrodesk.domain.text_and_annex import ItemComparison
from metrodesk.domain.tick import Tick, ignore

TYPE = Type(size=8, leading=11.2, head_size=8.5, room=4)
WIDTHS = (9, 24, 67, 67, 55)  # millimetres; the rest is for the settlements


def write_comparison(table: ComparisonTable, path: Path, tick: Tick = ignore) -> Printed:
    """Print the comparison into a file; `tick` counts pages. Raises FileNotWritten."""
    ink = Ink()
    layout = list_layout()
    place_heading(layout, WIDTH, table.document, TITLE, ink)
    printed = f"制表日期：{chinese_date(table.printed)}" if table.printed else ""
    place_facts(layout, "　".join(filter(None, (table.office, printed, "下划线处为不同"))), table.counts, ink)
    widths = [millimetres(part) for part in WIDTHS]
    columns = [
        Column(head, width, short=head == "序号", centred=head == "序号")
        for head, width in zip(HEADS, (*widths, WIDTH - sum(widths)), strict=True)
    ]
    rows = [_row(number, item, ink) for number, item in enumerate(table.items, start=1)]
    layout.place_table(Table(columns, rows, ink, TYPE))
    return write_list(layout, path, ink, table.names, tick, drill=table.drill)


def _row(number: int, item: ItemComparison, ink: Ink) -> list[Cell]:
    text, marks = text_side(item)
    annex: list[TextBlock] = []
    for row in item.rows:
        content, changed = row_side(row.pieces)
        annex += [TextBlock(f"第{row.number}行", bold=True), TextBlock(ink.visible(content), marks=changed)]
    return [
        Cell(words(str(number))),
        Cell((*words(item.place), *words(ink.visible(item.titles[0] or item.titles[1]), bold=True))),
        Cell((TextBlock(ink.visible(text), marks=marks),) if text else ()),
        Cell(tuple(annex)),
        *(Cell(words(ink.visible(told(item)))) for told in (differences_of, settled_words)),
    ]
