"""A file that proves something, such as a unit attaches: a list of what was inspected."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from metrodesk.domain.plan import Plan
from metrodesk.domain.unit import Unit

HEADS = ("序号", "受检单位", "器具名称", "数量（台件）", "检定结论")
PROOFS = "佐证材料"
YEAR_HEADS = ("序号", "指标", "数据", "备注")
DEVICES = ("电子计价秤", "加油机", "压力表", "血压计", "电子汽车衡")


Row = tuple[int | str, ...]


def write_proof(plan: Plan, unit: Unit, out: Path) -> Path:
    """Write a list of inspected measuring instruments as a workbook; its figures follow from the unit's id."""
    seed = int(unit.id[-4:], 16)
    rows: list[Row] = [
        (number, f"受检单位{'甲乙丙丁戊'[number - 1]}", device, seed % (40 + number) + 2, "合格")
        for number, device in enumerate(DEVICES, start=1)
    ]
    return _write(plan, out / f"{unit.name}_强检器具台账.xlsx", "强制检定计量器具台账", unit.name, HEADS, rows)


def write_yearbook(plan: Plan, year: str, values: Sequence[tuple[str, str]], out: Path) -> Path:
    """Write the figures of a year as the workbook they are said to be from: each indicator's name and value."""
    rows: list[Row] = [(number, name, value, "演示数据") for number, (name, value) in enumerate(values, start=1)]
    return _write(plan, out / f"计量统计年报_{year}.xlsx", f"计量统计年报（{year}）", "演示数据", YEAR_HEADS, rows)


def _write(plan: Plan, path: Path, title: str, whose: str, heads: Sequence[str], rows: Sequence[Row]) -> Path:
    from metrodesk.documents.prints.table_sheet import (
        fit,
        new_book,
        save,
        set_page,
        write_heads,
        write_row,
        write_top,
    )

    path.parent.mkdir(parents=True, exist_ok=True)
    book, sheet = new_book("数据")
    write_top(sheet, title, plan.document.title, [whose], len(heads))
    write_heads(sheet, heads)
    for row in rows:
        write_row(sheet, list(row), left={2})
    fit(sheet, [7, 44, 20, 16, 14][: len(heads)])
    set_page(sheet, "C", len(heads), drill=False)
    return save(book, path, len(rows)).path
