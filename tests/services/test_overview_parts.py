import json

import pytest

from metrodesk.domain.act import ActKind
from metrodesk.domain.change import ChangeKind
from metrodesk.domain.decision import Settlement, Source, Verdict
from metrodesk.domain.disposition import Disposition
from metrodesk.domain.history import Origin
from metrodesk.domain.overview import OverviewBody
from metrodesk.domain.revision import Kind
from metrodesk.errors import StoppedByFindings
from metrodesk.services import proxies, recording
from metrodesk.services.confirming import confirm_overview
from metrodesk.services.deciding import accept_all, decide
from metrodesk.services.handing import steps
from metrodesk.services.overview_text import (
    open_overview,
    overview_body,
    overview_findings,
    overview_text,
    save_overview,
)
from metrodesk.services.reconciling import conflicts
from metrodesk.services.reports import reports
from metrodesk.services.unit_status import unit_status
from metrodesk.services.waiting import waiting
from tests.services.campaign import PERIOD, PINGTAN, PINGTAN_TOO, SHITI

WHOLE = OverviewBody("总体平稳。", "检查市场3家。", "力量不足。", "下季度培训。")


def write(campaign, body, name=PINGTAN, period=PERIOD):
    with campaign.open(name) as ws:
        save_overview(ws, period, body, "填报人甲")


def overviews(campaign):
    with campaign.open() as ws:
        return [one for one in reports(ws, PERIOD, texts=True) if one.kind is Kind.OVERVIEW]


@pytest.fixture
def handed_in(campaign):
    """The district after 平滩镇 handed in its paragraphs alone."""
    write(campaign, WHOLE)
    campaign.merge(campaign.hand_in(PINGTAN, numbers=[]))
    return campaign


def test_last_periods_parts_stand_beside_this_ones(campaign):
    write(campaign, WHOLE, period=PERIOD.previous())
    campaign.seal(PINGTAN, PERIOD.previous())

    with campaign.open(PINGTAN) as ws:
        page = open_overview(ws, PERIOD)

    assert page.body.is_empty
    assert (page.previous, page.previous_period) == (WHOLE, PERIOD.previous())


def test_an_overview_given_as_parts_in_a_file_leaves_the_others(campaign, tmp_path):
    write(campaign, OverviewBody("总体平稳。", problems="力量不足。"))
    (source := tmp_path / "in.json").write_text(json.dumps({"overview": {"practices": "检查3家。", "problems": None}}))

    with campaign.open(PINGTAN) as ws:
        recording.record(ws, PERIOD, source)
        assert overview_body(ws, PERIOD) == OverviewBody("总体平稳。", "检查3家。")
    source.write_text(json.dumps({"overview": "只有一段。"}))
    with campaign.open(PINGTAN) as ws:
        recording.record(ws, PERIOD, source)
        assert overview_body(ws, PERIOD) == OverviewBody("只有一段。")


def test_the_district_sees_the_four_parts_and_returns_one_of_them(handed_in):
    (line,) = overviews(handed_in)
    assert (line.disposition, line.covered, line.heads[0].overview) == (Disposition.RECEIVED, True, WHOLE)

    with handed_in.open() as ws:
        done = decide(ws, [Verdict(ActKind.RETURNED, (line.heads[0].revision,), "", {"practices": "请写具体"})], "乙")
    handed_in.round(PINGTAN)

    assert not done.refused
    with handed_in.open(PINGTAN) as ws:
        page = open_overview(ws, PERIOD)
        (back,) = waiting(ws).returns
    assert page.returned.fields == {"practices": "请写具体"}
    assert (back.place.kind, back.place.period) == (Kind.OVERVIEW, PERIOD)


def test_accepting_all_accepts_the_overview_too(handed_in):
    with handed_in.open() as ws:
        accept_all(ws, PERIOD, by="乙")

    assert overviews(handed_in)[0].disposition is Disposition.ACCEPTED


def test_the_preview_tells_of_an_overview_part_by_part(handed_in):
    write(handed_in, OverviewBody("总体平稳。", "检查市场5家。", "力量不足。", "下季度培训。"))
    file = handed_in.hand_in(PINGTAN, numbers=[])

    tried = handed_in.merge(file, dry_run=True)

    (change,) = [one for one in tried.preview.changes if one.about is Kind.OVERVIEW]
    assert (change.kind, change.fields) == (ChangeKind.CHANGED, ("practices",))
    assert change.after[0]["practices"] == "检查市场5家。"


def test_parts_that_two_computers_wrote_are_settled_one_by_one(campaign):
    write(campaign, OverviewBody("总体平稳。", "检查市场3家。"))
    write(campaign, OverviewBody("总体平稳。", "检查市场5家。"), PINGTAN_TOO)
    taken = campaign.merge(
        campaign.hand_in(PINGTAN, numbers=[]), campaign.hand_in(PINGTAN_TOO, numbers=[], out=campaign.stick("two"))
    )
    with campaign.open() as ws:
        (found,) = conflicts(ws, PERIOD)
        assert found.proposal.open_fields == ("practices",)
        body = found.proposal.resolved({"practices": "检查市场8家。"})
        assert not decide(ws, [Settlement(found.heads, body=body)], "乙").refused

    (line,) = overviews(campaign)
    assert sum(one.revisions.conflict for one in taken.bundles) == 1
    assert line.heads[0].overview == OverviewBody("总体平稳。", "检查市场8家。")


def test_what_the_district_entered_is_confirmed_by_the_unit_and_retires(campaign):
    with campaign.open() as ws:
        unit = ws.plan.unit_named(SHITI).id
        given = proxies.Provenance(Source.PHONE, "经办人")
        made = proxies.enter_for(ws, unit, PERIOD, {}, given, "乙", WHOLE)
    campaign.round(SHITI)
    with campaign.open(SHITI) as ws:
        page = open_overview(ws, PERIOD)
        (entered,) = waiting(ws).entered
        confirm_overview(ws, PERIOD)
    campaign.merge(campaign.export(SHITI).bundle.file)

    assert made.overview
    assert (page.body, page.entered.origin, entered.place.kind) == (WHOLE, Origin.PROXY, Kind.OVERVIEW)
    (line,) = overviews(campaign)
    assert (line.origin, line.heads[0].overview) == (Origin.REVISION, WHOLE)


def test_what_was_handed_in_counts_the_overview_too(handed_in):
    with handed_in.open(PINGTAN) as ws:
        (state,) = unit_status(ws, PERIOD).revisions

    assert (state.kind, state.exported) == (Kind.OVERVIEW, True)


def test_the_print_says_all_parts(campaign):
    write(campaign, WHOLE)

    with campaign.open(PINGTAN) as ws:
        assert "四、下一步打算" in overview_text(ws, PERIOD)


def test_a_secrecy_mark_in_the_paragraphs_stops_sealing_and_the_step_before_it(campaign):
    write(campaign, OverviewBody("总体平稳。", problems="秘密★5年，待补充。"))

    with campaign.open(PINGTAN) as ws:
        assert [(one.field, one.code) for one in overview_findings(ws, PERIOD)] == [
            ("problems", "secret-mark"),
            ("problems", "placeholder"),
        ]
        open_before = steps(ws, PERIOD)[0].count
    with pytest.raises(StoppedByFindings):
        campaign.seal(PINGTAN)
    write(campaign, OverviewBody("总体平稳。", problems="待补充。"))
    with campaign.open(PINGTAN) as ws:
        assert steps(ws, PERIOD)[0].count == open_before - 1
    campaign.seal(PINGTAN)
    with campaign.open(PINGTAN) as ws:
        assert overview_findings(ws, PERIOD) == ()
