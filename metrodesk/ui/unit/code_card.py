"""A period's form code, who signed, how much it covers, and the voucher for the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from metrodesk.ui.theme import MEDIUM
from metrodesk.ui.unit.words import full_moment
from metrodesk.ui.widgets.card import Card
from metrodesk.ui.widgets.text import button, label, selectable

if TYPE_CHECKING:
    from metrodesk.services.sealing import Submission


class CodeCard(Card):
    """What was sealed for the period as a whole."""

    voucher_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.code = selectable("", "code", wraps=False)
        self.code.setAccessibleName(self.tr("Form code"))
        self.names, self.covers = label("", "muted", wraps=True), label("", wraps=True)
        copy = button(self.tr("&Copy"), "copy", "quiet")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.code.text()))
        voucher = button(self.tr("&Voucher of what was handed in…"), "print")
        voucher.clicked.connect(self.voucher_asked)
        row = QHBoxLayout()
        row.setSpacing(MEDIUM)
        row.addWidget(label(self.tr("Form code"), "muted"))
        row.addWidget(self.code)
        row.addWidget(copy)
        row.addStretch(1)
        row.addWidget(voucher)
        self.body.addLayout(row)
        self.add(self.covers)
        self.add(self.names)

    def show_submission(self, submission: Submission, waiting: int) -> None:
        """Show what was handed in; `waiting` sealed lines have not been exported."""
        self.code.setText(submission.code)
        names = self.tr("Filled in by {filler}, reviewed by {reviewer}, head {head}; sealed {when}").format(
            filler=submission.names.filler or "–",
            reviewer=submission.names.reviewer or "–",
            head=submission.names.head or "–",
            when=full_moment(submission.claimed),
        )
        self.names.setText(names)
        covers = self.tr("Covers {covers} of {of} tasks.").format(covers=submission.covers, of=submission.of)
        words = self.tr("%n sealed line(s) have not been exported yet.", "", waiting)
        self.covers.setText(f"{covers} {words}" if waiting else covers)
