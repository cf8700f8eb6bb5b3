"""Opening what was written, or the folder it lies in, with the system's own programs."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton

from metrodesk.ui.widgets.inline_message import InlineMessage, Tone
from metrodesk.ui.widgets.text import button


def show_path(path: Path) -> None:
    """Open a file or a folder as the desktop would."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def opener_buttons(path: Path) -> tuple[QPushButton, QPushButton]:
    """Return a button that opens a file and one that shows its folder."""
    translate = QCoreApplication.translate
    file = button(translate("show_file", "Open"), kind="quiet")
    file.clicked.connect(lambda: show_path(path))
    folder = button(translate("show_file", "Show folder"), kind="quiet")
    folder.clicked.connect(lambda: show_path(path.parent))
    return file, folder


def tell_written(banner: InlineMessage, path: Path) -> None:
    """Say that a file was written and where, with the buttons that open it and its folder."""
    banner.say(Tone.DONE, QCoreApplication.translate("show_file", "Written to {path}").format(path=path))
    for one in opener_buttons(path):
        banner.add_action(one)
