"""The whole text of a place that was found, every word marked, and the way there."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from metrodesk.services.search_documents import DocumentHit
from metrodesk.services.sought import Sought, folded
from metrodesk.ui.theme import LARGE, MEDIUM, SMALL
from metrodesk.ui.widgets.marked_text import MarkedText, with_marks
from metrodesk.ui.widgets.text import button, label
from metrodesk.wording.search import Hit


class HitText(QFrame):
    """The panel beside the places."""

    opened = Signal(object)  # the Hit to go to

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.setMinimumWidth(320)
        self._hit: Hit | None = None
        outer = QVBoxLayout(self)
        outer.setContentsMargins(LARGE, MEDIUM, SMALL, MEDIUM)
        outer.setSpacing(SMALL)
        self.where = label("", "strong", wraps=True)
        self.words = MarkedText()
        room = QScrollArea()
        room.setWidgetResizable(True)
        room.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        room.setWidget(self.words)
        self.open = button(self.tr("&Open the place"), "next", "primary")
        self.open.clicked.connect(lambda: self.opened.emit(self._hit))
        outer.addWidget(self.where)
        outer.addWidget(room, 1)
        outer.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeft)
        self.show_nothing()

    def show_nothing(self) -> None:
        """Show no place."""
        self._hit = None
        self.where.setText("")
        self.open.hide()
        self.words.show_pieces(())

    def show_hit(self, hit: Hit, where: str, sought: Sought, *, leads_on: bool) -> None:
        """Show a place; `leads_on` if there is a page to go to."""
        self._hit = hit
        text = hit.part.text if isinstance(hit, DocumentHit) else hit.text
        self.where.setText(where)
        self.open.setVisible(leads_on)
        self.words.show_pieces(with_marks(text, sought.marks_in(folded(text))))
