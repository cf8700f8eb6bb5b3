"""Taking a bundle back: what goes, what stays because of which other bundles, and these to choose."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from metrodesk.ui.theme import MEDIUM
from metrodesk.ui.widgets.text import label
from metrodesk.wording.words import kind_name, period_name_of

if TYPE_CHECKING:
    from metrodesk.services.taking_back import ArrivedBundle, TakenBack

LIST_HEIGHT = 150


class TakeBackDialog(QDialog):
    """Asks for a yes, a reason, and whether later bundles that carry the same go too."""

    @classmethod
    def ask(
        cls, parent: QWidget, found: TakenBack, known: Mapping[str, ArrivedBundle], tasks: Mapping[str, str]
    ) -> tuple[tuple[str, ...], str] | None:
        """Return the bundles to take back and the reason, or None if the person gave up."""
        dialog = cls(parent, found, known, tasks)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return None
        return dialog.chosen(), dialog.reason.text().strip()

    def __init__(
        self, parent: QWidget, found: TakenBack, known: Mapping[str, ArrivedBundle], tasks: Mapping[str, str]
    ) -> None:
        super().__init__(parent)
        self._bundle = found.bundle
        self.setWindowTitle(self.tr("Take back"))
        self.setMinimumWidth(560)
        column = QVBoxLayout(self)
        column.setSpacing(MEDIUM)
        mine = known[found.bundle]
        words = self.tr("Take back bundle No. {number} of {unit}?")
        column.addWidget(label(words.format(number=mine.number, unit=mine.unit_name), "heading", wraps=True))
        counts = self.tr("{gone} record(s) go; {kept} stay, since other bundles carry them too.")
        column.addWidget(label(counts.format(gone=len(found.removed), kept=len(found.kept)), wraps=True))
        if found.reports:
            column.addWidget(label(self.tr("These reports lose their newest version or disappear:"), "muted"))
            gone = QListWidget()
            gone.setSelectionMode(QListWidget.SelectionMode.NoSelection)
            gone.setMaximumHeight(LIST_HEIGHT)
            for one in found.reports:
                about = kind_name(one.kind) or tasks.get(one.task, one.task)
                gone.addItem(" · ".join(text for text in (about, period_name_of(one.period)) if text))
            column.addWidget(gone)
        self.later = self._later(found, known)
        if found.later:
            column.addWidget(
                label(self.tr("Tick the bundles that carry the same and should go as well:"), "muted", wraps=True)
            )
            column.addWidget(self.later)
        column.addWidget(
            label(self.tr("It is as if this file had never come; it can be put back. Return wrong content instead."),
                  "muted", wraps=True)
        )  # fmt: skip
        caption = label(self.tr("&Reason"))
        self.reason = QLineEdit()
        caption.setBuddy(self.reason)
        column.addWidget(caption)
        column.addWidget(self.reason)
        column.addWidget(self._buttons())

    def chosen(self) -> tuple[str, ...]:
        """Return the bundle and the later ones that were ticked."""
        rows = [self.later.item(row) for row in range(self.later.count())]
        ticked = [one for one in rows if one.checkState() == Qt.CheckState.Checked]
        return (self._bundle, *(str(one.data(Qt.ItemDataRole.UserRole)) for one in ticked))

    def _later(self, found: TakenBack, known: Mapping[str, ArrivedBundle]) -> QListWidget:
        made = QListWidget(self)
        made.setMaximumHeight(LIST_HEIGHT)
        made.setVisible(bool(found.later))
        words = self.tr("No. {number} · {computer}")
        for one in found.later:
            bundle = known.get(one)
            text = words.format(number=bundle.number, computer=bundle.computer) if bundle else one[:12]
            item = QListWidgetItem(text)
            item.setData(Qt.ItemDataRole.UserRole, one)
            item.setCheckState(Qt.CheckState.Unchecked)
            made.addItem(item)
        return made

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        go = buttons.addButton(self.tr("Take back"), QDialogButtonBox.ButtonRole.AcceptRole)
        go.setProperty("kind", "primary")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons
