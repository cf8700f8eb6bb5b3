"""One file with everything of a workspace: strict when it is read, and what is restored is what was there."""

import json
import shutil
import zipfile

import pytest

from metrodesk.bundles.keys import load_keys
from metrodesk.bundles.peek import peek
from metrodesk.errors import (
    BackupNotWritten,
    BackupRefused,
    KeyFileMissing,
    PassphraseNeeded,
    UnsafePlace,
    WorkspaceExists,
    WrongPassphrase,
)
from metrodesk.services import archiving, exporting, sealing
from metrodesk.services.installation import next_place
from metrodesk.services.keyrings import KeyRole, key_file, unlock
from metrodesk.services.layout import DATABASE
from metrodesk.services.places import Mount
from metrodesk.services.recents import recent
from metrodesk.services.restoring import restore
from metrodesk.services.upkeep import check_workspace, digest
from metrodesk.services.workspaces import open_workspace
from tests.services.campaign import NAMES, PERIOD, PINGTAN, SHITI, write
from tests.services.test_backup import files_of, worked

__all__ = ["worked"]
PHRASE = "一句足够长的口令"


def archived(ws_path, out, **options):
    with open_workspace(ws_path) as ws:
        return archiving.archive(ws, out, **options)


def test_what_is_restored_is_what_was_there(worked, tmp_path):
    made = archived(worked.district, tmp_path / "备份.zip")
    restored = restore(made.file, tmp_path / "again")

    assert restored.state == made.state == worked.status().state
    assert files_of(tmp_path / "again") == files_of(worked.district)
    with open_workspace(tmp_path / "again") as ws:
        assert check_workspace(ws).is_whole
        assert digest(ws) == made.state
    assert recent()[0].path == tmp_path / "again"
    assert zipfile.ZipFile(made.file).testzip() is None
    assert {one.compress_type for one in zipfile.ZipFile(made.file).infolist()} == {zipfile.ZIP_STORED}


def test_no_private_key_is_inside_and_with_keys_they_lie_apart_under_the_passphrase(worked, tmp_path):
    bare = archived(worked.district, tmp_path / "一.zip")
    made = archived(worked.district, tmp_path / "二.zip", with_keys=True, passphrase=PHRASE)
    with worked.open() as ws:
        keys = {role: unlock(ws, role, None) for role in KeyRole}

    assert bare.keys == ()
    assert {path.name for path in made.keys} == {"二.district.key", "二.unit.key"}
    for path, role in zip(made.keys, KeyRole, strict=True):
        assert load_keys(path, PHRASE).signing.seed == keys[role].signing.seed
        with pytest.raises(WrongPassphrase):
            load_keys(path, PHRASE + "x")
    data = made.file.read_bytes()
    for one in keys.values():
        assert one.identity.secret.encode() not in data
        assert one.signing.seed not in data


def test_keys_are_only_written_under_a_passphrase(worked, tmp_path):
    with pytest.raises(PassphraseNeeded):
        archived(worked.district, tmp_path / "备份.zip", with_keys=True)

    assert not list(tmp_path.glob("*备份*"))


def test_on_a_new_computer_the_keys_come_from_their_own_file(worked, tmp_path, monkeypatch, data_folder):
    made = archived(worked.desk(), tmp_path / "备份.zip", with_keys=True, passphrase=PHRASE)
    monkeypatch.setenv("METRODESK_DATA_DIR", str(tmp_path / "new computer"))

    with pytest.raises(WrongPassphrase):
        restore(made.file, tmp_path / "again", keys=made.keys, passphrase="另一句口令不对")
    assert not (tmp_path / "again").exists()
    without = restore(made.file, tmp_path / "without")
    restored = restore(made.file, tmp_path / "again", keys=made.keys, passphrase=PHRASE)

    assert (without.keys, restored.keys) == ((), (KeyRole.UNIT,))
    with open_workspace(tmp_path / "again") as ws:
        write(ws, "新电脑上写的。", {17})
        sealing.seal(ws, PERIOD, NAMES)
        exported = exporting.export(ws, tmp_path, passphrase=PHRASE)
    monkeypatch.setenv("METRODESK_DATA_DIR", str(data_folder))
    assert worked.merge(exported.bundle.file).bundles[0].outcome == "merged"


