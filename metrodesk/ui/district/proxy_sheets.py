"""Sheets at 代录: made for a unit without the program, and entered from the file that comes back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from metrodesk.domain.decision import Source
from metrodesk.ui.district.acting import actor
from metrodesk.ui.door.files import Files
from metrodesk.ui.sheets.sheet_work import (
    KINDS,
    ReadSheets,
    Wanted,
    WhoseSheets,
    asking_whose,
    entering,
    file_name,
    issuing,
    reading,
)
from metrodesk.ui.unit.files import ask_where_to_save, open_with_system, place_for_prints, remember_place_for_prints
from metrodesk.ui.widgets.inline_message import Tone
from metrodesk.ui.widgets.text import button
from metrodesk.ui.workplace import Change
from metrodesk.wording.words import period_name

if TYPE_CHECKING:
    from metrodesk.domain.task import TaskId
    from metrodesk.domain.unit import UnitId
    from metrodesk.services.sheet_taking import SheetsTaken
    from metrodesk.services.sheets import IssuedFile
    from metrodesk.ui.district.proxy_given import GivenBar
    from metrodesk.ui.page import Page

LEDGER = frozenset({Change.LEDGER})


class ProxySheets(QObject):
    """Two buttons of the page of 代录, and what they do."""

    unit_asked = Signal(str)  # the unit whose sheets are to be read

    def __init__(self, page: Page, given: GivenBar, typed: Callable[[], bool]) -> None:
        super().__init__(page)
        self._page, self._given, self._typed = page, given, typed
        self._tasks: tuple[TaskId, ...] = ()
        self._waiting: WhoseSheets | None = None
        self.make = button(self.tr("&Make a sheet…"), "issue")
        self.enter = button(self.tr("Enter from sheets…"), "file")
        self.make.clicked.connect(self.issue)
        self.enter.clicked.connect(self._choose)
        for one in (self.make, self.enter):
            page.tools.addWidget(one)
        self.show_tasks(())

    def show_tasks(self, tasks: Sequence[TaskId]) -> None:
        """Offer the tasks of the unit in front."""
        self._tasks = tuple(tasks)
        self.make.setEnabled(bool(tasks))
        self.enter.setEnabled(bool(tasks))
        waiting = self._waiting
        if waiting is not None and waiting.unit == self.unit:
            self._waiting = None
            self.read_files(waiting.paths)

    def take_dropped(self, paths: Sequence[Path]) -> None:
        """Find out whose sheets were dropped elsewhere, turn to that unit, and read them there."""
        self._page.run(asking_whose(tuple(paths)), self.tr("Reading…"), done=self._turn)

    def _turn(self, whose: WhoseSheets) -> None:
        if whose.is_own:
            self._page.place.go_to("sheets", Files(whose.paths))
        elif whose.unit is None:
            self._page.banner.say(
                Tone.WARNING,
                self.tr("The sheets do not say whose they are, or are of several units."),
                self.tr("Choose the unit and read its sheets with “Enter from sheets”."),
            )
        elif whose.unit == self.unit:
            self.read_files(whose.paths)
        else:
            self._waiting = whose
            self.unit_asked.emit(whose.unit)

    @property
    def unit(self) -> UnitId | None:
        """The unit in front."""
        chosen: UnitId | None = self._given.unit.currentData()
        return chosen

    def issue(self) -> None:
        """Write a sheet with what the unit reported already."""
        name, period = self._given.unit.currentText(), self._page.place.period
        proposal = place_for_prints(self._page.place) / file_name(f"{name}_{period_name(period)}", "")
        path = ask_where_to_save(self._page, self.tr("Save the sheet"), proposal, self.tr("Workbook (*.xlsx)"))
        if path is None or self.unit is None:
            return
        path = path if path.suffix.lower() == ".xlsx" else path.with_name(f"{path.name}.xlsx")
        wanted = Wanted(self._tasks, ("",), filled=True, folder=path.parent, stem=path.stem, file=path)
        self._page.run(issuing(period, wanted, self.unit), self.tr("Writing…"), done=self._tell_issued)

    def read_files(self, paths: Sequence[Path]) -> None:
        """Read files and let the person look over what they hold."""
        if self._typed():
            self._page.banner.say(
                Tone.WARNING,
                self.tr("Something typed for this unit is not entered yet."),
                self.tr("Enter it first, then read the sheet: it is compared with what is entered."),
            )
            return
        if paths and actor(self._page):
            work = reading(self._page.place.period, tuple(paths), self.unit)
            self._page.run(work, self.tr("Reading…"), done=self._look_over, cancellable=True)

    def _choose(self) -> None:
        title, kinds = self.tr("Choose the sheets"), self.tr("Sheets ({kinds})").format(kinds=KINDS)
        chosen, _ = QFileDialog.getOpenFileNames(self._page, title, "", kinds)
        self.read_files([Path(one) for one in chosen])

    def _look_over(self, found: ReadSheets) -> None:
        from metrodesk.ui.sheets.review_dialog import SheetReviewDialog

        confirmed = SheetReviewDialog.ask(self._page, found.batch, found.missing, keep=True)
        if confirmed is None:
            self._page.banner.say(Tone.INFO, self.tr("Nothing was entered."))
            return
        given = self._given.provenance(Source.SHEET)
        work = entering(found.batch, confirmed, given, self._page.place.filler)
        self._page.run(work, self.tr("Saving…"), done=self._tell_entered, changes=LEDGER)

    def _tell_entered(self, done: SheetsTaken) -> None:
        self._given.proof.forget()
        count = len(done.entered.acts) if done.entered else 0
        findings = sum(found for _, found in done.reports)
        then = self.tr("The unit is asked to confirm it with the next file you issue.")
        if findings:
            then = self.tr("The checks found something on %n point(s).", "", findings) + " " + then
        self._page.banner.say(Tone.DONE, self.tr("Entered from sheets: %n report(s).", "", count), then)

    def _tell_issued(self, made: tuple[IssuedFile, ...]) -> None:
        for one in made:
            remember_place_for_prints(self._page.place, one.path)
            folder = one.path.parent
            self._page.banner.say(Tone.DONE, self.tr("Written and read back: {file}").format(file=one.path))
            show = button(self.tr("Open the folder"), "folder")
            show.clicked.connect(lambda _=False, folder=folder: open_with_system(folder))
            self._page.banner.add_action(show)
