"""Notes that two people at one desk leave each other (交接备注); never sealed, printed or sent."""

from __future__ import annotations

from metrodesk.domain.report import whole_characters
from metrodesk.domain.task import TaskId
from metrodesk.services import clock
from metrodesk.services.workspaces import Workspace
from metrodesk.storage.desk_notes import TaskNote


def save_note(ws: Workspace, task: TaskId, text: str, filler: str) -> TaskNote:
    """Write the note on a task; an empty one is none."""
    note = TaskNote(task, whole_characters(text).strip(), filler, clock.now())
    with ws.database.begin() as books:
        books.notes.put(ws.own_unit().id, note)
    return note
