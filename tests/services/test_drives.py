"""Handing over by stick, mail and disc: room, and letting go of a drive."""

import shutil
import subprocess
from pathlib import Path
from types import SimpleNamespace

import pytest

from metrodesk.errors import DriveNotReleased, NotEnoughRoom
from metrodesk.services import ejecting, places
from metrodesk.services.places import Mount
from tests.services.campaign import PINGTAN

STICK = Mount(Path("/media/clerk/U盘"), "vfat", "/dev/sdb1")


def test_a_place_too_small_is_refused_before_anything_is_written(campaign, monkeypatch):
    campaign.write(PINGTAN)
    campaign.seal(PINGTAN)
    room = shutil.disk_usage(campaign.folder)
    monkeypatch.setattr(places.shutil, "disk_usage", lambda _: room._replace(free=1000))

    for _ in range(2):  # the second time the bundle has its number already
        with pytest.raises(NotEnoughRoom) as told:
            campaign.export(PINGTAN)
        assert told.value.free == 1000
        assert list(campaign.stick().iterdir()) == []

    monkeypatch.setattr(places.shutil, "disk_usage", lambda _: room)
    assert campaign.export(PINGTAN).bundle.number == 1


def test_a_bundle_that_lies_there_already_needs_no_more_room(campaign, monkeypatch):
    campaign.hand_in(PINGTAN)
    room = shutil.disk_usage(campaign.folder)
    monkeypatch.setattr(places.shutil, "disk_usage", lambda _: room._replace(free=0))

    assert campaign.export(PINGTAN).repeated
    assert len(list(campaign.stick().iterdir())) == 1


@pytest.fixture
def stick(monkeypatch):
    """A stick that is mounted, and the orders given for it."""
    monkeypatch.setattr(ejecting, "place_of", lambda _: "removable")
    monkeypatch.setattr(ejecting, "device_of", lambda _: STICK)
    monkeypatch.setattr(ejecting.shutil, "which", lambda name: f"/usr/bin/{name}" if name != "gio" else None)
    given = []
    monkeypatch.setattr(ejecting.subprocess, "run", lambda order, **_: given.append(order) or answers(order))
    return given


def answers(order):
    return SimpleNamespace(returncode=int("udisksctl" in order[0]), stdout="", stderr="target is busy")


@pytest.mark.skipif("sys.platform == 'win32'")
def test_a_drive_is_let_go_of_by_the_first_way_that_works(stick):
    ejecting.eject(STICK.folder)

    assert [Path(order[0]).name for order in stick] == ["udisksctl", "umount"]
    assert stick[0][-1] == STICK.device
    assert stick[1][-1] == str(STICK.folder)


@pytest.mark.skipif("sys.platform == 'win32'")
def test_a_drive_in_use_is_told_with_the_systems_words(stick, monkeypatch):
    busy = subprocess.CompletedProcess([], 32, "", "target is busy")
    monkeypatch.setattr(ejecting.subprocess, "run", lambda *_, **__: busy)

    with pytest.raises(DriveNotReleased, match="target is busy"):
        ejecting.eject(STICK.folder)


@pytest.mark.skipif("sys.platform == 'win32'")
def test_a_drive_that_is_too_slow_for_one_way_is_let_go_of_by_the_next(stick, monkeypatch):
    def run(order, **_):
        if "udisksctl" in order[0]:
            raise subprocess.TimeoutExpired(order, ejecting.PATIENCE)
        return answers(order)

    monkeypatch.setattr(ejecting.subprocess, "run", run)
    ejecting.eject(STICK.folder)

    monkeypatch.setattr(ejecting.shutil, "which", lambda name: f"/usr/bin/{name}" if name == "udisksctl" else None)
    with pytest.raises(DriveNotReleased, match="timed out"):
        ejecting.eject(STICK.folder)


def test_a_folder_on_a_fixed_disk_is_never_let_go_of(tmp_path):
    assert not ejecting.can_eject(tmp_path)
