"""Indicators (指标): each as a small chart from its start to its targets, with what the office entered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QMenu, QSplitter, QStackedWidget, QWidget

from metrodesk.domain.indicator_progress import Standing
from metrodesk.ui.indicators.detail import IndicatorDetail
from metrodesk.ui.indicators.reading_dialog import ReadingDialog
from metrodesk.ui.indicators.state import (
    drop_reading,
    enter_reading,
    fitting,
    print_indicators,
    read_indicators,
    revising_target,
    setting_direction,
)
from metrodesk.ui.indicators.table import IndicatorTable
from metrodesk.ui.indicators.target_dialog import TargetDialog
from metrodesk.ui.making.change_flow import ChangeFlow
from metrodesk.ui.page import Page
from metrodesk.ui.theme import SMALL
from metrodesk.ui.widgets.confirm import ConfirmDialog
from metrodesk.ui.widgets.empty_state import EmptyState
from metrodesk.ui.widgets.flow import FlowLayout
from metrodesk.ui.widgets.show_file import tell_written
from metrodesk.ui.widgets.target_file import TargetFile
from metrodesk.ui.widgets.text import label, menu_button
from metrodesk.ui.workplace import Change, Service, Workplace
from metrodesk.wording.words import word

if TYPE_CHECKING:
    from metrodesk.documents.prints.printed import Printed
    from metrodesk.domain.indicator import Direction
    from metrodesk.services.indicators import Indicators, IndicatorState

CHANGES = frozenset({Change.LEDGER})


class IndicatorsPage(Page):
    """指标: the table of small charts at the left, one indicator at the right."""

    reloads_on = frozenset({Change.LEDGER, Change.PLAN})

    def __init__(self, place: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(place, parent)
        self.heading.setText(self.tr("Indicators"))
        self._found: Indicators | None = None
        self._shown: tuple[IndicatorState, ...] = ()
        self._wanted = ""
        self.flow = ChangeFlow(self)
        self.export = menu_button(self.tr("&Export"), "export", self._menu())
        self.tools.addWidget(self.export)
        self.table = IndicatorTable()
        self.table.selectionModel().currentChanged.connect(self._show_detail)
        self.table.opened.connect(self.enter)
        self.detail = IndicatorDetail()
        self.detail.enter_asked.connect(self.enter)
        self.detail.revise_asked.connect(self.revise)
        self.detail.turn_asked.connect(self.turn)
        self.detail.drop_asked.connect(self.drop)
        self.text, self.standing, self.counts = QLineEdit(), QComboBox(), label("", "muted")
        self.body.addLayout(self._filters())
        self.body.addWidget(self._parts(), 1)
        words = self.tr(
            "Dashed: what the calendar expects; diamonds: targets; dots: figures, in the colour of how they stand; "
            "rings: the start and former targets."
        )
        self.legend = label(words, "muted", wraps=True)
        self.body.addWidget(self.legend)

    def request(self) -> Service:
        """Ask how all indicators stand today."""
        today = self.place.today()
        return lambda ws, _tick: read_indicators(ws, today)

    def show_state(self, state: object) -> None:
        """Show the indicators; the filter and the one in front stay."""
        self._found = state  # type: ignore[assignment]  # what `request` asked for
        self._show_rows()

    def show_about(self, about: object) -> None:
        """Show the indicator another page asked for by its id."""
        self.text.clear()
        self.standing.setCurrentIndex(0)
        self._wanted = str(about)
        self._show_rows()

    def search_field(self) -> QLineEdit:
        """Return the field for an indicator's name."""
        return self.text

    def chosen(self) -> IndicatorState | None:
        """Return the indicator in front."""
        row = self.table.currentIndex().row()
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def enter(self, _row: int = 0) -> None:
        """Enter a figure of the indicator in front."""
        chosen = self.chosen()
        if chosen is None:
            return
        wish = ReadingDialog.ask(self, chosen.indicator, self.place.period, self.place.today())
        if wish is not None:
            self._write(enter_reading(wish, self.place.filler))

    def drop(self, act: str) -> None:
        """Take a figure out of force, if the person means it."""
        reason = ConfirmDialog.ask(
            self,
            self.tr("Take a figure out of force"),
            self.tr("Shall this figure no longer count?"),
            self.tr("It stays in the list, marked as former."),
            (),
            self.tr("Take out of force"),
            self.tr("Reason"),
        )
        if reason is not None:
            self._write(drop_reading(act, reason, self.place.filler))

    def revise(self) -> None:
        """Change a target of the indicator in front."""
        chosen = self.chosen()
        if chosen is None:
            return
        revised = TargetDialog.ask(self, chosen.indicator, self.place.today())
        if revised is not None:
            self.flow.propose(revising_target(chosen.indicator.id, revised), why=revised.why)

    def turn(self, direction: Direction) -> None:
        """Say whether higher or lower is better for the indicator in front."""
        chosen = self.chosen()
        if chosen is not None:
            self.flow.propose(setting_direction(chosen.indicator.id, direction))

    def write(self, suffix: str) -> None:
        """Write the sheet of indicators where the person says."""
        today = self.place.today()
        title = self.tr("Indicators")
        out = TargetFile.ask(self, f"{title}{today.isoformat()}{suffix}", f"*{suffix}")
        if out is not None:
            self.run(
                lambda ws, tick: print_indicators(ws, today, out, tick), self.tr("Writing…"), done=self._tell_written
            )

    def _write(self, work: Service) -> None:
        self.run(work, self.tr("Saving…"), changes=CHANGES)

    def _tell_written(self, printed: Printed) -> None:
        tell_written(self.banner, printed.path)

    def _menu(self) -> QMenu:
        menu = QMenu()
        for words, suffix in (
            (self.tr("Indicators as PDF with charts…"), ".pdf"),
            (self.tr("Indicators as workbook (xlsx)…"), ".xlsx"),
        ):
            menu.addAction(words).triggered.connect(lambda _=False, suffix=suffix: self.write(suffix))
        copying = menu.addAction(self.tr("Copy the whole table"))
        copying.triggered.connect(lambda _=False: self.table.copy_all())
        return menu

    def _filters(self) -> FlowLayout:
        self.text.setPlaceholderText(self.tr("Search indicators (Ctrl+F)"))
        self.text.setAccessibleName(self.tr("Search indicators"))
        self.text.setClearButtonEnabled(True)
        self.text.setMinimumWidth(200)
        self.text.textChanged.connect(self._show_rows)
        self.standing.setAccessibleName(self.tr("Standing"))
        self.standing.addItem(self.tr("All standings"), "")
        for one in Standing:
            self.standing.addItem(word(one), one.value)
        self.standing.currentIndexChanged.connect(self._show_rows)
        row = FlowLayout()
        self.counts.setMinimumHeight(self.standing.sizeHint().height())
        for widget in (self.text, self.standing, self.counts):
            row.addWidget(widget)
        return row

    def _parts(self) -> QWidget:
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(SMALL)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.table)
        splitter.addWidget(self.detail)
        splitter.setStretchFactor(0, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(splitter)
        self._stack.addWidget(EmptyState("target", self.tr("No indicator fits the search.")))
        self._stack.addWidget(
            EmptyState(
                "target",
                self.tr("This document has no quantitative indicators."),
                self.tr("Its goals are in words; its tasks and their measures are followed up as ever."),
            )
        )
        return self._stack

    def _show_rows(self) -> None:
        found = self._found
        if found is None:
            return
        before = self._wanted or (chosen.indicator.id if (chosen := self.chosen()) is not None else "")
        self._wanted = ""
        self._shown = fitting(found.rows, self.text.text(), str(self.standing.currentData() or ""))
        self.table.today = found.today
        self.table.states.show(self._shown)
        kept = (at for at, row in enumerate(self._shown) if row.indicator.id == before)
        self.table.go_to(next(kept, 0))
        self._stack.setCurrentIndex(0 if self._shown else 1 if found.rows else 2)
        self._show_counts(found)
        self._show_detail()

    def _show_counts(self, found: Indicators) -> None:
        has_rows = bool(found.rows)
        for widget in (self.text, self.standing, self.counts, self.legend):
            widget.setVisible(has_rows)
        self.export.setEnabled(has_rows)
        words = {one: sum(1 for row in found.rows if row.now.standing is one) for one in Standing}
        each = self.tr("{standing}: {count}")
        said = "　".join(each.format(standing=word(one), count=count) for one, count in words.items() if count)
        parked = self.tr("%n figure(s) of indicators the plan has no more", "", len(found.parked))
        self.counts.setText("　".join(filter(None, (said, parked if found.parked else ""))))

    def _show_detail(self) -> None:
        found, chosen = self._found, self.chosen()
        if found is None:
            return
        clause = found.plan.clause(chosen.indicator.clause) if chosen is not None else None
        self.detail.show_indicator(chosen, found.today, f"{clause.number}{clause.title}" if clause else "")
