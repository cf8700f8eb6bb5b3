"""The tab of findings (待认定): what the reader of the text could not know, settled once by a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from metrodesk.ui.district.plan_state import settle
from metrodesk.ui.district.plan_tab import PlanTab
from metrodesk.ui.district.plan_tables import finding_model
from metrodesk.ui.reading.settle_dialog import Matter, SettleDialog
from metrodesk.ui.widgets.inline_message import Tone
from metrodesk.ui.widgets.table import CopyableTableView, select_rows
from metrodesk.ui.widgets.text import button
from metrodesk.ui.workplace import Change

if TYPE_CHECKING:
    from metrodesk.domain.plan_finding import PlanFinding
    from metrodesk.ui.district.plan_state import PlanState
    from metrodesk.ui.page import Page
    from metrodesk.ui.reading.plan_text import PlanText


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
        alike = button(self.tr("Select all of this &kind"))
        alike.clicked.connect(self.select_alike)
        self.put_table(self.table, hint, alike, settling)

    def title(self) -> str:
        """Return what stands on the tab, with how many are open."""
        return self.tr("Findings ({count} open)").format(count=self._open)

    def show_plan(self, state: PlanState) -> None:
        """Show the findings, the open ones first; the row stays, so the next open one follows a settled one."""
        row = self.table.currentIndex().row()
        self._open = len(state.plan.open_findings)
        self.model.show(sorted(state.plan.findings, key=lambda one: bool(one.settled)))
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
        """Ask how the findings selected are settled, by whom and why, and note it."""
        rows = [self.model.row_at(row) for row in self.table.selected_rows()]
        if len({one.code for one in rows}) > 1:
            self.page.banner.say(Tone.INFO, self.tr("Only findings of one kind are settled together."))
            return
        matters = [Matter(one.message, one.where, one.proposal, "") for one in rows]
        answer = SettleDialog.ask(self, matters, self.page.place.filler) if rows else None
        if answer is not None:
            self.page.run(
                lambda ws, tick: settle(ws, rows, answer, tick),
                self.tr("Saving…"),
                done=self._tell,
                changes=frozenset({Change.PLAN}),
            )

    def select_alike(self) -> None:
        """Select every open finding of the kind chosen."""
        row = self.table.currentIndex().row()
        if row >= 0:
            code = self.model.row_at(row).code
            alike = [at for at in range(self.model.rowCount()) if self._is_open(at, code)]
            select_rows(self.table, alike or [row])

    def _is_open(self, row: int, code: str) -> bool:
        one = self.model.row_at(row)
        return one.code == code and not one.settled

    def _tell(self, _version: str) -> None:
        self.page.banner.say(Tone.DONE, self.tr("Saved as a new version of the plan."))
