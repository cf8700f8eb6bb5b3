"""What a change makes different, in sentences, before it is made; the reason goes with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QListView,
    QListWidget,
    QVBoxLayout,
    QWidget,
)

from metrodesk.domain.difference import DifferenceOf
from metrodesk.ui.theme import MEDIUM
from metrodesk.ui.widgets.middle import Middle, fit
from metrodesk.ui.widgets.naming import name_fields
from metrodesk.ui.widgets.text import label
from metrodesk.wording.plan_differences import difference_words
from metrodesk.wording.words import period_name

if TYPE_CHECKING:
    from metrodesk.domain.difference import Difference
    from metrodesk.ui.making.change_work import Proposed

WIDTH, LIST_HEIGHT = 620, 110


class ChangePreview(QDialog):
    """Shows the differences and asks for a yes."""

    @classmethod
    def ask(cls, parent: QWidget, proposed: Proposed, why: str = "") -> str | None:
        """Return the reason, which may be empty, after a yes; None after a no. `why` is what was given already."""
        dialog = cls(parent, proposed)
        dialog.why.setText(why)
        return dialog.why.text().strip() if dialog.exec() == QDialog.DialogCode.Accepted else None

    def __init__(self, parent: QWidget, proposed: Proposed) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Change the plan"))
        self.setMinimumWidth(WIDTH)
        middle, outer = Middle(), QVBoxLayout(self)
        outer.setSpacing(MEDIUM)
        outer.addWidget(middle, 1)
        column = middle.column
        column.addWidget(label(self.tr("This is what changes"), "heading"))
        column.addWidget(label(self._since_words(proposed), "strong", wraps=True))
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.addItems([difference_words(one) for one in proposed.differences])
        self.list.setAccessibleName(self.tr("This is what changes"))
        self.list.setMinimumHeight(LIST_HEIGHT)
        column.addWidget(self.list, 1)
        note = self.tr("Earlier periods and papers stay as they are; whatever units send by older versions is taken.")
        column.addWidget(label(note, "muted", wraps=True))
        self.why = QLineEdit()
        self.why.setPlaceholderText(self.tr("e.g. the number of the document that ordered it"))
        form = QFormLayout()
        form.setHorizontalSpacing(MEDIUM)
        form.addRow(self.tr("&Reason"), self.why)
        name_fields(form)
        column.addLayout(form)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        save = buttons.addButton(self.tr("Save as a new version"), QDialogButtonBox.ButtonRole.AcceptRole)
        save.setProperty("kind", "primary")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        outer.addWidget(buttons)
        fit(self)
        self.why.setFocus()

    def _since_words(self, proposed: Proposed) -> str:
        if proposed.since is None and any(_begins(one) for one in proposed.differences):
            return self.tr("Holds from the days given above.")
        if proposed.since is None:
            return self.tr("Holds for the whole of the plan.")
        return self.tr("Holds from {period} on.").format(period=period_name(proposed.since))


def _begins(one: Difference) -> bool:
    """Whether a difference names the day from which it holds."""
    return one.day is not None and one.what is not DifferenceOf.FORMER_NAME