def test_a_key_file_of_another_workspace_restores_nothing(worked, tmp_path, monkeypatch):
    made = archived(worked.desk(), tmp_path / "平滩.zip")
    other = archived(worked.desk(SHITI), tmp_path / "石梯.zip", with_keys=True, passphrase=PHRASE)
    monkeypatch.setenv("METRODESK_DATA_DIR", str(tmp_path / "new computer"))

    with pytest.raises(BackupRefused, match="keys"):
        restore(made.file, tmp_path / "again", keys=other.keys, passphrase=PHRASE)

    assert not (tmp_path / "again").exists()
    assert not list((tmp_path / "new computer").rglob("*.key"))


def test_the_restored_workspace_begins_a_new_epoch_and_says_so(worked, tmp_path):
    before = peek(worked.export(PINGTAN, tmp_path, plain=True).bundle.file).head.sender
    made = archived(worked.desk(), tmp_path / "备份.zip")
    restore(made.file, tmp_path / "again")
    seen = []
    for place, text in ((tmp_path / "again", "一"), (worked.desk(), "二"), (tmp_path / "again", "三")):
        with open_workspace(place) as ws:
            write(ws, text, {17})
            sealing.seal(ws, PERIOD, NAMES)
            seen.append(peek(exporting.export(ws, tmp_path, plain=True).bundle.file).head.sender)

    assert seen[0].origin == "restored"
    assert seen[0].epoch != before.epoch
    assert len({(one.epoch, one.seq) for one in (before, *seen)}) == 4


@pytest.mark.parametrize("order", [list(KeyRole), list(KeyRole)[::-1]])
def test_both_chains_of_a_restored_district_begin_anew(worked, tmp_path, order):
    made = archived(worked.district, tmp_path / "备份.zip")
    restore(made.file, tmp_path / "again")

    with open_workspace(tmp_path / "again") as ws, ws.database.begin() as books:
        before = {role: books.meta.get(f"{role}_epoch") for role in order}
        first = {role: next_place(books, role) for role in order}
        second = {role: next_place(books, role) for role in order}

    assert {one.origin for one in first.values()} == {"restored"}
    assert all(first[role].epoch != before[role] for role in order)
    assert {one.origin for one in second.values()} == {None}


def test_both_chains_of_a_copied_district_begin_anew(worked, tmp_path):
    shutil.copytree(worked.district, tmp_path / "copy")
    (tmp_path / "elsewhere").mkdir()
    with pytest.MonkeyPatch.context() as patch, open_workspace(tmp_path / "copy") as ws, ws.database.begin() as books:
        patch.setenv("METRODESK_DATA_DIR", str(tmp_path / "elsewhere"))
        found = [next_place(books, role).origin for role in KeyRole]

    assert found == ["copied", "copied"]


def test_nothing_is_restored_over_something_or_onto_a_stick(worked, tmp_path, monkeypatch):
    made = archived(worked.desk(), tmp_path / "备份.zip")
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "note.txt").write_text("x")
    with pytest.raises(WorkspaceExists):
        restore(made.file, tmp_path / "full")
    monkeypatch.setattr("metrodesk.services.places._mounts", lambda: [Mount(tmp_path, "nfs4", "server:/x")])
    with pytest.raises(UnsafePlace):
        restore(made.file, tmp_path / "again")

    assert [path.name for path in (tmp_path / "full").iterdir()] == ["note.txt"]
    assert not (tmp_path / "again").exists()


