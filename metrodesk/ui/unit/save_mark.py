"""Whether what was typed is safe: saving, saved when, or not saved and why."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from metrodesk.ui.icons import Glyph
from metrodesk.ui.messages import explanation_of
from metrodesk.ui.theme import SMALL
from metrodesk.ui.unit.words import clock_time
from metrodesk.ui.widgets.elided import ElidedLabel
from metrodesk.ui.widgets.text import button
from metrodesk.wording.explanation import in_one_line


class SaveMark(QWidget):
    """A quiet line that becomes loud only when saving fails."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        self._glyph = Glyph("ok", "green", 16)
        self.words = ElidedLabel("", "muted")
        self.words.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.retry = button(self.tr("Save again"))
        row.addStretch(1)
        row.addWidget(self._glyph)
        row.addWidget(self.words)
        row.addWidget(self.retry)
        self.show_nothing()

    def show_where(self, saved_at: str | None, *, is_stored: bool) -> None:
        """Show how safe a report is that has come to the front."""
        if not is_stored:
            self.show_saving()
        elif saved_at is not None:
            self.show_saved(saved_at)
        else:
            self.show_nothing()

    def show_nothing(self) -> None:
        """Say nothing: nothing has been typed yet."""
        self._glyph.hide()
        self.retry.hide()
        self.words.say("")

    def show_saving(self) -> None:
        """Say that saving is under way."""
        self.retry.hide()
        self._glyph.show_icon("refresh", "muted")
        self._glyph.show()
        self.words.say(self.tr("Saving…"))

    def show_saved(self, moment: str) -> None:
        """Say when it was saved."""
        self.retry.hide()
        self._glyph.show_icon("ok", "green")
        self._glyph.show()
        self.words.say(self.tr("Saved {time}").format(time=clock_time(moment)))

    def show_failure(self, error: Exception) -> None:
        """Say that it was not saved, why, and offer to try again."""
        self._glyph.show_icon("error", "red")
        self._glyph.show()
        words = explanation_of(error)
        self.words.say(self.tr("Not saved: {reason}").format(reason=words.what))
        self.words.setToolTip(in_one_line(words.what, words.next))
        self.retry.show()
