"""The main job through the command line, with the shapes that programs may rely on."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from metrodesk.cli.main import run

PERIOD = "2026Q3"


@pytest.fixture
def district(ask, tmp_path):
    """A district's workspace with the office's own unit."""
    ws = tmp_path / "district"
    status, made = ask(
        "district", "create", ws, "--plan", "dachuan-2024-3", "--name", "达川区市场监管局",
        "--unit", "区市场监管局", "--keys-out", tmp_path / "keys",
    )  # fmt: skip
    assert status == 0
    assert {"workspace", "campaign", "plan", "fingerprint", "spare_key", "recovery_sheet"} <= made.keys()
    return ws


@pytest.fixture
def township(ask, district, tmp_path):
    """A township's workspace that has asked to join; its request lies in `stick`."""
    ws, stick = tmp_path / "township", tmp_path / "stick"
    _, invited = ask("district", "invite", district, "平滩镇", "--out", tmp_path / "letters")
    invitation = invited["invitations"][0]
    assert invitation["unit"] == "平滩镇"
    status, joined = ask("unit", "join", ws, invitation["file"], "--code", invitation["code"], "--out", stick)
    assert status == 0
    assert joined["unit"] == "平滩镇"
    assert {"device", "request", "fingerprint"} <= joined.keys()
    return ws


def write_reports(path, *reports, **more):
    path.write_text(json.dumps({"reports": list(reports), **more}, ensure_ascii=False), encoding="utf-8")
    return path


def progressed(number):
    return {"task": number, "status": "progressed", "progress": f"第{number}项：检查集贸市场3家、加油站2家。"}


def test_a_township_reports_and_the_district_sees_it(ask, district, township, tmp_path):
    stick = tmp_path / "stick"
    _, tasks = ask("unit", "tasks", township, "--period", PERIOD)
    numbers = [one["number"] for one in tasks["tasks"]]
    assert numbers == [1, 6, 7, 13, 16, 17, 18, 19, 21]
    source = write_reports(tmp_path / "reports.json", *(progressed(one) for one in numbers))

    status, recorded = ask("unit", "record", township, "--period", PERIOD, "--from", source)
    assert (status, recorded["refused"]) == (0, [])
    assert all(one["changed"] and one["findings"] == 0 for one in recorded["recorded"])
    assert ask("unit", "check", township, "--period", PERIOD) == (0, {"findings": []})
    status, sealed = ask("unit", "seal", township, "--period", PERIOD, "--by", "填报人甲", "--head", "负责人丙")
    assert (status, len(sealed["sealed"])) == (0, 9)
    status, exported = ask("unit", "export", township, "--out", stick)
    assert (status, exported["bundle"]["number"], exported["bundle"]["revisions"]) == (0, 1, 10)

    status, merged = ask("district", "merge", district, stick)
    assert sorted(one["outcome"] for one in merged["bundles"]) == ["enrolment", "waiting"]
    status, enrolled = ask("district", "enrol", district, "--confirm-all")
    assert [one["unit"] for one in enrolled["enrolled"]] == ["平滩镇"]
    assert enrolled["merged"] == [exported["bundle"]["id"]]

    _, found = ask("district", "status", district, "--period", PERIOD)
    unit = next(one for one in found["units"] if one["unit"] == "平滩镇")
    assert (unit["expected"], unit["reported"], unit["disposition"]) == (9, 9, "received")
    _, digest = ask("workspace", "digest", district)
    assert digest["state"] == found["state"]
    _, reports = ask("district", "reports", district, "--period", PERIOD, "--unit", "平滩镇")
    assert [one["task"] for one in reports["reports"]] == numbers
    assert reports["reports"][0]["heads"][0]["body"]["progress"] == progressed(1)["progress"]


def test_one_error_stops_the_whole_seal(ask, township, tmp_path):
    source = write_reports(tmp_path / "r.json", progressed(1), {"task": 6, "status": "progressed"})
    ask("unit", "record", township, "--period", PERIOD, "--from", source)

    status, refused = ask("unit", "seal", township, "--period", PERIOD, "--by", "填报人甲")

    assert (status, refused["error"]["code"]) == (1, "stopped_by_findings")
    assert refused["error"]["message"]
    assert refused["error"]["next"]
    assert ask("unit", "status", township)[1]["revisions"] == []


