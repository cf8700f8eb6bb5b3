"""办理: the reports of a period, what is decided on them, and every act that stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from metrodesk.domain.act import ActKind
from metrodesk.ui.district.cell_panel import CellPanel
from metrodesk.ui.district.cell_state import CellState, read_cell
from metrodesk.ui.district.deciding_acts import DecidingActs
from metrodesk.ui.district.deciding_state import DecidingState, ReportsWish, Which, read_deciding
from metrodesk.ui.district.deciding_tables import act_model, report_model
from metrodesk.ui.jobs import Loader
from metrodesk.ui.page import Page
from metrodesk.ui.theme import SMALL
from metrodesk.ui.widgets.empty_state import EmptyState
from metrodesk.ui.widgets.table import CopyableTableView
from metrodesk.ui.widgets.tabs import page_tabs
from metrodesk.ui.widgets.text import button, label, menu_button
from metrodesk.ui.workplace import Change, Service, Workplace

if TYPE_CHECKING:
    from metrodesk.services.decided import ActLine
    from metrodesk.services.reports import ReportLine

TYPING_PAUSE = 200  # milliseconds


class DecidingPage(Page):
    """The district decides on what came in."""

    reloads_on = frozenset({Change.LEDGER, Change.PLAN, Change.HANDED_OVER})

    def __init__(self, place: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(place, parent)
        self.heading.setText(self.tr("Decide"))
        self.acts = DecidingActs(self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(TYPING_PAUSE)
        self._pause.timeout.connect(self.reload)
        self._cells = Loader(place.runner, self)
        self._cells.loaded.connect(self._show_cell)
        self._cells.failed.connect(self.complain)
        self._add_tools()
        self.tabs = page_tabs()
        self.tabs.addTab(self._reports(), self.tr("Reports"))
        self.tabs.addTab(self._acts_tab(), self.tr("Acts"))
        self.body.addWidget(self.tabs, 1)
        self._weigh()

    def request(self) -> Service:
        """Return the question for the reports that fit and the acts that stand."""
        period = self.place.period
        wish = ReportsWish(Which(self.which.currentData()), str(self.task.currentData() or ""), self.text.text())
        return lambda ws, tick: read_deciding(ws, period, wish, tick)

    def show_state(self, state: object) -> None:
        """Show the reports and the acts."""
        if not isinstance(state, DecidingState):
            return
        self.acts.state = state
        self._offer(state)
        chosen = self._key(self._current())
        self.reports.show(state.lines)
        self.lines.show(state.acts)
        self.tabs.setTabText(1, self.tr("Acts ({count})").format(count=len(state.acts)))
        self._stack.setCurrentIndex(0 if state.lines else 1)
        keys = [self._key(one) for one in state.lines]
        self.table.go_to(keys.index(chosen) if chosen in keys else 0)
        if not state.lines:
            self.panel.close_panel()
        self._weigh()

    def search_field(self) -> QLineEdit:
        """Return the field for units and texts."""
        return self.text

    # -- the parts ---------------------------------------------------------------------

    def _add_tools(self) -> None:
        menu = QMenu()
        for words, act in (
            (self.tr("Exempt a unit…"), self.acts.exempt),
            (self.tr("Move a due date…"), self.acts.extend),
            (self.tr("Close a task…"), self.acts.close_task),
        ):
            menu.addAction(words).triggered.connect(lambda _=False, act=act: act())
        self.accept_all = button(self.tr("Accept a&ll…"), "ok")
        self.accept_all.clicked.connect(self.acts.accept_all)
        self.cutoff = button(self.tr("Cut &off…"), "clock")
        self.cutoff.clicked.connect(self.acts.cut_off)
        for one in (self.accept_all, self.cutoff, menu_button(self.tr("&More"), "", menu)):
            self.tools.addWidget(one)

    def _filters(self) -> QHBoxLayout:
        self.which, self.task, self.text = QComboBox(), QComboBox(), QLineEdit()
        for which, words in self._sorts().items():
            self.which.addItem(words, which.value)
        self.task.addItem(self.tr("All tasks"), "")
        self.which.setAccessibleName(self.tr("Which reports"))
        self.task.setAccessibleName(self.tr("Task"))
        self.task.setMaximumWidth(280)
        self.text.setPlaceholderText(self.tr("Search units and texts (Ctrl+F)"))
        self.text.setAccessibleName(self.tr("Search units and texts"))
        self.text.setClearButtonEnabled(True)
        self.text.setMaximumWidth(260)
        self.text.textChanged.connect(self._await_pause)
        for choice in (self.which, self.task):
            choice.currentIndexChanged.connect(self.reload)
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        row.addWidget(self.which)
        row.addWidget(self.task)
        row.addWidget(self.text, 1)
        row.addStretch(1)
        return row

    def _sorts(self) -> dict[Which, str]:
        return {
            Which.WAITING: self.tr("To decide"),
            Which.ALL: self.tr("All reports"),
            Which.RETURNED: self.tr("Returned"),
            Which.ACCEPTED: self.tr("Accepted"),
            Which.DIFFERING: self.tr("Differing"),
            Which.BY_DISTRICT: self.tr("Written by the district"),
            Which.LATE: self.tr("Late"),
            Which.LACKING: self.tr("Evidence incomplete"),
            Which.EXPLAINED: self.tr("With explanations"),
        }

    def _offer(self, state: DecidingState) -> None:
        """Say how many there are of each sort; offer the plan's tasks."""
        for at, (which, words) in enumerate(self._sorts().items()):
            self.which.setItemText(at, f"{words} ({state.counts[which]})")
        if self.task.count() != len(state.tasks) + 1:
            self.task.blockSignals(True)
            for one in state.tasks:
                self.task.addItem(f"{one.number}. {one.item}", one.id)
            self.task.blockSignals(False)

    def _reports(self) -> QWidget:
        self.reports = report_model()
        self.table = CopyableTableView()
        self.table.setModel(self.reports)
        self.table.set_widths((112, 84, 132, 100, 92, 60, 140), stretched=6)
        self.table.selectionModel().selectionChanged.connect(self._weigh)
        self.table.selectionModel().currentRowChanged.connect(lambda now: self._choose(now.row()))
        self.panel = CellPanel(report_first=True)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(
            EmptyState("decide", self.tr("No report fits"), self.tr("Choose “All reports”, or another period above."))
        )
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(SMALL)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._stack)
        splitter.addWidget(self.panel)
        splitter.setStretchFactor(0, 1)
        return _column(self._filters(), splitter, self._verdicts())

    def _verdicts(self) -> QHBoxLayout:
        self.accept = button(self.tr("&Accept"), "ok", "primary")
        self.give_back = button(self.tr("&Return…"), "undo")
        self.excuse = button(self.tr("&Excuse lateness"))
        self.chosen = label("", "muted")
        self.accept.clicked.connect(lambda: self.acts.give_verdict(ActKind.ACCEPTED, self.selected()))
        self.give_back.clicked.connect(lambda: self.acts.give_back(self.selected()))
        self.excuse.clicked.connect(lambda: self.acts.give_verdict(ActKind.EXCUSED, self.selected()))
        self.settle = button(self.tr("&Settle what differs"), "differ")
        self.settle.clicked.connect(self._go_to_difference)
        self.correct = button(self.tr("&Correct for the unit"), "proxy")
        self.correct.clicked.connect(self._go_to_entry)
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        for one in (self.accept, self.give_back, self.excuse, self.settle, self.correct):
            row.addWidget(one)
        row.addWidget(self.chosen)
        row.addStretch(1)
        return row

    def _acts_tab(self) -> QWidget:
        self.lines = act_model()
        self.act_table = CopyableTableView()
        self.act_table.setModel(self.lines)
        self.act_table.set_widths((110, 140, 90, 130, 260, 100, 140), stretched=4)
        self.act_table.selectionModel().selectionChanged.connect(self._weigh)
        self.lift = button(self.tr("&Lift…"), "undo")
        self.lift.clicked.connect(lambda: self.acts.lift(self._selected_acts()))
        note = label(
            self.tr("Nothing is erased: a lifted act stays in the ledger, and a new one may be written."), "muted"
        )
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        row.addWidget(self.lift)
        row.addWidget(note, 1)
        return _column(None, self.act_table, row)

    # -- what is chosen ----------------------------------------------------------------

    def selected(self) -> list[ReportLine]:
        """Return the reports that are selected."""
        return [self.reports.row_at(row) for row in self.table.selected_rows()]

    def _selected_acts(self) -> list[ActLine]:
        return [self.lines.row_at(row) for row in self.act_table.selected_rows()]

    def _current(self) -> ReportLine | None:
        row = self.table.currentIndex().row()
        return self.reports.row_at(row) if 0 <= row < self.reports.rowCount() else None

    @staticmethod
    def _key(line: ReportLine | None) -> tuple[str, str]:
        return (line.unit, line.task) if line is not None else ("", "")

    def _weigh(self) -> None:
        found = self.selected()
        for one in (self.accept, self.give_back):
            one.setEnabled(bool(found))
        self.excuse.setVisible(any(one.late for one in found))
        self.settle.setVisible(len(found) == 1 and len(found[0].heads) > 1)
        self.correct.setVisible(len(found) == 1 and len(found[0].heads) == 1)
        self.chosen.setText(self.tr("%n selected", "", len(found)) if len(found) > 1 else "")
        self.lift.setEnabled(bool(self.act_table.selected_rows()))

    def _choose(self, row: int) -> None:
        if 0 <= row < self.reports.rowCount():
            line, period = self.reports.row_at(row), self.place.period
            self._cells.load(self.place.work(lambda ws, tick: read_cell(ws, line.unit, line.task, period, tick)))

    def _show_cell(self, state: CellState) -> None:
        self.panel.show_cell(state)

    def _go_to_difference(self) -> None:
        line = self.selected()[0]
        self.place.go_to("differences", (line.unit, line.task))

    def _go_to_entry(self) -> None:
        line = self.selected()[0]
        self.place.go_to("proxy", (line.unit, line.task))

    def _await_pause(self) -> None:
        self._pause.start()


def _column(top: QHBoxLayout | None, middle: QWidget, foot: QHBoxLayout) -> QWidget:
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, SMALL, 0, 0)
    column.setSpacing(SMALL)
    if top is not None:
        column.addLayout(top)
    column.addWidget(middle, 1)
    column.addLayout(foot)
    return inside
