"""One window to a workspace: the lock is the system's, and a place that knows none keeps nobody out."""

import errno
import sys

import pytest

from metrodesk.errors import WorkspaceOccupied
from metrodesk.services.occupying import Occupancy


def test_a_workspace_is_held_by_one_window_until_it_lets_go(tmp_path):
    first = Occupancy(tmp_path)
    with pytest.raises(WorkspaceOccupied):
        Occupancy(tmp_path)

    first.release()

    Occupancy(tmp_path).release()


@pytest.mark.skipif(sys.platform == "win32", reason="msvcrt locks everywhere")
@pytest.mark.parametrize("code", [errno.ENOLCK, errno.EOPNOTSUPP])
def test_a_place_that_knows_no_locks_keeps_nobody_out(tmp_path, monkeypatch, code):
    import fcntl

    def refuse(*_):
        raise OSError(code, "no locks available")

    monkeypatch.setattr(fcntl, "flock", refuse)

    Occupancy(tmp_path).release()
