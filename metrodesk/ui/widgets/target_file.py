"""Asking where a file goes."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget


class TargetFile:
    """Asks where a file goes."""

    @classmethod
    def ask(cls, parent: QWidget, name: str, pattern: str) -> Path | None:
        """Return the file to write, or None if the person gave up."""
        place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        chosen, _ = QFileDialog.getSaveFileName(parent, "", str(Path(place) / name), pattern)
        return Path(chosen) if chosen else None
