"""Returning reports: words in general and for single fields, with phrases to click."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from metrodesk.ui.theme import LARGE, MEDIUM, SMALL
from metrodesk.ui.unit.report_text import ReportText
from metrodesk.ui.widgets.text import button, label
from metrodesk.wording.findings import field_name

FIELDS = ("status", "progress", "problems", "next_steps", "reason", "measures", "evidence")


@dataclass(frozen=True, slots=True)
class ReturnWish:
    """What the unit is to be told; `phrases` are this office's, changed or not."""

    reason: str
    fields: dict[str, str]
    phrases: tuple[str, ...]


class ReturnDialog(QDialog):
    """Asks why reports are returned."""

    @classmethod
    def ask(
        cls, parent: QWidget, about: str, phrases: tuple[str, ...], fields: Sequence[str] = FIELDS
    ) -> ReturnWish | None:
        """Return what was written, or None if the person gave up."""
        dialog = cls(parent, about, phrases, fields)
        return dialog.wish() if dialog.exec() == QDialog.DialogCode.Accepted else None

    def __init__(self, parent: QWidget, about: str, phrases: tuple[str, ...], fields: Sequence[str] = FIELDS) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Return to the unit"))
        self.resize(900, 520)
        self.reason = ReportText(2)
        self.fields = {name: ReportText(1) for name in fields}
        self._last = self.reason
        column = QVBoxLayout(self)
        column.setSpacing(MEDIUM)
        column.addWidget(label(about, "heading", wraps=True))
        row = QHBoxLayout()
        row.setSpacing(LARGE)
        row.addLayout(self._texts(), 3)
        row.addLayout(self._phrases(phrases), 2)
        column.addLayout(row, 1)
        column.addWidget(self._buttons())
        self._weigh()

    def wish(self) -> ReturnWish:
        """Return what was written."""
        fields = {name: edit.text.strip() for name, edit in self.fields.items() if edit.text.strip()}
        phrases = [self.phrases.item(row).text().strip() for row in range(self.phrases.count())]
        return ReturnWish(self.reason.text.strip(), fields, tuple(one for one in phrases if one))

    def put_phrase(self, phrase: str) -> None:
        """Add a phrase to the text where the cursor was last."""
        before = self._last.text.rstrip()
        self._last.put_text(f"{before}{phrase}" if before else phrase)
        self._last.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Remember which text had the focus last: phrases go there."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, ReportText):
            self._last = watched
        return super().eventFilter(watched, event)

    def _texts(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(MEDIUM)
        grid.setVerticalSpacing(SMALL)
        rows = [(self.tr("In general"), self.reason), *((field_name(name), self.fields[name]) for name in self.fields)]
        for at, (words, edit) in enumerate(rows):
            caption = label(words)
            caption.setBuddy(edit)
            edit.setAccessibleName(words)
            edit.installEventFilter(self)
            edit.edited.connect(self._weigh)
            caption.setContentsMargins(0, SMALL, 0, 0)
            grid.addWidget(caption, at, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(edit, at, 1)
        grid.setRowStretch(len(rows), 1)
        return grid

    def _phrases(self, phrases: tuple[str, ...]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(SMALL)
        column.addWidget(label(self.tr("Click a phrase to add it where you write"), "muted", wraps=True))
        self.phrases = QListWidget()
        self.phrases.setWordWrap(True)
        self.phrases.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.phrases.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.phrases.setAccessibleName(self.tr("Stock phrases"))
        for one in phrases:
            self._add(one)
        self.phrases.itemClicked.connect(self._click)
        self.phrases.itemActivated.connect(self._click)
        column.addWidget(self.phrases, 1)
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        self.edit_mode = button(self.tr("Edit phrases"), kind="quiet")
        self.edit_mode.setCheckable(True)
        self.edit_mode.toggled.connect(self._let_edit)
        self.add = button(self.tr("Add"), "add", "quiet")
        self.add.clicked.connect(self._add_new)
        self.remove = button(self.tr("Remove"), "remove", "quiet")
        self.remove.clicked.connect(lambda: self.phrases.takeItem(self.phrases.currentRow()))
        for made in (self.edit_mode, self.add, self.remove):
            row.addWidget(made)
        row.addStretch(1)
        column.addLayout(row)
        self._let_edit(editing=False)
        return column

    def _add(self, text: str) -> QListWidgetItem:
        item = QListWidgetItem(text)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
        self.phrases.addItem(item)
        return item

    def _add_new(self) -> None:
        item = self._add(self._last.text.strip() or self.tr("New phrase"))
        self.phrases.setCurrentItem(item)
        self.phrases.editItem(item)

    def _let_edit(self, editing: bool) -> None:  # noqa: FBT001  the signal gives it so
        trigger = QListWidget.EditTrigger
        self.phrases.setEditTriggers(
            trigger.SelectedClicked | trigger.DoubleClicked | trigger.EditKeyPressed
            if editing
            else trigger.NoEditTriggers
        )
        self.add.setVisible(editing)
        self.remove.setVisible(editing)

    def _click(self, item: QListWidgetItem) -> None:
        if not self.edit_mode.isChecked():
            self.put_phrase(item.text())

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.go = buttons.addButton(self.tr("Return"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.go.setProperty("kind", "primary")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons

    def _weigh(self) -> None:
        if hasattr(self, "go"):
            self.go.setEnabled(bool(self.reason.text.strip() or any(one.text.strip() for one in self.fields.values())))
