"""The unit's own paragraphs for a period (综合情况); optional."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from metrodesk.domain.period import Period
from metrodesk.domain.tick import Tick
from metrodesk.ui.page import Page
from metrodesk.ui.theme import LARGE, SMALL
from metrodesk.ui.unit.district_words import ReturnNotice
from metrodesk.ui.unit.look import dress_page
from metrodesk.ui.unit.report_text import ReportText
from metrodesk.ui.unit.save_mark import SaveMark
from metrodesk.ui.widgets.text import label
from metrodesk.ui.workplace import Change, Service, Workplace

if TYPE_CHECKING:
    from metrodesk.services.returns import Returned
    from metrodesk.services.workspaces import Workspace

OVERVIEW = "overview"


@dataclass(frozen=True, slots=True)
class OverviewView:
    """The text of a period, and what the district said of it if it was returned."""

    period: Period
    text: str
    returned: Returned | None = None


class OverviewTextPage(Page):
    """One text, saved as it is typed; it is printed before the tasks."""

    reloads_on = frozenset({Change.SEALED, Change.PLAN, Change.LEDGER, Change.BROUGHT})

    def __init__(self, place: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(place, parent)
        dress_page(self)
        self.heading.setText(self.tr("Overview text"))
        self._shown: Period | None = None
        self.edit = ReportText(12)
        self.edit.setAccessibleName(self.tr("Overview text"))
        self.edit.setPlaceholderText(self.tr("The whole of the unit's work this period, in a few paragraphs"))
        self.edit.setEnabled(False)
        self.mark, self.returned = SaveMark(), ReturnNotice()
        self._lay_out_text()
        self.returned.field_asked.connect(lambda _: self.edit.setFocus())
        self.edit.edited.connect(self._keep)
        self.mark.retry.clicked.connect(place.autosave.flush)
        place.autosave.saved.connect(self._note_saved)
        place.autosave.failed.connect(self._note_failure)

    def request(self) -> Service:
        """Ask for the text of the period."""
        return reading(self.place.period)

    def show_state(self, state: object) -> None:
        """Show the text, unless something newer is being typed."""
        if not isinstance(state, OverviewView) or state.period != self.place.period:
            return
        self.edit.setEnabled(True)
        if self._shown != state.period or self.place.autosave.is_settled:
            self._shown = state.period
            if state.text != self.edit.text:
                self.edit.show_text(state.text)
            self.mark.show_nothing()
        self.returned.show_return(state.returned)
        self._count()

    def leave(self) -> None:
        """Send what is being typed on its way."""
        self.place.autosave.flush()

    def _lay_out_text(self) -> None:
        card = QFrame()
        card.setProperty("kind", "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        column.setSpacing(SMALL)
        note = self.tr("Optional. It is printed before the tasks and handed in with them.")
        top = QHBoxLayout()
        top.addWidget(label(note, "muted"), 1)
        top.addWidget(label(self.tr("No classified information here"), "secrecy"))
        column.addWidget(self.returned)
        column.addLayout(top)
        column.addWidget(self.edit)
        below = QHBoxLayout()
        self.counter = label("", "muted")
        below.addWidget(self.mark)
        below.addStretch(1)
        below.addWidget(self.counter)
        column.addLayout(below)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(card)
        self.body.addWidget(scroll, 1)

    def _keep(self) -> None:
        self._count()
        if self._shown is None:
            return
        self.mark.show_saving()
        work = saving(self._shown, self.edit.text, self.place.filler)
        self.place.autosave.offer((OVERVIEW, self._shown), self.place.work(work))

    def _count(self) -> None:
        self.counter.setText(self.tr("%n character(s)", "", len(self.edit.text)))

    def _note_saved(self, key: object, moment: object) -> None:
        if key == (OVERVIEW, self._shown):
            self.mark.show_saved(str(moment))
            self.place.tell(frozenset({Change.DRAFTS}))

    def _note_failure(self, key: object, error: Exception) -> None:
        if key == (OVERVIEW, self._shown):
            self.mark.show_failure(error)


def reading(period: Period) -> Service:
    """Return the service that reads the text."""

    def read(ws: Workspace, _: Tick) -> object:
        from metrodesk.services.entry import overview_text
        from metrodesk.services.returns import returned_overview

        return OverviewView(period, overview_text(ws, period), returned_overview(ws, period))

    return read


def saving(period: Period, text: str, filler: str) -> Service:
    """Return the service that saves the text and says when."""

    def save(ws: Workspace, _: Tick) -> object:
        from metrodesk.services import clock
        from metrodesk.services.entry import save_overview

        save_overview(ws, period, text, filler)
        return clock.now()

    return save
