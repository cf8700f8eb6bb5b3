"""What a newer plan changes for one unit; what concerns others is not told."""

from dataclasses import replace
from datetime import date

import pytest

from metrodesk.domain.calendar import PeriodDates
from metrodesk.domain.period import Period, PeriodKind
from metrodesk.domain.plan_change import ChangeOf, changes_for
from metrodesk.domain.task import Milestone
from metrodesk.domain.task_editing import task_ended
from metrodesk.domain.unit_editing import renamed
from metrodesk.domain.unit_merging import merged
from metrodesk.services.planning import load_plan
from metrodesk.wording.plan_changes import plan_change_words
from tests.domain.plans import BUREAU, STREET, TRADE, small_plan

PERIOD, JUNE = Period.parse("2026Q3"), date(2026, 6, 30)


@pytest.fixture(scope="module")
def plan():
    return load_plan("dachuan-2024-3")


@pytest.fixture(scope="module")
def unit(plan):
    return plan.unit_named("平滩镇").id


def with_task(plan, number, **fields):
    return replace(plan, tasks=tuple(replace(one, **fields) if one.number == number else one for one in plan.tasks))


def test_the_same_plan_changes_nothing(plan, unit):
    assert changes_for(unit, plan, plan) == ()


def test_a_new_deadline_of_an_own_task_is_told_with_both_wordings(plan, unit):
    own = plan.task(plan.assignments_of(unit)[0].task)

    (change,) = changes_for(unit, plan, with_task(plan, own.number, deadline="2027年12月"))

    assert (change.what, change.field) == (ChangeOf.FIELD, "deadline")
    assert (change.before, change.after) == (own.deadline, "2027年12月")
    words = plan_change_words(change)
    assert f"任务{own.number}的完成时限改为“2027年12月”" in words or "2027年12月" in words


def test_milestones_of_an_own_task_are_told_in_words(plan, unit):
    own = plan.task(plan.assignments_of(unit)[0].task)
    milestones = (Milestone(date(2026, 12, 31), 50),)

    (change,) = changes_for(unit, plan, with_task(plan, own.number, milestones=milestones))

    assert (change.what, change.after, change.before) == (ChangeOf.MILESTONES, "2026-12-31 50%", "")
    assert "2026-12-31 50%" in plan_change_words(change)


def test_a_change_of_another_units_task_is_not_told(plan, unit):
    own = {duty.task for duty in plan.assignments_of(unit)}
    other = next(one for one in plan.tasks if one.id not in own)

    assert changes_for(unit, plan, with_task(plan, other.number, deadline="2027年12月")) == ()


def test_a_task_that_comes_or_goes_is_told(plan, unit):
    own = plan.task(plan.assignments_of(unit)[0].task)
    other = next(one for one in plan.tasks if one.id not in {duty.task for duty in plan.assignments_of(unit)})
    more = with_task(plan, other.number, responsible=(*other.responsible, unit))

    (added,) = [one for one in changes_for(unit, plan, more) if one.what is ChangeOf.TASK_ADDED]
    (dropped,) = [one for one in changes_for(unit, more, plan) if one.what is ChangeOf.TASK_DROPPED]

    assert added.number == dropped.number == other.number
    leading = with_task(plan, own.number, leads=(*own.leads, unit))
    (role,) = changes_for(unit, plan, leading)
    assert (role.what, role.before, role.after) == (ChangeOf.ROLE, "责任", "牵头")


def test_dates_that_moved_are_told_by_period(plan, unit):
    dates = PeriodDates(as_of=date(2026, 9, 25), due=date(2026, 10, 15))
    later = replace(plan, calendar=plan.calendar.with_dates(PERIOD, dates))
    monthly = replace(plan, calendar=replace(plan.calendar, kind=PeriodKind.MONTH))

    found = {one.what: one for one in changes_for(unit, plan, later)}

    assert found[ChangeOf.DUE].after == "2026-10-15"
    assert found[ChangeOf.AS_OF].before == "2026-09-30"
    assert {one.period for one in found.values()} == {PERIOD}
    assert [one.what for one in changes_for(unit, plan, monthly)] == [ChangeOf.PERIOD_KIND]


def test_what_is_counted_is_told_only_to_those_who_are_asked(plan, unit):
    kind = plan.unit(unit).kind
    asked = next(one for one in plan.measures if one.is_asked_of(kind) and one.task in
                 {duty.task for duty in plan.assignments_of(unit)})  # fmt: skip
    without = replace(plan, measures=tuple(one for one in plan.measures if one.id != asked.id), checks=())
    with_it = replace(plan, checks=())

    assert [one.what for one in changes_for(unit, without, with_it)] == [ChangeOf.MEASURE_ADDED]
    assert [one.what for one in changes_for(unit, with_it, without)] == [ChangeOf.MEASURE_DROPPED]
    others = tuple(one for one in plan.measures if one.is_asked_of(kind))
    assert [one.what for one in changes_for(unit, replace(with_it, measures=others), with_it)] == []


def test_every_kind_of_change_has_its_sentence(plan, unit):
    from metrodesk.domain.plan_change import FIELDS, PlanChange

    for what in ChangeOf:
        for field in FIELDS:
            change = PlanChange(what, plan.tasks[0].id, 1, "事项", field, "旧", "新", PERIOD)
            assert "{" not in plan_change_words(change)


def test_a_unit_is_told_its_new_name_its_end_and_what_it_took_over_and_from_when():
    before = small_plan()
    after = replace(
        merged(renamed(before, TRADE.id, "区经合局", JUNE), [STREET.id, TRADE.id], TRADE.id, JUNE),
        holds_from=Period.parse("2026Q3"),
    )

    heir, ended = changes_for(TRADE.id, before, after), changes_for(STREET.id, before, after)

    assert [one.what for one in heir] == [ChangeOf.HOLDS_FROM, ChangeOf.RENAMED, ChangeOf.TOOK_OVER]
    assert [one.what for one in ended] == [ChangeOf.HOLDS_FROM, ChangeOf.ENDS]
    assert changes_for(BUREAU.id, before, after) == ()


def test_a_task_that_ends_is_told_with_its_day():
    after = task_ended(small_plan(), small_plan().tasks[0].id, JUNE)

    assert [(one.what, one.after) for one in changes_for(TRADE.id, small_plan(), after)] == [
        (ChangeOf.TASK_ENDS, "2026-06-30")
    ]
