"""After joining: what to do now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QWidget

from metrodesk.ui.theme import MEDIUM
from metrodesk.ui.widgets.card import Card
from metrodesk.ui.widgets.copy_line import CopyLine
from metrodesk.ui.widgets.text import button, label

if TYPE_CHECKING:
    from metrodesk.services.joining import Joined


class JoinedCard(Card):
    """Names the request file and says how the clerk goes on."""

    open_asked = Signal(object)

    def __init__(self, joined: Joined, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.title(self.tr("{unit} has joined").format(unit=joined.unit_name))
        steps = [
            self.tr("1. Hand the request file to the district office: by stick, or with your mail."),
            self.tr("2. You need not wait: fill in your tasks right away."),
            self.tr("3. Reports you export may travel on the same stick as the request."),
        ]
        for step in steps:
            self.body.addWidget(label(step, wraps=True))
        form = QFormLayout()
        form.setHorizontalSpacing(MEDIUM)
        form.addRow(self.tr("Request file"), CopyLine(str(joined.request)))
        form.addRow(self.tr("This computer's code"), CopyLine(joined.fingerprint))
        self.body.addSpacing(MEDIUM)
        self.body.addLayout(form)
        self.open = button(self.tr("Fill in the tasks"), kind="primary")
        self.open.clicked.connect(lambda: self.open_asked.emit(joined.workspace))
        row = QHBoxLayout()
        row.addWidget(self.open)
        row.addStretch(1)
        self.body.addSpacing(MEDIUM)
        self.body.addLayout(row)
