"""What the words and colours of the overview's cells mean."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy, QWidget

from metrodesk.domain.progress import Light
from metrodesk.ui.theme import MEDIUM
from metrodesk.ui.widgets.flow import FlowLayout
from metrodesk.ui.widgets.light_badge import LightBadge
from metrodesk.wording.words import word


class Legend(QWidget):
    """Every light with its word, in one row or as many as it takes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        row = FlowLayout(self, gap=MEDIUM)
        for light in Light:
            row.addWidget(LightBadge(light.colour, word(light)))
