"""Asking for an exemption (免报), an extension (延期) and the end of a task (销号)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from metrodesk.domain.decision import Closure, Exempting, Extension
from metrodesk.domain.period import Period
from metrodesk.domain.task import Task, TaskId
from metrodesk.domain.unit import UnitId
from metrodesk.ui.theme import MEDIUM, SMALL
from metrodesk.ui.widgets.text import label
from metrodesk.wording.words import period_name

Units = Sequence[tuple[UnitId, str]]


class ExemptDialog(QDialog):
    """Asks who need not report on what, from when, until when."""

    @classmethod
    def ask(cls, parent: QWidget, units: Units, tasks: Sequence[Task], periods: Sequence[Period]) -> Exempting | None:
        """Return what was entered, or None if the person gave up."""
        dialog = cls(parent, units, tasks, periods)
        return dialog.wish() if dialog.exec() == QDialog.DialogCode.Accepted else None

    def __init__(self, parent: QWidget, units: Units, tasks: Sequence[Task], periods: Sequence[Period]) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Exempt a unit"))
        self.unit, self.since, self.until = unit_box(units), period_box(periods), QComboBox()
        self.until.addItem(self.tr("until further notice"), None)
        for one in periods:
            self.until.addItem(period_name(one), one)
        self.every = QCheckBox(self.tr("&All tasks"))
        self.every.setChecked(True)
        self.tasks = task_list(tasks)
        self.tasks.setAccessibleName(self.tr("Tasks"))
        self.tasks.setEnabled(False)
        self.every.toggled.connect(lambda on: self.tasks.setEnabled(not on))
        self.reason = QLineEdit()
        form = make_form(self, self.tr("The reports are no longer expected; what comes all the same is taken in."))
        form.addRow(self.tr("&Unit"), self.unit)
        form.addRow(self.tr("&From"), self.since)
        form.addRow(self.tr("Un&til"), self.until)
        form.addRow(self.tr("Tasks"), self.every)
        form.addRow("", self.tasks)
        form.addRow(self.tr("&Reason"), self.reason)

    def wish(self) -> Exempting:
        """Return what was entered."""
        rows = [self.tasks.item(row) for row in range(self.tasks.count())]
        chosen = [one for one in rows if one.checkState() == Qt.CheckState.Checked]
        tasks = () if self.every.isChecked() else tuple(TaskId(one.data(Qt.ItemDataRole.UserRole)) for one in chosen)
        unit, since, until = self.unit.currentData(), self.since.currentData(), self.until.currentData()
        return Exempting(UnitId(unit), tasks, since, until, self.reason.text().strip())


class ExtendDialog(QDialog):
    """Asks until when a unit may hand in."""

    @classmethod
    def ask(cls, parent: QWidget, units: Units, period: Period) -> Extension | None:
        """Return what was entered, or None if the person gave up."""
        dialog = cls(parent, units, period)
        return dialog.wish() if dialog.exec() == QDialog.DialogCode.Accepted else None

    def __init__(self, parent: QWidget, units: Units, period: Period) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Move a due date"))
        self._period = period
        self.unit, self.reason = unit_box(units), QLineEdit()
        self.due = QDateEdit(QDate.currentDate().addDays(7))
        self.due.setCalendarPopup(True)
        self.due.setDisplayFormat("yyyy-MM-dd")
        form = make_form(self, self.tr("Until that day nothing of the unit is shown as overdue."))
        form.addRow(self.tr("Period"), label(period_name(period)))
        form.addRow(self.tr("&Unit"), self.unit)
        form.addRow(self.tr("&Due"), self.due)
        form.addRow(self.tr("&Reason"), self.reason)

    def wish(self) -> Extension:
        """Return what was entered."""
        due = self.due.date().toPython()
        return Extension(UnitId(self.unit.currentData()), self._period, due, self.reason.text().strip())  # type: ignore[arg-type]  # a date


class CloseTaskDialog(QDialog):
    """Asks which task has ended, for whom and since when."""

    @classmethod
    def ask(cls, parent: QWidget, units: Units, tasks: Sequence[Task], periods: Sequence[Period]) -> Closure | None:
        """Return what was entered, or None if the person gave up."""
        dialog = cls(parent, units, tasks, periods)
        return dialog.wish() if dialog.exec() == QDialog.DialogCode.Accepted else None

    def __init__(self, parent: QWidget, units: Units, tasks: Sequence[Task], periods: Sequence[Period]) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Close a task"))
        self.task, self.unit, self.since = QComboBox(), unit_box(units), period_box(periods)
        for one in tasks:
            self.task.addItem(f"{one.number}. {one.item}", one.id)
        self.task.setMaximumWidth(380)
        self.unit.insertItem(0, self.tr("All units"), None)
        self.unit.setCurrentIndex(0)
        self.reason = QLineEdit()
        form = make_form(self, self.tr("From that period on nobody reports on it; what was reported stays."))
        form.addRow(self.tr("&Task"), self.task)
        form.addRow(self.tr("&Unit"), self.unit)
        form.addRow(self.tr("&From"), self.since)
        form.addRow(self.tr("&Reason"), self.reason)

    def wish(self) -> Closure:
        """Return what was entered."""
        unit = self.unit.currentData()
        return Closure(
            TaskId(self.task.currentData()),
            UnitId(unit) if unit else None,
            self.since.currentData(),
            self.reason.text().strip(),
        )


def unit_box(units: Units) -> QComboBox:
    """Return a choice among units that finds a name by typing."""
    made = QComboBox()
    made.setMaxVisibleItems(16)
    for unit, name in units:
        made.addItem(name, unit)
    return made


def period_box(periods: Sequence[Period]) -> QComboBox:
    """Return a choice among periods."""
    made = QComboBox()
    for one in periods:
        made.addItem(period_name(one), one)
    return made


def task_list(tasks: Sequence[Task]) -> QListWidget:
    """Return a list of tasks to tick."""
    made = QListWidget()
    made.setMinimumHeight(160)
    for one in tasks:
        item = QListWidgetItem(f"{one.number}. {one.item}")
        item.setData(Qt.ItemDataRole.UserRole, one.id)
        item.setCheckState(Qt.CheckState.Unchecked)
        item.setToolTip(one.content)
        made.addItem(item)
    return made


def make_form(dialog: QDialog, note: str) -> QFormLayout:
    """Lay a dialog out: a form to fill, a note on what follows, save and cancel."""
    dialog.setMinimumWidth(520)
    column = QVBoxLayout(dialog)
    column.setSpacing(MEDIUM)
    form = QFormLayout()
    form.setHorizontalSpacing(MEDIUM)
    form.setVerticalSpacing(SMALL)
    column.addLayout(form)
    column.addWidget(label(note, "muted", wraps=True))
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    column.addWidget(buttons)
    return form
