"""表格收发: sheets for villages, sections and others without the program, and what came back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QSplitter, QVBoxLayout, QWidget

from metrodesk.ui.door.files import Files
from metrodesk.ui.page import Page
from metrodesk.ui.sheets.sheet_work import (
    KINDS,
    ReadSheets,
    SheetsState,
    Wanted,
    issuing,
    read_state,
    reading,
    recalling,
    taking,
)
from metrodesk.ui.theme import MEDIUM, SMALL
from metrodesk.ui.unit.files import open_with_system, place_for_prints, remember_place_for_prints
from metrodesk.ui.unit.sheets_tables import sheet_model, source_model
from metrodesk.ui.widgets.drop_area import DropArea
from metrodesk.ui.widgets.inline_message import Tone
from metrodesk.ui.widgets.table import CopyableTableView
from metrodesk.ui.widgets.text import button, label
from metrodesk.ui.workplace import Change, Service, Workplace
from metrodesk.wording.words import period_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from metrodesk.services.sheet_taking import SheetsTaken
    from metrodesk.services.sheets import IssuedFile

WRITTEN = frozenset({Change.DRAFTS, Change.BROUGHT})


class SheetsPage(Page):
    """Gives sheets out, reads them back into the drafts, and keeps who gave what."""

    reloads_on = frozenset({Change.BROUGHT, Change.PLAN})

    def __init__(self, place: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(place, parent)
        self.heading.setText(self.tr("Sheets"))
        self._state: SheetsState | None = None
        self.issue_button = button(self.tr("&Make sheets…"), "issue")
        self.issue_button.clicked.connect(self.issue)
        self.tools.addWidget(self.issue_button)
        self.drop = DropArea("receive", self.tr("Drop returned sheets here: xlsx, xls, et or csv, several at once"))
        self.drop.dropped.connect(self.read_files)
        self.choose = button(self.tr("&Read returned sheets…"), "file", "primary")
        self.choose.clicked.connect(self._choose)
        self.drop.add_action(self.choose)
        self.body.addWidget(self.drop)
        self.missing = label("", wraps=True)
        self.body.addWidget(self.missing)
        self.body.addWidget(self._tables(), 1)

    def request(self) -> Service:
        """Ask for what was given out and came back in the period."""
        period = self.place.period
        return lambda ws, tick: read_state(ws, period, tick)

    def show_state(self, state: object) -> None:
        """Show sheets and sources."""
        if not isinstance(state, SheetsState):
            return
        self._state = state
        self.sheets.show(state.sheets)
        self.sources.show(state.sources)
        self.recall.setEnabled(bool(state.sheets))
        if state.missing:
            names = "、".join(state.missing)
            self.missing.setText(self.tr("Not returned yet: {names}").format(names=names))
        elif state.sheets:
            self.missing.setText(self.tr("Every sheet given out has come back."))
        else:
            self.missing.setText(self.tr("No sheet was given out for this period yet."))

    def show_about(self, about: object) -> None:
        """Read sheets that were dropped elsewhere."""
        if isinstance(about, Files):
            self.read_files(about.paths)

    def issue(self) -> None:
        """Ask for whom and on what, and write a sheet for each."""
        from metrodesk.ui.sheets.issue_dialog import IssueDialog

        state = self._state
        if state is None:
            return
        stem = f"{state.unit_name}_{period_name(self.place.period)}"
        wanted = IssueDialog.ask(self, state.tasks, (), place_for_prints(self.place), stem)
        if wanted is not None:
            self._write(wanted)

    def read_files(self, paths: Sequence[Path]) -> None:
        """Read files and let the person look over what they hold; nothing is written by that."""
        if paths and not self.strip.is_busy:
            work = reading(self.place.period, tuple(paths))
            self.run(work, self.tr("Reading…"), done=self._look_over, cancellable=True)

    # -- the parts ---------------------------------------------------------------------------

    def _tables(self) -> QSplitter:
        self.sheets, self.sources = sheet_model(), source_model()
        self.sheet_table, self.source_table = CopyableTableView(), CopyableTableView()
        self.sheet_table.setModel(self.sheets)
        self.source_table.setModel(self.sources)
        self.sheet_table.set_widths((180, 100, 150, 190, 270), stretched=3)
        self.source_table.set_widths((60, 190, 130, 420, 190), stretched=3)
        self.sheet_table.setAccessibleName(self.tr("Sheets given out"))
        self.source_table.setAccessibleName(self.tr("Who gave what"))
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._part(self.tr("Sheets given out"), self.sheet_table))
        splitter.addWidget(self._part(self.tr("Who gave what"), self.source_table))
        self.recall = button(self.tr("&Wait for it no longer"), "remove", "quiet")
        self.recall.clicked.connect(self._recall)
        self.tools.insertWidget(0, self.recall)
        return splitter

    def _part(self, words: str, table: CopyableTableView) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, SMALL, 0, 0)
        column.setSpacing(MEDIUM)
        caption = label(words, "heading")
        column.addWidget(caption)
        column.addWidget(table, 1)
        return inside

    # -- what happens ------------------------------------------------------------------------

    def _write(self, wanted: Wanted) -> None:
        work = issuing(self.place.period, wanted)
        self.run(work, self.tr("Writing…"), done=self._tell_issued, changes=frozenset({Change.BROUGHT}))

    def _tell_issued(self, made: tuple[IssuedFile, ...]) -> None:
        if not made:
            return
        folder = made[0].path.parent
        remember_place_for_prints(self.place, made[0].path)
        self.banner.say(
            Tone.DONE,
            self.tr("%n sheet(s) written and read back.", "", len(made)),
            self.tr("They lie in {folder}. Send each to the one it is for.").format(folder=folder),
        )
        show = button(self.tr("Open the folder"), "folder")
        show.clicked.connect(lambda: open_with_system(folder))
        self.banner.add_action(show)

    def _choose(self) -> None:
        title, kinds = self.tr("Choose returned sheets"), self.tr("Sheets ({kinds})").format(kinds=KINDS)
        chosen, _ = QFileDialog.getOpenFileNames(self, title, "", kinds)
        self.read_files([Path(one) for one in chosen])

    def _look_over(self, found: ReadSheets) -> None:
        from metrodesk.ui.sheets.review_dialog import SheetReviewDialog

        confirmed = SheetReviewDialog.ask(self, found.batch, found.missing, keep=False)
        if confirmed is None:
            self.banner.say(Tone.INFO, self.tr("Nothing was changed."))
            return
        work = taking(found.batch, confirmed, self.place.filler)
        self.run(work, self.tr("Taking over…"), done=self._tell_taken, changes=WRITTEN)

    def _tell_taken(self, done: SheetsTaken) -> None:
        numbers = "、".join(str(number) for number, _ in done.reports)
        findings = sum(count for _, count in done.reports)
        what = self.tr("%n sheet(s) taken over.", "", done.files)
        if numbers:
            what += " " + self.tr("Changed: task {numbers}.").format(numbers=numbers)
        then = self.tr("They are drafts: look them over and finalise.")
        if findings:
            then = self.tr("The checks found something on %n point(s); look at the drafts.", "", findings)
        self.banner.say(Tone.DONE, what, then)
        go = button(self.tr("Go to the drafts"), "entry")
        go.clicked.connect(lambda: self.place.go_to("tasks"))
        self.banner.add_action(go)

    def _recall(self) -> None:
        rows = self.sheet_table.selected_rows()
        if not rows or self.sheets.row_at(rows[0]).taken:
            return
        sheet = self.sheets.row_at(rows[0]).sheet
        self.run(recalling(sheet), self.tr("Saving…"), changes=frozenset({Change.BROUGHT}))
