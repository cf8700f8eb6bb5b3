"""Step 导出: where to, what with, and the bundle that was read back."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QListView, QWidget

from metrodesk.ui.theme import SMALL
from metrodesk.ui.unit.destination_table import DestinationTable
from metrodesk.ui.unit.export_result import ExportResult, Target
from metrodesk.ui.unit.files import ask_for_folder
from metrodesk.ui.unit.hand_over_facts import HandOverFacts
from metrodesk.ui.widgets.card import Card
from metrodesk.ui.widgets.text import button, label
from metrodesk.ui.workplace import Workplace

if TYPE_CHECKING:
    from metrodesk.services.places import Destination

ROW = 34
MIB = 1 << 20
SIZES = (5, 10, 20, 25, 50, 0)  # MB a mail may have; 0 for any
USUAL = 20


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """Where to and how; `max_bytes` is what one part may have, `evidence` which proof goes along (newest, all)."""

    folder: Path
    as_zip: bool = False
    with_request: bool = False
    max_bytes: int | None = None
    evidence: str | None = None
    for_disc: bool = False


class ExportStep(Card):
    """Lets the person choose a drive or folder; the page does the work."""

    export_asked = Signal(object)  # an ExportChoice
    eject_asked = Signal(object)  # a folder on the drive

    def __init__(self, place: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._place = place
        self._disc: Path | None = None
        self._disc_name = ""
        self.title(self.tr("Export"))
        note = self.tr(
            "The bundle is encrypted for the district office: nobody else can read it on the way."
            " After copying it is read back from the target and proven."
        )
        self.say(note)
        self.result = ExportResult()
        self.result.hide()
        self.result.eject_asked.connect(self.eject_asked)
        self.result.letter.split_asked.connect(self._split)
        self.add(self.result)
        self.places = DestinationTable()
        self._lay_out_places()
        self.zip = QCheckBox(self.tr("As a plain .&zip, not encrypted (for mail that refuses others)"))
        self.add(self.zip)
        self.body.addLayout(self._size_row())
        self.request = QCheckBox(
            self.tr("With this computer's enrolment &request (until the district has confirmed it)")
        )
        self.request.setChecked(True)
        self.add(self.request)
        self.state, self.wanted = label("", wraps=True), label("", wraps=True)
        self.add(self.state)
        self.add(self.wanted)
        self.export = button(self.tr("&Export"), "export", "primary")
        self.export.clicked.connect(self._ask)
        self.body.addSpacing(SMALL)
        row = QHBoxLayout()
        row.addWidget(self.export)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addStretch(1)

    @property
    def folder(self) -> Path | None:
        """The place that is chosen."""
        index = self.view.currentIndex()
        return self.places.path(index.row()) if index.isValid() else None

    @property
    def target(self) -> Target:
        """What kind of place is chosen."""
        index = self.view.currentIndex()
        if index.isValid() and self.places.is_drive(index.row()):
            return Target.DRIVE
        return Target.DISC if self.folder == self._disc else Target.FOLDER

    @property
    def mail_limit(self) -> int:
        """What a mail takes, in MB, as the clerk set it; 0 for any."""
        return int(self.mail.currentData())

    def show_facts(self, facts: HandOverFacts) -> None:
        """Show what there is to export."""
        waiting, can = facts.step("export").count, facts.submission is not None
        if not can:
            words = self.tr("Nothing is sealed yet: seal first.")
        elif waiting:
            words = self.tr("%n sealed line(s) have not been exported yet.", "", waiting)
        else:
            words = self.tr("Everything sealed has been exported. The same bundle can be copied again.")
        if can and facts.drafts:
            words = self.tr("{words} Drafts typed since are not in it.").format(words=words)
        self.state.setText(words)
        self._can = can
        self._disc_name = self.tr("disc_{unit}_{period}").format(unit=facts.desk.unit_name, period=facts.period.label)
        self.request.setVisible(not facts.is_enrolled)
        here = sum(1 for one in facts.wanted if one.is_here)
        words = self.tr("The district asks for evidence: {here}/{of} here, going along with this export.")
        if here < len(facts.wanted):
            words = self.tr("The district asks for evidence: {here}/{of} here; the rest lies on another computer.")
        self.wanted.setText(words.format(here=here, of=len(facts.wanted)))
        self.wanted.setVisible(bool(facts.wanted))
        self._let()

    def show_drives(self, drives: tuple[Destination, ...]) -> None:
        """Show the removable drives; the first that can be written to is chosen."""
        before = self.folder
        self.places.show_drives(drives)
        kept = self._place.settings.of_workspace(self._place.path, "export/folder")
        if kept and Path(kept).is_dir():
            self.places.add_folder(Path(kept), kind_of_place(Path(kept)))
        rows = range(self.places.rowCount())
        wanted = next((row for row in rows if self.places.path(row) == before), None)
        if wanted is None:
            wanted = next((row for row in rows if self._is_open(row)), None)
        if wanted is not None:
            self.view.setCurrentIndex(self.places.index(wanted, 0))
        self.none.setVisible(not any(self.places.is_drive(row) for row in rows))
        self._fit()
        self._let()

    def add_folder(self, folder: Path) -> None:
        """Offer a folder and choose it."""
        row = self.places.add_folder(folder, kind_of_place(folder))
        self._place.settings.keep_for_workspace(self._place.path, "export/folder", str(folder))
        self.view.setCurrentIndex(self.places.index(row, 0))
        self._fit()
        self._let()

    def _lay_out_places(self) -> None:
        self._can = False
        self.view = QListView()
        self.view.setModel(self.places)
        self.view.setProperty("kind", "places")
        self.view.setAccessibleName(self.tr("Where to export to"))
        self.view.setUniformItemSizes(True)
        caption = label(self.tr("&Where to"))
        caption.setBuddy(self.view)
        disc = button(self.tr("For a &disc…"), "folder", "quiet")
        disc.setToolTip(self.tr("A new folder with nothing else in it, to be burned"))
        disc.clicked.connect(self._choose_for_disc)
        other = button(self.tr("Another &folder…"), "folder", "quiet")
        other.clicked.connect(self._choose)
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        row.addWidget(caption)
        row.addStretch(1)
        row.addWidget(other)
        row.addWidget(disc)
        self.body.addLayout(row)
        self.none = label(
            self.tr("No removable drive is plugged in; one that comes is listed at once."), "muted", wraps=True
        )
        self.add(self.none)
        self.add(self.view)
        self.view.selectionModel().currentChanged.connect(self._let)
        self._fit()

    def _size_row(self) -> QHBoxLayout:
        self.mail, self.in_parts = QComboBox(), QCheckBox(self.tr("Write files no larger than &that"))
        for size in SIZES:
            self.mail.addItem(self.tr("{size} MB").format(size=size) if size else self.tr("no limit"), size)
        kept = self._place.settings.of_workspace(self._place.path, "export/size")
        self.mail.setCurrentIndex(max(self.mail.findData(int(kept) if kept.isdecimal() else USUAL), 0))
        self.mail.setAccessibleName(self.tr("A mail takes"))
        self.mail.currentIndexChanged.connect(self._keep_limit)
        self.in_parts.setToolTip(self.tr("What is larger is written as several files; hand in all of them."))
        self.in_parts.setEnabled(self.mail_limit > 0)
        caption = label(self.tr("A &mail takes"))
        caption.setBuddy(self.mail)
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        for widget in (caption, self.mail, self.in_parts):
            row.addWidget(widget)
        row.addStretch(1)
        return row

    def _keep_limit(self) -> None:
        self._place.settings.keep_for_workspace(self._place.path, "export/size", str(self.mail_limit))
        self.in_parts.setEnabled(self.mail_limit > 0)

    def _split(self) -> None:
        """Write the same again, as files a mail takes."""
        self.in_parts.setChecked(True)
        self._ask()

    def _choose_for_disc(self) -> None:
        parent = ask_for_folder(self, self.tr("Where the folder for the disc shall be made"), Path.home())
        if parent is not None:
            self._disc = parent / self._disc_name
            self.view.setCurrentIndex(self.places.index(self.places.add_folder(self._disc, "disc"), 0))
            self._fit()
            self._let()

    def _choose(self) -> None:
        folder = ask_for_folder(self, self.tr("Export to"), self.folder or Path.home())
        if folder is not None:
            self.add_folder(folder)

    def _is_open(self, row: int) -> bool:
        return bool(self.places.flags(self.places.index(row, 0)) & Qt.ItemFlag.ItemIsEnabled)

    def _fit(self) -> None:
        rows = self.places.rowCount()
        self.view.setFixedHeight(max(min(rows, 5), 1) * ROW + SMALL)
        self.view.setVisible(bool(rows))

    def _let(self, *_: object) -> None:
        self.export.setEnabled(self._can and self.folder is not None)

    def _ask(self) -> None:
        if self.folder is not None:
            with_request = not self.request.isHidden() and self.request.isChecked()
            limit = self.mail_limit * MIB if self.in_parts.isChecked() and self.mail_limit else None
            for_disc = self.target is Target.DISC
            self.export_asked.emit(
                ExportChoice(self.folder, self.zip.isChecked(), with_request, limit, for_disc=for_disc)
            )


def drive_can_be_ejected(folder: Path) -> bool:
    """Whether the system lets this program let go of the drive a folder lies on."""
    from metrodesk.services.ejecting import can_eject

    return can_eject(folder)


def kind_of_place(folder: Path) -> str:
    """Return fixed, removable or network: read from the system's list, the place itself is not touched."""
    from metrodesk.services.places import place_of

    return place_of(folder)
