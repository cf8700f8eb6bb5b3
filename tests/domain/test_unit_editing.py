"""Bodies added, renamed, merged, split, ended; what an id means never changes."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrodesk.domain.plan import Plan
from metrodesk.domain.plan_problem import PlanProblem
from metrodesk.domain.unit import FormerName, UnitKind
from metrodesk.domain.unit_editing import (
    NewBody,
    ended,
    removed,
    renamed,
    revived,
    with_body,
    with_former_name,
    with_members,
    with_words,
)
from metrodesk.domain.unit_merging import merged, split
from metrodesk.errors import UnfitPlanChange
from tests.domain.plans import BUREAU, STREET, TOWN, TOWNS, TRADE, small_plan

JUNE, JULY = date(2026, 6, 30), date(2026, 7, 1)
NEW_TOWN = NewBody("平石镇", UnitKind.TOWN)


def refused(change, *args, **options):
    with pytest.raises(UnfitPlanChange) as caught:
        change(small_plan(), *args, **options)
    return caught.value.problem


def test_a_renamed_body_keeps_its_id_and_old_paper_the_old_name():
    plan = renamed(small_plan(), TRADE.id, " 区商务经合局 ", JUNE)
    unit = plan.unit(TRADE.id)

    assert unit.name == "区商务经合局"
    assert (unit.name_on(JUNE), unit.name_on(JULY)) == ("区商务局", "区商务经合局")
    assert plan.unit_named("区商务局") is unit
    assert Plan.from_bytes(plan.to_bytes()) == plan


def test_a_body_may_get_an_old_name_back():
    plan = renamed(renamed(small_plan(), TRADE.id, "区经合局", JUNE), TRADE.id, "区商务局", date(2027, 6, 30))
    unit = plan.unit(TRADE.id)

    assert [unit.name_on(day) for day in (JUNE, JULY, date(2027, 7, 1))] == ["区商务局", "区经合局", "区商务局"]


def test_a_name_that_was_a_mistake_leaves_only_an_alias():
    unit = renamed(small_plan(), TRADE.id, "区商务经合局", None).unit(TRADE.id)

    assert (unit.aliases, unit.history.former, unit.name_on(JUNE)) == (("区商务局",), (), "区商务经合局")


def test_a_body_that_takes_its_alias_as_its_name_is_not_named_twice():
    assert renamed(small_plan(), BUREAU.id, "区市场监督管理局", JUNE).unit(BUREAU.id).aliases == ()


def test_a_former_name_may_be_known_without_its_day():
    plan = with_former_name(small_plan(), TRADE.id, "区商业局", None)

    assert plan.unit(TRADE.id).history.former == (FormerName("区商业局", None),)
    assert plan.unit_named("区商业局").id == TRADE.id


@pytest.mark.parametrize(
    ("change", "args", "problem"),
    [
        (renamed, (TRADE.id, "区商务局", JUNE), PlanProblem.NAME_SAME),
        (renamed, (TRADE.id, "平滩镇人民政府", JUNE), PlanProblem.NAME_TAKEN),
        (renamed, (TRADE.id, " ", JUNE), PlanProblem.NAME_EMPTY),
        (with_body, (NewBody("平滩镇", UnitKind.TOWN),), PlanProblem.NAME_TAKEN),
        (ended, (TOWN.id, JUNE, [TOWN.id]), PlanProblem.OWN_HEIR),
        (ended, (TOWNS.id, JUNE), PlanProblem.IS_GROUP),
        (with_members, (TOWN.id, [STREET.id]), PlanProblem.NO_GROUP),
        (with_members, (TOWNS.id, [TOWNS.id]), PlanProblem.IS_GROUP),
        (merged, ([TOWN.id], TOWN.id, JUNE), PlanProblem.NOTHING_TO_MERGE),
        (merged, ([TOWN.id], NEW_TOWN, JUNE), PlanProblem.NOTHING_TO_MERGE),
        (split, (TOWN.id, [NEW_TOWN], JUNE), PlanProblem.NO_HEIR),
    ],
)
def test_a_change_that_makes_no_sense_is_refused_by_name(change, args, problem):
    assert refused(change, *args) == problem


def test_what_is_refused_about_a_kind_is_to_make_a_group_of_a_body():
    assert refused(with_words, TOWN.id, kind=UnitKind.GROUP) == PlanProblem.IS_GROUP


def test_a_new_body_joins_its_groups_at_its_place():
    plan = with_body(small_plan(), NEW_TOWN, [TOWNS.id], JULY, after=TRADE.id)
    unit = plan.unit_named("平石镇")

    assert plan.place_of(unit.id) == plan.place_of(TRADE.id) + 1
    assert plan.unit(TOWNS.id).members == (unit.id, TOWN.id)
    assert [duty.task for duty in plan.assignments_of(unit.id)] == ["t01", "t02"]


def test_merging_into_one_of_them_ends_only_the_other():
    plan = merged(small_plan(), [TOWN.id, STREET.id], TOWN.id, JUNE)

    assert plan.unit(TOWN.id).history.until is None
    assert (plan.unit(STREET.id).history.until, plan.unit(STREET.id).history.heirs) == (JUNE, (TOWN.id,))


def test_the_heir_takes_every_role_and_group_and_the_old_body_keeps_its_own():
    plan = merged(small_plan(), [TOWN.id, STREET.id], NEW_TOWN, JUNE)
    heir = plan.unit_named("平石镇").id

    assert plan.unit(TOWNS.id).members == (TOWN.id, heir)
    assert plan.tasks[1].leads == (TOWN.id, heir)
    assert plan.assignments_of(TOWN.id) == small_plan().assignments_of(TOWN.id)


def test_a_body_that_splits_may_go_on_itself():
    plan = split(small_plan(), TOWN.id, [TOWN.id, NEW_TOWN], JUNE)
    new = plan.unit_named("平石镇")

    assert plan.unit(TOWN.id).history.until is None
    assert new.history.since == JULY
    assert len(plan.assignments_of(new.id)) == 2


def test_a_body_that_ended_cannot_take_over_later():
    plan = ended(small_plan(), STREET.id, JUNE)

    with pytest.raises(UnfitPlanChange) as caught:
        merged(plan, [TOWN.id, BUREAU.id], STREET.id, date(2026, 12, 31))

    assert caught.value.problem == PlanProblem.HAS_ENDED


def test_an_end_by_mistake_is_taken_back():
    assert revived(ended(small_plan(), TOWN.id, JUNE, [STREET.id]), TOWN.id) == small_plan()


def test_a_body_taken_out_leaves_no_trace():
    assert (
        removed(with_body(small_plan(), NEW_TOWN, [TOWNS.id]), with_body(small_plan(), NEW_TOWN).units[-1].id)
        == small_plan()
    )


@given(st.permutations([TOWN.id, STREET.id, TRADE.id]))
def test_it_plays_no_part_in_which_order_bodies_to_merge_are_chosen(parts):
    plan = merged(small_plan(), parts, NEW_TOWN, JUNE)

    assert plan == merged(small_plan(), [TOWN.id, STREET.id, TRADE.id], NEW_TOWN, JUNE)


def test_renaming_again_on_the_same_day_keeps_the_name_of_old_paper():
    plan = renamed(renamed(small_plan(), TRADE.id, "区经合局", JUNE), TRADE.id, "区商务经合局", JUNE)
    unit = plan.unit(TRADE.id)

    assert [unit.name_on(day) for day in (JUNE, JULY)] == ["区商务局", "区商务经合局"]
    assert unit.aliases == ("区经合局",)
    assert plan.unit_named("区商务局") is unit


def test_renaming_from_an_earlier_day_loses_no_name():
    plan = renamed(renamed(small_plan(), TRADE.id, "区经合局", date(2027, 6, 30)), TRADE.id, "区商务经合局", JUNE)
    unit = plan.unit(TRADE.id)

    assert [unit.name_on(day) for day in (JUNE, JULY)] == ["区商务局", "区商务经合局"]
    assert set(unit.names) == {"区商务局", "区经合局", "区商务经合局"}


@pytest.mark.parametrize(
    "change", [merged, lambda plan, parts, heir, day: split(plan, parts[0], [heir, TRADE.id], day)]
)
def test_a_body_that_others_took_over_from_is_neither_merged_nor_split_again(change):
    plan = merged(small_plan(), [TOWN.id, STREET.id], NEW_TOWN, JUNE)

    with pytest.raises(UnfitPlanChange) as caught:
        change(plan, [TOWN.id, STREET.id], NewBody("平河镇", UnitKind.TOWN), JUNE)
    assert caught.value.problem is PlanProblem.HAS_ENDED
