"""Backing up and restoring from the command line."""

import json

import pytest

from metrodesk.cli.main import run
from tests.services.campaign import PINGTAN


@pytest.fixture
def said(capfd):
    """Run a command with --json; return its exit status and what it said."""

    def do(*arguments) -> tuple[int, dict]:
        status = run([*map(str, arguments), "--json"])
        return status, json.loads(capfd.readouterr().out)

    return do


def test_a_workspace_comes_back_from_its_backup(campaign, said, tmp_path, monkeypatch):
    campaign.hand_in(PINGTAN)
    monkeypatch.setenv("METRODESK_PASSPHRASE", "一句足够长的口令")
    status, made = said("workspace", "backup", campaign.desk(), "--out", tmp_path / "备份.zip", "--with-keys")
    again, restored = said("workspace", "restore", made["file"], "--to", tmp_path / "again", "--keys", made["keys"][0])
    _, state = said("workspace", "digest", tmp_path / "again")

    assert (status, again) == (0, 0)
    assert restored == {"workspace": str(tmp_path / "again"), "state": made["state"], "keys": ["unit"]}
    assert state == {"state": made["state"]}


def test_a_second_folder_is_remembered(campaign, said, tmp_path):
    _, first = said("workspace", "backup", campaign.desk(), "--second", tmp_path / "另一块磁盘")
    (tmp_path / "另一块磁盘").rename(tmp_path / "gone")
    status, again = said("workspace", "backup", campaign.desk())

    assert first["second"].startswith(str(tmp_path / "另一块磁盘"))
    assert status == 1
    assert again["second"] is None
    assert again["trouble"]["next"]
    assert again["file"].endswith(".db")


def test_what_cannot_be_restored_is_told_in_words(campaign, said, tmp_path):
    (tmp_path / "x.zip").write_bytes(b"no zip")
    status, told = said("workspace", "restore", tmp_path / "x.zip", "--to", tmp_path / "again")

    assert status == 1
    assert told["error"]["code"] == "backup_refused"
    assert not (tmp_path / "again").exists()


def test_keys_without_a_file_are_wrong_use(campaign, said):
    assert said("workspace", "backup", campaign.desk(), "--with-keys")[0] == 2


def test_a_lost_database_is_rebuilt_and_what_is_unproven_is_said(campaign, said):
    campaign.merge(campaign.hand_in(PINGTAN))
    _, before = said("workspace", "digest", campaign.district)
    (campaign.district / "metrodesk.db").unlink()
    lost, told = said("workspace", "digest", campaign.district)
    status, made = said("workspace", "rebuild", campaign.district)

    assert (lost, told["error"]["code"]) == (1, "database_gone")
    assert status == 0
    assert made["state"] == before["state"]
    assert [one for one in made["unproven"] if "草稿" in one] == made["unproven"] != []
