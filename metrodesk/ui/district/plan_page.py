"""The plan beside its official text, tab by tab: what is to be done, when, by whom, and how it is checked."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from metrodesk.ui.district.checks_tab import ChecksTab
from metrodesk.ui.district.comparison_tab import ComparisonTab
from metrodesk.ui.district.findings_tab import FindingsTab
from metrodesk.ui.district.measures_tab import MeasuresTab
from metrodesk.ui.district.periods_tab import PeriodsTab
from metrodesk.ui.district.plan_state import PlanState, read_plan
from metrodesk.ui.district.plan_tab import PlanTab
from metrodesk.ui.district.plan_text import PlanText
from metrodesk.ui.district.text_tabs import ClausesTab, TasksTab
from metrodesk.ui.page import Page
from metrodesk.ui.theme import SMALL
from metrodesk.ui.widgets.elided import ElidedLabel
from metrodesk.ui.widgets.tabs import page_tabs
from metrodesk.ui.workplace import Change, Service, Workplace

if TYPE_CHECKING:
    from metrodesk.domain.plan_finding import PlanFinding

T = TypeVar("T", bound=PlanTab)
TABS: tuple[type[PlanTab], ...] = (TasksTab, ClausesTab, FindingsTab, ComparisonTab, PeriodsTab, MeasuresTab, ChecksTab)
"""The tabs in their order; each is built with the page."""


class PlanPage(Page):
    """填报方案: its tabs, and beside them the official text of the row chosen there."""

    reloads_on = frozenset({Change.PLAN, Change.UNITS})

    def __init__(self, place: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(place, parent)
        self.heading.setText(self.tr("Plan"))
        self.document = ElidedLabel("", "muted")
        self.body.addWidget(self.document)
        self.official = PlanText()
        self.tabs = page_tabs()
        self._parts = tuple(build(self) for build in TABS)
        for part in self._parts:
            self.tabs.addTab(part, part.title())
            part.row_chosen.connect(self._show_beside)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(SMALL)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.tabs)
        splitter.addWidget(self.official)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 2)
        self.body.addWidget(splitter, 1)
        self.tabs.currentChanged.connect(self._come_forward)
        self.tab(ComparisonTab).finding_asked.connect(self.go_to_finding)

    def tab(self, kind: type[T]) -> T:
        """Return the tab of a kind."""
        return next(part for part in self._parts if isinstance(part, kind))

    def go_to_finding(self, finding: PlanFinding) -> None:
        """Bring a finding to the front, to be settled there."""
        findings = self.tab(FindingsTab)
        self.tabs.setCurrentWidget(findings)
        findings.go_to(finding)

    def request(self) -> Service:
        """Return the question for the plan."""
        today = self.place.today()
        return lambda ws, tick: read_plan(ws, today, tick)

    def show_state(self, state: object) -> None:
        """Show the plan."""
        if not isinstance(state, PlanState):
            return
        document = state.plan.document
        self.document.say(f"{document.title}  {document.number}  {document.issuer}  {document.date}")
        for at, part in enumerate(self._parts):
            part.show_plan(state)
            self.tabs.setTabText(at, part.title())
        self._come_forward()

    def _front(self) -> PlanTab:
        return self._parts[max(self.tabs.currentIndex(), 0)]

    def _come_forward(self) -> None:
        self._front().come_forward()
        self._show_beside()

    def _show_beside(self) -> None:
        self.official.setVisible(self._front().show_beside(self.official))
