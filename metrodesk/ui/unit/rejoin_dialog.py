"""Joining again: what stays, what the computer is called, and a passphrase for the new keys if wanted."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from metrodesk.ui.passphrase import PassphraseField
from metrodesk.ui.theme import MEDIUM, SMALL
from metrodesk.ui.widgets.text import label


@dataclass(frozen=True, slots=True)
class Rejoining:
    """How to join again: no label lets the program choose one, no passphrase the account protect the keys."""

    label: str
    passphrase: str | None


class RejoinDialog(QDialog):
    """Says what joining again does before it is done."""

    @classmethod
    def ask(cls, parent: QWidget) -> Rejoining | None:
        """Return how to join again, or None if the person thought better of it."""
        dialog = cls(parent)
        return dialog.answer if dialog.exec() == QDialog.DialogCode.Accepted else None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Join again"))
        self.setMinimumWidth(520)
        column = QVBoxLayout(self)
        column.setSpacing(MEDIUM)
        column.addWidget(
            label(self.tr("This computer gets new keys and a new identification code."), "heading", wraps=True)
        )
        words = self.tr(
            "Use it when the passphrase is forgotten, the key file is lost, or the workspace was carried to another"
            " computer. Everything typed and sealed stays. The district must confirm the new code on the phone;"
            " until then your bundles wait there, nothing is lost."
        )
        column.addWidget(label(words, wraps=True))
        form = QFormLayout()
        form.setVerticalSpacing(SMALL)
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("as the next number, if left empty"))
        form.addRow(self.tr("&Name of this computer"), self.name)
        self.wants_passphrase = QCheckBox(self.tr("Protect the new keys with a pa&ssphrase"))
        self.passphrase = PassphraseField()
        self.passphrase.setAccessibleName(self.tr("Passphrase"))
        self.passphrase.setEnabled(False)
        self.wants_passphrase.toggled.connect(self.passphrase.setEnabled)
        form.addRow("", self.wants_passphrase)
        form.addRow("", self.passphrase)
        column.addLayout(form)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.buttons.addButton(self.tr("&Join again…"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column.addWidget(self.buttons)

    @property
    def answer(self) -> Rejoining:
        """What was entered."""
        phrase = self.passphrase.text() if self.wants_passphrase.isChecked() else None
        return Rejoining(self.name.text().strip(), phrase or None)
