"""A text of a report: it grows with what is in it and speaks only of what is committed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QResizeEvent, QShowEvent, QTextCursor
from PySide6.QtWidgets import QMenu, QPlainTextEdit, QSizePolicy, QWidget

from metrodesk.ui.unit.evidence_mime import offers_of
from metrodesk.ui.widgets.text_places import utf16_length

FEWEST_LINES, MOST_LINES = 2, 16
FRAME = 10  # what lies around the text until the widget is shown and can be measured


class ReportText(QPlainTextEdit):
    """A plain text; what an input method is still composing is no text yet.

    `edited` follows the document's own contents, so nothing is told while syllables are
    being turned into characters. What is put in from elsewhere can be undone by Ctrl+Z;
    with `goes_back` False that is left to whoever holds the text, as is what was typed.
    """

    edited = Signal()
    offered = Signal(object)  # pictures or files pasted or dropped here: evidence, no text

    def __init__(self, lines: int = FEWEST_LINES, parent: QWidget | None = None, *, goes_back: bool = True) -> None:
        super().__init__(parent)
        self._known = ""
        self._fewest = lines
        self._goes_back = goes_back
        self.setUndoRedoEnabled(goes_back)
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
        self._replace(self._known, text)

    def put_quietly(self, text: str) -> None:
        """Replace the text and tell nobody: whoever does so knows."""
        before, self._known = self._known, text
        self._replace(before, text)

    def _replace(self, old: str, new: str) -> None:
        """Change only what differs, which is where the cursor goes."""
        if new == old:
            return
        head = alike(old, new)
        tail = alike(old[head:][::-1], new[head:][::-1])
        cursor = QTextCursor(self.document())
        cursor.setPosition(utf16_length(old[:head]))
        cursor.setPosition(utf16_length(old[: len(old) - tail]), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(new[head : len(new) - tail])
        self.setTextCursor(cursor)

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+Z and Ctrl+Y to whoever holds the text, if it does not go back by itself."""
        if event.type() is QEvent.Type.ShortcutOverride and not self._goes_back and goes_back_by(event):
            event.ignore()
            return False
        return super().event(event)

    def menu(self) -> QMenu:
        """Return the menu of the right button, without a way back that is not this text's own."""
        menu = self.createStandardContextMenu()
        for action in menu.actions():
            if not self._goes_back and action.objectName() in {"edit-undo", "edit-redo"}:
                menu.removeAction(action)
        return menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show the menu."""
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

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


def alike(one: str, other: str) -> int:
    """Return how many characters at the beginning two texts share."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (left, right) in pairs if left != right), min(len(one), len(other)))


def goes_back_by(event: QEvent) -> bool:
    """Whether a key event is the one for undo or redo."""
    return isinstance(event, QKeyEvent) and any(event.matches(one) for one in BACK_AND_FORTH)


BACK_AND_FORTH = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
