"""What the last period said, beside the field, ready to be taken over."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from metrodesk.ui.theme import SMALL, TIGHT
from metrodesk.ui.widgets.elided import ElidedLabel
from metrodesk.ui.widgets.text import button

CAPTION_HEIGHT = 26


class QuotedText(QPlainTextEdit):
    """A text to read and copy from; as high as its neighbour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setProperty("kind", "quote")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Go on showing the beginning, unless somebody is reading further down."""
        super().resizeEvent(event)
        if not self.hasFocus():
            self.verticalScrollBar().setValue(0)

    def minimumSizeHint(self) -> QSize:
        """At least two lines."""
        return QSize(120, 2 * self.fontMetrics().lineSpacing() + 3 * SMALL)

    def sizeHint(self) -> QSize:
        """No higher than it must be; the field beside sets the height."""
        return self.minimumSizeHint()


class PreviousText(QFrame):
    """One field's text of the last period and the button that takes it over."""

    taken = Signal(str)

    def __init__(self, field: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(TIGHT)
        top = QHBoxLayout()
        top.setSpacing(SMALL)
        self.caption = ElidedLabel("", "muted")
        self.caption.setFixedHeight(CAPTION_HEIGHT)
        self.take = button(self.tr("Take over"), "take-over", "quiet")
        self.take.setProperty("fit", "tight")
        self.take.setFixedHeight(CAPTION_HEIGHT)
        self.take.setAccessibleName(self.tr("Take over last period's text: {field}").format(field=field))
        self.take.clicked.connect(self._take)
        top.addWidget(self.caption, 1)
        top.addWidget(self.take)
        self.quoted = QuotedText()
        self.quoted.setAccessibleName(self.tr("Last period: {field}").format(field=field))
        outer.addLayout(top)
        outer.addWidget(self.quoted, 1)

    def show_text(self, caption: str, text: str) -> None:
        """Show what was said, or that nothing was."""
        self.caption.say(caption)
        self.quoted.setPlainText(text)
        self.quoted.verticalScrollBar().setValue(0)
        self.quoted.setPlaceholderText(self.tr("Nothing was said here"))
        self.take.setVisible(bool(text))

    def _take(self) -> None:
        self.taken.emit(self.quoted.toPlainText())
