"""Totals where the kind of period changes within a year, against a reference that counts month by month."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrodesk.domain.figure import Counted, Figure, NotApplicable, Rate
from metrodesk.domain.measure import Measure, MeasureKind
from metrodesk.domain.period import Period, PeriodKind
from metrodesk.domain.task import TaskId
from metrodesk.domain.total import composed, running, this_period

FLOW = Measure("m", TaskId("t"), "检查家次", "家次", MeasureKind.FLOW)
STOCK = Measure("s", TaskId("t"), "公平秤", "台", MeasureKind.STOCK)
RATIO = Measure("r", TaskId("t"), "合格率", "件", MeasureKind.RATIO, parts=("合格", "检定"))
YEAR = Period(2026, PeriodKind.YEAR, 1)
FINER = {PeriodKind.YEAR: PeriodKind.HALF, PeriodKind.HALF: PeriodKind.QUARTER, PeriodKind.QUARTER: PeriodKind.MONTH}
amounts = st.integers(0, 10**6)


def count(value, *, total=False):
    return Counted(Figure(Decimal(value)), total)


def parts_of(period):
    """The next finer periods of one."""
    kind = FINER[period.kind]
    found = [Period.containing(period.first_day, kind)]
    while found[-1].last_day < period.last_day:
        found.append(found[-1].next())
    return found


@st.composite
def calendars(draw, period=YEAR):
    """The periods a year was reported by, each stretch of it by its own kind."""
    if period.kind is PeriodKind.MONTH or draw(st.booleans()):
        return [period]
    return [one for part in parts_of(period) for one in draw(calendars(part))]


@st.composite
def years(draw):
    """A year's periods with what was done in each, from which everything else follows."""
    return [(when, draw(amounts)) for when in draw(calendars())]


def longer_ones(periods):
    """Every longer period that some of these fill."""
    kinds = [one for one in PeriodKind if one is not PeriodKind.MONTH]
    found = {Period.containing(when.first_day, kind) for when in periods for kind in kinds}
    return [one for one in found if one not in periods and not any(when.covers(one) for when in periods)]


@given(years(), st.randoms())
def test_a_running_total_is_the_sum_of_all_before_it_whatever_their_kinds(year, random):
    values = [(when, count(value)) for when, value in year]
    random.shuffle(values)

    for when, _ in year:
        done = sum(value for one, value in year if one.last_day <= when.last_day)
        assert running(FLOW, values, when) == count(done, total=True)


@given(years())
def test_a_year_is_what_its_periods_come_to(year):
    values = [(when, count(value)) for when, value in year]
    whole = sum(value for _, value in year)

    assert running(FLOW, values, YEAR) == count(whole, total=True)
    if [when for when, _ in year] != [YEAR]:
        assert composed(FLOW, values, YEAR) == count(whole)


@given(years(), st.data())
def test_longer_reports_composed_of_shorter_ones_change_no_total(year, data):
    values = [(when, count(value)) for when, value in year]
    for longer in data.draw(st.sets(st.sampled_from(longer_ones([when for when, _ in year]) or [YEAR]))):
        if longer not in {when for when, _ in year}:
            values.append((longer, count(sum(value for when, value in year if longer.covers(when)))))

    for when, value in year:
        done = sum(value for one, value in year if one.last_day <= when.last_day)
        assert running(FLOW, values, when) == count(done, total=True)
        assert this_period(FLOW, values, when) == count(value)


@given(years(), st.data())
def test_entered_running_totals_say_the_same_as_entered_periods(year, data):
    values = []
    for when, value in year:
        done = sum(one for other, one in year if other.last_day <= when.last_day)
        is_total = data.draw(st.booleans())
        values.append((when, count(done, total=True) if is_total else count(value)))

    for when, value in year:
        assert this_period(FLOW, values, when) == count(value)
    assert running(FLOW, values, YEAR).figure == count(sum(value for _, value in year)).figure


@given(years(), st.data())
def test_the_last_stock_counts_and_none_is_added(year, data):
    known = data.draw(st.lists(st.sampled_from(year), min_size=1, unique=True))
    values = [(when, count(value)) for when, value in known]
    last = max(known, key=lambda one: one[0].last_day)[1]

    assert running(STOCK, values, YEAR) == count(last)
    if YEAR not in {when for when, _ in known}:
        assert composed(STOCK, values, YEAR) == count(last)


@given(years(), st.data())
def test_ratios_are_made_of_sums_over_all_kinds(year, data):
    values = [(when, Rate(Figure(Decimal(value)), Figure(Decimal(value + data.draw(amounts))))) for when, value in year]

    found = running(RATIO, values, YEAR)

    assert found.numerator.value == sum(value for _, value in year)
    assert found.denominator.value == sum(one.denominator.value for _, one in values)


@given(years(), st.data())
def test_no_month_is_counted_twice_and_a_report_of_all_fills_the_gaps(year, data):
    """The reference: a day belongs to the shortest report that fills it, else to a longer one."""
    there = data.draw(st.sets(st.sampled_from(year)))
    values = [(when, count(value)) for when, value in there]
    whole = sum(value for _, value in year)
    if len(there) == len(year):
        return

    assert running(FLOW, [*values, (YEAR, count(whole))], YEAR.previous()) is None
    after = running(FLOW, [*values, (YEAR, count(whole))], YEAR)
    assert after == count(whole, total=True)


@pytest.mark.parametrize(
    ("written", "period", "value", "total"),
    [
        ({"2026Q1": 5, "2026Q2": 7, "2026-07": 1, "2026-08": 2}, "2026-08", 2, 15),
        ({"2026Q1": 5, "2026Q2": 7, "2026-07": 1, "2026-08": 2, "2026-09": 3}, "2026Q3", None, 18),
        ({"2026-01": 1, "2026-02": 2, "2026-03": 3, "2026Q2": 4, "2026H2": 5}, "2026H2", 5, 15),
        ({"2026Q2": 7, "2026H1": 12, "2026Q3": 1}, "2026Q3", 1, 13),
        ({"2026Q1": 5, "2026Q2": 7, "2026H1": 13}, "2026H1", 13, 13),
        ({"2026Q1": 5, "2026Q2": 7, "2026H1": 13, "2026Q3": 1}, "2026Q3", 1, 13),
        ({"2025Q4": 9, "2026-01": 1}, "2026-01", 1, 1),
    ],
)
def test_years_worked_out_by_hand(written, period, value, total):
    values = [(Period.parse(when), count(one)) for when, one in written.items()]

    assert this_period(FLOW, values, Period.parse(period)) == (None if value is None else count(value))
    assert running(FLOW, values, Period.parse(period)) == count(total, total=True)


def test_nothing_of_the_kind_for_a_longer_period_hides_no_figure_of_a_shorter_one():
    values = [(Period.parse("2026Q1"), count(5)), (Period.parse("2026H1"), NotApplicable("无此项"))]

    assert running(FLOW, values, Period.parse("2026Q3")) == count(5, total=True)


def test_of_stocks_on_one_day_that_of_the_period_asked_about_counts_else_that_of_the_shortest():
    values = [(Period.parse("2026Q2"), count(4)), (Period.parse("2026-06"), count(3))]

    assert running(STOCK, values, Period.parse("2026Q2")) == count(4)
    assert running(STOCK, values, Period.parse("2026Q3")) == count(3)
