"""What the paper says about a task: content as printed, who leads, who answers, the clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from metrodesk.ui.theme import MEDIUM, SMALL, TIGHT
from metrodesk.ui.widgets.elided import ElidedLabel
from metrodesk.ui.widgets.text import button, label, selectable

if TYPE_CHECKING:
    from metrodesk.services.entry import ReportPage

TOP = Qt.AlignmentFlag.AlignTop


class OfficialText(QFrame):
    """The task's official text; units in full, the clause behind it and what it carries out are one click away."""

    chain_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "official")
        self._units_words = ""
        outer = QVBoxLayout(self)
        outer.setContentsMargins(MEDIUM, SMALL, SMALL, TIGHT)
        outer.setSpacing(TIGHT)
        self.content = selectable("")
        outer.addWidget(self.content)
        self.units = ElidedLabel("", "muted")
        self.more = button(self.tr("&In full"), "down", "quiet")
        self.more.setProperty("fit", "tight")
        self.more.setAccessibleName(self.tr("Units in full and the clause"))
        self.more.setCheckable(True)
        self.more.toggled.connect(self._unfold)
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        row.addWidget(self.units, 1)
        self.chain = button(self.tr("What it &carries out"), "link", "quiet")
        self.chain.setProperty("fit", "tight")
        self.chain.clicked.connect(self.chain_asked)
        row.addWidget(self.chain)
        row.addWidget(self.more)
        outer.addLayout(row)
        outer.addWidget(self._make_details())

    def show_page(self, page: ReportPage) -> None:
        """Show the text of a report's task."""
        task, clause = page.task, page.clause
        leads = "、".join(page.leads) or task.leads_written
        responsible = "、".join(page.responsible) or task.responsible_written
        self.content.setText(task.content)
        words = self.tr("Lead: {leads}    Responsible: {responsible}")
        self._units_words = words.format(leads=leads or "–", responsible=responsible or "–")
        self._fill(self._leads, leads)
        self._fill(self._responsible, responsible)
        self._fill(self._deadline, task.deadline)
        self._fill(self._remark, task.remark)
        self.clause.setText(f"{clause.number}{clause.title}\n{clause.text}" if clause else "")
        self.clause.setVisible(clause is not None)
        self._unfold(self.more.isChecked())

    def _make_details(self) -> QWidget:
        self._details = QWidget()
        column = QVBoxLayout(self._details)
        column.setContentsMargins(0, 0, 0, SMALL)
        column.setSpacing(SMALL)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(MEDIUM)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)
        self._leads = self._line(self.tr("Lead units"))
        self._responsible = self._line(self.tr("Responsible units"))
        self._deadline = self._line(self.tr("Deadline"))
        self._remark = self._line(self.tr("Remark"))
        self.clause = selectable("", "clause")
        self.clause.setAccessibleName(self.tr("The clause it rests on"))
        column.addLayout(self._grid)
        column.addWidget(self.clause)
        return self._details

    def _line(self, caption: str) -> tuple[QLabel, QLabel]:
        row = self._grid.rowCount()
        head, words = label(caption, "muted"), selectable("")
        self._grid.addWidget(head, row, 0, TOP)
        self._grid.addWidget(words, row, 1)
        return head, words

    @staticmethod
    def _fill(line: tuple[QLabel, QLabel], text: str) -> None:
        head, words = line
        words.setText(text)
        for widget in (head, words):
            widget.setVisible(bool(text))

    def _unfold(self, shown: bool) -> None:  # noqa: FBT001  Qt's toggled says so
        self._details.setVisible(shown)
        self.units.say("" if shown else self._units_words)
        self.more.setText(self.tr("L&ess") if shown else self.tr("&In full"))
