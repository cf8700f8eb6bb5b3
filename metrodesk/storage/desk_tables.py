"""The tables of a clerk's desk: what never leaves the computer."""

from __future__ import annotations

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from metrodesk.storage.tables import Table


class DraftStepRow(Table):
    """A state a draft was in, so that it can be gone back to after a restart; `undone` waits for redo."""

    __tablename__ = "draft_steps"
    __table_args__ = (Index(None, "unit", "period", "kind", "key"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    unit: Mapped[str]
    key: Mapped[str]
    period: Mapped[str]
    body: Mapped[str]
    taken: Mapped[str]
    changed: Mapped[str]
    undone: Mapped[bool]


class TaskNoteRow(Table):
    """What one clerk tells the next about a task (交接备注); it never leaves the computer."""

    __tablename__ = "task_notes"
    unit: Mapped[str] = mapped_column(primary_key=True)
    task: Mapped[str] = mapped_column(primary_key=True)
    text: Mapped[str]
    filler: Mapped[str]
    changed: Mapped[str]


class PhraseRow(Table):
    """A phrase the unit uses often (常用语)."""

    __tablename__ = "phrases"
    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str] = mapped_column(unique=True)
    used: Mapped[int]


class PersonRow(Table):
    """A name that stood on a form before, by its role: filler, reviewer or head."""

    __tablename__ = "people"
    role: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(primary_key=True)
    used: Mapped[str]


class SheetRow(Table):
    """A workbook that was given out to be filled in, and whom it is for."""

    __tablename__ = "sheets"
    id: Mapped[int] = mapped_column(primary_key=True)
    sheet: Mapped[str] = mapped_column(unique=True)
    unit: Mapped[str]
    period: Mapped[str]
    name: Mapped[str]
    tasks: Mapped[str]
    base: Mapped[str]
    made: Mapped[str]


class SheetFileRow(Table):
    """A workbook that came back and was taken over into a report, with what it said."""

    __tablename__ = "sheet_files"
    id: Mapped[int] = mapped_column(primary_key=True)
    sha256: Mapped[str] = mapped_column(unique=True)
    sheet: Mapped[str] = mapped_column(index=True)
    unit: Mapped[str]
    period: Mapped[str]
    name: Mapped[str]
    file_name: Mapped[str]
    changed: Mapped[str]
    said: Mapped[str]
    taken: Mapped[str]
