"""The figures of a report: a sheet to fill in, what is to be said of the cell in front, and what to do."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from metrodesk.domain.check import Finding
from metrodesk.domain.pasted import Block
from metrodesk.domain.report import Json
from metrodesk.ui.theme import SMALL, TIGHT
from metrodesk.ui.unit.entered_figures import EnteredFigures
from metrodesk.ui.unit.measures_model import MeasuresModel
from metrodesk.ui.unit.measures_view import MeasuresView
from metrodesk.ui.unit.paste_preview import PastePreview
from metrodesk.ui.widgets.text import button, label, selectable
from metrodesk.wording.findings import field_name

if TYPE_CHECKING:
    from metrodesk.services.measures import MeasureRow

FIELD = "measures."


class MeasuresTable(QWidget):
    """The table and its buttons; `edited` gives the report's measures after every change by the person."""

    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = MeasuresModel(self)
        self.view = MeasuresView(self.model)
        self.told = label("", "muted", wraps=True)
        self.said = selectable("", "returned")
        self.said.hide()
        self._make_buttons()
        self._lay_out()
        self.model.edited.connect(self._tell)
        self.view.moved.connect(self._say)
        self.view.block_pasted.connect(self.paste_block)
        self.hide()

    # -- showing ---------------------------------------------------------------------

    def show_measures(self, rows: Sequence[MeasureRow], measures: Json, taken: Collection[str] = ()) -> None:
        """Show a report's figures; `taken` names the fields taken over (measures.<id>). This is no edit."""
        ids = {one.removeprefix(FIELD) for one in taken if one.startswith(FIELD)}
        self.model.show(EnteredFigures(rows, measures, ids))
        self.setVisible(bool(rows))
        self.take.setEnabled(any(row.previous is not None for row in rows))

    def show_said(self, words: str) -> None:
        """Show what the district says of the figures, or nothing."""
        self.said.setText(self.tr("District: {words}").format(words=words))
        self.said.setVisible(bool(words))

    def show_again(self, measures: Json, taken: Collection[str] = ()) -> None:
        """Show other figures of the same report; this is no edit."""
        self.show_measures(tuple(self.model.figures.rows.values()), measures, taken)

    @property
    def measures(self) -> dict[str, object]:
        """The measures of the report as a draft keeps them."""
        return self.model.figures.measures

    @property
    def taken(self) -> frozenset[str]:
        """The fields taken over and not touched since."""
        return frozenset(FIELD + one for one in self.model.figures.taken)

    def mark_findings(self, findings: Sequence[Finding]) -> None:
        """Mark the figures that open findings are about."""
        about = {one.field.removeprefix(FIELD) for one in findings if one.is_open and one.field.startswith(FIELD)}
        self.model.mark(about)

    def go_to(self, measure: str = "") -> None:
        """Go to a measure's cell, or to the first one."""
        lines = self.model.figures.lines
        name = measure.removeprefix(FIELD)
        self.view.go_to_line(next((at for at, line in enumerate(lines) if line.measure.id == name), 0))
        self.view.setFocus()

    def tab_parts(self) -> list[QWidget]:
        """Return what Tab goes through, in order."""
        return [self.view, *self.buttons]

    # -- what the person does --------------------------------------------------------

    def take_over(self, measures: Collection[str] | None = None) -> None:
        """Take last period's figures, marked until touched, where nothing is entered yet."""
        self.model.tell(changed=self.model.figures.take_over(measures))

    def paste_block(self, block: Block, line: int) -> None:
        """Show where pasted cells go, and put in what the person agrees to."""
        chosen = PastePreview.ask(self, block, self.model.figures, line)
        if chosen is not None:
            self.model.tell(changed=self.model.figures.put(chosen))

    def _take_blank(self) -> None:
        self.take_over()

    def _fill_with_zero(self) -> None:
        self.model.tell(changed=self.model.figures.fill_with_zero())

    def _say_not_applicable(self) -> None:
        line = self.view.currentIndex().row()
        if line >= 0:
            self.model.tell(changed=self.model.figures.set_not_applicable(line))
            self.view.setFocus()
            self.view.enter()

    # -- inside ------------------------------------------------------------------------

    def _tell(self) -> None:
        self._say(self.view.currentIndex().row())
        self.edited.emit(self.measures)

    def _say(self, line: int) -> None:
        self.told.setText(self.model.message(line) if 0 <= line < self.model.rowCount() else self._usual())
        self.view.setAccessibleDescription(self.told.text())
        self.not_applicable.setEnabled(0 <= line < self.model.rowCount())

    def _usual(self) -> str:
        return self.tr("Blank is not 0: write 0 where there was nothing. Cells from a spreadsheet may be pasted.")

    def _make_buttons(self) -> None:
        self.take = button(self.tr("Take last figures"), "take-over", "quiet")
        self.take.setToolTip(self.tr("Into cells that are still blank; marked until you touch them"))
        self.take.clicked.connect(self._take_blank)
        self.zero = button(self.tr("Rest is 0"), kind="quiet")
        self.zero.setToolTip(self.tr("Write 0 where a count of this period is still blank"))
        self.zero.clicked.connect(self._fill_with_zero)
        self.not_applicable = button(self.tr("Not applicable"), kind="quiet")
        self.not_applicable.setToolTip(
            self.tr("The figure in front does not concern the unit; the reason is asked for")
        )
        self.not_applicable.clicked.connect(self._say_not_applicable)
        self.paste = button(self.tr("Paste"), kind="quiet")
        self.paste.setToolTip(self.tr("Cells copied from WPS or Excel; shown before they are put in"))
        self.paste.clicked.connect(self.view.paste)
        self.copy = button(self.tr("Copy table"), "copy", "quiet")
        self.copy.clicked.connect(self.view.copy_all)
        self.buttons = [self.take, self.zero, self.not_applicable, self.paste, self.copy]
        for one in self.buttons:
            one.setProperty("fit", "tight")

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        top = QHBoxLayout()
        top.setSpacing(SMALL)
        caption = label(field_name("measures"))
        caption.setBuddy(self.view)
        top.addWidget(caption)
        top.addStretch(1)
        for one in self.buttons:
            top.addWidget(one)
        column.addLayout(top)
        column.addWidget(self.view)
        column.addWidget(self.told)
        column.addWidget(self.said)
