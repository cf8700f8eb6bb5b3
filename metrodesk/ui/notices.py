"""What is said above every page of an open workspace: a wrong clock, where copies go, a stick; it blocks nothing."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

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
    from metrodesk.services.clock import ClockNotice
    from metrodesk.services.places import Destination
    from metrodesk.services.workspaces import Workspace


@dataclass(frozen=True, slots=True)
class Noticed:
    """What is wrong with the clock, whether a second place was asked for, and why a copy is missing."""

    clock: ClockNotice | None
    is_place_asked: bool
    trouble: Exception | None


class Notices(QWidget):
    """Looks once after a workspace is opened, backs it up for the day, and tells what a person must know."""

    def __init__(self, place: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = place
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
        if found.trouble is not None:
            words = explanation_of(found.trouble)
            self.backup.say(Tone.WARNING, words.what, words.next)
        elif not found.is_place_asked:
            self._ask()
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


def looking(ws: Workspace, tick: Tick) -> object:
    """Back up for today and say what a person must know."""
    from metrodesk.errors import BackupNotWritten
    from metrodesk.services import clock
    from metrodesk.services.backing_up import back_up_today, is_second_place_asked

    trouble: Exception | None = None
    try:
        done = back_up_today(ws, tick)
        trouble = done.trouble if done is not None else None
    except BackupNotWritten as error:
        trouble = error
    with ws.database.read() as books:
        wrong = clock.notice(books)
    return Noticed(wrong, is_second_place_asked(ws), trouble)


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
