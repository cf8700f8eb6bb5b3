"""Files of decisions as nobody should write them: refused at their place, and nothing else moves."""

import pytest

from tests.cli.hostile import is_chinese, write
from tests.services.campaign import PINGTAN, PINGTAN_TOO, SHITI

PERIOD = "2026Q3"
GROUP = "各乡镇人民政府"
JUNK = [None, True, -1, 10**400, 1.5, "", "x", "\u202e反", [], [[]], {}, {"a": 1}, [None], [True], "甲\n乙"]


@pytest.fixture
def ids(attack, campaign):
    """The newest versions of reports at the district, by unit and task; 平滩镇 differs on task 16."""
    files = [
        campaign.hand_in(PINGTAN, "甲。", {18, 16}),
        campaign.hand_in(SHITI, "", {18}),
        campaign.hand_in(PINGTAN_TOO, "乙。", {16}),
    ]
    campaign.merge(*files)
    _, found = attack("district", "reports", campaign.district, ends=0)
    return {(one["unit"], one["task"]): [head["revision"] for head in one["heads"]] for one in found["reports"]}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        '{"acts": 1}',
        '{"acts": [1]}',
        '{"acts": [], "acts": []}',
        '{"acts": [{"decision": "accepted", "decision": "returned"}]}',
        '{"acts": [{"decision": "returned", "reason": "\\ud800"}]}',
        '{"acts": [NaN]}',
        '{"acts": [], "by": 1}',
        '{"acts": [], "by": null}',
        '{"acts": [], "by": "甲\\n乙"}',
        '{"acts": [], "by": "\\u202e甲"}',
        '{"acts": [], "by": "' + "甲" * 101 + '"}',
        '{"acts": [9' + "9" * 5000 + "]}",
        '{"acts": ' + "[" * 50_000,
    ],
)
def test_a_file_that_has_no_single_reading_decides_nothing(text, attack, campaign, tmp_path):
    (tmp_path / "acts.json").write_text(text, encoding="utf-8")

    error = attack.refused(campaign.district, "district", "decide", campaign.district, "--from", tmp_path / "acts.json")

    assert error["code"] == "unreadable_decisions"


def test_every_value_of_another_kind_is_refused_where_it_stands_or_harmless(attack, campaign, ids, tmp_path):
    differing, mine = ids[PINGTAN, 16], ids[PINGTAN, 18]
    sound = [
        {"decision": "returned", "revisions": mine, "reason": "请补充", "fields": {"progress": "写明"}},
        {"decision": "settled", "heads": differing, "take": differing[0], "body": None},
        {"decision": "closed", "task": 18, "unit": SHITI, "from": "2026Q4", "reason": ""},
        {"decision": "exempt", "unit": SHITI, "tasks": [18], "from": PERIOD, "until": "2026Q4", "reason": ""},
        {"decision": "extended", "unit": SHITI, "period": PERIOD, "due": "2026-10-20", "reason": ""},
        {"decision": "channel", "unit": SHITI, "channel": "paper"},
        {"decision": "lifted", "act": "0" * 64, "reason": ""},
    ]
    bad = [{**one, key: junk} for one in sound for key in one for junk in JUNK]
    before = attack.digest(campaign.district)

    _, done = attack("district", "decide", campaign.district, "--from", write(tmp_path / "acts.json", acts=bad), ends=1)

    assert len(done["acts"]) + len(done["refused"]) == len(bad)
    assert all(is_chinese(one["message"]) for one in done["refused"])
    assert {one["reason"] for one in done["refused"]} >= {"shape", "date", "unknown-unit", "unknown-task"}
    assert (done["state"] != before) is bool(done["acts"])
    for words in (("reports",), ("status", "--period", PERIOD), ("alarms",)):
        attack("district", words[0], campaign.district, *words[1:], ends=0)
    attack("district", "answer", campaign.district, "--all", "--out", tmp_path / "answers", ends=0)
    (answer,) = (tmp_path / "answers").glob(f"{SHITI}_*")
    attack("unit", "open", campaign.desk(SHITI), answer, ends=0)
    attack("workspace", "rebuild", campaign.district, ends=0)
    attack.whole(campaign.district, campaign.desk(SHITI))


@pytest.mark.parametrize(
    "entry",
    [
        {"decision": "exempt", "unit": GROUP, "from": PERIOD},
        {"decision": "extended", "unit": GROUP, "period": PERIOD, "due": "2026-11-01"},
        {"decision": "channel", "unit": GROUP, "channel": "paper"},
        {"decision": "closed", "task": 18, "unit": GROUP, "from": PERIOD},
    ],
)
def test_a_decision_on_a_group_would_reach_nobody_and_is_refused(entry, attack, campaign, tmp_path):
    file = write(tmp_path / "acts.json", acts=[entry])

    done = attack.refused(campaign.district, "district", "decide", campaign.district, "--from", file)

    assert [(one["reason"], one["where"]) for one in done["refused"]] == [("group", GROUP)]


def test_no_paper_is_registered_for_a_group(attack, campaign):
    words = ("district", "paper", campaign.district, "--unit", GROUP, "--received", "2026-10-10", "--period", PERIOD)

    assert attack.refused(campaign.district, *words)["code"] == "unknown_unit"


def test_stale_sides_settle_nothing_and_the_difference_stays_listed(attack, campaign, ids, tmp_path):
    differing, other = ids[PINGTAN, 16], ids[SHITI, 18]
    stale = [
        {"decision": "settled", "heads": heads, "take": take}
        for heads, take in (
            (differing[:1], differing[0]),
            ([*differing, *other], differing[0]),
            (differing, other[0]),
            ([], ""),
            (["0" * 64], "0" * 64),
        )
    ]

    done = attack.refused(
        campaign.district, "district", "decide", campaign.district, "--from", write(tmp_path / "a.json", acts=stale)
    )

    assert len(done["refused"]) == len(stale)
    assert attack("district", "status", campaign.district, "--period", PERIOD, ends=0)[1]["conflicts"] == 1


@pytest.mark.parametrize("text", ["", " ", "0" * 64, "z" * 64, "%", "../..", "甲"])
def test_no_bundle_is_taken_back_or_put_back_by_a_wrong_name(text, attack, campaign, ids):
    for command in ("undo", "restore-bundle"):
        error = attack.refused(campaign.district, "district", command, campaign.district, text)
        assert error["code"] == "decision_refused"


def test_taking_all_bundles_back_and_putting_them_back_in_any_order_changes_nothing(attack, campaign, ids, tmp_path):
    settled = {"decision": "settled", "heads": ids[PINGTAN, 16], "take": ids[PINGTAN, 16][0]}
    file = write(tmp_path / "a.json", acts=[settled, {"decision": "accepted", "revisions": ids[SHITI, 18]}])
    attack("district", "decide", campaign.district, "--from", file, ends=0)
    _, again = attack("district", "merge", campaign.district, campaign.stick(), ends=0)
    bundles = [one["id"] for one in again["bundles"]]
    before = attack.digest(campaign.district)

    for one in bundles:
        attack("district", "undo", campaign.district, one[:12].upper(), ends=0)
        attack.refused(campaign.district, "district", "undo", campaign.district, one)
        attack("district", "answer", campaign.district, PINGTAN, "--out", tmp_path / "answers", ends=0)
    assert attack("district", "reports", campaign.district, ends=0)[1]["reports"] == []
    for one in bundles:
        attack("district", "restore-bundle", campaign.district, one, ends=0)
        attack.refused(campaign.district, "district", "restore-bundle", campaign.district, one)

    assert attack.digest(campaign.district) == before
    attack.whole(campaign.district)
