"""Opening SQLite with the settings that survive a power cut, and translating its errors."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DatabaseError, OperationalError
from sqlalchemy.pool import ConnectionPoolEntry

from metrodesk.errors import (
    DatabaseDamaged,
    DatabaseLocked,
    DatabaseReadOnly,
    DiskFull,
    MetroDeskError,
)

PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "busy_timeout=5000",
    "temp_store=MEMORY",
    "cache_size=-20000",
    "wal_autocheckpoint=1000",
    "trusted_schema=OFF",
)


@lru_cache(maxsize=8)
def open_engine(path: Path) -> Engine:
    """Return the engine on one SQLite file; transactions are begun by `transaction` alone.

    A workspace is opened anew for every job. Its engine stays, so that statements are not
    compiled again each time; disposing of it closes its connections only.
    """
    url = URL.create("sqlite+pysqlite", database=str(path))
    engine = create_engine(url, connect_args={"isolation_level": None, "timeout": 5})
    event.listen(engine, "connect", _set_pragmas)
    event.listen(engine, "begin", _begin)
    return engine


def _set_pragmas(connection: DBAPIConnection, _record: ConnectionPoolEntry) -> None:
    cursor = connection.cursor()
    for pragma in PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


@contextmanager
def transaction(engine: Engine, *, writes: bool) -> Iterator[Connection]:
    """Open one transaction; a writing one takes the lock at once.

    Raises DatabaseLocked, DiskFull or DatabaseDamaged in place of the driver's errors.
    """
    with translated_errors(), engine.connect() as connection:
        bound = connection.execution_options(writes=writes)
        with bound.begin():
            yield bound


@contextmanager
def translated_errors() -> Iterator[None]:
    """Turn the driver's errors into those the program knows."""
    try:
        yield
    except (OperationalError, DatabaseError) as error:
        known = known_trouble(error.orig)
        if known is None:
            raise
        raise known from error


def known_trouble(error: BaseException | None) -> MetroDeskError | None:
    """Return the driver's error as one the program knows, or None."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
        return DatabaseLocked()
    if code in {sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR}:
        return DiskFull(str(error))
    if code in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}:
        return DatabaseDamaged(str(error))
    if code in {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM}:
        return DatabaseReadOnly(str(error))
    return None
