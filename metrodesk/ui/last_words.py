"""The question before closing although something typed could not be saved."""

from __future__ import annotations

from PySide6.QtWidgets import QMessageBox, QWidget

from metrodesk.ui.messages import explanation_of


class LastWords(QMessageBox):
    """Asks whether to close all the same."""

    @classmethod
    def ask(cls, parent: QWidget, error: Exception) -> bool:
        """Whether to close and lose what was typed last."""
        box = cls(parent, error)
        box.exec()
        return box.clickedButton() is box.lose

    def __init__(self, parent: QWidget, error: Exception) -> None:
        super().__init__(parent)
        words = explanation_of(error)
        self.setIcon(QMessageBox.Icon.Warning)
        self.setText(self.tr("What was typed last could not be saved."))
        self.setInformativeText(f"{words.what}\n{words.next}")
        self.lose = self.addButton(self.tr("Close without saving"), QMessageBox.ButtonRole.DestructiveRole)
        self.setDefaultButton(self.addButton(self.tr("Back to the text"), QMessageBox.ButtonRole.RejectRole))
