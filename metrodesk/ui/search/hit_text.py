"""The whole text of a place that was found, every word marked, and the way there."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from metrodesk.services.search_documents import DocumentHit
from metrodesk.services.sought import Marks, Sought, folded
from metrodesk.ui.colours import colours_in_use
from metrodesk.ui.theme import LARGE, MEDIUM, SMALL
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
        self._text, self._marks = "", Marks()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(LARGE, MEDIUM, SMALL, MEDIUM)
        outer.setSpacing(SMALL)
        self.where = label("", "strong", wraps=True)
        self.words = QLabel()
        self.words.setTextFormat(Qt.TextFormat.RichText)
        self.words.setWordWrap(True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
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
        self._hit, self._text, self._marks = None, "", ()
        self.where.setText("")
        self.open.hide()
        self._write()

    def show_hit(self, hit: Hit, where: str, sought: Sought, *, leads_on: bool) -> None:
        """Show a place; `leads_on` if there is a page to go to."""
        self._hit = hit
        self._text = hit.part.text if isinstance(hit, DocumentHit) else hit.text
        self._marks = sought.marks_in(folded(self._text))
        self.where.setText(where)
        self.open.setVisible(leads_on)
        self._write()

    def changeEvent(self, event: QEvent) -> None:
        """Mark in the colours of the theme in force."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._write()

    def _write(self) -> None:
        ground, at, parts = colours_in_use().yellow_soft, 0, list[str]()
        for start, end in self._marks:
            parts.append(escape(self._text[at:start]))
            found = escape(self._text[start:end])
            parts.append(f'<span style="background-color:{ground}; text-decoration:underline;"><b>{found}</b></span>')
            at = end
        parts.append(escape(self._text[at:]))
        self.words.setText("".join(parts).replace("\n", "<br>"))
