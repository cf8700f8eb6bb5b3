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


def test_an_option_is_taken_with_its_source_and_given_up_again(ask, campaign):
    _, taken = ask("district", "mechanisms", campaign.district, "--take", "commending", "--by", "办理人丁")
    status, after = ask("district", "mechanisms", campaign.district, "--give-up", "commending")

    (one,) = [one for one in taken["mechanisms"] if one["kind"] == "commending"]
    assert (one["option"], one["offered"], bool(one["sources"][0]["sentence"])) == (True, True, True)
    assert status == 0
    assert [one["offered"] for one in after["mechanisms"] if one["kind"] == "commending"] == [False]
    assert after["number"] == taken["number"] + 1
