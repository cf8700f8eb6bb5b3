"""Files and places as they should not be: foreign, renamed, damaged, inside the workspace, or not there at all."""

import os
import shutil

import pytest

from tests.cli.hostile import write
from tests.services.campaign import BUREAU, PINGTAN, PINGTAN_TOO, SHITI

PERIOD = "2026Q3"


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such names")
def test_a_request_with_a_broken_name_is_taken_like_any_other(attack, campaign, tmp_path):
    _, invited = attack("district", "invite", campaign.district, "大堰镇", "--out", tmp_path / "letters", ends=0)
    letter = invited["invitations"][0]
    _, joined = attack(
        "unit", "join", tmp_path / "new", letter["file"], "--code", letter["code"], "--out", tmp_path, ends=0
    )
    broken = tmp_path / os.fsdecode(b"\xd6\xd0\xff.mdbundle")
    shutil.move(joined["request"], broken)

    _, merged = attack("district", "merge", campaign.district, broken, ends=0)
    _, enrolled = attack("district", "enrol", campaign.district, "--confirm-all", ends=0)

    assert [one["outcome"] for one in merged["bundles"]] == ["enrolment"]
    assert [one["unit"] for one in enrolled["enrolled"]] == ["大堰镇"]


def test_answers_out_of_order_of_others_and_damaged_leave_the_unit_where_it_was(attack, campaign, tmp_path):
    desk = campaign.desk(PINGTAN)
    campaign.merge(campaign.hand_in(PINGTAN, "一。", {18}), campaign.hand_in(SHITI, "二。", {18}))
    made = [campaign.answer(PINGTAN, SHITI, out=campaign.stick(f"answers{one}")).answers for one in range(3)]
    mine, others = ([one for answers in made for one in answers if one.unit_name == name] for name in (PINGTAN, SHITI))
    mine, others = [one.file for one in mine], [one.file for one in others]
    assert attack("unit", "open", desk, mine[2], ends=0)[1]["files"][0]["outcome"] == "opened"
    before = attack.digest(desk)

    for file in (mine[0], mine[2], mine[1]):
        assert attack("unit", "open", desk, file, ends=0)[1]["files"][0]["outcome"] in {"older", "already"}
    data = mine[2].read_bytes()
    for bad in (b"", data[:-9], data + data, data[:50] + bytes([data[50] ^ 1]) + data[51:]):
        (tmp_path / "bad.mdbundle").write_bytes(bad)
        found = attack.refused(desk, "unit", "open", desk, tmp_path / "bad.mdbundle")
        assert found["files"][0]["outcome"] == "refused"
    for file in others:
        assert attack.refused(desk, "unit", "open", desk, file)["files"][0]["outcome"] == "not-ours"

    assert attack.digest(desk) == before
    assert attack("unit", "status", desk, ends=0)[1]["unconfirmed"] == 0


@pytest.mark.parametrize("place", ["metrodesk.db", "workspace.json", "bundles/all.zip", "journal/x", "backups/x"])
def test_a_backup_never_replaces_a_file_of_the_workspace(place, attack, campaign):
    error = attack.refused(
        campaign.district, "workspace", "backup", campaign.district, "--out", campaign.district / place
    )

    assert error["code"] == "backup_not_written"


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such files")
def test_a_backup_never_replaces_what_is_no_file(attack, campaign, tmp_path):
    os.mkfifo(tmp_path / "pipe")

    attack.refused(campaign.district, "workspace", "backup", campaign.district, "--out", tmp_path / "pipe")

    assert (tmp_path / "pipe").is_fifo()


def test_an_empty_place_is_wrong_use_and_not_the_folder_at_hand(attack, campaign, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    district, desk = campaign.district, campaign.desk(PINGTAN)
    campaign.write(PINGTAN, numbers={18})
    campaign.seal(PINGTAN)
    before = sorted(tmp_path.iterdir())

    for words in (
        ("unit", "export", desk, "--out", ""),
        ("unit", "rotate", desk, "--out", ""),
        ("district", "answer", district, "--all", "--out", ""),
        ("workspace", "backup", district, "--out", ""),
        ("workspace", "backup", district, "--second", ""),
        ("workspace", "check", ""),
    ):
        assert attack(*words, ends=2)[1]["error"]["code"] == "wrong_use"

    assert sorted(tmp_path.iterdir()) == before


def test_an_output_folder_is_made_but_never_in_place_of_a_file(attack, campaign, tmp_path):
    (tmp_path / "file").write_text("x")
    desk, too = campaign.desk(PINGTAN), campaign.desk(PINGTAN_TOO)
    campaign.write(PINGTAN, numbers={18})
    campaign.seal(PINGTAN)
    commands = [
        ("unit", "export", desk),
        ("unit", "rotate", too),
        ("unit", "request", campaign.desk(SHITI)),
        ("unit", "rejoin", campaign.desk(BUREAU)),
        ("district", "answer", campaign.district, "--all"),
        ("district", "invite", campaign.district, "大堰镇"),
    ]

    for words in commands:
        assert attack.refused(words[2], *words, "--out", tmp_path / "file")["code"] == "wrong_use"
        attack.refused(words[2], *words, "--out", tmp_path / "file" / "below")
    for words in commands:
        attack(*words, "--out", tmp_path / words[1] / "new", ends=0)
        assert list((tmp_path / words[1] / "new").iterdir())
    assert (tmp_path / "file").read_text() == "x"


@pytest.mark.parametrize("limit", ["0", "-1", "x", "1.5", ""])
def test_a_limit_that_is_no_size_is_said_in_words(limit, attack, campaign, tmp_path):
    error = attack("unit", "export", campaign.desk(), "--out", tmp_path, f"--max-bytes={limit}", ends=2)[1]["error"]

    assert "整数" in error["message"]


def test_proof_that_is_no_file_of_its_kind_enters_nothing_for_a_unit(attack, campaign, tmp_path):
    source = write(tmp_path / "r.json", reports=[{"task": 18, "status": "progressed", "progress": "检查3家市场。"}])
    for name, data in {"empty.pdf": b"", "program.exe": b"MZ", "fake.png": b"no picture"}.items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / "dangling.pdf").symlink_to(tmp_path / "nowhere")

    for scan in ("empty.pdf", "program.exe", "fake.png", "dangling.pdf", "absent.pdf", "."):
        words = ("--unit", SHITI, "--period", PERIOD, "--from", source, "--source", "phone", "--scan", tmp_path / scan)
        attack.refused(campaign.district, "district", "record", campaign.district, *words)
