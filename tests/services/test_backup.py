"""Backups are proven by reading them back, and what is restored is what was there."""

import sqlite3
from contextlib import closing
from datetime import datetime, timedelta

import pytest

from metrodesk.errors import (
    BackupNotWritten,
)
from metrodesk.services import backing_up, clock, exporting, sealing
from metrodesk.services.evidence import attach
from metrodesk.services.layout import DATABASE
from metrodesk.services.upkeep import digest
from tests.documents.evidence_samples import pdf
from tests.services.campaign import NAMES, PERIOD, PINGTAN, SHITI, Campaign, write


@pytest.fixture
def worked(campaign, tmp_path) -> Campaign:
    """A campaign in which two units handed in and one file was refused."""
    proof = tmp_path / "检定证书.pdf"
    proof.write_bytes(pdf())
    with campaign.open() as ws:
        write(ws, "本级填报。", {16})
        sealing.seal(ws, PERIOD, NAMES)
        exporting.hand_over(ws)
    with campaign.open(PINGTAN) as ws:
        found = attach(ws, [proof])
    campaign.hand_in(PINGTAN, "", {18}, evidence=found)
    campaign.hand_in(SHITI)
    (campaign.stick() / "坏的.mdbundle").write_bytes(b"PK\3\4 damaged")
    campaign.merge(campaign.stick())
    return campaign


def files_of(folder):
    return {
        path.relative_to(folder): path.read_bytes()
        for name in ("bundles", "journal", "evidence", "quarantine")
        for path in (folder / name).iterdir()
    }


def test_a_copy_of_the_database_holds_the_same_state(worked):
    with worked.open() as ws:
        made = backing_up.back_up(ws)
        assert made.state == digest(ws)
        assert (made.second, made.trouble) == (None, None)
        ws.close()
    with closing(sqlite3.connect(made.file)) as copy, closing(sqlite3.connect(worked.district / DATABASE)) as live:
        assert list(copy.iterdump()) == list(live.iterdump())
        assert copy.execute("SELECT count(*) FROM revisions").fetchone()[0] > 10
    assert [one.name for one in (worked.district / "backups").iterdir()] == [made.file.name]


def test_once_a_day_is_enough_and_old_copies_make_room(campaign, monkeypatch):
    start = datetime.fromisoformat("2026-01-01T08:00")
    made = []
    with campaign.open(PINGTAN) as ws:
        for day in range(60):
            for hour in (0, 9):
                now = start + timedelta(days=day, hours=hour)
                monkeypatch.setattr(clock, "now", lambda now=now: f"{now.isoformat()}+08:00")
                monkeypatch.setattr(clock, "today", lambda now=now: now.date())
                made.append(backing_up.back_up_today(ws))
        found = backing_up.backups(ws.path / "backups")

    assert [one is not None for one in made] == [True, False] * 60
    assert [one.moment for one in found][:7] == [start + timedelta(days=59 - back) for back in range(7)]
    assert len(found) < 14


def test_the_second_place_holds_everything_and_only_new_files_are_copied_again(worked, tmp_path, monkeypatch):
    place = tmp_path / "另一块磁盘"
    with worked.open() as ws:
        assert not backing_up.is_second_place_asked(ws)
        backing_up.set_second_place(ws, place)
        first = backing_up.back_up(ws)
        folder = backing_up.folder_apart(ws, place)
        assert files_of(folder) == files_of(ws.path)
        before = {path: path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()}
        monkeypatch.setattr(clock, "now", lambda: "2099-01-01T08:00:00+08:00")
        again = backing_up.back_up(ws)
        after = {path: path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()}

    assert first.second.parent == folder
    assert {path.name for path in after.keys() - before.keys()} == {again.second.name}
    changed = {path.name for path in before if after[path] != before[path]}
    assert changed <= {"workspace.json"}


def test_a_second_place_that_is_gone_is_told_and_the_first_copy_stands(campaign, tmp_path):
    place = tmp_path / "stick"
    with campaign.open(PINGTAN) as ws:
        backing_up.set_second_place(ws, place)
        place.rmdir()
        made = backing_up.back_up(ws)

    assert made.file.is_file()
    assert made.second is None
    assert isinstance(made.trouble, BackupNotWritten)
    assert made.trouble.reason == "gone"
    assert not place.exists()


def test_the_second_place_may_not_lie_in_the_workspace(campaign):
    with campaign.open(PINGTAN) as ws, pytest.raises(BackupNotWritten) as told:
        backing_up.set_second_place(ws, ws.path / "backups")

    assert told.value.reason == "inside"


def test_a_person_who_wants_no_second_place_is_not_asked_again(campaign):
    with campaign.open(PINGTAN) as ws:
        backing_up.set_second_place(ws, None)
        assert backing_up.is_second_place_asked(ws)
        assert backing_up.second_place(ws) is None


def test_a_full_disk_leaves_no_half_copy_and_no_older_one_goes(campaign, monkeypatch):
    with campaign.open(PINGTAN) as ws:
        first = backing_up.back_up(ws)

        def half(source, target):
            target.write_bytes(source.read_bytes()[:5000])
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(backing_up, "copy_database", half)
        with pytest.raises(BackupNotWritten) as told:
            backing_up.back_up(ws)
        left = [path.name for path in (ws.path / "backups").iterdir()]

    assert told.value.reason == "full"
    assert left == [first.file.name]


def test_a_copy_that_reads_back_otherwise_is_no_backup(campaign, monkeypatch):
    real = backing_up.copy_database

    def damaging(source, target):
        real(source, target)
        data = bytearray(target.read_bytes())
        data[4096:8192] = bytes(4096)
        target.write_bytes(data)

    monkeypatch.setattr(backing_up, "copy_database", damaging)
    with campaign.open(PINGTAN) as ws:
        with pytest.raises(BackupNotWritten) as told:
            backing_up.back_up(ws)
        assert list((ws.path / "backups").iterdir()) == []

    assert told.value.reason == "changed"
