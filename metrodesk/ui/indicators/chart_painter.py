"""Painting an indicator's small chart: the way that is expected, the targets, the readings and today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from metrodesk.domain.indicator_chart import Chart, Mark, chart_of
from metrodesk.ui.colours import Colours, colours_in_use

if TYPE_CHECKING:
    from datetime import date

    from metrodesk.services.indicators import IndicatorState

SIDE, DOT, SMALLER = 26.0, 3.6, 0.82
"""Room at the left and right for a label's half, the size of a reading, and of the labels' letters."""


def paint_indicator(painter: QPainter, room: QRectF, state: IndicatorState, today: date, empty: str) -> None:
    """Draw an indicator's chart into a room; without figures by year its words, `empty` where nothing is entered."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    font = QFont(painter.font())
    font.setPointSizeF(font.pointSizeF() * SMALLER)
    painter.setFont(font)
    colours = colours_in_use()
    chart = chart_of(state.indicator, state.readings, today)
    if chart is None:
        painter.setPen(QColor(colours.muted))
        words = "　".join(one.value for one in state.indicator.targets) or "—"
        painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter), words)
    else:
        _Painting(painter, room, colours).paint(chart, empty)
    painter.restore()


class _Painting:
    """One chart under way."""

    def __init__(self, painter: QPainter, room: QRectF, colours: Colours) -> None:
        self._painter, self._colours = painter, colours
        self._metrics = QFontMetricsF(painter.font())
        line = self._metrics.height()
        self._room = room
        self._inner = room.adjusted(SIDE, line, -SIDE, -line - 2)

    def paint(self, chart: Chart, empty: str) -> None:
        """Draw everything, the figures last, so that no line runs through them."""
        self._paint_axis(chart)
        self._paint_way(chart)
        for former in chart.former:
            self._paint_ring(former, self._colours.grey)
        for target in chart.targets:
            self._paint_target(target)
        if chart.start is not None:
            self._paint_ring(chart.start, self._colours.muted)
        self._paint_readings(chart)
        self._paint_labels(chart, empty)

    def _at(self, mark: Mark) -> QPointF:
        return QPointF(
            self._inner.left() + mark.x * self._inner.width(), self._inner.bottom() - mark.y * self._inner.height()
        )

    def _paint_axis(self, chart: Chart) -> None:
        bottom = self._inner.bottom() + 1
        self._painter.setPen(QPen(QColor(self._colours.border), 1))
        self._painter.drawLine(QPointF(self._room.left(), bottom), QPointF(self._room.right(), bottom))
        if chart.today is not None:
            x = self._inner.left() + chart.today * self._inner.width()
            self._painter.setPen(QPen(QColor(self._colours.grey), 1, Qt.PenStyle.DotLine))
            self._painter.drawLine(QPointF(x, self._inner.top() - 4), QPointF(x, bottom))
        self._painter.setPen(QColor(self._colours.muted))
        for mark in (*([chart.start] if chart.start else []), *chart.targets):
            self._text(QPointF(self._at(mark).x(), self._room.bottom() - 2), str(mark.year))

    def _paint_way(self, chart: Chart) -> None:
        self._painter.setPen(QPen(QColor(self._colours.grey), 1.2, Qt.PenStyle.DashLine))
        self._painter.drawPolyline(QPolygonF([self._at(mark) for mark in chart.way]))

    def _paint_target(self, mark: Mark) -> None:
        at = self._at(mark)
        self._painter.setPen(QPen(QColor(self._colours.accent), 1.6))
        self._painter.setBrush(QColor(self._colours.surface))
        size = DOT + 3
        diamond = [QPointF(0, -size), QPointF(size, 0), QPointF(0, size), QPointF(-size, 0)]
        self._painter.drawPolygon(QPolygonF([at + corner for corner in diamond]))

    def _paint_ring(self, mark: Mark, colour: str) -> None:
        self._painter.setPen(QPen(QColor(colour), 1.4))
        self._painter.setBrush(QColor(self._colours.surface))
        self._painter.drawEllipse(self._at(mark), DOT, DOT)

    def _paint_readings(self, chart: Chart) -> None:
        places = [self._at(one.mark) for one in chart.readings]
        self._painter.setPen(QPen(QColor(self._colours.text), 1.6))
        self._painter.drawPolyline(QPolygonF(places))
        self._painter.setPen(Qt.PenStyle.NoPen)
        for one, place in zip(chart.readings, places, strict=True):
            self._painter.setBrush(self._colours.of_light(one.standing.colour))
            self._painter.drawEllipse(place, DOT, DOT)

    def _paint_labels(self, chart: Chart, empty: str) -> None:
        for target in chart.targets:
            self._label(target, self._colours.accent, below=chart.is_below(target))
        if chart.start is not None:
            self._label(chart.start, self._colours.muted, below=False)
        if chart.start is None:
            self._painter.setPen(QColor(self._colours.muted))
            place = QPointF(self._inner.left() + self._inner.width() * 0.36, self._inner.bottom() - 4)
            self._text(place, QCoreApplication.translate("indicators", "start unknown"))
        if not chart.readings:
            self._painter.setPen(QColor(self._colours.muted))
            side = Qt.AlignmentFlag.AlignBottom if chart.goes_up else Qt.AlignmentFlag.AlignTop
            room = self._inner.adjusted(self._inner.width() * 0.45, 0, 0, -2)
            self._painter.drawText(room, int(Qt.AlignmentFlag.AlignHCenter | side), empty)
        if chart.newest is not None:
            self._label(chart.newest, self._colours.text, below=chart.is_below(chart.newest))

    def _label(self, mark: Mark, colour: str, *, below: bool) -> None:
        self._painter.setPen(QColor(colour))
        at = self._at(mark)
        y = at.y() - DOT - 5
        if below:
            y = min(at.y() + self._metrics.ascent() + DOT + 3, self._inner.bottom() - 1)
        self._text(QPointF(at.x(), y), mark.words)

    def _text(self, at: QPointF, words: str) -> None:
        """Write words with their middle at a place, inside the room."""
        wide = self._metrics.horizontalAdvance(words)
        left = min(max(at.x() - wide / 2, self._room.left()), self._room.right() - wide)
        self._painter.drawText(QPointF(left, at.y()), words)
