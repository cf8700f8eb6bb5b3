"""The measures that ship for the Dachuan plan: enough for each task, few for a township, each figure once."""

import json
import re
from collections import Counter

import pytest

from metrodesk.documents.proposals.measure_file import MeasureFile
from metrodesk.domain.measure import Entered, MeasureKind
from metrodesk.domain.unit import UnitKind
from metrodesk.errors import InvalidPlan
from metrodesk.paths import resource
from metrodesk.services import planning

SHIPPED = resource("plans", "dachuan-2024-3.measures.json")
TOWNSHIP_TASKS = {1, 6, 7, 13, 16, 17, 18, 19, 21}
TOWNSHIP_KINDS = (UnitKind.TOWN, UnitKind.TOWNSHIP, UnitKind.SUBDISTRICT)


@pytest.fixture(scope="module")
def plan():
    return planning.load_plan("dachuan-2024-3")


def changed(**parts):
    return json.dumps({**json.loads(SHIPPED.read_bytes()), **parts}).encode()


def test_every_task_counts_two_to_five_things(plan):
    counts = Counter(one.task for one in plan.measures)

    assert {task.id for task in plan.tasks} == counts.keys()
    assert all(2 <= count <= 5 for count in counts.values())


def test_townships_are_asked_a_short_set_for_the_tasks_they_answer_for(plan):
    for kind in TOWNSHIP_KINDS:
        asked = {task.number: len(plan.measures_of(task.id, kind)) for task in plan.tasks}
        assert {number for number, count in asked.items() if count} == TOWNSHIP_TASKS
        assert max(asked.values()) <= 2
        assert sum(asked.values()) <= 12


def test_whoever_answers_for_a_task_is_asked_something(plan):
    for task in plan.tasks:
        for duty in plan.answerers(task):
            assert plan.measures_of(task.id, plan.unit(duty.unit).kind), (task.number, duty.unit)


def test_one_figure_has_one_home(plan):
    names = Counter(one.name for one in plan.measures)

    assert [name for name, count in names.items() if count > 1] == []


def test_ids_tell_the_task_and_can_be_typed(plan):
    for one in plan.measures:
        assert re.fullmatch(r"m[0-9]{2}(-[a-z]+)+", one.id)
        assert one.id[1:3] == f"{plan.task(one.task).number:02}"


def test_ratios_name_their_parts_and_count_them_in_a_unit_of_their_own(plan):
    ratios = [one for one in plan.measures if one.kind is MeasureKind.RATIO]

    assert ratios
    assert all(len(set(one.parts)) == 2 and one.unit not in {"", "%"} for one in ratios)


def test_money_is_counted_in_yuan(plan):
    money = {one.id for one in plan.measures if "元" in one.unit}

    assert money == {"m06-fees-waived", "m19-funds", "m21-penalties"}
    assert {plan.measure(one).unit for one in money} == {"元"}


def test_this_period_is_entered_everywhere(plan):
    assert {one.entered for one in plan.measures} == {Entered.PERIOD}


def test_the_checks_that_ship_hold_parts_against_wholes_and_money_by_a_larger_measure(plan):
    named = {(one.code, *one.values.values()) for one in plan.checks}

    assert ("part-of-whole", "m19-certified", "m19-officers") in named
    assert {one.values["least"] for one in plan.checks if one.code == "unusual-change"} == {"10000"}
    assert {one.severity for one in plan.checks if one.code != "part-of-whole"} == {"warning"}


def test_the_plan_says_whose_proposal_the_measures_are(plan):
    (finding,) = [one for one in plan.findings if one.code == "measures_proposed"]

    assert finding.settled
    assert f"数据项{len(plan.measures)}项" in finding.settlement
    assert "随附建议" in finding.settlement


@pytest.mark.parametrize(
    ("data", "field"),
    [
        (changed(fmt="metrodesk-plan"), "fmt"),
        (changed(v=2), "v"),
        (changed(by=""), "by"),
        (changed(measures=[{"id": "m1"}]), "measures[0].task"),
        (changed(checks=[{"code": "x"}]), "checks[0].task"),
        (changed(more=1), "more"),
    ],
)
def test_a_file_that_is_not_whole_is_refused_by_its_field(data, field):
    with pytest.raises(InvalidPlan) as refused:
        MeasureFile.from_bytes(data)

    assert refused.value.field == field


def test_tasks_another_reading_does_not_have_get_no_measures(tmp_path):
    lines = resource("documents", "dachuan-2024-3.txt").read_text("utf-8").splitlines()
    copy = tmp_path / "文件.txt"
    copy.write_text("\n".join(line for line in lines if not line.startswith("| 21 |")), "utf-8")
    plan = planning.read_plan(copy)

    assert len(plan.tasks) == 20
    assert {one.task for one in plan.measures} == {task.id for task in plan.tasks}
