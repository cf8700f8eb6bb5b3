"""Figures in a file of reports: exact, asked of the unit, in the agreed shape, or refused with their place."""

import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrodesk.domain.measure import Measure, MeasureKind
from metrodesk.domain.report import ReportBody
from metrodesk.domain.task import TaskId
from metrodesk.domain.unit import UnitKind
from metrodesk.services.entry import open_report
from metrodesk.services.record_measures import UnfitFigure, read_measures
from metrodesk.services.recording import record
from metrodesk.services.workspaces import open_workspace
from tests.domain.measures import ALL, FINES, TASK
from tests.domain.plans import BUREAU, TOWN, small_plan, small_task
from tests.services.campaign import PERIOD, PINGTAN

FOR_DEPARTMENTS = Measure("m-cases", TASK, "立案", "件", MeasureKind.FLOW, (UnitKind.DEPARTMENT,))
ELSEWHERE = Measure("m-else", TaskId("t02"), "宣传", "场次", MeasureKind.FLOW)


PLAN = small_plan(
    tasks=(small_task(2, [BUREAU], [TOWN]), small_task(15, [BUREAU], [TOWN])),
    measures=(*ALL, FOR_DEPARTMENTS, ELSEWHERE),
)


def read(**given):
    text = json.dumps({key.replace("_", "-", 1): value for key, value in given.items()})
    return read_measures(PLAN, TASK, UnitKind.TOWN, json.loads(text, parse_float=Decimal))


def test_figures_are_kept_as_the_report_keeps_them():
    found = read(
        m_markets={"value": 940, "rounding": "余"},
        m_passed={"numerator": 18, "denominator": "20", "numerator_rounding": None},
        m_fines={"value": 23000.50},
        m_points=None,
    )

    assert found == {
        "m-markets": {"value": "940", "rounding": "余"},
        "m-passed": {"numerator": "18", "denominator": "20"},
        "m-fines": {"value": "23000.5", "total": True},
        "m-points": None,
    }


def test_a_part_larger_than_its_whole_is_left_to_the_checks():
    assert read(m_passed={"numerator": 30, "denominator": 20})


@given(number=st.decimals(min_value=0, max_value=10**14, places=4))
def test_numbers_are_exact(number):
    text = f'{{"{FINES.id}": {{"value": {number}}}}}'
    kept = read_measures(PLAN, TASK, UnitKind.TOWN, json.loads(text, parse_float=Decimal))

    assert Decimal(kept[FINES.id]["value"]) == number


@pytest.mark.parametrize(
    ("given", "key", "reason"),
    [
        ([], "", "shape"),
        ({"x": {"value": 1}}, "x", "unknown-measure"),
        ({"m-else": {"value": 1}}, "m-else", "measure-elsewhere"),
        ({"m-cases": {"value": 1}}, "m-cases", "measure-not-asked"),
        ({"m-markets": 3}, "m-markets", "shape"),
        ({"m-markets": {}}, "m-markets.value", "no-figure"),
        ({"m-markets": {"value": "940余"}}, "m-markets.value", "no-figure"),
        ({"m-markets": {"value": True}}, "m-markets.value", "no-figure"),
        ({"m-markets": {"value": None}}, "m-markets.value", "no-figure"),
        ({"m-markets": {"value": -1}}, "m-markets.value", "negative"),
        ({"m-markets": {"value": 10**15}}, "m-markets.value", "too-large"),
        ({"m-markets": {"value": Decimal("0.0000001")}}, "m-markets.value", "too-large"),
        ({"m-markets": {"value": 1, "rounding": "左右"}}, "m-markets.rounding", "unknown-rounding"),
        ({"m-markets": {"value": 1, "rounding": []}}, "m-markets.rounding", "unknown-rounding"),
        ({"m-markets": {"value": 1, "unit": "家"}}, "m-markets.unit", "unknown-key"),
        ({"m-markets": {"typed": ["二十"]}}, "m-markets.typed", "unknown-key"),
        ({"m-markets": {"numerator": 1, "denominator": 2}}, "m-markets.numerator", "shape"),
        ({"m-passed": {"value": 90}}, "m-passed.value", "shape"),
        ({"m-passed": {"numerator": 1}}, "m-passed.denominator", "no-figure"),
        ({"m-markets": {"not_applicable": " "}}, "m-markets.not_applicable", "reason-missing"),
        ({"m-markets": {"not_applicable": "没有", "value": 1}}, "m-markets", "shape"),
        ({"m-markets": {"value": 1, "total": True}}, "m-markets.total", "other-total"),
        ({"m-fines": {"value": 1, "total": False}}, "m-fines.total", "other-total"),
    ],
)
def test_what_does_not_fit_is_refused_where_it_stands(given, key, reason):
    with pytest.raises(UnfitFigure) as refused:
        read_measures(PLAN, TASK, UnitKind.TOWN, given)

    assert (refused.value.key, refused.value.reason) == (key, reason)


def test_a_file_is_recorded_whole_or_not_at_all(campaign, tmp_path):
    source = tmp_path / "reports.json"

    def say(*reports):
        source.write_text(json.dumps({"reports": reports}, ensure_ascii=False), encoding="utf-8")
        with open_workspace(campaign.desk(PINGTAN)) as ws:
            done = record(ws, PERIOD, source)
            return done, [open_report(ws, TaskId(one), PERIOD).body for one in ("t01", "t18")]

    done, bodies = say(
        {"task": 1, "measures": {"m01-township-urged": {"value": 12}}},
        {"task": 18, "measures": {"m18-articles": {"value": 3}}},
    )
    assert bodies == [ReportBody(), ReportBody()]
    assert [(one.where, one.reason) for one in done.refused] == [
        ("reports[1].measures.m18-articles", "measure-not-asked")
    ]

    say({"task": 1, "measures": {"m01-township-urged": {"value": 12}, "m01-township-registered": {"value": 0.5}}})
    _, (body, _) = say({"task": 1, "measures": {"m01-township-urged": None}})
    assert body.measures == {"m01-township-registered": {"value": "0.5"}}

    _, (body, _) = say({"task": 1, "measures": None})
    assert body == ReportBody()
