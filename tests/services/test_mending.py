"""Mending: the files give back what was sealed, the old database and the copies the rest."""

import os
import sqlite3
from contextlib import closing

import pytest

from metrodesk.errors import BackupRefused, Cancelled, DatabaseDamaged
from metrodesk.services.backing_up import back_up, set_second_place
from metrodesk.services.layout import DATABASE
from metrodesk.services.mending import mend, put_back, whole_copies
from metrodesk.services.upkeep import digest
from tests.services.campaign import PINGTAN, SHITI

TEXT = "草稿：检查3家。"


@pytest.fixture
def desk(campaign):
    """A desk that handed something in, with a draft, a task note and a copy."""
    campaign.hand_in(PINGTAN, "已定稿。", {18})
    campaign.write(PINGTAN, TEXT, {16})
    with campaign.open(PINGTAN) as ws:
        back_up(ws)
    return campaign.desk(PINGTAN)


def drafts(campaign):
    with campaign.open(PINGTAN) as ws, ws.database.read() as books:
        return {str(one.body.get("progress")) for one in books.drafts.all(ws.own_unit().id)}


def state(campaign):
    with campaign.open(PINGTAN) as ws:
        return digest(ws)


def test_drafts_the_damaged_database_does_not_give_come_from_the_newest_copy(campaign, desk):
    before = state(campaign)
    os.truncate(desk / DATABASE, 5000)

    done = mend(desk)

    assert done.drafts_from == whole_copies(desk)[0]
    assert any(TEXT in one for one in drafts(campaign))
    assert state(campaign) == before


def test_drafts_the_damaged_database_still_gives_are_not_replaced_by_older_ones(campaign, desk):
    campaign.write(PINGTAN, "后来又改过。", {16})

    assert mend(desk).drafts_from is None
    assert any("后来又改过" in one for one in drafts(campaign))


def test_copies_in_the_second_place_count_too(campaign, desk, tmp_path):
    with campaign.open(PINGTAN) as ws:
        set_second_place(ws, tmp_path / "移动硬盘")
        back_up(ws)

    assert {one.file.parent == desk / "backups" for one in whole_copies(desk)} == {True, False}


def test_what_was_sealed_after_the_copy_is_there_again(campaign, desk):
    campaign.hand_in(PINGTAN, "备份之后定稿。", {15})
    before = state(campaign)
    os.truncate(desk / DATABASE, 5000)

    put_back(desk, whole_copies(desk)[0].file)

    assert state(campaign) == before


def test_a_damaged_copy_is_refused_and_the_database_stays(campaign, desk):
    copy = whole_copies(desk)[0].file
    os.truncate(copy, 5000)
    before = (desk / DATABASE).read_bytes()

    with pytest.raises(DatabaseDamaged):
        put_back(desk, copy)

    assert (desk / DATABASE).read_bytes() == before


def test_the_database_is_in_its_place_again_if_putting_a_copy_back_is_stopped(campaign, desk):
    before = (desk / DATABASE).read_bytes()

    def stop(_done, _total):
        raise Cancelled

    with pytest.raises(Cancelled):
        put_back(desk, whole_copies(desk)[0].file, tick=stop)

    assert (desk / DATABASE).read_bytes() == before
    assert not list(desk.glob("*.damaged*"))


def test_a_copy_of_another_workspace_is_refused(campaign, desk):
    with campaign.open(SHITI) as ws:
        foreign = back_up(ws).file

    with pytest.raises(BackupRefused):
        put_back(desk, foreign)


@pytest.mark.parametrize("table", ["task_notes", "phrases", "people", "draft_steps"])
def test_what_a_clerk_keeps_for_herself_survives_a_rebuild(campaign, desk, table):
    rows = {
        "task_notes": "INSERT INTO task_notes (unit, task, text, filler, changed) VALUES ('u', 't', '交接', '甲', 'x')",
        "phrases": "INSERT INTO phrases (text, used) VALUES ('检查集贸市场', 'x')",
        "people": "INSERT INTO people (role, name, used) VALUES ('filler', '填报人甲', 'x')",
        "draft_steps": "INSERT INTO draft_steps (kind, unit, key, period, body, taken, changed, undone) "
        "VALUES ('task', 'u', 't', 'p', '{}', '', 'x', 0)",
    }
    with closing(sqlite3.connect(desk / DATABASE)) as database:
        database.execute(f"DELETE FROM {table}")  # noqa: S608
        database.execute(rows[table])
        database.commit()

    mend(desk)

    with closing(sqlite3.connect(desk / DATABASE)) as database:
        assert database.execute(f"SELECT count(*) FROM {table}").fetchone() == (1,)  # noqa: S608
