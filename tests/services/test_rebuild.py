"""A lost, cut or corrupted database is built anew from the files, and says what they could not prove."""

import os
import shutil
import sqlite3
from contextlib import closing

import pytest

from metrodesk.domain.act import ActKind
from metrodesk.domain.decision import Verdict
from metrodesk.errors import CannotRebuild, NotAWorkspace
from metrodesk.services import entry, exporting, sealing
from metrodesk.services.deciding import decide
from metrodesk.services.evidence import attach
from metrodesk.services.holding import hold_file, quarantine
from metrodesk.services.identity_file import read_identity
from metrodesk.services.inviting import invitations
from metrodesk.services.layout import DATABASE, IDENTITY
from metrodesk.services.rebuilding import KEPT, rebuild
from metrodesk.services.receipts import unacknowledged
from metrodesk.services.reports import reports
from metrodesk.services.requests import requests
from metrodesk.services.scheduling import set_period
from metrodesk.services.syncing import sync
from metrodesk.services.upkeep import check_workspace, digest
from metrodesk.services.workspaces import open_workspace
from tests.services.campaign import BUREAU, NAMES, PERIOD, PINGTAN, SHITI, TODAY, Campaign, write


@pytest.fixture
def worked(campaign, tmp_path) -> Campaign:
    """A quarter at work: reports with proof, a conflict, own reports, a changed plan, a file refused."""
    proof = tmp_path / "检定证书.pdf"
    proof.write_bytes(b"%PDF-1.4 a certificate")
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


@pytest.mark.parametrize("whole", [True, False])
def test_a_bundle_whose_file_is_gone_is_named_by_its_number(worked, whole):
    before = truth(worked.district, notes=False)
    with worked.open() as ws, ws.database.read() as books:
        (first,) = [one for one in books.bundles.notes("in") if one.number == 1 and one.unit == unit_id(ws, SHITI)]
        chain = [one for one in books.bundles.notes("in") if one.unit == unit_id(ws, PINGTAN)]
        second = next(one for one in chain if one.number == 2)
        early = next(one for one in chain if one.bundle == second.previous)
    gone = first if whole else early
    (worked.district / "bundles" / f"{gone.bundle}.mdbundle").unlink()
    if not whole:
        (worked.district / DATABASE).unlink()

    made = rebuild(worked.district)

    told = {one.what: one.facts for one in made.unproven}
    assert told["missing" if whole else "gap"]["numbers"] == "1"
    if whole:
        assert truth(worked.district, notes=False) == before  # nothing sealed vanishes with a file
    else:
        assert made.state == before["state"]  # its lines came again with number two


def unit_id(ws, name):
    return ws.plan.unit_named(name).id


def test_a_damaged_bundle_is_told_and_never_believed(worked):
    with worked.open() as ws, ws.database.read() as books:
        (note,) = [one for one in books.bundles.notes("in") if one.unit == unit_id(ws, SHITI)]
        lines = books.bundles.contents(note.bundle)
    file = worked.district / "bundles" / f"{note.bundle}.mdbundle"
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)
    (worked.district / DATABASE).unlink()

    made = rebuild(worked.district)

    assert note.bundle in {one.facts.get("bundle") for one in made.unproven if one.what == "damaged"}
    with worked.open() as ws, ws.database.read() as books:
        assert not books.revisions.known(lines)
    assert file.read_bytes() == data


def test_lost_proof_is_counted_and_comes_back_from_a_bundle_that_carries_it(worked):
    (proof,) = (worked.district / "evidence").iterdir()
    whole = proof.read_bytes()
    proof.unlink()
    (worked.district / DATABASE).unlink()

    assert [one.what for one in rebuild(worked.district).unproven] == ["lost"]
    assert proof.read_bytes() == whole
    proof.write_bytes(b"x")
    assert [(one.what, one.facts) for one in rebuild(worked.district).unproven] == [
        ("damaged-evidence", {"count": "1"})
    ]


def test_a_file_the_old_database_did_not_know_is_taken_in(worked):
    """An older copy of the database was put in place by hand: the files know more."""
    older = worked.folder / "older.db"
    with closing(sqlite3.connect(worked.district / DATABASE)) as live, closing(sqlite3.connect(older)) as copy:
        live.backup(copy)
    worked.merge(worked.hand_in(BUREAU))
    before = truth(worked.district)
    for left in worked.district.glob(f"{DATABASE}*"):
        left.unlink()
    shutil.copy(older, worked.district / DATABASE)

    rebuild(worked.district)

    assert truth(worked.district) == before


