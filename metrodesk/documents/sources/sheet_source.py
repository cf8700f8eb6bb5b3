"""A spreadsheet as lines and tables: one table a sheet, merged cells in their first cell."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

from metrodesk.documents.sources.cells import Book, CellKind, Grid, SheetCell
from metrodesk.documents.sources.source import Block, Remark, Source, SourceTable
from metrodesk.documents.sources.table_shape import MOST_CELLS, MOST_COLUMNS, TooLarge, as_blocks, moved
from metrodesk.documents.sources.xlsx_styles import plain_digits, shown_day


def source_of_book(book: Book) -> Source:
    """Return the visible sheets' tables; what is hidden or was never computed is told. Raises TooLarge."""
    blocks: list[Block] = []
    remarks: list[Remark] = []
    for grid in book.grids:
        if grid.is_hidden:
            remarks += _hidden_sheet(grid)
            continue
        blocks += as_blocks(_table(grid))
        remarks += [*_hidden_parts(grid), *_not_computed(grid)]
    return Source(tuple(blocks), tuple(remarks))


def _table(grid: Grid) -> SourceTable:
    rows = sorted({row for (row, _), cell in grid.cells.items() if cell.text.strip()})
    columns = sorted({column for (_, column), cell in grid.cells.items() if cell.text.strip()})
    if len(columns) > MOST_COLUMNS or len(rows) * len(columns) > MOST_CELLS:
        raise TooLarge
    cells = tuple(tuple(_shown(grid.cells.get((row, column))) for column in columns) for row in rows)
    rows_from_0, columns_from_0 = [row - 1 for row in rows], [column - 1 for column in columns]
    areas = (moved(area, rows_from_0, columns_from_0) for area in grid.merged)
    return SourceTable(cells, f"工作表“{grid.name}”", tuple(area for area in areas if area is not None))


def _shown(cell: SheetCell | None) -> str:
    """Return what a cell shows; of number formats percentages and days are other words."""
    if cell is None:
        return ""
    if cell.kind is CellKind.NUMBER and cell.code.rstrip().endswith("%"):
        try:
            return plain_digits(Decimal(cell.text) * 100) + "%"
        except InvalidOperation:
            return cell.text
    if cell.kind is CellKind.DATE:
        return shown_day(cell.text, cell.code)
    lines = cell.text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(line.strip() for line in lines if line.strip())


def _hidden_sheet(grid: Grid) -> Iterator[Remark]:
    count = sum(1 for cell in grid.cells.values() if cell.text.strip())
    if count:
        yield Remark(
            "hidden_sheet",
            f"工作表“{grid.name}”",
            f"工作表“{grid.name}”设为隐藏，其中{count}个有内容的单元格没有读入。",
            grid.name,
            "不读入；确需读入的，取消隐藏后重新读入",
        )


def _hidden_parts(grid: Grid) -> Iterator[Remark]:
    filled = [cell for cell in grid.cells.values() if cell.text.strip()]
    rows = sorted({cell.row for cell in filled} & grid.hidden_rows)
    columns = sorted({cell.column for cell in filled} & grid.hidden_columns)
    for code, word, found in (("hidden_rows", "行", rows), ("hidden_columns", "列", columns)):
        if found:
            written = "、".join(str(one) for one in found[:20]) + ("等" if len(found) > 20 else "")
            yield Remark(
                code,
                f"工作表“{grid.name}”",
                f"工作表“{grid.name}”第{written}{word}设为隐藏，已照常读入。",
                written,
                "照常读入，核对是否属于正式内容",
            )


def _not_computed(grid: Grid) -> Iterator[Remark]:
    found = sorted((cell.row, cell.column) for cell in grid.cells.values() if cell.formula and not cell.text.strip())
    if found:
        yield Remark(
            "formula_empty",
            f"工作表“{grid.name}”",
            f"工作表“{grid.name}”有{len(found)}个公式没有算出结果，按空白读。",
            f"{len(found)}个公式",
            "用表格软件打开并保存一次后重新读入",
        )
