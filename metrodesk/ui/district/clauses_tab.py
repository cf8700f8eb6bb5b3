"""The tab of the main text's clauses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from metrodesk.ui.district.plan_tab import PlanTab, choose
from metrodesk.ui.district.plan_tables import clause_model
from metrodesk.ui.widgets.table import CopyableTableView

if TYPE_CHECKING:
    from metrodesk.domain.plan import Plan
    from metrodesk.ui.district.plan_state import PlanState
    from metrodesk.ui.page import Page
    from metrodesk.ui.reading.plan_text import PlanText


class ClausesTab(PlanTab):
    """The clauses of the main text."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._plan: Plan | None = None
        self.model = clause_model()
        self.table = CopyableTableView()
        self.table.setModel(self.model)
        self.table.set_widths((120, 200, 300), 2)
        self.put_table(self.table)

    def title(self) -> str:
        """Return what stands on the tab."""
        return self.tr("Main text")

    def show_plan(self, state: PlanState) -> None:
        """Show the clauses; the row stays."""
        self._plan, row = state.plan, self.table.currentIndex().row()
        self.model.show(state.plan.clauses)
        self.table.go_to(max(row, 0))

    def go_to(self, clause: str) -> bool:
        """Choose a clause; whether it is there."""
        return choose(self.table, [self.model.row_at(row).id for row in range(self.model.rowCount())], clause)

    def show_beside(self, beside: PlanText) -> bool:
        """Put the clause whole beside the table."""
        row = self.table.currentIndex().row()
        if self._plan is None or row < 0:
            return False
        beside.show_clause(self.model.row_at(row), {str(unit.id): unit.name for unit in self._plan.units})
        return True
