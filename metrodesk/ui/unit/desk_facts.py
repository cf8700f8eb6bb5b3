"""The facts above the desk: until when, as of when, how far."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from metrodesk.ui.theme import LARGE
from metrodesk.ui.unit.due_words import countdown, urgency
from metrodesk.ui.widgets.light_badge import LightBadge
from metrodesk.ui.widgets.text import label

if TYPE_CHECKING:
    from metrodesk.services.desk import DeskState


class DeskFacts(QWidget):
    """What waits for an answer, the due date with its countdown, and the day the figures are as of."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(LARGE)
        column = QVBoxLayout()
        column.setSpacing(0)
        self.countdown = LightBadge()
        self.as_of = label("", "muted")
        self.returned = LightBadge("yellow")
        self.returned.hide()
        row.addWidget(self.returned)
        column.addWidget(self.countdown)
        column.addWidget(self.as_of)
        row.addLayout(column)

    def show_state(self, state: DeskState, today: date) -> None:
        """Show a period's dates and how pressing they are."""
        is_done = state.tasks == state.exported
        words = countdown(state.due, today)
        if state.due is not None:
            words = self.tr("Due {day}, {left}").format(day=day_words(state.due), left=words)
        self.countdown.show_light(urgency(state.due, today, is_done=is_done), words)
        self.returned.show_light("yellow", self.tr("%n returned, to be answered", "", state.returned))
        self.returned.setVisible(bool(state.returned))
        self.as_of.setText(self.tr("Figures as of {day}").format(day=day_words(state.as_of)))


def day_words(day: date) -> str:
    """Return a day in the one way that nobody misreads."""
    return day.isoformat()
