"""The truth only grows: no code path and no slip of the hand changes or removes a sealed line."""

import sqlite3
from contextlib import closing

import pytest
from sqlalchemy import insert

from metrodesk.domain.report import Evidence
from metrodesk.domain.revision import Kind
from metrodesk.domain.unit import UnitId
from metrodesk.errors import MetroDeskError
from metrodesk.storage import migrate
from metrodesk.storage.bundle_notes import BundleNote
from metrodesk.storage.database import Database
from metrodesk.storage.schema import APPEND_ONLY, Table
from tests.domain.histories import TEXTS, revision

NOTE = BundleNote("b" * 64, "in", "report", UnitId("u1"), "d1", "e1", 1, None, "f", 5, "2026-10-08")


@pytest.fixture
def path(tmp_path):
    migrate.create(tmp_path / "metrodesk.db")
    return tmp_path / "metrodesk.db"


@pytest.fixture
def database(path):
    opened = Database(path)
    yield opened
    opened.close()


def filled_row(table):
    values = {"bytes": b"x", "int": 1, "bool": False}
    return {column.name: values.get(column.type.python_type.__name__, "x") for column in table.columns}


@pytest.mark.parametrize("table", APPEND_ONLY)
@pytest.mark.parametrize("order", ["UPDATE {} SET id = id", "UPDATE OR REPLACE {} SET id = 7", "DELETE FROM {}"])
def test_a_row_of_the_truth_can_be_neither_changed_nor_removed(path, table, order):
    rows = Table.metadata.tables[table]
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(str(insert(rows).compile()), filled_row(rows))
        connection.commit()
        if table == "carriages":
            order = order.replace("id = id", "bundle = bundle").replace("id = 7", "bundle = 7")
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            connection.execute(order.format(table))
        assert connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (1,)  # noqa: S608  a fixed name


def test_the_sets_that_are_guarded_are_those_that_hold_the_truth(path):
    with closing(sqlite3.connect(path)) as connection:
        guarded = {row[0] for row in connection.execute("SELECT tbl_name FROM sqlite_master WHERE type = 'trigger'")}

    assert guarded == set(APPEND_ONLY)


def test_lines_added_twice_are_there_once_and_come_back_as_the_bytes_they_were(database):
    lines = [revision(text=text) for text in TEXTS]
    with database.begin() as books:
        books.revisions.add(lines[:2])
        books.revisions.add([*lines, lines[0]])

    with database.read() as books:
        assert {one.line for one in books.revisions.of(kind=Kind.TASK)} == {one.line for one in lines}
        assert books.revisions.count() == len(TEXTS)


def test_a_transaction_that_fails_leaves_nothing(database):
    def fail():
        with database.begin() as books:
            books.revisions.add([revision()])
            books.bundles.add(NOTE, [revision().id])
            raise MetroDeskError

    with pytest.raises(MetroDeskError):
        fail()

    with database.read() as books:
        assert books.revisions.count() == 0
        assert books.bundles.notes() == ()


def test_a_reader_sees_one_state_while_another_writes(path, database):
    other = Database(path)
    with database.read() as books:
        assert books.revisions.count() == 0
        with other.begin() as writing:
            writing.revisions.add([revision()])
        assert books.revisions.count() == 0
    with database.read() as books:
        assert books.revisions.count() == 1
    other.close()


def test_which_bundle_carries_which_line_is_kept_for_any_number_of_lines(database):
    lines = [revision(claimed=str(number)) for number in range(1203)]
    with database.begin() as books:
        books.revisions.add(lines)
        books.bundles.add(NOTE, [one.id for one in lines])

    with database.read() as books:
        (record,) = books.bundles.records("in")
        assert record.revisions == {one.id for one in lines}
        assert books.revisions.known(one.id for one in lines) == record.revisions
        assert books.bundles.carriers([lines[5].id]) == {lines[5].id: {NOTE.bundle}}
        assert len(books.revisions.counting(without=[NOTE.bundle])) == 0
        assert len(books.revisions.counting()) == len(lines)


def test_files_of_proof_are_noted_once_by_their_content(database):
    one, renamed = Evidence("a" * 64, "1.jpg", "image/jpeg", 3), Evidence("a" * 64, "2.jpg", "image/jpeg", 3)
    with database.begin() as books:
        books.evidence.add([one, renamed])
        books.evidence.add([one])

    with database.read() as books:
        assert books.evidence.held(["a" * 64, "b" * 64]) == {"a" * 64}
