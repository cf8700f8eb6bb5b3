"""Choosing measures from the catalogue that ships, for their own task or another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from metrodesk.domain.measure import Measure
from metrodesk.domain.plan import Plan
from metrodesk.domain.task import TaskId
from metrodesk.ui.district.settings_tables import asked_words
from metrodesk.ui.theme import MEDIUM, SMALL
from metrodesk.ui.widgets.text import label

OWN_TASK = ""


class CatalogueDialog(QDialog):
    """Lists what the catalogue has and the plan does not ask for."""

    @classmethod
    def ask(cls, parent: QWidget, plan: Plan, offered: Sequence[Measure]) -> tuple[Measure, ...]:
        """Return the measures chosen; none if the person gave up."""
        dialog = cls(parent, plan, offered)
        return dialog.chosen() if dialog.exec() == QDialog.DialogCode.Accepted else ()

    def __init__(self, parent: QWidget | None, plan: Plan, offered: Sequence[Measure]) -> None:
        super().__init__(parent)
        self._plan = plan
        in_use = {one.id for one in plan.measures if not one.retired}
        self._offered = tuple(one for one in offered if one.id not in in_use)
        self.setWindowTitle(self.tr("Choose from the catalogue"))
        self.setMinimumSize(640, 480)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search measures"))
        self.search.setAccessibleName(self.tr("Search measures"))
        self.search.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Measures of the catalogue"))
        self.target = QComboBox()
        self._fill()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.take = self.buttons.addButton(self.tr("Take over"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.take.setProperty("kind", "primary")
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.search.textChanged.connect(self._filter)
        self.list.itemChanged.connect(self._weigh)
        self._lay_out()
        self._weigh()

    def chosen(self) -> tuple[Measure, ...]:
        """Return the ticked measures; for another task they come without an id and get one of their own."""
        ticked = [one for at, one in enumerate(self._offered) if self._item(at).checkState() == Qt.CheckState.Checked]
        target = str(self.target.currentData())
        if target == OWN_TASK:
            return tuple(ticked)
        return tuple(one if one.task == target else replace(one, id="", task=TaskId(target)) for one in ticked)

    def _item(self, at: int) -> QListWidgetItem:
        return self.list.item(at)

    def _fill(self) -> None:
        tasks = {task.id: task for task in self._plan.tasks}
        for one in self._offered:
            parts = f"（{'／'.join(one.parts)}）" if one.parts else ""
            known = tasks.get(one.task)
            number = known.number if known else int(one.task.lstrip("t"))
            words = f"{number}  {one.name}{parts}  {one.unit}  {asked_words(one)}"
            item = QListWidgetItem(words)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            self.list.addItem(item)
        if all(one.task in tasks for one in self._offered):
            self.target.addItem(self.tr("Its own task in the catalogue"), OWN_TASK)
        for task in self._plan.tasks:
            self.target.addItem(f"{task.number}. {task.item}", str(task.id))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(MEDIUM)
        if not self._offered:
            column.addWidget(label(self.tr("The plan asks for everything the catalogue has."), "muted", wraps=True))
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        form = QFormLayout()
        form.setHorizontalSpacing(MEDIUM)
        form.setVerticalSpacing(SMALL)
        form.addRow(self.tr("Put under &task"), self.target)
        column.addLayout(form)
        column.addWidget(self.buttons)

    def _filter(self, text: str) -> None:
        for at in range(self.list.count()):
            self._item(at).setHidden(text.strip() not in self._item(at).text())

    def _weigh(self) -> None:
        self.take.setEnabled(bool(self.chosen()))
