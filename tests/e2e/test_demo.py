"""The demo does the whole main job and leaves files a person can open."""

from __future__ import annotations

import json

from python_calamine import CalamineWorkbook

from metrodesk.cli.main import run
from metrodesk.services import clock
from metrodesk.services.workspaces import open_workspace


def test_the_demo_does_the_whole_job_and_lists_what_it_made(tmp_path, capsys):
    assert run(["demo", str(tmp_path / "demo"), "--json"]) == 0

    made = json.loads(capsys.readouterr().out)
    out = tmp_path / "demo" / "产出"
    assert (made["expected"], made["reported"]) == (372, 60)
    assert {path.name for path in out.iterdir()} >= {"平滩镇_正式表.pdf", "平滩镇_送审稿.pdf", "催报文字.txt"}
    assert all(path.stat().st_size > 0 for path in out.iterdir())
    assert str(out / "平滩镇_正式表.pdf") in made["files"]


def test_the_demo_takes_one_bundle_twice_and_refuses_the_damaged_one(tmp_path, capsys):
    run(["demo", str(tmp_path / "demo")])
    said = capsys.readouterr().out
    ledger = str(tmp_path / "demo" / "区级工作库")
    inbox = str(tmp_path / "demo" / "收件")

    assert run(["district", "merge", ledger, inbox, "--json"]) == 1

    outcomes = [one["outcome"] for one in json.loads(capsys.readouterr().out)["bundles"]]
    assert sorted(set(outcomes)) == ["already", "quarantined"]
    assert outcomes.count("quarantined") == 1
    assert "_损坏.mdbundle\t" in said


def test_the_demo_goes_the_way_back_too(tmp_path, capsys):
    run(["demo", str(tmp_path / "demo")])
    capsys.readouterr()
    desk, ledger = tmp_path / "demo" / "单位工作库" / "平滩镇", tmp_path / "demo" / "区级工作库"

    run(["district", "status", str(ledger), "--period", str(period_of(tmp_path)), "--json"])
    counted = json.loads(capsys.readouterr().out)
    run(["unit", "status", str(desk), "--json"])
    own = json.loads(capsys.readouterr().out)

    assert (counted["proxy"], counted["returned"], counted["conflicts"]) == (1, 0, 0)
    assert {one["disposition"] for one in own["revisions"]} >= {"accepted", "returned"}
    assert (tmp_path / "demo" / "产出" / "平滩镇_报送凭证.pdf").stat().st_size > 0


def period_of(folder):
    with open_workspace(folder / "demo" / "区级工作库") as ws:
        return ws.period_today(clock.today()).previous()


def test_the_summary_counts_what_the_ledger_counts(tmp_path, capsys):
    run(["demo", str(tmp_path / "demo")])
    capsys.readouterr()
    book = next((tmp_path / "demo" / "产出").glob("进展情况汇总表_*.xlsx"))

    rows = CalamineWorkbook.from_path(book).get_sheet_by_index(0).to_python()

    township = next(row for row in rows if "平滩镇" in row)
    assert 9.0 in township


def test_a_folder_in_use_is_left_alone(tmp_path, capsys):
    (tmp_path / "区级工作库").mkdir()
    (tmp_path / "区级工作库" / "notes.txt").write_text("mine", encoding="utf-8")

    assert run(["demo", str(tmp_path), "--json"]) == 1

    assert json.loads(capsys.readouterr().out)["error"]["code"] == "workspace_exists"
    assert [path.name for path in (tmp_path / "区级工作库").iterdir()] == ["notes.txt"]
