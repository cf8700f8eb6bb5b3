"""What the files of a workspace do not prove, know more, or leave unfinished when it is rebuilt."""

import shutil
import sqlite3
from contextlib import closing

import pytest

from metrodesk.errors import CannotRebuild, NotAWorkspace
from metrodesk.services import entry
from metrodesk.services.holding import hold_file, quarantine
from metrodesk.services.identity_file import read_identity
from metrodesk.services.layout import DATABASE, IDENTITY
from metrodesk.services.rebuilding import rebuild
from metrodesk.services.scheduling import set_period
from tests.services.campaign import BUREAU, PERIOD, PINGTAN, SHITI, TODAY
from tests.services.test_rebuild import truth, worked

__all__ = ["worked"]


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
