"""Asking for the file of an official text."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

KINDS = "*.txt *.md *.docx *.xlsx *.xls *.csv *.html *.htm *.pdf *.odt *.ods *.rtf"


def choose_document(parent: QWidget) -> Path | None:
    """Return the file a person chose, or None."""
    translate = QCoreApplication.translate
    kinds = translate("choose", "Documents ({kinds})").format(kinds=KINDS)
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    chosen = QFileDialog.getOpenFileName(parent, translate("choose", "Which document?"), place, kinds)[0]
    return Path(chosen) if chosen else None
