"""What the small dialogs of changing a plan share: a form, a sentence, save and cancel."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QVBoxLayout, QWidget

from metrodesk.ui.theme import MEDIUM, SMALL
from metrodesk.ui.widgets.middle import Middle, fit
from metrodesk.ui.widgets.naming import name_fields
from metrodesk.ui.widgets.text import label

WIDTH = 520


class EditDialog(QDialog):
    """A form under a heading; `tr` is never called here, its texts would not be found for a subclass.

    A subclass adds its rows to `form`, says by `is_ready` whether there is enough to go on,
    and calls `weigh` whenever something was entered.
    """

    def __init__(self, parent: QWidget, title: str, note: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(WIDTH)
        self._outer = QVBoxLayout(self)
        self._outer.setSpacing(MEDIUM)
        self._middle = Middle()
        self._outer.addWidget(self._middle, 1)
        self.column = self._middle.column
        if note:
            self.column.addWidget(label(note, "muted", wraps=True))
        self.form = QFormLayout()
        self.form.setHorizontalSpacing(MEDIUM)
        self.form.setVerticalSpacing(SMALL)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.column.addLayout(self.form)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def finish(self) -> None:
        """Put the buttons under what was added."""
        name_fields(self.form)
        self._outer.addWidget(self.buttons)
        self.weigh()
        fit(self)

    def is_ready(self) -> bool:
        """Whether there is enough to go on."""
        return True

    def weigh(self) -> None:
        """Let the person go on once there is enough."""
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(self.is_ready())

    @property
    def was_accepted(self) -> bool:
        """Ask, and return whether the person went on."""
        return self.exec() == QDialog.DialogCode.Accepted
