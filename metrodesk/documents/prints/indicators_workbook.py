"""The sheet of indicators (指标完成情况表) as a workbook, with every figure that was entered."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from openpyxl.worksheet.worksheet import Worksheet

from metrodesk.documents.prints.heading import chinese_date
from metrodesk.documents.prints.indicator_sheet import IndicatorSheet, SheetRow
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
from metrodesk.domain.indicator_path import number_in
from metrodesk.domain.indicator_value import number_of
from metrodesk.domain.indicator_words import (
    baseline_words,
    better_words,
    nature_words,
    reading_words,
    source_words,
    target_words,
    value_words,
)

INDICATORS, READINGS = "指标", "历次数据"
HEADS = (
    *("序号", "领域", "指标", "计量单位", "属性", "基期", "目标", "当前目标值", "最新数据", "最新数值"),
    *("进度", "完成比例（%）", "按时间应达", "说明", "条款", "原文"),
)
READING_HEADS = ("指标序号", "指标", "时间", "数据", "来源", "登记人", "登记时间", "状态", "佐证材料")


def write_indicators(sheet: IndicatorSheet, path: Path) -> Printed:
    """Write the indicators as a workbook of two sheets. Raises FileNotWritten."""
    book, first = new_book(INDICATORS)
    _write_top(first, sheet, sheet.title, len(HEADS))
    write_heads(first, HEADS)
    for row in sheet.rows:
        write_row(first, _values(row), left={2, 3, 7, 9, 14, 16})
    fit(first, [6, 8, 28, 8, 14, 13, 20, 10, 16, 10, 9, 10, 10, 24, 8, 40])
    set_page(first, "D", len(HEADS), sheet.drill)
    second = book.create_sheet(READINGS)
    _write_top(second, sheet, f"{sheet.title}（{READINGS}）", len(READING_HEADS))
    write_heads(second, READING_HEADS)
    for one in sheet.readings:
        values: list[Value] = [one.number, one.name, one.time, one.value, one.source, one.by, one.claimed, one.state]
        write_row(second, [*values, "、".join(one.evidence) or "无"], left={2, 4, 5, 9})
    fit(second, [9, 34, 16, 24, 40, 12, 22, 10, 40])
    set_page(second, "C", len(READING_HEADS), sheet.drill)
    return save(book, path, len(sheet.rows), len(sheet.readings))


def _values(row: SheetRow) -> list[Value]:
    one, now = row.indicator, row.now
    value = now.reading.value if now.reading is not None else None
    number = number_of(value) if value is not None else None
    return [
        row.number,
        one.group,
        one.name,
        one.unit,
        "　".join(part for part in (nature_words(one), better_words(one)) if part),
        baseline_words(one),
        "；".join(target_words(found.target, one.unit) for found in row.towards if found.target is not None),
        _figure(now.target.value) if now.target is not None else "",
        reading_words(now, one.unit),
        "" if number is None else round(number, 6),
        now.standing.label,
        "" if now.share is None else now.share,
        "" if now.expected is None else round(now.expected, 2),
        "；".join([*(why.label for why in now.why), *([f"来源：{row.source}"] if row.source else [])]),
        row.clause,
        source_words(one),
    ]


def _figure(value: str) -> Decimal | str:
    number = number_in(value)
    return value_words(value, "") if number is None else number


def _write_top(page: Worksheet, sheet: IndicatorSheet, title: str, columns: int) -> None:
    facts = [*sheet.facts, f"截至：{chinese_date(sheet.today)}", sheet.counts]
    write_top(page, titled(title, drill=sheet.drill), sheet.document, facts, columns)
