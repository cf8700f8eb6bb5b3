"""内容不一致 at the district: both sides of a report field by field, and what is to hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QWidget

from metrodesk.ui.differences.view import DifferenceView
from metrodesk.ui.district.acting import actor
from metrodesk.ui.page import Page
from metrodesk.ui.widgets.inline_message import Tone
from metrodesk.ui.workplace import Change, Service, Workplace
from metrodesk.wording.decision_errors import reason_of_refused_decision

if TYPE_CHECKING:
    from metrodesk.domain.period import Period
    from metrodesk.domain.report import Json
    from metrodesk.domain.tick import Tick
    from metrodesk.services.deciding import Decided
    from metrodesk.services.reconciling import Conflict
    from metrodesk.services.workspaces import Workspace


class DifferencesPage(Page):
    """Every report with differing versions; a person settles what holds, nothing is merged silently."""

    reloads_on = frozenset({Change.LEDGER, Change.PLAN, Change.HANDED_OVER})

    def __init__(self, place: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(place, parent)
        self.heading.setText(self.tr("Differing content"))
        self.every = QCheckBox(self.tr("All &periods"))
        self.every.toggled.connect(self.reload)
        self.tools.addWidget(self.every)
        self.view = DifferenceView(
            self.tr("&Settle so"),
            self.tr("Both versions are kept; the unit learns of your choice with the next file for it."),
        )
        self.view.settled.connect(self.settle)
        self._about: tuple[str, str] | None = None
        self.body.addWidget(self.view, 1)

    def request(self) -> Service:
        """Return the question for what differs."""
        period = None if self.every.isChecked() else self.place.period
        return lambda ws, tick: read_differences(ws, period, tick)

    def show_state(self, state: object) -> None:
        """Show what differs."""
        if isinstance(state, tuple):
            self.view.show_differences(state)
            if self._about is not None:
                self.view.show_subject(*self._about)
                self._about = None

    def show_about(self, about: object) -> None:
        """Bring one report to the front: a unit and a task."""
        if isinstance(about, tuple):
            self._about = about
            self.view.show_subject(*about)

    def settle(self, found: Conflict, body: Json) -> None:
        """Settle one report."""
        by = actor(self)
        if not by:
            return
        self.run(
            lambda ws, _: settle_difference(ws, found, body, by),
            self.tr("Saving…"),
            done=self._tell,
            changes=frozenset({Change.LEDGER}),
        )

    def _tell(self, done: Decided) -> None:
        if done.refused:
            words = reason_of_refused_decision(done.refused[0].reason)
            self.banner.say(Tone.WARNING, words.what, words.next)
            return
        self.banner.say(
            Tone.DONE,
            self.tr("Settled. Both versions stay in the ledger."),
            self.tr("It goes to the unit with the next file you issue; it can be lifted under “Decide”."),
        )


def read_differences(ws: Workspace, period: Period | None, tick: Tick) -> tuple[Conflict, ...]:
    """Read what differs."""
    from metrodesk.services.reconciling import conflicts

    tick(0, 1)
    return conflicts(ws, period)


def settle_difference(ws: Workspace, found: Conflict, body: Json, by: str) -> Decided:
    """Settle one report with a body."""
    from metrodesk.domain.decision import Settlement
    from metrodesk.services.deciding import decide

    return decide(ws, [Settlement(found.heads, body=body)], by)
