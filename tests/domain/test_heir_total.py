"""What an heir's report on a longer period holds counts once: cases worked out by hand."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrodesk.domain.figure import Counted, Figure, NotApplicable, Rate
from metrodesk.domain.heir_total import Inheritance, without_held
from metrodesk.domain.level import Level
from metrodesk.domain.measure import Measure, MeasureKind
from metrodesk.domain.measure_total import Gap, MeasureTotal, Said, share_of
from metrodesk.domain.period import Period
from metrodesk.domain.task import TaskId
from metrodesk.domain.total_remarks import HELD, UNCLEAR, remarks, share_note
from metrodesk.domain.unit import UnitId

FLOW = Measure("m", TaskId("t"), "检查家次", "家次", MeasureKind.FLOW)
RATIO = Measure("r", TaskId("t"), "合格率", "件", MeasureKind.RATIO, parts=("合格", "检定"))
MARCH, JUNE, AUGUST = date(2026, 3, 31), date(2026, 6, 30), date(2026, 8, 15)
PINGTAN, SHITI, HEIR = UnitId("平滩镇"), UnitId("石梯镇"), UnitId("平石镇")
YEAR = Period.parse("2026")


def count(value):
    return Counted(Figure(Decimal(abs(value))), total=value < 0)


def said(unit, written):
    """What a unit reported; a number below zero is an entered running total."""
    values = tuple((Period.parse(when), count(value)) for when, value in written.items())
    periods = frozenset(when for when, _ in values)
    return Said(unit, values, expected=periods, reported=periods)


def total_of(lines, known, period=YEAR, measure=FLOW):
    counted = without_held(known, lines, period)
    return MeasureTotal(measure, tuple(share_of(measure, one, period) for one in counted))


def merger(until=JUNE):
    return [Inheritance(HEIR, {PINGTAN: until, SHITI: until})]


@pytest.mark.parametrize(
    ("heir", "period", "total", "held", "unclear"),
    [
        # 平滩镇 and 石梯镇 reported 3+4 and 5+6, ended with June.
        ({"2026Q3": 7, "2026Q4": 8}, "2026", 33, False, False),
        ({"2026Q3": 7, "2026Q4": 8, "2026": 33}, "2026", 33, True, False),  # the year with the old ones' quarters
        ({"2026Q3": 7, "2026Q4": 8, "2026": 15}, "2026", 33, False, False),  # its own two quarters alone
        ({"2026Q3": 7, "2026Q4": 8, "2026": 40}, "2026", 40, True, True),  # more than anybody reported
        ({"2026Q3": 7, "2026Q4": 8, "2026": 32}, "2026", 50, False, False),  # cannot hold 18 and 15
        ({"2026": 33}, "2026", 33, True, True),  # no quarters of its own to compare with
        ({"2026": 17}, "2026", 35, False, False),  # less than the old ones reported alone
        ({"2026Q3": 7, "2026Q4": 8, "2026": 33}, "2026Q3", 25, False, False),  # before the year's end nothing is held
        ({"2026Q3": 7, "2026Q4": 8, "2026": 33}, "2026Q4", 33, False, False),
        ({"2026Q3": 7, "2026": 33}, "2026Q4", 33, True, True),  # the year stands for the quarter that is missing
        ({"2026H2": 15}, "2026", 33, False, False),  # begins after the merger
        ({"2026Q3": -25}, "2026Q3", 25, True, True),  # a running total since January
        ({"2026Q3": -7}, "2026Q3", 25, False, False),  # a running total of its own
        ({"2026Q3": -25, "2026Q4": 8}, "2026", 33, True, True),
    ],
)
def test_a_merger_by_hand(heir, period, total, held, unclear):
    old = [said(PINGTAN, {"2026Q1": 3, "2026Q2": 4}), said(SHITI, {"2026Q1": 5, "2026Q2": 6})]

    found = total_of(merger(), [*old, said(HEIR, heir)], Period.parse(period))

    assert found.total == Counted(Figure(Decimal(total)), total=True)
    assert [one.held_by == HEIR for one in found.shares] == [held, held, False]
    assert [one.is_unclear for one in found.shares] == [False, False, unclear]


def test_what_came_before_the_stretch_is_added_and_what_lies_in_it_is_not():
    """Merged in the middle of the third quarter, reported by month before and by quarter after."""
    known = [said(PINGTAN, {"2026Q2": 4, "2026-07": 2}), said(HEIR, {"2026Q3": 5})]
    lines = [Inheritance(HEIR, {PINGTAN: AUGUST})]

    assert total_of(lines, known, Period.parse("2026Q3")).total.figure.value == 4 + 5
    assert total_of(lines, known, Period.parse("2026Q3")).value.figure.value == 5


def test_a_body_that_goes_on_and_took_another_in():
    """石梯镇 had quarters of its own before it took 平滩镇 in."""
    own = {"2026Q1": 5, "2026Q2": 6, "2026Q3": 7, "2026Q4": 8}
    lines = [Inheritance(SHITI, {PINGTAN: JUNE})]
    for year, total in ((26, 33), (33, 33), (30, 37)):
        known = [said(PINGTAN, {"2026Q1": 3, "2026Q2": 4}), said(SHITI, {**own, "2026": year})]
        assert total_of(lines, known).total.figure.value == total


def test_a_body_that_was_split_is_held_by_its_first_heir_alone():
    first, second = UnitId("平滩镇新"), UnitId("平滩街道")
    lines = [Inheritance(first, {PINGTAN: JUNE})]
    old = said(PINGTAN, {"2026Q1": 3, "2026Q2": 4})

    for one, other, total in ((9, 20, 29), (5, 20, 32)):
        assert (
            total_of(lines, [old, said(first, {"2026": one}), said(second, {"2026": other})]).total.figure.value
            == total
        )


def test_a_line_of_heirs_counts_each_quarter_once():
    """平滩镇 went into 石梯镇 in March, 石梯镇 into 平石镇 in June."""
    lines = [Inheritance(SHITI, {PINGTAN: MARCH}), Inheritance(HEIR, {PINGTAN: MARCH, SHITI: JUNE})]
    known = [said(PINGTAN, {"2026Q1": 3}), said(SHITI, {"2026Q1": 4, "2026Q2": 5, "2026H1": 12})]

    assert total_of(lines, [*known, said(HEIR, {"2026Q3": 6})]).total.figure.value == 18
    assert total_of(lines, [*known, said(HEIR, {"2026Q3": 6, "2026": 20})]).total.figure.value == 20


def test_the_year_after_nothing_is_held():
    known = [said(PINGTAN, {"2026Q2": 4}), said(HEIR, {"2027": 9})]

    assert total_of(merger(), known, Period.parse("2027")).total.figure.value == 9
    assert total_of(merger(), known, Period.parse("2026")).total.figure.value == 4


def test_a_ratio_is_held_only_with_both_its_parts():
    def rate(part, whole):
        return Rate(Figure(Decimal(part)), Figure(Decimal(whole)))

    def known(year):
        old = Said(PINGTAN, ((Period.parse("2026Q2"), rate(2, 4)),))
        return [old, Said(HEIR, ((Period.parse("2026Q3"), rate(3, 5)), (YEAR, year)))]

    for year, whole in ((rate(5, 9), 9), (rate(4, 9), 13), (rate(3, 5), 9)):
        assert total_of(merger(), known(year), measure=RATIO).total.denominator.value == whole


def test_nothing_of_the_kind_holds_nothing():
    heir = Said(HEIR, ((YEAR, NotApplicable("无此项")),))

    assert total_of(merger(), [said(PINGTAN, {"2026Q2": 4}), heir]).total.figure.value == 4


def test_the_page_says_what_is_held_and_what_is_unclear():
    found = total_of(merger(), [said(PINGTAN, {"2026Q2": 4}), said(HEIR, {"2026": 9})])
    old, heir = found.shares

    assert [(one.words, one.units) for one in remarks(found, str, Level.DISTRICT)] == [
        (HELD, (PINGTAN,)),
        (UNCLEAR, (HEIR,)),
    ]
    assert (share_note(old, Level.DISTRICT), share_note(heir, Level.DISTRICT)) == (HELD, UNCLEAR)
    assert found.without_figure(Gap.BLANK) == found.without_figure(Gap.MISSING) == ()


@given(st.lists(st.integers(0, 50), min_size=4, max_size=4), st.lists(st.integers(0, 50), min_size=4, max_size=4))
def test_a_year_is_the_sum_of_its_quarters_whether_the_heir_wrote_its_own_or_the_whole(old, new):
    """平滩镇 reported two quarters, 石梯镇 all four; the year report of 石梯镇 is one or the other."""
    first = {f"2026Q{number}": value for number, value in enumerate(old[:2], start=1)}
    own = {f"2026Q{number}": value for number, value in enumerate(new, start=1)}
    lines, whole = [Inheritance(SHITI, {PINGTAN: JUNE})], sum(old[:2]) + sum(new)
    for year in (sum(new), whole):
        found = total_of(lines, [said(PINGTAN, first), said(SHITI, {**own, "2026": year})])
        assert found.total.figure.value == whole
        assert not any(one.is_unclear for one in found.shares)
