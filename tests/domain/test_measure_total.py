"""Totals over units: the same in any grouping, and nobody who is missing goes unnamed."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrodesk.domain.figure import ROUNDINGS, Counted, Figure, NotApplicable, Rate
from metrodesk.domain.measure import Measure, MeasureKind
from metrodesk.domain.measure_total import Gap, MeasureTotal, Said, Share, share_of, totals_by
from metrodesk.domain.period import Period, PeriodKind
from metrodesk.domain.task import TaskId
from metrodesk.domain.total import summed
from metrodesk.domain.unit import UnitId

QUARTER = PeriodKind.QUARTER
Q1, Q2, Q3, Q4 = (Period(2026, QUARTER, number) for number in range(1, 5))
YEAR = Period(2026, PeriodKind.YEAR, 1)
FLOW = Measure("m1", TaskId("t01"), "检查家次", "家次", MeasureKind.FLOW)
STOCK = Measure("m2", TaskId("t01"), "公平秤", "台", MeasureKind.STOCK)
RATIO = Measure("m3", TaskId("t01"), "受检率", "台件", MeasureKind.RATIO, parts=("实检", "应检"))
PINGTAN, SHITI = UnitId("平滩镇"), UnitId("石梯镇")

figures = st.builds(Figure, st.integers(0, 10**9).map(Decimal), st.sampled_from(ROUNDINGS))
counts = st.one_of(st.none(), st.builds(Counted, figures), st.builds(NotApplicable, st.just("无此项")))
rates = st.one_of(st.none(), st.builds(Rate, figures, figures), st.builds(NotApplicable, st.just("无此项")))
grouped = st.sampled_from(["镇", "乡", "街道", "部门"])


def count(value, rounding=""):
    return Counted(Figure(Decimal(value), rounding))


def total_of(measure, values):
    shares = (Share(UnitId(f"u{at}"), value, value) for at, value in enumerate(values))
    return MeasureTotal(measure, tuple(shares))


def said(unit=PINGTAN, **parts):
    expected = parts.pop("expected", frozenset((Q1, Q2, Q3)))
    return Said(unit, expected=expected, **parts)


@given(
    st.one_of(
        st.tuples(st.just(FLOW), st.lists(st.tuples(counts, grouped))),
        st.tuples(st.just(STOCK), st.lists(st.tuples(counts, grouped))),
        st.tuples(st.just(RATIO), st.lists(st.tuples(rates, grouped))),
    )
)
def test_the_totals_of_any_groups_add_up_to_the_total_of_all(found):
    measure, units = found
    whole = total_of(measure, [value for value, _ in units])
    groups = {f"u{at}": group for at, (_, group) in enumerate(units)}
    parts = totals_by(whole.shares, measure, groups.__getitem__)

    assert summed(one.value for one in parts.values() if one.value is not None) == whole.value
    assert summed(one.total for one in parts.values() if one.total is not None) == whole.total
    assert sum(len(one.counted) for one in parts.values()) == len(whole.counted)
    assert sum(one.asked for one in parts.values()) == whole.asked


@given(st.lists(st.tuples(rates, grouped)))
def test_a_ratio_over_units_lies_between_the_lowest_and_the_highest(units):
    shares = [value for value, _ in units if isinstance(value, Rate) and value.denominator.value]
    whole = total_of(RATIO, shares).value

    if isinstance(whole, Rate):
        each = [one.numerator.value / one.denominator.value for one in shares]
        together = whole.numerator.value / whole.denominator.value
        margin = Decimal("1e-15") * max(each)
        assert min(each) - margin <= together <= max(each) + margin


def test_a_sum_with_a_rounded_part_says_so_and_not_applicable_adds_nothing():
    found = total_of(FLOW, [count(940, "余"), count(60), NotApplicable("无此项"), None])

    assert found.value == count(1000, "约")
    assert (len(found.counted), len(found.not_applicable)) == (2, 1)


def test_units_without_a_figure_are_told_apart():
    nothing = share_of(FLOW, said(), Q3)
    blank = share_of(FLOW, said(reported=frozenset({Q3})), Q3)
    differing = share_of(FLOW, said(reported=frozenset({Q3}), differing=frozenset({Q3})), Q3)
    there = share_of(FLOW, said(values=((Q3, count(0)),), reported=frozenset({Q3})), Q3)

    assert [one.gap for one in (nothing, blank, differing, there)] == [Gap.MISSING, Gap.BLANK, Gap.DIFFERING, None]
    found = MeasureTotal(FLOW, (nothing, blank, differing, there))
    assert found.value == count(0)
    assert [len(found.without_figure(gap)) for gap in Gap] == [1, 1, 1]


def test_a_running_total_names_the_periods_it_lacks():
    share = share_of(
        FLOW,
        said(values=((Q1, count(3)), (Q3, count(4))), reported=frozenset({Q1, Q3})),
        Q3,
    )

    assert share.value == count(4)
    assert share.total == Counted(Figure(Decimal(7)), total=True)
    assert share.absent == (Q2,)


@pytest.mark.parametrize(
    ("measure", "values", "whole"),
    [
        (FLOW, (count(3), count(4)), count(7)),
        (STOCK, (count(3), count(4)), count(4)),
        (
            RATIO,
            (Rate(Figure(Decimal(1)), Figure(Decimal(2))), Rate(Figure(Decimal(2)), Figure(Decimal(2)))),
            Rate(Figure(Decimal(3)), Figure(Decimal(4))),
        ),
    ],
)
def test_a_year_is_made_of_its_quarters(measure, values, whole):
    quarters = tuple(zip((Q1, Q2), values, strict=True))
    share = share_of(measure, said(values=quarters, reported=frozenset({Q1, Q2})), YEAR)

    assert share.value == whole
    assert share.gap is None
    assert share.absent == (Q3,)


def test_a_unit_that_reports_on_the_year_itself_is_believed():
    quarters = ((Q1, count(3)), (Q2, count(4)), (YEAR, count(9)))
    share = share_of(FLOW, said(values=quarters, reported=frozenset({Q1, Q2, YEAR})), YEAR)

    assert share.value == count(9)
    assert share.total.figure == Figure(Decimal(9))


def test_who_is_not_asked_is_not_missed():
    share = share_of(FLOW, said(asked=False, expected=frozenset()), Q3)

    assert share.gap is None
    assert MeasureTotal(FLOW, (share,)).asked == 0


def test_some_units_of_a_total_are_a_total_of_their_own():
    found = MeasureTotal(FLOW, (Share(PINGTAN, count(3), None), Share(SHITI, count(4), None)))

    assert found.of({SHITI}).value == count(4)
