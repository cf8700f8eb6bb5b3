"""回执码: digits to read out on the phone, which tell a unit that its bundles are here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from metrodesk.ui.district.issuing_tables import code_model
from metrodesk.ui.theme import MEDIUM, SMALL
from metrodesk.ui.widgets.card import Card
from metrodesk.ui.widgets.empty_state import EmptyState
from metrodesk.ui.widgets.table import CopyableTableView
from metrodesk.ui.widgets.text import button, label, selectable

if TYPE_CHECKING:
    from metrodesk.services.receipts import ReceiptCode


class ReceiptTab(QWidget):
    """The codes of all computers, and the chosen one in large digits."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = code_model()
        self.table = CopyableTableView()
        self.table.setModel(self.model)
        self.table.set_widths((140, 140, 120, 170), stretched=3)
        self.table.selectionModel().currentRowChanged.connect(lambda now: self._show(now.row()))
        self._stack = QStackedWidget()
        self._stack.addWidget(
            EmptyState("receive", self.tr("No bundle is here yet"), self.tr("Each computer gets its code with it."))
        )
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(MEDIUM)
        row.addWidget(self.table, 3)
        row.addWidget(self._card(), 2)
        self._stack.addWidget(both)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SMALL, 0, 0)
        column.addWidget(self._stack)

    def show_codes(self, found: tuple[ReceiptCode, ...]) -> None:
        """Show the code of every computer."""
        self.model.show(found)
        self._stack.setCurrentIndex(1 if found else 0)
        self.table.go_to(0)

    def _card(self) -> Card:
        card = Card(self.tr("To read out on the phone"))
        self.whose = label("", wraps=True)
        self.digits = selectable("", "digits", wraps=False)
        self.digits.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.upto = label("", "muted", wraps=True)
        self.copy = button(self.tr("&Copy"), "copy")
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.digits.text()))
        card.add(self.whose)
        card.body.addSpacing(SMALL)
        card.add(self.digits)
        card.body.addSpacing(SMALL)
        card.add(self.upto)
        card.body.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignLeft)
        card.body.addStretch(1)
        return card

    def _show(self, row: int) -> None:
        if not 0 <= row < self.model.rowCount():
            return
        one = self.model.row_at(row)
        self.whose.setText(f"{one.unit_name} · {one.label}")
        self.digits.setText(one.code)
        words = self.tr("The unit types these digits on its page “Handed in”: its bundles up to No. {number} are here.")
        self.upto.setText(words.format(number=one.number))
