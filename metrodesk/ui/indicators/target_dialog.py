"""Changing a target (调整目标值): the new one, from which day it holds, and why."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from metrodesk.domain.indicator import Comparison, Indicator, RevisedTarget, Target
from metrodesk.domain.indicator_entry import is_in_words
from metrodesk.domain.indicator_path import number_in, targets_on
from metrodesk.ui.theme import MEDIUM, SMALL
from metrodesk.ui.widgets.middle import Middle, fit
from metrodesk.ui.widgets.text import label, restyle
from metrodesk.wording.indicators import target_name

YEARS = 15
"""How many years ahead are offered."""


class TargetDialog(QDialog):
    """The form of a target that changes."""

    @classmethod
    def ask(cls, parent: QWidget, indicator: Indicator, today: date) -> RevisedTarget | None:
        """Return the target as entered, or None if the person gave up."""
        dialog = cls(parent, indicator, today)
        return dialog.revised() if dialog.exec() == QDialog.DialogCode.Accepted else None

    def __init__(self, parent: QWidget | None, indicator: Indicator, today: date) -> None:
        super().__init__(parent)
        self._indicator = indicator
        self.setWindowTitle(self.tr("Change a target"))
        self.setMinimumWidth(520)
        self.year, self.value, self.why = QComboBox(), QLineEdit(), QLineEdit()
        ahead = sorted(year for year in targets_on(indicator, today) if year >= today.year)
        for year in [*ahead, *(year for year in range(today.year, today.year + YEARS) if year not in ahead)]:
            self.year.addItem(str(year), year)
        self.at_least = QCheckBox(self.tr("the paper says “at least” (≥, 以上, 不少于)"))
        self.since = QDateEdit(QDate(today.year, today.month, today.day))
        self.since.setCalendarPopup(True)
        self.since.setDisplayFormat("yyyy-MM-dd")
        self.why.setPlaceholderText(self.tr("e.g. the number of the paper that changes it"))
        self.problem = label("", "muted", wraps=True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._lay_out()
        self._show_year()
        self.year.currentIndexChanged.connect(self._show_year)
        for field in (self.value, self.why):
            field.textChanged.connect(self._weigh)
        self.since.dateChanged.connect(self._weigh)
        self.at_least.toggled.connect(self._weigh)
        self._weigh()
        fit(self)
        self.value.setFocus()

    def revised(self) -> RevisedTarget:
        """Return what is in the fields."""
        comparison = Comparison.AT_LEAST if self.at_least.isChecked() else Comparison.NONE
        target = Target(int(self.year.currentData()), self.value.text().strip().rstrip("%"), comparison)
        return RevisedTarget(target, self._since(), self.why.text().strip())

    def _since(self) -> date:
        day = self.since.date()
        return date(day.year(), day.month(), day.day())

    def _lay_out(self) -> None:
        one = self._indicator
        aims = "；".join(target_name(target, one.unit) for target in targets_on(one, self._since()).values())
        form = QFormLayout()
        form.setHorizontalSpacing(MEDIUM)
        form.setVerticalSpacing(SMALL)
        form.addRow(self.tr("Now"), label(aims or "—", wraps=True))
        form.addRow(self.tr("&Year of the target"), self.year)
        form.addRow(self.tr("&New target ({unit})").format(unit=one.unit or self.tr("words")), self.value)
        form.addRow("", self.at_least)
        form.addRow(self.tr("Holds &from"), self.since)
        form.addRow(self.tr("&Reason"), self.why)
        middle, outer = Middle(), QVBoxLayout(self)
        column = middle.column
        outer.setSpacing(MEDIUM)
        outer.addWidget(middle, 1)
        column.addWidget(label(one.name, "heading", wraps=True))
        column.addLayout(form)
        note = self.tr(
            "It becomes a new version of the plan. Figures of days before keep the target that held then; the "
            "document's own target stays shown."
        )
        column.addWidget(label(note, "muted", wraps=True))
        outer.addWidget(self.problem)
        outer.addWidget(self.buttons)

    def _show_year(self) -> None:
        """Take over how the year's target is compared now."""
        now = targets_on(self._indicator, self._since()).get(int(self.year.currentData()))
        self.at_least.setChecked(now is not None and now.comparison is Comparison.AT_LEAST)
        self._weigh()

    def _weigh(self) -> None:
        problem = self._problem()
        self.problem.setText(problem)
        restyle(self.problem, "kind", "alert" if problem and self.value.text().strip() else "muted")
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(not problem)

    def _problem(self) -> str:
        revised = self.revised()
        if not revised.target.value:
            return self.tr("Enter the new target.")
        if (number_in(revised.target.value) is None) is not is_in_words(self._indicator):
            return self.tr("The target is of another kind: a number for numbers, words for words.")
        if revised.since > date(revised.target.year, 12, 31):
            return self.tr("It cannot hold from a day after its own year.")
        if targets_on(self._indicator, revised.since).get(revised.target.year) == revised.target:
            return self.tr("This is the target that holds already.")
        return "" if revised.why else self.tr("Write why it changes.")
