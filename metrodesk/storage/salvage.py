"""What an old database still gives when a new one is built: notes that no file holds."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

DESK_NOTES = (
    "drafts", "draft_steps", "task_notes", "phrases", "people", "sheets", "sheet_files", "prints", "steps",
)  # fmt: skip
NOTES = (*DESK_NOTES, "quarantine", "requests")


def carry_over(old: Path, new: Path) -> tuple[str, ...]:
    """Copy the notes from an old database into a new one; return the tables that could not be read."""
    lost = []
    address = f"{old.absolute().as_uri()}?mode=ro"
    with closing(sqlite3.connect(address, uri=True)) as source, closing(sqlite3.connect(new)) as target:
        for table in NOTES:
            try:
                _copy(source, target, table)
            except sqlite3.DatabaseError:
                target.rollback()
                lost.append(table)
    return tuple(lost)


def carry_missing(backup: Path, database: Path, tables: Iterable[str]) -> int:
    """Copy from a backup the rows of some tables that a database does not have; return how many."""
    found, address = 0, f"{backup.absolute().as_uri()}?mode=ro"
    with closing(sqlite3.connect(address, uri=True)) as source, closing(sqlite3.connect(database)) as target:
        for table in tables:
            before = target.total_changes
            _copy(source, target, table, "INSERT OR IGNORE")
            found += target.total_changes - before
    return found


def workspace_in(database: Path) -> str:
    """Return the id of the workspace a database is of, empty if it says none."""
    address = f"{database.absolute().as_uri()}?mode=ro"
    try:
        with closing(sqlite3.connect(address, uri=True)) as source:
            found = source.execute("SELECT value FROM meta WHERE key = 'workspace'").fetchone()
    except sqlite3.DatabaseError:
        return ""
    return str(found[0]) if found else ""


def make_one_file(database: Path) -> None:
    """Bring everything that stands in a database's log into the file itself, and do away with the log."""
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.execute("PRAGMA journal_mode=DELETE")


def _copy(source: sqlite3.Connection, target: sqlite3.Connection, table: str, insert: str = "INSERT") -> None:
    known = [row[1] for row in target.execute(f"PRAGMA table_info({table})")]
    there = {row[1] for row in source.execute(f"PRAGMA table_info({table})")}
    columns = [one for one in known if one in there]
    if not columns and _has_tables(source):
        return  # an older program's database, which had no such notes
    if not columns:
        raise sqlite3.DatabaseError(table)
    names = ", ".join(columns)
    rows = source.execute(f"SELECT {names} FROM {table}").fetchall()  # noqa: S608  names of our own schema
    marks = ", ".join("?" for _ in columns)
    target.executemany(f"{insert} INTO {table} ({names}) VALUES ({marks})", rows)
    target.commit()


def _has_tables(source: sqlite3.Connection) -> bool:
    return source.execute("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'").fetchone() is not None
