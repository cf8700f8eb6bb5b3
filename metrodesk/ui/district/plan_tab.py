"""What every tab of the plan page has: its title, what it shows of the plan, what stands beside it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from metrodesk.ui.theme import SMALL
from metrodesk.ui.widgets.table import CopyableTableView
from metrodesk.ui.widgets.text import label

if TYPE_CHECKING:
    from metrodesk.ui.district.plan_state import PlanState
    from metrodesk.ui.page import Page
    from metrodesk.ui.reading.plan_text import PlanText


class PlanTab(QWidget):
    """A tab of the plan page; `tr` is never called here, its texts would not be found for a subclass.

    The page shows it the plan each time it was loaded, and asks it what to put beside it
    whenever it comes to the front or says that another row was chosen.
    """

    row_chosen = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page = page
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, SMALL, 0, 0)
        self.column.setSpacing(SMALL)

    def title(self) -> str:
        """Return what stands on the tab; asked again after every loading."""
        return ""

    def show_plan(self, state: PlanState) -> None:
        """Show what the tab is about."""

    def come_forward(self) -> None:
        """Do what is only done when a person looks: load what takes time."""

    def show_beside(self, _beside: PlanText) -> bool:
        """Put the chosen row's official text beside the tab; whether there is anything to put."""
        return False

    def put_table(self, table: CopyableTableView, words: str = "", *tools: QWidget) -> None:
        """Lay a table out under a line with what is said about it and its buttons."""
        if words or tools:
            row = QHBoxLayout()
            row.setSpacing(SMALL)
            row.addWidget(label(words, "muted", wraps=True), 1)
            for one in tools:
                row.addWidget(one)
            self.column.addLayout(row)
        self.column.addWidget(table, 1)
        table.selectionModel().currentChanged.connect(self.row_chosen)


def choose(table: CopyableTableView, ids: Sequence[str], wanted: str) -> bool:
    """Choose the row of an id; whether it is there."""
    if wanted not in ids:
        return False
    table.go_to(ids.index(wanted))
    return True
