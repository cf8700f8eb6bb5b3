"""Cells merged over several rows: what stands in the first is meant for all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from metrodesk.documents.notes import Notes
from metrodesk.documents.sources.table_heads import Column
from metrodesk.documents.tables.printed_row import PrintedRow
from metrodesk.domain.text_and_annex import row_ranges
from metrodesk.domain.unit import folded

CARRIED = (Column.CATEGORY, Column.ITEM)


def carry_down(rows: Sequence[PrintedRow], notes: Notes) -> tuple[PrintedRow, ...]:
    """Fill the blank cells of merged columns from above, also over a page's end, and note it.

    A new category ends the item above it.
    """
    filled: list[PrintedRow] = []
    for row in rows:
        filled.append(_filled(row, filled[-1]) if filled else row)
    for column in CARRIED:
        _note_column(column, rows, filled, notes)
    for (before, above), (after, row) in pairwise(zip(rows, filled, strict=True)):
        if before.page != after.page:
            _note_page_end(above, after, row, notes)
    return _one_category(filled, notes)


def numbers(rows: Iterable[PrintedRow]) -> str:
    """Return row numbers as a person writes them: 3、6—8."""
    return row_ranges(row.number for row in rows)


def _filled(row: PrintedRow, above: PrintedRow) -> PrintedRow:
    new_category = bool(row[Column.CATEGORY]) and folded(row[Column.CATEGORY]) != folded(above[Column.CATEGORY])
    if not row[Column.CATEGORY] and above[Column.CATEGORY]:
        row = row.with_cell(Column.CATEGORY, above[Column.CATEGORY])
    if not row[Column.ITEM] and not new_category:
        row = row.with_cell(Column.ITEM, above[Column.ITEM])
    return row


def _note_column(column: Column, rows: Sequence[PrintedRow], filled: Sequence[PrintedRow], notes: Notes) -> None:
    carried = [row for row, full in zip(rows, filled, strict=True) if not row[column] and full[column]]
    if carried:
        notes.note(
            "merged_cells",
            f"附件“{column}”栏",
            f"附件“{column}”栏第{numbers(carried)}行空白，是合并单元格，按上一行的文字读。",
            f"第{numbers(carried)}行空白",
            "沿用上一行",
        )


def _note_page_end(above: PrintedRow, printed: PrintedRow, row: PrintedRow, notes: Notes) -> None:
    for column in CARRIED:
        if row[column] and folded(row[column]) == folded(above[column]):
            again = "重复印出" if printed[column] else "空白"
            notes.note(
                "merged_over_page",
                f"附件第{above.number}行与第{row.number}行之间",
                f"附件“{column}”栏“{above[column]}”跨页：第{above.number}行之后换页，"
                f"第{row.number}行{again}，按同一合并单元格读。",
                f"{above[column]}／{printed[column]}",
                f"两页为同一{column}",
            )


def _one_category(rows: Sequence[PrintedRow], notes: Notes) -> tuple[PrintedRow, ...]:
    """Note categories that differ in punctuation alone; they become one only if settled."""
    first: dict[str, str] = {}
    variants: dict[str, list[PrintedRow]] = {}
    for row in rows:
        written = row[Column.CATEGORY]
        if written and first.setdefault(folded(written), written) != written:
            variants.setdefault(written, []).append(row)
    use = {written: _note_variant(written, first[folded(written)], found, notes) for written, found in variants.items()}
    return tuple(row.with_cell(Column.CATEGORY, use.get(row[Column.CATEGORY]) or row[Column.CATEGORY]) for row in rows)


def _note_variant(written: str, first: str, rows: Sequence[PrintedRow], notes: Notes) -> str | None:
    return notes.note(
        "category_split",
        f"附件第{numbers(rows)}行",
        f"附件第{numbers(rows)}行工作任务写作“{written}”，与前面的“{first}”只差标点，同一工作任务被分成两个。",
        written,
        first,
    )
