"""The scan or workbook that proves what is entered for a unit: dropped or chosen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from metrodesk.ui.theme import TIGHT
from metrodesk.ui.widgets.drop_area import DropArea
from metrodesk.ui.widgets.text import button


class ProofField(QWidget):
    """Collects files."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.files: list[Path] = []
        self.area = DropArea("attach", "")
        self.area.dropped.connect(self.add)
        choose = button(self.tr("Choose &files…"), "file")
        choose.clicked.connect(self._choose)
        self.clear = button(self.tr("Remove"), "remove", "quiet")
        self.clear.clicked.connect(self.forget)
        self.area.add_action(self.clear)
        self.area.add_action(choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        column.addWidget(self.area)
        self._show()

    def add(self, paths: tuple[Path, ...]) -> None:
        """Add files; folders are left alone."""
        self.files += [one for one in paths if one.is_file() and one not in self.files]
        self._show()

    def forget(self) -> None:
        """Start again without files."""
        self.files.clear()
        self._show()

    def _choose(self) -> None:
        chosen, _ = QFileDialog.getOpenFileNames(self, self.tr("Choose the scan or workbook"))
        self.add(tuple(Path(one) for one in chosen))

    def _show(self) -> None:
        named = "、".join(one.name for one in self.files)
        self.area.sentence.setText(named or self.tr("Drop the scan, photo or workbook that proves it here"))
        self.clear.setVisible(bool(self.files))
