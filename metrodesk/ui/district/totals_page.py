"""What the figures come to (数据汇总): measure by measure, over periods and units, with who is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QMenu, QSplitter, QStackedWidget, QWidget

from metrodesk.domain.period import Period
from metrodesk.domain.unit import PLACES
from metrodesk.ui.district.kind_choice import KindChoice
from metrodesk.ui.district.totals_side import TotalsSide
from metrodesk.ui.district.totals_state import (
    BUREAUS,
    TOWNSHIPS,
    TotalsLine,
    TotalsWish,
    covering,
    lines_of,
    read_totals,
    write_totals,
)
from metrodesk.ui.district.totals_tables import totals_model
from metrodesk.ui.page import Page
from metrodesk.ui.theme import SMALL
from metrodesk.ui.widgets.empty_state import EmptyState
from metrodesk.ui.widgets.flow import FlowLayout
from metrodesk.ui.widgets.show_file import tell_written
from metrodesk.ui.widgets.table import CopyableTableView
from metrodesk.ui.widgets.target_file import TargetFile
from metrodesk.ui.widgets.text import label, menu_button
from metrodesk.ui.workplace import Change, Service, Workplace
from metrodesk.wording.words import period_name

if TYPE_CHECKING:
    from metrodesk.documents.prints.printed import Printed
    from metrodesk.services.totals import Totals

GROUPS = (PLACES, TOWNSHIPS, BUREAUS)


class TotalsPage(Page):
    """数据汇总: the sums at the left, one measure unit by unit at the right."""

    reloads_on = frozenset({Change.LEDGER, Change.PLAN, Change.UNITS, Change.HANDED_OVER})

    def __init__(self, place: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(place, parent)
        self.heading.setText(self.tr("Totals"))
        self._found: Totals | None = None
        self.export = menu_button(self.tr("&Export"), "export", self._menu())
        self.tools.addWidget(self.export)
        self.model = totals_model()
        self.table = CopyableTableView()
        self.table.setModel(self.model)
        self.table.set_widths((44, 196, 76, 90, 90, 84, 150), 6)
        self.table.selectionModel().currentChanged.connect(self._show_side)
        self.side = TotalsSide()
        self._make_filters()
        self.body.addLayout(self._filters())
        self.body.addWidget(self._parts(), 1)
        words = self.tr("Flows are added, stocks taken last, ratios made from sums; a blank is not zero.")
        self.body.addWidget(label(words, "muted", wraps=True))

    def request(self) -> Service:
        """Ask for the totals of the chosen stretch of time."""
        self._offer_periods()
        period = self.chosen_period()
        return lambda ws, tick: read_totals(ws, period, tick)

    def show_state(self, state: object) -> None:
        """Show the totals; filters and the measure in front stay."""
        self._found = state  # type: ignore[assignment]  # what `request` asked for
        self._offer_tasks()
        self._show_lines()

    def search_field(self) -> QLineEdit:
        """Return the field for a measure's name."""
        return self.text

    def chosen_period(self) -> Period:
        """Return the period, or the half-year or year around it."""
        chosen = self.stretch.currentData()
        return Period.parse(str(chosen)) if chosen else self.place.period

    def write(self, suffix: str) -> None:
        """Write the totals where the person says."""
        period = self.chosen_period()
        title = self.tr("Totals")
        out = TargetFile.ask(self, f"{period.label}{title}{suffix}", f"*{suffix}")
        if out is not None:
            self.run(
                lambda ws, tick: write_totals(ws, period, out, tick),
                self.tr("Writing…"),
                done=self._tell_written,
            )

    def _tell_written(self, printed: Printed) -> None:
        tell_written(self.banner, printed.path)

    def _menu(self) -> QMenu:
        menu = QMenu()
        for words, suffix in (
            (self.tr("Totals as workbook (xlsx)…"), ".xlsx"),
            (self.tr("Totals as PDF…"), ".pdf"),
        ):
            menu.addAction(words).triggered.connect(lambda _=False, suffix=suffix: self.write(suffix))
        copying = menu.addAction(self.tr("Copy the whole table"))
        copying.triggered.connect(lambda _=False: self.table.copy_all())
        return menu

    def _make_filters(self) -> None:
        self.text = QLineEdit()
        self.text.setPlaceholderText(self.tr("Search measures (Ctrl+F)"))
        self.text.setAccessibleName(self.tr("Search measures"))
        self.text.setClearButtonEnabled(True)
        self.text.setMinimumWidth(180)
        self.text.textChanged.connect(self._show_lines)
        self.stretch, self.task, self.kinds = QComboBox(), QComboBox(), KindChoice(GROUPS)
        self.stretch.setAccessibleName(self.tr("Stretch of time"))
        self.task.setAccessibleName(self.tr("Task"))
        for choice in (self.stretch, self.task, self.kinds):
            choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            choice.setMinimumContentsLength(11)
        self.task.addItem(self.tr("All tasks"), "")
        self.stretch.activated.connect(self.reload)
        self.task.currentIndexChanged.connect(self._show_lines)
        self.kinds.currentIndexChanged.connect(self._show_lines)
        self.only = QCheckBox(self.tr("Only with figures"))
        self.only.setMinimumHeight(self.task.sizeHint().height())
        self.only.toggled.connect(self._show_lines)

    def _filters(self) -> FlowLayout:
        row = FlowLayout()
        for one in (self.text, self.stretch, self.task, self.kinds, self.only):
            row.addWidget(one)
        return row

    def _parts(self) -> QWidget:
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self.empty = EmptyState("overview", "")
        self._stack.addWidget(self.empty)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(SMALL)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._stack)
        splitter.addWidget(self.side)
        splitter.setStretchFactor(0, 1)
        return splitter

    def _offer_periods(self) -> None:
        offered = covering(self.place.period)
        if self.stretch.count() and self.stretch.itemData(0) == str(offered[0]):
            return
        self.stretch.clear()
        for one in offered:
            self.stretch.addItem(period_name(one), str(one))

    def _offer_tasks(self) -> None:
        plan = self._found.plan if self._found is not None else None
        if plan is None:
            return
        self.kinds.offer({one.kind for one in plan.reporting_units})
        if self.task.count() == len(plan.tasks) + 1:
            return
        for one in plan.tasks:
            self.task.addItem(f"{one.number}. {one.item}", str(one.id))

    def _show_lines(self) -> None:
        if self._found is None:
            return
        wish = TotalsWish(
            str(self.task.currentData() or ""),
            self.kinds.kinds,
            self.only.isChecked(),
            self.text.text().strip(),
        )
        before = self._chosen()
        lines = lines_of(self._found, wish)
        self.model.show(lines)
        kept = (at for at, one in enumerate(lines) if before and one.row.measure.id == before.row.measure.id)
        self.table.go_to(next(kept, 0))
        self._stack.setCurrentIndex(0 if lines else 1)
        self._say_why_empty(is_new=not self._found.rows)
        self._show_side()

    def _say_why_empty(self, *, is_new: bool) -> None:
        if is_new:
            self.empty.say(
                self.tr("This plan asks for no figures, so there is nothing to add up."),
                self.tr("What the units shall count is set on the page Plan, under Measures."),
            )
        else:
            self.empty.say(self.tr("No measure fits the search."))

    def _chosen(self) -> TotalsLine | None:
        row = self.table.currentIndex().row()
        return self.model.row_at(row) if 0 <= row < self.model.rowCount() else None

    def _show_side(self) -> None:
        if self._found is not None:
            self.side.show_line(self._chosen(), self._found)
