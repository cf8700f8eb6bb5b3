"""Law 11: copied and restored workspaces are noticed before they write a number twice."""

import json
import shutil
import sqlite3
from contextlib import closing

import pytest

from metrodesk.bundles.peek import peek
from metrodesk.services import exporting
from metrodesk.services.layout import DATABASE
from metrodesk.services.workspaces import open_workspace
from tests.services.campaign import PINGTAN, PINGTAN_TOO, Campaign


def sender_of(file):
    return peek(file).head.sender


@pytest.fixture
def out(tmp_path):
    (tmp_path / "out").mkdir()
    return tmp_path / "out"


def exported(campaign: Campaign, out, text, name=PINGTAN):
    """Hand something in as a plain file; return what its head says of the sender."""
    campaign.write(name, text, {18})
    campaign.seal(name)
    return sender_of(campaign.export(name, out, plain=True).bundle.file)


def restore(campaign: Campaign, backup, name=PINGTAN):
    for left in campaign.desk(name).glob(f"{DATABASE}*"):
        left.unlink()
    shutil.copy(backup, campaign.desk(name) / DATABASE)


def back_up(campaign: Campaign, to, name=PINGTAN):
    with (
        closing(sqlite3.connect(campaign.desk(name) / DATABASE)) as source,
        closing(sqlite3.connect(to)) as target,
    ):
        source.backup(target)
    return to


def test_an_undisturbed_workspace_counts_on_in_one_epoch(campaign, out):
    first, second = exported(campaign, out, "一"), exported(campaign, out, "二")

    assert (first.seq, second.seq) == (1, 2)
    assert first.epoch == second.epoch
    assert (first.origin, second.origin) == (None, None)
    assert first.prev is None
    assert second.prev is not None


def test_a_restored_database_says_so_and_names_the_last_bundle_it_knows(campaign, out, tmp_path):
    first = exported(campaign, out, "一")
    backup = back_up(campaign, tmp_path / "backup.db")
    lost = exported(campaign, out, "二")
    restore(campaign, backup)

    after, next_one = exported(campaign, out, "三"), exported(campaign, out, "四")

    assert after.origin == "restored"
    assert after.epoch not in {first.epoch, lost.epoch}
    assert after.seq == 1
    assert after.prev == lost.prev  # the bundle numbered one
    assert (next_one.epoch, next_one.seq, next_one.origin) == (after.epoch, 2, None)


def test_a_database_restored_to_before_its_first_export_is_noticed_too(campaign, out, tmp_path):
    backup = back_up(campaign, tmp_path / "backup.db")
    first = exported(campaign, out, "一")
    restore(campaign, backup)

    assert exported(campaign, out, "二").epoch != first.epoch


def test_a_backup_of_an_older_epoch_never_writes_a_number_twice(campaign, out, tmp_path):
    seen = [exported(campaign, out, "一")]
    backup = back_up(campaign, tmp_path / "backup.db")
    for text in "二三四五":
        seen.append(exported(campaign, out, text))
        restore(campaign, backup)
    seen.append(exported(campaign, out, "六"))

    assert len({(one.epoch, one.seq) for one in seen}) == len(seen)


def test_a_workspace_carried_to_another_computer_says_it_was_copied(campaign, out, tmp_path, monkeypatch, data_folder):
    first = exported(campaign, out, "一")
    elsewhere = tmp_path / "another computer"
    shutil.copytree(data_folder / "keys", elsewhere / "keys")
    copy = campaign.copy(tmp_path / "copy")
    monkeypatch.setenv("METRODESK_DATA_DIR", str(elsewhere))
    there, there_again = exported(copy, out, "在那边写的"), exported(copy, out, "又写")
    monkeypatch.setenv("METRODESK_DATA_DIR", str(data_folder))
    here = exported(campaign, out, "在这边写的")

    assert there.origin == "copied"
    assert there.epoch != first.epoch
    assert (there_again.epoch, there_again.seq, there_again.origin) == (there.epoch, 2, None)
    assert (here.epoch, here.seq) == (first.epoch, 2)


