"""Asking for whom sheets are to be made, and on which tasks."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from metrodesk.domain.task import TaskId
from metrodesk.ui.sheets.sheet_work import Wanted
from metrodesk.ui.theme import LARGE, MEDIUM, SMALL
from metrodesk.ui.widgets.path_field import PathField
from metrodesk.ui.widgets.path_field import Wanted as Kind
from metrodesk.ui.widgets.text import button, label

Tasks = Sequence[tuple[TaskId, int, str]]


class IssueDialog(QDialog):
    """One name a line, one sheet a name."""

    @classmethod
    def ask(cls, parent: QWidget, tasks: Tasks, names: Sequence[str], folder: Path, stem: str) -> Wanted | None:
        """Return what is wanted, or None if the person gave up; `names` are proposed."""
        dialog = cls(parent, tasks, names, folder, stem)
        return dialog.wanted() if dialog.exec() == QDialog.DialogCode.Accepted else None

    def __init__(self, parent: QWidget | None, tasks: Tasks, names: Sequence[str], folder: Path, stem: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Make sheets to fill in"))
        self.resize(760, 520)
        self._stem = stem
        buttons = self._buttons()
        column = QVBoxLayout(self)
        column.setSpacing(MEDIUM)
        column.addWidget(
            label(
                self.tr("Each of them gets a workbook of its own and returns it by chat, mail or stick."),
                "muted",
                wraps=True,
            )
        )
        both = QHBoxLayout()
        both.setSpacing(LARGE)
        both.addLayout(self._names(names), 2)
        both.addLayout(self._tasks(tasks), 3)
        column.addLayout(both, 1)
        self.filled = QCheckBox(self.tr("Show what the &reports say already (for one who continues them)"))
        column.addWidget(self.filled)
        column.addLayout(self._folder(folder))
        column.addWidget(
            label(
                self.tr("The protection of the sheets only prevents mistakes; whoever wishes can lift it."),
                "muted",
                wraps=True,
            )
        )
        column.addWidget(buttons)
        self.names.textChanged.connect(self._weigh)
        self.tasks.itemChanged.connect(lambda _: self._weigh())
        self.folder.changed.connect(self._weigh)
        self._weigh()

    def wanted(self) -> Wanted:
        """Return what was entered; a name given twice counts once."""
        lines = [" ".join(one.split()) for one in self.names.toPlainText().splitlines()]
        rows = [self.tasks.item(row) for row in range(self.tasks.count())]
        chosen = [one for one in rows if one.checkState() is Qt.CheckState.Checked]
        return Wanted(
            tasks=tuple(TaskId(one.data(Qt.ItemDataRole.UserRole)) for one in chosen),
            names=tuple(dict.fromkeys(filter(None, lines))),
            filled=self.filled.isChecked(),
            folder=self.folder.path or Path(),
            stem=self._stem,
        )

    def _names(self, names: Sequence[str]) -> QVBoxLayout:
        self.names = QPlainTextEdit("\n".join(names))
        self.names.setTabChangesFocus(True)
        self.names.setPlaceholderText(self.tr("One name a line"))
        caption = label(self.tr("&For whom"))
        caption.setBuddy(self.names)
        column = QVBoxLayout()
        column.setSpacing(SMALL)
        column.addWidget(caption)
        column.addWidget(self.names, 1)
        return column

    def _tasks(self, tasks: Tasks) -> QVBoxLayout:
        self.tasks = QListWidget()
        self.tasks.setAccessibleName(self.tr("&Tasks").replace("&", ""))
        for task, number, item in tasks:
            row = QListWidgetItem(f"{number}. {item}")
            row.setData(Qt.ItemDataRole.UserRole, task)
            row.setCheckState(Qt.CheckState.Checked)
            self.tasks.addItem(row)
        caption = label(self.tr("&Tasks"))
        caption.setBuddy(self.tasks)
        self.none = button(self.tr("&None"), "", "quiet")
        self.none.clicked.connect(self._clear)
        top = QHBoxLayout()
        top.addWidget(caption, 1)
        top.addWidget(self.none)
        column = QVBoxLayout()
        column.setSpacing(SMALL)
        column.addLayout(top)
        column.addWidget(self.tasks, 1)
        return column

    def _folder(self, folder: Path) -> QHBoxLayout:
        self.folder = PathField(Kind.FOLDER)
        self.folder.show_path(folder)
        caption = label(self.tr("F&older"))
        caption.setBuddy(self.folder)
        row = QHBoxLayout()
        row.addWidget(caption)
        row.addWidget(self.folder, 1)
        return row

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.go = buttons.addButton(self.tr("&Make"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.go.setProperty("kind", "primary")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons

    def _clear(self) -> None:
        for row in range(self.tasks.count()):
            self.tasks.item(row).setCheckState(Qt.CheckState.Unchecked)

    def _weigh(self) -> None:
        wanted = self.wanted()
        self.go.setEnabled(bool(wanted.names and wanted.tasks and wanted.folder.is_dir()))
