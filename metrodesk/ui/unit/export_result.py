"""A bundle that is at its target: its name, that it was proven, and what to do now."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from metrodesk.ui.icons import Glyph
from metrodesk.ui.theme import MEDIUM, SMALL, TIGHT
from metrodesk.ui.unit.files import open_with_system
from metrodesk.ui.unit.mail_words import MailWords
from metrodesk.ui.unit.words import file_size
from metrodesk.ui.widgets.text import button, label, selectable

if TYPE_CHECKING:
    from metrodesk.services.exporting import Exported, ExportedBundle


class Target(StrEnum):
    """What kind of place a bundle went to."""

    DRIVE = "drive"
    FOLDER = "folder"
    DISC = "disc"


class ExportResult(QFrame):
    """Says what was exported, honestly."""

    eject_asked = Signal(object)  # the folder on the drive

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "done")
        self._file: Path | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(MEDIUM, MEDIUM, MEDIUM, MEDIUM)
        row.setSpacing(MEDIUM)
        column = QVBoxLayout()
        column.setSpacing(TIGHT)
        top = QHBoxLayout()
        top.setSpacing(SMALL)
        top.addWidget(Glyph("ok", "green"))
        self.headline = label("", "heading")
        top.addWidget(self.headline, 1)
        self.file, self.proof, self.removal = selectable(""), label("", wraps=True), label("", wraps=True)
        column.addLayout(top)
        for widget in (self.file, self.proof, self.removal):
            column.addWidget(widget)
        buttons = QHBoxLayout()
        buttons.setSpacing(SMALL)
        self.show_folder = button(self.tr("Open &folder"), "folder")
        self.eject = button(self.tr("E&ject the drive"), "stick")
        self.eject.setToolTip(self.tr("The system writes out what it holds and lets go of the drive"))
        self.show_folder.clicked.connect(self._open_folder)
        self.eject.clicked.connect(self._ask_to_eject)
        buttons.addWidget(self.show_folder)
        buttons.addWidget(self.eject)
        buttons.addStretch(1)
        column.addSpacing(TIGHT)
        column.addLayout(buttons)
        self.letter = MailWords()
        column.addWidget(self.letter)
        row.addLayout(column, 1)

    @property
    def mail(self) -> str:
        """The text that goes with the file."""
        return self.letter.text

    def show_exported(
        self,
        done: Exported,
        unit: str,
        period: str,
        code: str,
        kind: Target,
        *,
        limit: int = 0,
        can_eject: bool = False,
    ) -> None:
        """Show one exported bundle; `limit` is what a mail takes, in MB."""
        bundle = done.bundle
        self._file = bundle.file
        self.headline.setText(self._headline(done))
        self.file.setText("\n".join(self._part(one) for one in done.parts))
        contents = self.tr("%n sealed line(s)", "", bundle.revisions)
        files = self.tr("%n file(s) of evidence", "", sum(one.evidence for one in done.parts))
        self.proof.setText(
            self.tr("{lines}, {files}. Read back from the target: nothing is missing, nothing changed.").format(
                lines=contents, files=files
            )
        )
        self.removal.setText(self._removal(kind, past_cache=all(one.past_cache for one in done.parts)))
        self.removal.setVisible(bool(self.removal.text()))
        self.eject.setVisible(kind is Target.DRIVE and can_eject)
        self.letter.show_mail(done, unit, period, code, limit)
        self.letter.setVisible(kind is Target.FOLDER)
        self.setAccessibleName(f"{self.headline.text()} {self.file.text()} {self.proof.text()}")
        self.show()

    def _headline(self, done: Exported) -> str:
        headline = self.tr("No. {number} was copied again") if done.repeated else self.tr("No. {number} is exported")
        words = headline.format(number=self._numbers(done))
        parts = self.tr("%n file(s): hand in all of them", "", len(done.parts))
        return f"{words}  ·  {parts}" if len(done.parts) > 1 else words

    def _part(self, one: ExportedBundle) -> str:
        return self.tr("{file}, {size}").format(file=one.file, size=file_size(one.bytes))

    @staticmethod
    def _numbers(done: Exported) -> str:
        first, last = done.parts[0].number, done.parts[-1].number
        return str(first) if first == last else f"{first}–{last}"

    def show_ejected(self) -> None:
        """Say that the drive can be pulled."""
        self.eject.hide()
        self.removal.setText(self.tr("The system has let go of the drive: it can be pulled now."))

    def _removal(self, kind: Target, *, past_cache: bool) -> str:
        if kind is Target.DISC:
            return self.tr(
                "The folder holds only what belongs on the disc. Burn the whole folder with the system's own program;"
                " afterwards drop the file on the disc into this window, and it is proven again."
            )
        if kind is Target.FOLDER:
            return ""
        if past_cache:
            return self.tr("The medium itself was read. The drive can be removed after “eject”.")
        return self.tr(
            "This system does not let a program read past its own memory: choose “eject” and wait"
            " for its message before you pull the drive."
        )

    def _open_folder(self) -> None:
        if self._file is not None:
            open_with_system(self._file.parent)

    def _ask_to_eject(self) -> None:
        if self._file is not None:
            self.eject_asked.emit(self._file.parent)
