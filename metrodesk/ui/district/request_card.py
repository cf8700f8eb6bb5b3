"""Computers that ask to join: one click confirms all that proved they had the code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from metrodesk.ui.theme import ROW_HEIGHT
from metrodesk.ui.widgets.card import Card
from metrodesk.ui.widgets.confirm import ConfirmDialog
from metrodesk.ui.widgets.row_model import Column, RowModel
from metrodesk.ui.widgets.table import CopyableTableView
from metrodesk.ui.widgets.text import button
from metrodesk.ui.widgets.when import when
from metrodesk.wording.devices import request_words
from metrodesk.wording.explanation import in_one_line

if TYPE_CHECKING:
    from metrodesk.services.requests import WaitingRequest

SHOWN = 3


class RequestCard(Card):
    """Lists the requests; hidden while there are none."""

    all_confirmed = Signal()
    confirmed = Signal(object)  # the fingerprints chosen

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.confirm_all = button(self.tr("Confirm &all verified"), "ok", "primary")
        self.confirm_all.clicked.connect(self.all_confirmed)
        self.confirm_chosen = button(self.tr("Confirm selected"))
        self.confirm_chosen.clicked.connect(self._confirm_chosen)
        self.tools.addWidget(self.confirm_chosen)
        self.tools.addWidget(self.confirm_all)
        self.model: RowModel[WaitingRequest] = request_model()
        self.table = CopyableTableView()
        self.table.setModel(self.model)
        self.table.set_widths((180, 150, 200, 180, 150), stretched=2)
        self.add(self.table)
        self.hide()

    def show_requests(self, found: tuple[WaitingRequest, ...], waiting: int) -> None:
        """Show the requests that wait."""
        self.model.show(found)
        self.title(self.tr("%n computer(s) ask to join", "", len(found)))
        unverified = sum(1 for one in found if not one.verified)
        note = self.tr("Verified requests prove that they had the code of the printed letter.")
        if waiting:
            note += self.tr(" %n bundle(s) wait for the confirmation.", "", waiting)
        if unverified:
            note += self.tr(
                " The others: have the code of the computer read to you on the phone, compare, then confirm."
            )
        self.say(note)
        self.confirm_all.setEnabled(unverified < len(found))
        header = self.table.horizontalHeader().sizeHint().height()
        self.table.setFixedHeight(header + min(len(found), SHOWN) * ROW_HEIGHT + 6)
        self.setVisible(bool(found))

    def _confirm_chosen(self) -> None:
        chosen = [self.model.row_at(row) for row in self.table.selected_rows()]
        if chosen and self._is_compared([one for one in chosen if not one.verified]):
            self.confirmed.emit([one.fingerprint for one in chosen])

    def _is_compared(self, unproven: list[WaitingRequest]) -> bool:
        """Whether the person has heard on the phone the codes of computers that prove nothing."""
        if not unproven:
            return True
        words = [request_words(one.problem) for one in unproven]
        answer = ConfirmDialog.ask(
            self,
            self.tr("Confirm a computer without a code"),
            self.tr("Was this code read to you on the phone, digit for digit?"),
            " ".join(dict.fromkeys(in_one_line(one.what, one.next) for one in words)),
            [f"{one.fingerprint}    {one.unit_name} · {one.label}" for one in unproven],
            self.tr("Yes, it is the same"),
        )
        return answer is not None


def request_model() -> RowModel[WaitingRequest]:
    """Return a model of the enrolments that wait for the district."""
    translate = QCoreApplication.translate
    return RowModel(
        [
            Column(translate("request_card", "Unit"), lambda one: one.unit_name),
            Column(translate("request_card", "Computer"), lambda one: one.label),
            Column(translate("request_card", "Identification code"), lambda one: one.fingerprint),
            Column(translate("request_card", "Proof"), _proof, lambda one: "green" if one.verified else "yellow"),
            Column(translate("request_card", "Received"), lambda one: when(one.received_at)),
        ]
    )


def _proof(one: WaitingRequest) -> str:
    if one.verified:
        return QCoreApplication.translate("request_card", "Verified by the code")
    if one.problem == "invitation-spent":
        return QCoreApplication.translate("request_card", "Enrolment file used before: call")
    return QCoreApplication.translate("request_card", "Compare on the phone")
