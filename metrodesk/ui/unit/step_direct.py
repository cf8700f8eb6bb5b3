"""The last step at the district itself: its own unit's reports go straight into the ledger."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from metrodesk.ui.theme import SMALL
from metrodesk.ui.unit.hand_over_facts import HandOverFacts
from metrodesk.ui.widgets.card import Card
from metrodesk.ui.widgets.text import button, label


class DirectStep(Card):
    """At the district the own unit's reports go straight into the ledger, without a stick."""

    hand_over_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.title(self.tr("Hand over to the ledger"))
        note = self.tr("This is the district's own computer: the bundle goes straight into the ledger.")
        self.say(note)
        self.state = label("", wraps=True)
        self.add(self.state)
        self.hand_over = button(self.tr("&Hand over"), "hand-over", "primary")
        self.hand_over.clicked.connect(self.hand_over_asked)
        self.body.addSpacing(SMALL)
        row = QHBoxLayout()
        row.addWidget(self.hand_over)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addStretch(1)

    def show_facts(self, facts: HandOverFacts) -> None:
        """Show what there is to hand over."""
        waiting, can = facts.step("export").count, facts.submission is not None
        if not can:
            words = self.tr("Nothing is sealed yet: seal first.")
        elif waiting:
            words = self.tr("%n sealed line(s) are not in the ledger yet.", "", waiting)
        else:
            words = self.tr("Everything sealed is in the ledger.")
        self.state.setText(words)
        self.hand_over.setEnabled(can and bool(waiting))
