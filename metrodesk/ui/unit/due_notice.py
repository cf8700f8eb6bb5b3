"""The strip that reminds of the due date, above every page of an open workspace."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from metrodesk.domain.tick import Tick
from metrodesk.ui.jobs import Job
from metrodesk.ui.messages import explanation_of
from metrodesk.ui.unit.due_words import countdown
from metrodesk.ui.unit.reminder_dialog import ReminderDialog, Reminding, told_words
from metrodesk.ui.widgets.inline_message import InlineMessage, Tone
from metrodesk.ui.widgets.text import button
from metrodesk.ui.workplace import Change, Service, Workplace
from metrodesk.wording.words import period_name

if TYPE_CHECKING:
    from metrodesk.services.reminding import Reminder
    from metrodesk.services.workspaces import Workspace

LOOKS_ON = frozenset({Change.SEALED, Change.HANDED_OVER, Change.PLAN, Change.DRAFTS})


class DueNotice(InlineMessage):
    """Reminds some days before a period is due, until everything has gone out."""

    looked = Signal()

    def __init__(self, place: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = place
        self.reminder: Reminder | None = None
        self._is_dismissed = False
        self.dismissed.connect(self._rest)
        place.changed.connect(self._note)
        place.reminder_asked.connect(self.ask)

    def begin(self) -> None:
        """Look whether there is something to be reminded of."""
        if self._place.facts.unit:
            self._start(looking(self._place.today()))

    def ask(self, wanted: Reminder | None = None) -> None:
        """Let the person say when to be reminded, and note a date told by phone."""
        found = wanted or self.reminder
        if found is None:
            return
        chosen = ReminderDialog.ask(found, self.window())
        if chosen is not None:
            self._is_dismissed = False
            self._start(setting(found, chosen, self._place.filler, self._place.today()), sets=True)

    def show_reminder(self, found: object) -> None:
        """Show how long there is, if it is time to."""
        from metrodesk.services.reminding import Reminder

        if not isinstance(found, Reminder):
            return
        self.reminder = found
        today = self._place.today()
        if self._is_dismissed or not found.is_due(today):
            self.hide()
            return
        words = self.tr("{period} is due on {day}: {left}. {reported} of {tasks} tasks are sealed.").format(
            period=period_name(found.period),
            day=found.day.isoformat() if found.day else "",
            left=countdown(found.day, today),
            reported=found.reported,
            tasks=found.tasks,
        )
        is_past = (found.days_left(today) or 0) < 0
        self.say(Tone.WARNING if is_past else Tone.INFO, words, self._told(found))
        go = button(self.tr("Go to hand-over"), "hand-over")
        go.clicked.connect(lambda: self._go(found))
        change = button(self.tr("Reminder…"), kind="quiet")
        change.clicked.connect(lambda: self.ask(found))
        for one in (go, change):
            self.add_action(one)

    def _told(self, found: Reminder) -> str:
        if found.told is None:
            return ""
        words = self.tr("Told by phone ({by}, {when}); the plan's date is {due}. Only this reminder goes by it.")
        due = found.due.isoformat() if found.due else self.tr("not set")
        return words.format(**told_words(found), due=due)

    def _go(self, found: Reminder) -> None:
        self._place.show_period(found.period)
        self._place.go_to("hand_over")

    def _tell(self, _: object) -> None:
        self.looked.emit()

    def _tell_set(self, _: object) -> None:
        self._place.tell(frozenset({Change.REMINDER}))

    def _complain(self, error: Exception) -> None:
        words = explanation_of(error)
        self.say(Tone.ERROR, words.what, words.next)
        self.show()

    def _rest(self) -> None:
        self._is_dismissed = True

    def _note(self, changes: frozenset[Change]) -> None:
        if self.reminder is not None and changes & LOOKS_ON:
            self.begin()

    def _start(self, service: Service, *, sets: bool = False) -> None:
        job = Job(self._place.work(service))
        if sets:
            job.succeeded.connect(self._tell_set)
            job.failed.connect(self._complain)
        job.succeeded.connect(self.show_reminder)
        job.succeeded.connect(self._tell)
        self._place.runner.start(job)


def looking(today: date) -> Service:
    """Return the service that loads the reminder."""

    def look(ws: Workspace, _: Tick) -> object:
        from metrodesk.services.reminding import reminder

        return reminder(ws, today)

    return look


def setting(before: Reminder, chosen: Reminding, by: str, today: date) -> Service:
    """Return the service that keeps what was chosen and loads the reminder again."""

    def keep(ws: Workspace, tick: Tick) -> object:
        from metrodesk.services.reminding import note_told_date, set_days

        set_days(ws, chosen.days)
        if chosen.told != (before.told.due if before.told else None):
            note_told_date(ws, before.period, chosen.told, by)
        return looking(today)(ws, tick)

    return keep
