"""What is said above every page of an open workspace: a wrong clock, where copies go, a stick; it blocks nothing."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from metrodesk.domain.tick import Tick
from metrodesk.ui.backup_card import back_up_now
from metrodesk.ui.jobs import Job
from metrodesk.ui.messages import explanation_of
from metrodesk.ui.theme import LARGE, SMALL
from metrodesk.ui.unit.due_notice import DueNotice
from metrodesk.ui.widgets.inline_message import InlineMessage, Tone
from metrodesk.ui.widgets.text import button
from metrodesk.ui.workplace import Service, Workplace

if TYPE_CHECKING:
    from metrodesk.services.backing_up import BackedUp
    from metrodesk.services.clock import ClockNotice
    from metrodesk.services.places import Destination
    from metrodesk.services.workspaces import Workspace

QUIET = 4000  # milliseconds in which no page asked for anything: the day's copy is in nobody's way then


@dataclass(frozen=True, slots=True)
class Noticed:
    """What is wrong with the clock, and whether a second place was asked for."""

    clock: ClockNotice | None
    is_place_asked: bool


class Notices(QWidget):
    """Looks once after a workspace is opened, tells what a person must know, and backs up for the day.

    The copy is made by the one worker that also answers the pages, so it waits until no page has
    asked for anything for a while.
    """

    def __init__(self, place: Workplace, parent: QWidget | None = None, quiet: int = QUIET) -> None:
        super().__init__(parent)
        self._place = place
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(quiet)
        self._quiet.timeout.connect(self._back_up)
        self._stick: Path | None = None
        self.clock, self.backup, self.stick = InlineMessage(self), InlineMessage(self), InlineMessage(self)
        self.due = DueNotice(place, self)
        place.drives.came.connect(self._say_stick)
        place.drives.changed.connect(self._drop_stick)
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, SMALL, LARGE, 0)
        column.setSpacing(SMALL)
        for message in (self.due, self.clock, self.backup, self.stick):
            column.addWidget(message)
            message.dismissed.connect(self._fit)
        self.due.looked.connect(self._fit)
        self.hide()

    def begin(self) -> None:
        """Look, once what the person waits for is under way."""
        job = Job(self._place.work(looking))
        job.succeeded.connect(self._show)
        self._place.runner.start(job)
        self._place.runner.starting.connect(self._wait_on)
        self._quiet.start()
        self._place.drives.begin()
        self.due.begin()

    def ask_for_place(self) -> None:
        """Let the person choose where second copies go."""
        title = self.tr("Choose the folder for second copies")
        chosen = QFileDialog.getExistingDirectory(self, title, str(Path.home()))
        if chosen:
            self._set_place(Path(chosen))

    def refuse_place(self) -> None:
        """Remember that the person wants no second copies."""
        self._set_place(None)

    def trust_clock(self) -> None:
        """Take the clock as right, because the person says so."""
        self._place.runner.start(Job(self._place.work(trusting)))
        self.clock.dismiss()

    def _show(self, found: Noticed) -> None:
        if found.clock is not None:
            self._say_clock(found.clock)
        if not found.is_place_asked and not self._place.facts.drill:
            self._ask()
        self._fit()

    def _wait_on(self) -> None:
        """Begin the quiet anew: a page has just asked for something."""
        if self._quiet.isActive():
            self._quiet.start()

    def _back_up(self) -> None:
        if self._place.runner.is_busy:
            self._quiet.start()
            return
        self._place.runner.starting.disconnect(self._wait_on)
        job = Job(self._place.work(backing_up))
        job.succeeded.connect(self._tell_backed_up)
        job.failed.connect(self._tell_no_copy)
        self._place.runner.start(job)

    def _tell_backed_up(self, done: BackedUp | None) -> None:
        if done is not None and done.trouble is not None:
            self._tell_trouble(done.trouble)

    def _tell_no_copy(self, error: Exception) -> None:
        from metrodesk.errors import BackupNotWritten

        if isinstance(error, BackupNotWritten):  # what else goes wrong has a page of its own
            self._tell_trouble(error)

    def _tell_trouble(self, error: Exception) -> None:
        words = explanation_of(error)
        self.backup.say(Tone.WARNING, words.what, words.next)
        self._fit()

    def _say_clock(self, notice: ClockNotice) -> None:
        from metrodesk.wording.clock import words_of

        words = words_of(notice)
        self.clock.say(Tone.WARNING, words.what, words.next)
        right = button(self.tr("The date is right"))
        right.clicked.connect(self.trust_clock)
        self.clock.add_action(right)

    def _ask(self) -> None:
        self.backup.say(
            Tone.INFO,
            self.tr("A copy is made here every day. Where shall a second one go, in case this disk fails?"),
            self.tr("Best on another disk or a drive of the office; once you have chosen, this is not asked again."),
        )
        choose = button(self.tr("Choose a folder…"), "folder")
        choose.clicked.connect(self.ask_for_place)
        none = button(self.tr("No second copy"), kind="quiet")
        none.clicked.connect(self.refuse_place)
        for one in (choose, none):
            self.backup.add_action(one)

    def _say_stick(self, drive: Destination) -> None:
        """Say that a stick was plugged in; nothing on it is opened by itself."""
        self._stick = drive.path
        self.stick.say(Tone.INFO, self.tr("A drive was plugged in: {name}").format(name=drive.label))
        look = button(self.tr("See what is on it"), "stick")
        look.clicked.connect(self._look_at_stick)
        self.stick.add_action(look)
        self._fit()

    def _drop_stick(self, drives: tuple[Destination, ...]) -> None:
        if all(one.path != self._stick for one in drives):
            self.stick.dismiss()

    def _look_at_stick(self) -> None:
        path = self._stick
        self.stick.dismiss()
        if path is not None:
            self._place.files_offered.emit((path,))

    def _set_place(self, folder: Path | None) -> None:
        job = Job(self._place.work(placing(folder)))
        job.succeeded.connect(self._tell_placed)
        job.failed.connect(self._complain)
        self._place.runner.start(job)

    def _tell_placed(self, copied: object) -> None:
        if isinstance(copied, Path):
            words = self.tr("Copied and read back: {folder}").format(folder=copied.parent)
            self.backup.say(Tone.DONE, words, self.tr("From now on every copy goes there too."))
        else:
            self.backup.dismiss()
        self._fit()

    def _complain(self, error: Exception) -> None:
        words = explanation_of(error)
        self._ask()
        self.backup.what.setText(words.what)
        self.backup.next.setText(words.next)
        self._fit()

    def _fit(self) -> None:
        self.setVisible(not all(one.isHidden() for one in (self.due, self.clock, self.backup, self.stick)))


def looking(ws: Workspace, _: Tick) -> object:
    """Say what a person must know."""
    from metrodesk.services import clock
    from metrodesk.services.backing_up import is_second_place_asked

    with ws.database.read() as books:
        wrong = clock.notice(books)
    return Noticed(wrong, is_second_place_asked(ws))


def backing_up(ws: Workspace, tick: Tick) -> object:
    """Back up unless that was done today already."""
    from metrodesk.services.backing_up import back_up_today

    return back_up_today(ws, tick)


def trusting(ws: Workspace, _: Tick) -> object:
    """Take the clock as it is."""
    from metrodesk.services import clock

    with ws.database.begin() as books:
        clock.trust_now(books)
    return None


def placing(folder: Path | None) -> Service:
    """Return the service that remembers a second place and copies there at once; it returns the copy."""

    def place(ws: Workspace, tick: Tick) -> object:
        from metrodesk.services.backing_up import set_second_place

        set_second_place(ws, folder)
        return back_up_now(ws, tick).second if folder is not None else None

    return place
