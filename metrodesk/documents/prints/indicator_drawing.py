"""An indicator's small chart on paper: told apart by shape, so that a copy in black says as much."""

from __future__ import annotations

from reportlab.lib.colors import Color, HexColor

from metrodesk.documents.prints.sheet import BLACK, GREY, RULE, Sheet
from metrodesk.domain.indicator_chart import Chart, Mark

SIDE, SIZE, DOT, BOX = 24.0, 7.0, 2.1, 3.3
WHITE, BLUE = HexColor("#ffffff"), HexColor("#1f5ca8")
Room = tuple[float, float, float, float]
"""Left, top, width and height in points."""


def draw_chart(sheet: Sheet, room: Room, chart: Chart | None, words: str) -> None:
    """Draw a chart into a room; without figures by year the words of the target."""
    left, top, width, height = room
    if chart is None:
        sheet.text(left + width / 2, top + height / 2, sheet.ink.visible(words), 8.5, align="centre", colour=GREY)
        return
    inner = (left + SIDE, top + SIZE + 3, width - 2 * SIDE, height - 2 * SIZE - 7)
    _draw_axis(sheet, room, inner, chart)
    if chart.way:
        sheet.course([_at(inner, mark) for mark in chart.way], 0.8, colour=GREY, dashed=True)
    for former in chart.former:
        sheet.dot(*_at(inner, former), DOT, fill=WHITE, edge=RULE)
    for target in chart.targets:
        x, y = _at(inner, target)
        sheet.box(x - BOX, y - BOX, 2 * BOX, 2 * BOX, line=0.8, fill=WHITE, edge=BLUE)
    if chart.start is not None:
        sheet.dot(*_at(inner, chart.start), DOT, fill=WHITE, edge=BLACK)
    _draw_readings(sheet, inner, chart)
    _draw_labels(sheet, inner, chart)


def _draw_axis(sheet: Sheet, room: Room, inner: Room, chart: Chart) -> None:
    bottom = inner[1] + inner[3]
    sheet.rule(room[0], bottom, room[0] + room[2], bottom)
    if chart.today is not None:
        x = inner[0] + chart.today * inner[2]
        sheet.course([(x, inner[1]), (x, bottom)], 0.4, colour=RULE, dashed=True)
        _write(sheet, x, bottom + SIZE + 2, "今", GREY)
    if chart.start is None:
        _write(sheet, inner[0] + inner[2] * 0.36, bottom - 4, "基期不详", GREY)
    for mark in (*([chart.start] if chart.start else []), *chart.targets):
        _write(sheet, _at(inner, mark)[0], bottom + SIZE + 2, str(mark.year), GREY)


def _draw_readings(sheet: Sheet, inner: Room, chart: Chart) -> None:
    places = [_at(inner, one.mark) for one in chart.readings]
    if len(places) > 1:
        sheet.course(places, 1.1, colour=BLACK)
    for x, y in places:
        sheet.dot(x, y, DOT, fill=BLACK, edge=BLACK)


def _draw_labels(sheet: Sheet, inner: Room, chart: Chart) -> None:
    """Write the figures last, so that no line runs through them."""
    for target in chart.targets:
        _label(sheet, inner, target, BLUE, below=chart.is_below(target))
    if chart.start is not None:
        _label(sheet, inner, chart.start, BLACK, below=False)
    if chart.newest is not None:
        _label(sheet, inner, chart.newest, BLACK, below=chart.is_below(chart.newest))
    if not chart.readings:
        down = inner[1] + inner[3] - 4 if chart.goes_up else inner[1] + SIZE
        _write(sheet, inner[0] + inner[2] * 0.72, down, "未填报", GREY)


def _label(sheet: Sheet, inner: Room, mark: Mark, colour: Color, *, below: bool) -> None:
    x, y = _at(inner, mark)
    y = min(y + SIZE + BOX + 1, inner[1] + inner[3] - 1) if below else y - BOX - 2
    _write(sheet, x, y, mark.words, colour)


def _write(sheet: Sheet, x: float, y: float, words: str, colour: Color = BLACK) -> None:
    shown = sheet.ink.visible(words)
    wide = sheet.ink.width(shown, SIZE)
    sheet.box(x - wide / 2 - 0.5, y - SIZE * 0.82, wide + 1, SIZE, fill=WHITE)
    sheet.text(x, y, shown, SIZE, align="centre", colour=colour)


def _at(inner: Room, mark: Mark) -> tuple[float, float]:
    left, top, width, height = inner
    return left + mark.x * width, top + (1 - mark.y) * height
