from decimal import Decimal

import pytest

from metrodesk.domain.composing import composed_overview, composed_report, shorter_periods, stacked
from metrodesk.domain.figure import Counted, Figure, Rate, values_of
from metrodesk.domain.measure import Measure, MeasureKind
from metrodesk.domain.overview import OverviewBody
from metrodesk.domain.period import Period
from metrodesk.domain.report import Evidence, ReportBody, Status, choices
from metrodesk.domain.task import TaskId

Q1, Q2, Q3 = (Period.parse(f"2026Q{one}") for one in (1, 2, 3))
H1, YEAR = Period.parse("2026H1"), Period.parse("2026")
TASK = TaskId("t1")
FLOW = Measure("flow", TASK, "检查", "家次", MeasureKind.FLOW)
STOCK = Measure("stock", TASK, "在用", "台件", MeasureKind.STOCK)
RATIO = Measure("ratio", TASK, "合格率", "台件", MeasureKind.RATIO)
OFFERED = choices(continuous=True, closes_year=False)


def count(value, rounding=""):
    return Counted(Figure(Decimal(value), rounding))


def report(status=Status.PROGRESSED, progress="", **figures):
    return ReportBody(status, progress=progress, measures={name: one.to_json() for name, one in figures.items()})


def test_flows_are_added_stocks_taken_last_and_ratios_made_of_sums():
    rate = [Rate(Figure(Decimal(top)), Figure(Decimal(of))) for top, of in ((8, 10), (9, 30))]
    parts = {
        Q1: report(flow=count(3), stock=count(7), ratio=rate[0]),
        Q2: report(flow=count(5, "余"), stock=count(4), ratio=rate[1]),
    }

    made = values_of(composed_report(H1, parts, [FLOW, STOCK, RATIO], OFFERED))

    assert made["flow"] == count(8, "约")
    assert made["stock"] == count(4)
    assert (made["ratio"].numerator.value, made["ratio"].denominator.value) == (17, 40)


def test_texts_stand_under_the_names_of_their_periods_and_equal_ones_share_a_line():
    assert stacked([(Q1, "检查3家。"), (Q2, "检查5家。")]) == "第一季度：检查3家。\n第二季度：检查5家。"
    assert stacked([(Q1, "按计划推进。"), (Q2, ""), (Q3, "按计划推进。")]) == "第一季度、第三季度：按计划推进。"


def test_the_status_is_that_of_the_last_period_if_it_is_offered():
    last = {Q1: report(Status.NOT_STARTED), Q2: report(Status.PROGRESSED)}
    odd = {Q1: report(Status.ON_SCHEDULE)}

    assert composed_report(H1, last, [], OFFERED).status is Status.PROGRESSED
    assert composed_report(H1, odd, [], OFFERED).status is None


def test_proof_and_explanations_stay_with_their_period():
    body = ReportBody(Status.PROGRESSED, evidence=(Evidence("0" * 64, "a", "b", 1),), explanations={"x": "y"})

    made = composed_report(H1, {Q1: body}, [], OFFERED)

    assert (made.evidence, dict(made.explanations)) == ((), {})


def test_the_plans_of_a_longer_period_are_the_last_ones():
    made = composed_overview({Q1: OverviewBody("一。", plans="旧打算。"), Q2: OverviewBody("二。", plans="新打算。")})

    assert made == OverviewBody("第一季度：一。\n第二季度：二。", plans="新打算。")


@pytest.mark.parametrize(
    ("known", "parts"),
    [([Q1], (Q1, Q2)), ([Q1, Period.parse("2026-02")], (Q1, Q2)), ([Q3], ()), ([H1], ())],
)
def test_a_half_year_is_made_of_its_quarters_reported_or_not(known, parts):
    assert shorter_periods(H1, known, (Q1, Q2)) == parts


def test_months_serve_where_nothing_of_the_usual_kind_is_known():
    assert len(shorter_periods(YEAR, [Period.parse("2026-02")], (Q1, Q2, Q3))) == 12


def test_a_year_is_made_of_quarters_and_then_months_where_the_kind_changed():
    months = tuple(Period.parse(f"2026-{number:02}") for number in range(7, 13))

    assert shorter_periods(YEAR, [Q1], (Q1, Q2, *months)) == (Q1, Q2, *months)