def test_a_held_file_that_no_note_speaks_of_is_judged_again(worked):
    file = worked.hand_in(BUREAU)
    with worked.open() as ws:
        hold_file(ws, file, "unreadable", {})
    (worked.district / DATABASE).unlink()
    rebuild(worked.district)

    assert [one.reported > 0 for one in worked.status().units if one.name == BUREAU] == [True]
    with worked.open() as ws:
        assert [one.reason for one in quarantine(ws)] == ["container"]


def test_a_step_that_was_never_finished_stays_unfinished(worked):
    before = truth(worked.district, notes=False)
    known = {path.name for path in (worked.district / "journal").iterdir()}
    trial = worked.copy(worked.folder.parent / "trial")
    with trial.open() as ws:
        set_period(ws, PERIOD, as_of=TODAY)
    for path in (trial.district / "journal").iterdir():
        if path.name not in known and not (path.suffix == ".act" and b'"roster":' in path.read_bytes()):
            shutil.copy(path, worked.district / "journal")
    (worked.district / DATABASE).unlink()

    rebuild(worked.district)

    after = truth(worked.district, notes=False)
    assert after == before


def test_rebuilding_again_keeps_every_old_database(worked):
    first, second = rebuild(worked.district), rebuild(worked.district)

    assert first.kept != second.kept
    assert first.kept.is_file()
    assert second.kept.is_file()


def test_a_folder_that_does_not_know_itself_cannot_be_rebuilt(worked, tmp_path):
    (worked.district / DATABASE).write_bytes(b"x" * 5000)
    (worked.district / IDENTITY).unlink()

    with pytest.raises(CannotRebuild):
        rebuild(worked.district)
    with pytest.raises(NotAWorkspace):
        rebuild(tmp_path / "nothing")

    assert (worked.district / DATABASE).read_bytes() == b"x" * 5000
    assert not (tmp_path / "nothing").exists()


def test_without_roster_nothing_is_replaced(worked):
    (worked.district / DATABASE).write_bytes(b"x" * 5000)
    for file in (worked.district / "journal").glob("*.roster"):
        file.unlink()

    with pytest.raises(CannotRebuild):
        rebuild(worked.district)

    assert (worked.district / DATABASE).read_bytes() == b"x" * 5000
    assert not list(worked.district.glob(".*"))


def test_the_workspace_is_the_same_one_afterwards(worked):
    before = read_identity(worked.desk())
    (worked.desk() / DATABASE).unlink()
    rebuild(worked.desk())
    with worked.open(PINGTAN) as ws:
        assert read_identity(worked.desk()) == before
        assert entry.open_report(ws, ws.plan.task_numbered(18).id, PERIOD).body.progress.endswith("改稿。")


@pytest.fixture
def answered(worked) -> Campaign:
    """The same, when answers came back, one of them returned a report, and the other computer sent a file."""
    worked.round(PINGTAN, SHITI, "平滩镇#2")
    with worked.open() as ws:
        head = next(one for one in reports(ws, PERIOD) if one.unit_name == PINGTAN and len(one.heads) == 1).heads[0]
        decide(ws, [Verdict(ActKind.RETURNED, (head.revision,), "请补充数据。")], "审核人乙")
        set_period(ws, PERIOD, as_of=TODAY)
    worked.open_answer(PINGTAN, *[one.file for one in worked.answer(PINGTAN, full=True).answers])
    worked.write("平滩镇#2", "又写。", {17})
    worked.seal("平滩镇#2")
    (worked.folder / "sync").mkdir()
    with worked.open("平滩镇#2") as ws:
        file = sync(ws, worked.folder / "sync").file
    worked.open_answer(PINGTAN, file)
    return worked


@pytest.mark.parametrize("damage", [None, *DAMAGES])
def test_a_unit_that_was_answered_is_rebuilt_with_its_receipts(answered, damage):
    path = answered.desk()
    before = truth(path, notes=False) | told(path)
    assert before["acts"]
    assert len(before["receipts"]) > 3
    assert {one[1] for one in before["bundles"]} == {"in", "out"}
    if damage is not None:
        damage(path / DATABASE)

    made = rebuild(path)

    assert truth(path, notes=False) | told(path) == before
    assert {one.what for one in made.unproven} <= ({"lost"} if damage else set())


def told(path):
    """What the answers said."""
    with open_workspace(path) as ws, ws.database.read() as books:
        return {
            "receipts": sorted((one.revision, one.disposition) for one in books.receipts.all()),
            "answered": sorted(books.receipts.acts()),
            "unconfirmed": sorted(unacknowledged(ws, books)),
        }
