"""Tables that copy as cells, complete from the keyboard, sorted by whoever has the data."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QItemSelectionModel, QMimeData, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from metrodesk.ui.theme import ROW_HEIGHT
from metrodesk.ui.widgets.light_badge import DOT, GAP, LIGHT_ROLE, LightDelegate

COPY_ROLE = int(Qt.ItemDataRole.UserRole) + 2
"""Under this role a model may give what a cell copies, if it is not what it shows."""
STATE_AT_MOST, MARGIN, LOOKED_AT = 160, 14, 60
"""How wide a column of states may grow, the room beside its words, and in how many rows they are looked at."""


class CopyableTableView(QTableView):
    """A table whose selection pastes into a spreadsheet as cells."""

    opened = Signal(int)  # row, by Enter or double click

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stretched: int | None = None
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setItemDelegate(LightDelegate(self))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setStretchLastSection(True)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))
        self._add_copying()

    def set_widths(self, widths: Sequence[int], stretched: int | None = None) -> None:
        """Give every column its width; the person may drag all but the one that takes the rest."""
        header = self.horizontalHeader()
        for column, width in enumerate(widths):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            header.resizeSection(column, width)
        if stretched is not None:
            header.setStretchLastSection(False)
            header.setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)
        self._stretched = stretched
        self._show_words()
        self.model().modelReset.connect(self._show_words)

    def _show_words(self) -> None:
        """Widen what would cut its heading or a state, as the words of one language do; nothing is narrowed."""
        header = self.horizontalHeader()
        for column in range(header.count()):
            if column == self._stretched or self.isColumnHidden(column):
                continue
            needed = max(header.sectionSizeHint(column), min(self._widest_state(column), STATE_AT_MOST))
            if header.sectionSize(column) < needed:
                header.resizeSection(column, needed)

    def _widest_state(self, column: int) -> int:
        model, metrics = self.model(), self.fontMetrics()
        cells = [model.index(row, column) for row in range(min(model.rowCount(), LOOKED_AT))]
        words = {str(cell.data() or "") for cell in cells if cell.data(LIGHT_ROLE) is not None}
        return max((metrics.horizontalAdvance(one) + DOT + GAP + MARGIN for one in words), default=0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the row on Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
            event.accept()
            return
        super().keyPressEvent(event)

    def go_to(self, row: int) -> None:
        """Select a row and make it visible."""
        if 0 <= row < self.model().rowCount():
            index = self.model().index(row, 0)
            self.selectionModel().setCurrentIndex(
                index,
                QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows,
            )
            self.scrollTo(index)

    def selected_rows(self) -> list[int]:
        """Return the selected rows from top to bottom."""
        return sorted({index.row() for index in self.selectionModel().selectedIndexes()})

    def copy_selection(self) -> None:
        """Put the selected cells on the clipboard with their headings, as text and as a table."""
        rows = self.selected_rows() or list(range(self.model().rowCount()))
        self.copy_rows(rows)

    def copy_all(self) -> None:
        """Put every row on the clipboard with the headings."""
        self.copy_rows(range(self.model().rowCount()))

    def copy_rows(self, rows: Sequence[int]) -> None:
        """Put these rows on the clipboard with the headings."""
        put_cells_on_clipboard([self.headings(), *(self.cells(row) for row in rows)])

    def _columns(self) -> list[int]:
        header = self.horizontalHeader()
        order = [header.logicalIndex(at) for at in range(header.count())]
        return [column for column in order if not self.isColumnHidden(column)]

    def headings(self) -> list[str]:
        """Return what heads the copied cells."""
        model = self.model()
        return [str(model.headerData(column, Qt.Orientation.Horizontal) or "") for column in self._columns()]

    def cells(self, row: int) -> list[str]:
        """Return a row's copied cells."""
        cells = []
        for column in self._columns():
            index = self.model().index(row, column)
            text = index.data(COPY_ROLE)
            shown = index.data() if text is None else text
            cells.append("" if shown is None else str(shown))
        return cells

    def _add_copying(self) -> None:
        copy = QAction(self.tr("Copy"), self)
        copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        copy.triggered.connect(self.copy_selection)
        everything = QAction(self.tr("Copy whole table"), self)
        everything.triggered.connect(self.copy_all)
        self.addActions([copy, everything])
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)


def select_rows(table: QTableView, rows: Sequence[int]) -> None:
    """Select just these rows of a table."""
    choice, flag = table.selectionModel(), QItemSelectionModel.SelectionFlag
    choice.clearSelection()
    for row in rows:
        choice.select(table.model().index(row, 0), flag.Select | flag.Rows)


def put_cells_on_clipboard(rows: Sequence[Sequence[str]]) -> None:
    """Put cells on the clipboard so that spreadsheets and word processors take them as such."""
    mime = QMimeData()
    mime.setText("\n".join("\t".join(_plain(cell) for cell in row) for row in rows))
    mime.setHtml(_html(rows))
    QGuiApplication.clipboard().setMimeData(mime)


def _plain(cell: str) -> str:
    if any(mark in cell for mark in '\t\n"'):
        return '"' + cell.replace('"', '""') + '"'
    return cell


def _html(rows: Sequence[Sequence[str]]) -> str:
    lines = "".join("<tr>" + "".join(f"<td>{_cell(cell)}</td>" for cell in row) + "</tr>" for row in rows)
    return f'<meta charset="utf-8"><table>{lines}</table>'


def _cell(cell: str) -> str:
    return escape(cell).replace("\n", '<br style="mso-data-placement:same-cell">')
