"""The official text as its file prints it: paragraphs and tables, in which passages can be marked."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTableCellFormat,
    QTextTableFormat,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from metrodesk.documents.sources.source import Source, SourceTable
from metrodesk.ui.colours import colours_in_use
from metrodesk.ui.theme import LARGE, TIGHT

if TYPE_CHECKING:
    from metrodesk.documents.proposals.reading_places import Span

MISREAD = str.maketrans("ꎬꎮꎻ", "，。；")
"""Marks that PDFs give another letter for: on paper, and here, they look like what they are."""
HAIR = 1  # pixels of a table's lines
ABOVE = 90  # pixels left above a marked passage
MOST = 60  # letters of a cell beyond which a column grows no wider
WHOLE, LEAST = 100.0, 6.0  # percent of the width: a table's, and a column's at least


class SourceView(QTextEdit):
    """Shows a source's lines; `line_chosen` gives the line a person clicked or went to, counted from 0."""

    line_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAccessibleName(self.tr("The text as printed"))
        self.setMinimumWidth(300)
        self.document().setDocumentMargin(LARGE)
        self._starts: list[int] = []
        self._line = -1
        self.cursorPositionChanged.connect(self._tell)

    def show_source(self, source: Source) -> None:
        """Show another text from its beginning."""
        with QSignalBlocker(self):
            self._starts, self._line = [], -1
            self.clear()
            self.setExtraSelections([])
            cursor = QTextCursor(self.document())
            cursor.beginEditBlock()  # laid out once, at the end
            for block in source.blocks:
                if isinstance(block, SourceTable):
                    self._put_table(cursor, block)
                else:
                    self._put_line(cursor, block)
            cursor.endEditBlock()
            self.moveCursor(QTextCursor.MoveOperation.Start)

    def mark(self, span: Span | None) -> None:
        """Mark the lines of a passage and bring them into view; None marks nothing."""
        marks: list[QTextEdit.ExtraSelection] = []
        if span is not None and span[0] < len(self._starts):
            start, end = self._starts[span[0]], self._end_of(span[1])
            block = self.document().findBlock(start)
            while block.isValid() and block.position() <= end:
                marks.append(self._mark_of(QTextCursor(block)))
                block = block.next()
            self._go_to(start)
        self.setExtraSelections(marks)

    def _end_of(self, line: int) -> int:
        after = next((one for one in self._starts[line + 1 :] if one > self._starts[line]), None)
        return (after if after is not None else self.document().characterCount()) - 1

    def _mark_of(self, cursor: QTextCursor) -> QTextEdit.ExtraSelection:
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        mark = QTextEdit.ExtraSelection()
        look = QTextCharFormat()
        look.setBackground(QColor(colours_in_use().accent_soft))
        look.setProperty(QTextFormat.Property.FullWidthSelection, True)
        mark.format, mark.cursor = look, cursor  # type: ignore[attr-defined]
        return mark

    def _go_to(self, position: int) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        with QSignalBlocker(self):
            if not self.hasFocus():
                self.setTextCursor(cursor)
            self._line = bisect_right(self._starts, position) - 1
        place = self.cursorRect(cursor)
        if place.top() < 0 or place.bottom() > self.viewport().height() - place.height():
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + place.top() - ABOVE)

    def _tell(self) -> None:
        line = bisect_right(self._starts, self.textCursor().position()) - 1
        if line >= 0 and line != self._line and not self.textCursor().hasSelection():
            self._line = line
            self.line_chosen.emit(line)

    def _put_line(self, cursor: QTextCursor, line: str) -> None:
        if line.strip():
            look = QTextBlockFormat()
            look.setBottomMargin(TIGHT)
            if self._starts and cursor.position() > 0:
                cursor.insertBlock(look)
            else:
                cursor.setBlockFormat(look)
            self._starts.append(cursor.position())
            cursor.insertText(line.strip().translate(MISREAD))
        else:
            self._starts.append(cursor.position() + 1)

    def _put_table(self, cursor: QTextCursor, table: SourceTable) -> None:
        columns = max((len(row) for row in table.rows), default=0)
        if not columns:
            return
        made = cursor.insertTable(len(table.rows), columns, _table_look(table, columns))
        for at, row in enumerate(table.rows):
            self._starts.append(made.cellAt(at, 0).firstPosition())
            for column in range(columns):
                cell = made.cellAt(at, column)
                cell.setFormat(_cell_look())
                words = row[column] if column < len(row) else ""
                cell.firstCursorPosition().insertText(words.translate(MISREAD))
            self._starts[-1] = made.cellAt(at, 0).firstPosition()
        cursor.movePosition(QTextCursor.MoveOperation.End)


def _table_look(table: SourceTable, columns: int) -> QTextTableFormat:
    look = QTextTableFormat()
    look.setBorderCollapse(True)
    look.setCellPadding(TIGHT)
    look.setWidth(QTextLength(QTextLength.Type.PercentageLength, WHOLE))
    shares = _shares(table, columns)
    look.setColumnWidthConstraints([QTextLength(QTextLength.Type.PercentageLength, one) for one in shares])
    return look


def _cell_look() -> QTextTableCellFormat:
    look = QTextTableCellFormat()
    look.setBorder(HAIR)
    look.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    look.setBorderBrush(QBrush(QColor(colours_in_use().border)))
    return look


def _shares(table: SourceTable, columns: int) -> list[float]:
    """Return each column's share of the width in percent, by how much is written in it."""
    lengths = [
        max((min(len(row[column]), MOST) for row in table.rows if column < len(row)), default=1)
        for column in range(columns)
    ]
    rooms = [max(length, 1) ** 0.6 for length in lengths]
    return [max(LEAST, WHOLE * room / sum(rooms)) for room in rooms]