def test_a_file_with_one_bad_entry_records_nothing(ask, township, tmp_path):
    source = write_reports(
        tmp_path / "r.json", progressed(1), {"task": 2}, {"task": 6, "status": "great"}, {"task": 7, "colour": 1}
    )

    status, done = ask("unit", "record", township, "--period", PERIOD, "--from", source)

    assert (status, done["recorded"]) == (1, [])
    assert [one["reason"] for one in done["refused"]] == ["not-assigned", "unknown-status", "unknown-key"]
    assert ask("unit", "status", township)[1]["drafts"] == 0


def test_an_absent_key_leaves_a_field_and_null_clears_it(ask, township, tmp_path):
    first = write_reports(tmp_path / "1.json", {**progressed(1), "problems": "台账不全。"})
    second = write_reports(tmp_path / "2.json", {"task": 1, "problems": None})
    ask("unit", "record", township, "--period", PERIOD, "--from", first)

    ask("unit", "record", township, "--period", PERIOD, "--from", second)

    draft = ask("unit", "show", township, "--task", 1, "--period", PERIOD)[1]["draft"]
    assert (draft["progress"], draft["problems"]) == (progressed(1)["progress"], "")


def test_verify_tells_by_its_exit_status_what_is_wrong(ask, district, township, tmp_path):
    source = write_reports(tmp_path / "r.json", progressed(1))
    ask("unit", "record", township, "--period", PERIOD, "--from", source)
    ask("unit", "seal", township, "--period", PERIOD, "--by", "填报人甲")
    plain = ask("unit", "export", township, "--out", tmp_path / "a", "--plain")[1]["bundle"]["file"]
    secret = ask("unit", "export", township, "--out", tmp_path / "b")[1]["bundle"]["file"]
    damaged = tmp_path / "damaged.mdbundle"
    damaged.write_bytes(Path(plain).read_bytes()[:-1])

    assert ask("bundle", "verify", plain, "--roster", district)[0] == 12
    ask("district", "enrol", district, tmp_path / "stick", "--confirm-all")
    status, found = ask("bundle", "verify", plain, "--roster", district)
    assert (status, found["ok"], found["already"], found["unit"]) == (0, True, False, "平滩镇")
    assert ask("bundle", "verify", secret, "--roster", district)[0] == 0
    assert ask("bundle", "verify", damaged, "--roster", district)[0] == 10
    assert ask("bundle", "verify", secret)[0] == 18
    assert ask("bundle", "verify", plain)[0] == 12


def test_wrong_use_ends_with_two(capsys):
    assert run(["district", "create"]) == 2
    assert run(["unit", "tasks", "nowhere", "--period", "Q9"]) == 2
    assert "Traceback" not in capsys.readouterr().err


def test_a_folder_that_is_no_workspace_is_refused_in_words(ask, tmp_path):
    status, refused = ask("district", "status", tmp_path)

    assert (status, refused["error"]["code"]) == (1, "not_a_workspace")


def test_the_district_s_own_file_left_on_the_stick_is_named_and_refused_to_nobody(ask, district, township, tmp_path):
    status, merged = ask("district", "merge", district, tmp_path / "letters")

    assert status == 0
    assert [(one["outcome"], one["reason"]) for one in merged["bundles"]] == [("already", "own-file")]
    assert ask("district", "quarantine", district)[1]["files"] == []


def test_a_request_saved_again_is_the_file_that_is_there(ask, township, tmp_path):
    before = [path.name for path in (tmp_path / "stick").iterdir()]

    assert ask("unit", "request", township, "--out", tmp_path / "stick")[0] == 0

    assert [path.name for path in (tmp_path / "stick").iterdir()] == before


def test_the_check_names_the_key_under_which_a_warning_is_explained(ask, township, tmp_path):
    odd = {**progressed(18), "problems": "XX小区未装表。"}
    source = write_reports(tmp_path / "reports.json", odd)
    ask("unit", "record", township, "--period", PERIOD, "--from", source)

    status, told = ask("unit", "check", township, "--period", PERIOD)
    (finding,) = told["findings"]
    assert (status, finding["field"], finding["severity"], finding["explained"]) == (1, "problems", "warning", False)
    assert finding["accepted"] is None
    source = write_reports(tmp_path / "again.json", {"task": 18, "explanations": {finding["key"]: "小区的名称。"}})
    ask("unit", "record", township, "--period", PERIOD, "--from", source)

    status, told = ask("unit", "check", township, "--period", PERIOD)
    assert (status, [one["explained"] for one in told["findings"]]) == (0, [True])
