"""A lost, cut or corrupted database is built anew from the files, and says what they could not prove."""

import os
import sqlite3
from contextlib import closing

import pytest

from metrodesk.services import exporting, sealing
from metrodesk.services.evidence import attach
from metrodesk.services.holding import quarantine
from metrodesk.services.inviting import invitations
from metrodesk.services.layout import DATABASE
from metrodesk.services.rebuilding import KEPT, rebuild
from metrodesk.services.requests import requests
from metrodesk.services.scheduling import set_period
from metrodesk.services.upkeep import check_workspace, digest
from metrodesk.services.workspaces import open_workspace
from tests.documents.evidence_samples import pdf
from tests.services.campaign import BUREAU, NAMES, PERIOD, PINGTAN, SHITI, TODAY, Campaign, write


@pytest.fixture
def worked(campaign, tmp_path) -> Campaign:
    """A quarter at work: reports with proof, a conflict, own reports, a changed plan, a file refused."""
    proof = tmp_path / "检定证书.pdf"
    proof.write_bytes(pdf())
    with campaign.open(PINGTAN) as ws:
        found = attach(ws, [proof])
    campaign.hand_in(PINGTAN, "初稿。", {18, 16}, evidence=found)
    campaign.hand_in(PINGTAN, "改稿。", {18})
    campaign.hand_in("平滩镇#2", "另一台电脑。", {16})
    campaign.hand_in(SHITI)
    with campaign.open() as ws:
        set_period(ws, PERIOD, due=TODAY)
        write(ws, "本级填报。", {16})
        sealing.seal(ws, PERIOD, NAMES)
        exporting.hand_over(ws)
    (campaign.stick() / "坏的.mdbundle").write_bytes(b"PK\3\4 damaged")
    campaign.merge(campaign.stick())
    campaign.write(PINGTAN, "还在写。", {17})
    with campaign.open(PINGTAN) as ws:
        sealing.seal(ws, PERIOD, NAMES, [ws.plan.task_numbered(17).id])
    campaign.write(PINGTAN, "草稿。", {18})
    return campaign


def truth(path, *, notes=True):
    """Everything a database holds that must be there again; arrival is a note."""
    with open_workspace(path) as ws, ws.database.read() as books:
        found = {
            "state": digest(ws),
            "revisions": sorted(one.id for one in books.revisions.of()),
            "acts": sorted(one.id for one in books.acts.all()),
            "bundles": sorted((one.bundle, one.direction, one.number, one.file_name) for one in books.bundles.notes()),
            "carried": sorted((one.id, sorted(one.revisions)) for one in books.bundles.records()),
            "evidence": books.evidence.all(),
            "invitations": sorted(one.line for one in books.joining.invitations()),
            "requests": sorted((one.bundle, one.state, one.device) for one in books.joining.requests()),
            "identity": {key: value for key, value in books.meta.all().items()},
            "plan": ws.plan.version,
            "roster": ws.roster.number,
        }
        if notes:
            unit = ws.own_unit().id
            found["drafts"] = [(one.subject, dict(one.body), one.base) for one in books.drafts.all(unit)]
            found["held"] = [(one.sha256, one.reason, one.file_name) for one in books.quarantine.all()]
        return found


def delete(path):
    path.unlink()


def cut(path):
    os.truncate(path, path.stat().st_size // 3)


def empty(path):
    path.write_bytes(b"")


def scribble(path):
    data = bytearray(path.read_bytes())
    for place in range(4096, len(data), 4096):
        data[place : place + 200] = b"\xa5" * 200
    path.write_bytes(data)


def be_something_else(path):
    path.write_bytes("这不是数据库。".encode() * 1000)


DAMAGES = [delete, cut, empty, scribble, be_something_else]


@pytest.mark.parametrize("name", [None, PINGTAN])
def test_a_whole_database_is_rebuilt_to_the_same_and_nothing_is_unproven(worked, name):
    path = worked.district if name is None else worked.desk(name)
    before = truth(path)
    assert before["drafts"] or name is None

    made = rebuild(path)

    assert truth(path) == before
    assert made.state == before["state"]
    assert made.unproven == ()
    with closing(sqlite3.connect(made.kept)) as kept, closing(sqlite3.connect(path / DATABASE)) as new:
        count = "SELECT count(*) FROM revisions"
        assert kept.execute(count).fetchone() == new.execute(count).fetchone()
    assert made.kept == path / KEPT
    with open_workspace(path) as ws:
        assert check_workspace(ws).is_whole


@pytest.mark.parametrize("damage", DAMAGES)
@pytest.mark.parametrize("name", [None, PINGTAN])
def test_a_lost_or_damaged_database_is_rebuilt_with_the_same_state(worked, name, damage):
    path = worked.district if name is None else worked.desk(name)
    before, shown = truth(path, notes=False), worked.status() if name is None else None
    damage(path / DATABASE)
    damaged = (path / DATABASE).read_bytes() if (path / DATABASE).exists() else None

    made = rebuild(path)

    assert truth(path, notes=False) == before
    assert made.state == before["state"]
    assert {one.what for one in made.unproven} <= {"lost"}
    if damage is delete:
        assert made.kept is None
        assert [one.what for one in made.unproven] == ["lost"]
    else:
        assert made.kept.read_bytes() == damaged
    if name is None:
        after = worked.status()
        assert (after.reported, after.conflicts, after.state) == (shown.reported, shown.conflicts, shown.state)
        with worked.open() as ws:
            assert [one.reason for one in quarantine(ws)] == ["container"]
            assert {one.state for one in invitations(ws)} >= {"enrolled"}
            assert requests(ws) == ()
            assert check_workspace(ws).is_whole


def test_a_rebuilt_unit_works_on_where_it_was(worked):
    with worked.open(PINGTAN) as ws:
        number = exporting.export(ws, worked.stick()).bundle.number
    (worked.desk() / DATABASE).unlink()
    rebuild(worked.desk())
    worked.write(PINGTAN, "重建以后写的。", {18})
    worked.seal(PINGTAN)
    exported = worked.export(PINGTAN)

    assert exported.bundle.number == number + 1
    merged = worked.merge(exported.bundle.file)
    assert [one.outcome for one in merged.bundles] == ["merged"]
    assert merged.missing == () or all(3 not in one.missing for one in merged.missing)


def test_a_rebuilt_district_takes_in_and_confirms_as_before(worked):
    (worked.district / DATABASE).unlink()
    rebuild(worked.district)

    merged = worked.merge(worked.stick(), worked.hand_in(BUREAU))

    assert {one.outcome for one in merged.bundles} == {"already", "merged", "quarantined"}
