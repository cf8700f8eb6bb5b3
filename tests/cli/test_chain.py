"""The chain on the command line: showing it, and settling a link."""

from __future__ import annotations

import pytest

from metrodesk.cli.main import run
from metrodesk.services import chain as chains
from tests.domain.chains import PROVINCE, PROVINCE_NUMBER, SENTENCE, STATE, STATE_NUMBER


@pytest.fixture(autouse=True)
def two_papers_above(monkeypatch):
    monkeypatch.setattr(chains, "shipped_plans", lambda: (STATE, PROVINCE))


def test_a_plan_tells_its_papers_and_what_each_task_carries_out(ask):
    status, found = ask("plan", "chain", "dachuan-2024-3")

    assert status == 0
    assert [(one["number"], one["at_hand"]) for one in found["papers"]] == [
        (STATE_NUMBER, True), (PROVINCE_NUMBER, True), ("达市府发〔2023〕14号", False), ("达川府发〔2024〕3号", True),
    ]  # fmt: skip
    assert len(found["parts"]) == 21
    assert {one["kind"] for one in found["parts"]} == {"task"}


def test_one_task_shows_its_clause_and_the_proposals(ask):
    _, found = ask("plan", "chain", "dachuan-2024-3", "--task", 20)

    (part,) = found["parts"]
    assert [one["part"] for one in part["above"]] == ["a5.6"]
    proposal = next(one for one in part["proposals"] if one["document"] == PROVINCE_NUMBER)
    assert (proposal["clause"], proposal["phrase"], proposal["score"] > 30) == ("a1", SENTENCE, True)


def test_people_are_told_in_lines(capsys):
    assert run(["plan", "chain", "dachuan-2024-3", "--clause", "a5.6"]) == 0

    out = capsys.readouterr().out
    assert "达市府发〔2023〕14号" in out
    assert "（五）6.加大计量执法力度" in out
    assert SENTENCE in out


@pytest.mark.parametrize("part", [("--task", 99), ("--clause", "a99")])
def test_what_the_plan_does_not_have_is_refused(ask, part):
    status, found = ask("plan", "chain", "dachuan-2024-3", *part)

    assert status == 1
    assert found["error"]["code"] in {"unknown_task", "unknown_clause"}


PAIR = ("--task", 20, "--document", PROVINCE_NUMBER, "--upper", "a1")


def test_a_link_is_confirmed_and_taken_back(ask, campaign):
    words = ("district", "link", campaign.district)
    status, found = ask(*words, *PAIR, "--confirm", "--why", "逐字相同。", "--by", "办理人丁")

    (part,) = found["parts"]
    assert status == 0
    assert {"川府发〔2023〕2号", STATE_NUMBER} <= {one["document"] for one in part["above"]}
    settled = next(one for one in part["settled"] if one["clause"] == "a1")
    assert (settled["state"], settled["by"], settled["why"]) == ("confirmed", "办理人丁", "逐字相同。")
    assert next(one for one in part["reports"])["role"] == "lead"
    _, back = ask(*words, *PAIR, "--withdraw")
    assert not [one for one in back["parts"][0]["settled"] if one["clause"] == "a1"]
    assert back["number"] == found["number"] + 1
    assert ask(*words, *PAIR, "--withdraw")[0] == 1


@pytest.mark.parametrize("lacking", ["--why", "--document", "--task"])
def test_an_answer_without_reason_or_pair_is_wrong_use(ask, campaign, lacking):
    words = [*PAIR, "--confirm", "--why", "逐字相同。"]
    at = words.index(lacking)

    assert ask("district", "link", campaign.district, *words[:at], *words[at + 2 :])[0] == 2


def test_without_an_answer_the_links_are_listed_and_nothing_changes(ask, campaign):
    before = ask("district", "plan", campaign.district)[1]["version"]
    status, found = ask("district", "link", campaign.district)

    assert (status, found["version"], len(found["parts"])) == (0, before, 21)


def test_the_list_is_written_for_a_plan_and_for_a_workspace(ask, campaign, tmp_path):
    _, found = ask("plan", "chain", "dachuan-2024-3", "--out", tmp_path / "方案.xlsx")
    status, printed = ask("print", "chain", campaign.district, "--out", tmp_path / "上级依据.pdf")

    assert (tmp_path / "方案.xlsx").is_file()
    assert found["file"] == str(tmp_path / "方案.xlsx")
    assert (status, printed["pages"] > 0) == (0, True)


def test_a_missing_paper_is_shown_in_its_place_when_its_file_is_given(ask, tmp_path):
    file = tmp_path / "14.txt"
    file.write_text(
        f"达州市人民政府\n关于计量工作的实施方案\n达市府发〔2023〕14号\n\n（一）执法。{SENTENCE}。\n", encoding="utf-8"
    )
    status, found = ask("plan", "chain", "dachuan-2024-3", "--task", 20, "--read", file)

    assert status == 0
    assert all(one["at_hand"] for one in found["papers"])
    assert "达市府发〔2023〕14号" in {one["document"] for one in found["parts"][0]["proposals"]}


def test_the_district_keeps_a_missing_paper_and_takes_it_out_again(ask, campaign, tmp_path):
    file = tmp_path / "14.txt"
    file.write_text(f"达州市人民政府\n关于计量工作的方案\n达市府发〔2023〕14号\n\n（一）执法。{SENTENCE}。\n", "utf-8")
    _, before = ask("district", "basis", campaign.district)
    _, kept = ask("district", "basis", campaign.district, "--read", file, "--by", "办理人丁")
    status, after = ask("district", "basis", campaign.district, "--forget", "达市府发〔2023〕14号")

    assert [all(one["at_hand"] for one in found["papers"]) for found in (before, kept, after)] == [False, True, False]
    assert (status, after["number"]) == (0, before["number"] + 2)
