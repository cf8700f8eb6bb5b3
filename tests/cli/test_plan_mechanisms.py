import json

from click.testing import CliRunner

from metrodesk.cli.plan import plan


def run(*arguments):
    found = CliRunner().invoke(plan, ["mechanisms", *arguments])
    assert found.exit_code == 0, found.output
    return found.stdout


def test_programs_are_told_clause_sentence_and_words():
    found = json.loads(run("dachuan-2024-3", "--json"))["mechanisms"]
    by_kind = {one["kind"]: one for one in found}

    assert by_kind["joint_meeting"]["prescribed"][0]["clause_number"] == "（六）"
    assert "联席会议制度" in by_kind["joint_meeting"]["prescribed"][0]["sentence"]
    assert by_kind["commending"]["prescribed"] == []


def test_people_are_told_what_is_prescribed():
    assert "情况通报  （九）" in run("dachuan-2024-3")
