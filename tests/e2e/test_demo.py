"""The demo does the whole main job and leaves files a person can open."""

from __future__ import annotations

import json
import re

import pytest
from python_calamine import CalamineWorkbook

from metrodesk.cli.main import run
from metrodesk.domain.unit import UnitKind
from metrodesk.services.demo_cast import cast_of
from metrodesk.services.planning import load_plan
from tests.documents.pages import words
from tests.e2e.demos import DACHUAN, demo_of

STEPS = ["create", "invite", "unit", "own", "waiting", "confirm", "decide", "proxy", "answer", "corrected"]
TOWNS = {UnitKind.TOWN, UnitKind.SUBDISTRICT}
FIVE = {
    DACHUAN: (
        "达川区市场监管局",
        "区市场监管局",
        {UnitKind.TOWN, UnitKind.SUBDISTRICT, UnitKind.DEPARTMENT},
        "区级工作库",
    ),
    "sichuan-2023-2": ("四川省市场监管局", "省市场监管局", {UnitKind.CITY, UnitKind.DEPARTMENT}, "省级工作库"),
    "liaoning-2023-9": ("辽宁省市场监管局", "省市场监管局", {UnitKind.CITY, UnitKind.DEPARTMENT}, "省级工作库"),
    "chongqing-2022-33": ("重庆市市场监管局", "市市场监管局", {UnitKind.COUNTY, UnitKind.DEPARTMENT}, "市级工作库"),
    "state-council-2021-37": ("市场监管总局", "市场监管总局", {UnitKind.PROVINCE, UnitKind.DEPARTMENT}, "国家级工作库"),
}

LEVELS = [(DACHUAN, "区级"), ("sichuan-2023-2", "省级"), ("chongqing-2022-33", "市级")]


@pytest.fixture
def run_of(tmp_path_factory, monkeypatch):
    """The demo of a plan, and the data folder it was made with."""

    def found(plan):
        made = demo_of(plan, tmp_path_factory.getbasetemp() / f"demo-{plan}")
        monkeypatch.setenv("METRODESK_DATA_DIR", str(made.data))
        return made

    return found


@pytest.mark.parametrize("plan", FIVE)
def test_who_plays_is_chosen_from_the_plan(plan):
    office, own, kinds, workspace = FIVE[plan]
    shipped = load_plan(plan)
    cast = cast_of(shipped)
    units = [shipped.unit_named(name) for name in cast.units]

    assert (cast.office, cast.own, cast.workspace) == (office, own, workspace)
    assert {unit.kind for unit in units} == kinds
    assert len({*cast.units, cast.own, cast.by_phone}) == 7


@pytest.mark.parametrize("plan", FIVE)
def test_the_whole_job_runs_on_each_plan(plan, run_of):
    found = run_of(plan)
    units, out = found.demo.cast.units, found.out

    assert list(dict.fromkeys(step for step, _ in found.said if step != "indicators")) == STEPS
    assert found.demo.status.reported > len(units)
    assert {path.name for path in out.iterdir()} >= {f"{name}_正式表.pdf" for name in (*units, found.demo.cast.own)}
    assert all(path.stat().st_size > 0 for path in found.demo.files)


@pytest.mark.parametrize(("plan", "entered"), [("chongqing-2022-33", "12 / 13"), ("state-council-2021-37", "10 / 11")])
def test_where_there_are_indicators_readings_are_entered_and_the_sheet_is_printed(plan, entered, run_of):
    found = run_of(plan)

    assert dict(found.said)["indicators"] == entered
    assert len(list(found.out.glob("指标完成情况表_*"))) == 2
    book = CalamineWorkbook.from_path(next(found.out.glob("指标完成情况表_*.xlsx")))
    history = [row[8] for row in book.get_sheet_by_name("历次数据").to_python() if row[0] and row[7] == "有效"]
    assert set(history) == {"计量统计年报_2025年.xlsx"}


@pytest.mark.parametrize(("plan", "word"), LEVELS)
def test_the_words_are_those_of_the_level_of_the_office(plan, word, run_of, capsys):
    found = run_of(plan)
    reminder = (found.out / "催报文字.txt").read_text(encoding="utf-8")
    book = CalamineWorkbook.from_path(next(found.out.glob("进展情况汇总表_*.xlsx")))

    run(["district", "status", str(found.demo.workspace), "--period", str(found.demo.period)])

    assert f"，{word}代录1项" in reminder
    assert f"另有{word}代录1项" in capsys.readouterr().out
    assert f"含{word}代录、代改1项" in str(book.get_sheet_by_index(0).to_python())


