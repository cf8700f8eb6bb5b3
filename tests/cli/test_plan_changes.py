"""metrodesk district: units renamed, merged, exempt; versions and what they changed, in the shapes documented."""

import json

import pytest

from metrodesk.cli.main import run
from metrodesk.services.planning import load_plan
from tests.services.campaign import PINGTAN, SHITI

ENDED = ("--last-day", "2026-06-30")


def unit_in(found, name):
    return next(one for one in found["units"] if one["unit"] == name)


def test_units_are_merged_and_listed_as_of_a_period(ask, campaign):
    why = ("--why", "达川府函〔2026〕8号", "--by", "经办人甲")
    status, made = ask("district", "merge-units", campaign.district, PINGTAN, SHITI, "--into", "平石镇", *ENDED, *why)
    _, before = ask("district", "units", campaign.district, "--period", "2026Q2")
    _, after = ask("district", "units", campaign.district, "--period", "2026Q3")
    _, told = ask("district", "plan", campaign.district, "--history")

    assert (status, made["number"], made["since"]) == (0, 2, "2026Q3")
    assert "“石梯镇、平滩镇”并入“平石镇”（自2026-07-01起）。" in [one["message"] for one in made["differences"]]
    assert [unit_in(found, "平石镇")["tasks"] > 0 for found in (before, after)] == [False, True]
    assert unit_in(after, SHITI) | {"heirs": ["平石镇"], "until": "2026-06-30", "tasks": 0} == unit_in(after, SHITI)
    assert [(one["number"], one["since"], one["why"]) for one in told["versions"]] == [
        (2, "2026Q3", "达川府函〔2026〕8号"),
        (1, None, ""),
    ]


def test_the_first_version_holds_from_the_beginning(campaign, capsys):
    assert run(["district", "plan", str(campaign.district), "--history"]) == 0

    assert "第1版，自最初起" in capsys.readouterr().out


def test_a_preview_writes_nothing(ask, campaign):
    _, found = ask("district", "rename", campaign.district, SHITI, "石河镇", *ENDED, "--dry-run")

    assert (found["version"], found["number"]) == (None, 1)
    assert [one["what"] for one in found["differences"]] == ["unit_renamed"]


def test_a_renamed_unit_is_listed_by_both_names(ask, campaign):
    ask("district", "rename", campaign.district, SHITI, "石河镇", *ENDED)
    _, found = ask("district", "units", campaign.district, "--period", "2026Q2")

    assert unit_in(found, "石河镇")["then"] == SHITI
    assert unit_in(found, "石河镇")["former"] == [{"name": SHITI, "until": "2026-06-30"}]


@pytest.mark.parametrize(
    ("words", "what"),
    [
        (("split-unit", SHITI, "--into", "石梯镇", "--into", "石河镇", *ENDED), "unit_added"),
        (("end-unit", SHITI, "--heir", PINGTAN, *ENDED), "merged"),
        (("describe-unit", SHITI, "--alias", "石梯"), "aliases"),
        (("former-name", SHITI, "石梯公社"), "former_name"),
        (("add-unit", "石河镇", "--kind", "town", "--group", "各乡镇人民政府"), "unit_added"),
        (("assign", "--task", "3", "--unit", SHITI, "--role", "lead", "--since", "2027Q1"), "leads"),
        (("end-task", "--task", "3", *ENDED), "task_ended"),
        (("calendar", "--kind", "month", "--first-day", "2026-07-01"), "period_kind"),
        (("calendar", "--due-day", "5", "--weekend", "after"), "due_rule"),
    ],
)
def test_every_change_says_what_is_different(ask, campaign, words, what):
    status, made = ask("district", words[0], campaign.district, *words[1:])

    assert (status, made["number"]) == (0, 2)
    assert what in [one["what"] for one in made["differences"]]


def test_the_doubtful_five_are_exempted_and_taken_back(ask, campaign):
    _, done = ask("district", "exempt", campaign.district, "--period", "2026Q3", "--why", "由开发区报送")
    _, back = ask("district", "exempt", campaign.district, "--period", "2026Q3", "--undo")

    assert done["exempt"] == done["units"] == ["石板街道", "斌郎街道", "河市镇", "金垭镇", "幺塘乡"]
    assert (len(done["acts"]), len(back["acts"]), back["exempt"]) == (5, 5, [])


def test_versions_and_files_are_compared(ask, campaign, tmp_path):
    ask("district", "end-task", campaign.district, "--task", "3", *ENDED)
    _, since = ask("district", "plan", campaign.district, "--diff", "1")
    file = tmp_path / "other.plan.json"
    file.write_bytes(load_plan("dachuan-2024-3").to_bytes())
    _, same = ask("plan", "diff", "dachuan-2024-3", file)

    assert [one["what"] for one in since["differences"]] == ["task_ended"]
    assert (same["before"] == same["after"], same["differences"]) == (True, [])


def test_what_makes_no_sense_is_refused_in_words(campaign, capsys):
    assert run(["district", "calendar", str(campaign.district), "--kind", "month", "--first-day", "2026-08-01"]) == 1
    assert "2026-08-01不是新旧填报期的交界日" in capsys.readouterr().err


def test_an_heir_lists_and_records_what_it_took_over(ask, campaign, tmp_path):
    ask("district", "merge-units", campaign.district, PINGTAN, SHITI, "--into", SHITI, *ENDED)
    campaign.round(SHITI)
    report = tmp_path / "report.json"
    text = "开展计量宣传活动二场次，发放宣传资料三百份。"
    said = {"task": 18, "status": "progressed", "progress": text}
    report.write_text(json.dumps({"reports": [said]}), "utf-8")
    whose, period = ("--for", PINGTAN), ("--period", "2026Q2")
    desk = campaign.desk(SHITI)

    _, listed = ask("unit", "inherited", desk)
    _, tasks = ask("unit", "tasks", desk, *period, *whose)
    _, recorded = ask("unit", "record", desk, *period, "--from", report, *whose)
    _, sealed = ask("unit", "seal", desk, *period, "--by", "填报人甲", *whose)

    assert [(one["unit"], one["until"]) for one in listed["units"]] == [(PINGTAN, "2026-06-30")]
    assert tasks["unit"] == PINGTAN
    assert recorded["recorded"][0]["changed"]
    assert len(sealed["sealed"]) == 1


def test_a_unit_nobody_needs_is_taken_out_and_one_with_a_computer_is_not(ask, campaign):
    ask("district", "add-unit", campaign.district, "石河镇", "--kind", "town", "--group", "各乡镇人民政府")
    gone, made = ask("district", "remove-unit", campaign.district, "石河镇", "--why", "误增")
    refused, why = ask("district", "remove-unit", campaign.district, PINGTAN)

    assert (gone, [one["what"] for one in made["differences"]]) == (0, ["members", "unit_removed"])
    assert (refused, why["error"]["code"]) == (1, "unfit_plan_change")
