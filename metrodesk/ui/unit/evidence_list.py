"""Evidence of a report: added by dialog or by dropping files, opened, taken off again."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from metrodesk.domain.report import Evidence
from metrodesk.ui.icons import Glyph, dress
from metrodesk.ui.theme import MEDIUM, SMALL, TIGHT
from metrodesk.ui.unit.words import file_size
from metrodesk.ui.widgets.text import button, label, restyle


def ask_for_files(parent: QWidget, title: str) -> list[Path]:
    """Ask the person for files; an empty list means that nothing was chosen."""
    chosen, _ = QFileDialog.getOpenFileNames(parent, title)
    return [Path(one) for one in chosen]


class EvidenceRow(QFrame):
    """One file: its name, its size, and what can be done with it."""

    opened = Signal(object)
    removed = Signal(object)

    def __init__(self, evidence: Evidence, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        row.addWidget(Glyph("file"))
        self.open = button(evidence.name, kind="quiet")
        self.open.setToolTip(self.tr("Open this file"))
        self.open.setAccessibleName(self.tr("Open {name}").format(name=evidence.name))
        self.open.clicked.connect(lambda: self.opened.emit(evidence))
        row.addWidget(self.open)
        row.addWidget(label(file_size(evidence.size), "muted"))
        row.addStretch(1)
        self.remove = QToolButton()
        self.remove.setProperty("kind", "quiet")
        self.remove.setToolTip(self.tr("Take off this report"))
        words = self.tr("Take {name} off this report").format(name=evidence.name)
        self.remove.setAccessibleName(words)
        dress(self.remove, "remove")
        self.remove.clicked.connect(lambda: self.removed.emit(evidence))
        row.addWidget(self.remove)


class EvidenceList(QFrame):
    """The files of one report; it only says what is wanted, the page does the work."""

    files_chosen = Signal(object)  # list[Path]
    open_asked = Signal(object)
    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._evidence: tuple[Evidence, ...] = ()
        self.setAcceptDrops(True)
        self.setAccessibleName(self.tr("Evidence"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(TIGHT)
        top = QHBoxLayout()
        top.setSpacing(MEDIUM)
        self.add = button(self.tr("Add &files…"), "attach")
        self.add.clicked.connect(self._choose)
        self.hint = label(self.tr("or drop files here; evidence is optional"), "muted")
        top.addWidget(self.add)
        top.addWidget(self.hint)
        top.addStretch(1)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        outer.addLayout(self._rows)
        outer.addLayout(top)

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """The files of the report."""
        return self._evidence

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
            row = EvidenceRow(one, self)
            row.opened.connect(self.open_asked)
            row.removed.connect(self.remove)
            self._rows.addWidget(row)

    def rows(self) -> list[EvidenceRow]:
        """Return the rows from top to bottom."""
        widgets = (self._rows.itemAt(place).widget() for place in range(self._rows.count()))
        return [one for one in widgets if isinstance(one, EvidenceRow)]

    def tab_parts(self) -> list[QWidget]:
        """Return what Tab goes through, in order."""
        rows = [part for row in self.rows() for part in (row.open, row.remove)]
        return [*rows, self.add]

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

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files."""
        if dropped_files(event):
            restyle(self, "kind", "dropping")
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Go on welcoming files."""
        if dropped_files(event):
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Look as before."""
        restyle(self, "kind", None)

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask for the dropped files to be taken in."""
        restyle(self, "kind", None)
        if paths := dropped_files(event):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.files_chosen.emit(paths)

    def _choose(self) -> None:
        if paths := ask_for_files(self, self.tr("Choose evidence")):
            self.files_chosen.emit(paths)


def dropped_files(event: QDropEvent) -> list[Path]:
    """Return the files of a drop, folders left out."""
    urls = event.mimeData().urls()
    paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    return [path for path in paths if path.is_file()]
