"""What leaves the overview: lists on the clipboard, the summary and the missing list as files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QMenu

from metrodesk.ui.page import Page
from metrodesk.ui.widgets.inline_message import Tone
from metrodesk.ui.widgets.show_file import tell_written
from metrodesk.ui.widgets.target_file import TargetFile
from metrodesk.ui.widgets.text import button, menu_button

if TYPE_CHECKING:
    from datetime import date

    from metrodesk.documents.prints.printed import Printed
    from metrodesk.domain.period import Period
    from metrodesk.domain.tick import Tick
    from metrodesk.services.workspaces import Workspace

PREVIEW = 180  # characters of a copied text that are shown


class OverviewOutput(QObject):
    """The actions beside the overview's heading."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self.missing = button(self.tr("Copy &names of missing units"), "copy")
        self.missing.clicked.connect(self.copy_missing)
        self.reminder = button(self.tr("Copy re&minder"), "letter")
        self.reminder.clicked.connect(self.copy_reminder)
        self.export = menu_button(self.tr("&Export"), "export", self._menu())

    def add_to(self, tools: QHBoxLayout) -> None:
        """Put the actions into a row."""
        for one in (self.missing, self.reminder, self.export):
            tools.addWidget(one)

    def copy_missing(self) -> None:
        """Put the names of the units that are missing on the clipboard."""
        period, today = self._page.place.period, self._page.place.today()
        self._page.run(lambda ws, _: missing_names(ws, period, today), self.tr("Counting…"), done=self._take_names)

    def copy_reminder(self) -> None:
        """Put a text to send to these units on the clipboard."""
        period, today = self._page.place.period, self._page.place.today()
        self._page.run(lambda ws, _: reminder(ws, period, today), self.tr("Counting…"), done=self._take_reminder)

    def _take_names(self, text: str) -> None:
        if not text:
            self._page.banner.say(Tone.DONE, self.tr("Every unit has reported on everything."))
            return
        QGuiApplication.clipboard().setText(text)
        words = self.tr("The names of %n unit(s) are on the clipboard.", "", len(text.splitlines()))
        self._page.banner.say(Tone.DONE, words, self.tr("Paste them where you need them."))

    def _take_reminder(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        preview = text if len(text) <= PREVIEW else f"{text[:PREVIEW]}…"
        self._page.banner.say(Tone.DONE, self.tr("The reminder is on the clipboard."), preview)

    def _menu(self) -> QMenu:
        menu = QMenu()
        for words, name, suffix in (
            (self.tr("Summary as workbook (xlsx)…"), "summary", ".xlsx"),
            (self.tr("Summary as PDF…"), "summary", ".pdf"),
            (self.tr("Missing list as workbook (xlsx)…"), "missing", ".xlsx"),
            (self.tr("Missing list as PDF…"), "missing", ".pdf"),
        ):
            action = menu.addAction(words)
            action.triggered.connect(lambda _=False, name=name, suffix=suffix: self.write(name, suffix))
        return menu

    def write(self, what: str, suffix: str) -> None:
        """Write the summary or the missing list where the person says."""
        period = self._page.place.period
        title = self.tr("Summary") if what == "summary" else self.tr("Missing list")
        out = TargetFile.ask(self._page, f"{period.label}{title}{suffix}", f"*{suffix}")
        if out is not None:
            self._page.run(
                lambda ws, tick: write_list(ws, what, period, out, tick),
                self.tr("Writing…"),
                done=self._tell_written,
            )

    def _tell_written(self, printed: Printed) -> None:
        tell_written(self._page.banner, printed.path)


def missing_names(ws: Workspace, period: Period, today: date) -> str:
    """Return the names of the units that are missing."""
    from metrodesk.services.reminders import missing_units_text

    return missing_units_text(ws, period, today)


def reminder(ws: Workspace, period: Period, today: date) -> str:
    """Return the text to send them."""
    from metrodesk.services.reminders import reminder_text

    return reminder_text(ws, period, today)


def write_list(ws: Workspace, what: str, period: Period, out: Path, tick: Tick) -> Printed:
    """Write the summary or the missing list."""
    from metrodesk.services.lists import print_missing, print_summary

    return (print_summary if what == "summary" else print_missing)(ws, period, out, tick)
