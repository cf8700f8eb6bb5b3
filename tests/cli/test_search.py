import json

from click.testing import CliRunner

from metrodesk.cli.plan import plan
from tests.services.campaign import PINGTAN


def test_plan_search_tells_clause_sentence_and_marks():
    found = CliRunner().invoke(plan, ["search", "情況通報", "--json"])
    hit = json.loads(found.stdout)["documents"][0]

    assert (hit["document"], hit["id"]) == ("达川府发〔2024〕3号", "a9")
    start, end = hit["marks"][0]
    assert hit["sentence"][start:end] == "情况通报"


def test_people_see_the_words_in_brackets():
    assert "建立【情况通报】制度" in CliRunner().invoke(plan, ["search", "情况通报"]).stdout


def test_workspace_search_finds_reports(ask, campaign):
    campaign.merge(campaign.hand_in(PINGTAN, "抽查鱼摊3家。", numbers={18}))
    status, found = ask("workspace", "search", campaign.district, "鱼摊", "3家")

    assert status == 0
    assert [(one["unit"], one["task"], one["field"]) for one in found["reports"]] == [(PINGTAN, 18, "progress")]


def test_a_clause_that_is_a_task_too_is_found_once():
    found = json.loads(CliRunner().invoke(plan, ["search", "厅际联席会议", "--json"]).stdout)

    assert [(one["kind"], one["document"]) for one in found["documents"]] == [("clause", "川府发〔2023〕2号")]
