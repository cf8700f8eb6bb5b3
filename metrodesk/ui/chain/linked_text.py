"""A clause's text with the shared wording marked in it."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit, QVBoxLayout, QWidget

from metrodesk.ui.colours import colours_in_use
from metrodesk.ui.theme import MEDIUM, SMALL, TIGHT
from metrodesk.ui.widgets.elided import ElidedLabel
from metrodesk.ui.widgets.text_places import utf16_length


class LinkedText(QFrame):
    """A heading, whose it is, and a text to read; every place of a phrase is marked."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(MEDIUM, SMALL, SMALL, SMALL)
        outer.setSpacing(TIGHT)
        self.heading, self.whose = ElidedLabel("", "strong"), ElidedLabel("", "muted")
        self.text = QTextEdit()
        self.text.setReadOnly(True)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(name)
        for one in (self.heading, self.whose, self.text):
            outer.addWidget(one)
        self.marked = 0
        self._soon = QTimer(self)  # the text is laid out only when it is shown
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.text.ensureCursorVisible)

    def say(self, heading: str, whose: str, text: str, phrase: str = "") -> None:
        """Show a text and mark a phrase in it."""
        self.heading.say(heading)
        self.whose.say(whose)
        self.text.setCurrentCharFormat(QTextCharFormat())  # else the text takes the look of the last mark
        self.text.setPlainText(text)
        self.marked = 0
        if not phrase:
            return
        look = QTextCharFormat()
        look.setBackground(QColor(colours_in_use().yellow_soft))
        look.setForeground(QColor(colours_in_use().text))
        look.setFontWeight(QFont.Weight.Bold)
        look.setFontUnderline(True)
        document, start = self.text.document(), 0
        while (at := text.find(phrase, start)) >= 0:
            cursor = QTextCursor(document)
            cursor.setPosition(utf16_length(text[:at]))
            cursor.setPosition(utf16_length(text[: at + len(phrase)]), QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(look)
            start = at + len(phrase)
            self.marked += 1
            if self.marked == 1:
                cursor.clearSelection()
                self.text.setTextCursor(cursor)
                self._soon.start()
