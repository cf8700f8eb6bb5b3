"""When to be reminded, and a due date that was told by phone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate
from PySide6.QtWidgets import (
    QCheckBox,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from metrodesk.ui.theme import LARGE, MEDIUM
from metrodesk.ui.unit.words import full_moment
from metrodesk.ui.widgets.text import label
from metrodesk.wording.words import period_name

if TYPE_CHECKING:
    from metrodesk.services.reminding import Reminder

MOST_DAYS = 60


@dataclass(frozen=True, slots=True)
class Reminding:
    """How early to remind, and the date told by phone, None for none."""

    days: int
    told: date | None


class ReminderDialog(QDialog):
    """Asks for the days before, and notes a date told by phone; lateness is untouched by it."""

    def __init__(self, found: Reminder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Reminder of {period}").format(period=period_name(found.period)))
        self.days = QSpinBox()
        self.days.setRange(0, MOST_DAYS)
        self.days.setValue(found.days_before)
        self.days.setSuffix(self.tr(" day(s)"))
        self.by_phone = QCheckBox(self.tr("Another date was told by &phone"))
        self.day = QDateEdit()
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat("yyyy-MM-dd")
        self.day.setAccessibleName(self.tr("Date told by phone"))
        start = found.day or found.period.next().first_day
        self.day.setDate(QDate(start.year, start.month, start.day))
        self.by_phone.toggled.connect(self.day.setEnabled)
        self.by_phone.setChecked(found.told is not None)
        self.day.setEnabled(found.told is not None)
        self._lay_out(found)

    def _lay_out(self, found: Reminder) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        column.setSpacing(MEDIUM)
        form = QFormLayout()
        due = found.due.isoformat() if found.due else self.tr("not set")
        form.addRow(self.tr("Due by the plan"), label(due))
        form.addRow(self.tr("&Remind before"), self.days)
        form.addRow(self.by_phone, self.day)
        column.addLayout(form)
        if found.told is not None:
            words = self.tr("Told by phone: {day}, noted by {by} at {when}")
            column.addWidget(label(words.format(**told_words(found)), "muted", wraps=True))
        note = self.tr("A date told by phone moves this reminder only. Whether a report is late, the district decides.")
        column.addWidget(label(note, "muted", wraps=True))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)

    @property
    def chosen(self) -> Reminding:
        """What was entered."""
        day = self.day.date()
        told = date(day.year(), day.month(), day.day()) if self.by_phone.isChecked() else None
        return Reminding(self.days.value(), told)

    @classmethod
    def ask(cls, found: Reminder, parent: QWidget) -> Reminding | None:
        """Ask; None means that nothing was changed."""
        dialog = cls(found, parent)
        return dialog.chosen if dialog.exec() else None


def told_words(found: Reminder) -> dict[str, str]:
    """Return the words of a date told by phone: which, noted by whom, and when."""
    if found.told is None:
        return {"day": "", "by": "", "when": ""}
    return {"day": found.told.due.isoformat(), "by": found.told.by or "–", "when": full_moment(found.told.noted)}
