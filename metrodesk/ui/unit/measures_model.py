"""The figures of a report as cells: what is entered, what follows from it, what was last time."""

from __future__ import annotations

from collections.abc import Callable, Collection
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from metrodesk.domain.figure_entry import NONE_OF_IT
from metrodesk.domain.measure import Entered
from metrodesk.ui.unit.entered_figures import EnteredFigures
from metrodesk.ui.unit.figure_words import (
    kind_words,
    line_caption,
    line_name,
    none_of_it,
    shown,
    state_words,
    sum_words,
)
from metrodesk.ui.widgets.table import COPY_ROLE
from metrodesk.wording.words import period_name

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
Role = Qt.ItemDataRole
LOOK_ROLE = int(Qt.ItemDataRole.UserRole) + 3
"""Under this role a cell says how it looks: a `Look`."""


class At(IntEnum):
    """The columns."""

    NAME, PERIOD, TOTAL, PREVIOUS, REMARK = range(5)


FIGURES = frozenset({At.PERIOD, At.TOTAL, At.PREVIOUS})


class Look(IntEnum):
    """How a cell looks: read only, to be filled in, to be confirmed, to be mended, taken over."""

    READ, ENTER, ASK, MEND, TAKEN = range(5)


class MeasuresModel(QAbstractTableModel):
    """Cells over the figures being entered; `edited` tells of every change by the person."""

    edited = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.figures = EnteredFigures()
        self._spoken: frozenset[str] = frozenset()

    def show(self, figures: EnteredFigures) -> None:
        """Show another report's figures; this is no edit."""
        self.beginResetModel()
        self.figures, self._spoken = figures, frozenset()
        self.endResetModel()

    def mark(self, measures: Collection[str]) -> None:
        """Mark the measures that findings speak of."""
        spoken = frozenset(measures)
        if spoken != self._spoken:
            self._spoken = spoken
            self._look_again()

    def tell(self, *, changed: bool, line: int | None = None) -> None:
        """Let everybody look again if something was changed; with a `line`, at its measure alone."""
        if changed:
            self._look_again(line)
            self.edited.emit()

    def entered_column(self, line: int) -> At:
        """Return where a line is filled in: 本期 or 累计, as the plan says."""
        total = self.figures.lines[line].measure.entered is Entered.TOTAL
        return At.TOTAL if total else At.PERIOD

    def is_entered(self, index: Index) -> bool:
        """Whether a cell is one to fill in."""
        if not index.isValid():
            return False
        if index.column() == At.REMARK:
            return self.figures.entry(index.row()).reason is not None
        return index.column() == self.entered_column(index.row())

    def message(self, line: int) -> str:
        """Return what is to be said of a line: its doubt, how its total comes about, or what is counted."""
        entry, row, at = self.figures.entry(line), self.figures.row(line), self.figures.lines[line].at
        if entry.reason is not None and not entry.reason.strip():
            return self.tr("Write in the last column why this does not concern the unit")
        if entry.doubt(at) is not None or (entry.cells[at].is_blank and not entry.is_blank):
            return state_words(entry, at, row, taken=False)
        return sum_words(row, entry.value, at) or kind_words(entry.measure)

    def type_text(self, index: Index, text: str) -> None:
        """Put a text into a cell as it is typed."""
        if index.column() == At.REMARK:
            self.tell(changed=self.figures.give_reason(index.row(), text), line=index.row())
        else:
            self.tell(changed=self.figures.type_text(index.row(), text), line=index.row())

    # -- Qt's questions ----------------------------------------------------------------

    def rowCount(self, parent: Index = ROOT) -> int:
        """Return the number of lines."""
        return 0 if parent.isValid() else len(self.figures.lines)

    def columnCount(self, parent: Index = ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(At)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> str | None:
        """Return a column's heading."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Role.ToolTipRole and section == At.PREVIOUS:
            return self._last()
        heads = (
            self.tr("Figure"),
            self.tr("This period"),
            self.tr("Running total"),
            self.tr("Last time"),
            self.tr("Remark"),
        )
        return heads[section] if role == Role.DisplayRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Say which cells are filled in."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return usual | Qt.ItemFlag.ItemIsEditable if self.is_entered(index) else usual

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        """Return what a cell says, and how it looks."""
        answers: dict[int, Callable[[Index], object]] = {
            Role.DisplayRole: self._text,
            Role.EditRole: self._typed,
            Role.ToolTipRole: self._tip,
            Role.AccessibleTextRole: self._spoken_text,
            Role.TextAlignmentRole: _aligned,
            LOOK_ROLE: self._look,
            COPY_ROLE: self._copied,
        }
        answer = answers.get(role) if index.isValid() else None
        return answer(index) if answer else None

    def setData(self, index: Index, value: object, role: int = Role.EditRole) -> bool:
        """Take a text that was typed."""
        if role != Role.EditRole or not self.is_entered(index):
            return False
        if str(value) != self._typed(index):
            self.type_text(index, str(value))
        return True

    # -- inside ------------------------------------------------------------------------

    def _look_again(self, line: int | None = None) -> None:
        """Say which lines changed: all, or those of one line's measure, which stand together."""
        lines = self.figures.lines
        found = [at for at, one in enumerate(lines) if line is None or one.measure.id == lines[line].measure.id]
        if found:
            self.dataChanged.emit(self.index(found[0], 0), self.index(found[-1], len(At) - 1))

    def _last(self) -> str:
        periods = [row.previous[0] for row in self.figures.rows.values() if row.previous is not None]
        newest = max(periods, key=lambda one: one.first_day, default=None)
        return "" if newest is None else period_name(newest)

    def _typed(self, index: Index) -> str:
        entry = self.figures.entry(index.row())
        if index.column() == At.REMARK:
            return entry.reason or ""
        return NONE_OF_IT if entry.reason is not None else entry.cells[self.figures.lines[index.row()].at].text

    def _text(self, index: Index) -> str:
        line, entry, row = index.row(), self.figures.entry(index.row()), self.figures.row(index.row())
        at = self.figures.lines[line].at
        match index.column():
            case At.NAME:
                return line_caption(self.figures.lines[line])
            case At.REMARK:
                return state_words(entry, at, row, taken=self.figures.is_taken(line))
            case At.PREVIOUS:
                return shown(row.previous[1], at) if row.previous else ""
            case column if column != self.entered_column(line):
                return shown(self.figures.computed(line, total=column == At.TOTAL), at)
        if entry.reason is not None:
            return none_of_it()
        cell = entry.cells[at]
        return cell.figure.text if cell.figure is not None else cell.text

    def _tip(self, index: Index) -> str:
        if index.column() == At.NAME:
            return line_name(self.figures.lines[index.row()])
        if index.column() == At.REMARK:
            return self._text(index)
        if index.column() == At.PREVIOUS:
            return self._last()
        return kind_words(self.figures.lines[index.row()].measure)

    def _spoken_text(self, index: Index) -> str:
        heading = self.headerData(index.column(), Qt.Orientation.Horizontal)
        text = self._text(index) or self.tr("(empty)")
        return f"{line_name(self.figures.lines[index.row()])}, {heading}: {text}"

    def _look(self, index: Index) -> Look:
        if not self.is_entered(index):
            return Look.READ
        line, entry = self.figures.lines[index.row()], self.figures.entry(index.row())
        doubt = entry.doubt(line.at)
        if doubt is not None:
            return Look.ASK if doubt.figure is not None else Look.MEND
        if entry.reason is not None and not entry.reason.strip():
            return Look.MEND
        if line.measure.id in self._spoken:
            return Look.ASK
        return Look.TAKEN if self.figures.is_taken(index.row()) else Look.ENTER

    def _copied(self, index: Index) -> str:
        """Return a figure so that a spreadsheet counts with it: without separators."""
        text, line = self._text(index), self.figures.lines[index.row()]
        if index.column() == At.NAME:
            return line_name(line)
        is_doubtful = self.is_entered(index) and self.figures.entry(index.row()).doubt(line.at) is not None
        return text.replace(",", "") if index.column() in FIGURES and not is_doubtful else text


def _aligned(index: Index) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if index.column() in FIGURES else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
