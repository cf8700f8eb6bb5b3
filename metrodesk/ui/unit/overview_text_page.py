"""The unit's own paragraphs for a period (综合情况); optional."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from metrodesk.domain.free_texts import check_overview
from metrodesk.domain.overview import OverviewBody
from metrodesk.domain.period import Period
from metrodesk.domain.tick import Tick
from metrodesk.ui.page import Page
from metrodesk.ui.theme import LARGE, SMALL
from metrodesk.ui.unit.district_words import EnteredNotice, ReturnNotice
from metrodesk.ui.unit.finding_list import FindingList
from metrodesk.ui.unit.look import dress_page
from metrodesk.ui.unit.overview_form import OverviewForm
from metrodesk.ui.unit.save_mark import SaveMark
from metrodesk.ui.unit.work_report_paper import paper_button
from metrodesk.ui.widgets.inline_message import Tone
from metrodesk.ui.widgets.text import button, label
from metrodesk.ui.workplace import Change, Service, Workplace

if TYPE_CHECKING:
    from collections.abc import Callable

    from metrodesk.services.overview_text import OverviewPage
    from metrodesk.services.sealing import Sealed
    from metrodesk.services.workspaces import Workspace

OVERVIEW = "overview"


class OverviewTextPage(Page):
    """Four texts, saved as they are typed; they are printed before the tasks."""

    reloads_on = frozenset({Change.SEALED, Change.PLAN, Change.LEDGER, Change.BROUGHT})

    def __init__(self, place: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(place, parent)
        dress_page(self)
        self.heading.setText(self.tr("Overview text"))
        self._page: OverviewPage | None = None
        self.form = OverviewForm()
        self.form.setEnabled(False)
        self.mark, self.returned, self.entered = SaveMark(), ReturnNotice(), EnteredNotice()
        self.take = button(self.tr("Take over last period's"), "take-over")
        self.take.clicked.connect(self.take_over)
        self.tools.addWidget(paper_button(self))
        self.tools.addWidget(self.take)
        self._lay_out_text()
        self.returned.field_asked.connect(self.form.go_to)
        self.entered.confirm_asked.connect(self.confirm)
        self.findings.jumped.connect(lambda one: self.form.go_to(one.field))
        self.entered.object_asked.connect(lambda: self.form.go_to("situation"))
        self.form.edited.connect(self._keep)
        self.mark.retry.clicked.connect(place.autosave.flush)
        place.autosave.saved.connect(self._note_saved)
        place.autosave.failed.connect(self._note_failure)

    def request(self) -> Service:
        """Ask for the texts of the period."""
        return reading(self.place.period)

    def show_state(self, state: object) -> None:
        """Show the texts, unless something newer is being typed."""
        from metrodesk.services.overview_text import OverviewPage

        if not isinstance(state, OverviewPage) or state.period != self.place.period:
            return
        self.form.setEnabled(True)
        if self._page is None or self._page.period != state.period or self.place.autosave.is_settled:
            self.form.show_body(state.body, state.taken)
            self.mark.show_nothing()
        self._page = state
        self.form.show_previous(state.previous_period, state.previous)
        self.take.setVisible(state.previous is not None)
        self.returned.show_return(state.returned)
        self.form.show_said(state.returned.fields if state.returned else {})
        self.entered.show_entered(state.entered)
        self._count()
        self._check()

    def show_about(self, about: object) -> None:
        """Put the cursor into a part."""
        if isinstance(about, str):
            self.form.go_to(about)

    def leave(self) -> None:
        """Send what is being typed on its way."""
        self.place.autosave.flush()

    def take_over(self) -> None:
        """Put last period's texts where nothing is written yet."""
        if self._page is not None and self._page.previous is not None:
            self.form.take_over(self._page.previous)

    def confirm(self) -> None:
        """Say that what the district entered is right."""
        self.run(
            confirming(self.place.period, self.place.filler),
            self.tr("Confirming…"),
            done=self._say_confirmed,
            changes=frozenset({Change.SEALED}),
        )

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
        column.addWidget(self.entered)
        column.addLayout(top)
        column.addWidget(self.form)
        self.findings = FindingList(explains=False)
        column.addWidget(self.findings)
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

    def _check(self) -> None:
        """Look at the words as they stand; what was sealed long ago and is left alone is not spoken of."""
        body, page = self.form.body, self._page
        is_draft = page is not None and (page.saved_at is not None or body != page.body)
        found = check_overview(body, page.settings) if page is not None and is_draft else []
        self.form.mark_findings(found)
        self.findings.show_findings(found, {})

    def _keep(self) -> None:
        self._count()
        self._check()
        if self._page is None:
            return
        self.mark.show_saving()
        period = self._page.period
        work = saving(period, self.form.body, self.place.filler, self.form.taken)
        self.place.autosave.offer((OVERVIEW, period), self.place.work(work))

    def _count(self) -> None:
        count = sum(len(text) for text in self.form.body.parts().values())
        self.counter.setText(self.tr("%n character(s)", "", count))

    def _is_shown_key(self, key: object) -> bool:
        return self._page is not None and key == (OVERVIEW, self._page.period)

    def _note_saved(self, key: object, moment: object) -> None:
        if self._is_shown_key(key):
            self.mark.show_saved(str(moment))
            self.place.tell(frozenset({Change.DRAFTS}))

    def _note_failure(self, key: object, error: Exception) -> None:
        if self._is_shown_key(key):
            self.mark.show_failure(error)

    def _say_confirmed(self, _: Sealed) -> None:
        self.banner.say(
            Tone.DONE,
            self.tr("Confirmed: it counts as the unit's own from now on."),
            self.tr("The next bundle tells the district."),
        )


def reading(period: Period) -> Service:
    """Return the service that reads the texts."""

    def read(ws: Workspace, _: Tick) -> object:
        from metrodesk.services.overview_text import open_overview

        return open_overview(ws, period)

    return read


def saving(period: Period, body: OverviewBody, filler: str, taken: tuple[str, ...]) -> Service:
    """Return the service that saves the texts and says when."""

    def save(ws: Workspace, _: Tick) -> object:
        from metrodesk.services import clock
        from metrodesk.services.overview_text import save_overview

        save_overview(ws, period, body, filler, taken)
        return clock.now()

    return save


def confirming(period: Period, filler: str) -> Callable[[Workspace, Tick], Sealed]:
    """Return the service that confirms what the district entered."""

    def confirm(ws: Workspace, _: Tick) -> Sealed:
        from metrodesk.domain.report import Names
        from metrodesk.services.confirming import confirm_overview

        return confirm_overview(ws, period, Names(filler) if filler else None)

    return confirm
