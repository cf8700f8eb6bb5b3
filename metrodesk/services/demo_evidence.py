"""A file that proves something, such as a unit attaches: a list of what was inspected."""

from __future__ import annotations

from pathlib import Path

from metrodesk.domain.plan import Plan
from metrodesk.domain.unit import Unit

HEADS = ("序号", "受检单位", "器具名称", "数量（台件）", "检定结论")
DEVICES = ("电子计价秤", "加油机", "压力表", "血压计", "电子汽车衡")


def write_proof(plan: Plan, unit: Unit, out: Path) -> Path:
    """Write a list of inspected measuring instruments as a workbook; its figures follow from the unit's id."""
    from metrodesk.documents.prints.table_sheet import (
        new_book,
        save,
        set_page,
        set_widths,
        write_heads,
        write_row,
        write_top,
    )

    out.mkdir(parents=True, exist_ok=True)
    seed = int(unit.id[-4:], 16)
    book, sheet = new_book("台账")
    write_top(sheet, "强制检定计量器具台账", plan.document.title, [unit.name], len(HEADS))
    write_heads(sheet, HEADS)
    for number, device in enumerate(DEVICES, start=1):
        write_row(
            sheet, [number, f"受检单位{'甲乙丙丁戊'[number - 1]}", device, seed % (40 + number) + 2, "合格"], left={2}
        )
    set_widths(sheet, [7, 30, 20, 16, 14])
    set_page(sheet, "C", len(HEADS), drill=False)
    return save(book, out / f"{unit.name}_强检器具台账.xlsx", len(DEVICES)).path
