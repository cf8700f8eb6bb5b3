"""Step 导出: where to, what with, and the bundle that was read back."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QListView, QWidget

from metrodesk.ui.theme import SMALL
from metrodesk.ui.unit.destination_table import DestinationTable
from metrodesk.ui.unit.export_result import ExportResult
from metrodesk.ui.unit.files import ask_for_folder
from metrodesk.ui.unit.hand_over_facts import HandOverFacts
from metrodesk.ui.widgets.card import Card
from metrodesk.ui.widgets.text import button, label
from metrodesk.ui.workplace import Workplace

if TYPE_CHECKING:
    from metrodesk.services.places import Destination

ROW = 34
MIB = 1 << 20
SIZES = (0, 10, 20, 50)  # MB a mail may have; 0 for any


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """Where to and how; `max_bytes` is what one part may have, `evidence` which proof goes along (newest, all)."""

    folder: Path
    as_zip: bool = False
    with_request: bool = False
    max_bytes: int | None = None
    evidence: str | None = None


class ExportStep(Card):
    """Lets the person choose a drive or folder; the page does the work."""

    export_asked = Signal(object)  # an ExportChoice
    refresh_asked = Signal()

    def __init__(self, place: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._place = place
        self.title(self.tr("Export"))
        note = self.tr(
            "The bundle is encrypted for the district office: nobody else can read it on the way."
            " After copying it is read back from the target and proven."
        )
        self.say(note)
        self.result = ExportResult()
        self.result.hide()
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
    def is_drive_chosen(self) -> bool:
        """Whether the place that is chosen is a removable drive."""
        index = self.view.currentIndex()
        return index.isValid() and self.places.is_drive(index.row())

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
            self.places.add_folder(Path(kept))
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
        row = self.places.add_folder(folder)
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
        refresh = button(self.tr("&Look again"), "refresh", "quiet")
        refresh.clicked.connect(self.refresh_asked)
        other = button(self.tr("Another &folder…"), "folder", "quiet")
        other.clicked.connect(self._choose)
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        row.addWidget(caption)
        row.addStretch(1)
        row.addWidget(refresh)
        row.addWidget(other)
        self.body.addLayout(row)
        self.none = label(self.tr("No removable drive is plugged in."), "muted", wraps=True)
        self.add(self.none)
        self.add(self.view)
        self.view.selectionModel().currentChanged.connect(self._let)
        self._fit()

    def _size_row(self) -> QHBoxLayout:
        self.limit = QComboBox()
        self.limit.addItem(self.tr("no limit (stick)"), 0)
        for size in SIZES[1:]:
            self.limit.addItem(self.tr("{size} MB a file").format(size=size), size)
        kept = self._place.settings.of_workspace(self._place.path, "export/size")
        self.limit.setCurrentIndex(max(self.limit.findData(int(kept) if kept.isdecimal() else 0), 0))
        self.limit.setAccessibleName(self.tr("Mail attachments up to"))
        caption = label(self.tr("&Mail attachments up to"))
        caption.setBuddy(self.limit)
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        row.addWidget(caption)
        row.addWidget(self.limit)
        row.addWidget(label(self.tr("What is larger is written as several files; hand in all of them."), "muted"))
        row.addStretch(1)
        return row

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
            size = int(self.limit.currentData())
            self._place.settings.keep_for_workspace(self._place.path, "export/size", str(size))
            limit = size * MIB if size else None
            self.export_asked.emit(ExportChoice(self.folder, self.zip.isChecked(), with_request, limit))
