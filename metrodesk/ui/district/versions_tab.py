"""The versions of the plan: from when each holds, who made it and why, and what it said otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from metrodesk.ui.district.plan_tab import PlanTab
from metrodesk.ui.district.versions_state import VersionRow, read_versions
from metrodesk.ui.making.change_flow import ChangeFlow
from metrodesk.ui.widgets.row_model import Column, RowModel
from metrodesk.ui.widgets.table import CopyableTableView
from metrodesk.ui.widgets.text import button
from metrodesk.wording.plan_differences import difference_words
from metrodesk.wording.words import period_name

if TYPE_CHECKING:
    from metrodesk.ui.district.plan_state import PlanState
    from metrodesk.ui.page import Page
    from metrodesk.ui.reading.plan_text import PlanText


class VersionsTab(PlanTab):
    """Every version, newest first; it is loaded when somebody looks."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._shown, self._newest = "", ""
        self.flow = ChangeFlow(page)
        self.model = version_model()
        self.table = CopyableTableView()
        self.table.setModel(self.model)
        self.table.set_widths((64, 130, 110, 150, 160), 4)
        self.table.selectionModel().selectionChanged.connect(self._weigh)
        self.back = button(self.tr("&Back to this version…"), "undo")
        self.back.clicked.connect(self.go_back)
        self.put_table(self.table, self.tr("Nothing is lost by going back: it makes a further version."), self.back)
        self._weigh()

    def title(self) -> str:
        """Return what stands on the tab."""
        return self.tr("Versions")

    def show_plan(self, state: PlanState) -> None:
        """Note which version is the newest; the list is read when somebody looks."""
        self._newest = state.plan.version

    def come_forward(self) -> None:
        """Read the versions, if there is a newer one than shown."""
        if self._newest != self._shown:
            self._shown = self._newest
            self.page.run(read_versions, self.tr("Reading the versions…"), done=self._show)

    def show_beside(self, beside: PlanText) -> bool:
        """Put what the version said otherwise than the one before beside the table."""
        row = self.table.currentIndex().row()
        if row < 0:
            return False
        one = self.model.row_at(row)
        said = "\n".join(difference_words(each) for each in one.differences)
        if not said:
            said = self.tr("The first version.") if one.is_first else self.tr("Nothing that is shown differs.")
        beside.show_words(self.tr("What changed with version {number}").format(number=one.number), said)
        return True

    def go_back(self) -> None:
        """Let the plan be as it was in the version chosen."""
        row = self.table.currentIndex().row()
        if row > 0:
            self.flow.propose_going_back(self.model.row_at(row).number)

    def _show(self, rows: tuple[VersionRow, ...]) -> None:
        self.model.show(rows)
        self.table.go_to(0)
        self.row_chosen.emit()
        self._weigh()

    def _weigh(self) -> None:
        self.back.setEnabled(self.table.currentIndex().row() > 0)


def version_model() -> RowModel[VersionRow]:
    """Return a model of the versions."""
    translate = QCoreApplication.translate
    always = translate("versions_table", "the whole plan")
    return RowModel(
        [
            Column(translate("versions_table", "Version"), lambda one: str(one.number)),
            Column(
                translate("versions_table", "Holds from"), lambda one: period_name(one.since) if one.since else always
            ),
            Column(translate("versions_table", "By"), lambda one: one.by),
            Column(translate("versions_table", "Made on"), lambda one: one.made),
            Column(translate("versions_table", "Why"), lambda one: one.why),
        ]
    )
