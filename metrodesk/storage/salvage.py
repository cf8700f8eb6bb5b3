"""What an old database still gives when a new one is built: notes that no file holds."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

NOTES = ("drafts", "prints", "steps", "quarantine", "requests")


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


def make_one_file(database: Path) -> None:
    """Bring everything that stands in a database's log into the file itself, and do away with the log."""
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.execute("PRAGMA journal_mode=DELETE")


def _copy(source: sqlite3.Connection, target: sqlite3.Connection, table: str) -> None:
    known = [row[1] for row in target.execute(f"PRAGMA table_info({table})")]
    there = {row[1] for row in source.execute(f"PRAGMA table_info({table})")}
    columns = [one for one in known if one in there]
    if not columns:
        raise sqlite3.DatabaseError(table)
    names = ", ".join(columns)
    rows = source.execute(f"SELECT {names} FROM {table}").fetchall()  # noqa: S608  names of our own schema
    marks = ", ".join("?" for _ in columns)
    target.executemany(f"INSERT INTO {table} ({names}) VALUES ({marks})", rows)  # noqa: S608
    target.commit()
