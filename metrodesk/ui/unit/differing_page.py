"""内容不一致 at the unit: what two computers say of one report, and what shall stand in the draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from metrodesk.domain.report import Json
from metrodesk.ui.differences.view import DifferenceView
from metrodesk.ui.page import Page
from metrodesk.ui.unit.look import dress_page
from metrodesk.ui.widgets.inline_message import Tone
from metrodesk.ui.widgets.text import button
from metrodesk.ui.workplace import Change, Service, Workplace

if TYPE_CHECKING:
    from metrodesk.domain.tick import Tick
    from metrodesk.services.reconciling import Conflict
    from metrodesk.services.workspaces import Workspace

WROTE = frozenset({Change.DRAFTS, Change.BROUGHT})


class DifferingPage(Page):
    """Both versions side by side; the choice becomes the draft, and sealing it settles the difference."""

    reloads_on = frozenset({Change.SEALED, Change.BROUGHT, Change.PLAN, Change.LEDGER})

    def __init__(self, place: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(place, parent)
        dress_page(self)
        self.heading.setText(self.tr("Differing content"))
        self.view = DifferenceView(
            self.tr("&Use this as the draft"),
            self.tr("It becomes the draft; sealing it settles the difference. Both versions are kept."),
        )
        self.view.table.setColumnHidden(0, True)  # the unit is always the own one
        self.view.settled.connect(self.settle)
        self.body.addWidget(self.view, 1)

    def request(self) -> Service:
        """Return the question for what differs, in all periods."""
        return read_differences

    def show_state(self, state: object) -> None:
        """Show what differs."""
        if isinstance(state, tuple):
            self.view.show_differences(state)

    def settle(self, found: Conflict, body: Json) -> None:
        """Let a body be the draft of a report."""
        filler = self.place.filler
        self.run(
            lambda ws, _: write_draft(ws, found, body, filler),
            self.tr("Saving…"),
            done=self._tell,
            changes=WROTE,
        )

    def _tell(self, found: Conflict) -> None:
        self.banner.say(
            Tone.DONE,
            self.tr("Saved as the draft. It stays listed here until it is sealed."),
            self.tr("Seal it under “Hand over”; the next bundle tells the district."),
        )
        go = button(self.tr("Go to sealing"), "lock")
        go.clicked.connect(lambda: self._go_to_sealing(found))
        self.banner.add_action(go)

    def _go_to_sealing(self, found: Conflict) -> None:
        from metrodesk.domain.period import Period

        if not found.subject.period:
            self.place.go_to("incidents", found.subject.key)
            return
        self.place.show_period(Period.parse(found.subject.period))
        self.place.go_to("hand_over", "seal")


def read_differences(ws: Workspace, _: Tick) -> object:
    """Read what differs among the own reports."""
    from metrodesk.services.reconciling import conflicts

    return conflicts(ws)


def write_draft(ws: Workspace, found: Conflict, body: Json, filler: str) -> Conflict:
    """Save what was chosen as the draft."""
    from metrodesk.services.reconciling import settle_by_draft

    settle_by_draft(ws, found, body, filler)
    return found
