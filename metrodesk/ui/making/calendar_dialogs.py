"""How a plan reports: by which kind of period, and by which rule reports are due."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from metrodesk.domain.calendar import Calendar, DueRule, Weekend
from metrodesk.domain.period import Period, PeriodKind
from metrodesk.ui.making.edit_dialog import EditDialog
from metrodesk.ui.widgets.text import label
from metrodesk.wording.words import period_name, word

if TYPE_CHECKING:
    from metrodesk.services.plan_edits import Edit
    from metrodesk.services.workspaces import Workspace
    from metrodesk.ui.making.change_work import Build

SHOWN, MOST_MONTHS, LAST_DAY, USUAL_DAY = 4, 12, 31, 10


class KindDialog(EditDialog):
    """Asks by which kind of period is reported, and from which day on."""

    @classmethod
    def ask(cls, parent: QWidget, calendar: Calendar, today: date) -> Build | None:
        """Return the change, or None if the person gave up."""
        dialog = cls(parent, calendar, today)
        return dialog.build() if dialog.was_accepted else None

    def __init__(self, parent: QWidget, calendar: Calendar, today: date) -> None:
        note = self.tr("Periods of before stay what they were; what was reported for them counts on.")
        super().__init__(parent, self.tr("Reporting period"), note)
        self._calendar, self._today = calendar, today
        self.kind, self.first = QComboBox(), QComboBox()
        for one in PeriodKind:
            if one is not calendar.kind:
                self.kind.addItem(word(one), one.value)
        self.form.addRow(self.tr("So far"), label(word(calendar.kind)))
        self.form.addRow(self.tr("From now on &by"), self.kind)
        self.form.addRow(self.tr("&Beginning with"), self.first)
        self.kind.currentIndexChanged.connect(self._list_days)
        self._list_days()
        self.finish()

    def build(self) -> Build:
        """Return the change entered."""
        kind, first = PeriodKind(str(self.kind.currentData())), self.first.currentData()
        day = first.first_day if isinstance(first, Period) else None

        def edit(_: Workspace) -> Edit:
            from metrodesk.services.plan_edits import reporting_by

            return reporting_by(kind, day)

        return edit

    def _list_days(self) -> None:
        """List the periods of the new kind that begin where one of the old kind does."""
        kind = PeriodKind(str(self.kind.currentData()))
        self.first.clear()
        found = Period.containing(self._today, kind)
        for _ in range(2 * SHOWN):
            if self._calendar.period_of(found.first_day).first_day == found.first_day:
                self.first.addItem(period_name(found), found)
            found = Period.containing(date.fromordinal(found.last_day.toordinal() + 1), kind)
        begun = self._calendar.period_of(self._today).first_day
        later = (at for at in range(self.first.count()) if self.first.itemData(at).first_day >= begun)
        self.first.setCurrentIndex(next(later, 0))
        self.first.addItem(self.tr("always – it was meant so from the beginning"), None)


class RuleDialog(EditDialog):
    """Asks by which rule reports are due; what it means is shown by the next four days."""

    @classmethod
    def ask(cls, parent: QWidget, calendar: Calendar, periods: Sequence[Period], current: Period) -> Build | None:
        """Return the change, or None if the person gave up."""
        dialog = cls(parent, calendar, periods, current)
        return dialog.build() if dialog.was_accepted else None

    def __init__(self, parent: QWidget, calendar: Calendar, periods: Sequence[Period], current: Period) -> None:
        note = self.tr("A day set for a single period goes before the rule.")
        super().__init__(parent, self.tr("Rule for due days"), note)
        self._calendar, self._current = calendar, current
        rule = calendar.rule or DueRule(1, USUAL_DAY, Weekend.AFTER)
        self.by_rule = QCheckBox(self.tr("Reports are due by a &rule"))
        self.by_rule.setChecked(True)
        self.months, self.day, self.weekend, self.since = QComboBox(), QComboBox(), QComboBox(), QComboBox()
        self.months.addItem(self.tr("the period's last month"), 0)
        for month in range(1, MOST_MONTHS + 1):
            self.months.addItem(self.tr("month {number} after the period").format(number=month), month)
        self.months.setCurrentIndex(rule.months)
        self.day.addItems([str(day) for day in range(1, LAST_DAY + 1)])
        self.day.setCurrentIndex(rule.day - 1)
        for one, words in (
            (Weekend.STAYS, self.tr("stays on the weekend")),
            (Weekend.BEFORE, self.tr("moves to the Friday before")),
            (Weekend.AFTER, self.tr("moves to the Monday after")),
        ):
            self.weekend.addItem(words, one.value)
        self.weekend.setCurrentIndex(self.weekend.findData(rule.weekend.value))
        self.since.addItem(self.tr("always"), None)
        for period in periods:
            self.since.addItem(self.tr("from {period} on").format(period=period_name(period)), period)
        self.next_days = label("", "strong", wraps=True)
        self._lay_out()

    def _lay_out(self) -> None:
        self.form.addRow("", self.by_rule)
        self.form.addRow(self.tr("&Month"), self.months)
        self.form.addRow(self.tr("&Day"), self.day)
        self.form.addRow("", label(self.tr("Where a month has no such day, its last one: 28 or 29 February."), "muted"))
        self.form.addRow(self.tr("If it is a &weekend it"), self.weekend)
        self.form.addRow(self.tr("&Holds"), self.since)
        self.form.addRow(self.tr("Next due days"), self.next_days)
        for box in (self.months, self.day):
            box.currentIndexChanged.connect(self._show_days)
            self.by_rule.toggled.connect(box.setEnabled)
        self.by_rule.toggled.connect(self.weekend.setEnabled)
        self.by_rule.toggled.connect(self._show_days)
        self.weekend.currentIndexChanged.connect(self._show_days)
        self._show_days()
        self.finish()

    @property
    def rule(self) -> DueRule | None:
        """The rule entered."""
        if not self.by_rule.isChecked():
            return None
        return DueRule(
            self.months.currentIndex(), self.day.currentIndex() + 1, Weekend(str(self.weekend.currentData()))
        )

    def build(self) -> Build:
        """Return the change entered."""
        rule, since = self.rule, self.since.currentData()
        day = since.first_day if isinstance(since, Period) else None

        def edit(ws: Workspace) -> Edit:
            from metrodesk.services.plan_edits import due_by

            return due_by(ws, rule, day)

        return edit

    def _show_days(self) -> None:
        from metrodesk.domain.calendar_editing import periods_after

        calendar = replace(self._calendar, rule=self.rule)
        lines = []
        for period in periods_after(calendar, self._current, SHOWN):
            due = calendar.due(period)
            said = self.tr("not set") if due is None else f"{due.isoformat()} {self._day_name(due)}"
            lines.append(f"{period_name(period)}  {said}")
        self.next_days.setText("\n".join(lines))

    def _day_name(self, day: date) -> str:
        return (
            self.tr("Mon"),
            self.tr("Tue"),
            self.tr("Wed"),
            self.tr("Thu"),
            self.tr("Fri"),
            self.tr("Sat"),
            self.tr("Sun"),
        )[day.weekday()]
