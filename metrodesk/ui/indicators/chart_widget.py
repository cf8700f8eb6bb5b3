"""One indicator's chart by itself, larger than in the table, with what it shows in words."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from metrodesk.ui.indicators.chart_painter import paint_indicator
from metrodesk.wording.indicators import summary_name

if TYPE_CHECKING:
    from metrodesk.services.indicators import IndicatorState

HEIGHT = 132


class ChartWidget(QWidget):
    """The chart; screen readers are given its words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: IndicatorState | None = None
        self._today = date.min
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_indicator(self, state: IndicatorState, today: date) -> None:
        """Show an indicator as it stands on a day."""
        self._state, self._today = state, today
        self.setAccessibleName(summary_name(state.indicator, state.now))
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room a chart wants."""
        return QSize(320, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chart."""
        if self._state is None:
            return
        painter = QPainter(self)
        room = QRectF(self.rect()).adjusted(2, 6, -2, -4)
        paint_indicator(painter, room, self._state, self._today, self.tr("nothing entered yet"))