def test_dachuan_has_no_indicators_and_none_are_invented(run_of):
    found = run_of(DACHUAN)

    assert "indicators" not in dict(found.said)
    assert not list(found.out.glob("指标*"))


def test_the_demo_counts_and_lists_what_it_made(run_of):
    found = run_of(DACHUAN)

    assert found.demo.status.expected == 372
    assert {path.name for path in found.out.iterdir()} >= {
        "三里坪街道_送审稿.pdf",
        "催报文字.txt",
        "三里坪街道_报送凭证.pdf",
    }
    assert found.out / "区市场监管局_工作情况报告.docx" in found.demo.files


def test_the_demo_takes_one_bundle_twice_and_refuses_the_damaged_one(run_of, capsys):
    found = run_of(DACHUAN)
    inbox = str(found.demo.folder / "收件")

    assert run(["district", "merge", str(found.demo.workspace), inbox, "--json"]) == 1

    outcomes = [one["outcome"] for one in json.loads(capsys.readouterr().out)["bundles"]]
    assert sorted(set(outcomes)) == ["already", "quarantined"]
    assert outcomes.count("quarantined") == 1
    assert [one.outcome for one in found.demo.again.bundles].count("quarantined") == 1


def test_the_demo_goes_the_way_back_too(run_of, capsys):
    found = run_of(DACHUAN)
    desk = found.demo.folder / "单位工作库" / found.demo.cast.units[0]

    run(["district", "status", str(found.demo.workspace), "--period", str(found.demo.period), "--json"])
    counted = json.loads(capsys.readouterr().out)
    run(["unit", "status", str(desk), "--json"])
    own = json.loads(capsys.readouterr().out)

    assert (counted["proxy"], counted["returned"], counted["conflicts"]) == (1, 0, 0)
    assert {one["disposition"] for one in own["revisions"]} >= {"accepted", "returned"}


def test_the_summary_counts_what_the_ledger_counts(run_of):
    found = run_of(DACHUAN)
    book = next(found.out.glob("进展情况汇总表_*.xlsx"))

    rows = CalamineWorkbook.from_path(book).get_sheet_by_index(0).to_python()

    township = next(row for row in rows if found.demo.cast.units[0] in row)
    assert 9.0 in township


def test_the_command_takes_a_plan_and_says_what_it_did(tmp_path, capsys, monkeypatch, run_of):
    found = run_of(DACHUAN)
    asked = []
    monkeypatch.setattr("metrodesk.cli.demo.run_demo", lambda *wish: asked.append(wish[:2]) or found.demo)

    assert run(["demo", str(tmp_path / "here"), "--plan", "sichuan-2023-2", "--json"]) == 0
    made = json.loads(capsys.readouterr().out)
    run(["demo", str(tmp_path / "here")])

    assert asked == [(tmp_path / "here", "sichuan-2023-2"), (tmp_path / "here", DACHUAN)]
    assert (made["expected"], made["units"]) == (372, list(found.demo.cast.units))
    assert "_损坏.mdbundle\t" in capsys.readouterr().out


def test_a_folder_in_use_is_left_alone(tmp_path, capsys):
    (tmp_path / "区级工作库").mkdir()
    (tmp_path / "区级工作库" / "notes.txt").write_text("mine", encoding="utf-8")

    assert run(["demo", str(tmp_path), "--json"]) == 1

    assert json.loads(capsys.readouterr().out)["error"]["code"] == "workspace_exists"
    assert [path.name for path in (tmp_path / "区级工作库").iterdir()] == ["notes.txt"]


@pytest.mark.parametrize("plan", FIVE)
def test_the_sheets_of_the_plan_are_among_the_papers_where_it_has_them(plan, run_of):
    names = {path.name for path in run_of(plan).out.iterdir()}

    assert ("任务上级依据一览表.pdf" in names) == (plan != "state-council-2021-37")
    assert ("正文与附件清单对照表.pdf" in names) == (plan == DACHUAN)


OF_A_DISTRICT = re.compile("区级|区里|本区(?!域)|区市场监管局|乡镇|街道")


@pytest.mark.parametrize("plan", [one for one in FIVE if one != DACHUAN])
def test_no_paper_of_another_level_reads_like_a_districts(plan, run_of):
    official = load_plan(plan).to_bytes().decode()
    papers = [path for path in run_of(plan).demo.files if path.suffix == ".pdf"]
    said = {path.name: set(OF_A_DISTRICT.findall("".join(words(path)))) for path in papers}

    assert len(papers) > 10
    assert {
        name: one for name, found in said.items() if (one := {each for each in found if each not in official})
    } == {}
