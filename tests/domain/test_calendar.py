"""When reports are due, and which period a day lies in."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrodesk.domain.calendar import Calendar, DueRule, FormerKind, PeriodDates, Weekend
from metrodesk.domain.period import Period, PeriodKind
from tests.domain.plans import periods


@pytest.mark.parametrize(
    ("period", "rule", "due"),
    [
        ("2026Q3", DueRule(1, 5), "2026-10-05"),
        ("2026Q4", DueRule(1, 3), "2027-01-03"),
        ("2026-02", DueRule(0, 30), "2026-02-28"),
        ("2028-02", DueRule(0, 30), "2028-02-29"),
        ("2026", DueRule(2, 31), "2027-02-28"),
        ("2026-02", DueRule(0, 28, Weekend.BEFORE), "2026-02-27"),
        ("2026-02", DueRule(0, 28, Weekend.AFTER), "2026-03-02"),
        ("2026-01", DueRule(1, 1, Weekend.BEFORE), "2026-01-30"),
        ("2026-01", DueRule(1, 1, Weekend.AFTER), "2026-02-02"),
        ("2026Q3", DueRule(0, 25, Weekend.AFTER), "2026-09-25"),
    ],
)
def test_the_rule_gives_the_day_a_period_is_due(period, rule, due):
    assert rule.due(Period.parse(period)) == date.fromisoformat(due)


@given(periods(), st.integers(0, 12), st.integers(1, 31))
def test_a_rule_that_moves_weekends_never_names_one(period, months, day):
    stays = DueRule(months, day).due(period)

    before, after = DueRule(months, day, Weekend.BEFORE).due(period), DueRule(months, day, Weekend.AFTER).due(period)
    assert before.weekday() < 5
    assert after.weekday() < 5
    assert before <= stays <= after
    assert (after - before).days in {0, 3}


def test_a_day_set_for_a_period_goes_before_the_rule():
    q3 = Period.parse("2026Q3")
    ruled = Calendar(rule=DueRule(1, 5))

    assert ruled.with_dates(q3, PeriodDates(due=date(2026, 10, 12))).due(q3) == date(2026, 10, 12)
    assert ruled.with_dates(q3, PeriodDates(as_of=date(2026, 9, 25))).due(q3) == date(2026, 10, 5)
    assert Calendar().due(q3) is None


def test_a_day_lies_in_a_period_of_the_kind_that_held_then():
    calendar = Calendar(PeriodKind.MONTH, former=(FormerKind(PeriodKind.QUARTER, date(2026, 6, 30)),))

    assert str(calendar.period_of(date(2026, 5, 1))) == "2026Q2"
    assert str(calendar.period_of(date(2026, 7, 1))) == "2026-07"
