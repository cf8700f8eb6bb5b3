"""What goes with a bundle that is sent by mail or chat: size against the limit, subject, text, the files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QUrl, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from metrodesk.ui.theme import SMALL, TIGHT
from metrodesk.ui.unit.words import file_size
from metrodesk.ui.widgets.flow import FlowLayout
from metrodesk.ui.widgets.text import button, label, selectable

if TYPE_CHECKING:
    from metrodesk.services.exporting import Exported, ExportedBundle

MIB = 1 << 20


class MailWords(QFrame):
    """Shows subject and text to paste, and says whether a mail takes the files."""

    split_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.subject, self.text = "", ""
        self._files: list[Path] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SMALL, 0, 0)
        column.setSpacing(TIGHT)
        self.fits = label("", wraps=True)
        self.shown = selectable("", "muted")
        column.addWidget(self.fits)
        column.addWidget(self.shown)
        row = FlowLayout()
        self.split = button(self.tr("Write it again in s&maller files"), "export", "primary")
        self.copy_subject = button(self.tr("Copy s&ubject"), "copy", "quiet")
        self.copy_text = button(self.tr("Copy te&xt"), "copy", "quiet")
        self.copy_files = button(self.tr("Copy f&iles"), "file", "quiet")
        self.copy_files.setToolTip(self.tr("Paste them into a mail or a chat"))
        self.split.clicked.connect(self.split_asked)
        self.copy_subject.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.subject))
        self.copy_text.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text))
        self.copy_files.clicked.connect(self._copy_files)
        for one in (self.split, self.copy_subject, self.copy_text, self.copy_files):
            row.addWidget(one)
        column.addLayout(row)

    def show_mail(self, done: Exported, unit: str, period: str, code: str, limit: int) -> None:
        """Show the words for what was exported; `limit` is what one mail takes, in MB, 0 for any."""
        self._files = [one.file for one in done.parts]
        numbers = _numbers(done.parts)
        self.subject = self.tr("{unit} {period} progress reports, no. {number}").format(
            unit=unit, period=period, number=numbers
        )
        self.text = self.tr(
            "{unit} hands in its progress reports for {period}: bundle no. {number}, file {file}. Form code: {code}."
        ).format(
            unit=unit, period=period, number=numbers, file="、".join(one.name for one in self._files), code=code or "–"
        )
        self.shown.setText(self.tr("Subject: {subject}\nText: {text}").format(subject=self.subject, text=self.text))
        self._weigh(done.parts, limit)

    def _weigh(self, parts: Sequence[ExportedBundle], limit: int) -> None:
        largest = max(one.bytes for one in parts)
        too_large = bool(limit) and largest > limit * MIB
        self.split.setVisible(too_large)
        said = {"size": file_size(largest), "limit": limit}
        if too_large:
            words = self.tr("By mail: too large. The file has {size}, a mail of yours takes {limit} MB.")
        elif limit:
            words = self.tr("By mail: fits. Each file has at most {size}, a mail of yours takes {limit} MB.")
        else:
            words = self.tr("By mail: the largest file has {size}.")
        self.fits.setText(words.format(**said))

    def _copy_files(self) -> None:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(one)) for one in self._files])
        QGuiApplication.clipboard().setMimeData(data)


def _numbers(parts: Sequence[ExportedBundle]) -> str:
    first, last = parts[0].number, parts[-1].number
    return str(first) if first == last else f"{first}–{last}"
