"""A field for a folder or a file: typed, chosen in the system's dialog, or dropped."""

from __future__ import annotations

from enum import Enum
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QWidget

from metrodesk.ui.theme import SMALL
from metrodesk.ui.widgets.drop_area import paths_in
from metrodesk.ui.widgets.text import button


class Wanted(Enum):
    """What the field takes."""

    FOLDER = "folder"
    FILE = "file"


class PathField(QWidget):
    """Holds a path; `path` is None while it is empty."""

    changed = Signal()
    set_by_hand = Signal()

    def __init__(self, wanted: Wanted, pattern: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted, self._pattern = wanted, pattern
        self.child = ""  # the new folder to make where a folder with files was chosen
        self.setAcceptDrops(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        self.field = QLineEdit()
        self.field.setAccessibleName(self.tr("Place of the file or folder"))
        self.field.textChanged.connect(self.changed)
        self.field.textEdited.connect(lambda _text: self.set_by_hand.emit())
        self.choose = button(self.tr("Choose…"), "folder" if wanted is Wanted.FOLDER else "file")
        self.choose.clicked.connect(self._choose)
        self.setFocusProxy(self.field)
        self.setFocusPolicy(self.field.focusPolicy())  # a label's key passes over what takes no focus
        row.addWidget(self.field, 1)
        row.addWidget(self.choose)

    @property
    def path(self) -> Path | None:
        """What is in the field."""
        text = self.field.text().strip()
        return Path(text) if text else None

    def show_path(self, path: Path) -> None:
        """Put a path into the field."""
        self.field.setText(str(path))
        self.field.setCursorPosition(0)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let files be dropped."""
        if paths_in(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the first of what is dropped."""
        self.show_path(paths_in(event)[0])
        self.set_by_hand.emit()
        event.acceptProposedAction()

    def _choose(self) -> None:
        before = str(self.path or Path.home())
        if self._wanted is Wanted.FOLDER:
            chosen = QFileDialog.getExistingDirectory(self, self.tr("Choose a folder"), before)
        else:
            chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a file"), before, self._pattern)
        if chosen:
            self.show_path(self._fitting(Path(chosen)))
            self.set_by_hand.emit()

    def _fitting(self, chosen: Path) -> Path:
        has_files = chosen.is_dir() and any(chosen.iterdir())
        return chosen / self.child if self.child and has_files else chosen
