"""Settling (认定) findings: the proposal, as printed, or other words; by whom and why."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from metrodesk.ui.theme import MEDIUM, SMALL
from metrodesk.ui.widgets.middle import Middle, fit
from metrodesk.ui.widgets.naming import name_fields
from metrodesk.ui.widgets.text import label, selectable

if TYPE_CHECKING:
    from collections.abc import Sequence

LIST_HEIGHT, TEXT_HEIGHT, SHOWN = 150, 84, 300


class Choice(StrEnum):
    """What shall hold."""

    PROPOSAL = "proposal"
    PRINTED = "printed"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Matter:
    """One thing to settle: what is in doubt, where, what is proposed, what is printed, of which kind it is."""

    message: str
    where: str
    proposal: str
    official: str
    code: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """How it is settled, by whom and why; `words` only for other words."""

    choice: Choice
    words: str
    by: str
    why: str

    def use(self, matter: Matter) -> str:
        """Return what is used for one matter."""
        return {Choice.PROPOSAL: matter.proposal, Choice.PRINTED: matter.official, Choice.OTHER: self.words}[
            self.choice
        ]


class SettleDialog(QDialog):
    """Asks how one finding, or several of one kind, are settled; the proposal is there to begin with."""

    @classmethod
    def ask(cls, parent: QWidget, matters: Sequence[Matter], by: str) -> Answer | None:
        """Return the answer, or None if the person gave up."""
        dialog = cls(parent, matters, by)
        return dialog.answer() if dialog.exec() == QDialog.DialogCode.Accepted else None

    def __init__(self, parent: QWidget, matters: Sequence[Matter], by: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settle a finding"))
        self.setMinimumWidth(560)
        self._matters = tuple(matters)
        outer = QVBoxLayout(self)
        outer.setSpacing(MEDIUM)
        middle = Middle()
        outer.addWidget(middle, 1)
        self._say_what(middle.column)
        self._add_choices(middle.column)
        self._add_fields(middle.column, by)
        outer.addWidget(
            label(self.tr("Who settles it and why are kept with the plan; both are needed."), "muted", wraps=True)
        )
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        outer.addWidget(self.buttons)
        self._weigh()
        fit(self)

    def answer(self) -> Answer:
        """Return what was entered."""
        return Answer(
            Choice(str(self._group.checkedButton().property("choice"))),
            self.text.toPlainText().strip(),
            self.by.text().strip(),
            self.why.currentText().strip(),
        )

    def _say_what(self, column: QVBoxLayout) -> None:
        if len(self._matters) == 1:
            column.addWidget(selectable(self._matters[0].message, "strong"))
            column.addWidget(selectable(self._matters[0].where, "muted"))
            return
        column.addWidget(label(self.tr("%n findings of one kind", "", len(self._matters)), "heading"))
        listed = QListWidget()
        listed.addItems([f"{one.where}  {one.message}" for one in self._matters])
        listed.setSelectionMode(QListWidget.SelectionMode.NoSelection)
        listed.setAccessibleName(self.tr("What is settled together"))
        listed.setMaximumHeight(LIST_HEIGHT)
        column.addWidget(listed)

    def _add_choices(self, column: QVBoxLayout) -> None:
        self._group = QButtonGroup(self)
        single = self._matters[0] if len(self._matters) == 1 else None
        self.proposal = self._choice(Choice.PROPOSAL, self.tr("Accept the &proposal"))
        self.printed = self._choice(Choice.PRINTED, self.tr("&Keep what is printed"))
        self.other = self._choice(Choice.OTHER, self.tr("&Other words:"))
        proposals = {one.proposal for one in self._matters}
        same = proposals.pop() if len(proposals) == 1 else ""
        for one, words in ((self.proposal, same), (self.printed, single and single.official)):
            column.addWidget(one)
            if words:
                quoted = selectable(words if len(words) <= SHOWN else words[:SHOWN] + "…", "muted")
                quoted.setContentsMargins(24, 0, 0, 0)
                column.addWidget(quoted)
        column.addWidget(self.other)
        self.text = QPlainTextEdit(single.proposal if single else "")
        self.text.setAccessibleName(self.tr("Other words"))
        self.text.setTabChangesFocus(True)
        self.text.setMaximumHeight(TEXT_HEIGHT)
        self.text.textChanged.connect(self._weigh)
        self.text.setEnabled(False)
        self.other.toggled.connect(self.text.setEnabled)
        column.addWidget(self.text)
        self.hint = label(self._hint(), "muted", wraps=True)
        self.hint.setVisible(bool(self.hint.text()))
        column.addWidget(self.hint)
        self.other.setVisible(single is not None)
        self.text.setVisible(single is not None)
        (self.proposal if all(one.proposal for one in self._matters) else self.printed).setChecked(True)

    def _hint(self) -> str:
        """Return how other words for matters of this kind are written, where it is not plain."""
        codes = {one.code for one in self._matters}
        if codes == {"group_without_members"} and len(self._matters) == 1:
            return self.tr("Other words can list the units, with 、 between them; they join this group and the roster.")
        if codes == {"deadline_days"}:
            return self.tr("“2028-12-31=100” means: 100 % is done by that day. More days are parted by “；”.")
        return ""

    def _choice(self, choice: Choice, words: str) -> QRadioButton:
        made = QRadioButton(words)
        made.setProperty("choice", choice.value)
        made.toggled.connect(self._weigh)
        self._group.addButton(made)
        return made

    def _add_fields(self, column: QVBoxLayout, by: str) -> None:
        self.by, self.why = QLineEdit(by), QComboBox()
        self.why.setEditable(True)
        self.why.addItems(
            [
                "",
                self.tr("The words before and after leave no other reading."),
                self.tr("Compared with the document as issued."),
                self.tr("As the office that issued the document explained."),
                self.tr("As the main text says."),
                self.tr("As the annex says."),
            ]
        )
        self.by.textChanged.connect(self._weigh)
        self.why.editTextChanged.connect(self._weigh)
        form = QFormLayout()
        form.setHorizontalSpacing(MEDIUM)
        form.setVerticalSpacing(SMALL)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("&Settled by"), self.by)
        form.addRow(self.tr("&Why"), self.why)
        name_fields(form)
        column.addLayout(form)

    def _weigh(self) -> None:
        if not hasattr(self, "buttons"):
            return
        answer = self.answer()
        has_words = answer.choice is not Choice.OTHER or bool(answer.words)
        save = self.buttons.button(QDialogButtonBox.StandardButton.Save)
        save.setEnabled(has_words and bool(answer.by) and bool(answer.why))
