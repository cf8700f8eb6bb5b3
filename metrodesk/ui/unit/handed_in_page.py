"""报送情况: what was handed in and where it stands, receipts, and the voucher."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QTabWidget, QWidget

from metrodesk.ui.page import Page
from metrodesk.ui.unit.code_card import CodeCard
from metrodesk.ui.unit.enrolment_notice import EnrolmentNotice
from metrodesk.ui.unit.files import ask_for_folder, ask_for_print, open_with_system
from metrodesk.ui.unit.hand_over_work import saving_request
from metrodesk.ui.unit.handed_in_table import bundle_model, handed_in_model
from metrodesk.ui.unit.handed_in_work import HandedInView, acknowledging, looking, printing_voucher
from metrodesk.ui.unit.jump import Jump
from metrodesk.ui.unit.look import dress_page
from metrodesk.ui.unit.receipt_card import ReceiptCard
from metrodesk.ui.widgets.empty_state import EmptyState
from metrodesk.ui.widgets.inline_message import Tone
from metrodesk.ui.widgets.table import CopyableTableView
from metrodesk.ui.widgets.tabs import page_tabs
from metrodesk.ui.widgets.text import button
from metrodesk.ui.workplace import Change, Service, Workplace

if TYPE_CHECKING:
    from metrodesk.documents.prints.printed import Printed
    from metrodesk.services.receipts import Acknowledged


class HandedInPage(Page):
    """The form code of the period, the steps of every report, the bundles and their receipts."""

    reloads_on = frozenset({Change.SEALED, Change.HANDED_OVER, Change.PLAN, Change.LEDGER, Change.BROUGHT})

    def __init__(self, place: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(place, parent)
        dress_page(self)
        self.heading.setText(self.tr("Handed in"))
        self.enrolment = EnrolmentNotice()
        self.enrolment.save_asked.connect(self.save_request)
        self.card = CodeCard()
        self.card.voucher_asked.connect(self.print_voucher)
        self.receipts = ReceiptCard()
        self.receipts.code_given.connect(self.acknowledge)
        self.empty = self._empty()
        self.body.addWidget(self.enrolment)
        self.body.addWidget(self.card)
        self.body.addWidget(self.receipts)
        self.body.addWidget(self._tables(), 1)
        self.body.addWidget(self.empty, 1)
        for part in (self.enrolment, self.card, self.receipts, self.tabs, self.empty):
            part.hide()

    def request(self) -> Service:
        """Ask for what was sealed in the period."""
        return looking(self.place.period)

    def show_state(self, state: object) -> None:
        """Show the period's code and reports."""
        if not isinstance(state, HandedInView) or state.period != self.place.period:
            return
        self.enrolment.setVisible(not state.is_enrolled)
        self.table.show(state.rows)
        self.bundles.show(state.bundles)
        self.tabs.setTabText(1, self.tr("Bundles ({count})").format(count=len(state.bundles)))
        self.receipts.show_count(state.unconfirmed)
        self.receipts.setVisible(bool(state.bundles) and not self.place.facts.is_district)
        has_something = state.submission is not None or bool(state.rows)
        self.card.setVisible(state.submission is not None)
        self.tabs.setVisible(has_something)
        self.empty.setVisible(not has_something)
        if state.submission is not None:
            self.card.show_submission(state.submission, state.waiting)

    def save_request(self) -> None:
        """Write the enrolment request once more, because the first file did not arrive."""
        folder = ask_for_folder(self, self.tr("Save the request to"), Path.home())
        if folder is not None:
            self.run_with_keys(saving_request(folder), self.tr("Saving the request…"), done=self._say_saved)

    def acknowledge(self, code: str) -> None:
        """Take a code that was read out on the phone."""
        self.run(
            acknowledging(code),
            self.tr("Noting…"),
            done=self._say_acknowledged,
            changes=frozenset({Change.HANDED_OVER}),
        )

    def print_voucher(self) -> None:
        """Write the voucher of the period and show it."""
        target = ask_for_print(self, self.place, self.tr("Save the voucher"), self.tr("voucher"))
        if target is not None:
            self.run(printing_voucher(self.place.period, target), self.tr("Printing…"), done=self._say_printed)

    def go_to_row(self, row: int) -> None:
        """Go to a report."""
        task = self.table.row_at(row).task
        self.place.go_to("tasks" if task else "overview_text", Jump(task) if task else None)

    def _tables(self) -> QTabWidget:
        self.table, self.bundles = handed_in_model(), bundle_model()
        self.view, self.bundle_view = CopyableTableView(), CopyableTableView()
        self.view.setModel(self.table)
        self.view.set_widths((52, 280, 330, 150, 72), stretched=1)
        self.view.setAccessibleName(self.tr("Handed-in reports"))
        self.view.opened.connect(self.go_to_row)
        self.bundle_view.setModel(self.bundles)
        self.bundle_view.set_widths((110, 300, 170, 90, 110), stretched=1)
        self.bundle_view.setAccessibleName(self.tr("Bundles"))
        self.tabs = page_tabs()
        self.tabs.setMinimumHeight(170)
        self.tabs.addTab(self.view, self.tr("Reports"))
        self.tabs.addTab(self.bundle_view, self.tr("Bundles"))
        return self.tabs

    def _empty(self) -> EmptyState:
        empty = EmptyState(
            "hand-over",
            self.tr("Nothing has been sealed for this period."),
            self.tr("Record progress, then go through the steps of handing over."),
        )
        go = button(self.tr("To the hand-over"), kind="primary")
        go.clicked.connect(lambda: self.place.go_to("hand_over"))
        empty.add_action(go)
        return empty

    def _say_saved(self, file: Path) -> None:
        words = self.tr("The request was saved and read back: {file}").format(file=file)
        self.banner.say(Tone.DONE, words, self.tr("Hand it to the district office."))

    def _say_acknowledged(self, done: Acknowledged) -> None:
        self.receipts.clear()
        words = self.tr("Acknowledged: everything up to bundle no. {number} is at the district.")
        self.banner.say(Tone.DONE, words.format(number=done.number))

    def _say_printed(self, printed: Printed) -> None:
        is_shown = open_with_system(printed.path)
        hint = "" if is_shown else self.tr("No program for PDF was found; open the file by hand.")
        self.banner.say(Tone.DONE, self.tr("The voucher was saved: {file}").format(file=printed.path), hint)
