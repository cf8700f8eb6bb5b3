"""What a desk keeps for the people at it alone: notes for each other, and phrases they use often."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, select, update

from metrodesk.domain.task import TaskId
from metrodesk.storage.schema import PhraseRow, TaskNoteRow


@dataclass(frozen=True, slots=True)
class TaskNote:
    """What one clerk tells the next about a task (交接备注), who wrote it and when."""

    task: TaskId
    text: str
    filler: str
    changed: str


class TaskNotes:
    """At most one note for each task of a unit, whatever the period."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, unit: str) -> dict[TaskId, TaskNote]:
        """Return the notes of a unit by task."""
        columns = (TaskNoteRow.task, TaskNoteRow.text, TaskNoteRow.filler, TaskNoteRow.changed)
        rows = self._connection.execute(select(*columns).where(TaskNoteRow.unit == unit))
        return {TaskId(row.task): TaskNote(TaskId(row.task), row.text, row.filler, row.changed) for row in rows}

    def put(self, unit: str, note: TaskNote) -> None:
        """Write a note in place of the one before; an empty one is none."""
        self._connection.execute(delete(TaskNoteRow).where(TaskNoteRow.unit == unit, TaskNoteRow.task == note.task))
        if note.text.strip():
            row = {"task": note.task, "text": note.text, "filler": note.filler, "changed": note.changed}
            self._connection.execute(insert(TaskNoteRow).values(unit=unit, **row))


class Phrases:
    """The phrases a unit uses often (常用语), those used most first."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> tuple[str, ...]:
        """Return the phrases."""
        chosen = select(PhraseRow.text).order_by(PhraseRow.used.desc(), PhraseRow.id)
        return tuple(self._connection.scalars(chosen))

    def replace(self, phrases: list[str]) -> None:
        """Keep exactly these phrases; those that stay keep how often they were used."""
        known = set(self.all())
        self._connection.execute(delete(PhraseRow).where(PhraseRow.text.not_in(phrases)))
        fresh = [{"text": one, "used": 0} for one in phrases if one not in known]
        if fresh:
            self._connection.execute(insert(PhraseRow), fresh)

    def note_use(self, phrase: str) -> None:
        """Count that a phrase was put into a text."""
        self._connection.execute(update(PhraseRow).where(PhraseRow.text == phrase).values(used=PhraseRow.used + 1))