def test_a_copy_that_comes_home_never_writes_a_number_twice(campaign, out, tmp_path, monkeypatch, data_folder):
    elsewhere = tmp_path / "another computer"
    shutil.copytree(data_folder / "keys", elsewhere / "keys")
    copy = campaign.copy(tmp_path / "copy")
    monkeypatch.setenv("METRODESK_DATA_DIR", str(elsewhere))
    seen = [exported(copy, out, "一")]
    home = copy.copy(tmp_path / "home")
    seen.append(exported(copy, out, "二"))
    monkeypatch.setenv("METRODESK_DATA_DIR", str(data_folder))
    seen += [exported(campaign, out, "三"), exported(home, out, "四")]

    assert len({(one.epoch, one.seq) for one in seen}) == len(seen)


def test_a_second_copy_on_the_same_computer_never_writes_a_number_twice(campaign, out, tmp_path):
    copy = campaign.copy(tmp_path / "copy")
    seen = [exported(one, out, text) for text in "一二三" for one in (campaign, copy)]

    assert len({(one.epoch, one.seq) for one in seen}) == len(seen)


def test_the_district_takes_both_sides_of_a_copied_workspace(campaign, out, tmp_path):
    exported(campaign, out, "一")
    copy = campaign.copy(tmp_path / "copy")
    exported(campaign, out, "原来的电脑")
    exported(copy, out, "拷走的电脑")

    merged = campaign.merge(out)

    assert [one.outcome for one in merged.bundles] == ["merged"] * 3
    (line,) = campaign.reports()
    assert {head.body.progress[-5:] for head in line.heads} == {"原来的电脑", "拷走的电脑"}


def test_a_number_written_just_before_the_power_went_is_remembered_at_the_next_export(campaign, out, data_folder):
    notes = data_folder / "installations.json"
    before = notes.read_bytes()
    backup = back_up(campaign, out / "backup.db")
    first = exported(campaign, out, "一")
    notes.write_bytes(before)  # the note about the number was never written

    again = campaign.export(PINGTAN, out, plain=True)
    restore(campaign, backup)

    assert again.repeated
    assert sender_of(again.bundle.file) == first
    assert exported(campaign, out, "二").epoch != first.epoch


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b'{"x": 1}'])
def test_lost_notes_about_installations_make_every_workspace_a_copy(campaign, out, data_folder, damage):
    first = exported(campaign, out, "一")
    (data_folder / "installations.json").write_bytes(damage)

    after = exported(campaign, out, "二")

    assert after.origin == "copied"
    assert after.epoch != first.epoch


def test_two_workspaces_on_one_computer_do_not_disturb_each_other(campaign, out, data_folder):
    one, other = exported(campaign, out, "一"), exported(campaign, out, "二", PINGTAN_TOO)
    again = exported(campaign, out, "三")

    assert (one.origin, other.origin, again.origin, again.seq) == (None, None, None, 2)
    assert len(json.loads((data_folder / "installations.json").read_bytes())) == 5


def test_the_own_units_chain_is_watched_as_well(campaign, tmp_path):
    from tests.services.campaign import write

    def handed_over(text):
        with open_workspace(campaign.district) as ws:
            from metrodesk.services import sealing
            from tests.services.campaign import NAMES, PERIOD

            write(ws, text, {18})
            sealing.seal(ws, PERIOD, NAMES)
            return exporting.hand_over(ws).note

    backup = tmp_path / "backup.db"
    with closing(sqlite3.connect(campaign.district / DATABASE)) as source, closing(sqlite3.connect(backup)) as target:
        source.backup(target)
    first = handed_over("一")
    for left in campaign.district.glob(f"{DATABASE}*"):
        left.unlink()
    shutil.copy(backup, campaign.district / DATABASE)

    assert handed_over("二").epoch != first.epoch
