"""What every page of a workspace has: a heading, a banner, progress, and when it loads."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from metrodesk.domain.mechanism import MechanismKind
from metrodesk.ui.focus import FocusKeeper
from metrodesk.ui.jobs import Job, Loader
from metrodesk.ui.messages import show_failure
from metrodesk.ui.passphrase import PassphraseDialog, wants_passphrase
from metrodesk.ui.theme import LARGE, MEDIUM, SMALL
from metrodesk.ui.widgets.inline_message import InlineMessage
from metrodesk.ui.widgets.progress_strip import ProgressStrip
from metrodesk.ui.widgets.text import label
from metrodesk.ui.workplace import EVERYTHING, NOTHING, Change, Service, Workplace

if TYPE_CHECKING:
    from metrodesk.domain.tick import Tick
    from metrodesk.services.workspaces import Workspace

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class PageSpec:
    """A page as the navigation rail lists it; it is built when first shown.

    One that serves a mechanism of the document is listed only where that is offered.
    """

    key: str
    title: str
    icon: str
    build: Callable[[Workplace], Page]
    mechanism: MechanismKind | None = None


class Page(QWidget):
    """A page: it loads when it is shown and stale, and never runs a query itself.

    A page overrides `request`, made in the GUI thread and run by a job, and `show_state`,
    which is given the result. `tr` is never called here: a text of this class would not be
    found for a subclass.
    """

    reloads_on: frozenset[Change] = EVERYTHING

    def __init__(self, place: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place = place
        self._is_stale, self._is_shown = True, False
        self._again: Callable[[], None] = self.reload
        self.loader = Loader(place.runner, self)
        self.loader.loaded.connect(self._take)
        self.loader.failed.connect(self.complain)
        place.changed.connect(self._note)
        place.period_changed.connect(self.reload)
        self._lay_out()
        self._focus = FocusKeeper(self)

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(LARGE, MEDIUM, LARGE, LARGE)
        outer.setSpacing(MEDIUM)
        top = QHBoxLayout()
        top.setSpacing(SMALL)
        self.heading = label("", "title")
        top.addWidget(self.heading)
        self.tools = QHBoxLayout()
        self.tools.setSpacing(SMALL)
        top.addStretch(1)
        top.addLayout(self.tools)
        outer.addLayout(top)
        self.banner, self.strip = InlineMessage(self), ProgressStrip(self)
        outer.addWidget(self.banner)
        outer.addWidget(self.strip)
        self.body = QVBoxLayout()
        self.body.setSpacing(MEDIUM)
        outer.addLayout(self.body, 1)

    def heightForWidth(self, width: int) -> int:
        """Ask for the height that is needed: a table's wish for more is no reason to scroll the page."""
        inside = self.layout()
        return inside.minimumHeightForWidth(width) if inside is not None else -1

    # -- what a page overrides -------------------------------------------------------

    def request(self) -> Service | None:
        """Return the question this page asks of the workspace now, or None for no question."""
        return None

    def show_state(self, state: object) -> None:
        """Show what the question was answered with."""

    def show_about(self, about: object) -> None:
        """Show one thing another page asked for."""

    def search_field(self) -> QLineEdit | None:
        """Return the field Ctrl+F goes to, or None."""
        return None

    def leave(self) -> None:
        """Do what must be done before another page is shown or the window closes."""

    # -- what the window and the page itself call ------------------------------------

    def activate(self, about: object = None) -> None:
        """Come to the front: load if something changed since."""
        self._is_shown = True
        if about is not None:
            self.show_about(about)
        if self._is_stale:
            self.reload()

    def deactivate(self) -> None:
        """Go to the back."""
        self.leave()
        self._is_shown = False

    def reload(self) -> None:
        """Ask anew; a page in the back waits until it is shown."""
        if not self._is_shown:
            self._is_stale = True
            return
        self._is_stale = False
        question = self.request()
        if question is not None:
            self.loader.load(self.place.work(question))

    def run(
        self,
        service: Callable[[Workspace, Tick], T],
        words: str,
        *,
        done: Callable[[T], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
        changes: frozenset[Change] = NOTHING,
        cancellable: bool = False,
    ) -> Job:
        """Start a piece of work of this page: progress, failures and reloading are seen to.

        `done` and `failed` should be bound methods of a widget: Qt forgets them if the page is
        gone by then. They are connected before the work starts, which may end at once.
        """
        job = Job(self.place.work(service))
        self.banner.hide()
        if done is not None:
            job.succeeded.connect(done)
        job.succeeded.connect(lambda _: self.place.tell(changes))
        job.failed.connect(self.complain)
        if failed is not None:
            job.failed.connect(failed)
        job.cancelled.connect(self.reload)
        self.strip.follow(job, words, cancellable=cancellable)
        self.place.runner.start(job)
        return job

    def run_with_keys(
        self,
        service: Callable[[Workspace, Tick, str | None], T],
        words: str,
        *,
        done: Callable[[T], None] | None = None,
        changes: frozenset[Change] = NOTHING,
        cancellable: bool = False,
    ) -> Job:
        """Start work that uses this computer's keys; a passphrase is asked for if need be."""
        phrase = self.place.passphrase

        def again() -> None:
            self.run_with_keys(service, words, done=done, changes=changes, cancellable=cancellable)

        self._again = again
        return self.run(
            lambda ws, tick: service(ws, tick, phrase),
            words,
            done=done,
            failed=self._ask_passphrase,
            changes=changes,
            cancellable=cancellable,
        )

    def _ask_passphrase(self, error: Exception) -> None:
        if not wants_passphrase(error):
            return
        self.banner.hide()  # nothing has failed as long as it is being asked for
        phrase = PassphraseDialog.ask(self, error)
        if phrase is None:
            self.complain(error)
            return
        self.place.passphrase = phrase
        self._again()

    def _note(self, changes: frozenset[Change]) -> None:
        if changes & self.reloads_on:
            self.reload()

    def _take(self, state: object) -> None:
        self.show_state(state)

    def complain(self, error: Exception) -> None:
        """Tell of a failure in the page."""
        show_failure(self.banner, error)
