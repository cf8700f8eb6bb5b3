"""本机与另一台电脑: keys, the file between two computers, the list of them, and copies."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from metrodesk.ui.backup_card import BackupCard, back_up_now
from metrodesk.ui.notices import placing
from metrodesk.ui.page import Page
from metrodesk.ui.theme import MEDIUM, ROW_HEIGHT
from metrodesk.ui.unit.computer_cards import OwnComputerCard, SyncCard, colour_of
from metrodesk.ui.unit.computers_work import ComputersView, looking, rejoining, rotating, syncing
from metrodesk.ui.unit.files import ask_for_folder
from metrodesk.ui.unit.look import dress_page
from metrodesk.ui.unit.rejoin_dialog import RejoinDialog
from metrodesk.ui.widgets.card import Card
from metrodesk.ui.widgets.inline_message import Tone
from metrodesk.ui.widgets.row_model import Column, RowModel
from metrodesk.ui.widgets.table import CopyableTableView
from metrodesk.ui.workplace import Change, Service, Workplace
from metrodesk.wording.devices import device_word

if TYPE_CHECKING:
    from metrodesk.services.backing_up import BackedUp
    from metrodesk.services.computers import UnitComputer
    from metrodesk.services.rejoining import Rejoined
    from metrodesk.services.rotating import Rotated
    from metrodesk.services.syncing import Synced

HANDED_OVER = frozenset({Change.HANDED_OVER})
MOST_ROWS = 4


class ComputersPage(Page):
    """Every state of a computer has its words: what happened, and what to do."""

    reloads_on = frozenset({Change.HANDED_OVER, Change.BROUGHT, Change.SEALED})

    def __init__(self, place: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(place, parent)
        dress_page(self)
        self.heading.setText(self.tr("Computers"))
        self.own, self.sync, self.copies = OwnComputerCard(), SyncCard(), BackupCard()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        for card in (self.own, self.sync, self._list(), self.copies):
            column.addWidget(card)
        column.addStretch(1)
        room = QScrollArea()
        room.setWidgetResizable(True)
        room.setFrameShape(QFrame.Shape.NoFrame)
        room.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        room.setWidget(inside)
        self.body.addWidget(room, 1)
        self.own.rotate_asked.connect(self.rotate)
        self.own.rejoin_asked.connect(self.rejoin)
        self.sync.sync_asked.connect(self.write_sync)
        self.sync.open_asked.connect(lambda: place.go_to("incoming"))
        self.copies.back_up_asked.connect(self.back_up)
        self.copies.place_asked.connect(self.choose_second_place)

    def request(self) -> Service:
        """Ask for the computers and the copies."""
        return looking(self.place.period)

    def show_state(self, state: object) -> None:
        """Show how the computers stand."""
        if not isinstance(state, ComputersView):
            return
        self.own.show_state(state)
        self.sync.show_state(state)
        self.copies.show_state(state.copies)
        self.computers.show(state.computers)
        rows = min(max(len(state.computers), 1), MOST_ROWS)
        self.list.setFixedHeight((rows + 1) * ROW_HEIGHT + MEDIUM)

    def write_sync(self) -> None:
        """Write a file for the other computer."""
        folder = ask_for_folder(self, self.tr("Write the file for the other computer to"), Path.home())
        if folder is not None:
            words = self.tr("Writing…")
            self.run_with_keys(syncing(folder), words, done=self._say_synced, changes=HANDED_OVER, cancellable=True)

    def rotate(self) -> None:
        """Replace this computer's key."""
        folder = ask_for_folder(self, self.tr("Write the file that tells the district to"), Path.home())
        if folder is not None:
            words = self.tr("Replacing the key…")
            self.run_with_keys(rotating(folder), words, done=self._say_rotated, changes=HANDED_OVER)

    def rejoin(self) -> None:
        """Give this workspace new keys, because the old ones are lost or cannot be opened."""
        chosen = RejoinDialog.ask(self)
        if chosen is None:
            return
        folder = ask_for_folder(self, self.tr("Save the request to"), Path.home())
        if folder is None:
            return
        self.place.passphrase = chosen.passphrase
        words = self.tr("Making new keys…")
        self.run(rejoining(folder, chosen), words, done=self._say_rejoined, changes=HANDED_OVER)

    def back_up(self) -> None:
        """Make a copy now."""
        self.run(back_up_now, self.tr("Copying…"), done=self._say_copied, changes=HANDED_OVER, cancellable=True)

    def choose_second_place(self) -> None:
        """Let second copies go to a folder, and make one."""
        folder = ask_for_folder(self, self.tr("Choose the folder for second copies"), Path.home())
        if folder is not None:
            self.run(placing(folder), self.tr("Copying…"), done=self._say_placed, changes=HANDED_OVER)

    def _list(self) -> Card:
        card = Card(self.tr("Computers of this unit"))
        self.computers = computer_model()
        self.list = CopyableTableView()
        self.list.setModel(self.computers)
        self.list.set_widths((180, 190, 110, 130, 240), stretched=4)
        self.list.setAccessibleName(self.tr("Computers of this unit"))
        card.add(self.list)
        return card

    def _say_synced(self, done: Synced) -> None:
        words = self.tr("Written and read back: no. {number}, %n record(s), {file}", "", done.revisions)
        self.banner.say(
            Tone.DONE,
            words.format(number=done.number, file=done.file),
            self.tr("Carry it to the other computer and open it there under “Came back”."),
        )

    def _say_rotated(self, done: Rotated) -> None:
        words = self.tr("The new key is made; the old one signs with it until the district has confirmed: {code}")
        hint = self.tr("Hand {file} to the district with the next reports.").format(file=done.file) if done.file else ""
        self.banner.say(Tone.DONE, words.format(code=done.fingerprint), hint)

    def _say_rejoined(self, done: Rejoined) -> None:
        words = self.tr("New keys are made. Identification code: {code}").format(code=done.fingerprint)
        hint = self.tr("Hand {file} to the district and read the code out on the phone; then export as usual.")
        self.banner.say(Tone.DONE, words, hint.format(file=done.request) if done.request else "")

    def _say_copied(self, done: BackedUp) -> None:
        self.banner.say(Tone.DONE, self.tr("Copied and read back: {file}").format(file=done.second or done.file))

    def _say_placed(self, second: object) -> None:
        self.banner.say(Tone.DONE, self.tr("Copied and read back: {file}").format(file=second))


def computer_model() -> RowModel[UnitComputer]:
    """Return a model of the unit's computers."""
    translate = QCoreApplication.translate
    this = translate("ComputersPage", "{name} (this one)")
    return RowModel(
        [
            Column(
                translate("ComputersPage", "Computer"),
                lambda one: this.format(name=one.label or "–") if one.is_this else one.label,
            ),
            Column(
                translate("ComputersPage", "How it stands"),
                lambda one: device_word(one.state),
                lambda one: colour_of(one.state),
            ),
            Column(translate("ComputersPage", "Last no."), lambda one: str(one.written) if one.written else "–"),
            Column(
                translate("ComputersPage", "Acknowledged to"),
                lambda one: str(one.acknowledged) if one.acknowledged else "–",
            ),
            Column(translate("ComputersPage", "Identification code"), lambda one: one.fingerprint),
        ]
    )
