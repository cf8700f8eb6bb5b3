"""The small questions of the plan page: a period's dates, and whether to cut it off."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import (
    QCheckBox,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QMessageBox,
    QVBoxLayout,
    QWidget,
)

from metrodesk.ui.district.plan_state import PeriodRow
from metrodesk.ui.theme import MEDIUM, SMALL
from metrodesk.wording.words import period_name


@dataclass(frozen=True, slots=True)
class Dates:
    """The two dates of a period."""

    as_of: date
    due: date | None


class DatesDialog(QDialog):
    """Asks for the day figures are counted to and the day reports are due."""

    @classmethod
    def ask(cls, parent: QWidget, row: PeriodRow) -> Dates | None:
        """Return the dates, or None if the person gave up."""
        dialog = cls(parent, row)
        return dialog.dates() if dialog.exec() == QDialog.DialogCode.Accepted else None

    def __init__(self, parent: QWidget, row: PeriodRow) -> None:
        super().__init__(parent)
        self.setWindowTitle(period_name(row.period))
        self.setMinimumWidth(380)
        self.as_of, self.due = _date_field(row.as_of), _date_field(row.due or row.as_of)
        self.is_due = QCheckBox(self.tr("Reports are &due on a day"))
        self.is_due.setChecked(row.due is not None)
        self.is_due.setEnabled(row.due is None)
        self.due.setEnabled(row.due is not None)
        self.is_due.toggled.connect(self.due.setEnabled)
        form = QFormLayout()
        form.setHorizontalSpacing(MEDIUM)
        form.setVerticalSpacing(SMALL)
        form.addRow(self.tr("&Figures up to"), self.as_of)
        form.addRow("", self.is_due)
        form.addRow(self.tr("D&ue"), self.due)
        column = QVBoxLayout(self)
        column.setSpacing(MEDIUM)
        column.addLayout(form)
        column.addWidget(_buttons(self))

    def dates(self) -> Dates:
        """Return what was entered."""
        return Dates(_date(self.as_of), _date(self.due) if self.is_due.isChecked() else None)


class CutOffQuestion(QMessageBox):
    """Asks before a period is cut off."""

    @classmethod
    def ask(cls, parent: QWidget, row: PeriodRow) -> bool:
        """Whether to cut the period off."""
        box = cls(parent, row)
        box.exec()
        return box.clickedButton() is box.cut

    def __init__(self, parent: QWidget, row: PeriodRow) -> None:
        super().__init__(parent)
        self.setIcon(QMessageBox.Icon.Question)
        self.setText(self.tr("Cut {period} off now?").format(period=period_name(row.period)))
        self.setInformativeText(
            self.tr("Reports in bundles not taken in by now will count as late. A later cut-off replaces this one.")
        )
        self.cut = self.addButton(self.tr("Cut off"), QMessageBox.ButtonRole.AcceptRole)
        self.setDefaultButton(self.addButton(QMessageBox.StandardButton.Cancel))


def _buttons(dialog: QDialog) -> QDialogButtonBox:
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    return buttons


def _date_field(day: date) -> QDateEdit:
    field = QDateEdit(QDate(day.year, day.month, day.day))
    field.setCalendarPopup(True)
    field.setDisplayFormat("yyyy-MM-dd")
    return field


def _date(field: QDateEdit) -> date:
    day = field.date()
    return date(day.year(), day.month(), day.day())
