"""Below the report in front: to the neighbours, what has been saved, and on to what is unfinished."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from metrodesk.ui.theme import MEDIUM, SMALL
from metrodesk.ui.unit.save_mark import SaveMark
from metrodesk.ui.widgets.text import button


class ReportFoot(QFrame):
    """Previous, next, the mark of what is safe, and the next unfinished task."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "foot")
        self.mark = SaveMark()
        self.previous = button(self.tr("Previous"), "previous", "quiet")
        self.previous.setToolTip(self.tr("Previous task (Ctrl+PgUp)"))
        self.next = button(self.tr("Next"), "next", "quiet")
        self.next.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.next.setToolTip(self.tr("Next task (Ctrl+PgDn)"))
        self.undo = self._walker("undo", self.tr("Undo"), self.tr("Undo the last step in this report (Ctrl+Z)"))
        self.redo = self._walker("redo", self.tr("Redo"), self.tr("Redo what was undone (Ctrl+Y)"))
        self.go_on = button(self.tr("Next unfinished"), kind="primary")
        self.go_on.setToolTip(self.tr("Next task with something to do (Ctrl+Enter or F8)"))
        row = QHBoxLayout(self)
        row.setContentsMargins(MEDIUM, SMALL, MEDIUM, SMALL)
        row.setSpacing(MEDIUM)
        row.addWidget(self.previous)
        row.addWidget(self.next)
        row.addWidget(self.undo)
        row.addWidget(self.redo)
        row.addWidget(self.mark, 1)
        row.addWidget(self.go_on)

    @staticmethod
    def _walker(icon: str, name: str, hint: str) -> QPushButton:
        """Return a button that shows its icon alone and says its name to the ear."""
        made = button("", icon, "quiet")
        made.setAccessibleName(name)
        made.setToolTip(hint)
        made.setEnabled(False)
        return made

    def tab_parts(self) -> list[QWidget]:
        """Return what Tab goes through, in order."""
        return [self.previous, self.next, self.undo, self.redo, self.mark.retry, self.go_on]
