"""The due date of a period, and beside it one that was told by phone."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from metrodesk.ui.theme import SMALL
from metrodesk.ui.unit.due_words import countdown
from metrodesk.ui.unit.reminder_dialog import told_words
from metrodesk.ui.widgets.text import button, label

if TYPE_CHECKING:
    from metrodesk.services.reminding import Reminder


class DueDates(QWidget):
    """Says when the period is due by the plan, and what was told by phone, with who noted it and when."""

    reminder_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        self._found: Reminder | None = None
        self.words = label("", "muted")
        self.change = button(self.tr("&Reminder…"), kind="quiet")
        self.change.clicked.connect(lambda: self.reminder_asked.emit(self._found))
        row.addWidget(self.words)
        row.addWidget(self.change)

    def show_reminder(self, found: Reminder, today: date) -> None:
        """Show both dates."""
        self._found = found
        words = countdown(found.due, today)
        if found.due is not None:
            words = self.tr("Due {day}, {left}").format(day=found.due.isoformat(), left=words)
        if found.told is not None:
            told = self.tr("Told by phone: {day} ({by}, {when})").format(**told_words(found))
            words = f"{words}  ·  {told}"
        self.words.setText(words)
