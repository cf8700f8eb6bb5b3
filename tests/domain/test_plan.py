from dataclasses import replace
from datetime import date

import pytest

from metrodesk.domain.period import Period
from metrodesk.domain.plan import Assignment, Calendar, PeriodDates
from metrodesk.domain.task import DeadlineKind, Role, TaskId
from metrodesk.domain.unit import FormerName, Unit, UnitHistory, UnitId, UnitKind, mint_unit_id
from metrodesk.errors import InvalidPlan, UnknownTask, UnknownUnit
from tests.domain.plans import BUREAU, STREET, TOWN, TOWNS, TRADE, small_plan, small_task

Q3 = Period.parse("2026Q3")


def test_a_group_stands_for_its_members_in_the_order_of_the_plans_units():
    plan = small_plan()

    assert plan.answerers(TaskId("t01")) == (
        Assignment(TaskId("t01"), BUREAU.id, Role.LEAD),
        Assignment(TaskId("t01"), TRADE.id, Role.RESPONSIBLE),
        Assignment(TaskId("t01"), TOWN.id, Role.RESPONSIBLE),
    )


def test_a_unit_that_leads_and_answers_for_one_task_leads_it():
    plan = small_plan()

    assert [(duty.task, duty.role) for duty in plan.assignments_of(TOWN.id)] == [
        ("t01", Role.RESPONSIBLE),
        ("t02", Role.LEAD),
    ]


def test_only_bodies_with_a_duty_report_and_no_group_does():
    plan = small_plan()

    assert plan.reporting_units == (BUREAU, TRADE, TOWN)
    assert plan.assignments_of(STREET.id) == ()
    assert plan.assignments_of(TOWNS.id) == ()


@pytest.mark.parametrize(
    "name", ["平滩镇", "平滩镇人民政府", " 平滩镇 ", "平 滩 镇", "各乡、镇人民政府", "区市场监督管理局"]
)
def test_units_answer_to_every_name_they_have(name):
    found = small_plan().unit_named(name)

    assert found.name in {"平滩镇", "各乡镇人民政府", "区市场监管局"}


def test_an_unknown_name_id_or_number_is_told():
    plan = small_plan()

    with pytest.raises(UnknownUnit, match="石梯镇"):
        plan.unit_named("石梯镇")
    with pytest.raises(UnknownUnit):
        plan.unit(UnitId("district"))
    with pytest.raises(UnknownTask):
        plan.task(TaskId("t99"))
    with pytest.raises(UnknownTask, match="22"):
        plan.task_numbered(22)


def test_tasks_are_found_by_id_and_number():
    plan = small_plan()

    assert plan.task(TaskId("t02")) is plan.task_numbered(2)
    assert plan.clause("a1").title == "指导思想"
    assert plan.clause("a9") is None


def test_a_unit_id_depends_on_plan_and_name_alone():
    assert mint_unit_id("small", "平滩镇") == mint_unit_id("small", "平滩镇")
    assert mint_unit_id("small", "平滩镇") != mint_unit_id("other", "平滩镇")
    assert len(mint_unit_id("small", "平滩镇")) == 9


def test_the_version_changes_with_every_change():
    plan = small_plan()
    other = replace(plan, holds_from=Q3)

    assert plan.version == small_plan().version
    assert len(plan.version) == 64
    assert plan.version != other.version


def test_figures_are_counted_to_the_last_day_and_nothing_is_due_until_set():
    calendar = Calendar()
    set_one = calendar.with_dates(Q3, PeriodDates(date(2026, 9, 25), date(2026, 10, 10)))

    assert calendar.as_of(Q3) == date(2026, 9, 30)
    assert calendar.due(Q3) is None
    assert set_one.as_of(Q3) == date(2026, 9, 25)
    assert set_one.due(Q3) == date(2026, 10, 10)
    assert set_one.as_of(Q3.next()) == date(2026, 12, 31)


def test_every_kind_and_role_has_its_official_word():
    assert [kind.label for kind in UnitKind] == ["部门", "省", "市州", "区县", "街道", "镇", "乡", "组", "其他单位"]
    assert [kind.label for kind in DeadlineKind] == ["持续推进", "限期完成"]
    assert [role.label for role in Role] == ["牵头", "责任"]


NESTED = Unit(UnitId("u9"), "各单位", UnitKind.GROUP, members=(TOWNS.id,))
NOT_A_GROUP = Unit(UnitId("u9"), "区财政局", UnitKind.DEPARTMENT, members=(TRADE.id,))
SAME_NAME = Unit(UnitId("u9"), "区 市场监督管理局", UnitKind.DEPARTMENT)
SAME_ID = Unit(BUREAU.id, "区财政局", UnitKind.DEPARTMENT)
LOOSE = Unit(UnitId("u9"), "各街道", UnitKind.GROUP, members=(UnitId("nobody"),))


@pytest.mark.parametrize("unit", [NESTED, NOT_A_GROUP, SAME_NAME, SAME_ID, LOOSE])
def test_units_that_do_not_fit_together_are_no_plan(unit):
    plan = small_plan()

    with pytest.raises(InvalidPlan):
        replace(plan, units=(*plan.units, unit))


def test_tasks_that_do_not_fit_together_are_no_plan():
    plan = small_plan()
    stranger = Unit(UnitId("u9"), "区财政局", UnitKind.DEPARTMENT)
    same_number = replace(plan.tasks[0], id=TaskId("t09"))
    no_clause = replace(plan.tasks[1], clause="a7")

    for tasks in [
        (small_task(1, [stranger], []),),
        (*plan.tasks, same_number),
        (plan.tasks[0], no_clause),
    ]:
        with pytest.raises(InvalidPlan):
            replace(plan, tasks=tasks)


def test_old_paper_keeps_the_old_name_of_a_body():
    former = (
        FormerName("区外经贸局", date(2019, 2, 28)),
        FormerName("区经贸局"),
        FormerName("区招商局", date(2010, 1, 1)),
    )
    bureau = replace(TRADE, history=UnitHistory(former=former))

    assert bureau.name_on(date(2009, 1, 1)) == "区招商局"
    assert bureau.name_on(date(2019, 2, 28)) == "区外经贸局"
    assert bureau.name_on(date(2019, 3, 1)) == "区商务局"
    assert small_plan(units=(BUREAU, bureau, TOWNS, STREET, TOWN)).unit_named("区经贸局") == bureau


def test_a_body_is_there_between_its_first_and_its_last_day():
    merged = replace(TOWN, history=UnitHistory(since=date(2020, 1, 1), until=date(2026, 6, 30), heirs=(STREET.id,)))

    assert merged.is_there(date(2026, 4, 1), date(2026, 9, 30))
    assert not merged.is_there(date(2026, 7, 1), date(2026, 9, 30))
    assert not merged.is_there(date(2019, 10, 1), date(2019, 12, 31))
    assert TOWN.is_there(date(1949, 10, 1), date(2035, 12, 31))
