"""The computers that speak for units: how each stands, retiring and revoking one, and the daily key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from metrodesk.ui.district.acting import actor
from metrodesk.ui.district.computer_dialogs import RekeyDialog, RevokeDialog
from metrodesk.ui.district.computers_state import RekeyWish, rekey_district, retire_computer, revoke_computer
from metrodesk.ui.district.units_tables import device_model
from metrodesk.ui.theme import SMALL
from metrodesk.ui.widgets.confirm import ConfirmDialog
from metrodesk.ui.widgets.inline_message import Tone
from metrodesk.ui.widgets.table import CopyableTableView
from metrodesk.ui.widgets.text import button, label
from metrodesk.ui.workplace import Change
from metrodesk.wording.devices import ended_words, listed_device_words
from metrodesk.wording.explanation import in_one_line

if TYPE_CHECKING:
    from metrodesk.services.enrolling import DeviceState
    from metrodesk.services.rekeying import Rekeyed
    from metrodesk.services.retiring import Ended
    from metrodesk.ui.page import Page

CHANGES = frozenset({Change.LEDGER, Change.UNITS})


class ComputersTab(QWidget):
    """A list, what the chosen one's state means, and what can be done."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self._numbers: dict[str, tuple[int, ...]] = {}
        self.model = device_model()
        self.table = CopyableTableView()
        self.table.setModel(self.model)
        self.table.set_widths((180, 160, 280, 100, 110, 160), stretched=2)
        self.table.selectionModel().selectionChanged.connect(self._weigh)
        self.words = label("", "muted", wraps=True)
        self.retire = button(self.tr("&Retire…"))
        self.retire.clicked.connect(self.ask_to_retire)
        self.revoke = button(self.tr("Re&voke…"), "warning")
        self.revoke.clicked.connect(self.ask_to_revoke)
        self.rekey = button(self.tr("Replace the district's &key…"), "key")
        self.rekey.clicked.connect(self.ask_to_rekey)
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        row.addWidget(self.retire)
        row.addWidget(self.revoke)
        row.addStretch(1)
        row.addWidget(self.rekey)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SMALL, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(self.table, 1)
        column.addWidget(self.words)
        column.addLayout(row)
        self._weigh()

    def show_computers(self, found: tuple[DeviceState, ...], numbers: dict[str, tuple[int, ...]]) -> None:
        """Show the computers, the chosen one stays so; `numbers` are those of the bundles taken in, by computer."""
        before = self._chosen()
        self._numbers = numbers
        self.model.show(found)
        self.table.go_to(next((at for at, one in enumerate(found) if before and one.device == before.device), 0))
        self._weigh()

    def ask_to_retire(self) -> None:
        """Let a computer write no more; what it handed in keeps counting."""
        chosen, by = self._chosen(), actor(self._page)
        if chosen is None or not by:
            return
        words = self.tr("Retire {computer} of {unit}?")
        answer = ConfirmDialog.ask(
            self._page,
            self.tr("Retire a computer"),
            words.format(computer=chosen.label, unit=chosen.unit_name),
            self.tr(
                "For a computer that is replaced or given away. Everything up to No. {number} keeps counting."
            ).format(number=chosen.last_number),
            [],
            self.tr("Retire"),
        )
        if answer is not None:
            self._page.run(
                lambda ws, _: retire_computer(ws, chosen.device, by),
                self.tr("Saving…"),
                done=self._tell,
                changes=CHANGES,
            )

    def ask_to_revoke(self) -> None:
        """Let nothing count that a computer wrote after its last good number."""
        chosen, by = self._chosen(), actor(self._page)
        if chosen is None or not by:
            return
        number = RevokeDialog.ask(self._page, chosen, self._numbers.get(chosen.device, ()))
        if number is not None:
            self._page.run(
                lambda ws, _: revoke_computer(ws, chosen.device, number, by),
                self.tr("Saving…"),
                done=self._tell,
                changes=CHANGES,
            )

    def ask_to_rekey(self) -> None:
        """Give the district a new daily key with the root key's word."""
        by = actor(self._page)
        if not by:
            return
        wish: RekeyWish | None = RekeyDialog.ask(self._page)
        if wish is not None:
            self._page.run_with_keys(
                lambda ws, _, phrase: rekey_district(ws, wish, by, phrase),
                self.tr("Making a new key…"),
                done=self._tell_key,
                changes=CHANGES,
            )

    def _tell(self, done: Ended) -> None:
        words = ended_words(done.ended, f"{done.unit_name} {done.label}", done.last_number, len(done.dropped))
        self._page.banner.say(Tone.DONE, words.what, words.next)

    def _tell_key(self, done: Rekeyed) -> None:
        words = self.tr("The district has a new daily key; its code is {code}.").format(code=done.fingerprint)
        following = self.tr("Units learn of it with the next file you issue.")
        if not done.old_key_reads:
            following += self.tr(" Files made for the old key can be read with the spare key only.")
        self._page.banner.say(Tone.DONE, words, following)

    def _chosen(self) -> DeviceState | None:
        rows = self.table.selected_rows()
        return self.model.row_at(rows[0]) if rows else None

    def _weigh(self) -> None:
        chosen = self._chosen()
        self.retire.setEnabled(chosen is not None and not chosen.retired)
        self.revoke.setEnabled(chosen is not None)
        if chosen is None:
            self.words.setText("")
            return
        words = listed_device_words(chosen.state)
        self.words.setText(in_one_line(words.what, words.next))
