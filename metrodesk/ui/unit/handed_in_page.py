"""What was handed in, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from metrodesk.domain.disposition import Disposition
from metrodesk.domain.period import Period
from metrodesk.domain.tick import Tick
from metrodesk.ui.page import Page
from metrodesk.ui.theme import MEDIUM
from metrodesk.ui.unit.enrolment_notice import EnrolmentNotice
from metrodesk.ui.unit.files import ask_for_folder
from metrodesk.ui.unit.hand_over_facts import is_enrolled
from metrodesk.ui.unit.hand_over_work import saving_request
from metrodesk.ui.unit.handed_in_table import HandedIn, handed_in_model
from metrodesk.ui.unit.look import dress_page
from metrodesk.ui.unit.words import full_moment
from metrodesk.ui.widgets.card import Card
from metrodesk.ui.widgets.empty_state import EmptyState
from metrodesk.ui.widgets.inline_message import Tone
from metrodesk.ui.widgets.table import CopyableTableView
from metrodesk.ui.widgets.text import button, label, selectable
from metrodesk.ui.workplace import Change, Service, Workplace

if TYPE_CHECKING:
    from metrodesk.services.sealing import Submission
    from metrodesk.services.workspaces import Workspace


@dataclass(frozen=True, slots=True)
class HandedInView:
    """A period's submission, its reports, and whether anything has ever gone out."""

    period: Period
    submission: Submission | None
    rows: tuple[HandedIn, ...]
    waiting: int
    is_enrolled: bool


class HandedInPage(Page):
    """The form code of the period and the fate of every report."""

    reloads_on = frozenset({Change.SEALED, Change.HANDED_OVER, Change.PLAN, Change.LEDGER})

    def __init__(self, place: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(place, parent)
        dress_page(self)
        self.heading.setText(self.tr("Handed in"))
        self.table = handed_in_model()
        self.view = CopyableTableView()
        self.view.setModel(self.table)
        self.view.set_widths((52, 320, 190, 170, 80), stretched=1)
        self.view.setAccessibleName(self.tr("Handed-in reports"))
        self.empty = EmptyState(
            "hand-over",
            self.tr("Nothing has been sealed for this period."),
            self.tr("Record progress, then go through the steps of handing over."),
        )
        go = button(self.tr("To the hand-over"), kind="primary")
        go.clicked.connect(lambda: place.go_to("hand_over"))
        self.empty.add_action(go)
        self.card = self._code_card()
        self.enrolment = EnrolmentNotice()
        self.enrolment.save_asked.connect(self.save_request)
        self.body.addWidget(self.enrolment)
        self.body.addWidget(self.card)
        self.body.addWidget(self.view, 1)
        self.body.addWidget(self.empty, 1)
        for part in (self.enrolment, self.card, self.view, self.empty):
            part.hide()

    def request(self) -> Service:
        """Ask for what was sealed in the period."""
        return looking(self.place.period)

    def show_state(self, state: object) -> None:
        """Show the period's code and reports."""
        if not isinstance(state, HandedInView) or state.period != self.place.period:
            return
        submission = state.submission
        self.enrolment.setVisible(not state.is_enrolled)
        self.table.show(state.rows)
        for part in (self.card, self.view):
            part.setVisible(submission is not None)
        self.empty.setVisible(submission is None)
        if submission is None:
            return
        self.code.setText(submission.code)
        names = self.tr("Filled in by {filler}, reviewed by {reviewer}, head {head}; sealed {when}").format(
            filler=submission.names.filler or "–",
            reviewer=submission.names.reviewer or "–",
            head=submission.names.head or "–",
            when=full_moment(submission.claimed),
        )
        self.names.setText(names)
        covers = self.tr("Covers {covers} of {of} tasks.").format(covers=submission.covers, of=submission.of)
        waiting = self.tr("%n sealed line(s) have not been exported yet.", "", state.waiting)
        self.covers.setText(f"{covers} {waiting}" if state.waiting else covers)

    def save_request(self) -> None:
        """Write the enrolment request once more, because the first file did not arrive."""
        folder = ask_for_folder(self, self.tr("Save the request to"), Path.home())
        if folder is not None:
            self.run_with_keys(saving_request(folder), self.tr("Saving the request…"), done=self._say_saved)

    def _say_saved(self, file: Path) -> None:
        words = self.tr("The request was saved and read back: {file}").format(file=file)
        self.banner.say(Tone.DONE, words, self.tr("Hand it to the district office."))

    def _code_card(self) -> Card:
        card = Card()
        self.code = selectable("", "code", wraps=False)
        self.code.setAccessibleName(self.tr("Form code"))
        self.names, self.covers = label("", "muted", wraps=True), label("", wraps=True)
        copy = button(self.tr("&Copy"), "copy", "quiet")
        copy.clicked.connect(self._copy)
        row = QHBoxLayout()
        row.setSpacing(MEDIUM)
        row.addWidget(label(self.tr("Form code"), "muted"))
        row.addWidget(self.code)
        row.addWidget(copy)
        row.addStretch(1)
        card.body.addLayout(row)
        card.add(self.covers)
        card.add(self.names)
        return card

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.code.text())


def looking(period: Period) -> Service:
    """Return the service that loads what was handed in."""

    def look(ws: Workspace, _: Tick) -> object:
        from metrodesk.services.clock import today
        from metrodesk.services.desk import TaskFilter, task_list
        from metrodesk.services.exporting import unit_status
        from metrodesk.services.sealing import last_submission

        status = unit_status(ws, period)
        newest = {one.task: one for one in status.revisions}
        versions = [one.task for one in status.revisions]
        rows = tuple(
            HandedIn(
                number=task.number,
                item=task.item,
                status=task.status,
                revision=found.revision,
                is_exported=found.exported,
                disposition=Disposition(found.disposition) if found.disposition else None,
                versions=versions.count(task.task),
            )
            for task in task_list(ws, period, TaskFilter(), today())
            if (found := newest.get(task.task)) is not None
        )
        return HandedInView(
            period=period,
            submission=last_submission(ws, period),
            rows=rows,
            waiting=status.sealed_not_exported,
            is_enrolled=is_enrolled(ws),
        )

    return look
