"""Who has reported what: units × tasks of a period, the counts, the lists to copy."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QSplitter, QStackedWidget, QWidget

from metrodesk.domain.task import TaskId
from metrodesk.domain.unit import UnitId
from metrodesk.ui.district.cell_panel import CellPanel
from metrodesk.ui.district.cell_state import CellState, GridWish, OverviewState, read_cell, read_overview
from metrodesk.ui.district.counts_bar import CountsBar
from metrodesk.ui.district.grid_model import GridModel
from metrodesk.ui.district.grid_view import GridView
from metrodesk.ui.district.kind_choice import KindChoice
from metrodesk.ui.district.legend import Legend
from metrodesk.ui.district.overview_output import OverviewOutput
from metrodesk.ui.jobs import Loader
from metrodesk.ui.page import Page
from metrodesk.ui.theme import SMALL
from metrodesk.ui.widgets.empty_state import EmptyState
from metrodesk.ui.widgets.text import button
from metrodesk.ui.workplace import Change, Service, Workplace

TYPING_PAUSE = 200  # milliseconds


class OverviewPage(Page):
    """The district's first page."""

    reloads_on = frozenset({Change.LEDGER, Change.PLAN, Change.UNITS, Change.HANDED_OVER})

    def __init__(self, place: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(place, parent)
        self.heading.setText(self.tr("Overview"))
        self.output = OverviewOutput(self)
        self.output.add_to(self.tools)
        self.counts = CountsBar()
        self.model = GridModel()
        self.view = GridView(self.model)
        self.view.setObjectName("overview-grid")
        self.panel = CellPanel()
        self._cells = Loader(place.runner, self)
        self._cells.loaded.connect(self._show_cell)
        self._cells.failed.connect(self.complain)
        self._chosen: tuple[UnitId, TaskId] | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(TYPING_PAUSE)
        self._pause.timeout.connect(self.reload)
        self.body.addWidget(self.counts)
        self.body.addLayout(self._filters())
        self.body.addWidget(self._table(), 1)
        self.body.addWidget(Legend())
        self.view.cell_chosen.connect(self._choose)
        self.panel.closed.connect(self._forget)

    def request(self) -> Service:
        """Return the question for the counts and the filtered grid."""
        period, today = self.place.period, self.place.today()
        text, kind = self.text.text(), next((one.value for one in self.kind.kinds), "")
        handed, sort = str(self.handed.currentData()), str(self.order.currentData())

        order, descending = sort.lstrip("-"), sort.startswith("-")
        wish = GridWish(text, kind, handed, order, descending)
        return lambda ws, tick: read_overview(ws, period, wish, today, tick)

    def show_state(self, state: object) -> None:
        """Show counts and grid."""
        if not isinstance(state, OverviewState):
            return
        self.counts.show_status(state.status)
        self.kind.offer(state.kinds)
        paper_only = frozenset(str(one.unit) for one in state.status.units if one.paper_only)
        self.model.show(state.grid, paper_only)
        self._stack.setCurrentIndex(0 if state.grid.rows else 1)
        if self._chosen is not None:
            self._load_cell(*self._chosen)

    def show_about(self, about: object) -> None:
        """Show one unit, or the report of a unit on a task."""
        if isinstance(about, tuple):
            self._clear_filters()
            self._chosen = about
            self.reload()
        else:
            self.text.setText(str(about))

    def search_field(self) -> QLineEdit:
        """Return the field for the unit's name."""
        return self.text

    def _filters(self) -> QHBoxLayout:
        self.text = QLineEdit()
        self.text.setPlaceholderText(self.tr("Search units (Ctrl+F)"))
        self.text.setAccessibleName(self.tr("Search units"))
        self.text.setClearButtonEnabled(True)
        self.text.setMaximumWidth(260)
        self.text.textChanged.connect(self._await_pause)
        self.kind, self.handed, self.order = KindChoice(), QComboBox(), QComboBox()
        for words, value in (
            (self.tr("All"), "all"),
            (self.tr("Something missing"), "missing"),
            (self.tr("Complete"), "complete"),
        ):
            self.handed.addItem(words, value)
        for words, value in (
            (self.tr("In the order of the roster"), "roster"),
            (self.tr("By name"), "name"),
            (self.tr("Fewest reported first"), "reported"),
            (self.tr("Most due first"), "-expected"),
        ):
            self.order.addItem(words, value)
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        row.addWidget(self.text, 1)
        self.handed.setAccessibleName(self.tr("Handed in"))
        self.order.setAccessibleName(self.tr("Order"))
        for choice in (self.kind, self.handed, self.order):
            choice.currentIndexChanged.connect(self.reload)
            row.addWidget(choice)
        row.addStretch(1)
        return row

    def _table(self) -> QWidget:
        empty = EmptyState("units", self.tr("No unit fits the search."))
        clear = button(self.tr("Show all units"))
        clear.clicked.connect(self._clear_filters)
        empty.add_action(clear)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(empty)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(SMALL)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._stack)
        splitter.addWidget(self.panel)
        splitter.setStretchFactor(0, 1)
        return splitter

    def _await_pause(self) -> None:
        self._pause.start()

    def _clear_filters(self) -> None:
        self.text.clear()
        self.kind.setCurrentIndex(0)
        self.handed.setCurrentIndex(0)

    def _choose(self, index: QModelIndex) -> None:
        unit, task = self.model.unit_at(index.row()).unit, self.model.task_at(index.column()).id
        self._chosen = unit, task
        self._load_cell(unit, task)

    def _show_cell(self, state: CellState) -> None:
        self.panel.show_cell(state)
        self.view.scrollTo(self.view.currentIndex())

    def _forget(self) -> None:
        self._chosen = None
        self.view.setFocus()

    def _load_cell(self, unit: UnitId, task: TaskId) -> None:
        period = self.place.period
        self._cells.load(self.place.work(lambda ws, tick: read_cell(ws, unit, task, period, tick)))
