"""The list of tasks at the left: search, filters, order; it asks, the database answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QHBoxLayout, QLineEdit, QListView, QVBoxLayout, QWidget

from metrodesk.domain.report import Status
from metrodesk.domain.task import Role, TaskId
from metrodesk.ui.theme import SMALL
from metrodesk.ui.unit.rest_actions import RestActions
from metrodesk.ui.unit.task_row import TaskRow
from metrodesk.ui.unit.task_table import TaskTable
from metrodesk.ui.widgets.empty_state import EmptyState
from metrodesk.ui.widgets.text import button
from metrodesk.wording.words import word

if TYPE_CHECKING:
    from metrodesk.services.desk import TaskSummary

LIST_OF_CHOICES = 170
STATUS = "status:"  # before a status among the filters
SEARCH_AFTER = 150  # milliseconds after the last keystroke


@dataclass(frozen=True, slots=True)
class Query:
    """What the list asks for, in the words of the service's filter."""

    text: str
    role: Role | None
    only: str
    sort: str
    descending: bool
    status: str = ""


class TaskPanel(QWidget):
    """Shows what a query found and says which task is wanted."""

    query_changed = Signal()
    chosen = Signal(object)  # the task

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = TaskTable(word)
        self.view = QListView()
        self.view.setModel(self.table)
        self.view.setItemDelegate(TaskRow(self.table))
        self.view.setMouseTracking(True)
        self.view.setUniformItemSizes(True)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setAccessibleName(self.tr("Tasks"))
        self._is_showing = False
        self._make_query()
        self._lay_out()
        self.view.selectionModel().currentChanged.connect(self._tell)

    # -- the query -------------------------------------------------------------------

    @property
    def query(self) -> Query:
        """What is asked for now."""
        role, sort = self.roles.currentData(), str(self.order.currentData())
        only, _, status = str(self.filter.currentData()).partition(STATUS)
        return Query(
            text=self.search.text(),
            role=Role(role) if role else None,
            only=only or "all",
            sort=sort,
            descending=sort == "changed",
            status=status,
        )

    def remember(self) -> str:
        """Return the filters as a word to keep."""
        return "|".join(str(box.currentData() or "") for box in (self.filter, self.roles, self.order))

    def recall(self, kept: str) -> None:
        """Set the filters as they were; this asks nothing."""
        for box, value in zip((self.filter, self.roles, self.order), kept.split("|"), strict=False):
            place = box.findData(value)
            box.blockSignals(True)
            box.setCurrentIndex(max(place, 0))
            box.blockSignals(False)

    def clear_query(self) -> None:
        """Show all tasks again."""
        self.search.clear()
        self.recall("all||number")
        self.query_changed.emit()

    # -- showing ---------------------------------------------------------------------

    def show_tasks(self, summaries: Sequence[TaskSummary], current: TaskId | None, *, has_any: bool = True) -> None:
        """Show what was found; the current task stays current if it is among it.

        `has_any` if the unit has tasks in the period at all.
        """
        if has_any:
            self.empty.say(self.tr("No task fits these filters."))
        else:
            self.empty.say(self.tr("Nothing is due in this period."), self.tr("Choose another period above."))
        self.everything.setVisible(has_any)
        self._is_showing = True
        self.table.show(summaries)
        row = self.table.row_of(current) if current is not None else None
        if row is not None and row != self.view.currentIndex().row():
            self._make_current(row)
        self._is_showing = False
        self.empty.setVisible(not summaries)
        self.view.setVisible(bool(summaries))

    def choose_quietly(self, task: TaskId) -> None:
        """Make a task current in the list; whoever asks opens it."""
        row = self.table.row_of(task)
        if row is not None:
            self._is_showing = True
            self._make_current(row)
            self._is_showing = False

    def neighbour(self, task: TaskId | None, step: int) -> TaskId | None:
        """Return the task a number of rows away, None at the ends."""
        rows = self.table.rowCount()
        row = self.table.row_of(task) if task is not None else None
        target = (row + step) if row is not None else 0
        return self.table.summary(target).task if 0 <= target < rows else None

    def next_open(self, task: TaskId | None) -> TaskId | None:
        """Return the next task with something left to do, from the top after the last."""
        rows = self.table.rowCount()
        row = self.table.row_of(task) if task is not None else None
        start = row if row is not None else -1
        for away in range(1, rows + 1):
            one = self.table.summary((start + away) % rows)
            if one.task != task and is_unfinished(one):
                return one.task
        return None

    # -- inside ----------------------------------------------------------------------

    def _make_query(self) -> None:
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.search.setPlaceholderText(self.tr("Search number, item, content"))
        self.search.setAccessibleName(self.tr("Search tasks"))
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(SEARCH_AFTER)
        self._patience.timeout.connect(self.query_changed)
        self.search.textChanged.connect(self._wait_a_little)
        self.filter = self._choice(
            self.tr("Show"),
            (
                ("all", self.tr("All")),
                ("open", self.tr("Open")),
                ("findings", self.tr("Findings")),
                ("draft", self.tr("Drafts")),
                ("sealed", self.tr("Sealed")),
                ("returned", self.tr("Returned, to be answered")),
                ("noted", self.tr("With a note")),
                *((f"{STATUS}{one.value}", word(one)) for one in Status),
            ),
        )
        self.filter.insertSeparator(self.filter.findData("noted") + 1)
        self.filter.setMaxVisibleItems(self.filter.count())
        self.roles = self._choice(
            self.tr("Role"),
            (
                ("", self.tr("Any role")),
                (Role.LEAD.value, word(Role.LEAD)),
                (Role.RESPONSIBLE.value, word(Role.RESPONSIBLE)),
            ),
        )
        self.order = self._choice(
            self.tr("Order"),
            (
                ("number", self.tr("By no.")),
                ("status", self.tr("By status")),
                ("role", self.tr("By role")),
                ("changed", self.tr("Latest")),
            ),
        )

    def _choice(self, name: str, offers: Sequence[tuple[str, str]]) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        box.setToolTip(name)
        for value, words in offers:
            box.addItem(words, value)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(3)
        if (inside := box.view()) is not None:
            inside.setMinimumWidth(LIST_OF_CHOICES)
        box.currentIndexChanged.connect(lambda _: self.query_changed.emit())
        return box

    def _wait_a_little(self) -> None:
        self._patience.start()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(self.search)
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        for box in (self.filter, self.roles, self.order):
            row.addWidget(box, 1)
        column.addLayout(row)
        self.empty = EmptyState("search", "")
        self.everything = button(self.tr("Show all tasks"))
        self.everything.clicked.connect(self.clear_query)
        self.empty.add_action(self.everything)
        self.empty.hide()
        column.addWidget(self.empty, 1)
        column.addWidget(self.view, 1)
        self.rest = RestActions()
        column.addWidget(self.rest)

    def _make_current(self, row: int) -> None:
        index = self.table.index(row, 0)
        self.view.setCurrentIndex(index)
        self.view.scrollTo(index)

    def _tell(self, index: QModelIndex, _: QModelIndex) -> None:
        if index.isValid() and not self._is_showing:
            self.chosen.emit(self.table.summary(index.row()).task)


def is_unfinished(one: TaskSummary) -> bool:
    """Whether a task still needs the clerk: no status, or a finding that is open."""
    return one.status is None or bool(one.errors + one.warnings)
