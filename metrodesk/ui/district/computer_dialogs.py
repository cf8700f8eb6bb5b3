"""Asking for the last good number of a computer, and for the files that replace the district's key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QListWidget,
    QVBoxLayout,
    QWidget,
)

from metrodesk.ui.district.computers_state import RekeyWish
from metrodesk.ui.theme import MEDIUM, SMALL
from metrodesk.ui.widgets.path_field import PathField, Wanted
from metrodesk.ui.widgets.text import label

if TYPE_CHECKING:
    from metrodesk.services.enrolling import DeviceState


class RevokeDialog(QDialog):
    """Asks for the last number that is surely the unit's own, and shows what stops counting."""

    @classmethod
    def ask(cls, parent: QWidget, computer: DeviceState, numbers: tuple[int, ...]) -> int | None:
        """Return the last good number, or None if the person gave up."""
        dialog = cls(parent, computer, numbers)
        return dialog.last_good() if dialog.exec() == QDialog.DialogCode.Accepted else None

    def __init__(self, parent: QWidget | None, computer: DeviceState, numbers: tuple[int, ...]) -> None:
        super().__init__(parent)
        self._numbers = numbers
        self.setWindowTitle(self.tr("Revoke a computer"))
        self.setMinimumWidth(520)
        column = QVBoxLayout(self)
        column.setSpacing(MEDIUM)
        words = self.tr("Revoke {computer} of {unit}?").format(computer=computer.label, unit=computer.unit_name)
        column.addWidget(label(words, "heading", wraps=True))
        note = self.tr("For a computer that was lost, stolen or misused: what it wrote afterwards does not count.")
        column.addWidget(label(note, "muted", wraps=True))
        self.number = QComboBox()
        for one in range(computer.last_number, 0, -1):
            self.number.addItem(self.tr("No. {number}").format(number=one), one)
        self.number.addItem(self.tr("none: nothing of it counts"), 0)
        self.number.currentIndexChanged.connect(self._show)
        form = QFormLayout()
        form.setHorizontalSpacing(MEDIUM)
        form.addRow(self.tr("&Last good number"), self.number)
        column.addLayout(form)
        self.effect = label("", wraps=True)
        self.dropped = QListWidget()
        self.dropped.setSelectionMode(QListWidget.SelectionMode.NoSelection)
        self.dropped.setMaximumHeight(120)
        column.addWidget(self.effect)
        column.addWidget(self.dropped)
        column.addWidget(_buttons(self, self.tr("Revoke")))
        self._show()

    def last_good(self) -> int:
        """Return the number that was chosen; 0 if nothing counts."""
        return int(self.number.currentData())

    def _show(self) -> None:
        gone = [one for one in self._numbers if one > self.last_good()]
        if gone:
            words = self.tr("%n bundle(s) taken in will no longer count:", "", len(gone))
        else:
            words = self.tr("Everything taken in so far keeps counting; nothing new is taken from it.")
        self.effect.setText(words)
        self.dropped.clear()
        self.dropped.addItems([self.tr("Bundle No. {number}").format(number=one) for one in gone])
        self.dropped.setVisible(bool(gone))


class RekeyDialog(QDialog):
    """Asks for the root key from the safe."""

    @classmethod
    def ask(cls, parent: QWidget) -> RekeyWish | None:
        """Return what was chosen, or None if the person gave up."""
        dialog = cls(parent)
        return dialog.wish() if dialog.exec() == QDialog.DialogCode.Accepted else None

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Replace the district's key"))
        self.setMinimumWidth(560)
        self.root, self.spare = PathField(Wanted.FILE), PathField(Wanted.FILE)
        self.code = QLineEdit()
        column = QVBoxLayout(self)
        column.setSpacing(MEDIUM)
        note = self.tr(
            "For a lost or stolen key file, or as a precaution. The root key from the safe vouches for the new key; "
            "everything issued before stays proven."
        )
        column.addWidget(label(note, "muted", wraps=True))
        form = QFormLayout()
        form.setHorizontalSpacing(MEDIUM)
        form.setVerticalSpacing(SMALL)
        form.addRow(self.tr("&Root key"), self.root)
        form.addRow(self.tr("Recovery &code"), self.code)
        form.addRow(self.tr("&Spare key (if the old key is lost)"), self.spare)
        column.addLayout(form)
        column.addWidget(_buttons(self, self.tr("Replace")))

    def wish(self) -> RekeyWish | None:
        """Return what was chosen; None without a root key."""
        if self.root.path is None:
            return None
        return RekeyWish(self.root.path, self.code.text().strip(), self.spare.path)


def _buttons(dialog: QDialog, yes: str) -> QDialogButtonBox:
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    go = buttons.addButton(yes, QDialogButtonBox.ButtonRole.AcceptRole)
    go.setProperty("kind", "primary")
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    return buttons
