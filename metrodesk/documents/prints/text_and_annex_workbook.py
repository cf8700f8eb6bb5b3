"""Annex against main text (正文与附件对照表) as a workbook; what differs is told in words."""

from __future__ import annotations

from pathlib import Path

from metrodesk.documents.prints.heading import chinese_date
from metrodesk.documents.prints.printed import Printed
from metrodesk.documents.prints.table_sheet import (
    Value,
    fit,
    new_book,
    save,
    set_page,
    titled,
    write_heads,
    write_row,
    write_top,
)
from metrodesk.documents.prints.text_and_annex import HEADS, TITLE, ComparisonTable, differences_of, settled_words

WIDTHS = (6, 22, 48, 48, 46, 34)  # characters, of which a Chinese one takes two


def write_comparison(table: ComparisonTable, path: Path) -> Printed:
    """Write the comparison, one line an item. Raises FileNotWritten."""
    book, sheet = new_book("正文与附件对照")
    facts = [table.office, f"制表日期：{chinese_date(table.printed)}" if table.printed else "", table.counts]
    write_top(sheet, titled(TITLE, drill=table.drill), table.document, facts, len(HEADS))
    write_heads(sheet, HEADS)
    for number, item in enumerate(table.items, start=1):
        values: list[Value] = [
            number,
            f"{item.place}\n{item.titles[0] or item.titles[1]}",
            item.text,
            "\n".join(f"第{row.number}行　{row.content}" for row in item.rows),
            differences_of(item),
            settled_words(item),
        ]
        write_row(sheet, values, left={2, 3, 4, 5, 6})
    fit(sheet, WIDTHS)
    set_page(sheet, "C", len(HEADS), table.drill)
    return save(book, path, len(table.items))
