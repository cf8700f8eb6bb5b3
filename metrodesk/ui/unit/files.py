"""Asking for places on the disk, and handing files to the program that shows them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from metrodesk.ui.workplace import Workplace


def ask_where_to_save(parent: QWidget, title: str, proposal: Path, kind: str) -> Path | None:
    """Ask the person where a file shall go; None means that nothing was chosen."""
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(proposal), kind)
    return Path(chosen) if chosen else None


def ask_for_folder(parent: QWidget, title: str, start: Path) -> Path | None:
    """Ask the person for a folder; None means that nothing was chosen."""
    chosen = QFileDialog.getExistingDirectory(parent, title, str(start))
    return Path(chosen) if chosen else None


def open_with_system(path: Path) -> bool:
    """Show a file or folder in the program the system has for it; whether there was one."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def place_for_prints(place: Workplace) -> Path:
    """Return the folder prints went to last, the documents at first."""
    kept = place.settings.of_workspace(place.path, "prints/folder")
    if kept and Path(kept).is_dir():
        return Path(kept)
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(documents))


def ask_for_print(parent: QWidget, place: Workplace, title: str, what: str) -> Path | None:
    """Ask where a print of the period shall go, and propose that folder next time."""
    proposal = place_for_prints(place) / f"{place.facts.unit}_{place.period.label}_{what}.pdf"
    target = ask_where_to_save(parent, title, proposal, "PDF (*.pdf)")
    if target is None:
        return None
    target = target if target.suffix.lower() == ".pdf" else target.with_name(f"{target.name}.pdf")
    remember_place_for_prints(place, target)
    return target


def remember_place_for_prints(place: Workplace, file: Path) -> None:
    """Propose the folder of this file next time."""
    place.settings.keep_for_workspace(place.path, "prints/folder", str(file.parent))
