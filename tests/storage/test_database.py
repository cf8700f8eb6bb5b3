"""Opening: versions, damage and locks are told apart, and nothing is ever thrown away."""

import shutil
import sqlite3
from contextlib import closing

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine

from metrodesk.errors import DatabaseDamaged, DatabaseLocked, DatabaseReadOnly, DiskFull, NewerWorkspace
from metrodesk.paths import database_folder
from metrodesk.storage import migrate
from metrodesk.storage.database import Database, check_integrity
from metrodesk.storage.engine import translated_errors
from metrodesk.storage.schema import Table
from tests.domain.histories import revision

NOW = "0004"  # the newest migration of this program
LATER = """
import sqlalchemy as sa
from alembic import op

revision = "9999"
down_revision = "0004"


def upgrade():
    op.add_column("drafts", sa.Column("mood", sa.Text(), nullable=True))
"""


@pytest.fixture
def path(tmp_path):
    migrate.create(tmp_path / "metrodesk.db")
    return tmp_path / "metrodesk.db"


@pytest.fixture
def later_program(tmp_path, monkeypatch):
    """A program of the future with one more migration."""
    folder = tmp_path / "database"
    shutil.copytree(database_folder(), folder, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "versions" / "9999_mood.py").write_text(LATER)
    monkeypatch.setattr(migrate, "database_folder", lambda: folder)


def add_a_line(path):
    database = Database(path)
    with database.begin() as books:
        books.revisions.add([revision()])
    database.close()


def count(path):
    database = Database(path)
    with database.read() as books:
        found = books.revisions.count()
    database.close()
    return found


def test_the_migrations_lead_to_exactly_the_schema_of_the_code(path):
    engine = create_engine(f"sqlite:///{path}")
    with engine.connect() as connection:
        differences = compare_metadata(MigrationContext.configure(connection), Table.metadata)
        tables = set(Table.metadata.tables)
    engine.dispose()

    assert differences == []
    assert len(tables) > 10


def test_a_database_of_todays_version_is_left_alone(path):
    before = path.read_bytes()

    assert migrate.version_of(path) == migrate.versions()[-1]
    assert migrate.bring_up_to_date(path) is False
    assert path.read_bytes() == before


def test_an_older_database_is_migrated_with_its_rows_and_the_original_kept(path, later_program):
    add_a_line(path)
    before = path.read_bytes()

    assert migrate.bring_up_to_date(path) is True

    assert migrate.version_of(path) == "9999"
    assert count(path) == 1
    kept = path.with_name("metrodesk.db.before-9999")
    assert count(kept) == 1
    assert migrate.version_of(kept) == NOW
    assert kept.stat().st_size == len(before)
    assert migrate.bring_up_to_date(path) is False


def test_lines_that_only_stand_in_the_log_of_a_killed_program_are_migrated_too(path, tmp_path, later_program):
    database = Database(path)
    with database.begin() as books:
        books.revisions.add([revision()])
    killed = tmp_path / "killed"
    killed.mkdir()
    for name in ("metrodesk.db", "metrodesk.db-wal"):
        shutil.copy(path.with_name(name), killed / name)
    database.close()

    assert migrate.bring_up_to_date(killed / "metrodesk.db") is True
    assert count(killed / "metrodesk.db") == 1
    assert count(killed / "metrodesk.db.before-9999") == 1


def test_a_failed_migration_leaves_the_old_database_as_it_was(path, later_program, monkeypatch):
    add_a_line(path)
    before = path.read_bytes()

    def fail(_path):
        raise DatabaseDamaged("made up")

    monkeypatch.setattr(migrate, "check_integrity", fail)
    with pytest.raises(DatabaseDamaged):
        migrate.bring_up_to_date(path)

    assert path.read_bytes() == before
    assert migrate.version_of(path) == NOW


def test_a_database_that_somebody_has_open_is_not_migrated_under_their_feet(path, later_program):
    database = Database(path)
    with database.begin() as books:
        books.revisions.add([revision()])
    with pytest.raises(DatabaseLocked):
        migrate.bring_up_to_date(path)
    database.close()

    assert migrate.version_of(path) == NOW
    assert migrate.bring_up_to_date(path) is True


def test_a_newer_database_is_refused_and_its_bytes_are_untouched(path):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    before = path.read_bytes()

    with pytest.raises(NewerWorkspace) as refused:
        migrate.bring_up_to_date(path)

    assert refused.value.version == "9999"
    assert path.read_bytes() == before
    assert sorted(one.name for one in path.parent.iterdir()) == ["metrodesk.db"]


