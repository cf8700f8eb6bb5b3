"""A text of a report: it grows with what is in it and speaks only of what is committed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from metrodesk.ui.unit.evidence_mime import offers_of

FEWEST_LINES, MOST_LINES = 2, 16
FRAME = 10  # what lies around the text until the widget is shown and can be measured


class ReportText(QPlainTextEdit):
    """A plain text; what an input method is still composing is no text yet.

    `edited` follows the document's own contents, so nothing is told while syllables are
    being turned into characters. What is put in from elsewhere can be undone by Ctrl+Z.
    """

    edited = Signal()
    offered = Signal(object)  # pictures or files pasted or dropped here: evidence, no text

    def __init__(self, lines: int = FEWEST_LINES, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known = ""
        self._fewest = lines
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._notice)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self._grow()

    @property
    def text(self) -> str:
        """What has been committed, without what is being composed."""
        return self._known

    def show_text(self, text: str) -> None:
        """Show another text; this is no edit and forgets what could be undone."""
        self._known = text
        self.setPlainText(text)

    def put_text(self, text: str) -> None:
        """Replace the text as if it had been typed."""
        if text == self._known:
            return
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)
        cursor.endEditBlock()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Whether something can be pasted: text, and what the report takes as evidence."""
        return bool(offers_of(source)) or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste text; files and pictures are offered instead of the places they lie in."""
        if offers := offers_of(source):
            self.offered.emit(offers)
        else:
            super().insertFromMimeData(source)

    def sizeHint(self) -> QSize:
        """As high as the text, within reason."""
        return QSize(super().sizeHint().width(), self._height())

    def minimumSizeHint(self) -> QSize:
        """Never lower than the text wants, so that no line is cut."""
        return QSize(160, self._height())

    def showEvent(self, event: QShowEvent) -> None:
        """Measure anew once what lies around the text is known."""
        super().showEvent(event)
        self._grow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew, which may change the height."""
        super().resizeEvent(event)
        self._grow()

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew when the font changes."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._grow()

    def _notice(self) -> None:
        text = self.toPlainText()
        if text != self._known:
            self._known = text
            self.edited.emit()

    def _height(self) -> int:
        line = self.fontMetrics().lineSpacing()
        wanted = min(max(self._text_height(), line * self._fewest), line * MOST_LINES)
        frame = self.height() - self.viewport().height() if self.isVisible() else FRAME
        return wanted + round(2 * self.document().documentMargin()) + frame

    def _text_height(self) -> int:
        """Return the height of all lines as they are drawn: rare characters make lines higher."""
        layout, height = self.document().documentLayout(), 0.0
        block = self.document().begin()
        most = self.fontMetrics().lineSpacing() * MOST_LINES
        while block.isValid() and height <= most:
            height += layout.blockBoundingRect(block).height()
            block = block.next()
        return round(height)

    def _grow(self, *_: object) -> None:
        self._scroll_only_if_long()
        height = self._height()
        if height != self.maximumHeight():
            self.setFixedHeight(height)
            self.updateGeometry()

    def _scroll_only_if_long(self) -> None:
        """Show no bar while the text fits: it would take width, and the height be measured too great."""
        is_long = self._text_height() > self.fontMetrics().lineSpacing() * MOST_LINES
        bar = Qt.ScrollBarPolicy.ScrollBarAsNeeded if is_long else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if bar != self.verticalScrollBarPolicy():
            self.setVerticalScrollBarPolicy(bar)
