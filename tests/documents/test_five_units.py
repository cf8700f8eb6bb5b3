"""Who leads and who answers in the five official texts, as they ship."""

from collections import Counter
from functools import cache

import pytest

from metrodesk.domain.task import Role
from metrodesk.domain.unit import UnitKind
from metrodesk.paths import resource
from metrodesk.services.planning import load_plan, read_plan
from tests.documents.five import FIVE, file_of


@cache
def plan(name):
    return load_plan(name)


def kinds(name):
    """How many units of each kind answer for a task."""
    return Counter(unit.kind for unit in plan(name).reporting_units)


def roles(name, task):
    found = plan(name).task_numbered(task)
    by_id = {unit.id: unit.name for unit in plan(name).units}
    return [by_id[one] for one in found.leads], [by_id[one] for one in found.responsible]


@pytest.mark.parametrize(
    ("name", "tasks", "places", "departments"),
    [
        ("sichuan-2023-2", 21, {UnitKind.CITY: 21}, 19),
        ("liaoning-2023-9", 32, {UnitKind.CITY: 14}, 27),
        ("chongqing-2022-33", 28, {UnitKind.COUNTY: 38}, 4),
        ("state-council-2021-37", 35, {UnitKind.PROVINCE: 31}, 4),
        ("dachuan-2024-3", 21, {UnitKind.TOWN: 22, UnitKind.TOWNSHIP: 5, UnitKind.SUBDISTRICT: 6}, 20),
    ],
)
def test_bodies_of_every_level_answer_for_the_tasks(name, tasks, places, departments):
    found = kinds(name)

    assert len(plan(name).tasks) == tasks
    assert {kind: found[kind] for kind in places} == places
    assert found[UnitKind.DEPARTMENT] + found[UnitKind.ORGANISATION] == departments
    assert all(task.leads or task.responsible for task in plan(name).tasks)


def test_sichuans_verbs_tell_the_roles():
    assert roles("sichuan-2023-2", 1) == (["省市场监管局", "科技厅"], ["经济和信息化厅", "中测院"])
    assert roles("sichuan-2023-2", 18) == (["省市场监管局", "各市（州）人民政府"], ["各有关部门（单位）"])
    assert all(task.leads for task in plan("sichuan-2023-2").tasks)


def test_liaonings_cities_answer_everywhere_and_nobody_leads():
    assert not any(task.leads for task in plan("liaoning-2023-9").tasks)
    duties = plan("liaoning-2023-9").assignments_of(plan("liaoning-2023-9").unit_named("大连市").id)
    assert len(duties) == 32
    assert {one.role for one in duties} == {Role.RESPONSIBLE}
    assert "省营商局（省大数据局）" in roles("liaoning-2023-9", 4)[1]


@pytest.mark.parametrize(
    ("name", "leads", "responsible"),
    [
        ("chongqing-2022-33", ["市市场监管局"], ["各区县", "市政府有关部门"]),
        ("state-council-2021-37", ["市场监管总局"], ["地方各级人民政府", "各有关部门"]),
    ],
)
def test_where_no_clause_says_who_it_is_settled_by_the_last_one(name, leads, responsible):
    assert all(roles(name, task.number) == (leads, responsible) for task in plan(name).tasks)
    settled = next(one for one in plan(name).findings if one.code == "roles_not_stated")
    assert settled.settled
    assert "随附建议" in settled.settlement


@pytest.mark.parametrize("name", ["sichuan-2023-2", "liaoning-2023-9", "chongqing-2022-33", "state-council-2021-37"])
def test_a_task_is_its_clause_with_its_bracket_and_names_who_it_is_for(name):
    for task in plan(name).tasks:
        assert task.content == plan(name).clause(task.clause).text
        leads, responsible = roles(name, task.number)
        assert (task.leads_written, task.responsible_written) == ("、".join(leads), "、".join(responsible))


def test_the_brackets_stay_in_the_official_wording():
    assert plan("sichuan-2023-2").task_numbered(1).content.endswith("经济和信息化厅、中测院按职责分工负责）")
    assert plan("liaoning-2023-9").task_numbered(2).content.endswith("（责任单位：省科技厅、省市场监管局）")


@pytest.mark.parametrize("name", FIVE)
def test_reading_the_text_again_gives_the_plan_that_ships(name):
    assert read_plan(file_of(name)).to_bytes() == resource("plans", f"{name}.plan.json").read_bytes()
