"""The places a search found: a heading for each kind, and two lines for each place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from metrodesk.services.sought import Marks
from metrodesk.ui.colours import colours_in_use
from metrodesk.ui.theme import MEDIUM, SMALL, TIGHT
from metrodesk.wording.search import Hit, HitGroup, where_words

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
Role = Qt.ItemDataRole


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the list: a heading, or a place if `hit` is there."""

    words: str
    hit: Hit | None = None


class HitModel(QAbstractListModel):
    """Shows groups as headings with their places; headings cannot be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[Line, ...] = ()

    def show(self, groups: Sequence[HitGroup]) -> None:
        """Replace every line."""
        self.beginResetModel()
        lines: list[Line] = []
        for group in groups:
            lines.append(Line(f"{group.heading}（{len(group.hits)}）"))
            lines += [Line(where_words(hit), hit) for hit in group.hits]
        self._lines = tuple(lines)
        self.endResetModel()

    def line_at(self, row: int) -> Line:
        """Return a line."""
        return self._lines[row]

    @property
    def first_hit(self) -> int:
        """The row of the first place, -1 without any."""
        return next((row for row, line in enumerate(self._lines) if line.hit is not None), -1)

    def rowCount(self, parent: Index = ROOT) -> int:
        """Return the number of lines."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Role.DisplayRole) -> str | None:
        """Return a line's words; read aloud, a place says its sentence too."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == Role.DisplayRole:
            return line.words
        if role == Role.AccessibleTextRole and line.hit is not None:
            return f"{line.words}：{line.hit.excerpt.text}"
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let places be chosen, headings not."""
        found = super().flags(index)
        if index.isValid() and self._lines[index.row()].hit is None:
            return found & ~Qt.ItemFlag.ItemIsSelectable & ~Qt.ItemFlag.ItemIsEnabled
        return found


class HitList(QListView):
    """The places; Enter or a double click opens one."""

    def __init__(self, model: HitModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(HitPainter(model, self))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setUniformItemSizes(False)


class HitPainter(QStyledItemDelegate):
    """Paints a place in two lines: where it is, and the sentence with the words marked."""

    def __init__(self, model: HitModel, view: QListView) -> None:
        super().__init__(view)
        self._model, self._view = model, view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return room for one line or two."""
        lines = 1 if self._model.line_at(index.row()).hit is None else 2
        return QSize(200, lines * (self._view.fontMetrics().height() + TIGHT) + SMALL + TIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground as every list does, then the words."""
        self.initStyleOption(option, index)
        option.text = ""  # type: ignore[attr-defined]  # missing in PySide6's stubs
        style = self._view.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, self._view)
        line, colours = self._model.line_at(index.row()), colours_in_use()
        whole = QRectF(option.rect)  # type: ignore[attr-defined]
        if option.state & QStyle.StateFlag.State_Selected:  # type: ignore[attr-defined]
            painter.fillRect(whole, QColor(colours.accent_soft))
        room = whole.adjusted(MEDIUM, TIGHT, -MEDIUM, -TIGHT)
        strong = QFont(self._view.font())
        strong.setWeight(QFont.Weight.DemiBold)
        painter.save()
        if line.hit is None:
            _write(painter, room, line.words, strong, QColor(colours.muted))
        else:
            _write(painter, room, line.words, strong, QColor(colours.text))
            below = room.adjusted(0, self._view.fontMetrics().height() + TIGHT, 0, 0)
            excerpt = line.hit.excerpt
            _write(painter, below, excerpt.text, self._view.font(), QColor(colours.text), excerpt.marks)
        painter.restore()


def _write(painter: QPainter, room: QRectF, words: str, font: QFont, colour: QColor, marks: Marks = ()) -> None:
    """Write one line, cut where the room ends; marked words are underlined on a ground of their own."""
    shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, int(room.width()))
    layout = QTextLayout(shown, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    layout.setFormats([_format(start, end) for start, end in marks if end <= len(shown)])
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    painter.setPen(QPen(colour))
    layout.draw(painter, QPointF(room.topLeft()))


def _format(start: int, end: int) -> QTextLayout.FormatRange:
    """Return how a marked word looks."""
    marked = QTextLayout.FormatRange()
    marked.start, marked.length = start, end - start  # type: ignore[attr-defined]  # missing in the stubs
    look = QTextCharFormat()
    look.setBackground(QColor(colours_in_use().yellow_soft))
    look.setFontUnderline(True)
    look.setFontWeight(QFont.Weight.DemiBold)
    marked.format = look  # type: ignore[attr-defined]
    return marked
