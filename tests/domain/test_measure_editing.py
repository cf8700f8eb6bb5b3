"""Changing measures: what an id meant once it means for ever, and nothing reported is lost."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrodesk.domain.check_setting import CheckSetting
from metrodesk.domain.measure import Entered, Measure, MeasureKind
from metrodesk.domain.measure_editing import (
    MeasureProblem,
    as_before,
    problems_of,
    with_copies,
    with_measure,
    with_retired,
)
from metrodesk.domain.plan import Plan
from metrodesk.domain.task import TaskId
from metrodesk.domain.unit import UnitKind
from tests.domain.plans import small_plan

ONE, TWO = TaskId("t01"), TaskId("t02")
EVENTS = Measure("m01-events", ONE, "宣传活动", "场次", MeasureKind.FLOW)
RATE = Measure("m01-rate", ONE, "受检率", "台件", MeasureKind.RATIO, parts=("实检", "应检"))
CASES = Measure("m02-cases", TWO, "立案", "件", MeasureKind.FLOW)
NEW = Measure("", ONE, "发放资料", "份", MeasureKind.FLOW)
LIMIT = CheckSetting("figure-range", ONE, "error", {"measure": EVENTS.id, "most": "50"})
PART = CheckSetting("part-of-whole", ONE, "error", {"part": EVENTS.id, "whole": RATE.id})


@pytest.fixture
def plan():
    return small_plan(measures=(EVENTS, RATE, CASES), checks=(LIMIT, PART))


def test_a_new_measure_stands_behind_the_others_of_its_task(plan):
    changed = with_measure(plan, NEW)

    assert [one.name for one in changed.measures] == ["宣传活动", "受检率", "发放资料", "立案"]
    (added,) = [one for one in changed.measures if one.name == NEW.name]
    assert added.id.startswith("m01-")


def test_an_id_is_never_minted_twice(plan):
    once = with_measure(plan, NEW)
    without = replace(once, measures=plan.measures, holds_from=None, findings=())
    again = with_measure(replace(without, id="small2"), NEW)
    twice = with_measure(once, replace(NEW, name="发放资料 "))

    ids = {one.id for changed in (once, again, twice) for one in changed.measures}
    assert len(ids) == 3 + 3


@pytest.mark.parametrize(
    "changes",
    [{"name": "宣传场次"}, {"note": "只填本单位的"}, {"asked_of": (UnitKind.TOWN,)}, {"entered": Entered.TOTAL}],
)
def test_another_name_leaves_it_the_same_figure(plan, changes):
    changed = with_measure(plan, replace(EVENTS, **changes))

    assert changed.measure(EVENTS.id) == replace(EVENTS, **changes)
    assert len(changed.measures) == 3


@pytest.mark.parametrize(
    "changes", [{"unit": "次"}, {"kind": MeasureKind.STOCK}, {"kind": MeasureKind.RATIO, "parts": ("甲", "乙")}]
)
def test_another_unit_or_kind_makes_another_figure_and_checks_follow(plan, changes):
    changed = with_measure(plan, replace(EVENTS, **changes))
    (following,) = [one for one in changed.measures if one.name == EVENTS.name and not one.retired]

    assert changed.measure(EVENTS.id) == replace(EVENTS, retired=True)
    assert following.id not in {one.id for one in plan.measures}
    assert [setting.values for setting in changed.checks] == [
        {"measure": following.id, "most": "50"},
        {"part": following.id, "whole": RATE.id},
    ]


def test_a_measure_that_goes_to_another_task_leaves_its_checks_behind(plan):
    changed = with_measure(plan, replace(EVENTS, task=TWO))

    assert [one.name for one in changed.measures if one.task == TWO] == ["立案", "宣传活动"]
    assert changed.checks == ()


def test_a_retired_measure_is_not_asked_for_until_it_is_taken_up_again(plan):
    retired = with_retired(plan, EVENTS.id)

    assert retired.measures_of(ONE, UnitKind.TOWN) == (RATE,)
    assert with_retired(retired, EVENTS.id, retired=False) == plan


def test_copies_come_as_the_catalogue_has_them_and_never_doubled(plan):
    retired = with_retired(plan, EVENTS.id)
    other = replace(CASES, id="m02-closed", name="办结")
    changed = with_copies(retired, [replace(EVENTS, name="别的名称"), other, replace(other, id="m02-twice")])

    assert changed.measure(EVENTS.id) == EVENTS
    assert changed.measure(other.id) == other
    assert changed.measure("m02-twice") is None


def test_the_former_settings_come_back_and_what_was_added_stays_readable(plan):
    later = replace(with_measure(with_retired(plan, CASES.id), NEW), checks=())
    (added,) = [one for one in later.measures if one.name == NEW.name]
    back = as_before(later, plan)

    assert back.checks == plan.checks
    assert back.measures == (*plan.measures, replace(added, retired=True))


def test_settings_of_a_task_that_is_gone_do_not_come_back(plan):
    one = plan.tasks[0]
    shorter = replace(plan, tasks=(one,), measures=(EVENTS, RATE), checks=())

    assert as_before(shorter, plan).measures == (EVENTS, RATE)


@given(st.lists(st.sampled_from(["add", "rename", "recount", "retire", "take up", "back"]), max_size=8), st.randoms())
def test_no_measure_ever_leaves_the_plan_or_changes_its_meaning(steps, random):
    plan = first = small_plan(measures=(EVENTS, RATE, CASES), checks=(LIMIT, PART))
    meanings = {one.id: one for one in plan.measures}
    for at, step in enumerate(steps):
        one = random.choice(plan.measures)
        changes = {
            "add": lambda plan=plan, at=at: with_measure(plan, replace(NEW, name=f"资料{at}")),
            "rename": lambda plan=plan, one=one, at=at: with_measure(plan, replace(one, name=f"{one.name[:4]}{at}")),
            "recount": lambda plan=plan, one=one, at=at: with_measure(plan, replace(one, unit=f"单位{at}")),
            "retire": lambda plan=plan, one=one: with_retired(plan, one.id),
            "take up": lambda plan=plan, one=one: with_retired(plan, one.id, retired=False),
            "back": lambda plan=plan: as_before(plan, first),
        }
        plan = changes[step]()
        assert Plan.from_bytes(plan.to_bytes()) == plan
        for known in meanings.values():
            assert plan.measure(known.id).means_the_same_as(known)
        meanings |= {found.id: found for found in plan.measures}


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"name": " "}, MeasureProblem.NAME_EMPTY),
        ({"name": "宣" * 41}, MeasureProblem.NAME_LONG),
        ({"name": "宣传 活动"}, MeasureProblem.NAME_TWICE),
        ({"unit": ""}, MeasureProblem.UNIT_EMPTY),
        ({"unit": "个" * 11}, MeasureProblem.UNIT_LONG),
        ({"unit": "%"}, MeasureProblem.UNIT_PERCENT),
        ({"unit": "万元"}, MeasureProblem.MONEY),
        ({"kind": MeasureKind.RATIO}, MeasureProblem.PARTS_MISSING),
        ({"kind": MeasureKind.RATIO, "parts": ("实检", "实检 ")}, MeasureProblem.PARTS_ALIKE),
        ({"note": "口" * 101}, MeasureProblem.NOTE_LONG),
    ],
)
def test_what_is_wrong_is_said(plan, changes, problem):
    assert problems_of(plan, NEW) == ()
    assert problem in problems_of(plan, replace(NEW, **changes))


def test_a_name_may_come_again_under_another_task_and_stay_as_it_is(plan):
    assert problems_of(plan, replace(NEW, name="立案")) == ()
    assert problems_of(plan, EVENTS) == ()
