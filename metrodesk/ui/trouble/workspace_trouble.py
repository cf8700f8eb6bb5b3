"""A workspace that cannot be opened or written: damaged, gone, full, occupied, in a wrong place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

from metrodesk.errors import (
    DatabaseDamaged,
    DatabaseGone,
    DatabaseLocked,
    DatabaseReadOnly,
    DiskFull,
    NewerWorkspace,
    UnsafePlace,
    WorkspaceOccupied,
)
from metrodesk.ui.jobs import JobRunner
from metrodesk.ui.trouble.trouble_page import TroublePage, note_of
from metrodesk.ui.trouble.trouble_work import drop_spare, mending, putting_back, save_texts, spare_room, whole
from metrodesk.ui.unit.files import open_with_system
from metrodesk.ui.unit.words import file_size
from metrodesk.ui.widgets.inline_message import Tone
from metrodesk.ui.workplace import EVERYTHING, Workplace
from metrodesk.wording.upkeep import unproven_words

if TYPE_CHECKING:
    from metrodesk.services.backing_up import Backup
    from metrodesk.services.mending import Mended
    from metrodesk.services.rebuilding import Rebuilt

TROUBLES = (
    DatabaseDamaged, DatabaseGone, DatabaseLocked, DatabaseReadOnly, DiskFull, NewerWorkspace, UnsafePlace,
    WorkspaceOccupied,
)  # fmt: skip
"""What has a page of its own; anything else is told in a message."""
WHILE_WORKING = (DatabaseDamaged, DatabaseGone, DatabaseReadOnly, DiskFull)
MOST_COPIES = 3


class WorkspaceTrouble(TroublePage):
    """Says why a workspace cannot be used, and offers what mends it.

    With a `place` it came up during work: the window behind keeps every word typed, and the
    autosave writes it as soon as it can.
    """

    def __init__(
        self,
        runner: JobRunner,
        path: Path,
        error: Exception,
        place: Workplace | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(runner, parent)
        self._path, self._place, self.error = path, place, error
        self.say(error, self._what_is_safe())
        self.notes.addWidget(note_of(self.tr("Workspace: {path}").format(path=path)))
        self._offer_all()

    def _offer_all(self) -> None:
        if isinstance(self.error, DatabaseDamaged | DatabaseGone):
            self._offer_mending()
            return
        self._offer_again()
        if isinstance(self.error, DiskFull):
            self.run(lambda _: spare_room(self._path), "", self._offer_room)
        self._offer_rest()

    def _what_is_safe(self) -> str:
        if self._place is not None:
            return self.tr("Nothing is lost: what you typed stays in this window and is saved as soon as that works.")
        if isinstance(self.error, DatabaseDamaged | DatabaseGone):
            return self.tr("Nothing sealed or received is lost: it lies in files of its own beside the database.")
        return self.tr("Nothing was changed; everything in the workspace is as it was.")

    @property
    def goes_when_saved(self) -> bool:
        """Whether there is nothing to decide any more once something could be saved."""
        return isinstance(self.error, DiskFull | DatabaseReadOnly)

    # -- the ways ----------------------------------------------------------------------

    def _offer_mending(self) -> None:
        self.offer(
            "refresh",
            self.tr("&Mend it (recommended)"),
            self.tr("Builds the database anew from the workspace's files; drafts come from the old one or a copy."),
            self._mend,
        )
        self.run(lambda _: whole(self._path), "", self._offer_copies)

    def _offer_copies(self, copies: tuple[Backup, ...]) -> None:
        for one in copies[:MOST_COPIES]:
            when = f"{one.moment:%Y-%m-%d %H:%M}"
            self.offer(
                "backup",
                self.tr("Go back to the copy of {when}").format(when=when),
                self.tr("Drafts are those of that time; everything sealed or received since is taken in again."),
                self._going_back(one.file),
            )
        self._offer_rest()

    def _going_back(self, copy: Path) -> Callable[[], None]:
        return lambda: self._put_back(copy)

    def _offer_again(self) -> None:
        title = self.tr("&Try again")
        if self._place is not None:
            self.offer("refresh", title, self.tr("Saves what is still to be saved."), self._save_again)
        else:
            self.offer("refresh", title, self.tr("Opens the workspace once more."), self._open)

    def _offer_room(self, spare: int) -> None:
        if spare:
            self.offer(
                "backup",
                self.tr("Make &room: {size}").format(size=file_size(spare)),
                self.tr("Removes older copies of the database; the newest stays, and so does the second place."),
                self._make_room,
            )

    def _offer_rest(self) -> None:
        if self._place is not None:
            note = self.tr("Writes what is not saved yet as a text file, for instance to a stick.")
            self.offer("export", self.tr("Keep the text &elsewhere…"), note, self._keep_text)
        note = self.tr("Shows where the workspace lies.")
        self.offer("folder", self.tr("Show the &folder"), note, self._show_folder)
        if self._place is not None:
            note = self.tr("Go on reading and typing; saving is tried again by itself.")
            self.offer("previous", self.tr("&Back to the work"), note, self.left.emit)
        else:
            note = self.tr("Back to the first page, where others can be opened.")
            self.offer("previous", self.tr("&Another workspace"), note, self.left.emit)

    # -- what they do ------------------------------------------------------------------

    def _mend(self) -> None:
        self.run_with_keys(mending(self._path), self.tr("Mending…"), self._tell_mended)

    def _put_back(self, copy: Path) -> None:
        self.run_with_keys(putting_back(self._path, copy), self.tr("Going back to the copy…"), self._tell_rebuilt)

    def _open(self) -> None:
        self.open_asked.emit(self._path)

    def _save_again(self) -> None:
        if self._place is not None:
            self._place.autosave.flush()
            self.banner.say(Tone.INFO, self.tr("Saving is being tried…"), self.tr("This page goes when it has worked."))

    def _make_room(self) -> None:
        self.run(lambda _: drop_spare(self._path), self.tr("Making room…"), self._tell_room)

    def _keep_text(self) -> None:
        title, kind = self.tr("Keep the text"), self.tr("Text (*.txt)")
        proposal = str(Path.home() / self.tr("Unsaved text.txt"))
        chosen, _ = QFileDialog.getSaveFileName(self, title, proposal, kind)
        if chosen and self._place is not None:
            self.run(save_texts(self._place, Path(chosen)), self.tr("Writing…"), self._tell_kept)

    def _show_folder(self) -> None:
        open_with_system(self._path)

    # -- what came of it ---------------------------------------------------------------

    def _tell_mended(self, done: Mended) -> None:
        if done.drafts_from is not None:
            words = self.tr("Drafts came from the copy of {when}; look through what was typed since.")
            self.notes.addWidget(note_of(words.format(when=f"{done.drafts_from.moment:%Y-%m-%d %H:%M}")))
        self._tell_rebuilt(done.rebuilt)

    def _tell_rebuilt(self, done: Rebuilt) -> None:
        kept = self.tr("The old database is kept as {file}.").format(file=done.kept.name) if done.kept else ""
        self.say_words(self.tr("The workspace can be used again."), kept, self.safe.text())
        for one in done.unproven:
            self.notes.addWidget(note_of(unproven_words(one.what, one.facts)))
        self.clear_ways()
        if self._place is None:
            note = self.tr("Look through the drafts of this period first.")
            self.offer("ok", self.tr("&Open the workspace"), note, self._open)
            return
        self._place.autosave.flush()
        self._place.tell(EVERYTHING)
        self.offer("ok", self.tr("&Back to the work"), self.tr("What you typed is being saved."), self.left.emit)

    def _tell_room(self, freed: int) -> None:
        self.banner.say(Tone.DONE, self.tr("{size} became free.").format(size=file_size(freed)))
        if self._place is not None:
            self._place.autosave.flush()

    def _tell_kept(self, file: Path) -> None:
        self.banner.say(Tone.DONE, self.tr("Written and read back: {file}").format(file=file))
