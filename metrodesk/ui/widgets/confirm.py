"""A question with a preview: what will happen, in a sentence and a list, before it happens."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QListWidget, QVBoxLayout, QWidget

from metrodesk.ui.theme import MEDIUM, SMALL
from metrodesk.ui.widgets.text import label

MOST_HEIGHT = 260


class ConfirmDialog(QDialog):
    """Says what will happen and asks; `reason` is what was written if a reason was asked for."""

    @classmethod
    def ask(
        cls, parent: QWidget, title: str, what: str, note: str, lines: Sequence[str], yes: str, reason: str = ""
    ) -> str | None:
        """Return the reason (empty if none was asked for) after a yes, None after a no.

        `reason` is the caption of the field for it; without one no reason is asked for.
        """
        dialog = cls(parent, title, what, note, lines, yes, reason)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return None
        return dialog.reason.text().strip()

    def __init__(
        self, parent: QWidget, title: str, what: str, note: str, lines: Sequence[str], yes: str, reason: str
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(520)
        column = QVBoxLayout(self)
        column.setSpacing(MEDIUM)
        column.addWidget(label(what, "heading", wraps=True))
        self.list = QListWidget()
        self.list.addItems(list(lines))
        self.list.setAccessibleName(what)
        self.list.setMaximumHeight(MOST_HEIGHT)
        self.list.setSelectionMode(QListWidget.SelectionMode.NoSelection)
        self.list.setVisible(bool(lines))
        column.addWidget(self.list)
        if note:
            column.addWidget(label(note, "muted", wraps=True))
        self.reason = QLineEdit()
        if reason:
            caption = label(reason)
            caption.setBuddy(self.reason)
            column.addSpacing(SMALL)
            column.addWidget(caption)
            column.addWidget(self.reason)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        go = buttons.addButton(yes, QDialogButtonBox.ButtonRole.AcceptRole)
        go.setProperty("kind", "primary")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
