"""What every bad day's page has: what happened, what is safe, the ways out, and what came of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from metrodesk.domain.tick import Tick
from metrodesk.ui.icons import Glyph
from metrodesk.ui.jobs import Job, JobRunner
from metrodesk.ui.messages import explanation_of, show_failure
from metrodesk.ui.passphrase import PassphraseDialog, wants_passphrase
from metrodesk.ui.theme import LARGE, MEDIUM, SMALL, WIDE
from metrodesk.ui.welcome.tile import Tile
from metrodesk.ui.widgets.inline_message import InlineMessage
from metrodesk.ui.widgets.progress_strip import ProgressStrip
from metrodesk.ui.widgets.text import label, selectable

T = TypeVar("T")
WIDTH = 760


class TroublePage(QScrollArea):
    """A page that is in the way until a person has chosen; it deletes nothing by itself."""

    left = Signal()  # go on without it
    open_asked = Signal(object)  # open this workspace
    page_asked = Signal(str)  # go on at this page of the open workspace

    def __init__(self, runner: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self.ways: list[Tile] = []
        self._again: Callable[[str], None] = lambda _: None
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.what, self.next = selectable("", "heading"), selectable("", "muted")
        self.safe = selectable("")
        self.banner, self.strip = InlineMessage(), ProgressStrip()
        self.notes = QVBoxLayout()
        self._ways = QVBoxLayout()
        self._ways.setSpacing(MEDIUM)
        self.setWidget(self._inside())

    def say(self, error: Exception, safe: str) -> None:
        """Say what happened and what to do, and what is safe all the same."""
        words = explanation_of(error)
        self.say_words(words.what, words.next, safe)

    def say_words(self, what: str, next_step: str, safe: str) -> None:
        """Say it in words of one's own."""
        self.what.setText(what)
        self.next.setText(next_step)
        self.safe.setText(safe)
        self.setAccessibleName(what)

    def offer(self, icon: str, title: str, note: str, act: Callable[[], None]) -> Tile:
        """Offer a way out; the first takes the focus."""
        made = Tile(icon, title, note)
        made.clicked.connect(act)
        self._ways.addWidget(made)
        self.ways.append(made)
        if len(self.ways) == 1:
            made.setFocus()
        return made

    def clear_ways(self) -> None:
        """Take all ways away, because others follow."""
        for one in self.ways:
            self._ways.removeWidget(one)
            one.hide()
            one.deleteLater()
        self.ways.clear()

    def run(self, work: Callable[[Tick], T], words: str, done: Callable[[T], None]) -> None:
        """Start a piece of work; meanwhile nothing else can be chosen.

        `done` is a bound method of a widget: Qt forgets it if the page is gone by then.
        """
        self.banner.hide()
        job = Job(work)
        job.succeeded.connect(done)
        job.failed.connect(self.complain)
        job.finished.connect(self._allow)
        self.strip.follow(job, words)
        self._let(allowed=False)
        self._runner.start(job)

    def run_with_keys(
        self, work: Callable[[str | None, Tick], T], words: str, done: Callable[[T], None], phrase: str | None = None
    ) -> None:
        """Start work that may need the passphrase of the keys; it is asked for then."""
        self._again = lambda typed: self.run_with_keys(work, words, done, typed)
        self.run(lambda tick: work(phrase, tick), words, done)

    def complain(self, error: Exception) -> None:
        """Tell that a way out did not work; the others are still there."""
        show_failure(self.banner, error)
        if wants_passphrase(error) and (typed := PassphraseDialog.ask(self, error)) is not None:
            self._again(typed)

    def _allow(self) -> None:
        self._let(allowed=True)

    def _let(self, *, allowed: bool) -> None:
        for one in self.ways:
            one.setEnabled(allowed)

    def _inside(self) -> QWidget:
        column = QVBoxLayout()
        column.setSpacing(MEDIUM)
        column.addStretch(1)
        column.addWidget(self.what)
        column.addWidget(self.next)
        column.addLayout(self._safety())
        column.addWidget(self.banner)
        column.addWidget(self.strip)
        column.addLayout(self.notes)
        column.addLayout(self._ways)
        column.addStretch(2)
        inside = QWidget()
        inside.setMaximumWidth(WIDTH)
        inside.setLayout(column)
        outer = QWidget()
        row = QHBoxLayout(outer)
        row.setContentsMargins(LARGE, WIDE, LARGE, WIDE)
        row.addStretch(1)
        row.addWidget(inside, 100)
        row.addStretch(1)
        return outer

    def _safety(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        row.addWidget(Glyph("ok", "green"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.safe, 1)
        return row


def note_of(text: str) -> QWidget:
    """Return a line of small print for the page's notes."""
    return label(text, "muted", wraps=True)
