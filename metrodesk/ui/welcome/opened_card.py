"""What opening the work made, and what must be carried to the safe."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QWidget

from metrodesk.ui.theme import MEDIUM
from metrodesk.ui.widgets.card import Card
from metrodesk.ui.widgets.copy_line import CopyLine
from metrodesk.ui.widgets.text import button

if TYPE_CHECKING:
    from metrodesk.services.opening import Created


class OpenedCard(Card):
    """Shows the 识别码 and where the keys lie."""

    open_asked = Signal(object)

    def __init__(self, created: Created, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._created = created
        self.title(self.tr("The work is open"))
        self.say(
            self.tr(
                "Print the recovery sheet, carry it and the two key files to a safe, then delete "
                "them here. Without them a lost computer cannot be replaced."
            )
        )
        form = QFormLayout()
        form.setHorizontalSpacing(MEDIUM)
        form.addRow(self.tr("Identification code"), CopyLine(created.fingerprint, "code"))
        form.addRow(self.tr("Root key"), CopyLine(str(created.root_key)))
        form.addRow(self.tr("Spare key"), CopyLine(str(created.spare_key)))
        form.addRow(self.tr("Recovery sheet"), CopyLine(str(created.recovery_sheet)))
        self.body.addLayout(form)
        self.open = button(self.tr("Go to the work"), kind="primary")
        self.open.clicked.connect(lambda: self.open_asked.emit(created.workspace))
        sheet = button(self.tr("Show the recovery sheet"), "print")
        sheet.clicked.connect(self._show_sheet)
        folder = button(self.tr("Show the folder"), "folder")
        folder.clicked.connect(self._show_folder)
        row = QHBoxLayout()
        row.addWidget(self.open)
        row.addWidget(sheet)
        row.addWidget(folder)
        row.addStretch(1)
        self.body.addSpacing(MEDIUM)
        self.body.addLayout(row)

    def _show_sheet(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._created.recovery_sheet)))

    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._created.spare_key.parent)))
