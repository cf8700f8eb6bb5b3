"""上级依据: walks the chain both ways, from the State Council's clause to the last report and back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QMenu, QSplitter, QWidget

from metrodesk.domain.chain import Chain
from metrodesk.domain.link import LinkChoice, LinkState
from metrodesk.domain.passage import Place
from metrodesk.domain.task import TaskId
from metrodesk.ui.chain.chain_column import ChainColumn
from metrodesk.ui.chain.chain_state import ChainState, read_chain, read_reports, settle, withdraw, write_chain
from metrodesk.ui.chain.column_rows import TASKS, UNITS, Column, Row, columns_of, rows_of, unit_rows
from metrodesk.ui.chain.link_panel import LinkPanel
from metrodesk.ui.chain.link_rows import LinkRow
from metrodesk.ui.chain.upper_papers import UpperPapers
from metrodesk.ui.chain.why_dialog import WhyDialog
from metrodesk.ui.jobs import Loader
from metrodesk.ui.page import Page
from metrodesk.ui.theme import SMALL
from metrodesk.ui.widgets.empty_state import EmptyState
from metrodesk.ui.widgets.inline_message import Tone
from metrodesk.ui.widgets.show_file import tell_written
from metrodesk.ui.widgets.target_file import TargetFile
from metrodesk.ui.widgets.text import menu_button
from metrodesk.ui.workplace import Change, Service, Workplace
from metrodesk.wording.words import period_name, word

if TYPE_CHECKING:
    from metrodesk.documents.prints.printed import Printed
    from metrodesk.domain.tick import Tick
    from metrodesk.services.chain import LastReport
    from metrodesk.services.workspaces import Workspace

CHANGES = frozenset({Change.PLAN})
SEVERAL = 6  # tasks whose units are listed at once


class ChainPage(Page):
    """Columns from the State down to the units; what is chosen shows its path, its links and both texts."""

    reloads_on = frozenset({Change.PLAN, Change.UNITS, Change.LEDGER, Change.SEALED, Change.BROUGHT})

    def __init__(self, place: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(place, parent)
        self.heading.setText(self.tr("What it carries out"))
        self.state: ChainState | None = None
        self.current: Place | None = None
        self._wanted: str | Place | None = None  # the id of a task, or a place
        self._reports = Loader(place.runner, self)
        self._reports.loaded.connect(self._show_reports)
        self._reports.failed.connect(self.complain)
        self.only_path = QCheckBox(self.tr("Only what &belongs to it"))
        self.only_path.setChecked(True)
        self.only_path.toggled.connect(lambda _: self._show_columns())
        self.tools.addWidget(self.only_path)
        self.output = menu_button(self.tr("&Print"), "print", self._menu())
        self.tools.addWidget(self.output)
        self.columns: list[ChainColumn] = []
        self._row = QSplitter(Qt.Orientation.Horizontal)
        self._row.setChildrenCollapsible(False)
        self._row.setHandleWidth(SMALL)
        self.panel = LinkPanel()
        self.panel.answered.connect(self.settle_row)
        self.panel.opened.connect(self.choose)
        self.split = QSplitter(Qt.Orientation.Vertical)
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(SMALL)
        self.split.addWidget(self._row)
        self.split.addWidget(self.panel)
        self.split.setSizes([290, 330])
        self.papers = UpperPapers(self)
        self.papers.opened.connect(lambda: self._turn_to(self.papers))
        self.papers.left.connect(lambda: self._turn_to(self.split))
        self.tools.addWidget(self.papers.button)
        self.empty = EmptyState(
            "plan",
            self.tr("The plan has neither clauses nor tasks."),
            self.tr("Read an official text into a plan first; then this page shows what it carries out."),
        )
        self.empty.hide()
        self.papers.hide()
        self.body.addWidget(self.split, 1)
        self.body.addWidget(self.papers, 1)
        self.body.addWidget(self.empty, 1)

    def request(self) -> Service:
        """Return the question for the chain."""
        return read_chain

    def show_state(self, state: object) -> None:
        """Show the chain; what was chosen stays chosen if it is still there."""
        if not isinstance(state, ChainState):
            return
        self.state = state
        self.empty.setVisible(not state.chain.passages)
        self.split.setVisible(bool(state.chain.passages) and self.papers.isHidden())
        self.papers.show_chain(state)
        self.output.setEnabled(bool(state.chain.passages_of(state.chain.own)))
        if not state.chain.passages:
            return
        self._make_columns(columns_of(state.chain))
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self._go_to_wanted(state.chain, wanted)
        if self.current not in state.chain.passages:
            self.current = _first(state.chain)
        self._show_current()

    def show_about(self, about: object) -> None:
        """Show a task another page asked for by its id, or a place of any paper of the chain."""
        if isinstance(about, str | Place):
            self._wanted = about
            if self.state is not None and not self._is_stale:
                self.show_state(self.state)

    def write(self, suffix: str) -> None:
        """Write what every task carries out where the person says."""
        out = TargetFile.ask(self, f"{self.heading.text()}{suffix}", f"*{suffix}")
        if out is not None:
            self.run(lambda ws, tick: write_chain(ws, out, tick), self.tr("Writing…"), done=self._tell_written)

    def choose(self, place: Place) -> None:
        """Make a clause or task the one whose path, links and text are shown."""
        if self.state is not None and place in self.state.chain.passages:
            self.current = place
            self._show_current()

    def settle_row(self, row: LinkRow, answer: LinkState | None) -> None:
        """Ask why and note what the person says of a link."""
        if self.state is None or self.current is None:
            return
        by, link = self.place.filler, row.link
        source = self.state.chain.speaking(self.current)
        paper = "" if source.paper == self.state.chain.own else source.paper
        if answer is None:
            if link is not None:
                self._save(lambda ws, tick: withdraw(ws, link, paper, by, tick))
            return
        about = f"{row.paper}　{row.heading}"
        why = WhyDialog.ask(self, self._question(answer), about, link.why if link else "")
        if why:
            clause = row.other.part if row.other is not None and answer is not LinkState.NONE else ""
            choice = LinkChoice(source.part, row.paper, clause, answer, why, paper)
            self._save(lambda ws, tick: settle(ws, choice, by, tick))

    def _turn_to(self, part: QWidget) -> None:
        """Show the chain, or the reading of a paper in its place."""
        (self.papers if part is self.split else self.split).hide()  # first: both at once would make the window grow
        part.show()
        for one in (self.only_path, self.output):
            one.setEnabled(part is self.split)

    def _go_to_wanted(self, chain: Chain, wanted: str | Place) -> None:
        place = chain.place(wanted) if isinstance(wanted, str) else wanted
        if place in chain.passages:
            self.current = place
        else:
            self.banner.say(Tone.INFO, self.tr("This paper does not belong to the chain of the plan."))

    def _menu(self) -> QMenu:
        menu = QMenu()
        for words, suffix in ((self.tr("As PDF…"), ".pdf"), (self.tr("As workbook (xlsx)…"), ".xlsx")):
            menu.addAction(words).triggered.connect(lambda _=False, suffix=suffix: self.write(suffix))
        return menu

    def _tell_written(self, printed: Printed) -> None:
        tell_written(self.banner, printed.path)

    def _save(self, service: Callable[[Workspace, Tick], str]) -> None:
        self.run(service, self.tr("Saving…"), done=self._tell, changes=CHANGES)

    def _question(self, answer: LinkState) -> str:
        return {
            LinkState.CONFIRMED: self.tr("Why does it carry out this clause?"),
            LinkState.REJECTED: self.tr("Why is it not this clause?"),
            LinkState.NONE: self.tr("Why has this paper nothing for it?"),
        }[answer]

    def _tell(self, _version: str) -> None:
        self.banner.say(Tone.DONE, self.tr("Saved as a new version of the plan."))

    def _make_columns(self, columns: tuple[Column, ...]) -> None:
        if [one.column for one in self.columns] == list(columns):
            return
        for one in self.columns:
            one.setParent(None)
            one.deleteLater()
        self.columns = [ChainColumn(column) for column in columns]
        for at, one in enumerate(self.columns):
            one.chosen.connect(self._choose_row)
            one.beside.connect(lambda step, at=at: self._go_beside(at, step))
            self._row.addWidget(one)
            self._row.setStretchFactor(at, _share(one.column))
        self._row.setSizes([100 * _share(one.column) for one in self.columns])

    def _go_beside(self, at: int, step: int) -> None:
        at += step
        while 0 <= at < len(self.columns) and not self.columns[at].take_focus():
            at += step

    def _choose_row(self, row: Row) -> None:
        if row.place is not None:
            self.choose(row.place)
        elif row.report is not None:
            self._show_report(row.report)

    def _show_current(self) -> None:
        if self.state is None or self.current is None:
            return
        self._show_columns()
        self.panel.show_place(self.state, self.state.chain.speaking(self.current))
        tasks = self._tasks()
        self._reports.load(self.place.work(lambda ws, tick: read_reports(ws, tasks, tick)))

    def _show_columns(self) -> None:
        if self.state is None or self.current is None:
            return
        chain, current = self.state.chain, self.current
        path = {current, *chain.above(current), *chain.below(current)}
        for one in self.columns:
            if one.column.key != UNITS:
                whole = self._holds(one.column, current) or not self.only_path.isChecked()
                one.show_rows(rows_of(chain, one.column, path, whole=whole), current)

    def _holds(self, column: Column, place: Place) -> bool:
        is_task = self.state is not None and self.state.chain.passages[place].is_task
        if column.key == TASKS:
            return is_task
        return not is_task and place.paper in {paper.key for paper in column.papers}

    def _tasks(self) -> list[TaskId]:
        """Return the own tasks on the path, as far as their units can be listed at once."""
        if self.state is None or self.current is None:
            return []
        chain, current = self.state.chain, self.current
        path = {current, *chain.below(current)}
        own = [one.place for one in chain.passages_of(chain.own, tasks=True) if one.place in path]
        return [TaskId(place.part) for place in own[:SEVERAL]]

    def _show_reports(self, found: object) -> None:
        if self.state is not None and isinstance(found, tuple):
            for one in self.columns:
                if one.column.key == UNITS:
                    one.show_rows(unit_rows(self.state.chain, found), None)

    def _show_report(self, report: LastReport) -> None:
        if not report.is_known:
            unseen = self.tr("What other units reported is seen at the district.")
            self.panel.show_report(report.name, word(report.role), unseen)
            return
        if report.period is None or report.body is None:
            self.panel.show_report(report.name, word(report.role), self.tr("Nothing was reported yet."))
            return
        status = word(report.body.status) if report.body.status else ""
        self.panel.show_report(report.name, f"{period_name(report.period)}　{status}", report.body.progress)


def _share(column: Column) -> int:
    """Return how much of the width a column takes, against the others."""
    return 2 if column.is_missing else 4 if column.key == UNITS else 3


def _first(chain: Chain) -> Place | None:
    tasks = chain.passages_of(chain.own, tasks=True)
    own = tasks or chain.passages_of(chain.own) or tuple(chain.passages.values())
    return own[0].place if own else None
