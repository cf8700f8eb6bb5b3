import json
import os
from pathlib import Path

import pytest

from metrodesk.errors import CannotWritePlan, InvalidPlan, UnknownPlan, UnreadableDocument
from metrodesk.paths import resource
from metrodesk.services import planning
from metrodesk.services.plan_description import describe_plan

SOURCE = resource("documents", "dachuan-2024-3.txt")
SHIPPED = resource("plans", "dachuan-2024-3.plan.json")

SHIPPED_TOO = {"measures_proposed", "links_proposed"}
"""Findings about what ships beside a settlement."""


TASKS = {
    "chongqing-2022-33": 28,
    "dachuan-2024-3": 21,
    "liaoning-2023-9": 32,
    "sichuan-2023-2": 21,
    "state-council-2021-37": 35,
}


@pytest.mark.parametrize("plan", TASKS)
def test_each_shipped_plan_is_read_again_byte_for_byte(plan):
    read = planning.read_plan(resource("documents", f"{plan}.txt"))

    assert read.to_bytes() == resource("plans", f"{plan}.plan.json").read_bytes()
    assert len(read.tasks) == TASKS[plan]


@pytest.mark.parametrize("plan", TASKS)
def test_what_a_shipped_plan_leaves_open_is_a_question_of_bodies_only(plan):
    found = planning.load_plan(plan)

    assert {one.code for one in found.open_findings} <= {"roster_unit_unclear", "group_without_members"}
    assert all(one.settlement.endswith("（随附建议）") for one in found.findings if one.code == "no_breakdown")


def test_every_settlement_of_the_shipped_file_is_used():
    settlement = planning.settlement_for("达川府发〔2024〕3号")
    settled = [one for one in planning.read_plan(SOURCE).findings if one.settled and one.code not in SHIPPED_TOO]

    assert len(settlement.decisions) == len(settled) == 32


def test_a_renamed_copy_is_still_known_by_its_number(tmp_path):
    copy = tmp_path / "文件.txt"
    copy.write_bytes(SOURCE.read_text("utf-8").encode("gb18030"))

    assert planning.read_plan(copy).to_bytes() == SHIPPED.read_bytes()


def test_another_document_is_read_without_a_settlement(tmp_path):
    copy = tmp_path / "文件.txt"
    text = SOURCE.read_text("utf-8").replace("达川府发〔2024〕3号", "达川府发〔2024〕4号")
    copy.write_text(text, "utf-8")
    plan = planning.read_plan(copy)

    assert plan.id != "dachuan-2024-3"
    assert not plan.measures
    assert not any(finding.settled for finding in plan.findings)
    assert len(plan.tasks) == 21


def test_the_list_names_the_plans_that_ship():
    listed = {one.id: one for one in planning.list_plans()}

    assert {one.id: one.tasks for one in listed.values()} == TASKS
    assert listed["dachuan-2024-3"].tasks == 21
    assert listed["dachuan-2024-3"].document.number == "达川府发〔2024〕3号"


def test_a_plan_is_loaded_by_its_id_and_by_its_path():
    by_id, by_path = planning.load_plan("dachuan-2024-3"), planning.load_plan(SHIPPED)

    assert by_id == by_path
    assert by_id.version == by_path.version


@pytest.mark.parametrize("reference", ["dachuan", "", "/no/such/plan.json", "a\0b", "../plans", "*"])
def test_an_unknown_plan_is_told(reference):
    with pytest.raises(UnknownPlan):
        planning.load_plan(reference)


def test_a_file_that_is_no_plan_is_told(tmp_path):
    file = tmp_path / "plan.json"
    file.write_text("{}")

    with pytest.raises(InvalidPlan, match="fmt"):
        planning.load_plan(file)


def test_prose_without_an_outline_is_no_official_text(tmp_path):
    file = tmp_path / "a.txt"
    file.write_text("今天天气很好。\n", "utf-8")

    with pytest.raises(UnreadableDocument, match="no-outline"):
        planning.read_plan(file)


@pytest.mark.parametrize("path", sorted(resource("documents").glob("*.txt")), ids=lambda p: p.stem)
def test_every_shipped_text_is_read_as_far_as_it_goes(path):
    plan = planning.read_plan(path)

    assert plan.document.number
    assert plan.document.issuer
    assert len(plan.clauses) >= 20


def test_a_plan_is_written_whole_or_not_at_all(tmp_path, monkeypatch):
    plan = planning.load_plan("dachuan-2024-3")
    out = tmp_path / "plan.json"
    out.write_bytes(b"before")

    def fail(handle):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(CannotWritePlan):
        planning.write_plan(plan, out)

    assert out.read_bytes() == b"before"
    assert [path.name for path in tmp_path.iterdir()] == ["plan.json"]


def test_a_folder_that_is_not_there_is_told(tmp_path):
    with pytest.raises(CannotWritePlan):
        planning.write_plan(planning.load_plan("dachuan-2024-3"), tmp_path / "no" / "plan.json")


def test_a_written_plan_may_be_read_by_others(tmp_path):
    out = tmp_path / "plan.json"
    planning.write_plan(planning.load_plan("dachuan-2024-3"), out)

    assert Path(out).stat().st_mode & 0o444 == 0o444


def test_the_description_speaks_of_units_by_name():
    described = describe_plan(planning.load_plan("dachuan-2024-3"))
    task = described["tasks"][15]
    groups = [unit for unit in described["units"] if unit["members"]]

    assert json.loads(json.dumps(described)) == described
    assert (task["number"], task["leads"]) == (16, ["区商务局"])
    assert task["responsible"] == ["区市场监管局", "各乡镇人民政府", "各街道办事处"]
    assert task["clause"] == "a5.4"
    assert [len(group["members"]) for group in groups] == [27, 6]
    assert "平滩镇" in groups[0]["members"]
    assert described["indicators"] == []
