"""Backing up to a disk that is full, gone or write-protected: told, and nothing half is left."""

import os

import pytest

from metrodesk.errors import BackupNotWritten
from metrodesk.services import archiving, backing_up
from metrodesk.services.upkeep import digest
from metrodesk.services.workspaces import open_workspace
from tests.bundles.test_export import small_disk
from tests.services.campaign import PINGTAN


@pytest.fixture
def sealed(campaign):
    campaign.hand_in(PINGTAN)
    return campaign


def state_of(campaign) -> str:
    with open_workspace(campaign.desk()) as ws:
        return digest(ws)


@pytest.mark.parametrize("room", [8_192, 65_536])
def test_a_full_disk_gets_no_half_backup_file(sealed, tmp_path, room):
    before = state_of(sealed)
    with open_workspace(sealed.desk()) as ws, small_disk(tmp_path, room) as disk:
        with pytest.raises(BackupNotWritten) as told:
            archiving.archive(ws, disk / "备份.zip")
        assert list(disk.iterdir()) == []

    assert told.value.reason == "full"
    assert state_of(sealed) == before


@pytest.mark.parametrize("room", [8_192, 65_536])
def test_a_full_second_place_is_told_and_the_first_copy_stands(sealed, tmp_path, room):
    before = state_of(sealed)
    with open_workspace(sealed.desk()) as ws, small_disk(tmp_path, room) as disk:
        backing_up.set_second_place(ws, disk)
        if not disk.is_mount():
            pytest.skip("here the limit would hold for the workspace's own disk too")
        made = backing_up.back_up(ws)
        copies = backing_up.backups(backing_up.folder_apart(ws, disk))
        parts = [one for one in disk.rglob("*") if one.name.endswith(".part")]

    assert made.file.is_file()
    assert made.trouble.reason == "full"
    assert (copies, parts) == ((), [])
    assert state_of(sealed) == before


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is write-protected for root")
def test_a_write_protected_place_is_told(sealed, tmp_path):
    (tmp_path / "protected").mkdir(mode=0o500)
    with open_workspace(sealed.desk()) as ws, pytest.raises(BackupNotWritten) as told:
        archiving.archive(ws, tmp_path / "protected" / "备份.zip")

    assert told.value.reason == "denied"
