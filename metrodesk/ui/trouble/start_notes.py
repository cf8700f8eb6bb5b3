"""Before an opened workspace is shown: a clock that cannot be right, keys that are not there."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from metrodesk.domain.tick import Tick
from metrodesk.ui.jobs import JobRunner
from metrodesk.ui.trouble.trouble_page import TroublePage, note_of
from metrodesk.ui.widgets.inline_message import Tone
from metrodesk.wording.clock import words_of

if TYPE_CHECKING:
    from metrodesk.services.clock import ClockNotice
    from metrodesk.services.keyrings import KeyRole
    from metrodesk.ui.workplace import Facts

SERIOUS = frozenset({"before_release", "far_ahead"})
"""The clock cannot be right at all; a smaller trouble is told in a strip above the pages."""


def start_note(runner: JobRunner, facts: Facts) -> TroublePage | None:
    """Return the page to show before a workspace, None if there is nothing to say."""
    if facts.keys_missing:
        return KeysMissing(runner, facts)
    if facts.clock is not None and facts.clock.trouble in SERIOUS:
        return ClockTroublePage(runner, facts)
    return None


class ClockTroublePage(TroublePage):
    """A clock of 1970: the battery on the board is empty, or somebody set it wrong."""

    def __init__(self, runner: JobRunner, facts: Facts, parent: QWidget | None = None) -> None:
        super().__init__(runner, parent)
        self._path = facts.path
        if facts.clock is not None:
            words = words_of(facts.clock)
            safe = self.tr(
                "Nothing is lost: order and content never depend on the clock. Only dates shown, the reminder of the"
                " due date and the note on the bundle would be wrong."
            )
            self.say_words(words.what, words.next, safe)
        how = self.tr(
            "How to set it: Windows: right click on the time at the lower right, “adjust date and time”. "
            "UOS and Kylin: Control centre, “Time and language”. If the date is wrong again after every shutdown, "
            "the battery on the main board (CR2032) is empty: have it replaced."
        )
        self.notes.addWidget(note_of(how))
        if sys.platform == "win32":
            note = self.tr("Opens the settings of Windows.")
            self.offer("clock", self.tr("Open &date and time"), note, self._open_settings)
        self.offer("refresh", self.tr("I have set it: &look again"), self.tr("Reads the clock once more."), self._look)
        note = self.tr("Everything can be typed, sealed and exported; the bundle says that its time is in doubt.")
        self.offer("next", self.tr("&Go on all the same"), note, self.left.emit)

    def _look(self) -> None:
        path = self._path

        def look(_: Tick) -> ClockNotice | None:
            from metrodesk.services.clock import notice
            from metrodesk.services.workspaces import open_workspace

            with open_workspace(path, check=False) as ws, ws.database.read() as books:
                return notice(books)

        self.run(look, self.tr("Looking…"), self._tell)

    def _tell(self, notice: ClockNotice | None) -> None:
        if notice is None:
            self.open_asked.emit(self._path)
        else:
            words = words_of(notice)
            self.banner.say(Tone.WARNING, words.what, words.next)

    def _open_settings(self) -> None:
        QDesktopServices.openUrl(QUrl("ms-settings:dateandtime"))


class KeysMissing(TroublePage):
    """This computer's keys are not in the user's folder: another account, a new system, a clean-up."""

    def __init__(self, runner: JobRunner, facts: Facts, parent: QWidget | None = None) -> None:
        super().__init__(runner, parent)
        self._path = facts.path
        self.say_words(
            self.tr("The keys of this computer are missing."),
            self.tr("They lie in the folder of your account on this computer, not in the workspace."),
            self.tr(
                "Nothing is lost: everything can be read, typed, checked, sealed and printed. "
                "Only files for others need the keys."
            ),
        )
        for role in facts.keys_missing:
            self.notes.addWidget(note_of(self._whose(role)))
        note = self.tr("A file ending with .key that was saved with a backup, or copied from the old account.")
        self.offer("key", self.tr("&Take the keys back from a file…"), note, self._choose)
        if facts.is_district:
            note = self.tr("With the root key and the spare key from the safe; the page leads through it.")
            self.offer("lock", self.tr("&New keys from the safe"), note, lambda: self.page_asked.emit("units"))
        else:
            note = self.tr("Makes new keys; the request goes along with the next bundle and the district confirms it.")
            self.offer("join", self.tr("&Join again"), note, lambda: self.page_asked.emit("computers"))
        note = self.tr("The keys are asked for when something is exported.")
        self.offer("next", self.tr("&Go on all the same"), note, self.left.emit)

    def _whose(self, role: KeyRole) -> str:
        if role == "district":
            return self.tr("Missing: the district's key, which opens bundles and signs what goes to units.")
        return self.tr("Missing: the unit's key, which signs bundles to the district.")

    def _choose(self) -> None:
        kinds = self.tr("Keys (*.key);;All files (*)")
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Take the keys back"), str(Path.home()), kinds)
        if chosen:
            self.take_back(Path(chosen))

    def take_back(self, file: Path) -> None:
        """Take keys back from a file; its passphrase is asked for."""
        path = self._path

        def work(phrase: str | None, _: Tick) -> KeyRole:
            from metrodesk.services.key_return import return_keys
            from metrodesk.services.workspaces import open_workspace

            with open_workspace(path, check=False) as ws:
                return return_keys(ws, file, phrase)

        self.run_with_keys(work, self.tr("Reading the keys…"), self._tell)

    def _tell(self, _: KeyRole) -> None:
        self.open_asked.emit(self._path)
