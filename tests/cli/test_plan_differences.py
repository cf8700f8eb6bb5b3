import json

from click.testing import CliRunner

from metrodesk.cli.plan import plan
from metrodesk.services.planning import write_plan
from tests.domain.plans import small_plan


def run(*arguments):
    found = CliRunner().invoke(plan, ["differences", *map(str, arguments)])
    assert found.exit_code == 0, found.output
    return found.stdout


def test_programs_are_told_every_item_with_its_pieces_and_units(tmp_path):
    out = tmp_path / "对照.pdf"
    found = json.loads(run("dachuan-2024-3", "--out", out, "--json"))

    assert (found["differing"], len(found["items"])) == (14, 15)
    assert found["items"][4]["pieces"][1] == {"step": "changed", "text": "区域", "annex": "地区"}
    assert found["items"][2]["rows"] == []
    assert out.is_file()


def test_people_are_told_what_differs():
    said = run("dachuan-2024-3")

    assert "正文（三）3  提升企业计量检测能力" in said
    assert "15" in said.splitlines()[-1]
    assert "加强计量技术运用" not in said


def test_a_plan_without_an_annex_says_so(tmp_path):
    write_plan(small_plan(), tmp_path / "plan.json")

    assert json.loads(run(tmp_path / "plan.json", "--json"))["annexed"] is False
