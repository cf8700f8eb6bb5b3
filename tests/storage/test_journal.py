"""The journal holds every line before its transaction commits."""

import os

import pytest

from metrodesk.domain.act import ActKind
from metrodesk.storage.journal import Entry, Journal, Origin
from tests.domain.histories import act, revision

ONE = Entry(Origin.REVISION, revision().id, revision().line)
ACT = Entry(Origin.ACT, act(ActKind.CUTOFF).id, act(ActKind.CUTOFF).line)


@pytest.fixture
def journal(tmp_path):
    return Journal(tmp_path / "journal")


def test_lines_come_back_as_they_were_written_and_by_their_names(journal):
    journal.write([ONE, ACT])
    journal.write([ONE])

    assert set(journal.entries()) == {ONE, ACT}
    assert journal.names() == {("rev", ONE.name), ("act", ACT.name)}


@pytest.mark.parametrize("cut", [0, 1, len(ONE.line) - 1])
def test_a_file_that_is_not_what_its_name_stands_for_is_passed_over_and_can_be_written_again(journal, tmp_path, cut):
    (tmp_path / "journal" / f"{ONE.name}.rev").write_bytes(ONE.line[:cut])
    assert list(journal.entries()) == []

    journal.write([ONE])

    assert list(journal.entries()) == [ONE]


@pytest.mark.skipif(os.name != "posix", reason="Windows has no pipes in folders")
def test_a_pipe_or_folder_in_the_journal_is_passed_over(journal, tmp_path):
    journal.write([ONE])
    os.mkfifo(tmp_path / "journal" / f"{'0' * 64}.act")
    (tmp_path / "journal" / f"{'1' * 64}.rev").mkdir()

    assert list(journal.entries()) == [ONE]


def test_what_a_cut_off_write_left_and_other_peoples_files_are_passed_over(journal, tmp_path):
    for name in (f".{ONE.name}.rev.part", "说明.txt", f"{ONE.name}.poem"):
        (tmp_path / "journal" / name).write_bytes(ONE.line)

    assert list(journal.entries()) == []
