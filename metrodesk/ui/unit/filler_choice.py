"""Who is filling in now: a name to type or choose, without an account."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from metrodesk.ui.people import NameBox
from metrodesk.ui.theme import SMALL
from metrodesk.ui.widgets.text import label
from metrodesk.ui.workplace import Workplace


class FillerChoice(QWidget):
    """现在填报: the name stored with every draft and every act; two people may take turns."""

    def __init__(self, place: Workplace, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = place
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        caption = label(words or self.tr("Filling in no&w"), "muted")
        self.box = NameBox(place, "filler")
        self.box.setMinimumWidth(132)
        name = self.tr("Who acts now") if words else self.tr("Who is filling in now")
        self.box.setAccessibleName(name)
        self.box.setEditText(place.filler)
        caption.setBuddy(self.box)
        row.addWidget(caption)
        row.addWidget(self.box)
        if (line := self.box.lineEdit()) is not None:
            line.setAccessibleName(name)
            line.setPlaceholderText(self.tr("Name of who acts") if words else self.tr("Your name"))
            line.editingFinished.connect(self.take)
        self.box.activated.connect(lambda _: self.take())
        place.filler_changed.connect(self.box.setEditText)
        place.filler_asked.connect(self.box.setFocus)

    def suggest(self, name: str) -> None:
        """Fill in who filled in last, if nobody has said anything else yet."""
        if name and not self._place.filler and not self.box.hasFocus():
            self._place.take_over_as(name)

    def take(self) -> None:
        """Take the name that stands there."""
        name = self.box.currentText().strip()
        if name == self._place.filler:
            return
        self._place.take_over_as(name)
        self._place.people.remember("filler", name)
