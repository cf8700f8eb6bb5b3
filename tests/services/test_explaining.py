"""Warnings explained at the desk, accepted by the district, and proposed again next period."""

from dataclasses import replace

import pytest

from metrodesk.domain.measure import Entered
from metrodesk.services import entry
from metrodesk.services.checking import checked
from metrodesk.services.current import previous_report
from metrodesk.services.deciding import accept_all
from metrodesk.services.explaining import accepted_words, answer_warnings, with_accepted
from metrodesk.services.questions import earlier_reports
from metrodesk.services.received_checks import findings_for
from tests.services.campaign import PERIOD, PINGTAN

NEXT = PERIOD.next()
KEY = "placeholder:problems"
WORDS = {KEY: "XX为小区的正式名称。"}
ODD = "XX小区未安装电能表。"


@pytest.fixture
def explained(campaign):
    """A township's quarter with an explained warning on task 18, received by the district."""
    campaign.write(PINGTAN, numbers={18}, problems=ODD)
    with campaign.open(PINGTAN) as ws:
        task = ws.plan.task_numbered(18).id
        saved = answer_warnings(ws, PERIOD, {task: WORDS}, "填报人甲")[task]
    assert [one.is_open for one in saved.findings] == [False]
    campaign.seal(PINGTAN)
    campaign.merge(campaign.export(PINGTAN).bundle.file)
    return task


def accept(campaign):
    with campaign.open() as ws:
        accept_all(ws, PERIOD, by="区级审核人")
    campaign.round()


def test_an_explanation_travels_with_the_report(campaign, explained):
    (line,) = campaign.reports()

    assert line.heads[0].body.explanations == WORDS


def test_an_accepted_explanation_is_remembered_next_period(campaign, explained):
    accept(campaign)

    with campaign.open(PINGTAN) as ws:
        assert accepted_words(ws, explained, NEXT) == WORDS


def test_an_explanation_the_district_did_not_accept_is_not_remembered(campaign, explained):
    campaign.round()

    with campaign.open(PINGTAN) as ws:
        assert accepted_words(ws, explained, NEXT) == {}
        assert accepted_words(ws, explained, PERIOD) == {}


def test_an_accepted_explanation_is_not_in_the_next_report_until_somebody_takes_it(campaign, explained):
    accept(campaign)
    campaign.write(PINGTAN, "改稿。", {18}, period=NEXT, problems=ODD)

    with campaign.open(PINGTAN) as ws:
        page = entry.open_report(ws, explained, NEXT)
        assert page.body.explanations == {}
        assert [one.is_open for one in page.findings] == [True]
        (report,) = with_accepted(ws, NEXT, checked(ws, NEXT))
        assert (report.task, report.explanations, report.accepted) == (explained, {}, WORDS)


def test_an_answer_taken_back_leaves_the_warning_open(campaign, explained):
    with campaign.open(PINGTAN) as ws:
        saved = answer_warnings(ws, PERIOD, {explained: {KEY: " "}}, "填报人甲")[explained]

        assert [one.is_open for one in saved.findings] == [True]
        assert entry.open_report(ws, explained, PERIOD).body.explanations == {}


def test_an_answer_goes_with_its_warning(campaign, explained):
    with campaign.open(PINGTAN) as ws:
        page = entry.open_report(ws, explained, PERIOD)

        entry.save_draft(ws, explained, PERIOD, replace(page.body, problems=""), "填报人甲")

        assert entry.open_report(ws, explained, PERIOD).body.explanations == {}


def test_the_district_sees_the_warning_explained(campaign, explained):
    with campaign.open() as ws:
        unit = ws.plan.unit_named(PINGTAN).id
        (line,) = [one for one in campaign.reports(unit=unit) if one.task == explained]

        ((finding,),) = findings_for(ws, unit, explained, PERIOD, [head.body for head in line.heads])

        assert (finding.code, finding.explained) == ("placeholder", True)


def test_the_district_holds_a_report_against_the_one_before(campaign, explained):
    with campaign.open() as ws:
        unit = ws.plan.unit_named(PINGTAN).id
        (line,) = [one for one in campaign.reports(unit=unit) if one.task == explained]
        again = replace(line.heads[0].body, problems="")

        ((finding,),) = findings_for(ws, unit, explained, NEXT, [again])

        assert finding.code == "same-as-last-period"
        assert findings_for(ws, unit, explained, PERIOD, [again]) == ((),)


def test_where_totals_are_entered_two_reports_before_are_looked_at(campaign, explained):
    campaign.write(PINGTAN, numbers={18}, period=NEXT)
    campaign.seal(PINGTAN, NEXT)
    with campaign.open(PINGTAN) as ws, ws.database.read() as books:
        unit, plan = ws.own_unit().id, ws.plan
        totals = replace(plan, measures=tuple(replace(one, entered=Entered.TOTAL) for one in plan.measures))
        before = previous_report(books, unit, explained, NEXT.next())

        found = [earlier_reports(one, books, unit, explained, NEXT.next(), before) for one in (plan, totals)]

    assert [[when for when, _ in reports] for reports in found] == [[NEXT], [PERIOD, NEXT]]
