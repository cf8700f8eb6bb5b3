import errno
import os
import sys
from pathlib import Path

import pytest

from metrodesk.durable import write_durably


def test_a_write_that_fails_names_its_file_and_leaves_nothing(tmp_path, monkeypatch):
    def full(_handle):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)

    with pytest.raises(OSError, match=r"a\.txt"):
        write_durably(tmp_path / "a.txt", b"1")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux tells what a handle is open on")
def test_the_bytes_are_on_the_disk_before_the_name_is_and_the_folder_after(monkeypatch, tmp_path):
    seen = []
    monkeypatch.setattr(os, "fsync", lambda handle: seen.append(Path(os.readlink(f"/proc/self/fd/{handle}"))))
    monkeypatch.setattr(type(tmp_path), "replace", lambda self, target: seen.append(target))

    write_durably(tmp_path / "file", b"x")

    part, target, folder = seen
    assert (part.parent, part.suffix) == (tmp_path, ".part")
    assert (target, folder) == (tmp_path / "file", tmp_path)