def check_and_migrate(path):
    check_integrity(path)
    migrate.bring_up_to_date(path)


def scrambled(data: bytes) -> bytes:
    return data[:100] + b"\xff" * 4000 + data[4100:]


@pytest.mark.parametrize(
    "damage",
    [lambda _: b"", lambda data: data[:700], lambda data: b"not a database " * 99, scrambled],
    ids=["empty", "cut off", "another file", "scrambled"],
)
def test_a_damaged_database_is_refused_and_nothing_is_thrown_away(path, damage):
    path.write_bytes(damage(path.read_bytes()))
    before = path.read_bytes()

    with pytest.raises(DatabaseDamaged):
        check_and_migrate(path)

    assert path.read_bytes() == before


def test_a_folder_may_be_called_whatever_the_system_allows(tmp_path):
    folder = tmp_path / "100% 达川?#&=工作库"
    folder.mkdir()
    migrate.create(folder / "metrodesk.db")

    add_a_line(folder / "metrodesk.db")

    assert count(folder / "metrodesk.db") == 1
    assert sorted(one.name for one in folder.iterdir()) == ["metrodesk.db"]
    check_integrity(folder / "metrodesk.db")
    assert migrate.version_of(folder / "metrodesk.db") == NOW


def test_what_the_driver_reports_is_told_as_one_of_the_failures_a_person_knows(path, monkeypatch):
    monkeypatch.setattr("metrodesk.storage.engine.PRAGMAS", ("journal_mode=WAL", "busy_timeout=1"))
    one, other = Database(path), Database(path)
    with one.begin(), pytest.raises(DatabaseLocked), other.begin():
        pass
    one.close()
    other.close()


def test_a_commit_is_on_the_disk_before_it_is_said_to_be_done(path):
    database = Database(path)
    with database._engine.connect() as connection:
        asked = [
            connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "trusted_schema")
        ]
    database.close()

    assert asked == ["wal", 2, 1, 0]


@pytest.mark.parametrize(
    ("code", "known"),
    [
        (sqlite3.SQLITE_BUSY, DatabaseLocked),
        (sqlite3.SQLITE_FULL, DiskFull),
        (sqlite3.SQLITE_IOERR_FSYNC, DiskFull),
        (sqlite3.SQLITE_CORRUPT, DatabaseDamaged),
        (sqlite3.SQLITE_NOTADB, DatabaseDamaged),
        (sqlite3.SQLITE_READONLY, DatabaseReadOnly),
        (sqlite3.SQLITE_CANTOPEN, DatabaseReadOnly),
    ],
)
def test_every_kind_of_trouble_has_its_own_failure(code, known):
    from sqlalchemy.exc import OperationalError

    cause = sqlite3.OperationalError("made up")
    cause.sqlite_errorcode = code
    with pytest.raises(known), translated_errors():
        raise OperationalError("SELECT 1", {}, cause)


def test_trouble_nobody_knows_goes_on_as_it_is():
    from sqlalchemy.exc import OperationalError

    with pytest.raises(OperationalError), translated_errors():
        raise OperationalError("SELECT 1", {}, sqlite3.OperationalError("no such table"))


def test_a_new_database_on_a_full_disk_is_told_as_such_and_leaves_nothing(tmp_path, monkeypatch):
    from alembic import command
    from sqlalchemy.exc import OperationalError

    def full(*_):
        cause = sqlite3.OperationalError("database or disk is full")
        cause.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise OperationalError("CREATE TABLE", {}, cause)

    monkeypatch.setattr(command, "upgrade", full)

    with pytest.raises(DiskFull):
        migrate.create(tmp_path / "metrodesk.db")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("look", [check_integrity, migrate.version_of])
@pytest.mark.parametrize(
    ("code", "known"),
    [
        (sqlite3.SQLITE_CANTOPEN, DatabaseReadOnly),
        (sqlite3.SQLITE_IOERR, DiskFull),
        (sqlite3.SQLITE_BUSY, DatabaseLocked),
        (sqlite3.SQLITE_NOTADB, DatabaseDamaged),
    ],
)
def test_a_full_or_protected_disk_is_not_taken_for_damage(look, code, known, path, monkeypatch):
    def refuse(*_, **__):
        trouble = sqlite3.OperationalError("made up")
        trouble.sqlite_errorcode = code
        raise trouble

    monkeypatch.setattr(sqlite3, "connect", refuse)

    with pytest.raises(known):
        look(path)
