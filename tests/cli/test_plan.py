import json

import pytest
from click.testing import CliRunner

from metrodesk.cli.plan import plan
from metrodesk.paths import resource

SOURCE = str(resource("documents", "dachuan-2024-3.txt"))
SHIPPED = resource("plans", "dachuan-2024-3.plan.json")


def run(*arguments):
    return CliRunner().invoke(plan, [str(argument) for argument in arguments])


def answer_of(*arguments):
    found = run(*arguments, "--json")
    assert found.exit_code == 0, found.output
    return json.loads(found.stdout)


def failure_of(*arguments):
    found = run(*arguments, "--json")
    assert found.exit_code == 1
    assert found.stderr == ""
    return json.loads(found.stdout)["error"]


def test_list_names_what_ships():
    listed = answer_of("list")["plans"]

    assert {one["id"]: (one["number"], one["tasks"]) for one in listed}["dachuan-2024-3"] == (
        "达川府发〔2024〕3号",
        21,
    )
    assert set(listed[0]) >= {"id", "title", "number", "issuer", "date", "level", "tasks"}


def test_show_gives_the_whole_plan_by_id_and_by_path():
    shown = answer_of("show", "dachuan-2024-3")

    assert answer_of("show", SHIPPED) == shown
    assert len(shown["tasks"]) == 21
    assert len(shown["clauses"]) == 24
    assert {"code", "where", "message", "settled"} <= set(shown["findings"][0])
    assert shown["tasks"][9]["responsible"] == ["区交通运输局", "市交警支队直属二大队"]


def test_read_gives_the_same_as_show_and_writes_the_shipped_bytes(tmp_path):
    out = tmp_path / "plan.json"
    read = answer_of("read", SOURCE, "--out", out)

    assert read.pop("out") == str(out)
    assert read == answer_of("show", "dachuan-2024-3")
    assert out.read_bytes() == SHIPPED.read_bytes()


def test_people_are_told_tasks_and_open_findings():
    found = run("read", SOURCE)

    assert found.exit_code == 0
    assert "加强交通运输计量保障（持续推进）" in found.stdout
    assert "区交通运输局、市交警支队直属二大队" in found.stdout
    assert "单位名录：石板街道" in found.stdout
    assert "附件第10行" not in found.stdout


def test_show_tells_what_is_counted_and_how_it_is_checked():
    shown = answer_of("show", "dachuan-2024-3")
    measures = {one["id"]: one for one in shown["measures"]}

    assert measures["m01-verified-rate"]["parts"] == ["实检", "应检"]
    assert (measures["m15-checked-shops"]["task"], measures["m15-checked-shops"]["entered"]) == (15, "period")
    assert {"code": "part-of-whole", "task": 19, "severity": "error"}.items() <= shown["checks"][1].items()
    people = run("show", "dachuan-2024-3").stdout
    assert "m01-verified-rate  强检计量器具受检率（台件；比率；本期；部门、其他单位；实检；应检；" in people
    assert "部分：持证计量执法人员；总体：计量执法人员" in people


def test_show_gives_chapters_and_boxes_with_the_clauses_they_stand_at():
    shown = answer_of("show", "chongqing-2022-33")
    outline = shown["outline"]
    people = run("show", "chongqing-2022-33").stdout

    assert [chapter["first"] for chapter in outline["chapters"]][:3] == ["", "a1", "a4"]
    assert outline["boxes"][0]["clause"] == "a3"
    assert outline["notice"].startswith("现将《重庆市计量发展规划")
    assert "二、总体要求\n  （一）指导思想\n  （二）基本原则\n  （三）发展目标\n    专栏1  计量发展主要指标" in people
    assert "  1  强化计量基础和前沿技术研究（持续推进）" in people


def test_an_unknown_plan_is_told_with_what_to_do():
    failure = failure_of("show", "nowhere")

    assert failure["code"] == "unknown_plan"
    assert "nowhere" in failure["message"]
    assert failure["next"]


@pytest.mark.parametrize("data", [None, b"", b"\x00\x01\x02", b"%PDF-1.4", "今天天气很好。".encode()])
def test_a_file_that_cannot_be_read_is_told_with_what_to_do(data, tmp_path):
    file = tmp_path / "a.txt"
    if data is not None:
        file.write_bytes(data)
    failure = failure_of("read", file)

    assert failure["code"] == "unreadable_document"
    assert failure["next"]


def test_a_failure_for_people_goes_to_standard_error(tmp_path):
    found = run("read", tmp_path / "no.txt")

    assert (found.exit_code, found.stdout) == (1, "")
    assert len(found.stderr.splitlines()) == 2


def test_a_place_that_cannot_be_written_is_told(tmp_path):
    failure = failure_of("read", SOURCE, "--out", tmp_path / "no" / "plan.json")

    assert failure["code"] == "cannot_write_plan"


def test_wrong_use_is_status_two():
    assert run("show").exit_code == 2
    assert run("read", SOURCE, "--into", "x").exit_code == 2
