"""The tab of findings (待认定): what the reader of the text could not know, settled once by a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from metrodesk.ui.district.plan_dialogs import SettlementDialog
from metrodesk.ui.district.plan_state import settle
from metrodesk.ui.district.plan_tab import PlanTab
from metrodesk.ui.district.plan_tables import finding_model
from metrodesk.ui.widgets.inline_message import Tone
from metrodesk.ui.widgets.table import CopyableTableView
from metrodesk.ui.widgets.text import button
from metrodesk.ui.workplace import Change

if TYPE_CHECKING:
    from metrodesk.domain.plan_finding import PlanFinding
    from metrodesk.ui.district.plan_state import PlanState
    from metrodesk.ui.district.plan_text import PlanText
    from metrodesk.ui.page import Page


class FindingsTab(PlanTab):
    """The findings and how each was settled."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._open = 0
        self.model = finding_model()
        self.table = CopyableTableView()
        self.table.setModel(self.model)
        self.table.set_widths((96, 170, 260, 200), 2)
        self.table.opened.connect(self.settle_current)
        settling = button(self.tr("&Settle…"), "ok")
        settling.clicked.connect(self.settle_current)
        hint = self.tr("A finding is what the reader of the text could not know; you settle it once.")
        self.put_table(self.table, hint, settling)

    def title(self) -> str:
        """Return what stands on the tab, with how many are open."""
        return self.tr("Findings ({count} open)").format(count=self._open)

    def show_plan(self, state: PlanState) -> None:
        """Show the findings; the row stays."""
        row = self.table.currentIndex().row()
        self._open = len(state.plan.open_findings)
        self.model.show(state.plan.findings)
        self.table.go_to(max(row, 0))

    def show_beside(self, beside: PlanText) -> bool:
        """Put the finding whole beside the table."""
        row = self.table.currentIndex().row()
        if row < 0:
            return False
        beside.show_finding(self.model.row_at(row))
        return True

    def go_to(self, finding: PlanFinding) -> None:
        """Choose a finding."""
        rows = range(self.model.rowCount())
        self.table.go_to(next((row for row in rows if self.model.row_at(row) == finding), -1))

    def settle_current(self) -> None:
        """Ask how the current finding is settled and note it."""
        row = self.table.currentIndex().row()
        if row < 0:
            return
        finding, by = self.model.row_at(row), self.page.place.filler
        words = SettlementDialog.ask(self, finding)
        if words:
            self.page.run(
                lambda ws, tick: settle(ws, finding, words, by, tick),
                self.tr("Saving…"),
                done=self._tell,
                changes=frozenset({Change.PLAN}),
            )

    def _tell(self, _version: str) -> None:
        self.page.banner.say(Tone.DONE, self.tr("Saved as a new version of the plan."))
