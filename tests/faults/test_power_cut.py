"""A power cut at any moment: the workspace opens, and what was said to be done is there."""

import shutil

import pytest

from tests.faults.power_cut import SECTOR, WAYS, WORKED, Content, Disk, Recording
from tests.faults.recording import Step

SAMPLE = 4  # moments of each scene, the last among them


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace records the writes; `apt install strace`")
@pytest.mark.parametrize("name", WORKED)
def test_a_power_cut_leaves_the_state_before_or_after_and_loses_nothing_that_was_done(founded, tmp_path, name):
    recording = Recording(name, founded, tmp_path / "room")
    total = len(recording.steps)
    assert {step.kind for step in recording.steps} >= {"write", "sync"}

    for number in range(SAMPLE + 1):
        way = WAYS[number % len(WAYS)]
        recording.cut(total * number // SAMPLE, way, number)
    recording.cut(total, "nothing unsynced")


@pytest.fixture
def disk_of(tmp_path):
    """A disk on which some steps were done."""

    def made(*steps: Step) -> Disk:
        disk = Disk(tmp_path)
        for step in steps:
            disk.do(step)
        return disk

    return made


WRITTEN = (Step("create", "/d/a.part"), Step("write", "/d/a.part", b"x" * 2000), Step("rename", "/d/a.part", to="/d/a"))


def left(disk: Disk, way: str, chance=None) -> dict:
    return disk.left(way, chance)


def test_a_file_renamed_without_a_sync_may_be_empty_or_absent(disk_of):
    disk = disk_of(*WRITTEN)

    assert left(disk, "everything") == {"/d/a": b"x" * 2000}
    assert left(disk, "names without content") == {"/d/a": b""}
    assert left(disk, "nothing unsynced") == {}


def test_a_file_synced_before_its_rename_is_whole_or_absent_until_its_folder_is_synced(disk_of):
    created, written, renamed = WRITTEN
    disk = disk_of(created, written, Step("sync", "/d/a.part"), renamed)

    assert left(disk, "names without content") == {"/d/a": b"x" * 2000}
    assert left(disk, "nothing unsynced") == {}
    disk.do(Step("sync", "/d"))
    assert left(disk, "nothing unsynced") == {"/d/a": b"x" * 2000}


def test_a_write_may_be_torn_between_sectors():
    content = Content(bytearray(b"a" * 1024), [Step("write", "f", b"b" * 1024, 0)])

    assert content.kept(0, SECTOR) == b"b" * 512 + b"a" * 512
