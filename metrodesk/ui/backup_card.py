"""Copies (备份): when the last one was made here and in the second place, and where that is."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from metrodesk.domain.tick import Tick
from metrodesk.ui.theme import SMALL
from metrodesk.ui.widgets.card import Card
from metrodesk.ui.widgets.text import button, label, selectable

if TYPE_CHECKING:
    from datetime import datetime

    from metrodesk.services.backing_up import BackedUp
    from metrodesk.services.workspaces import Workspace


@dataclass(frozen=True, slots=True)
class LastCopies:
    """When copies were made last, None if never, and the folder of the second ones, None if there is none."""

    here: datetime | None
    second: datetime | None
    folder: Path | None


class BackupCard(Card):
    """Shows `read_last_copies`' answer; the page runs `back_up_now` and `Notices.placing` for its signals."""

    back_up_asked = Signal()
    place_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.title(self.tr("Copies"))
        self.say(self.tr("A copy is made every day the program is opened; older ones are thinned out by themselves."))
        self.here, self.second = label("", wraps=True), selectable("")
        self.add(self.here)
        self.add(self.second)
        now = button(self.tr("&Back up now"), "backup")
        now.clicked.connect(self.back_up_asked)
        self.place = button(self.tr("Second &folder…"), "folder")
        self.place.clicked.connect(self.place_asked)
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        row.addWidget(now)
        row.addWidget(self.place)
        row.addStretch(1)
        self.body.addLayout(row)

    def show_state(self, state: LastCopies) -> None:
        """Show when and where."""
        never = self.tr("none yet")
        here = f"{state.here:%Y-%m-%d %H:%M}" if state.here else never
        self.here.setText(self.tr("Last copy in this workspace: {when}").format(when=here))
        if state.folder is None:
            words = self.tr("No second folder is named: if this disk fails, the copies are gone too.")
        else:
            second = f"{state.second:%Y-%m-%d %H:%M}" if state.second else never
            words = self.tr("Last copy in {folder}: {when}").format(folder=state.folder, when=second)
        self.second.setText(words)


def read_last_copies(ws: Workspace) -> LastCopies:
    """Read when copies were made last."""
    from metrodesk.services.backing_up import backups, folder_apart, second_place
    from metrodesk.services.layout import BACKUPS

    place = second_place(ws)
    apart = folder_apart(ws, place) if place is not None else None
    here, second = backups(ws.path / BACKUPS), backups(apart) if apart is not None else ()
    return LastCopies(here[0].moment if here else None, second[0].moment if second else None, apart)


def back_up_now(ws: Workspace, tick: Tick) -> BackedUp:
    """Back up at once; trouble with the second place is a failure here."""
    from metrodesk.services.backing_up import back_up

    done = back_up(ws, tick)
    if done.trouble is not None:
        raise done.trouble
    return done
