"""The figures as a sheet to move about in as in a spreadsheet: Enter, Tab, arrows, copying, pasting."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QFocusEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QSizePolicy,
    QTableView,
    QWidget,
)

from metrodesk.domain.pasted import Block, cells_of
from metrodesk.ui.theme import ROW_HEIGHT, WIDE
from metrodesk.ui.unit.figure_cell import FigureDelegate, FigureLine
from metrodesk.ui.unit.measures_model import FIGURES, At, Index, MeasuresModel
from metrodesk.ui.widgets.table import COPY_ROLE, put_cells_on_clipboard

Hint = QAbstractItemDelegate.EndEditHint
WIDEST = "20,000,000余"
"""What a column of figures has room for without wrapping."""
ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
CLEAR = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})


class MeasuresView(QTableView):
    """Shows every line without scrolling; `block_pasted` gives cells and the line that was in front."""

    block_pasted = Signal(object, int)
    moved = Signal(int)  # the line in front

    def __init__(self, model: MeasuresModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheet = model
        self.setModel(model)
        self.setAccessibleName(self.tr("Figures"))
        self._cell = FigureDelegate(self)
        self._cell.left.connect(self._leave)
        self._cell.pasted.connect(self.paste)
        self.setItemDelegate(self._cell)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.AnyKeyPressed | trigger.EditKeyPressed | trigger.DoubleClicked)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for policy in (self.setVerticalScrollBarPolicy, self.setHorizontalScrollBarPolicy):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._dress_headers()
        self._add_actions()
        model.modelReset.connect(self._start_anew)
        model.dataChanged.connect(self._fit_lines)

    # -- moving ------------------------------------------------------------------------

    def go_to_line(self, line: int) -> None:
        """Bring a line's entered cell to the front."""
        if 0 <= line < self.sheet.rowCount():
            self._go_to(self.sheet.index(line, self.sheet.entered_column(line)))

    def go_down(self, by: int) -> None:
        """Go some lines down (or up), to the cell that is filled in there."""
        self.go_to_line(self.currentIndex().row() + by)

    def step(self, by: int) -> bool:
        """Go to the next cell to fill in (or the one before); False if there is none."""
        here = self.currentIndex()
        place = (here.row(), here.column()) if here.isValid() else (-1, -1)
        cells = [(line, column) for line in range(self.sheet.rowCount()) for column in self._entered(line)]
        found = [one for one in cells if (one > place if by > 0 else one < place)]
        if not found:
            return False
        self._go_to(self.sheet.index(*(found[0] if by > 0 else found[-1])))
        return True

    def _entered(self, line: int) -> list[int]:
        return [column for column in At if self.sheet.is_entered(self.sheet.index(line, column))]

    def _go_to(self, index: QModelIndex) -> None:
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001  Qt's own
        """Let Tab go through what is filled in, then on; a line that is closing is no Tab."""
        has_stepped = self.hasFocus() and self.step(1 if forward else -1)
        return has_stepped or super().focusNextPrevChild(forward)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first cell to fill in, or at the last when coming from below."""
        super().focusInEvent(event)
        if event.reason() == Qt.FocusReason.TabFocusReason:
            self.setCurrentIndex(QModelIndex())
            self.step(1)
        elif event.reason() == Qt.FocusReason.BacktabFocusReason:
            self.go_to_line(self.sheet.rowCount() - 1)
        elif not self.currentIndex().isValid():
            self.step(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Confirm or go down by Enter, empty by Delete."""
        key = Qt.Key(event.key())
        if key in ENTER:
            self.enter()
        elif key in CLEAR and not event.modifiers():
            self.clear()
        else:
            super().keyPressEvent(event)

    def enter(self) -> None:
        """Confirm what was understood in the cell in front; then, or if there was no doubt, go on."""
        line = self.currentIndex().row()
        if line < 0:
            return
        if self.sheet.figures.entry(line).doubt(self.sheet.figures.lines[line].at) is not None:
            self.sheet.tell(changed=self.sheet.figures.confirm(line))
        self._go_on(line)

    def _leave(self, by: int) -> None:
        if by:
            self.go_down(by)
        else:
            self._go_on(self.currentIndex().row())

    def _go_on(self, line: int) -> None:
        """Go to where the next thing is to be written; stay where something must be mended."""
        entry = self.sheet.figures.entry(line)
        if entry.doubt(self.sheet.figures.lines[line].at) is not None:
            return
        if entry.reason is not None and not entry.reason.strip():
            self._go_to(self.sheet.index(line, At.REMARK))
        elif line + 1 < self.sheet.rowCount():
            self.go_down(1)
        else:
            self.focusNextChild()

    # -- typing ------------------------------------------------------------------------

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Open a cell for what an input method brings, also for characters it never composed."""
        if event.commitString() and not event.preeditString() and not self.is_typed_into:
            self.edit(self.currentIndex())
            if (line := self.line_typed_into()) is not None:
                QApplication.sendEvent(line, event)
            return
        super().inputMethodEvent(event)

    @property
    def is_typed_into(self) -> bool:
        """Whether a cell is open."""
        return self.state() == QAbstractItemView.State.EditingState

    def line_typed_into(self) -> FigureLine | None:
        """Return the line that is open, if one is."""
        inside = self.viewport().children()
        return next((one for one in inside if isinstance(one, FigureLine) and one.isVisible()), None)

    def closeEditor(self, editor: QWidget, hint: Hint) -> None:
        """Close the line typed into, and go where the key says."""
        super().closeEditor(editor, Hint.NoHint)
        if hint == Hint.RevertModelCache:
            self.sheet.tell(changed=self.sheet.figures.go_back())
        elif hint == Hint.EditNextItem and not self.step(1):
            self.focusNextChild()
        elif hint == Hint.EditPreviousItem and not self.step(-1):
            self.focusPreviousChild()

    def clear(self) -> None:
        """Empty the chosen cells: blank, which is not zero."""
        chosen = [one for one in self.selectionModel().selectedIndexes() if self.sheet.is_entered(one)]
        self.sheet.tell(changed=self.sheet.figures.clear(sorted({one.row() for one in chosen})))

    # -- copying and pasting -------------------------------------------------------------

    def copy(self) -> None:
        """Put the chosen cells on the clipboard."""
        chosen = sorted(self.selectionModel().selectedIndexes(), key=lambda one: (one.row(), one.column()))
        rows: dict[int, list[str]] = {}
        for index in chosen:
            rows.setdefault(index.row(), []).append(str(index.data(COPY_ROLE) or ""))
        if rows:
            put_cells_on_clipboard(list(rows.values()))

    def copy_all(self) -> None:
        """Put the whole table on the clipboard, with its headings."""
        sheet, across = self.sheet, range(self.sheet.columnCount())
        heads = [str(sheet.headerData(column, Qt.Orientation.Horizontal)) for column in across]
        lines = [
            [str(sheet.index(line, one).data(COPY_ROLE) or "") for one in across] for line in range(sheet.rowCount())
        ]
        put_cells_on_clipboard([heads, *lines])

    def paste(self) -> None:
        """Take what is on the clipboard: one cell as if typed, a block by way of its preview."""
        block = cells_of(QGuiApplication.clipboard().text())
        here = self.currentIndex()
        if is_single(block) and self.sheet.is_entered(here):
            self.sheet.figures.begin()
            self.sheet.type_text(here, block[0][0])
        elif block:
            self.block_pasted.emit(block, max(here.row(), 0))

    # -- the look ------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """As high as all lines."""
        lines = sum(self.rowHeight(line) for line in range(self.sheet.rowCount()))
        return QSize(super().sizeHint().width(), self.horizontalHeader().height() + lines + 2 * self.frameWidth())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew; whether the table is higher does not matter."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Make room anew when the font changes."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._give_room()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which line is in front."""
        super().currentChanged(current, previous)
        self.moved.emit(current.row())

    def _fit(self, *_: object) -> None:
        self._fit_lines(self.sheet.index(0, 0), self.sheet.index(self.sheet.rowCount() - 1, 0))

    def _fit_lines(self, first: Index, last: Index, *_: object) -> None:
        """Make some lines as high as their texts, and the table as high as all lines."""
        for line in range(first.row(), last.row() + 1) if first.isValid() else ():
            self.resizeRowToContents(line)
        height = self.sizeHint().height()
        if height != self.maximumHeight():
            self.setFixedHeight(height)

    def _start_anew(self) -> None:
        self._fit()
        self.moved.emit(-1)

    def _dress_headers(self) -> None:
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setSectionsClickable(False)
        header.setHighlightSections(False)
        for column in FIGURES:
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
        self._give_room()
        for column in (At.NAME, At.REMARK):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        header.sectionResized.connect(self._fit)

    def _give_room(self) -> None:
        width = self.fontMetrics().horizontalAdvance(WIDEST) + WIDE
        for column in FIGURES:
            self.horizontalHeader().resizeSection(column, width)

    def _add_actions(self) -> None:
        keys = QKeySequence.StandardKey
        for words, key, act in (
            (self.tr("Copy"), keys.Copy, self.copy),
            (self.tr("Paste"), keys.Paste, self.paste),
        ):
            action = QAction(words, self)
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(act)
            self.addAction(action)
        everything = QAction(self.tr("Copy whole table"), self)
        everything.triggered.connect(self.copy_all)
        self.addAction(everything)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)


def is_single(block: Block) -> bool:
    """Whether a block is one cell."""
    return len(block) == 1 and len(block[0]) == 1
