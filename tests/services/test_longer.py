from dataclasses import replace

import pytest

from metrodesk.domain.figure import values_of
from metrodesk.domain.overview import OverviewBody
from metrodesk.domain.period import Period
from metrodesk.domain.report import ReportBody, Status
from metrodesk.domain.revision import Subject
from metrodesk.services import desk, entry, sealing
from metrodesk.services.longer import compose, composition
from metrodesk.services.overview_text import open_overview, overview_body, save_overview
from tests.services.campaign import NAMES, PINGTAN, TODAY

Q1, Q2, H1 = Period.parse("2026Q1"), Period.parse("2026Q2"), Period.parse("2026H1")
EVENTS = "m18-events"


@pytest.fixture
def ws(campaign):
    """平滩镇 after it sealed task 18 for the first two quarters."""
    for period, count in ((Q1, "3"), (Q2, "5")):
        campaign.write(PINGTAN, numbers={18}, period=period, measures={EVENTS: {"value": count}})
        campaign.seal(PINGTAN, period)
    with campaign.open(PINGTAN) as ws:
        yield ws


def task(ws):
    return ws.plan.task_numbered(18).id


def opened(ws, period=H1):
    return entry.open_report(ws, task(ws), period)


def test_a_half_year_is_composed_of_its_quarters_and_marked_as_taken_over(ws):
    done = compose(ws, H1, "甲")

    page = opened(ws)
    assert values_of(page.body)[EVENTS].figure.value == 8
    assert page.body.progress.startswith("第一季度、第二季度：")
    assert page.body.status is Status.PROGRESSED
    assert {"progress", "status", f"measures.{EVENTS}"} <= set(page.taken)
    assert (done.sources, done.missing, done.composed) == ((Q1, Q2), (), 1)


def test_what_is_missing_is_named(ws):
    found = composition(ws, Period.parse("2026"))

    assert found.sources == (Q1, Q2)
    assert [str(one) for one in found.missing] == ["2026Q3", "2026Q4"]


def test_a_report_that_says_something_already_is_left_alone(ws):
    entry.save_draft(ws, task(ws), H1, ReportBody(Status.PROGRESSED, progress="自己写的半年情况。"), "甲")

    compose(ws, H1, "甲")

    assert opened(ws).body.progress == "自己写的半年情况。"


def test_a_source_that_changes_afterwards_is_told(ws, campaign):
    compose(ws, H1, "甲")
    assert composition(ws, H1).changed == ()
    campaign.write(PINGTAN, numbers={18}, period=Q2, measures={EVENTS: {"value": "9"}})
    campaign.seal(PINGTAN, Q2)

    (changed,) = composition(ws, H1).changed

    assert (changed.number, changed.periods) == (18, (Q2,))


def test_composing_anew_keeps_what_was_touched(ws, campaign):
    compose(ws, H1, "甲")
    page = opened(ws)
    shortened = ReportBody.from_json({**page.body.to_json(), "progress": "上半年共检查六家。"})
    entry.save_draft(ws, task(ws), H1, shortened, "甲")
    campaign.write(PINGTAN, numbers={18}, period=Q2, measures={EVENTS: {"value": "9"}})
    campaign.seal(PINGTAN, Q2)

    done = compose(ws, H1, "甲", [one.task for one in composition(ws, H1).changed])

    body = opened(ws).body
    assert body.progress == "上半年共检查六家。"
    assert values_of(body)[EVENTS].figure.value == 12
    assert done.changed == ()


def test_the_paragraphs_are_stacked_too(ws):
    for period, words in ((Q1, "一季度平稳。"), (Q2, "二季度平稳。")):
        save_overview(ws, period, OverviewBody(words), "甲")
        sealing.seal(ws, period, NAMES, correction="补报综合情况")

    compose(ws, H1, "甲")

    assert overview_body(ws, H1).situation == "第一季度：一季度平稳。\n第二季度：二季度平稳。"


def test_marks_of_what_was_composed_are_never_sealed(ws, campaign):
    compose(ws, H1, "甲")
    campaign.seal(PINGTAN, H1)

    with ws.database.read() as books:
        (line,) = books.revisions.of(unit=ws.own_unit().id, period=str(H1), key=task(ws))
    assert b"taken" not in line.line
    assert line.subject == Subject.of_task(ws.own_unit().id, task(ws), H1)


def test_longer_periods_with_data_are_offered(ws):
    offered = desk.periods(ws, TODAY)

    assert {H1, Period.parse("2026")} <= set(offered)
    assert Period.parse("2025") not in offered


def test_a_quarter_has_nothing_to_be_composed_of(ws):
    assert composition(ws, Q1) is None


def test_composed_paragraphs_are_marked_and_made_anew_where_nobody_touched_them(ws):
    for period, words in ((Q1, "一季度平稳。"), (Q2, "二季度平稳。")):
        save_overview(ws, period, OverviewBody(words, "检查。", plans=f"{words}打算"), "甲")
        sealing.seal(ws, period, NAMES, correction="补报综合情况")
    compose(ws, H1, "甲")
    assert open_overview(ws, H1).taken == ("plans", "practices", "situation")
    save_overview(ws, H1, replace(overview_body(ws, H1), situation="上半年平稳。"), "甲")
    assert open_overview(ws, H1).taken == ("plans", "practices")
    save_overview(ws, Q2, OverviewBody("二季度好转。", "培训。", plans="再培训"), "甲")
    sealing.seal(ws, Q2, NAMES, correction="改写综合情况")
    assert [one.task for one in composition(ws, H1).changed] == [""]

    done = compose(ws, H1, "甲", [""])

    body = overview_body(ws, H1)
    assert (body.situation, body.plans) == ("上半年平稳。", "再培训")
    assert body.practices == "第一季度：检查。\n第二季度：培训。"
    assert done.changed == ()
    assert open_overview(ws, H1).taken == ("plans", "practices")
