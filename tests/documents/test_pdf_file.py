import errno
import os

import pytest

from metrodesk.documents.prints.form_pdf import write_form
from metrodesk.documents.prints.pdf_file import count_pages, put, put_pdf
from metrodesk.errors import FileNotWritten
from tests.documents.sample_forms import sealed_form


@pytest.fixture
def path(tmp_path):
    return tmp_path / "表.pdf"


def test_the_pages_of_a_whole_file_are_counted_and_of_a_cut_one_are_not(path):
    printed = write_form(sealed_form(), path)
    data = path.read_bytes()
    assert count_pages(data) == printed.pages
    assert count_pages(data[:-20]) == 0
    assert count_pages(data[1:]) == 0
    assert count_pages(data[:500] + data[600:]) == 0


def test_a_file_with_another_number_of_pages_is_damaged(path):
    write_form(sealed_form(), path)
    with pytest.raises(FileNotWritten) as caught:
        put_pdf(path, path.read_bytes(), 99)
    assert caught.value.reason == "damaged"


@pytest.mark.parametrize(
    ("number", "reason"),
    [(errno.ENOSPC, "full"), (errno.EACCES, "denied"), (errno.EROFS, "denied"), (errno.EIO, "damaged")],
)
def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(path, monkeypatch, number, reason):
    path.write_bytes(b"old")

    def fail(handle):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(FileNotWritten) as caught:
        put(path, b"new")
    assert caught.value.reason == reason
    assert path.read_bytes() == b"old"
    assert list(path.parent.iterdir()) == [path]


def test_the_old_file_is_replaced_at_once(path):
    path.write_bytes(b"old")
    put(path, b"new")
    assert path.read_bytes() == b"new"
