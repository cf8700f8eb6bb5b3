"""Evidence of a report: dropped, pasted or chosen, looked at, renamed, opened, taken off again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from metrodesk.domain.report import Evidence
from metrodesk.ui.theme import MEDIUM, SMALL, TIGHT
from metrodesk.ui.unit.evidence_mime import offers_of
from metrodesk.ui.unit.evidence_row import EvidenceRow
from metrodesk.ui.unit.words import file_size
from metrodesk.ui.widgets.text import button, label, restyle

if TYPE_CHECKING:
    from metrodesk.services.bundle_size import BundleSize
    from metrodesk.services.evidence_looks import Look

MIB = 1 << 20


def ask_for_files(parent: QWidget, title: str, kinds: str) -> list[Path]:
    """Ask the person for files; an empty list means that nothing was chosen."""
    chosen, _ = QFileDialog.getOpenFileNames(parent, title, "", kinds)
    return [Path(one) for one in chosen]


class EvidenceList(QFrame):
    """The files of one report; it only says what is wanted, the page does the work."""

    files_chosen = Signal(object)  # list[Offer]
    open_asked = Signal(object)
    edited = Signal()
    listed = Signal(object)  # the files now shown: somebody may know what they look like

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._evidence: tuple[Evidence, ...] = ()
        self._looks: dict[str, Look] = {}
        self.setAcceptDrops(True)
        self.setAccessibleName(self.tr("Evidence"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(TIGHT)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        outer.addLayout(self._rows)
        outer.addLayout(self._tools())
        self.sum = label("", "muted", wraps=True)
        self.weight = label("", "muted", wraps=True)
        for words in (self.sum, self.weight):
            words.hide()
            outer.addWidget(words)

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """The files of the report."""
        return self._evidence

    @property
    def has_weight(self) -> bool:
        """Whether the weight of the next bundle is being shown."""
        return not self.weight.isHidden()

    def show_evidence(self, evidence: Sequence[Evidence]) -> None:
        """Show other files; this is no edit."""
        if tuple(evidence) == self._evidence:
            return
        self._evidence = tuple(evidence)
        for row in self.rows():
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        for one in self._evidence:
            self._rows.addWidget(self._row(one))
        size = file_size(sum(one.size for one in self._evidence))
        self.sum.setText(self.tr("This report: %n file(s), {size}", "", len(self._evidence)).format(size=size))
        self.sum.setVisible(len(self._evidence) > 1)
        self.listed.emit(self._evidence)

    def knows_looks(self, evidence: Sequence[Evidence]) -> bool:
        """Whether it is known what files look like."""
        return all(one.sha256 in self._looks for one in evidence)

    def show_looks(self, looks: Mapping[str, Look]) -> None:
        """Show what the files look like, and say what was done to them."""
        self._looks.update(looks)
        for row in self.rows():
            if (look := looks.get(row.evidence.sha256)) is not None:
                row.show_look(look)

    def show_weight(self, weight: BundleSize | None, limit: int) -> None:
        """Say how much the next bundle carries in all; `limit` is what a mail may have in MB, 0 for any."""
        self.weight.setVisible(weight is not None and weight.files > 0)
        if weight is None:
            return
        size = file_size(weight.bytes)
        words = self.tr("The next bundle in all: %n file(s), about {size}", "", weight.files).format(size=size)
        is_over = bool(limit) and weight.bytes > limit * MIB
        if is_over:
            parts = -(-weight.bytes // (limit * MIB))
            words += self.tr("; a mail may have {limit} MB, so about {parts} files will be written")
            words = words.format(limit=limit, parts=parts)
        self.weight.setText(words)
        restyle(self.weight, "kind", "alert" if is_over else "muted")

    def rows(self) -> list[EvidenceRow]:
        """Return the rows from top to bottom."""
        widgets = (self._rows.itemAt(place).widget() for place in range(self._rows.count()))
        return [one for one in widgets if isinstance(one, EvidenceRow)]

    def tab_parts(self) -> list[QWidget]:
        """Return what Tab goes through, in order."""
        rows = [part for row in self.rows() for part in row.tab_parts()]
        return [*rows, self.add, self.paste]

    def take_in(self, evidence: Sequence[Evidence]) -> None:
        """Add files the workspace has taken; one that is there already is not doubled."""
        known = {one.sha256 for one in self._evidence}
        fresh = {one.sha256: one for one in evidence if one.sha256 not in known}
        if fresh:
            self.show_evidence([*self._evidence, *fresh.values()])
            self.edited.emit()

    def remove(self, evidence: Evidence) -> None:
        """Take a file off the report; the workspace keeps its bytes."""
        self.show_evidence([one for one in self._evidence if one != evidence])
        self.edited.emit()
        self.add.setFocus()

    def rename(self, evidence: Evidence, title: str) -> None:
        """Give a file another title in this report."""
        place = self._evidence.index(evidence)
        self.show_evidence([replace(one, name=title) if one == evidence else one for one in self._evidence])
        self.edited.emit()
        self.rows()[place].open.setFocus()

    def paste_here(self) -> None:
        """Offer what the clipboard has; text is left where it is."""
        self.offer(QGuiApplication.clipboard().mimeData())

    def offer(self, mime: QMimeData) -> None:
        """Offer what was pasted or dropped somewhere in the report."""
        if offers := offers_of(mime):
            self.files_chosen.emit(offers)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files and pictures."""
        if offers_of(event.mimeData()):
            restyle(self, "kind", "dropping")
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Go on welcoming them."""
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Look as before."""
        restyle(self, "kind", None)

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask for what was dropped to be taken in."""
        restyle(self, "kind", None)
        if offers := offers_of(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.files_chosen.emit(offers)

    def _row(self, evidence: Evidence) -> EvidenceRow:
        row = EvidenceRow(evidence, self)
        row.opened.connect(self.open_asked)
        row.removed.connect(self.remove)
        row.renamed.connect(self.rename)
        if (look := self._looks.get(evidence.sha256)) is not None:
            row.show_look(look)
        return row

    def _tools(self) -> QHBoxLayout:
        self.add = button(self.tr("Add &files…"), "attach")
        self.add.clicked.connect(self._choose)
        self.paste = button(self.tr("Paste"), "copy", "quiet")
        self.paste.setToolTip(self.tr("A picture or files from the clipboard (Ctrl+V)"))
        self.paste.clicked.connect(self.paste_here)
        self.hint = label(self.tr("or drop files here; evidence is optional"), "muted", wraps=True)
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        row.addWidget(self.add)
        row.addWidget(self.paste)
        row.addSpacing(MEDIUM)
        row.addWidget(self.hint, 1)
        return row

    def _choose(self) -> None:
        kinds = self.tr(
            "Evidence (*.jpg *.jpeg *.png *.bmp *.gif *.webp *.tif *.tiff *.pdf *.ofd *.doc *.docx *.xls *.xlsx "
            "*.wps *.et *.ppt *.pptx *.dps);;All files (*)"
        )
        if paths := ask_for_files(self, self.tr("Choose evidence"), kinds):
            self.files_chosen.emit(paths)
