"""Opening a workspace: what was cut off is taken up, what is wrong is told apart, nothing is lost."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from metrodesk.domain.act import ActKind
from metrodesk.domain.history import in_force
from metrodesk.domain.report import ReportBody, Status
from metrodesk.errors import (
    DatabaseDamaged,
    NewerWorkspace,
    NotAWorkspace,
    UnsafePlace,
    WorkspaceExists,
    WrongWorkspaceKind,
)
from metrodesk.services import desk, entry, places, sealing
from metrodesk.services.inviting import invite
from metrodesk.services.joining import join
from metrodesk.services.layout import DATABASE
from metrodesk.services.merging import merge
from metrodesk.services.new_workspace import new_workspace
from metrodesk.services.overview import status
from metrodesk.services.places import Mount
from metrodesk.services.recents import forget, recent, remember
from metrodesk.services.scheduling import set_period
from metrodesk.services.workspaces import Workspace, open_workspace
from metrodesk.storage.journal import Entry, Origin
from tests.services.campaign import NAMES, PERIOD, PINGTAN, SHITI, TODAY


def lose_the_commit(campaign, name, work):
    """Do some work, then put the database back as if the power had gone just before the commit."""
    path = campaign.desk(name) if name else campaign.district
    before = path / "before.db"
    with closing(sqlite3.connect(path / DATABASE)) as source, closing(sqlite3.connect(before)) as target:
        source.backup(target)
    with open_workspace(path) as ws:
        done = work(ws)
    for left in path.glob(f"{DATABASE}-*"):
        left.unlink()
    before.replace(path / DATABASE)
    return done


def test_sealed_lines_whose_commit_was_cut_off_are_adopted_at_the_next_start(campaign):
    campaign.write(PINGTAN)
    sealed = lose_the_commit(campaign, PINGTAN, lambda ws: sealing.seal(ws, PERIOD, NAMES))

    with campaign.open(PINGTAN, check=True) as ws:
        shown = desk.desk(ws, PERIOD, TODAY)
        last = sealing.last_submission(ws, PERIOD)
        states = {one.state for one in desk.task_list(ws, PERIOD, desk.TaskFilter(), TODAY)}

    assert last.id == sealed.submission
    assert last.newer_drafts == 0
    assert (shown.sealed, shown.drafts, shown.code) == (9, 0, sealed.code)
    assert states == {"sealed"}


def test_what_the_journal_held_only_in_part_is_adopted_and_the_rest_can_be_sealed(campaign):
    campaign.write(PINGTAN)
    sealed = lose_the_commit(campaign, PINGTAN, lambda ws: sealing.seal(ws, PERIOD, NAMES))
    journal = campaign.desk(PINGTAN) / "journal"
    for one in (sealed.submission, *(each.revision for each in sealed.revisions[4:])):
        (journal / f"{one}.rev").unlink()

    with campaign.open(PINGTAN, check=True) as ws:
        shown = desk.desk(ws, PERIOD, TODAY)
        task = sealed.revisions[0].task
        body = entry.open_report(ws, task, PERIOD).body
        entry.save_draft(ws, task, PERIOD, ReportBody(Status.PROGRESSED, progress=body.progress + "再补一句。"), "甲")
        again = sealing.seal(ws, PERIOD, NAMES)
    campaign.merge(campaign.export(PINGTAN).bundle.file)

    assert (shown.sealed, shown.drafts, shown.code) == (4, 5, None)
    assert len(again.revisions) == 6
    assert again.covers == 9
    assert campaign.status().conflicts == 0
    assert {len(one.heads) for one in campaign.reports()} == {1}


def test_a_sealing_that_fails_leaves_no_line_behind_to_be_adopted_later(campaign, monkeypatch):
    campaign.write(PINGTAN, "第一次。")
    journal = campaign.desk(PINGTAN) / "journal"
    with monkeypatch.context() as patch, campaign.open(PINGTAN) as ws:
        patch.setattr(sealing, "refresh_desk", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            sealing.seal(ws, PERIOD, NAMES)
    assert list(journal.iterdir()) == []

    campaign.write(PINGTAN, "第二次。")
    campaign.seal(PINGTAN)
    with campaign.open(PINGTAN, check=True) as ws, ws.database.read() as books:
        assert books.revisions.count() == 10
    assert len(list(journal.iterdir())) == 10


def test_a_plan_whose_commit_was_cut_off_holds_after_the_next_start(campaign):
    before = campaign.status().state
    version = lose_the_commit(campaign, None, lambda ws: set_period(ws, PERIOD, due=TODAY))

    with campaign.open(check=True) as ws:
        assert ws.plan.version == version == ws.roster.plan
        assert ws.plan.calendar.due(PERIOD) == TODAY
        after = status(ws, PERIOD, TODAY).state
    assert after != before
    with campaign.open(check=True) as ws:
        set_period(ws, PERIOD, due=TODAY.replace(day=20))
        assert ws.plan.calendar.due(PERIOD).day == 20
        invited = invite(ws, [ws.plan.unit_named("大树镇").id], campaign.stick("letters")).invitations[0]
    joined = join(campaign.desk("大树镇"), invited.file, invited.code, campaign.stick("first"))
    assert joined.unit_name == "大树镇"


def test_a_plan_whose_roster_never_reached_the_journal_does_not_hold(campaign):
    state = campaign.status().state
    lose_the_commit(campaign, None, lambda ws: set_period(ws, PERIOD, due=TODAY))
    journal = campaign.district / "journal"
    with campaign.open() as ws, ws.database.read() as books:
        known = {act.id for act in books.acts.all()}
        before = ws.plan.version
    for path in journal.glob("*.act"):
        if path.stem not in known and ActKind.ROSTER.value.encode() in path.read_bytes()[:80]:
            path.unlink()

    with campaign.open(check=True) as ws:
        assert ws.plan.version == before == ws.roster.plan
        assert status(ws, PERIOD, TODAY).state == state
        set_period(ws, PERIOD, due=TODAY)
    with campaign.open(check=True) as ws, ws.database.read() as books:
        assert [act.kind for act in in_force(books.acts.all())].count(ActKind.PLAN) == 1
        assert ws.plan.calendar.due(PERIOD) == TODAY


def test_a_half_written_journal_file_keeps_nobody_out(campaign):
    journal = campaign.desk(PINGTAN) / "journal"
    (journal / f"{'a' * 64}.rev").write_bytes(b'{"v":1,"camp')
    (journal / f".{'b' * 64}.rev.part").write_bytes(b"{")

    with campaign.open(PINGTAN, check=True) as ws, ws.database.read() as books:
        assert books.revisions.count() == 0


def test_opening_adopts_nothing_that_is_there_already(campaign):
    campaign.hand_in(PINGTAN)
    with campaign.open(PINGTAN, check=True) as ws:
        first = desk.desk(ws, PERIOD, TODAY)
    with campaign.open(PINGTAN, check=True) as ws:
        assert desk.desk(ws, PERIOD, TODAY) == first


def test_a_change_of_plan_keeps_what_the_own_unit_sealed_on_its_desk(campaign):
    with campaign.open() as ws:
        for task in desk.task_list(ws, PERIOD, desk.TaskFilter(), TODAY)[:3]:
            entry.save_draft(ws, task.task, PERIOD, ReportBody(Status.NOTHING_TO_REPORT), "甲")
        sealing.seal(ws, PERIOD, NAMES)
        set_period(ws, PERIOD, due=TODAY)

        assert desk.desk(ws, PERIOD, TODAY).sealed == 3


def test_a_folder_without_a_database_is_no_workspace(tmp_path):
    with pytest.raises(NotAWorkspace):
        open_workspace(tmp_path)


def test_a_workspace_whose_making_was_cut_off_is_no_workspace_yet(campaign, tmp_path):
    shutil.copytree(campaign.desk(PINGTAN), tmp_path / "half")
    with closing(sqlite3.connect(tmp_path / "half" / DATABASE)) as connection:
        connection.execute("DELETE FROM meta")
        connection.commit()

    with pytest.raises(NotAWorkspace):
        open_workspace(tmp_path / "half")


def test_a_damaged_workspace_is_refused_and_keeps_every_byte(campaign):
    database = campaign.desk(PINGTAN) / DATABASE
    database.write_bytes(database.read_bytes()[:5000])
    before = {path: path.read_bytes() for path in campaign.desk(PINGTAN).rglob("*") if path.is_file()}

    with pytest.raises(DatabaseDamaged):
        open_workspace(campaign.desk(PINGTAN))

    assert {path: path.read_bytes() for path in before} == before


def test_a_workspace_of_a_newer_program_is_refused_and_keeps_every_byte(campaign):
    database = campaign.desk(PINGTAN) / DATABASE
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    before = database.read_bytes()

    with pytest.raises(NewerWorkspace):
        open_workspace(campaign.desk(PINGTAN))

    assert database.read_bytes() == before


STICK, SHARE = Mount(Path("/"), "vfat", "/dev/sdb1"), Mount(Path("/"), "cifs", "//server/share")


@pytest.mark.parametrize(("mount", "place"), [(STICK, "removable"), (SHARE, "network")])
def test_a_live_database_is_neither_opened_nor_made_on_a_stick_or_share(campaign, tmp_path, monkeypatch, mount, place):
    monkeypatch.setattr(places, "_mounts", lambda: [mount])
    monkeypatch.setattr(places, "_removable_flag", lambda _device: mount is STICK)

    with pytest.raises(UnsafePlace) as refused:
        open_workspace(campaign.desk(PINGTAN))
    with pytest.raises(UnsafePlace), new_workspace(tmp_path / "new"):
        pass

    assert refused.value.place == place
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("/srv/工作库", "fixed"),
        ("/media/jia/U 盘/工作库", "removable"),
        ("/mnt/share/工作库", "network"),
        ("/mnt/data/工作库", "fixed"),
    ],
)
def test_a_place_is_judged_by_the_innermost_mount_it_lies_in(monkeypatch, path, place):
    mounts = "\n".join(
        [
            "/dev/sda1 / ext4 rw 0 0",
            "/dev/sdb1 /media/jia/U\\040盘 exfat rw 0 0",
            "//server/share /mnt/share cifs rw 0 0",
            "/dev/nvme0n1p3 /mnt/data ext4 rw 0 0",
            "tmpfs /media tmpfs rw 0 0",
        ]
    )
    read = Path.read_text
    monkeypatch.setattr(
        Path, "read_text", lambda self, **options: mounts if str(self) == "/proc/mounts" else read(self, **options)
    )

    assert places.place_of(Path(path)) == place


def block_device(folder, name, *, usb=False, removable="0", partition=None):
    """A disk as the system shows it, and the mount of it or of its partition."""
    disk = folder / "devices" / ("usb1/1-2" if usb else "pci0") / "block" / name
    disk.mkdir(parents=True)
    (disk / "removable").write_text(f"{removable}\n")
    shown = disk
    if partition:
        shown = disk / partition
        shown.mkdir()
        (shown / "partition").write_text("1\n")
    (folder / "class").mkdir()
    (folder / "class" / shown.name).symlink_to(shown)
    return Mount(Path("/data"), "ext4", f"/dev/{shown.name}")


@pytest.mark.parametrize(
    ("disk", "is_stick"),
    [
        ({"name": "sda", "partition": "sda1"}, False),
        ({"name": "nvme0n1", "partition": "nvme0n1p3"}, False),
        ({"name": "mmcblk1", "partition": "mmcblk1p1", "removable": "1"}, True),
        ({"name": "sdb", "partition": "sdb1", "removable": "1"}, True),
        ({"name": "sdc", "partition": "sdc1", "usb": True}, True),
        ({"name": "sdd", "removable": "1"}, True),
    ],
)
def test_a_stick_is_told_by_its_disk_whatever_the_partition_is_called(tmp_path, monkeypatch, disk, is_stick):
    mount = block_device(tmp_path, **disk)
    monkeypatch.setattr(places, "BLOCK", tmp_path / "class")
    monkeypatch.setattr(places, "_mounts", lambda: [mount])

    assert places.place_of(Path("/data/工作库")) == ("removable" if is_stick else "fixed")
    assert [one.path for one in places.destinations()] == ([Path("/data")] if is_stick else [])


def test_a_new_workspace_is_not_made_over_something_else(tmp_path):
    (tmp_path / "文件.txt").touch()
    with pytest.raises(WorkspaceExists), new_workspace(tmp_path):
        pass
    assert [path.name for path in tmp_path.iterdir()] == ["文件.txt"]


def test_a_making_that_fails_leaves_nothing_behind(tmp_path):
    (tmp_path / "there").mkdir()
    for name in ("there", "new"):
        with pytest.raises(ZeroDivisionError), new_workspace(tmp_path / name):
            raise ZeroDivisionError
    assert [path.name for path in tmp_path.rglob("*")] == ["there"]


def test_a_units_workspace_does_not_do_the_districts_work(campaign):
    with campaign.open(PINGTAN) as ws, pytest.raises(WrongWorkspaceKind):
        merge(ws, [])
    with campaign.open(PINGTAN) as ws, pytest.raises(WrongWorkspaceKind):
        status(ws, PERIOD, TODAY)


def test_workspaces_opened_lately_are_remembered_newest_first_while_they_are_there(campaign):
    for name in (PINGTAN, SHITI, PINGTAN):
        with campaign.open(name) as ws:
            remember(ws)
    assert [one.path for one in recent()][:2] == [campaign.desk(PINGTAN), campaign.desk(SHITI)]

    forget(campaign.desk(SHITI))
    shutil.rmtree(campaign.desk(PINGTAN))
    assert not {campaign.desk(PINGTAN), campaign.desk(SHITI)} & {one.path for one in recent()}


def test_a_damaged_list_of_recent_workspaces_keeps_nobody_out(campaign, data_folder):
    (data_folder / "recent.json").write_bytes(b"{")
    assert recent() == ()
    with campaign.open(PINGTAN) as ws:
        remember(ws)
    assert len(recent()) == 1


def test_taking_lines_back_spares_those_that_have_their_row(campaign):
    campaign.hand_in(PINGTAN)
    with campaign.open(PINGTAN) as ws:
        assert isinstance(ws, Workspace)
        with ws.database.read() as books:
            line = books.revisions.of()[0]
        ws.journal.fresh.append(Entry(Origin.REVISION, line.id, line.line))
        ws._disown()
        assert line.id in {name for _, name in ws.journal.names()}
