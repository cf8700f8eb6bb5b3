"""One column of the chain: its heading and a list to walk with mouse or arrows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QVBoxLayout, QWidget

from metrodesk.domain.passage import Place
from metrodesk.ui.chain.column_rows import Column, Row
from metrodesk.ui.chain.row_delegate import WrappedRows
from metrodesk.ui.colours import colours_in_use
from metrodesk.ui.theme import TIGHT
from metrodesk.ui.widgets.elided import ElidedLabel

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
Role = Qt.ItemDataRole


class RowList(QAbstractTableModel):
    """Shows a column's rows as they are given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    def show(self, rows: Sequence[Row]) -> None:
        """Replace every row."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def row_at(self, row: int) -> Row:
        """Return a row."""
        return self._rows[row]

    def row_of(self, place: Place) -> int:
        """Return where a place stands, -1 if it does not."""
        return next((at for at, row in enumerate(self._rows) if row.place == place), -1)

    def rowCount(self, parent: Index = ROOT) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        """Return the one column there is."""
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        """Return a row's words; what is on the path has a ground, what cannot be chosen is muted."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        looks: dict[int, object] = {Role.DisplayRole: row.text, Role.ToolTipRole: row.tip or None}
        if not row.can_be_chosen:
            looks[Role.ForegroundRole] = QColor(colours_in_use().muted)
        if row.on_path:
            looks |= {Role.BackgroundRole: QColor(colours_in_use().accent_soft), Role.FontRole: _bold()}
        return looks.get(role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let only what has something behind it be chosen."""
        can = index.isValid() and self._rows[index.row()].can_be_chosen
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable if can else Qt.ItemFlag.NoItemFlags


class ChainList(QListView):
    """The list of a column; the arrows to the side go to the columns beside it."""

    beside = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the column beside on the arrows to the side."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if (step := steps.get(Qt.Key(event.key()))) is not None:
            self.beside.emit(step)
            event.accept()
            return
        super().keyPressEvent(event)


class ChainColumn(QWidget):
    """A heading, whose papers they are, and the rows."""

    chosen = Signal(object)  # a Row
    beside = Signal(int)

    def __init__(self, column: Column, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = column
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(TIGHT)
        outer.addWidget(ElidedLabel(column.title, "strong"))
        self.papers = ElidedLabel("", "muted")
        self.papers.say("　".join(one.number or one.title for one in column.papers) or "　")
        outer.addWidget(self.papers)
        self.rows = RowList(self)
        self.list = ChainList()
        self.list.setModel(self.rows)
        self.list.setItemDelegate(WrappedRows(self.list))
        self.list.setAccessibleName(column.title)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._is_showing, self._front = False, -1
        self._soon = QTimer(self)  # the rows are measured only when the list is laid out
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._scroll)
        self.list.selectionModel().currentChanged.connect(self._tell)
        self.list.clicked.connect(lambda index: self._tell(index, index))
        self.list.beside.connect(self.beside)
        outer.addWidget(self.list, 1)
        self.setMinimumWidth(96)

    def show_rows(self, rows: Sequence[Row], current: Place | None) -> None:
        """Show rows and mark the current place, if it is among them; nothing is chosen by it."""
        self._is_showing = True
        self.rows.show(rows)
        at = self.rows.row_of(current) if current is not None else -1
        if at >= 0:
            self.list.setCurrentIndex(self.rows.index(at, 0))
        self._is_showing = False
        self._front = at if at >= 0 else next((row for row, one in enumerate(rows) if one.on_path), -1)
        self._soon.start()

    def take_focus(self) -> bool:
        """Take the focus and choose the first row that can be; whether there was one."""
        at = next((row for row in range(self.rows.rowCount()) if self.rows.row_at(row).can_be_chosen), -1)
        if at < 0:
            return False
        self.list.setFocus()
        if not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.rows.index(at, 0))
        return True

    def _scroll(self) -> None:
        if self._front >= 0:
            hint = QAbstractItemView.ScrollHint.PositionAtCenter
            self.list.scrollTo(self.rows.index(self._front, 0), hint)

    def _tell(self, index: QModelIndex, _: QModelIndex) -> None:
        if index.isValid() and not self._is_showing:
            row = self.rows.row_at(index.row())
            if row.can_be_chosen:
                self.chosen.emit(row)


def _bold() -> QFont:
    font = QFont()
    font.setBold(True)
    return font
