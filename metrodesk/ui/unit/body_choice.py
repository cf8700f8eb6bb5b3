"""For whom the desk is: the own unit, or a body it took over from, whose open reports it answers."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from metrodesk.ui.theme import SMALL
from metrodesk.ui.widgets.text import label
from metrodesk.ui.workplace import Workplace


class BodyChoice(QWidget):
    """填报单位: shown only at a unit that is the heir of others."""

    def __init__(self, place: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = place
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        caption = label(self.tr("Reporting un&it"), "muted")
        self.box = QComboBox()
        self.box.setAccessibleName(self.tr("For which unit the desk is"))
        self.box.setToolTip(
            self.tr("This unit took over from the others and answers what is open of theirs. It goes out together.")
        )
        self.box.addItem(place.facts.unit, "")
        for unit, name in place.facts.inherited:
            self.box.addItem(self.tr("for {name} (taken over)").format(name=name), unit)
        self.box.setCurrentIndex(max(self.box.findData(place.acting), 0))
        caption.setBuddy(self.box)
        row.addWidget(caption)
        row.addWidget(self.box)
        self.box.currentIndexChanged.connect(lambda at: place.act_for(str(self.box.itemData(at))))
