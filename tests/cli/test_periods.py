"""Overviews, matters, longer periods and corrections through the command line."""

import json

import pytest

from tests.services.campaign import PINGTAN

PERIOD = "2026Q3"
MATTER = {
    "happened": "2026-11-03",
    "place": "集镇加油站",
    "event": "加油机铅封破损。",
    "contact": "市监所",
    "phone": "0818-2134567",
}
EVENTS = "m18-events"


@pytest.fixture
def record(ask, campaign, tmp_path):
    """Record something at 平滩镇 and return the answer."""

    def recorded(period=PERIOD, **value):
        (source := tmp_path / "in.json").write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
        status, found = ask("unit", "record", campaign.desk(), "--period", period, "--from", source)
        assert (status, found["refused"]) == (0, [])
        return found

    return recorded


def seal(ask, campaign, period=PERIOD, *more):
    return ask("unit", "seal", campaign.desk(), "--period", period, "--by", "甲", *more)


def test_an_overview_goes_up_in_parts_and_is_listed_beside_the_reports(ask, campaign, record):
    record(overview={"situation": "总体平稳。", "plans": "下季度培训。"})
    seal(ask, campaign)
    campaign.merge(campaign.export(PINGTAN).bundle.file)

    _, found = ask("district", "reports", campaign.district, "--period", PERIOD)

    assert found["reports"] == []
    (one,) = found["overviews"]
    assert one["heads"][0]["body"] == {
        "situation": "总体平稳。", "practices": "", "problems": "", "plans": "下季度培训。",
    }  # fmt: skip


def test_a_matter_is_recorded_sealed_seen_and_answered(ask, campaign, record, tmp_path):
    (made,) = record(incidents=[MATTER])["incidents"]
    status, sealed = ask("unit", "incidents", campaign.desk(), "--seal", "--by", "甲")
    campaign.merge(campaign.export(PINGTAN).bundle.file)
    _, listed = ask("district", "incidents", campaign.district, "--unseen")
    (line,) = listed["incidents"]
    verdict = {"decision": "accepted", "revisions": [line["heads"][0]["revision"]], "reason": "已阅"}
    (source := tmp_path / "acts.json").write_text(json.dumps({"acts": [verdict]}), encoding="utf-8")
    ask("district", "decide", campaign.district, "--from", source, "--by", "乙")

    _, after = ask("district", "incidents", campaign.district)

    assert (status, sealed["sealed"][0]["incident"], line["id"]) == (0, made["id"], made["id"])
    assert (listed["unseen"], after["unseen"]) == (1, 0)
    assert (after["incidents"][0]["disposition"], after["incidents"][0]["answer"]) == ("accepted", "已阅")


def test_an_unfinished_matter_is_refused_with_what_it_lacks(ask, campaign, record):
    record(incidents=[{"happened": "2026-11-03"}])

    status, found = ask("unit", "incidents", campaign.desk(), "--seal", "--by", "甲")

    assert status == 1
    assert "地点" in found["error"]["message"] or "Place" in found["error"]["message"]


def test_a_half_year_is_composed_and_says_what_is_missing(ask, campaign, record):
    record("2026Q1", reports=[{"task": 18, "status": "progressed", "progress": "组织宣传活动三场次。"}])
    seal(ask, campaign, "2026Q1")

    status, found = ask("unit", "compose", campaign.desk(), "--period", "2026H1")

    assert (status, found["sources"], found["missing"], found["composed"]) == (0, ["2026Q1"], ["2026Q2"], 1)
    _, shown = ask("unit", "show", campaign.desk(), "--task", 18, "--period", "2026H1")
    assert shown["draft"]["progress"] == "第一季度：组织宣传活动三场次。"


def test_a_past_period_tells_what_moves_and_asks_for_the_reason(ask, campaign, record):
    said = {"task": 18, "status": "progressed", "progress": "组织宣传活动三场次。"}
    for period in ("2026Q1", "2026Q2"):
        record(period, reports=[{**said, "measures": {EVENTS: {"value": 3}}}])
        seal(ask, campaign, period)
    record("2026Q1", reports=[{**said, "measures": {EVENTS: {"value": 5}}}])

    _, found = ask("unit", "correction", campaign.desk(), "--period", "2026Q1")
    refused, _ = seal(ask, campaign, "2026Q1")
    done, _ = seal(ask, campaign, "2026Q1", "--reason", "漏报2场次")

    assert found["needs_reason"]
    assert [one["period"] for one in found["totals"]] == ["2026Q1", "2026Q2"]
    assert [one["void"] for one in found["sheets"]] == [True]
    assert (refused, done) == (1, 0)


def test_the_work_report_is_written_like_the_other_prints(ask, campaign, record, tmp_path):
    record(overview="总体平稳。")

    status, found = ask("print", "work-report", campaign.desk(), "--period", PERIOD, "--out", tmp_path / "r.docx")

    assert (status, found["code"]) == (0, None)
    assert (tmp_path / "r.docx").read_bytes().startswith(b"PK")
