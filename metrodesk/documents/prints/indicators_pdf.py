"""The sheet of indicators (指标完成情况表) as PDF, A4 landscape, its charts drawn as lines."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import accumulate
from pathlib import Path

from metrodesk.documents.prints.fonts import Ink
from metrodesk.documents.prints.heading import chinese_date, place_heading
from metrodesk.documents.prints.indicator_drawing import draw_chart
from metrodesk.documents.prints.indicator_sheet import IndicatorSheet, SheetRow
from metrodesk.documents.prints.layout import Layout
from metrodesk.documents.prints.paged_list import LEFT, WIDTH, list_layout, place_facts, write_list
from metrodesk.documents.prints.printed import Printed
from metrodesk.documents.prints.sheet import BLACK, HEAD_FILL, RULE, THICK, Sheet, millimetres
from metrodesk.documents.prints.text_block import Edges, Line, TextBlock, set_lines
from metrodesk.domain.indicator_words import (
    baseline_words,
    better_words,
    expected_words,
    nature_words,
    reading_words,
    share_words,
    target_words,
)
from metrodesk.domain.tick import Tick, ignore

HEADS = (
    "序号",
    "指标",
    "基期与目标",
    "从基期到目标（虚线应达，方框目标，实点数据，圆圈基期、原目标）",
    "最新数据与进度",
)
WIDTHS = [millimetres(part) for part in (10, 52, 42, 99, 64)]
EDGES = [LEFT, *(LEFT + right for right in accumulate(WIDTHS))]
SIZE, LEADING, PADDING, HEAD = 8.5, 11.6, 4.0, 18.0
LEAST = millimetres(20.5)
"""How high a row is at least: its chart needs the room."""


def write_indicators(sheet: IndicatorSheet, path: Path, tick: Tick = ignore) -> Printed:
    """Print the indicators into a file; `tick` counts pages. Raises FileNotWritten."""
    ink = Ink()
    layout = list_layout()
    place_heading(layout, WIDTH, sheet.document, sheet.title, ink)
    facts = "　".join([*sheet.facts, f"截至：{chinese_date(sheet.today)}"])
    place_facts(layout, facts, ink.visible(sheet.counts), ink)
    layout.place(HEAD, partial(_draw_head, ink))
    for row in sheet.rows:
        _place_row(layout, row, ink)
    if not sheet.rows:
        lines = _set([TextBlock("文件没有定量指标。")], WIDTH - 2 * PADDING, ink)
        layout.place(LEAST / 2, partial(_draw_empty, lines))
    return write_list(layout, path, ink, (sheet.district, sheet.title, str(sheet.today)), tick, drill=sheet.drill)


def _place_row(layout: Layout, row: SheetRow, ink: Ink) -> None:
    cells = _cells(row, ink)
    height = max(LEAST, max(len(cell) for cell in cells) * LEADING + 2 * PADDING)
    if height > layout.room:
        layout.new_page()
        layout.place(HEAD, partial(_draw_head, ink))
    layout.place(height, partial(_draw_row, row, cells, height))


def _cells(row: SheetRow, ink: Ink) -> list[tuple[Line, ...]]:
    """Return the lines of the four columns of words: number, name, aims, standing."""
    one, now = row.indicator, row.now
    name = f"{one.name}（{one.unit}）" if one.unit else one.name
    kind = "　".join(part for part in (one.group, nature_words(one), better_words(one), row.clause) if part)
    aims = [f"基期：{baseline_words(one)}"]
    for found in row.towards:
        if found.target is not None:
            aims.append(f"目标：{target_words(found.target, one.unit)}")
            aims.append(f"　　　{found.standing.label}")
    aims += [
        f"{each.since.isoformat()}起调整为{target_words(each.target, one.unit)}（{each.why}）" for each in one.revised
    ]
    standing = "　".join(part for part in (now.standing.label, share_words(now)) if part)
    rest = [reading_words(now, one.unit), expected_words(now, one.unit), *(why.label for why in now.why)]
    rest.append(f"来源：{row.source}" if row.source else "")
    rest.append(f"佐证材料：{len(row.evidence)}份" if row.evidence else "无佐证材料" if row.source else "")
    columns: list[list[TextBlock]] = [
        [TextBlock(str(row.number))],
        [TextBlock(name, bold=True), TextBlock(kind)],
        [TextBlock(each) for each in aims],
        [TextBlock(standing, bold=True), *(TextBlock(each) for each in rest)],
    ]
    widths = (WIDTHS[0], WIDTHS[1], WIDTHS[2], WIDTHS[4])
    return [_set(column, width - 2 * PADDING, ink) for column, width in zip(columns, widths, strict=True)]


def _set(blocks: Sequence[TextBlock], width: float, ink: Ink) -> tuple[Line, ...]:
    shown = [TextBlock(ink.visible(one.text), one.bold) for one in blocks if one.text]
    return set_lines(shown, width, SIZE, ink, Edges.RAGGED)


def _draw_head(ink: Ink, sheet: Sheet, y: float) -> None:
    sheet.box(LEFT, y, WIDTH, HEAD, fill=HEAD_FILL)
    for head, left, width in zip(HEADS, EDGES, WIDTHS, strict=False):
        sheet.text(left + width / 2, y + HEAD / 2 + SIZE * 0.36, ink.visible(head), SIZE, bold=True, align="centre")
    sheet.rule(LEFT, y, LEFT + WIDTH, y, THICK, colour=BLACK)
    _draw_edges(sheet, y, HEAD)


def _draw_row(row: SheetRow, cells: Sequence[tuple[Line, ...]], height: float, sheet: Sheet, y: float) -> None:
    number, name, aims, standing = cells
    for lines, left in ((number, EDGES[0]), (name, EDGES[1]), (aims, EDGES[2]), (standing, EDGES[4])):
        top = y + (height - len(lines) * LEADING) / 2
        for at, line in enumerate(lines):
            sheet.line(left + PADDING, top + at * LEADING + SIZE, line, SIZE)
    room = (EDGES[3] + PADDING, y + PADDING, WIDTHS[3] - 2 * PADDING, height - 2 * PADDING)
    draw_chart(sheet, room, row.chart, "　".join(one.value for one in row.indicator.targets))
    _draw_edges(sheet, y, height)


def _draw_edges(sheet: Sheet, y: float, height: float) -> None:
    for edge in EDGES[1:-1]:
        sheet.rule(edge, y, edge, y + height)
    for edge in (EDGES[0], EDGES[-1]):
        sheet.rule(edge, y, edge, y + height, THICK, colour=BLACK)
    sheet.rule(LEFT, y + height, LEFT + WIDTH, y + height, colour=RULE)


def _draw_empty(lines: Sequence[Line], sheet: Sheet, y: float) -> None:
    for line in lines:
        sheet.line(LEFT + PADDING, y + PADDING + SIZE, line, SIZE)
    sheet.rule(LEFT, y + LEAST / 2, LEFT + WIDTH, y + LEAST / 2)
