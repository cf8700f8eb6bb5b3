"""One field in which versions differ: what each says, and what is to hold."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel, QRadioButton, QVBoxLayout, QWidget

from metrodesk.domain.proposal import FieldRow, Side
from metrodesk.ui.differences.words import TEXTS, Measures, name_of, said
from metrodesk.ui.theme import SMALL, TIGHT
from metrodesk.ui.unit.report_text import ReportText
from metrodesk.ui.widgets.text import label, restyle, selectable


class SideCell(QFrame):
    """What one version says; a click takes it."""

    def __init__(self, field: str, side: Side, number: int, measures: Measures) -> None:
        super().__init__()
        self.setProperty("kind", "side")
        self.value = side.value
        column = QVBoxLayout(self)
        column.setContentsMargins(SMALL, TIGHT, SMALL, SMALL)
        column.setSpacing(TIGHT)
        self.choice = QRadioButton(self.tr("Take version {number}").format(number=number))
        self.choice.setAccessibleName(f"{self.choice.text()} · {name_of(field, measures)}")
        self.choice.toggled.connect(lambda on: restyle(self, "chosen", value=on))
        column.addWidget(self.choice)
        column.addWidget(selectable(said(field, side.value, measures) or self.tr("(empty)")))
        if not side.changed:
            column.addWidget(label(self.tr("as in the original"), "muted"))
        column.addStretch(1)


class ChosenCell(QFrame):
    """What is to hold: a text to write on, or the words of the version that was taken."""

    written = Signal()

    def __init__(self, field: str, measures: Measures) -> None:
        super().__init__()
        self._field, self._measures = field, measures
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        self.edit = ReportText(2) if field in TEXTS else None
        self.words: QLabel = selectable("")
        if self.edit is not None:
            self.edit.setAccessibleName(self.tr("To hold: {field}").format(field=name_of(field)))
            self.edit.setPlaceholderText(self.tr("Take a version, or write here"))
            self.edit.edited.connect(self.written)
        column.addWidget(self.words if self.edit is None else self.edit)
        self.hint = label("", "alert", wraps=True)
        column.addWidget(self.hint)
        column.addStretch(1)

    def show_value(self, value: object) -> None:
        """Show what was chosen."""
        self.hint.hide()
        if self.edit is not None:
            self.edit.show_text(str(value or ""))
        else:
            self.words.setText(said(self._field, value, self._measures) or self.tr("(empty)"))

    def ask(self) -> None:
        """Say that a person must choose."""
        self.hint.setText(self.tr("Both changed it: please choose"))
        self.hint.show()


class FieldChoice(QObject):
    """The cells of one row; `chosen` tells of every choice."""

    chosen = Signal()

    def __init__(self, row: FieldRow, measures: Measures, parent: QWidget) -> None:
        super().__init__(parent)
        self.field = row.field
        self.is_open = row.is_open
        self.value: object = row.proposed
        self.caption = label(name_of(row.field, measures), "strong", wraps=True)
        self.base = selectable(said(row.field, row.base, measures) or self.tr("(empty)"), "muted")
        self.sides = [SideCell(row.field, side, at, measures) for at, side in enumerate(row.sides, start=1)]
        self.cell = ChosenCell(row.field, measures)
        self.cell.written.connect(self._take_written)
        self._group = QButtonGroup(self)
        for side in self.sides:
            self._group.addButton(side.choice)
            side.choice.clicked.connect(lambda _=False, side=side: self.take(side))
        for top in (self.caption, self.base):
            top.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        if self.is_open:
            self.cell.ask()
        else:
            self.cell.show_value(row.proposed)
            self._mark()

    def cells(self) -> list[QWidget]:
        """Return the row's widgets from left to right."""
        return [self.caption, self.base, *self.sides, self.cell]

    def take(self, side: SideCell) -> None:
        """Let one version hold."""
        self.value, self.is_open = side.value, False
        self.cell.show_value(side.value)
        side.choice.setChecked(True)
        self.chosen.emit()

    def _take_written(self) -> None:
        if self.cell.edit is None:
            return
        self.value, self.is_open = self.cell.edit.text, False
        self.cell.hint.hide()
        self._mark()
        self.chosen.emit()

    def _mark(self) -> None:
        """Mark the version whose words stand there now, if one's do."""
        same = next((one for one in self.sides if (one.value or "") == (self.value or "")), None)
        self._group.setExclusive(False)
        for one in self.sides:
            one.choice.setChecked(one is same)
        self._group.setExclusive(True)
