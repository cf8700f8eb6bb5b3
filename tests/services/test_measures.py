"""The figures of a report with what they rest on: this year's earlier periods and the last one."""

from dataclasses import replace
from decimal import Decimal

import pytest

from metrodesk.domain.check_setting import CheckSetting
from metrodesk.domain.figure import Counted, Figure
from metrodesk.domain.period import Period
from metrodesk.domain.report import Names, ReportBody, Status
from metrodesk.domain.task import TaskId
from metrodesk.errors import StoppedByFindings
from metrodesk.services.entry import save_draft
from metrodesk.services.measures import measure_rows
from metrodesk.services.sealing import seal

TASK = TaskId("t01")
PERIODS = [Period.parse(one) for one in ("2025Q4", "2026Q1", "2026Q2", "2026Q3", "2026Q4", "2026-08")]
NAMES = Names("填报人甲", "审核人乙", "单位负责人丙")


def say(ws, period, value):
    first = measure_rows(ws, TASK, period)[0].measure.id
    body = ReportBody(Status.PROGRESSED, progress="走访集贸市场三家。", measures={first: {"value": value}})
    save_draft(ws, TASK, period, body, "填报人甲")


def figure(value):
    return Counted(Figure(Decimal(value)))


def test_a_row_knows_this_years_earlier_figures_and_the_last_one(campaign):
    last_year, first, second, third, later, month = PERIODS
    with campaign.open("平滩镇") as ws:
        for period, value in ((last_year, "100"), (first, "12"), (second, "28"), (later, "7"), (month, "5")):
            say(ws, period, value)
            seal(ws, period, NAMES)
        row, other = measure_rows(ws, TASK, third)

    assert row.this_year == ((first, figure(12)), (second, figure(28)))
    assert row.previous == (second, figure(28))
    assert row.running(figure(5)).figure.value == 45
    assert row.running(None).figure.value == 40
    assert other.earlier == ()


def test_a_draft_of_this_year_counts_before_what_is_sealed(campaign):
    _, first, second, third, *_ = PERIODS
    with campaign.open("平滩镇") as ws:
        say(ws, first, "12")
        seal(ws, first, NAMES)
        say(ws, first, "13")
        say(ws, second, "20")
        row, _ = measure_rows(ws, TASK, third)

    assert [value for _, value in row.this_year] == [figure(13), figure(20)]


def test_units_are_asked_for_their_own_figures_only(campaign):
    with campaign.open("平滩镇") as ws, campaign.open("区经信局") as other:
        here = {row.measure.id for row in measure_rows(ws, TaskId("t18"), PERIODS[3])}
        there = {row.measure.id for row in measure_rows(other, TaskId("t18"), PERIODS[3])}

    assert here
    assert here < there


def test_what_was_typed_for_a_measure_that_is_asked_no_more_is_left_out_of_what_is_sealed(campaign):
    with campaign.open("平滩镇") as ws:
        first = measure_rows(ws, TASK, PERIODS[3])[0].measure.id
        body = ReportBody(Status.PROGRESSED, progress="走访集贸市场。", measures={first: {"typed": ["2000万"]}})
        save_draft(ws, TASK, PERIODS[3], body, "甲")
        ws.plan = replace(ws.plan, measures=tuple(one for one in ws.plan.measures if one.id != first), checks=())
        (sealed,) = seal(ws, PERIODS[3], NAMES).revisions
        with ws.database.read() as books:
            line = books.revisions.get([sealed.revision])[sealed.revision]

    assert line.report.measures == {}


def test_what_was_typed_and_is_no_figure_yet_is_never_sealed(campaign):
    with campaign.open("平滩镇") as ws:
        first = measure_rows(ws, TASK, PERIODS[3])[0].measure.id
        typed = {first: {"typed": ["2000万"]}}
        save_draft(ws, TASK, PERIODS[3], ReportBody(Status.PROGRESSED, progress="走访集贸市场。", measures=typed), "甲")
    lenient = CheckSetting("figure-unreadable", None, "off", {})
    with campaign.open("平滩镇") as ws:
        ws.plan = replace(ws.plan, checks=(*ws.plan.checks, lenient))
        with pytest.raises(StoppedByFindings) as stopped:
            seal(ws, PERIODS[3], NAMES)

    assert stopped.value.findings == ((TASK, f"measures.{first}", "figure-unreadable"),)
