"""完成百分比 of a quantified task, with the 序时进度 beside it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from metrodesk.domain.task import Milestone
from metrodesk.ui.theme import MEDIUM, SMALL, TIGHT
from metrodesk.ui.unit.taken_mark import TakenMark
from metrodesk.ui.widgets.text import label, restyle
from metrodesk.wording.findings import field_name


class PercentRow(QWidget):
    """A number from 0 to 100 and how far the task should be on the day the figures are as of."""

    edited = Signal(object)  # the number, or None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._expected: int | None = None
        self._as_of: date | None = None
        self.edit = QLineEdit()
        self.edit.setValidator(QIntValidator(0, 100, self.edit))
        self.edit.setFixedWidth(64)
        self.edit.setAccessibleName(field_name("percent"))
        self.edit.textEdited.connect(self._tell)
        self.taken = TakenMark()
        self.expected = label("", "muted")
        words = label(field_name("percent"))
        words.setBuddy(self.edit)
        self.milestones = label("", "muted", wraps=True)
        self.milestones.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        for widget in (words, self.edit, label("%"), self.taken):
            row.addWidget(widget)
        row.addSpacing(MEDIUM)
        row.addWidget(self.expected)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.milestones)

    def show_expected(self, expected: int | None, as_of: date | None, milestones: Sequence[Milestone] = ()) -> None:
        """Show how far another task should be; without that it is not asked for a percentage.

        The milestones still to come, and the last one passed, are named.
        """
        self._expected, self._as_of = expected, as_of
        self._show_milestones(milestones)
        self.setVisible(expected is not None)

    def _show_milestones(self, milestones: Sequence[Milestone]) -> None:
        passed = [one for one in milestones if self._as_of is not None and one.day <= self._as_of]
        coming = milestones[max(len(passed) - 1, 0) :]
        said = self.tr("; ").join(f"{one.day.isoformat()} {one.percent}%" for one in coming)
        self.milestones.setText(self.tr("Milestones set by the district: {list}").format(list=said))
        self.milestones.setVisible(bool(milestones))

    def show_percent(self, percent: int | None) -> None:
        """Show a number, or none; this is no edit."""
        if percent != self.percent:
            self.edit.setText("" if percent is None else str(percent))
        self._compare(percent)

    @property
    def percent(self) -> int | None:
        """The number that stands there."""
        typed = self.edit.text().strip()
        return int(typed) if typed.isdecimal() else None

    def _tell(self) -> None:
        self._compare(self.percent)
        self.edited.emit(self.percent)

    def _compare(self, percent: int | None) -> None:
        if self._expected is None or self._as_of is None:
            return
        words = self.tr("By the calendar {expected} % (as of {day})")
        behind = 0 if percent is None else self._expected - percent
        if percent is not None and behind > 0:
            words = self.tr("By the calendar {expected} % (as of {day}), {behind} points behind")
        elif percent is not None:
            words = self.tr("By the calendar {expected} % (as of {day}), not behind")
        self.expected.setText(words.format(expected=self._expected, day=self._as_of.isoformat(), behind=behind))
        restyle(self.expected, "kind", "over" if behind > 0 else "muted")
