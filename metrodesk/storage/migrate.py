"""Bringing a database to today's schema: a copy is migrated, checked, and put in its place."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import URL

from metrodesk.durable import sync_folder
from metrodesk.errors import DatabaseDamaged, DatabaseLocked, NewerWorkspace
from metrodesk.paths import database_folder
from metrodesk.storage.database import check_integrity
from metrodesk.storage.engine import known_trouble, translated_errors


def create(path: Path) -> None:
    """Make a new database with today's schema, whole or not at all."""
    part = path.with_name(f".{path.name}.part")
    part.unlink(missing_ok=True)
    try:
        _upgrade(part)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
    sync_folder(path.parent)


def version_of(path: Path) -> str:
    """Return the schema version a database was written with; empty if it has none.

    Raises DatabaseDamaged for a file that is no SQLite database.
    """
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
            if "alembic_version" not in tables:
                return ""
            found = connection.execute("SELECT version_num FROM alembic_version").fetchone()
            return found[0] if found else ""
    except sqlite3.DatabaseError as error:
        raise known_trouble(error) or DatabaseDamaged(str(error)) from error


def versions() -> tuple[str, ...]:
    """Return the schema versions this program knows, oldest first."""
    return tuple(sorted(path.name.split("_")[0] for path in (database_folder() / "versions").glob("[0-9]*.py")))


def bring_up_to_date(path: Path) -> bool:
    """Migrate an older database; the original is kept beside it. Return whether it was needed.

    Raises NewerWorkspace for one that a newer program wrote and DatabaseDamaged for one
    without tables, DatabaseLocked while another program has it open; nothing is touched then.
    """
    found, known = version_of(path), versions()
    if found == known[-1]:
        return False
    if not found:
        raise DatabaseDamaged("no schema")
    if found not in known:
        raise NewerWorkspace(path, found)
    copy = path.with_name(f".{path.name}.migrating")
    copy.unlink(missing_ok=True)
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)
    if path.with_name(f"{path.name}-wal").exists():  # the last one to close it would have taken it away
        copy.unlink()
        raise DatabaseLocked
    kept = path.with_name(f"{path.name}.before-{known[-1]}")
    part = kept.with_name(f".{kept.name}.part")
    shutil.copy2(copy, part)
    part.replace(kept)
    _upgrade(copy)
    check_integrity(copy)
    copy.replace(path)
    sync_folder(path.parent)
    return True


def _upgrade(path: Path) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(database_folder()).replace("%", "%%"))
    config.attributes["url"] = URL.create("sqlite", database=str(path))
    with translated_errors():
        command.upgrade(config, "head")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
