"""Asks why a link is one, or is not."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from metrodesk.ui.theme import MEDIUM
from metrodesk.ui.widgets.text import label


class WhyDialog(QDialog):
    """Asks for the reason; it stays with the link and is printed with it."""

    @classmethod
    def ask(cls, parent: QWidget, question: str, about: str, proposal: str = "") -> str | None:
        """Return the reason, or None if the person gave up."""
        dialog = cls(parent, question, about, proposal)
        return dialog.text.toPlainText().strip() if dialog.exec() == QDialog.DialogCode.Accepted else None

    def __init__(self, parent: QWidget, question: str, about: str, proposal: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(question)
        self.setMinimumWidth(520)
        column = QVBoxLayout(self)
        column.setSpacing(MEDIUM)
        column.addWidget(label(question, "strong", wraps=True))
        column.addWidget(label(about, "muted", wraps=True))
        self.text = QPlainTextEdit(proposal)
        self.text.setAccessibleName(self.tr("Reason"))
        self.text.setTabChangesFocus(True)
        column.addWidget(self.text)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.text.textChanged.connect(self._allow)
        column.addWidget(self.buttons)
        self._allow()

    def _allow(self) -> None:
        """Let nothing be kept without a reason."""
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(bool(self.text.toPlainText().strip()))
