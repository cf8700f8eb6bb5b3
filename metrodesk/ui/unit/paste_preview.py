"""What goes where when cells are pasted: every cell understood or asked about, nothing put in yet."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from metrodesk.domain.figure_entry import Entry
from metrodesk.domain.pasted import Block
from metrodesk.ui.theme import MEDIUM, SMALL
from metrodesk.ui.unit.entered_figures import EnteredFigures
from metrodesk.ui.unit.figure_words import line_name
from metrodesk.ui.unit.paste_rows import PasteRow, entries_of, is_sure, rows_of, words_of
from metrodesk.ui.widgets.text import label, rule

CHOICE_WIDTH = 240


class PasteLine(QWidget):
    """The parts of one row: what was pasted, where it goes, how it is understood, whether it is taken."""

    def __init__(self, row: PasteRow, figures: EnteredFigures, parent: QWidget) -> None:
        super().__init__(parent)
        self.row, self._figures = row, figures
        text = row.placed.text
        self.pasted = label(f"{row.placed.name}\n{text}" if row.placed.name else text, wraps=True)
        self.target = QComboBox()
        self.target.setFixedWidth(CHOICE_WIDTH)
        self.target.setAccessibleName(self.tr("Where {text} goes").format(text=text))
        self.target.addItem(self.tr("(leave out)"))
        self.target.addItems([line_name(one) for one in figures.lines])
        self.target.setCurrentIndex(0 if row.line is None else row.line + 1)
        self.words = label("", "muted", wraps=True)
        self.tick = QCheckBox(self.tr("Put in"))
        self.tick.setAccessibleName(self.tr("Put in {text}").format(text=text))
        self.tick.setChecked(row.takes)
        self.tick.toggled.connect(self._take)
        self.target.currentIndexChanged.connect(self._aim)
        self._say()
        self.hide()

    def _take(self, on: bool) -> None:  # noqa: FBT001  the signal gives it so
        self.row.takes = on

    def _aim(self, at: int) -> None:
        """Let the cell go to another line; that a person chose it settles where."""
        self.row.line = at - 1 if at else None
        self.tick.setChecked(is_sure(self.row, self._figures))
        self._say()

    def _say(self) -> None:
        self.words.setText(words_of(self.row, self._figures))
        self.tick.setEnabled(self.row.line is not None)


class PastePreview(QDialog):
    """Shows pasted cells before they are put in."""

    @classmethod
    def ask(cls, parent: QWidget, block: Block, figures: EnteredFigures, start: int) -> dict[str, Entry] | None:
        """Return the entries to put in, or None if the person gave up."""
        dialog = cls(parent, block, figures, start)
        return dialog.entries() if dialog.exec() == QDialog.DialogCode.Accepted else None

    def __init__(self, parent: QWidget, block: Block, figures: EnteredFigures, start: int) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Pasted cells"))
        self.resize(900, 480)
        self._figures = figures
        self.lines = [PasteLine(row, figures, self) for row in rows_of(block, figures, start)]
        column = QVBoxLayout(self)
        column.setSpacing(MEDIUM)
        column.addWidget(label(self.tr("What goes where"), "heading"))
        note = self.tr("Only ticked cells are put in, in place of what stands there now.")
        nothing = self.tr("There is no figure in what was copied. Copy the cells with the figures and paste again.")
        column.addWidget(label(note if self.lines else nothing, "muted", wraps=True))
        column.addWidget(self._grid(), 1)
        column.addWidget(self._buttons())
        for line in self.lines:
            line.tick.toggled.connect(self._weigh)
        self._weigh()

    def entries(self) -> dict[str, Entry]:
        """Return the entries as they would be."""
        return entries_of([line.row for line in self.lines], self._figures)

    def _grid(self) -> QScrollArea:
        room, inside = QScrollArea(), QWidget()
        room.setWidgetResizable(True)
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, SMALL, 0)
        grid.setHorizontalSpacing(MEDIUM)
        grid.setVerticalSpacing(SMALL)
        heads = (self.tr("Pasted"), self.tr("Goes to"), self.tr("Understood as"))
        for at, words in enumerate(heads):
            grid.addWidget(label(words, "muted"), 0, at)
        for number, line in enumerate(self.lines, start=1):
            grid.addWidget(rule(), 2 * number - 1, 0, 1, 4)
            for at, part in enumerate((line.pasted, line.target, line.words, line.tick)):
                grid.addWidget(part, 2 * number, at, Qt.AlignmentFlag.AlignVCenter)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(2, 2)
        grid.setRowStretch(2 * len(self.lines) + 1, 1)
        room.setWidget(inside)
        return room

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.go = buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self.go.setProperty("kind", "primary")
        self.go.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons

    def _weigh(self) -> None:
        count = sum(1 for line in self.lines if line.row.takes)
        self.go.setText(self.tr("Put in %n figure(s)", "", count))
        self.go.setEnabled(bool(count))
