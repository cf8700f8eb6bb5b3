from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrodesk.domain.period import Period, PeriodKind
from metrodesk.errors import InvalidPeriod

COUNT = {PeriodKind.MONTH: 12, PeriodKind.QUARTER: 4, PeriodKind.HALF: 2, PeriodKind.YEAR: 1}
kinds = st.sampled_from(PeriodKind)
periods = st.builds(
    lambda year, kind, number: Period(year, kind, number % COUNT[kind] + 1),
    st.integers(1950, 2090),
    kinds,
    st.integers(0, 11),
)
days = st.dates(date(1950, 1, 1), date(2090, 12, 31))


@given(periods)
def test_a_period_reads_back_what_it_writes_and_what_officials_write(period):
    assert Period.parse(str(period)) == period
    assert Period.parse(period.label) == period


@given(periods)
def test_the_next_period_begins_the_day_after_and_leads_back(period):
    assert period.next().first_day == period.last_day + timedelta(days=1)
    assert period.next().previous() == period
    assert period.previous().next() == period


@given(days, kinds)
def test_every_day_lies_in_exactly_one_period_of_a_kind(day, kind):
    period = Period.containing(day, kind)

    assert period.first_day <= day <= period.last_day
    assert not period.next().first_day <= day
    assert not day <= period.previous().last_day


@given(periods, periods)
def test_a_period_covers_exactly_those_whose_days_are_all_its_own(one, other):
    assert one.covers(one)
    assert one.covers(other) == (one.first_day <= other.first_day and other.last_day <= one.last_day)


@given(periods)
def test_a_year_is_closed_by_the_period_that_holds_its_last_day(period):
    assert period.closes_year == (period.last_day == date(period.year, 12, 31))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2026Q3", "2026Q3"),
        ("2026q3", "2026Q3"),
        ("2026-Q3", "2026Q3"),
        (" 2026 Q 3 ", "2026Q3"),
        ("２０２６Ｑ３", "2026Q3"),
        ("2026年第三季度", "2026Q3"),
        ("2026年三季度", "2026Q3"),
        ("2026年第3季度", "2026Q3"),
        ("2026年 第 三 季度", "2026Q3"),
        ("2026H1", "2026H1"),
        ("2026年上半年", "2026H1"),
        ("2026-09", "2026-09"),
        ("2026.09", "2026-09"),
        ("2026/9", "2026-09"),
        ("2026-9", "2026-09"),
        ("202609", "2026-09"),
        ("2026年9月", "2026-09"),
        ("2026年09月", "2026-09"),
        ("2026年12月份", "2026-12"),
        ("2026", "2026"),
        ("2026年", "2026"),
        ("2026年度", "2026"),
    ],
)
def test_a_period_is_read_as_people_type_it(typed, meant):
    assert str(Period.parse(typed)) == meant


@pytest.mark.parametrize(
    "typed", ["", "Q3", "2026Q5", "2026-13", "2026-00", "2026H3", "26Q3", "2026Q3Q4", "2026年第五季度", "2026年13月"]
)
def test_what_is_no_period_is_refused_with_what_was_typed(typed):
    with pytest.raises(InvalidPeriod) as refused:
        Period.parse(typed)
    assert refused.value.text == typed
