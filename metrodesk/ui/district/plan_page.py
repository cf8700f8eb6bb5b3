"""The plan beside its official text, tab by tab: what is to be done, when, by whom, and how it is checked."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from metrodesk.ui.district.checks_tab import ChecksTab
from metrodesk.ui.district.clauses_tab import ClausesTab
from metrodesk.ui.district.comparison_tab import ComparisonTab
from metrodesk.ui.district.findings_tab import FindingsTab
from metrodesk.ui.district.measures_tab import MeasuresTab
from metrodesk.ui.district.mechanisms_tab import MechanismsTab
from metrodesk.ui.district.newer_text import NewerText, taking_plan
from metrodesk.ui.district.periods_tab import PeriodsTab
from metrodesk.ui.district.plan_state import PlanState, read_plan
from metrodesk.ui.district.plan_tab import PlanTab
from metrodesk.ui.district.tasks_tab import TasksTab
from metrodesk.ui.district.versions_tab import VersionsTab
from metrodesk.ui.door.files import Files
from metrodesk.ui.page import Page
from metrodesk.ui.reading.plan_text import PlanText
from metrodesk.ui.search.plan_place import PlanPlace
from metrodesk.ui.theme import SMALL
from metrodesk.ui.widgets.elided import ElidedLabel
from metrodesk.ui.widgets.tabs import page_tabs
from metrodesk.ui.widgets.text import button
from metrodesk.ui.workplace import Change, Service, Workplace

if TYPE_CHECKING:
    from metrodesk.domain.calendar import Calendar
    from metrodesk.domain.plan_finding import PlanFinding

T = TypeVar("T", bound=PlanTab)
TABS: tuple[type[PlanTab], ...] = (
    TasksTab,
    ClausesTab,
    FindingsTab,
    ComparisonTab,
    MechanismsTab,
    PeriodsTab,
    MeasuresTab,
    ChecksTab,
    VersionsTab,
)
"""The tabs in their order; each is built with the page."""
NARROWEST = 360


class PlanPage(Page):
    """填报方案: its tabs, and beside them the official text of the row chosen there."""

    reloads_on = frozenset({Change.PLAN, Change.UNITS})

    def __init__(self, place: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(place, parent)
        self.heading.setText(self.tr("Plan"))
        self._wanted: PlanPlace | None = None
        self.document = ElidedLabel("", "muted")
        self.official = PlanText()
        self.tabs = page_tabs()
        self._parts = tuple(build(self) for build in TABS)
        for part in self._parts:
            self.tabs.addTab(part, part.title())
            part.setMinimumWidth(NARROWEST)  # one that needs more has the official text's room too
            part.row_chosen.connect(self._show_beside)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(SMALL)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.tabs)
        splitter.addWidget(self.official)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 2)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._plan_side(splitter))
        self._newer: NewerText | None = None
        self._calendar: Calendar | None = None
        self.body.addWidget(self._stack, 1)
        self.read_button = button(self.tr("Read a newer te&xt…"), "file")
        self.read_button.clicked.connect(self.read_newer)
        self.tools.addWidget(self.read_button)
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
        self._calendar = state.plan.calendar
        if self._newer is not None:
            self._newer.show_calendar(self._calendar)
        document = state.plan.document
        self.document.say(f"{document.title}  {document.number}  {document.issuer}  {document.date}")
        for at, part in enumerate(self._parts):
            part.show_plan(state)
            self.tabs.setTabText(at, part.title())
        self._go_to_wanted()
        self._come_forward()

    def show_about(self, about: object) -> None:
        """Bring a task or clause to the front; or read a dropped text as a newer one, or compare a whole plan."""
        if isinstance(about, PlanPlace):
            self._wanted = about
            self._show_plan()
            self._go_to_wanted()
        if isinstance(about, Files) and about.paths:
            file = about.paths[0]
            part = self._newer_text()
            if file.suffix.casefold() == ".json":
                part.flow.propose(taking_plan(file))
            else:
                part.read(file)

    def read_newer(self) -> None:
        """Ask for a newer text of the plan's document and read it."""
        self._newer_text().choose()

    def _newer_text(self) -> NewerText:
        """Return the part of the page in which a text is read, made when it is first wanted."""
        if self._newer is None:
            self._newer = NewerText(self)
            self._newer.opened.connect(self._show_newer)
            self._newer.left.connect(self._show_plan)
            self._stack.addWidget(self._newer)
            if self._calendar is not None:
                self._newer.show_calendar(self._calendar)
        return self._newer

    def _show_newer(self) -> None:
        self._stack.setCurrentIndex(1)
        self.read_button.hide()

    def _show_plan(self) -> None:
        self._stack.setCurrentIndex(0)
        self.read_button.show()

    def _plan_side(self, splitter: QSplitter) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.document)
        column.addWidget(splitter, 1)
        return inside

    def _go_to_wanted(self) -> None:
        wanted = self._wanted
        if wanted is None:
            return
        part = self.tab(TasksTab) if wanted.task else self.tab(ClausesTab)
        if part.go_to(wanted.task or wanted.clause):
            self._wanted = None
            self.tabs.setCurrentWidget(part)

    def _front(self) -> PlanTab:
        return self._parts[max(self.tabs.currentIndex(), 0)]

    def _come_forward(self) -> None:
        self._front().come_forward()
        self._show_beside()

    def _show_beside(self) -> None:
        self.official.setVisible(self._front().show_beside(self.official))
