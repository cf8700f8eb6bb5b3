"""From what was entered to the next version: the difference is shown first, and the way back offered after."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from metrodesk.errors import PlanChangedMeanwhile
from metrodesk.ui.making.change_preview import ChangePreview
from metrodesk.ui.making.change_work import Done, Proposed, Told, going_back, making, proposing, proposing_back
from metrodesk.ui.widgets.inline_message import Tone
from metrodesk.ui.widgets.text import button
from metrodesk.ui.workplace import Change

if TYPE_CHECKING:
    from metrodesk.domain.tick import Tick
    from metrodesk.services.workspaces import Workspace
    from metrodesk.ui.making.change_work import Build
    from metrodesk.ui.page import Page

CHANGES = frozenset({Change.PLAN, Change.UNITS, Change.LEDGER})


class ChangeFlow(QObject):
    """Leads one change of a page at a time through preview, version and way back; `made` tells that it is."""

    made = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._why = ""
        self._make: Callable[[Workspace, Told, Tick], Done] | None = None

    def propose(self, build: Build | None, then: Callable[[Workspace], None] | None = None, *, why: str = "") -> None:
        """Show what a change makes different and make it after a yes; None changes nothing.

        `then` is done in the same job once it is made; `why` is the reason if it was given already.
        """
        if build is None or not self._somebody_acts():
            return
        self._why = why
        self._make = lambda ws, told, tick: making(ws, build, told, tick, then)
        self._page.run(lambda ws, tick: proposing(ws, build, tick), self.tr("Comparing…"), done=self._ask)

    def propose_going_back(self, number: int) -> None:
        """Show what going back to a version makes different and do it after a yes."""
        if not self._somebody_acts():
            return
        self._why = ""
        self._make = lambda ws, told, tick: going_back(ws, number, told, tick)
        self._page.run(lambda ws, tick: proposing_back(ws, number, tick), self.tr("Comparing…"), done=self._ask)

    def _somebody_acts(self) -> bool:
        """Whether somebody said who acts; the page asks for it if not."""
        from metrodesk.ui.district.acting import actor  # its pages know this flow: not while they load

        return bool(actor(self._page))

    def _ask(self, proposed: Proposed) -> None:
        make, by = self._make, self._page.place.filler
        why = ChangePreview.ask(self._page, proposed, self._why)
        if why is not None and make is not None:
            told = Told(why, by, proposed.seen)
            self._page.run(
                lambda ws, tick: make(ws, told, tick),
                self.tr("Saving…"),
                done=self._tell,
                failed=self._look_again,
                changes=CHANGES,
            )

    def _look_again(self, error: Exception) -> None:
        """Show what somebody else made of the plan meanwhile."""
        if isinstance(error, PlanChangedMeanwhile):
            self._page.place.tell(CHANGES)

    def _tell(self, done: Done) -> None:
        self._page.banner.say(
            Tone.DONE,
            self.tr("Saved: version {number} of the plan.").format(number=done.number),
            self.tr("The units learn of it with the next file you issue."),
        )
        undo = button(self.tr("Back to version {number}").format(number=done.before), "undo", "quiet")
        undo.clicked.connect(lambda: self.propose_going_back(done.before))
        self._page.banner.add_action(undo)
        self.made.emit()
