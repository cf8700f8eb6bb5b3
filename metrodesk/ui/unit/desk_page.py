"""The desk: what must be reported by when, at the left; the report in front, at the right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QSplitter, QWidget

from metrodesk.domain.period import Period
from metrodesk.domain.task import TaskId
from metrodesk.domain.tick import Tick
from metrodesk.ui.door.files import Files
from metrodesk.ui.page import Page
from metrodesk.ui.theme import LARGE, MEDIUM
from metrodesk.ui.unit.desk_facts import DeskFacts
from metrodesk.ui.unit.filler_choice import FillerChoice
from metrodesk.ui.unit.jump import Jump
from metrodesk.ui.unit.look import dress_page
from metrodesk.ui.unit.report_keys import WITHIN
from metrodesk.ui.unit.report_pane import ReportPane
from metrodesk.ui.unit.rest_actions import reporting_nothing, taking_back, taking_over
from metrodesk.ui.unit.task_panel import Query, TaskPanel
from metrodesk.ui.widgets.inline_message import Tone
from metrodesk.ui.widgets.text import button
from metrodesk.ui.workplace import Change, Service, Workplace

if TYPE_CHECKING:
    from datetime import date

    from metrodesk.services.desk import DeskState, TaskSummary
    from metrodesk.services.taking_over import AllFilledIn
    from metrodesk.services.workspaces import Workspace

LIST_WIDTH = 340
FILLED_IN = frozenset({Change.DRAFTS, Change.BROUGHT})


@dataclass(frozen=True, slots=True)
class DeskView:
    """What the desk shows for a period and a query."""

    period: Period
    state: DeskState
    tasks: tuple[TaskSummary, ...]


class DeskPage(Page):
    """One window for the whole common path: choose, type, go on."""

    reloads_on = frozenset(
        {Change.DRAFTS, Change.SEALED, Change.HANDED_OVER, Change.PLAN, Change.BROUGHT, Change.LEDGER}
    )

    def __init__(self, place: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(place, parent)
        dress_page(self)
        self._jump: Jump | None = None
        self._is_first = True
        self._done: AllFilledIn | None = None
        self.facts, self.filler = DeskFacts(), FillerChoice(place)
        self.list, self.pane = TaskPanel(), ReportPane(place)
        self.list.setObjectName("task-list")
        self.tools.addWidget(self.facts)
        self.tools.addSpacing(LARGE)
        self.tools.addWidget(self.filler)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(MEDIUM)
        self.splitter.addWidget(self.list)
        self.splitter.addWidget(self.pane)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([LIST_WIDTH, 3 * LIST_WIDTH])
        self.body.addWidget(self.splitter, 1)
        self.list.setMinimumWidth(300)
        self.pane.setMinimumWidth(440)
        self._recall()
        self._connect()
        self._add_keys()

    # -- the page --------------------------------------------------------------------

    def request(self) -> Service:
        """Ask how far the unit is, and for the tasks of the query."""
        return looking(self.place.period, self.list.query, self.place.today())

    def show_state(self, state: object) -> None:
        """Show the list; the report in front stays unless the period is another."""
        if not isinstance(state, DeskView) or state.period != self.place.period:
            return
        self.facts.show_state(state.state, self.place.today())
        self.heading.setText(self.tr("Filled in {done} of {all}").format(done=state.state.done, all=state.state.tasks))
        self.filler.suggest(state.state.filler)
        self.list.show_tasks(state.tasks, self._current(), has_any=state.state.tasks > 0)
        self.pane.setVisible(state.state.tasks > 0)
        self.list.rest.show_state(state.state)
        if self._jump is not None:
            self._make_jump()
        elif self._is_first or self.pane.page is None or self.pane.page.period != self.place.period:
            self._open_first()
        elif self.pane.is_stale:
            self.pane.open_again()
        self._is_first = False

    def show_about(self, about: object) -> None:
        """Go to a task and a field of it, or attach dropped files to the task in front."""
        if isinstance(about, Files):
            self.pane.form.files_chosen.emit(list(about.paths))
        if isinstance(about, Jump):
            self._jump = about
            if self._is_first:
                return
            if self.list.table.row_of(about.task) is None:
                self.list.clear_query()
            elif not self._is_stale:
                self._make_jump()

    def search_field(self) -> QLineEdit:
        """Return the search over tasks."""
        return self.list.search

    def leave(self) -> None:
        """Send what is being typed on its way, and remember the place."""
        self.pane.keeper.save_now()
        self.filler.take()
        self._remember_place()

    # -- going about -----------------------------------------------------------------

    def open_task(self, task: TaskId, field: str = "") -> None:
        """Bring a task's report to the front, in the list too."""
        self.list.choose_quietly(task)
        self.pane.open(task, field)

    def step(self, by: int) -> None:
        """Go a number of rows down or up."""
        task = self.list.neighbour(self.pane.task, by)
        if task is not None:
            self.open_task(task)

    def go_to_next_open(self) -> None:
        """Go to the next task with something to do; with none left, offer to hand over."""
        task = self.list.next_open(self.pane.task)
        if task is not None:
            self.open_task(task, "status")
        elif self.list.table.rowCount():
            self._say_all_is_done()

    def take_all_over(self) -> None:
        """Say 与上期相同 on all tasks nobody has begun."""
        self._fill_in(taking_over(self.place.period, self.place.filler))

    def report_nothing_on_all(self) -> None:
        """Say 零报告 on all tasks nobody has begun."""
        self._fill_in(reporting_nothing(self.place.period, self.place.filler))

    def _fill_in(self, service: Service) -> None:
        self.filler.take()
        self.run(service, self.tr("Filling in…"), done=self._say_filled_in, changes=FILLED_IN)

    def _say_filled_in(self, done: object) -> None:
        self._done = cast("AllFilledIn", done)
        words = self.tr("Filled in %n task(s). Look them over before sealing.", "", len(self._done.tasks))
        if self._done.left:
            words = f"{words} " + self.tr("%n task(s) it does not fit stay empty.", "", self._done.left)
        self.banner.say(Tone.DONE, words)
        if self._done.tasks:
            back = button(self.tr("Undo all of it"), "undo")
            back.clicked.connect(self._take_back)
            self.banner.add_action(back)

    def _take_back(self) -> None:
        if self._done is not None:
            done, self._done = self._done, None
            self.run(taking_back(done), self.tr("Taking back…"), done=self._say_taken_back, changes=FILLED_IN)

    def _say_taken_back(self, tasks: object) -> None:
        count = len(cast("tuple[TaskId, ...]", tasks))
        self.banner.say(Tone.DONE, self.tr("Taken back on %n task(s); what was changed since stays.", "", count))

    def _say_all_is_done(self) -> None:
        self.pane.keeper.save_now()
        self.banner.say(Tone.DONE, self.tr("No other task in the list has anything left to do."))
        go = button(self.tr("Go to hand-over"), "hand-over")
        go.clicked.connect(lambda: self.place.go_to("hand_over"))
        self.banner.add_action(go)

    def _make_jump(self) -> None:
        jump, self._jump = self._jump, None
        if jump is not None:
            self.open_task(jump.task, jump.field)

    def _current(self) -> TaskId | None:
        return self.pane.task

    def _open_first(self) -> None:
        remembered = TaskId(self.pane.task or self.place.settings.of_workspace(self.place.path, "tasks/current"))
        if self.list.table.row_of(remembered) is None:
            first = self.list.next_open(None) or self.list.neighbour(None, 0)
            if first is None:
                return
            remembered = first
        self.open_task(remembered)

    def _recall(self) -> None:
        self.list.recall(self.place.settings.of_workspace(self.place.path, "tasks/filters"))

    def _remember_place(self) -> None:
        """Keep the filters and the task in front for the next start, however this one ends."""
        keep = self.place.settings.keep_for_workspace
        keep(self.place.path, "tasks/filters", self.list.remember())
        keep(self.place.path, "tasks/current", self.pane.task or "")

    def _connect(self) -> None:
        self.list.query_changed.connect(self.reload)
        self.list.chosen.connect(self.pane.open)
        self.pane.shown.connect(self._remember_place)
        self.pane.stepped.connect(self.step)
        self.pane.next_open_asked.connect(self.go_to_next_open)
        self.list.rest.take_over_asked.connect(self.take_all_over)
        self.list.rest.nothing_asked.connect(self.report_nothing_on_all)
        self.pane.told.connect(lambda words: self.banner.say(Tone.DONE, words))

    def _add_keys(self) -> None:
        for sequence in ("Ctrl+Return", "Ctrl+Enter", "F8"):
            QShortcut(QKeySequence(sequence), self, self.go_to_next_open, context=WITHIN)
        QShortcut(QKeySequence("Ctrl+PgUp"), self, lambda: self.step(-1), context=WITHIN)
        QShortcut(QKeySequence("Ctrl+PgDown"), self, lambda: self.step(1), context=WITHIN)


def looking(period: Period, query: Query, today: date) -> Service:
    """Return the service that answers what the desk asks."""

    def look(ws: Workspace, _: Tick) -> object:
        from metrodesk.services.desk import TaskFilter, desk, task_list

        wanted = TaskFilter(query.text, query.role, query.only, query.sort, query.descending, query.status)
        listed = task_list(ws, period, wanted, today)
        whole = listed if wanted == TaskFilter(sort=wanted.sort, descending=wanted.descending) else None
        return DeskView(period, desk(ws, period, today, whole), listed)

    return look
