"""The summary and the missing list as PDF, A4 landscape."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from pathlib import Path

from reportlab.lib.colors import HexColor

from metrodesk.documents.prints.fonts import Ink
from metrodesk.documents.prints.heading import chinese_date, place_heading
from metrodesk.documents.prints.paged_list import WIDTH, list_layout, place_facts, words, write_list
from metrodesk.documents.prints.printed import Printed
from metrodesk.documents.prints.sheet import millimetres
from metrodesk.documents.prints.summary import TINTS, MissingList, Summary, SummaryRow, short_item, task_numbers
from metrodesk.documents.prints.table_pdf import Cell, Column, Table, Type
from metrodesk.documents.prints.totals_pdf import place_totals
from metrodesk.domain.tick import Tick, ignore

TASKS_ACROSS = 24
"""More tasks than this are shared out evenly among tables one below the other."""
SUMMARY_TYPE = Type(size=7.2, leading=9.4, head_size=7.2, room=3.6, padding=0.8)
MISSING_TYPE = Type(size=10, leading=15, head_size=10)


def write_summary(summary: Summary, path: Path, tick: Tick = ignore) -> Printed:
    """Print the summary into a file; `tick` counts pages. Raises FileNotWritten."""
    ink = Ink()
    layout = list_layout()
    place_heading(layout, WIDTH, summary.document, summary.title, ink)
    dates = (summary.period, summary.as_of, summary.printed)
    place_facts(layout, _facts(summary.district, *dates), summary.counts, ink)
    for tasks in tables_of(len(summary.tasks)):
        layout.place_table(_summary_table(summary, tasks, ink))
        layout.skip(10)
    if summary.totals is not None:
        layout.new_page()
        place_totals(layout, summary.totals, ink)
    return write_list(layout, path, ink, (summary.district, summary.title, summary.period), tick, drill=summary.drill)


def tables_of(tasks: int) -> Sequence[range]:
    """Return which tasks stand in which table: as few tables as can be read, all equally wide."""
    tables = max(-(-tasks // TASKS_ACROSS), 1)
    edges = [tasks * at // tables for at in range(tables + 1)]
    return [range(first, last) for first, last in pairwise(edges)]


def write_missing(missing: MissingList, path: Path, tick: Tick = ignore) -> Printed:
    """Print the missing list into a file; `tick` counts pages. Raises FileNotWritten."""
    ink = Ink()
    layout = list_layout()
    place_heading(layout, WIDTH, missing.document, missing.title, ink)
    dates = (missing.period, missing.as_of, missing.printed)
    due = f"　报送时限：{chinese_date(missing.due)}" if missing.due else ""
    counts = f"应报单位{missing.units}个　未报齐{len(missing.rows)}个"
    place_facts(layout, _facts(missing.district, *dates) + due, counts, ink)
    layout.place_table(_missing_table(missing, ink))
    return write_list(layout, path, ink, (missing.district, missing.title, missing.period), tick, drill=missing.drill)


def _facts(district: str, period: str, as_of: date | None, printed: date | None) -> str:
    parts = [district, f"填报期：{period}"]
    if as_of:
        parts.append(f"数据截至：{chinese_date(as_of)}")
    if printed:
        parts.append(f"制表日期：{chinese_date(printed)}")
    return "　".join(part for part in parts if part)


def _summary_table(summary: Summary, across: range, ink: Ink) -> Table:
    tasks = summary.tasks[across.start : across.stop]
    fixed = [millimetres(8), millimetres(40), millimetres(12)]
    count = millimetres(9.5)
    room = WIDTH - sum(fixed) - 3 * count
    each = min(room / max(len(tasks), 1), millimetres(30))
    fixed[1] += room - each * len(tasks)
    columns = [
        Column("序号", fixed[0], short=True, centred=True),
        Column("单位", fixed[1], short=True),
        Column("类别", fixed[2], short=True, centred=True),
        *(Column(f"{number}\n{short_item(item)}", each, short=True, centred=True) for number, item in tasks),
        *(Column(head, count, short=True, centred=True) for head in ("应报", "已报", "未报")),
    ]
    rows = [_summary_row(number, row, across, ink) for number, row in enumerate(summary.rows, start=1)]
    rows.append(_total_row(summary, len(tasks)))
    return Table(columns, rows, ink, SUMMARY_TYPE)


def _summary_row(number: int, row: SummaryRow, tasks: range, ink: Ink) -> list[Cell]:
    states = [
        Cell(
            words(ink.visible(cell.words)),
            fill=HexColor(TINTS[cell.colour]) if cell.word and cell.colour in TINTS else None,
        )
        for cell in row.cells[tasks.start : tasks.stop]
    ]
    return [
        Cell(words(str(number))),
        Cell(words(ink.visible(row.unit))),
        Cell(words(ink.visible(row.kind))),
        *states,
        *(Cell(words(str(count))) for count in (row.expected, row.reported, row.missing)),
    ]


def _total_row(summary: Summary, tasks: int) -> list[Cell]:
    counts = (summary.expected, summary.reported, summary.missing)
    return [
        Cell(),
        Cell(words("合计", bold=True)),
        Cell(),
        *(Cell() for _ in range(tasks)),
        *(Cell(words(str(count), bold=True)) for count in counts),
    ]


def _missing_table(missing: MissingList, ink: Ink) -> Table:
    widths = [millimetres(part) for part in (14, 66, 22, 18, 18, 18)]
    heads = ("序号", "单位", "类别", "应报", "已报", "未报", "未报任务（序号）")
    columns = [
        Column(head, wide, short=True, centred=position != 1)
        for position, (head, wide) in enumerate(zip(heads, widths, strict=False))
    ]
    columns.append(Column(heads[-1], WIDTH - sum(widths), short=True))
    rows = [
        [
            Cell(words(ink.visible(text)))
            for text in (
                str(number),
                row.unit,
                row.kind,
                str(row.expected),
                str(row.reported),
                str(row.expected - row.reported),
                task_numbers(row.tasks),
            )
        ]
        for number, row in enumerate(missing.rows, start=1)
    ]
    if not rows:
        rows = [[Cell(), Cell(words("各单位均已报齐")), *(Cell() for _ in range(5))]]
    return Table(columns, rows, ink, MISSING_TYPE)