def rewritten(source, target, change):
    """Write a backup again with other members; `change` gets and gives (name, bytes) pairs."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for name, data, kind in change([(one, old.read(one), zipfile.ZIP_STORED) for one in old.namelist()]):
            new.writestr(name, data, compress_type=kind)
    return target


def listed(members, **changes):
    return [
        (name, json.dumps({**json.loads(data), **changes}).encode() if name == "backup.json" else data, kind)
        for name, data, kind in members
    ]


def also(path, data=b"x"):
    def change(members):
        (old,) = [json.loads(found) for name, found, _ in members if name == "backup.json"]
        files = [*old["files"], {"path": path, "size": len(data), "sha256": "0" * 64}]
        return [(path, data, zipfile.ZIP_STORED), *listed(members, files=files)]

    return change


HOSTILE = {
    "a way out": also("../evil.db"),
    "an absolute path": also("/etc/evil"),
    "a drive": also("C:\\evil"),
    "a name with a hidden end": also("evidence/" + "0" * 64 + "/../../../evil"),
    "a wrong hash": also("evidence/" + "0" * 64),
    "an unlisted member": lambda members: [("evidence/" + "1" * 64, b"x", zipfile.ZIP_STORED), *members],
    "a missing member": lambda members: [one for one in members if not one[0].startswith("journal/")],
    "no database": lambda members: [one for one in members if one[0] != DATABASE],
    "no list": lambda members: [one for one in members if one[0] != "backup.json"],
    "something compressed": lambda members: [(name, data, zipfile.ZIP_DEFLATED) for name, data, _ in members],
    "a newer form": lambda members: listed(members, v=2),
    "another form": lambda members: listed(members, fmt="other"),
    "another state": lambda members: listed(members, state="0" * 64),
    "another workspace": lambda members: listed(members, workspace="0" * 32),
    "another kind": lambda members: listed(members, kind="planet"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_foreign_or_hostile_file_restores_nothing(worked, tmp_path, name):
    made = archived(worked.desk(), tmp_path / "备份.zip")
    bad = rewritten(made.file, tmp_path / "bad.zip", HOSTILE[name])
    before = {path for path in tmp_path.rglob("*")}

    with pytest.raises(BackupRefused):
        restore(bad, tmp_path / "again")

    assert {path for path in tmp_path.rglob("*")} == before


def test_any_damage_of_a_backup_is_noticed(worked, tmp_path):
    made = archived(worked.desk(), tmp_path / "备份.zip")
    whole = made.file.read_bytes()
    bad = tmp_path / "bad.zip"
    with zipfile.ZipFile(made.file) as found:
        starts = [one.header_offset + 30 + len(one.filename) + 40 for one in found.infolist() if one.file_size > 100]
    assert len(starts) > 5
    for place in starts:
        data = bytearray(whole)
        data[place] ^= 1
        bad.write_bytes(data)
        with pytest.raises(BackupRefused):
            restore(bad, tmp_path / "again")
    for length in (0, 10, len(whole) // 2, len(whole) - 1):
        bad.write_bytes(whole[:length])
        with pytest.raises(BackupRefused):
            restore(bad, tmp_path / "again")
    assert not (tmp_path / "again").exists()


def test_a_failed_backup_leaves_the_earlier_one_as_it_was(worked, tmp_path, monkeypatch):
    made = archived(worked.desk(), tmp_path / "备份.zip")
    before = made.file.read_bytes()

    def full(_writer, _path, _source):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(archiving.ArchiveWriter, "add", full)
    with pytest.raises(BackupNotWritten) as told:
        archived(worked.desk(), tmp_path / "备份.zip")

    assert told.value.reason == "full"
    assert made.file.read_bytes() == before
    assert [path.name for path in tmp_path.glob(".*")] == []
    assert list((worked.desk() / "backups").iterdir()) == []


def test_a_backup_to_a_place_that_is_not_there_is_told(worked, tmp_path):
    with pytest.raises(BackupNotWritten) as told:
        archived(worked.desk(), tmp_path / "no stick" / "备份.zip")

    assert told.value.reason == "gone"


def test_keys_that_are_not_here_cannot_be_backed_up(worked, tmp_path):
    with worked.open(PINGTAN) as ws:
        key_file(ws.identity.workspace, KeyRole.UNIT).unlink()
    with pytest.raises(KeyFileMissing):
        archived(worked.desk(), tmp_path / "备份.zip", with_keys=True, passphrase=PHRASE)
