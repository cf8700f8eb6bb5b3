"""Who does a task and what was reported last; settling what it carries out."""

from __future__ import annotations

import pytest

from metrodesk.domain.decision import Source
from metrodesk.domain.link import LinkChoice, LinkState
from metrodesk.domain.period import Period
from metrodesk.domain.report import ReportBody, Status
from metrodesk.domain.task import Role
from metrodesk.errors import UnknownClause, WrongWorkspaceKind
from metrodesk.services import chain as chains
from metrodesk.services import sealing
from metrodesk.services.chain import chain_of, reported_on
from metrodesk.services.linking import settle_link, withdraw_link
from metrodesk.services.proxies import Provenance, enter_for
from tests.domain.chains import PROVINCE, PROVINCE_NUMBER, SENTENCE, STATE, STATE_NUMBER
from tests.services.campaign import BUREAU, NAMES, OWN, PERIOD, PINGTAN, SHITI, write

LATER = Period.parse("2026Q4")


@pytest.fixture(autouse=True)
def two_papers_above(monkeypatch):
    monkeypatch.setattr(chains, "shipped_plans", lambda: (STATE, PROVINCE))


def said(campaign, number, name=None):
    """Who answers for a task, with period and text of what was reported last."""
    with campaign.open(name) as ws:
        found = reported_on(ws, ws.plan.task_numbered(number).id)
    return {one.name: (one.role, one.period, one.text) for one in found}


def test_a_task_shows_who_leads_first_and_what_each_reported_last(received):
    found = said(received, 18)

    assert next(iter(found)) == OWN
    assert found[OWN] == (Role.LEAD, None, "")
    assert found[PINGTAN][:2] == (Role.RESPONSIBLE, PERIOD)
    assert found[PINGTAN][2].startswith("第18项：检查集贸市场3家")
    assert found["景市镇"] == (Role.RESPONSIBLE, None, "")


def test_the_newest_period_is_shown_whatever_came_in_last(campaign):
    later = campaign.hand_in(SHITI, "下一季。", {18}, out=campaign.stick("first"), period=LATER)
    campaign.write(SHITI, "这一季。", {18})
    with campaign.open(SHITI) as ws:
        sealing.seal(ws, PERIOD, NAMES, correction="补报")
    campaign.merge(later)
    campaign.merge(campaign.export(SHITI).bundle.file)

    assert said(campaign, 18)[SHITI][1:] == (LATER, "第18项：检查集贸市场3家、加油站2家。下一季。")


def test_what_the_district_entered_for_a_unit_is_shown_too(received):
    with received.open() as ws:
        task = ws.plan.task_numbered(18).id
        unit = ws.plan.unit_named("景市镇").id
        body = ReportBody(Status.PROGRESSED, progress="电话报告：宣传2场。")
        enter_for(ws, unit, PERIOD, {task: body}, Provenance(Source.PHONE, "填报人甲"), "办理人丁")

    assert said(received, 18)["景市镇"][1:] == (PERIOD, "电话报告：宣传2场。")


def test_a_unit_sees_its_own_report_and_no_other(received):
    found = said(received, 18, PINGTAN)

    assert found[PINGTAN][1] == PERIOD
    assert found[SHITI][1] is None
    with received.open(PINGTAN) as ws:
        known = [one.name for one in reported_on(ws, ws.plan.task_numbered(18).id) if one.is_known]
    assert known == [PINGTAN]


def test_the_districts_own_unit_shows_what_it_sealed_at_its_desk(campaign):
    with campaign.open() as ws:
        write(ws, "本局。", {18})
        sealing.seal(ws, PERIOD, NAMES)

    assert said(campaign, 18)[OWN][1:] == (PERIOD, "第18项：检查集贸市场3家、加油站2家。本局。")


def choice(clause="a1", state=LinkState.CONFIRMED, source="t20", document=PROVINCE_NUMBER):
    return LinkChoice(source, document, clause, state, "逐字相同。")


def settle(campaign, *choices):
    """Settle and return what the next opening finds of it; what ships with the plan is left out."""
    with campaign.open() as ws:
        for one in choices:
            settle_link(ws, one, "办理人丁")
            ws.forget_cached()
        return [link for link in ws.plan.links if link.by == "办理人丁"], ws.roster.plan_number


def test_a_confirmed_link_is_a_new_version_with_who_why_and_the_phrase(campaign):
    with campaign.open() as ws:
        before = ws.roster.plan_number
    links, number = settle(campaign, choice())

    assert number == before + 1
    (link,) = [one for one in links if one.document == PROVINCE_NUMBER]
    assert (link.clause, link.state, link.by, link.why) == ("a1", LinkState.CONFIRMED, "办理人丁", "逐字相同。")
    assert (link.phrase, link.score > 30) == (SENTENCE, True)
    with campaign.open() as ws:
        chain = chain_of(ws.plan)
        assert any(one.part == "a1" for one in chain.above(chain.place("t20")))


def test_the_last_word_on_a_pair_counts(campaign):
    links, _ = settle(campaign, choice(), choice(state=LinkState.REJECTED))

    assert [(one.clause, one.state) for one in links if one.document == PROVINCE_NUMBER] == [("a1", LinkState.REJECTED)]


@pytest.mark.parametrize("states", [("a1", ""), ("", "a1")], ids=["none after", "none before"])
def test_a_paper_has_nothing_for_a_task_or_something_not_both(campaign, states):
    kinds = {"a1": LinkState.CONFIRMED, "": LinkState.NONE}
    links, _ = settle(campaign, choice(document=STATE_NUMBER), *(choice(one, kinds[one]) for one in states))

    assert [one.clause for one in links if one.document == PROVINCE_NUMBER] == [states[1]]
    assert [one.clause for one in links if one.document == STATE_NUMBER] == ["a1"]


def test_a_settled_link_is_open_again_when_it_is_taken_back(campaign):
    links, _ = settle(campaign, choice(), choice("a2"))
    with campaign.open() as ws:
        withdraw_link(ws, next(one for one in links if one.clause == "a1"))
        ws.forget_cached()

        assert [one.clause for one in ws.plan.links if one.by == "办理人丁"] == ["a2"]


@pytest.mark.parametrize(
    "wrong",
    [
        choice("a99"),
        choice(source="t99"),
        choice(document="渝府发〔2022〕33号"),
        choice(document="达川府发〔2024〕3号"),
    ],
    ids=["clause", "task", "no paper above", "the paper itself"],
)
def test_what_is_not_there_is_not_settled(campaign, wrong):
    with campaign.open() as ws, pytest.raises(UnknownClause):
        settle_link(ws, wrong)


def test_a_unit_settles_nothing(campaign):
    with campaign.open(BUREAU) as ws, pytest.raises(WrongWorkspaceKind):
        settle_link(ws, choice())


def test_the_missing_paper_may_be_said_to_have_something(campaign):
    links, _ = settle(campaign, choice("", document="达市府发〔2023〕14号"))

    assert [one.document for one in links][-1] == "达市府发〔2023〕14号"
