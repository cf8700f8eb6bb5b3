"""What was given out and what came back is remembered; a newer file of a sheet takes the older one's place."""

from dataclasses import replace

import pytest

from metrodesk.storage import migrate
from metrodesk.storage.database import Database
from metrodesk.storage.sheets import IssuedSheet, TakenSheet

ISSUED = IssuedSheet("s1", "u1", "2026Q3", "王家村", ("t01", "t02"), {"t01": ["a" * 64]}, "2026-10-08")
TAKEN = TakenSheet("a" * 64, "s1", "u1", "2026Q3", "王家村", "王家村.xlsx", "", {"t01": {"progress": "好"}}, "now")


@pytest.fixture
def database(tmp_path):
    migrate.create(tmp_path / "metrodesk.db")
    database = Database(tmp_path / "metrodesk.db")
    yield database
    database.close()


def test_a_newer_file_of_the_same_sheet_takes_the_older_ones_place(database):
    newer, other = replace(TAKEN, sha256="b" * 64, file_name="新.xlsx"), replace(TAKEN, sha256="c" * 64, sheet="s2")
    with database.begin() as books:
        books.sheets.issue(ISSUED)
        for one in (TAKEN, other, newer):
            books.sheets.take(one)

    with database.read() as books:
        assert books.sheets.issued("u1", "2026Q3") == (ISSUED,)
        assert books.sheets.taken("u1", "2026Q3") == (other, newer)
        assert books.sheets.taken("u1", "2026Q4") == ()


def test_files_without_a_sheets_number_stand_side_by_side(database):
    bare = [replace(TAKEN, sha256=letter * 64, sheet="") for letter in "ab"]
    with database.begin() as books:
        for one in bare:
            books.sheets.take(one)

    with database.read() as books:
        assert len(books.sheets.taken("u1", "2026Q3")) == 2
