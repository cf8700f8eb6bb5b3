"""One cell of the figures: how it is drawn, and the line it is typed into."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QKeySequence, QPainter, QPalette, QPen
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from metrodesk.ui.colours import Colours, colours_in_use
from metrodesk.ui.unit.measures_model import LOOK_ROLE, At, Index, Look, MeasuresModel

FRAME = 3  # pixels between a cell's edge and the frame of what is filled in
BESIDE, HIGH = 22, 1000  # pixels left and right of a text, and more than any text is high
LEAVING = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Return: 0, Qt.Key.Key_Enter: 0}
"""The keys that leave a line, and how many lines they go; Enter goes on as the line stands."""


class FigureLine(QLineEdit):
    """The line a figure is typed into; what an input method is composing is no text yet."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "cell")
        self.setFrame(False)
        self.is_filled = False


class FigureDelegate(QStyledItemDelegate):
    """Draws cells by their look; tells of every text as it is typed, and of keys that leave the line."""

    left = Signal(int)  # lines up or down, 0 for Enter
    pasted = Signal()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return the line to type into; how things stand is remembered, so that Escape goes back."""
        model = index.model()
        if isinstance(model, MeasuresModel):
            model.figures.begin()
        line = FigureLine(parent)
        figures = index.column() != At.REMARK
        line.setAlignment(Qt.AlignmentFlag.AlignRight if figures else Qt.AlignmentFlag.AlignLeft)
        line.setAccessibleName(str(index.data(Qt.ItemDataRole.AccessibleTextRole)))
        kept = QPersistentModelIndex(index)
        line.textEdited.connect(lambda text: self._keep(kept, text))
        return line

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Fill the line once; afterwards it is the person's."""
        if isinstance(editor, FigureLine) and not editor.is_filled:
            editor.is_filled = True
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole) or ""))
            editor.selectAll()

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Let the line fill its cell."""
        editor.setGeometry(_rect(option))

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Leave the line by Enter and by the arrows up and down, and take blocks of cells elsewhere."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and isinstance(editor, FigureLine):
            key = Qt.Key(event.key())
            if key in LEAVING and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
                self.commitData.emit(editor)
                self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
                self.left.emit(LEAVING[key])
                return True
            if event.matches(QKeySequence.StandardKey.Paste):
                self.pasted.emit()
                return True
        return super().eventFilter(editor, event)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the ground and the frame of what is filled in, then the text."""
        look, colours = Look(index.data(LOOK_ROLE)), colours_in_use()
        if look is not Look.READ:
            _draw_frame(painter, _rect(option).adjusted(FRAME, FRAME, -FRAME, -FRAME), look, colours)
        super().paint(painter, option, index)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Make room for every line of the text: the style forgets the room beside it."""
        usual = super().sizeHint(option, index)
        room = QRect(0, 0, max(_rect(option).width() - BESIDE, 1), HIGH)
        wraps = int(Qt.TextFlag.TextWordWrap)
        text = str(index.data() or "")
        height = option.fontMetrics.boundingRect(room, wraps, text).height()  # type: ignore[attr-defined]
        return QSize(usual.width(), max(usual.height(), height + 2 * FRAME))

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Write what is computed or past in a quieter colour, what was taken over in italics."""
        super().initStyleOption(option, index)
        look, colours = Look(index.data(LOOK_ROLE)), colours_in_use()
        if look is Look.READ and index.column() != At.NAME:
            option.palette.setColor(QPalette.ColorRole.Text, QColor(colours.muted))  # type: ignore[attr-defined]
        if look is Look.TAKEN:
            font = QFont(option.font)  # type: ignore[attr-defined]
            font.setItalic(True)
            option.font = font  # type: ignore[attr-defined]
        option.state &= ~QStyle.StateFlag.State_HasFocus  # type: ignore[attr-defined]

    @staticmethod
    def _keep(index: QPersistentModelIndex, text: str) -> None:
        model = index.model()
        if isinstance(model, MeasuresModel) and index.isValid():
            model.type_text(index, text)


def _rect(option: QStyleOptionViewItem) -> QRect:
    return QRect(option.rect)  # type: ignore[attr-defined]  # missing in PySide6's stubs


def _draw_frame(painter: QPainter, room: QRect, look: Look, colours: Colours) -> None:
    grounds = {Look.ASK: colours.yellow_soft, Look.MEND: colours.red_soft, Look.TAKEN: colours.blue_soft}
    edges = {Look.ASK: colours.yellow, Look.MEND: colours.red, Look.TAKEN: colours.blue}
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(edges.get(look, colours.border))))
    painter.setBrush(QColor(grounds.get(look, colours.surface)))
    painter.drawRoundedRect(room, 4, 4)
    painter.restore()
