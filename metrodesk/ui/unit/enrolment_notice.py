"""At the beginning: the district must hear of this computer once."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from metrodesk.ui.icons import Glyph
from metrodesk.ui.theme import MEDIUM, SMALL, TIGHT
from metrodesk.ui.widgets.text import button, label


class EnrolmentNotice(QFrame):
    """Says that the enrolment request has to reach the district, and writes it again."""

    save_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "notice")
        row = QHBoxLayout(self)
        row.setContentsMargins(MEDIUM, SMALL, MEDIUM, SMALL)
        row.setSpacing(MEDIUM)
        row.addWidget(Glyph("info", "blue"), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(TIGHT)
        words.addWidget(
            label(self.tr("The district has not confirmed this computer yet, as far as it knows."), wraps=True)
        )
        hint = self.tr("The enrolment request must reach the district once, best on the stick with the first bundle.")
        words.addWidget(label(hint, "muted", wraps=True))
        row.addLayout(words, 1)
        save = button(self.tr("Save the &request again…"), "key")
        save.clicked.connect(self.save_asked)
        row.addWidget(save)
