"""Asking for the passphrase of the keys on this computer."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from metrodesk.errors import MetroDeskError, PassphraseNeeded, WrongPassphrase
from metrodesk.ui.theme import SMALL
from metrodesk.ui.widgets.text import label


class PassphraseField(QLineEdit):
    """A field that hides what is typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)

    def show_text(self, shown: bool) -> None:  # noqa: FBT001  a slot of a check box
        """Show or hide what was typed."""
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.setEchoMode(mode)


class PassphraseDialog(QDialog):
    """Asks for the passphrase once more after a piece of work said it is needed."""

    @classmethod
    def ask(cls, parent: QWidget, error: Exception) -> str | None:
        """Return the passphrase, or None if the person gave up."""
        dialog = cls(parent, isinstance(error, WrongPassphrase))
        return dialog.field.text() if dialog.exec() == QDialog.DialogCode.Accepted else None

    def __init__(self, parent: QWidget, was_wrong: bool) -> None:  # noqa: FBT001
        super().__init__(parent)
        self.setWindowTitle(self.tr("Passphrase"))
        self.setMinimumWidth(380)
        column = QVBoxLayout(self)
        column.setSpacing(SMALL)
        words = (
            self.tr("That was not the passphrase. Please type it again.")
            if was_wrong
            else self.tr("The keys on this computer are protected by a passphrase.")
        )
        column.addWidget(label(words, wraps=True))
        self.field = PassphraseField()
        self.field.setAccessibleName(self.tr("Passphrase"))
        column.addWidget(self.field)
        show = QCheckBox(self.tr("&Show what I type"))
        show.toggled.connect(self.field.show_text)
        column.addWidget(show)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)


def wants_passphrase(error: MetroDeskError | Exception) -> bool:
    """Whether a failure goes away with the right passphrase."""
    return isinstance(error, PassphraseNeeded | WrongPassphrase)
