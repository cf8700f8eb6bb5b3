"""metrodesk district paper, with the shapes that programs may rely on."""

from functools import partial

import pytest

from metrodesk.cli.main import run
from metrodesk.domain.revision import form_code
from metrodesk.services.printing import print_form
from tests.services.campaign import PERIOD, PINGTAN


@pytest.fixture
def ask(ask, campaign):
    """Ask for paper at the district."""
    return partial(ask, "district", "paper", campaign.district)


@pytest.fixture
def code(campaign):
    """The 核验码 of what 平滩镇 handed in."""
    campaign.write(PINGTAN)
    submission = campaign.seal(PINGTAN).submission
    campaign.merge(campaign.export(PINGTAN).bundle.file)
    return form_code(submission)


def test_a_typed_code_is_answered_with_match_and_differences(ask, code, campaign):
    status, found = ask("--code", code)
    assert (status, found["match"], found["differences"]) == (0, "equal", [])
    assert (found["unit"], found["period"]) == (PINGTAN, str(PERIOD))

    campaign.hand_in(PINGTAN, "又查1家。", {18})
    campaign.merge(campaign.stick())
    status, found = ask("--code", code.replace(" ", ""))

    assert (status, found["match"]) == (0, "older")
    (difference,) = found["differences"]
    assert (difference["task"], difference["field"], difference["origin"]) == (18, "progress", "revision")
    assert difference["data"] == difference["paper"] + "又查1家。"


def test_a_scan_is_answered_with_every_form_on_it(ask, code, campaign, tmp_path):
    with campaign.open(PINGTAN) as ws:
        print_form(ws, PERIOD, tmp_path / "form.pdf")

    status, found = ask("--scan", tmp_path / "form.pdf")

    assert (status, found["match"], [one["code"] for one in found["sheets"]]) == (0, "equal", [code])


def test_paper_is_registered_and_leaves_the_list(ask, code):
    _, before = ask("--list", "--period", PERIOD)
    status, found = ask("--code", code, "--received", "2026-10-09", "--by", "区级人员甲")
    _, after = ask("--list", "--period", PERIOD)

    assert [(one["unit"], one["code"]) for one in before["file_without_paper"]] == [(PINGTAN, code)]
    assert (status, found["registered"][0]["unit"], found["registered"][0]["received"]) == (0, PINGTAN, "2026-10-09")
    assert after == {"period": str(PERIOD), "paper_without_file": [], "file_without_paper": []}


def test_paper_whose_file_has_not_come_needs_a_unit_and_a_period(ask):
    unknown = "1111 " * 6
    status, found = ask("--code", unknown, "--received", "2026-10-09")
    assert (status, found["error"]["code"]) == (1, "paper_unplaced")

    status, found = ask("--code", unknown, "--received", "2026-10-09", "--unit", PINGTAN, "--period", PERIOD)
    assert (status, found["match"]) == (0, "unknown")
    _, lists = ask("--list", "--period", PERIOD)
    assert [(one["unit"], one["code"]) for one in lists["paper_without_file"]] == [(PINGTAN, unknown.strip())]


@pytest.mark.parametrize(
    ("words", "status", "error"),
    [
        ((), 2, "wrong_use"),
        (("--code", "1", "--list"), 2, "wrong_use"),
        (("--code", "12 34"), 1, "invalid_form_code"),
        (("--scan", "gone.png"), 1, "unreadable_scan"),
    ],
)
def test_what_cannot_be_answered_says_why(ask, words, status, error):
    got, found = ask(*words)

    assert (got, found["error"]["code"]) == (status, error)
    assert found["error"]["message"]
    assert found["error"]["next"]


def test_people_are_answered_in_sentences(capsys, campaign, code):
    assert run(["district", "paper", str(campaign.district), "--code", code]) == 0
    assert PINGTAN in capsys.readouterr().out
    assert run(["district", "paper", str(campaign.district), "--list", "--period", str(PERIOD)]) == 0
    assert code in capsys.readouterr().out
