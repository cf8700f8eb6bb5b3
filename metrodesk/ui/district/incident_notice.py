"""Says above every page of the district that an important matter has arrived and nobody has looked at it."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from metrodesk.ui.district.incident_reports_state import count_unseen
from metrodesk.ui.jobs import Loader
from metrodesk.ui.theme import LARGE, SMALL
from metrodesk.ui.widgets.inline_message import InlineMessage, Tone
from metrodesk.ui.widgets.text import button
from metrodesk.ui.workplace import Change, Workplace

TOLD_ON = frozenset({Change.LEDGER, Change.HANDED_OVER})
PAGE = "incident_reports"


class IncidentNotice(QWidget):
    """Looks after opening and whenever the ledger changed; dismissed, it comes again with the next matter."""

    def __init__(self, place: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = place
        self._known: frozenset[str] = frozenset()
        self.message = InlineMessage(self)
        self.message.dismissed.connect(self.hide)
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, SMALL, LARGE, 0)
        column.addWidget(self.message)
        self._loader = Loader(place.runner, self)
        self._loader.loaded.connect(self._show)
        place.changed.connect(self._note)
        self.hide()

    def begin(self) -> None:
        """Look, once what the person waits for is under way."""
        self._loader.load(self._place.work(count_unseen))

    def _note(self, changes: frozenset[Change]) -> None:
        if changes & TOLD_ON:
            self.begin()

    def _show(self, found: object) -> None:
        if not isinstance(found, tuple):
            return
        ids = frozenset(head.revision for one in found for head in one.heads)
        is_new, self._known = not ids <= self._known, ids
        if not found:
            self.hide()
            return
        if not is_new and self.isHidden():
            return  # put away, and nothing came since
        units = "、".join(dict.fromkeys(one.unit_name for one in found))
        words = self.tr("%n important matter(s) have arrived and nobody has looked at them: {units}", "", len(found))
        self.message.say(Tone.WARNING, words.format(units=units), found[0].body.title)
        go = button(self.tr("Look at it"), "warning", "primary")
        go.clicked.connect(lambda: self._place.go_to(PAGE))
        self.message.add_action(go)
        self.show()
