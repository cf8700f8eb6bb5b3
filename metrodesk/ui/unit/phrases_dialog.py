"""Looking after the unit's phrases: one a line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from metrodesk.ui.theme import MEDIUM
from metrodesk.ui.widgets.text import label


class PhrasesDialog(QDialog):
    """All phrases as lines of one text: to change, add or drop."""

    @classmethod
    def ask(cls, parent: QWidget, phrases: Sequence[str]) -> tuple[str, ...] | None:
        """Return the phrases to keep, or None if the person thought better of it."""
        dialog = cls(phrases, parent)
        return dialog.phrases if dialog.exec() == QDialog.DialogCode.Accepted else None

    def __init__(self, phrases: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Phrases"))
        self.setMinimumSize(560, 380)
        column = QVBoxLayout(self)
        column.setSpacing(MEDIUM)
        words = self.tr("One phrase a line. They stay on this computer; those used most come first.")
        column.addWidget(label(words, "muted", wraps=True))
        self.edit = QPlainTextEdit("\n".join(phrases))
        self.edit.setTabChangesFocus(True)
        self.edit.setAccessibleName(self.tr("Phrases"))
        column.addWidget(self.edit, 1)
        choices = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(choices.Save | choices.Cancel)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column.addWidget(self.buttons)

    @property
    def phrases(self) -> tuple[str, ...]:
        """The phrases as they stand there."""
        return tuple(line.strip() for line in self.edit.toPlainText().split("\n") if line.strip())
