import os
from pathlib import Path

import pytest

from metrodesk.ordinary import open_ordinary, read_ordinary, shown_name

pytestmark = pytest.mark.skipif(os.name != "posix", reason="Windows has no such files")


def test_a_pipe_is_refused_at_once(tmp_path):
    os.mkfifo(tmp_path / "pipe.mdbundle")

    with pytest.raises(OSError, match="No such device"):
        open_ordinary(tmp_path / "pipe.mdbundle")


def test_a_device_without_an_end_is_refused():
    with pytest.raises(OSError, match="/dev/zero"):
        read_ordinary(Path("/dev/zero"), 10)


def test_a_folder_and_a_name_with_nul_are_refused(tmp_path):
    with pytest.raises(IsADirectoryError):
        open_ordinary(tmp_path)
    with pytest.raises(FileNotFoundError):
        open_ordinary(tmp_path / "a\0b")


def test_no_more_is_read_than_asked_for(tmp_path):
    (tmp_path / "a").write_bytes(b"12345")

    assert read_ordinary(tmp_path / "a", 5) == b"12345"
    with pytest.raises(OSError, match="too large"):
        read_ordinary(tmp_path / "a", 4)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("照片.jpg".encode(), "照片.jpg"),
        ("照片.jpg".encode("gb18030"), "照片.jpg"),
        ("表\n\u202egpj.exe".encode(), "表__gpj.exe"),
        (b"\xff\xff\xff", "\ufffd\ufffd\ufffd"),
    ],
)
def test_a_name_is_shown_on_one_line_in_its_true_order(name, shown):
    assert shown_name(Path(os.fsdecode(name))) == shown
