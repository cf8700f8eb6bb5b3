"""What has no receipt yet, and the code the district reads out on the phone."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from metrodesk.ui.theme import SMALL
from metrodesk.ui.widgets.card import Card
from metrodesk.ui.widgets.code_field import CodeField
from metrodesk.ui.widgets.text import button, label

FIELD_WIDTH = 210


class ReceiptCard(Card):
    """Counts what is unconfirmed and takes a 回执码; a wrong digit is told while it is typed."""

    code_given = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.count = label("", wraps=True)
        self.add(self.count)
        self.caption = label(self.tr("&Receipt code"), "muted")
        self.field = CodeField(self.tr("A digit is wrong; have it read out once more."))
        self.field.setFixedWidth(FIELD_WIDTH)
        self.field.setAccessibleName(self.tr("Receipt code"))
        self.caption.setBuddy(self.field)
        self.enter = button(self.tr("&Enter the code"), "ok")
        self.enter.setEnabled(False)
        self.enter.clicked.connect(self._give)
        self.field.returnPressed.connect(self._give)
        self.field.textChanged.connect(self._judge)
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        for part in (self.caption, self.field, self.enter):
            row.addWidget(part)
        row.addStretch(1)
        self.body.addLayout(row)
        self.judgement = label("", "muted", wraps=True)
        self.add(self.judgement)
        self._judge()

    def show_count(self, unconfirmed: int) -> None:
        """Show how much is not acknowledged."""
        if unconfirmed:
            words = self.tr("%n record(s) have no receipt yet; the next bundle carries them again.", "", unconfirmed)
        else:
            words = self.tr("The district has acknowledged everything that was sealed here.")
        self.count.setText(words)

    def clear(self) -> None:
        """Empty the field: its code has been taken."""
        self.field.clear()

    def _judge(self) -> None:
        typed = bool(self.field.text().strip())
        hint = self.tr("The district's office reads it out on the phone: 12 digits for each computer.")
        self.judgement.setText(self.field.judgement if typed else hint)
        self.enter.setEnabled(self.field.is_right)

    def _give(self) -> None:
        if self.field.is_right:
            self.code_given.emit(self.field.text())
