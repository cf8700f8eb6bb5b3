import errno
import os

import pytest

from metrodesk.durable import write_durably


def test_a_write_that_fails_names_its_file_and_leaves_nothing(tmp_path, monkeypatch):
    def full(_handle):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)

    with pytest.raises(OSError, match=r"a\.txt"):
        write_durably(tmp_path / "a.txt", b"1")
    assert list(tmp_path.iterdir()) == []
