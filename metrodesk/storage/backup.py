"""Copies of a live database: made with SQLite's own backup, proven by reading them again."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from sqlalchemy import create_engine

from metrodesk.durable import sync_file
from metrodesk.errors import DatabaseDamaged
from metrodesk.storage.engine import known_trouble, translated_errors
from metrodesk.storage.state import State

PAGES = 1000  # copied before others may write again


def copy_database(source: Path, target: Path) -> None:
    """Copy a database that may be in use to a new file, one that needs no other beside it.

    Raises OSError, DiskFull or DatabaseDamaged; `target` may be half there then.
    """
    try:
        address = f"{source.absolute().as_uri()}?mode=ro"
        with closing(sqlite3.connect(address, uri=True)) as live, closing(sqlite3.connect(target)) as copy:
            live.backup(copy, pages=PAGES)
            copy.execute("PRAGMA journal_mode=DELETE")
    except sqlite3.DatabaseError as error:
        raise known_trouble(error) or DatabaseDamaged(str(error)) from error
    sync_file(target)


def digest_of(path: Path, directions: Sequence[str]) -> str:
    """Check a database that nobody uses from end to end and return its state digest.

    Nothing is written, not even beside it. Raises DatabaseDamaged.
    """
    address = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
    try:
        with closing(sqlite3.connect(address, uri=True)) as connection:
            said = connection.execute("PRAGMA integrity_check").fetchone()[0]
    except sqlite3.DatabaseError as error:
        raise known_trouble(error) or DatabaseDamaged(str(error)) from error
    if said != "ok":
        raise DatabaseDamaged(said)
    engine = create_engine("sqlite+pysqlite://", creator=lambda: sqlite3.connect(address, uri=True))
    try:
        with translated_errors(), engine.connect() as connection:
            return State(connection).digest(directions)
    finally:
        engine.dispose()
