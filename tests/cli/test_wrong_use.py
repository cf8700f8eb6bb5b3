"""Careless and hostile arguments: one object, a sentence with the next step, the agreed status."""

import json
import os
import subprocess
import sys

import pytest

from metrodesk.cli.main import run
from tests.services.campaign import PERIOD, PINGTAN


@pytest.fixture
def fails(capsysbinary):
    """Run a command that fails; return its status and its error."""

    def failed(*words):
        status = run([*map(str, words), "--json"])
        out = capsysbinary.readouterr().out.decode("utf-8")
        assert out.count("\n") == 1
        return status, json.loads(out)["error"]

    return failed


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("nosuch",),
        ("plan",),
        ("plan", "show"),
        ("plan", "list", "--nosuch"),
        ("unit", "tasks", "ws", "--period", "2026Q5"),
        ("unit", "tasks", "ws", "--period"),
        ("unit", "show", "ws", "--period", "2026Q3", "--task", "一"),
        ("unit", "seal", "ws", "--period", "2026Q3", "--by", " \u3000"),
        ("unit", "seal", "ws", "--period", "2026Q3", "--by", "甲\n乙"),
        ("unit", "seal", "ws", "--period", "2026Q3", "--by", "甲" * 101),
        ("unit", "seal", "ws", "--period", "2026Q3", "--by", "\u202e甲"),
        ("unit", "seal", "ws", "--period", "2026Q3", "--by", "\u200b"),
        ("district", "undo", "ws", "甲", "乙"),
        ("unit", "export", "ws", "--out", "out", "--max-bytes", "0"),
        ("workspace", "check", ""),
        ("district", "create", "ws", "--plan", "dachuan-2024-3", "--name", "\udcff"),
        ("district", "create", "ws", "--plan", "dachuan-2024-3", "--name", "甲", "--period-kind", "week"),
        ("bundle", "verify", "nosuch"),
    ],
)
def test_wrong_use_is_said_in_chinese_with_status_2(words, fails):
    status, error = fails(*words)

    assert status == 2
    assert error["code"] == "wrong_use"
    assert any("\u4e00" <= one <= "\u9fff" for one in error["message"])
    assert "--help" in error["next"]


def test_a_name_that_is_no_utf8_still_gives_an_object_in_utf8(fails):
    status, error = fails("plan", "show", "\udcff\udcfe")

    assert (status, error["code"]) == (1, "unknown_plan")
    assert "\ufffd" in error["message"]


def test_what_the_system_refuses_is_told_in_words(fails, tmp_path):
    (tmp_path / "file").write_text("")

    status, error = fails("district", "create", tmp_path / "file" / "ws", "--plan", "dachuan-2024-3", "--name", "甲")

    assert (status, error["code"]) == (1, "file_trouble")
    assert str(tmp_path) in error["message"]


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such files")
def test_a_pipe_is_never_waited_for(fails, campaign, tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)

    assert fails("plan", "read", pipe)[0] == 1
    assert fails("plan", "show", pipe)[0] == 1
    assert fails("bundle", "show", pipe)[0] == 1
    assert fails("unit", "record", campaign.desk(PINGTAN), "--period", PERIOD, "--from", pipe)[0] == 1
    assert fails("unit", "export", campaign.desk(PINGTAN), "--out", tmp_path, "--passphrase-file", pipe)[0] == 1


@pytest.mark.parametrize(
    "text",
    [
        '{"reports": [{"task": 1, "progress": "甲", "progress": "乙"}]}',
        '{"reports": [], "reports": []}',
        '{"reports": [{"task": 1, "progress": "\\ud800"}]}',
        '{"reports": [], "overview": "\\ud800"}',
        '{"reports": [{"task": 1, "evidence": ["a\\u0000b.jpg"]}]}',
        '{"reports": [{"task": 1, "percent": NaN}]}',
        '{"reports": [{"task": 1, "measures": {"x": {"value": 1e400}}}]}',
        "[" * 100_000,
    ],
)
def test_reports_with_two_readings_or_half_characters_are_refused(text, fails, campaign, tmp_path):
    (tmp_path / "reports.json").write_text(text, encoding="utf-8")

    status, error = fails(
        "unit", "record", campaign.desk(PINGTAN), "--period", PERIOD, "--from", tmp_path / "reports.json"
    )

    assert (status, error["code"]) == (1, "unreadable_record")


@pytest.mark.parametrize("report", [{"status": []}, {"status": {}}, {"percent": 10**400}, {"percent": True}])
def test_values_of_another_kind_are_refused_where_they_stand(report, campaign, tmp_path, capsys):
    (tmp_path / "reports.json").write_text(json.dumps({"reports": [{"task": 1, **report}]}), encoding="utf-8")

    status = run(
        ["unit", "record", str(campaign.desk(PINGTAN)), "--period", str(PERIOD), "--from",
         str(tmp_path / "reports.json"), "--json"]
    )  # fmt: skip

    assert status == 1
    assert json.loads(capsys.readouterr().out)["refused"][0]["where"] == f"reports[0].{next(iter(report))}"


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such names")
def test_a_file_with_a_broken_name_does_not_stop_the_others(campaign, tmp_path, capsysbinary):
    stick = tmp_path / "stick"
    stick.mkdir()
    for name in (b"\xd6\xd0.mdbundle", b"other.mdbundle"):
        with open(os.path.join(os.fsencode(stick), name), "wb") as file:
            file.write(b"junk of " + name)

    status = run(["district", "merge", str(campaign.district), str(stick), "--json"])

    merged = json.loads(capsysbinary.readouterr().out)
    assert status == 1
    assert [one["outcome"] for one in merged["bundles"]] == ["quarantined", "quarantined"]


@pytest.mark.skipif(os.name != "posix", reason="Windows has no /dev/full")
@pytest.mark.parametrize("flag", ["--json", "--"])
def test_a_reader_that_leaves_or_a_full_output_shows_no_trace(flag):
    words = [sys.executable, "-m", "metrodesk", "plan", "list", flag]
    buffered = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    with open("/dev/full", "wb") as full:
        ended = subprocess.run(words, stdout=full, stderr=subprocess.PIPE, check=False, env=buffered)
    assert (ended.returncode, b"Traceback" in ended.stderr) == (1, False)

    reading, writing = os.pipe()
    os.close(reading)
    ended = subprocess.run(words, stdout=writing, stderr=subprocess.PIPE, check=False)
    os.close(writing)
    assert ended.stderr == b""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a display")
def test_without_a_display_the_program_says_so():
    bare = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY"}}
    bare.pop("QT_QPA_PLATFORM", None)

    ended = subprocess.run([sys.executable, "-m", "metrodesk"], capture_output=True, env=bare, check=False)

    assert (ended.returncode, b"metrodesk demo" in ended.stderr) == (1, True)
