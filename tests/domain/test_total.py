"""Totals: flows added, stocks last, ratios from sums."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from metrodesk.domain.figure import Counted, Figure, NotApplicable, Rate
from metrodesk.domain.measure import Measure, MeasureKind
from metrodesk.domain.period import Period, PeriodKind
from metrodesk.domain.task import TaskId
from metrodesk.domain.total import composed, running, summed, this_period

FLOW = Measure("m", TaskId("t"), "检查家次", "家次", MeasureKind.FLOW)
STOCK = Measure("s", TaskId("t"), "计量标准", "项", MeasureKind.STOCK)
RATIO = Measure("r", TaskId("t"), "合格率", "%", MeasureKind.RATIO, parts=("合格", "检定"))
QUARTERS = [Period(2026, PeriodKind.QUARTER, number) for number in range(1, 5)]
YEAR = Period(2026, PeriodKind.YEAR, 1)
amounts = st.integers(min_value=0, max_value=10**9)
four = st.lists(st.one_of(st.none(), amounts), min_size=4, max_size=4)


def count(value, rounding="", *, total=False):
    return Counted(Figure(Decimal(value), rounding), total)


def dated(values, make=count):
    return [(when, make(value)) for when, value in zip(QUARTERS, values, strict=True) if value is not None]


@given(four, st.randoms())
def test_a_running_total_is_the_sum_whatever_the_order_of_the_periods(values, random):
    known = dated(values)
    random.shuffle(known)

    total = running(FLOW, known, QUARTERS[3])

    there = [value for value in values if value is not None]
    assert total == (count(sum(there), total=True) if there else None)


@given(four)
def test_entering_this_period_or_the_total_says_the_same(values):
    known = dated(values)
    totals = [(when, running(FLOW, known, when)) for when, _ in known]

    for when, value in known:
        assert this_period(FLOW, totals, when) == value
        assert running(FLOW, totals, when) == running(FLOW, known, when)


@given(four)
def test_a_year_composed_of_quarters_is_the_total_at_its_end(values):
    known = dated(values)
    year, total = composed(FLOW, known, YEAR), running(FLOW, known, QUARTERS[3])

    assert (year and year.figure) == (total and total.figure)


@given(st.lists(amounts), st.data())
def test_a_sum_over_units_is_the_same_in_any_grouping(values, data):
    cut = data.draw(st.integers(0, len(values)))
    parts = [summed(map(count, values[:cut])), summed(map(count, values[cut:]))]

    assert summed(map(count, values)) == summed(one for one in parts if one is not None)


def test_last_years_figures_do_not_count_for_this_years_total():
    before = [(QUARTERS[0].previous(), count(50))]

    assert running(FLOW, [*before, (QUARTERS[0], count(3))], QUARTERS[0]) == count(3, total=True)
    assert running(STOCK, before, QUARTERS[0]) == count(50)


def test_an_entered_total_stands_for_all_before_it_and_later_flows_are_added():
    known = [(QUARTERS[0], count(5)), (QUARTERS[1], count(20, total=True)), (QUARTERS[2], count(4))]

    assert running(FLOW, known, QUARTERS[2]) == count(24, total=True)
    assert this_period(FLOW, known, QUARTERS[1]) == count(15)


def test_a_stock_is_the_last_one_and_never_added():
    known = [(QUARTERS[0], count(5)), (QUARTERS[2], count(7))]

    assert composed(STOCK, known, YEAR) == count(7)
    assert running(STOCK, known, QUARTERS[3]) == count(7)


def test_a_rate_comes_from_the_sums_of_its_parts():
    known = dated([(9, 10), (1, 30), None, None], lambda pair: Rate(*(Figure(Decimal(one)) for one in pair)))
    total = running(RATIO, known, QUARTERS[1])

    assert total == Rate(Figure(Decimal(10)), Figure(Decimal(40)), total=True)
    assert total.percent == Decimal("25.0")


def test_a_sum_with_a_rounded_part_says_so_and_one_part_keeps_its_own_word():
    assert summed([count(940, "余"), count(3)]) == count(943, "约")
    assert summed([count(940, "余")]) == count(940, "余")


def test_not_applicable_adds_nothing_and_stays_when_there_is_nothing_else():
    nothing = NotApplicable("本辖区无加油站")

    assert summed([nothing, count(3)]) == count(3)
    assert summed([nothing]) == nothing
    assert summed([]) is None
    assert composed(FLOW, [(QUARTERS[0], nothing), (QUARTERS[1], count(2))], YEAR) == count(2)
