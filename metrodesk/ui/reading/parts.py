"""What was read of a text, tab by tab; a row chosen there tells its place in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from metrodesk.ui.reading.read_rows import finding_rows, indicator_rows, outline_rows, task_rows
from metrodesk.ui.reading.read_tables import (
    outline_model,
    read_finding_model,
    read_indicator_model,
    read_task_model,
)
from metrodesk.ui.theme import SMALL
from metrodesk.ui.widgets.table import CopyableTableView, select_rows
from metrodesk.ui.widgets.text import button, label

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractTableModel

    from metrodesk.services.reading import TextRead
    from metrodesk.ui.reading.read_rows import FindingRow

KINDS = (("clause", "chapter"), ("task",), ("indicator",), ("finding",))
"""Which things of the text each tab lists, by the words of their names before the colon."""
FINDINGS = 3


class ReadParts(QTabWidget):
    """Outline, tasks, indicators and findings; `thing_chosen` gives the name of the row chosen, empty for none."""

    thing_chosen = Signal(str)
    settle_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDocumentMode(True)
        self.tabBar().setDrawBase(False)
        self.outline, self.tasks = outline_model(), read_task_model()
        self.indicators, self.findings = read_indicator_model(), read_finding_model()
        self.tables = tuple(_table(one) for one in (self.outline, self.tasks, self.indicators, self.findings))
        self._names: tuple[tuple[str, ...], ...] = ((), (), (), ())
        for table, widths, stretched in zip(
            self.tables,
            ((64, 200, 96, 120), (44, 150, 96, 120, 84), (200, 70, 90, 160), (84, 130, 260)),
            (1, 1, 3, 2),
            strict=True,
        ):
            table.set_widths(widths, stretched)
            table.selectionModel().currentRowChanged.connect(self._tell)
        for table in self.tables[:FINDINGS]:
            self.addTab(table, "")
        self.addTab(self._finding_page(), "")
        self.currentChanged.connect(self._tell)
        self.tables[FINDINGS].opened.connect(self.settle_asked)

    def show_read(self, read: TextRead) -> None:
        """Show what was read; the rows chosen stay."""
        rows = [max(table.currentIndex().row(), 0) for table in self.tables]
        outline, tasks = outline_rows(read.plan), task_rows(read.plan)
        indicators, findings = indicator_rows(read.plan), finding_rows(read)
        with QSignalBlocker(self):
            self.outline.show(outline)
            self.tasks.show(tasks)
            self.indicators.show(indicators)
            self.findings.show(findings)
            self._names = (
                tuple(one.name for one in outline),
                tuple(f"task:{one.task.id}" for one in tasks),
                tuple(one.name for one in indicators),
                tuple(one.name for one in findings),
            )
            for table, row in zip(self.tables, rows, strict=True):
                table.go_to(min(row, table.model().rowCount() - 1))
        left = sum(1 for one in findings if not one.finding.settled)
        for at, words in enumerate(
            (
                self.tr("Outline ({count})").format(count=len(read.plan.clauses)),
                self.tr("Tasks ({count})").format(count=len(tasks)),
                self.tr("Indicators ({count})").format(count=len(indicators)),
                self.tr("To settle ({count})").format(count=left),
            )
        ):
            self.setTabText(at, words)
        self._weigh()

    @property
    def chosen(self) -> str:
        """The name of the row chosen in the tab in front, empty where there is none."""
        at = self.currentIndex()
        row = self.tables[at].currentIndex().row()
        return self._names[at][row] if 0 <= row < len(self._names[at]) else ""

    @property
    def chosen_findings(self) -> list[FindingRow]:
        """The findings that are selected."""
        return [self.findings.row_at(row) for row in self.tables[FINDINGS].selected_rows()]

    @property
    def kinds(self) -> tuple[tuple[str, ...], ...]:
        """The kinds of things to look for at a line: those of the tab in front, then those of the others."""
        front = KINDS[self.currentIndex()]
        return (front, *(one for one in KINDS if one is not front))

    def go_to_filled(self) -> None:
        """Leave a tab in which nothing was read for the first with something: a list alone has no clauses."""
        filled = [at for at, names in enumerate(self._names) if names]
        if filled and self.currentIndex() not in filled:
            with QSignalBlocker(self):
                self.setCurrentIndex(filled[0])

    def go_to(self, name: str) -> None:
        """Choose a thing's row without telling of it."""
        for at, names in enumerate(self._names):
            if name in names:
                with QSignalBlocker(self):
                    self.setCurrentIndex(at)
                    self.tables[at].go_to(names.index(name))
                self._weigh()

    def select_alike(self) -> None:
        """Select every open finding of the kind chosen."""
        chosen = self.chosen_findings
        if not chosen:
            return
        table, code = self.tables[FINDINGS], chosen[0].finding.code
        alike = [
            row
            for row in range(self.findings.rowCount())
            if (one := self.findings.row_at(row).finding).code == code and not one.settled
        ]
        select_rows(table, alike)
        self._weigh()

    def _finding_page(self) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, SMALL, 0, 0)
        column.setSpacing(SMALL)
        self.alike = button(self.tr("Select all of this &kind"))
        self.alike.clicked.connect(self.select_alike)
        self.settling = button(self.tr("&Settle…"), "ok")
        self.settling.clicked.connect(self.settle_asked)
        self.tables[FINDINGS].selectionModel().selectionChanged.connect(self._weigh)
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        row.addWidget(label(self.tr("Settle once what the text leaves open."), "muted", wraps=True), 1)
        row.addWidget(self.alike)
        row.addWidget(self.settling)
        column.addLayout(row)
        column.addWidget(self.tables[FINDINGS], 1)
        return inside

    def _tell(self) -> None:
        self.thing_chosen.emit(self.chosen)

    def _weigh(self) -> None:
        chosen = self.chosen_findings
        can = [one for one in chosen if one.finding.code != "settlement_unused"]
        self.settling.setEnabled(bool(can))
        self.alike.setEnabled(bool(can))


def _table(model: QAbstractTableModel) -> CopyableTableView:
    made = CopyableTableView()
    made.setModel(model)
    return made
