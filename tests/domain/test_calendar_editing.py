"""Another kind of period or rule from a day on; what was before stays as it was."""

from datetime import date

import pytest

from metrodesk.domain.calendar import Calendar, DueRule, Weekend
from metrodesk.domain.calendar_editing import with_kind, with_rule
from metrodesk.domain.period import Period, PeriodKind
from metrodesk.domain.plan_problem import PlanProblem
from metrodesk.errors import UnfitPlanChange

JULY = date(2026, 7, 1)
FIFTH, TENTH = DueRule(1, 5), DueRule(1, 10, Weekend.AFTER)


def test_after_a_change_from_quarters_to_months_each_day_has_the_kind_it_had():
    calendar = with_kind(Calendar(), PeriodKind.MONTH, JULY)

    found = calendar.within(date(2026, 1, 1), date(2026, 12, 31))

    assert [str(one) for one in found] == ["2026Q1", "2026Q2", *(f"2026-{n:02}" for n in range(7, 13))]
    assert str(calendar.before(Period.parse("2026-07"))) == "2026Q2"
    assert str(calendar.after(Period.parse("2026Q2"))) == "2026-07"


def test_a_new_rule_does_not_move_what_was_due_before():
    calendar = with_rule(Calendar(rule=FIFTH), TENTH, JULY)

    assert calendar.due(Period.parse("2026Q2")) == date(2026, 7, 5)
    assert calendar.due(Period.parse("2026Q3")) == date(2026, 10, 12)


def test_kind_and_rule_may_change_on_one_day():
    calendar = with_rule(with_kind(Calendar(rule=FIFTH), PeriodKind.MONTH, JULY), TENTH, JULY)

    assert calendar.due(Period.parse("2026Q2")) == date(2026, 7, 5)
    assert calendar.due(Period.parse("2026-07")) == date(2026, 8, 10)
    assert len(calendar.former) == 1


@pytest.mark.parametrize(
    ("kind", "since", "problem"),
    [
        (PeriodKind.MONTH, date(2026, 8, 1), PlanProblem.NOT_A_BORDER),
        (PeriodKind.YEAR, JULY, PlanProblem.NOT_A_BORDER),
        (PeriodKind.QUARTER, JULY, PlanProblem.SAME_KIND),
    ],
)
def test_a_kind_changes_only_where_old_and_new_periods_meet(kind, since, problem):
    with pytest.raises(UnfitPlanChange) as caught:
        with_kind(Calendar(), kind, since)

    assert caught.value.problem == problem


def test_a_change_before_an_earlier_one_is_refused():
    with pytest.raises(UnfitPlanChange) as caught:
        with_kind(with_kind(Calendar(), PeriodKind.MONTH, JULY), PeriodKind.HALF, date(2026, 1, 1))

    assert caught.value.problem == PlanProblem.BEFORE_FORMER


def test_a_kind_that_was_always_meant_leaves_no_trace():
    assert with_kind(Calendar(), PeriodKind.MONTH, None) == Calendar(PeriodKind.MONTH)


def test_in_february_a_rule_for_the_thirtieth_means_the_last_day():
    calendar = with_rule(Calendar(PeriodKind.MONTH), DueRule(0, 30, Weekend.BEFORE), None)

    assert calendar.due(Period.parse("2026-02")) == date(2026, 2, 27)
    assert calendar.due(Period.parse("2028-02")) == date(2028, 2, 29)
