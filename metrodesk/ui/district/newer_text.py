"""Reading a newer text of the plan's document: compared with the plan first, then the next version."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from metrodesk.ui.making.change_flow import ChangeFlow
from metrodesk.ui.making.edit_dialog import EditDialog
from metrodesk.ui.making.when_fields import SinceChoice, periods_around
from metrodesk.ui.reading.choose import choose_document
from metrodesk.ui.reading.framed import frame
from metrodesk.ui.reading.reading_view import ReadingView
from metrodesk.ui.widgets.text import button

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from metrodesk.domain.calendar import Calendar
    from metrodesk.domain.period import Period
    from metrodesk.domain.tick import Tick
    from metrodesk.services.plan_edits import Edit
    from metrodesk.services.reading import TextRead
    from metrodesk.services.workspaces import Workspace
    from metrodesk.ui.making.change_work import Build
    from metrodesk.ui.page import Page


class NewerText(QWidget):
    """The reading of a text beside the text itself, inside the page of the plan; `left` goes back."""

    left = Signal()
    opened = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self._calendar: Calendar | None = None
        self.flow = ChangeFlow(page)
        self.view = ReadingView(page.place.runner, self.tr("&Use as the next version…"), page.banner, page.place.filler)
        self.view.used.connect(self._use)
        self.view.read_failed.connect(self._complain)
        self.flow.made.connect(self.left)
        back = button(self.tr("Back to the plan"), "previous", "quiet")
        back.clicked.connect(self.left)
        words = self.tr("Nothing of the plan is changed until you have seen the difference and said yes.")
        frame(self, back, words, self.view)

    def show_calendar(self, calendar: Calendar) -> None:
        """Note the periods from which a version can hold."""
        self._calendar = calendar

    def choose(self) -> None:
        """Ask for the file of the newer text."""
        chosen = choose_document(self)
        if chosen is not None:
            self.read(chosen)

    def read(self, file: Path) -> None:
        """Read a file with what was settled about the plan's document."""
        self.opened.emit()
        self.view.read_by(self._page.place.work(lambda ws, tick: reading_newer(ws, file, tick)))

    def _use(self, read: TextRead) -> None:
        if self._calendar is None:
            return
        today = self._page.place.today()
        since = SinceDialog.ask(self, periods_around(self._calendar, today), self._calendar.period_of(today))
        if since is not None:
            self.flow.propose(taking_over(read, since), keeping(read))

    def _complain(self, error: Exception) -> None:
        self.view.complain(error)


class SinceDialog(EditDialog):
    """Asks from which period a newer text holds."""

    @classmethod
    def ask(cls, parent: QWidget, periods: Sequence[Period], current: Period) -> Chosen | None:
        """Return the choice, or None if the person gave up."""
        dialog = cls(parent, periods, current)
        return Chosen(dialog.since.since) if dialog.was_accepted else None

    def __init__(self, parent: QWidget, periods: Sequence[Period], current: Period) -> None:
        note = self.tr("Periods, measures, checks, milestones and units set here are kept where their task is kept.")
        super().__init__(parent, self.tr("From when does the newer text hold?"), note)
        self.since = SinceChoice(periods, current)
        self.form.addRow(self.tr("&Holds"), self.since)
        self.finish()


@dataclass(frozen=True, slots=True)
class Chosen:
    """The period from which a newer text holds, None for always."""

    since: Period | None


def reading_newer(ws: Workspace, file: Path, tick: Tick) -> TextRead:
    """Read a text with what was settled about the workspace's document."""
    from metrodesk.services.newer_text import read_newer

    return read_newer(ws, file, tick)


def taking_over(read: TextRead, chosen: Chosen) -> Build:
    """Return the change to a newer text."""

    def edit(_: Workspace) -> Edit:
        from metrodesk.services import newer_text

        return newer_text.taking_over(read.plan, chosen.since)

    return edit


def taking_plan(file: Path) -> Build:
    """Return the change to a plan that lies whole in a file."""

    def edit(_: Workspace) -> Edit:
        from metrodesk.services.plan_edits import Edit
        from metrodesk.services.planning import load_plan

        plan = load_plan(str(file))
        return Edit(lambda _: plan, plan.holds_from, of_duties=True)

    return edit


def keeping(read: TextRead) -> Callable[[Workspace], None]:
    """Return what keeps the settlement of the text that is in force then."""

    def keep(ws: Workspace) -> None:
        from metrodesk.services.newer_text import keep_settled

        keep_settled(ws, read.settlement)

    return keep
