"""交接备注: what one clerk tells the next about the task in front."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from metrodesk.domain.task import TaskId
from metrodesk.domain.tick import Tick
from metrodesk.ui.theme import MEDIUM, SMALL, TIGHT
from metrodesk.ui.unit.draft_keeper import DRAFTS
from metrodesk.ui.unit.report_text import ReportText
from metrodesk.ui.unit.words import full_moment
from metrodesk.ui.widgets.text import label
from metrodesk.ui.workplace import Service, Workplace

if TYPE_CHECKING:
    from metrodesk.services.workspaces import Workspace
    from metrodesk.storage.desk_notes import TaskNote

NOTE = "note"


class NoteCard(QFrame):
    """A note to read and to write, shown where there is one or the button asks for it.

    It saves itself like a draft, and never leaves the computer.
    """

    def __init__(self, place: Workplace, opener: QPushButton, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "note")
        self._place, self._opener = place, opener
        self._task: TaskId | None = None
        self._unsaved: dict[TaskId, str] = {}
        self.edit = ReportText(1)
        self.edit.setPlaceholderText(self.tr("For whoever goes on with this task: what is missing, who was asked"))
        self.edit.setAccessibleName(self.tr("Note on handing over"))
        self.written = label("", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(MEDIUM, TIGHT, MEDIUM, SMALL)
        column.setSpacing(TIGHT)
        column.addWidget(self.written)
        column.addWidget(self.edit)
        opener.setCheckable(True)
        opener.clicked.connect(self._open)
        self.edit.edited.connect(self._keep)
        place.autosave.saved.connect(self._note_saved)
        self.hide()

    def show_note(self, task: TaskId, note: TaskNote | None) -> None:
        """Show the note on another task, or none; what is not stored yet goes before."""
        self._task = task
        self._say_who(note)
        self.edit.show_text(self._unsaved.get(task, note.text if note else ""))
        self._unfold(shown=bool(self.edit.text))

    def tab_parts(self) -> list[QWidget]:
        """Return what Tab goes through, in order."""
        return [self.edit]

    def _open(self) -> None:
        self._unfold(shown=self._opener.isChecked())
        if self._opener.isChecked():
            self.edit.setFocus()

    def _unfold(self, *, shown: bool) -> None:
        self.setVisible(shown)
        self._opener.setChecked(shown)

    def _say_who(self, note: TaskNote | None) -> None:
        here_only = self.tr("Note on handing over (stays on this computer, not printed)")
        if note is None or not note.text:
            self.written.setText(here_only)
            return
        who = self.tr("{note}: {who}, {when}")
        self.written.setText(who.format(note=here_only, who=note.filler or "–", when=full_moment(note.changed)))

    def _keep(self) -> None:
        if self._task is not None:
            self._unsaved[self._task] = self.edit.text
            work = self._place.work(noting(self._task, self.edit.text, self._place.filler))
            self._place.autosave.offer((NOTE, self._task), work)

    def _note_saved(self, key: tuple[str, TaskId], saved: TaskNote) -> None:
        if key[0] != NOTE:
            return
        if self._unsaved.get(key[1], "").strip() == saved.text:
            self._unsaved.pop(key[1], None)
        if key[1] == self._task:
            self._say_who(saved)
        self._place.tell(DRAFTS)


def noting(task: TaskId, text: str, filler: str) -> Service:
    """Return the service that writes the note on a task."""

    def save(ws: Workspace, _: Tick) -> object:
        from metrodesk.services.task_notes import save_note

        return save_note(ws, task, text, filler)

    return save
