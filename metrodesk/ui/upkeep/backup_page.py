"""备份: copies now and of late, the second place, a check of everything, and rebuilding."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QListWidget, QWidget

from metrodesk.ui.jobs import Job
from metrodesk.ui.page import Page
from metrodesk.ui.unit.words import file_size
from metrodesk.ui.upkeep.backup_state import (
    BackupState,
    Copy,
    back_up_now,
    check_everything,
    name_second_place,
    read_backups,
    rebuild_from_files,
)
from metrodesk.ui.widgets.card import Card
from metrodesk.ui.widgets.confirm import ConfirmDialog
from metrodesk.ui.widgets.empty_state import EmptyState
from metrodesk.ui.widgets.inline_message import Tone
from metrodesk.ui.widgets.row_model import Column, RowModel
from metrodesk.ui.widgets.table import CopyableTableView
from metrodesk.ui.widgets.text import button
from metrodesk.ui.workplace import EVERYTHING, Change, Service, Workplace
from metrodesk.wording.errors import explain
from metrodesk.wording.upkeep import unproven_words

if TYPE_CHECKING:
    from metrodesk.services.backing_up import BackedUp
    from metrodesk.services.rebuilding import Rebuilt
    from metrodesk.services.upkeep import Health


class BackupPage(Page):
    """Looks after the workspace."""

    reloads_on = frozenset({Change.BACKED_UP})

    def __init__(self, place: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(place, parent)
        self.heading.setText(self.tr("Backup"))
        self.now = button(self.tr("&Back up now"), "backup", "primary")
        self.now.clicked.connect(self.back_up)
        self.check = button(self.tr("&Check everything"), "ok")
        self.check.clicked.connect(self.check_all)
        self.build = button(self.tr("&Rebuild…"), "refresh")
        self.build.clicked.connect(self.ask_to_rebuild)
        for one in (self.build, self.check, self.now):
            self.tools.addWidget(one)
        self.body.addWidget(self._second())
        self.model = copy_model()
        self.table = CopyableTableView()
        self.table.setModel(self.model)
        self.table.set_widths((160, 150, 110, 260, 340), stretched=4)
        self.empty = EmptyState(
            "backup",
            self.tr("No copy yet"),
            self.tr("One is made every day when the program is used; press “Back up now” to make one at once."),
        )
        self.findings = QListWidget()
        self.findings.setWordWrap(True)
        self.findings.setMaximumHeight(180)
        self.findings.hide()
        self.body.addWidget(self.findings)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.empty, 1)
        self.empty.hide()

    def request(self) -> Service:
        """Return the question for the copies."""
        return read_backups

    def show_state(self, state: object) -> None:
        """Show the copies and the second place."""
        if not isinstance(state, BackupState):
            return
        self.model.show(state.copies)
        self.table.setVisible(bool(state.copies))
        self.empty.setVisible(not state.copies)
        self.no_second.setVisible(not state.is_asked or state.second is not None)
        if state.second is None:
            asked = self.tr("You chose to keep no second copy. If this disk fails, only what units still have remains.")
            first = self.tr("Name a folder on another disk or a stick once; every backup goes there too.")
            self.second.say(asked if state.is_asked else first)
        elif state.is_reachable:
            self.second.say(self.tr("Every backup goes there too: {folder}").format(folder=state.second))
        else:
            words = self.tr("It cannot be reached now: {folder}. Plug the drive in, or choose another folder.")
            self.second.say(words.format(folder=state.second))

    def back_up(self) -> None:
        """Copy everything now."""
        changes = frozenset({Change.BACKED_UP})
        self.run(back_up_now, self.tr("Copying and reading back…"), done=self._tell, changes=changes, cancellable=True)

    def check_all(self) -> None:
        """Look whether everything is whole."""
        self.findings.hide()
        self.run(check_everything, self.tr("Checking…"), done=self._tell_health, cancellable=True)

    def ask_to_rebuild(self) -> None:
        """Build the database anew, after saying what that means."""
        answer = ConfirmDialog.ask(
            self,
            self.tr("Rebuild"),
            self.tr("Build the database anew from the files of this workspace?"),
            self.tr("For a damaged database. The old one is kept beside it; nothing in the folders is changed."),
            [],
            self.tr("Rebuild"),
        )
        if answer is not None:
            self.rebuild()

    def rebuild(self) -> None:
        """Build the database anew; it is opened by nobody else meanwhile."""
        path, phrase = self.place.path, self.place.passphrase
        job = Job(lambda tick: rebuild_from_files(path, phrase, tick))
        self.banner.hide()
        job.succeeded.connect(self._tell_rebuilt)
        job.failed.connect(self.complain)
        self.strip.follow(job, self.tr("Rebuilding…"), cancellable=True)
        self.place.runner.start(job)

    def name_second(self, folder: Path | None) -> None:
        """Remember the second place."""
        changes = frozenset({Change.BACKED_UP})
        self.run(lambda ws, _: name_second_place(ws, folder), self.tr("Saving…"), changes=changes)

    def _second(self) -> Card:
        self.second = Card(self.tr("Second place"))
        choose = button(self.tr("Choose f&older…"), "folder")
        choose.clicked.connect(self._choose)
        self.no_second = button(self.tr("&None"), kind="quiet")
        self.no_second.clicked.connect(lambda: self.name_second(None))
        self.second.tools.addWidget(self.no_second)
        self.second.tools.addWidget(choose)
        return self.second

    def _choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Where do second copies go?"))
        if chosen:
            self.name_second(Path(chosen))

    def _tell(self, done: BackedUp) -> None:
        if done.trouble is not None:
            words = explain(done.trouble)
            self.banner.say(
                Tone.WARNING, self.tr("Backed up here, but not in the second place. ") + words.what, words.next
            )
            return
        where = self.tr("Read back and found equal: {file}").format(file=done.file)
        self.banner.say(Tone.DONE, self.tr("Backed up."), where)

    def _tell_health(self, found: Health) -> None:
        if found.is_whole:
            self.banner.say(Tone.DONE, self.tr("Everything is whole: database, bundles and evidence."))
            return
        words = self.tr("{bundles} bundle(s) and {files} file(s) of evidence are missing or changed.")
        self.banner.say(
            Tone.ERROR,
            words.format(bundles=len(found.missing_bundles), files=len(found.changed_evidence)),
            self.tr("Back up now, then put them back from the second place or have the units export again."),
        )

    def _tell_rebuilt(self, done: Rebuilt) -> None:
        self.place.tell(EVERYTHING)
        self.reload()
        kept = self.tr("The old database is kept as {file}.").format(file=done.kept.name) if done.kept else ""
        if not done.unproven:
            self.banner.say(Tone.DONE, self.tr("Rebuilt; everything was proven by its files."), kept)
            return
        self.banner.say(Tone.WARNING, self.tr("Rebuilt. What could not be proven stands below."), kept)
        self.findings.clear()
        self.findings.addItems([unproven_words(one.what, one.facts) for one in done.unproven])
        self.findings.show()


def copy_model() -> RowModel[Copy]:
    """Return a model of copies."""
    translate = QCoreApplication.translate

    def place(one: Copy) -> str:
        return translate("backup_page", "second place") if one.is_second else translate("backup_page", "this workspace")

    return RowModel(
        [
            Column(translate("backup_page", "Time"), lambda one: f"{one.backup.moment:%Y-%m-%d %H:%M}"),
            Column(translate("backup_page", "Where"), place),
            Column(translate("backup_page", "Size"), lambda one: file_size(one.backup.size)),
            Column(
                translate("backup_page", "State"),
                lambda _: translate("backup_page", "read back when written, equal"),
                lambda _: "green",
            ),
            Column(translate("backup_page", "File"), lambda one: str(one.backup.file)),
        ]
    )
