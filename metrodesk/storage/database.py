"""The database of a workspace: transactions, and the stores inside one."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from sqlalchemy import Connection

from metrodesk.errors import DatabaseDamaged
from metrodesk.storage.acts import Acts, KnownActs
from metrodesk.storage.bundle_notes import Bundles
from metrodesk.storage.contents import Contents, Meta
from metrodesk.storage.desk_notes import Phrases, TaskNotes
from metrodesk.storage.draft_steps import DraftSteps
from metrodesk.storage.drafts import Drafts
from metrodesk.storage.engine import known_trouble, open_engine, transaction
from metrodesk.storage.evidence_files import EvidenceFiles
from metrodesk.storage.intake import Joining, Quarantine
from metrodesk.storage.people import People
from metrodesk.storage.prints import Prints
from metrodesk.storage.projections import Projections
from metrodesk.storage.receipts import Receipts
from metrodesk.storage.revisions import Revisions
from metrodesk.storage.sheets import Sheets
from metrodesk.storage.state import KnownDigests, State
from metrodesk.storage.submissions import Submissions
from metrodesk.storage.texts import Texts


class Books:
    """Everything one transaction can read and write."""

    def __init__(self, connection: Connection, acts: KnownActs, digests: KnownDigests) -> None:
        self.meta = Meta(connection)
        self.contents = Contents(connection)
        self.bundles = Bundles(connection)
        self.revisions = Revisions(connection)
        self.acts = Acts(connection, acts)
        self.evidence = EvidenceFiles(connection)
        self.drafts = Drafts(connection)
        self.steps = DraftSteps(connection)
        self.notes = TaskNotes(connection)
        self.phrases = Phrases(connection)
        self.quarantine = Quarantine(connection)
        self.joining = Joining(connection)
        self.prints = Prints(connection)
        self.sheets = Sheets(connection)
        self.people = People(connection)
        self.submissions = Submissions(connection)
        self.receipts = Receipts(connection)
        self.projections = Projections(connection)
        self.texts = Texts(connection)
        self.state = State(connection, digests)


class _OnlyTrying(Exception):
    """Leaves a transaction so that it is rolled back."""


class Database:
    """One SQLite file that has been opened and found whole."""

    def __init__(self, path: Path) -> None:
        self._engine = open_engine(path)
        self._acts: KnownActs = {}
        self._digests: KnownDigests = {}
        self.noted: Callable[[Mapping[str, str]], None] | None = None
        """Told all notes of the workspace after a transaction changed one of them."""

    @contextmanager
    def begin(self) -> Iterator[Books]:
        """Open a writing transaction: all of it lands or nothing."""
        notes: dict[str, str] | None = None
        with transaction(self._engine, writes=True) as connection:
            books = Books(connection, self._acts, self._digests)
            yield books
            if books.meta.changed and self.noted is not None:
                notes = books.meta.all()
        if notes is not None and self.noted is not None:
            self.noted(notes)

    @contextmanager
    def trial(self) -> Iterator[Books]:
        """Open a writing transaction that is rolled back at its end, to see what would happen."""
        with suppress(_OnlyTrying), transaction(self._engine, writes=True) as connection:
            yield Books(connection, self._acts, self._digests)
            raise _OnlyTrying

    @contextmanager
    def read(self) -> Iterator[Books]:
        """Open a reading transaction: one unchanging view."""
        with transaction(self._engine, writes=False) as connection:
            yield Books(connection, self._acts, self._digests)

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()


def check_integrity(path: Path) -> None:
    """Run SQLite's quick check; raises DatabaseDamaged with what it said.

    A disk that is full or write-protected is told as such: nobody must restore a backup for it.
    """
    try:
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
        try:
            said = connection.execute("PRAGMA quick_check").fetchone()[0]
        finally:
            connection.close()
    except sqlite3.DatabaseError as error:
        raise known_trouble(error) or DatabaseDamaged(str(error)) from error
    if said != "ok":
        raise DatabaseDamaged(said)
