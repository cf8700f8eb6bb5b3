"""Joining: one file, one code, and where the request goes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from metrodesk.domain.tick import Tick
from metrodesk.errors import PassphraseNeeded
from metrodesk.ui.jobs import JobRunner
from metrodesk.ui.passphrase import PassphraseField
from metrodesk.ui.welcome.joined_card import JoinedCard
from metrodesk.ui.welcome.welcome_form import WelcomeForm, leading
from metrodesk.ui.widgets.card import Card
from metrodesk.ui.widgets.code_field import CodeField
from metrodesk.ui.widgets.drop_area import DropArea
from metrodesk.ui.widgets.naming import name_fields
from metrodesk.ui.widgets.path_field import PathField, Wanted
from metrodesk.ui.widgets.text import button, label

if TYPE_CHECKING:
    from metrodesk.services.joining import Joined


class JoiningForm(WelcomeForm):
    """Takes the 开通文件 and the 开通码 of its letter; nothing is compared by eye."""

    def __init__(self, runner: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(runner, parent)
        self.back.setText(self.tr("Back"))
        self.heading.setText(self.tr("Join with an enrolment file"))
        self._make_fields()
        self.card = Card()
        form = self.fill(self.card)
        form.addRow(self.tr("&Enrolment file"), self.file)
        form.addRow(self.tr("&Code from the letter"), self.code)
        form.addRow("", self.code_note)
        form.addRow(self.tr("Name of this &computer"), self.computer)
        form.addRow(self.tr("Folder of the &workspace"), self.folder)
        form.addRow(self.tr("Save the &request file to"), self.out)
        form.addRow("", label(self.out_note, "muted", wraps=True))
        form.addRow("", self.wants_passphrase)
        form.addRow("", self.passphrase)
        self.start = button(self.tr("Join"), kind="primary")
        self.start.clicked.connect(self.join)
        form.addRow("", leading(self.start))
        name_fields(form)
        self.drop = DropArea(
            "file",
            self.tr("Drop the enrolment file here"),
            self.tr("It came on a stick or by mail, and its name ends with .mdbundle."),
        )
        self.drop.dropped.connect(self._take_file)
        self.room.addWidget(self.drop)
        self.room.addWidget(self.card)
        self._weigh()

    def _make_fields(self) -> None:
        pattern = self.tr("Enrolment files (*.mdbundle *.zip);;All files (*)")
        self.file = PathField(Wanted.FILE, pattern)
        self.file.changed.connect(self._weigh)
        self.code = CodeField()
        self.code.textChanged.connect(self._judge_code)
        self.code.returnPressed.connect(self.join_if_ready)
        self.code_note = label("", "muted", wraps=True)
        self.computer = QLineEdit(self.tr("Office computer 1"))
        self.folder, self.out = PathField(Wanted.FOLDER), PathField(Wanted.FOLDER)
        for field in (self.folder, self.out):
            field.changed.connect(self._weigh)
        self.out_note = self.tr("Best straight onto the stick that goes back to the district office.")
        self.wants_passphrase = QCheckBox(self.tr("Protect the keys with a pa&ssphrase"))
        self.passphrase = PassphraseField()
        self.passphrase.setAccessibleName(self.tr("Passphrase"))
        self.passphrase.hide()
        self.wants_passphrase.toggled.connect(self.passphrase.setVisible)
        self._judge_code()

    def begin(self) -> None:
        """Propose the folders."""
        self.run(propose_places, "", self._propose)
        self.file.setFocus()

    def join(self) -> None:
        """Join with what was entered."""
        file, folder, out = self.file.path, self.folder.path, self.out.path
        code, computer = self.code.text(), self.computer.text().strip()
        phrase = self.passphrase.text() if self.wants_passphrase.isChecked() else None
        if file is None or folder is None or out is None:
            return

        def work(tick: Tick) -> Joined:
            from metrodesk.services.joining import join

            return join(folder, file, code, out, passphrase=phrase, label=computer, tick=tick)

        self.run(work, self.tr("Joining…"), self._show_joined)

    def join_if_ready(self) -> None:
        """Join by Enter after the last digit, once nothing is missing."""
        if self.start.isEnabled():
            self.join()

    def complain(self, error: Exception) -> None:
        """Tell of a failure; a passphrase the district demands is asked for here."""
        super().complain(error)
        if isinstance(error, PassphraseNeeded):
            self.wants_passphrase.setChecked(True)
            self.passphrase.setFocus()

    def take_file(self, file: Path) -> None:
        """Take the enrolment file; the code comes next."""
        self.file.show_path(file)
        self.code.setFocus()

    def _take_file(self, paths: tuple[Path, ...]) -> None:
        self.take_file(paths[0])

    def _judge_code(self) -> None:
        self.code_note.setText(self.code.judgement)
        self._weigh()

    def _propose(self, place: Path) -> None:
        self.folder.child = place.name
        self.folder.show_path(place)
        self.out.show_path(place.parent)

    def _weigh(self) -> None:
        if hasattr(self, "start"):
            paths = (self.file.path, self.folder.path, self.out.path)
            self.start.setEnabled(self.code.is_right and all(paths))

    def _show_joined(self, joined: Joined) -> None:
        self.card.hide()
        self.drop.hide()
        done = JoinedCard(joined)
        done.open_asked.connect(self.open_asked)
        self.room.addWidget(done)
        done.open.setFocus()


def propose_places(tick: Tick) -> Path:
    """Return a folder for the new workspace that does not exist yet."""
    from metrodesk.services.recents import default_place

    tick(0, 1)
    place = default_place()
    names = ["填报", *(f"填报{number}" for number in range(2, 100))]
    return next(place / name for name in names if not (place / name).exists())
