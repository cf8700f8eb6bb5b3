"""Deciding, entering for units and taking back through the command line, with the agreed shapes."""

import json

from tests.documents.evidence_samples import pdf
from tests.services.campaign import PINGTAN, PINGTAN_TOO, SHITI

PERIOD = "2026Q3"


def write(path, **value):
    path.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
    return path


def test_a_trial_run_lists_what_would_change_report_by_report(ask, campaign):
    campaign.merge(campaign.hand_in(PINGTAN, "甲。", {18, 16}))
    files = [
        campaign.hand_in(PINGTAN, "又查2家。", {18}),
        campaign.hand_in(PINGTAN_TOO, "乙。", {16}),
        campaign.hand_in(SHITI, "", {17, 18}),
    ]

    status, found = ask("district", "merge", campaign.district, *files, "--dry-run")

    assert status == 0
    assert [(one["unit"], one["task"], one["kind"], one["fields"]) for one in found["changes"]] == [
        (SHITI, 17, "new", ["status", "progress"]),
        (SHITI, 18, "new", ["status", "progress"]),
        (PINGTAN, 16, "conflict", ["progress"]),
        (PINGTAN, 18, "changed", ["progress"]),
    ]  # in roster order
    assert found["lost"] == 0
    assert len(campaign.reports()) == 2


def test_decisions_are_written_and_refusals_named(ask, campaign, tmp_path):
    campaign.merge(campaign.hand_in(PINGTAN, "", {18, 16}))
    _, listed = ask("district", "reports", campaign.district, "--period", PERIOD)
    ids = {one["task"]: one["heads"][0]["revision"] for one in listed["reports"]}
    file = write(
        tmp_path / "acts.json",
        acts=[
            {"decision": "accepted", "revisions": [ids[16]]},
            {"decision": "returned", "revisions": [ids[18]], "reason": "请补充", "fields": {"progress": "写明数量"}},
            {"decision": "returned", "revisions": [ids[18]]},
        ],
    )

    status, done = ask("district", "decide", campaign.district, "--from", file, "--by", "审核人乙")

    assert status == 1
    assert len(done["acts"]) == 2
    assert [(one["index"], one["reason"]) for one in done["refused"]] == [(2, "reason-missing")]
    _, after = ask("district", "reports", campaign.district, "--period", PERIOD)
    assert {one["task"]: one["disposition"] for one in after["reports"]} == {16: "accepted", 18: "returned"}
    (back,) = [one["returned"][0] for one in after["reports"] if one["task"] == 18]
    assert (back["reason"], back["fields"], back["by"]) == ("请补充", {"progress": "写明数量"}, "审核人乙")
    _, counted = ask("district", "status", campaign.district, "--period", PERIOD)
    assert (counted["returned"], counted["state"]) == (1, done["state"])


def test_a_difference_is_listed_with_a_proposal_and_settled(ask, campaign, tmp_path):
    campaign.merge(campaign.hand_in(PINGTAN, "甲。", {18}), campaign.hand_in(PINGTAN_TOO, "乙。", {18}))
    _, listed = ask("district", "reports", campaign.district, "--conflicts")
    (report,) = listed["reports"]
    assert report["disposition"] == "conflict"
    assert report["undecided"] == ["progress"]
    heads = [one["revision"] for one in report["heads"]]
    body = {**report["proposed"], "progress": "两人商定的。"}
    file = write(tmp_path / "acts.json", acts=[{"decision": "settled", "heads": heads, "body": body}])

    status, done = ask("district", "decide", campaign.district, "--from", file)

    assert (status, len(done["acts"])) == (0, 1)
    _, after = ask("district", "reports", campaign.district)
    assert after["reports"][0]["heads"][0]["body"]["progress"] == "两人商定的。"
    assert after["reports"][0]["proposed"] is None


def test_a_report_that_came_by_chat_is_entered_for_the_unit(ask, campaign, tmp_path):
    scan = tmp_path / "聊天表格.pdf"
    scan.write_bytes(pdf())
    file = write(tmp_path / "r.json", reports=[{"task": 18, "status": "progressed", "progress": "检查3家。"}])

    status, done = ask(
        "district", "record", campaign.district, "--unit", SHITI, "--period", PERIOD, "--from", file,
        "--source", "sheet", "--by", "审核人乙", "--agreed", "填报人甲", "--scan", scan,
    )  # fmt: skip

    assert (status, [one["task"] for one in done["recorded"]]) == (0, [18])
    _, counted = ask("district", "status", campaign.district, "--period", PERIOD)
    assert (counted["proxy"], counted["reported"]) == (1, 0)
    _, after = ask("district", "reports", campaign.district)
    assert after["reports"][0]["origin"] == "proxy"


def test_a_bundle_is_taken_back_and_put_back(ask, campaign):
    merged = campaign.merge(campaign.hand_in(PINGTAN, "一。", {18}), campaign.hand_in(PINGTAN, "二。", {18}))
    first, second = (one.id for one in merged.bundles)
    before = campaign.status().state

    _, seen = ask("district", "undo", campaign.district, second, "--dry-run")
    status, done = ask("district", "undo", campaign.district, second, "--by", "审核人乙")

    assert status == 0
    assert done["removed"] == seen["removed"]
    assert len(done["removed"]) == 2
    assert {tuple(one["also_in"]) for one in done["kept"]} == {(first,)}
    assert done["state"] != before
    _, back = ask("district", "restore-bundle", campaign.district, second)
    assert (back["bundle"], back["state"]) == (second, before)
    status, failed = ask("district", "undo", campaign.district, "0" * 64)
    assert (status, failed["error"]["code"]) == (1, "decision_refused")


def test_nothing_noticed_is_an_empty_list(ask, campaign):
    assert ask("district", "alarms", campaign.district) == (0, {"alarms": []})
