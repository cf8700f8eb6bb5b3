"""牵头汇总: what the responsible units reported on the tasks this unit leads, to read and to quote."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from metrodesk.domain.period import Period
from metrodesk.domain.task import TaskId
from metrodesk.domain.tick import Tick
from metrodesk.ui.page import Page
from metrodesk.ui.theme import LARGE, MEDIUM, SMALL
from metrodesk.ui.unit.jump import Jump
from metrodesk.ui.unit.leading_tables import counts_of, led_report_model, led_task_model, sums_of, text_of
from metrodesk.ui.unit.look import dress_page
from metrodesk.ui.unit.previous_text import QuotedText
from metrodesk.ui.widgets.elided import ElidedLabel
from metrodesk.ui.widgets.empty_state import EmptyState
from metrodesk.ui.widgets.inline_message import Tone
from metrodesk.ui.widgets.table import CopyableTableView
from metrodesk.ui.widgets.text import button, label
from metrodesk.ui.workplace import Change, Service, Workplace

if TYPE_CHECKING:
    from collections.abc import Callable

    from metrodesk.services.leading import LedReport, LedTask
    from metrodesk.services.workspaces import Workspace

QUOTED = frozenset({Change.DRAFTS, Change.BROUGHT})
TEXT_HEIGHT = 110


class LeadingPage(Page):
    """The led tasks at the left, the units' reports at the right; nothing of them can be changed here."""

    reloads_on = frozenset({Change.BROUGHT, Change.PLAN, Change.LEDGER})

    def __init__(self, place: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(place, parent)
        dress_page(self)
        self.heading.setText(self.tr("Led tasks"))
        self.tools.addWidget(label(self.tr("What the responsible units reported, to be read only"), "muted"))
        self.tasks, self.reports = led_task_model(), led_report_model()
        self._room = QStackedWidget()
        self._room.addWidget(
            EmptyState(
                "units",
                self.tr("Nothing is known yet of the units responsible for your tasks in this period."),
                self.tr("The district's next file brings their reports; open it under “Came back”."),
            )
        )
        self._room.addWidget(self._parts())
        self.body.addWidget(self._room, 1)

    def request(self) -> Service:
        """Ask for what the responsible units reported in the period."""
        period = self.place.period
        return lambda ws, tick: read_led(ws, period, tick)

    def show_state(self, state: object) -> None:
        """Show the led tasks; the one in front stays there."""
        if not isinstance(state, tuple):
            return
        row = max(self.task_view.currentIndex().row(), 0)
        self.tasks.show(state)
        self._room.setCurrentIndex(1 if state else 0)
        if state:
            self.task_view.go_to(min(row, len(state) - 1))

    def quote(self) -> None:
        """Put the chosen units' words into the own draft, to be edited there."""
        task, chosen = self._task(), self._chosen()
        if task is None or not chosen:
            return
        self.run(
            quoting(task.task, self.place.period, chosen, self.place.filler),
            self.tr("Quoting…"),
            done=self._say_quoted,
            changes=QUOTED,
        )

    def _parts(self) -> QSplitter:
        self.task_view = CopyableTableView()
        self.task_view.setModel(self.tasks)
        self.task_view.set_widths((44, 160, 88), stretched=1)
        self.task_view.setMinimumWidth(280)
        self.task_view.setAccessibleName(self.tr("Tasks this unit leads"))
        self.task_view.selectionModel().currentRowChanged.connect(lambda now: self._show_task(now.row()))
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(MEDIUM)
        splitter.addWidget(self.task_view)
        splitter.addWidget(self._front())
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([320, 800])
        return splitter

    def _front(self) -> QFrame:
        front = QFrame()
        front.setProperty("kind", "card")
        column = QVBoxLayout(front)
        column.setContentsMargins(LARGE, MEDIUM, LARGE, MEDIUM)
        column.setSpacing(SMALL)
        self.item = ElidedLabel("", "heading")
        self.counts, self.sums = label("", wraps=True), label("", "muted", wraps=True)
        for part in (self.item, self.counts, self.sums):
            column.addWidget(part)
        self.report_view = CopyableTableView()
        self.report_view.setModel(self.reports)
        self.report_view.set_widths((112, 100, 100, 240, 110, 110), stretched=3)
        self.report_view.setAccessibleName(self.tr("Reports of the responsible units"))
        self.report_view.selectionModel().selectionChanged.connect(self._show_text)
        column.addWidget(self.report_view, 1)
        self.text = QuotedText()
        self.text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.text.setFixedHeight(TEXT_HEIGHT)  # else the layout would give it none
        self.text.setAccessibleName(self.tr("What the unit wrote"))
        column.addWidget(self.text)
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        self.take = button(self.tr("&Quote into my progress text"), "take-over", "primary")
        self.take.clicked.connect(self.quote)
        copy = button(self.tr("Copy the &table"), "copy")
        copy.clicked.connect(self.report_view.copy_all)
        row.addWidget(self.take)
        row.addWidget(copy)
        row.addStretch(1)
        column.addLayout(row)
        return front

    def _task(self) -> LedTask | None:
        row = self.task_view.currentIndex().row()
        return self.tasks.row_at(row) if 0 <= row < self.tasks.rowCount() else None

    def _chosen(self) -> tuple[LedReport, ...]:
        rows = [self.reports.row_at(row) for row in self.report_view.selected_rows()]
        return tuple(one for one in rows if one.body is not None)

    def _show_task(self, row: int) -> None:
        if not 0 <= row < self.tasks.rowCount():
            return
        task = self.tasks.row_at(row)
        self.item.say(f"{task.number}  {task.item}")
        self.counts.setText(counts_of(task))
        self.sums.setText(sums_of(task))
        self.sums.setVisible(bool(self.sums.text()))
        self.reports.show(task.reports)
        first = next((at for at, one in enumerate(task.reports) if one.body is not None), 0)
        self.report_view.go_to(first)
        self._show_text()

    def _show_text(self, *_: object) -> None:
        rows = [self.reports.row_at(row) for row in self.report_view.selected_rows()]
        several = len(rows) > 1
        texts = [f"{one.unit_name}\n{text_of(one)}" if several else text_of(one) for one in rows]
        self.text.setPlainText("\n\n".join(texts))
        self.take.setEnabled(bool(self._chosen()))

    def _say_quoted(self, task: TaskId) -> None:
        self.banner.say(
            Tone.DONE,
            self.tr("Quoted at the end of your progress text."),
            self.tr("It is a draft: shorten and edit it as you like."),
        )
        go = button(self.tr("Go to the text"), "entry")
        go.clicked.connect(lambda: self.place.go_to("tasks", Jump(task, "progress")))
        self.banner.add_action(go)


def read_led(ws: Workspace, period: Period, _: Tick) -> object:
    """Read what the responsible units reported."""
    from metrodesk.services.leading import led_reports

    return led_reports(ws, period)


def quoting(
    task: TaskId, period: Period, chosen: tuple[LedReport, ...], filler: str
) -> Callable[[Workspace, Tick], TaskId]:
    """Return the service that puts units' words at the end of the own progress text."""

    def work(ws: Workspace, _: Tick) -> TaskId:
        from metrodesk.services.leading import quote_in

        quote_in(ws, task, period, chosen, filler)
        return task

    return work
