"""Cards of the page of computers: this one and its key, the other one and the file between them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from metrodesk.domain.computer import ComputerState
from metrodesk.ui.theme import SMALL
from metrodesk.ui.unit.computers_work import ComputersView
from metrodesk.ui.widgets.card import Card
from metrodesk.ui.widgets.light_badge import LightBadge
from metrodesk.ui.widgets.text import button, label, selectable
from metrodesk.wording.devices import device_word, own_device_words

COLOURS = {
    ComputerState.IN_USE: "green",
    ComputerState.WAITING: "blue",
    ComputerState.ROTATING: "blue",
    ComputerState.RETIRED: "grey",
}
CAN_ROTATE = frozenset({ComputerState.IN_USE, ComputerState.WAITING, ComputerState.ROTATING})


def colour_of(state: ComputerState) -> str:
    """Return the light of a computer's state."""
    return COLOURS.get(state, "red")


class OwnComputerCard(Card):
    """How this computer stands, its 识别码, and the two ways to new keys."""

    rotate_asked = Signal()
    rejoin_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.title(self.tr("This computer"))
        self.light = LightBadge()
        self.tools.addWidget(self.light)
        self.what, self.next = label("", wraps=True), label("", "muted", wraps=True)
        self.code = selectable("", "muted")
        for part in (self.what, self.next, self.code):
            self.add(part)
        self.rotate = button(self.tr("&Replace the key…"), "key")
        self.rotate.setToolTip(self.tr("A new key, signed by the old one: as a precaution, or when people change"))
        self.rotate.clicked.connect(self.rotate_asked)
        self.rejoin = button(self.tr("Passphrase forgotten, key lost: &join again…"), "join", "quiet")
        self.rejoin.clicked.connect(self.rejoin_asked)
        self.body.addLayout(buttons(self.rotate, self.rejoin))

    def show_state(self, state: ComputersView) -> None:
        """Show how this computer stands."""
        this = state.this
        words = own_device_words(this.state)
        self.light.show_light(colour_of(this.state), device_word(this.state))
        self.what.setText(f"{this.label}：{words.what}" if this.label else words.what)
        self.next.setText(words.next)
        self.code.setText(self.tr("Identification code: {code}").format(code=this.fingerprint or "–"))
        self.rotate.setEnabled(this.state in CAN_ROTATE)


class SyncCard(Card):
    """The file from one computer of the unit to the other, and what is known to be missing here."""

    sync_asked = Signal()
    open_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.title(self.tr("The other computer"))
        self.say(
            self.tr(
                "Two computers of one unit learn of each other by a file: write it here, carry it there on a stick,"
                " open it there under “Came back”; and the other way round."
            )
        )
        self.state = label("", wraps=True)
        self.add(self.state)
        self.sync = button(self.tr("&Write a file for the other computer…"), "export", "primary")
        self.sync.clicked.connect(self.sync_asked)
        self.open = button(self.tr("&Open a file of the other computer"), "receive")
        self.open.clicked.connect(self.open_asked)
        self.body.addLayout(buttons(self.sync, self.open))

    def show_state(self, state: ComputersView) -> None:
        """Show whether there is another one, and what it has that is not here."""
        found = state.elsewhere
        if not found.devices:
            words = self.tr(
                "As far as this computer knows, the unit has no other one. If another has joined, open the"
                " district's newest file first."
            )
        elif found.there:
            words = self.tr(
                "In this period {here} report(s) are here; {there} on the other computer have not been fetched."
            ).format(here=found.here, there=found.there)
        else:
            words = self.tr("Nothing is known to be missing here in this period.")
        self.state.setText(words)
        self.sync.setEnabled(bool(found.devices))


def buttons(*made: QPushButton) -> QHBoxLayout:
    """Lay buttons out from the left."""
    row = QHBoxLayout()
    row.setSpacing(SMALL)
    for one in made:
        row.addWidget(one)
    row.addStretch(1)
    return row
