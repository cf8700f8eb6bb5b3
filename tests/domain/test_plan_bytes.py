import json
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given

from metrodesk.domain.calendar import Calendar, DueRule, FormerKind, Weekend
from metrodesk.domain.indicator import Comparison, Indicator, Target
from metrodesk.domain.link import Link
from metrodesk.domain.measure import Measure, MeasureKind
from metrodesk.domain.outline import Box, Chapter, Outline
from metrodesk.domain.period import PeriodKind
from metrodesk.domain.plan import Plan
from metrodesk.domain.task import Milestone, TaskId
from metrodesk.domain.unit import FormerName, UnitHistory, UnitId, UnitKind
from metrodesk.errors import InvalidPlan
from tests.domain.plans import BUREAU, STREET, TOWN, TOWNS, TRADE, plans, small_plan


@given(plans())
def test_a_plan_read_back_is_the_same_plan_with_the_same_bytes(plan):
    again = Plan.from_bytes(plan.to_bytes())

    assert again == plan
    assert again.to_bytes() == plan.to_bytes()
    assert again.version == plan.version


@given(plans())
def test_blanks_and_the_order_of_keys_do_not_change_the_version(plan):
    loose = json.dumps(json.loads(plan.to_bytes()), indent=2, sort_keys=True).encode()

    assert Plan.from_bytes(loose).version == plan.version


def test_the_bytes_are_one_line_of_utf8_with_nothing_escaped():
    data = small_plan().to_bytes()

    assert "区市场监管局".encode() in data
    assert b"\n" not in data
    assert b": " not in data


def changed(**parts):
    """The small plan's JSON with some fields replaced."""
    return json.dumps({**json.loads(small_plan().to_bytes()), **parts}).encode()


def task_with(**parts):
    found = json.loads(small_plan().to_bytes())
    found["tasks"][1].update(parts)
    return json.dumps(found).encode()


@pytest.mark.parametrize(
    ("data", "field"),
    [
        (changed(fmt="plan"), "fmt"),
        (changed(v=2), "v"),
        (changed(v=3), "outline"),
        (changed(v=5), "v"),
        (changed(more=1), "more"),
        (changed(id=""), "id"),
        (changed(units={}), "units"),
        (changed(holds_from="2026Q5"), "holds_from"),
        (changed(holds_from="2026年第三季度"), "holds_from"),
        (changed(calendar={"kind": "week", "dates": {}}), "calendar.kind"),
        (changed(calendar={"kind": "year", "dates": {"x": {}}}), "calendar.dates.x"),
        (
            changed(
                calendar={
                    "kind": "year",
                    "dates": {"2026": {"as_of": "2026-02-30", "due": None}},
                }
            ),
            "calendar.dates.2026.as_of",
        ),
        (task_with(number=0), "tasks[1].number"),
        (task_with(number=True), "tasks[1].number"),
        (task_with(item=None), "tasks[1].item"),
        (task_with(leads=["u1", "u1"]), "tasks[1].leads"),
        (task_with(leads=[""]), "tasks[1].leads[0]"),
        (task_with(leads=[7]), "tasks[1].leads[0]"),
        (task_with(deadline_kind="later"), "tasks[1].deadline_kind"),
        (task_with(item="\ud800"), "tasks[1].item"),
        (task_with(colour="red"), "tasks[1].colour"),
    ],
)
def test_a_wrong_field_is_named(data, field):
    with pytest.raises(InvalidPlan) as caught:
        Plan.from_bytes(data)

    assert caught.value.field == field


def test_a_missing_field_is_named():
    found = json.loads(small_plan().to_bytes())
    del found["tasks"][0]["remark"]

    with pytest.raises(InvalidPlan) as caught:
        Plan.from_bytes(json.dumps(found).encode())

    assert (caught.value.field, caught.value.problem) == ("tasks[0].remark", "missing")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b"\xff\xfe",
        b'{"fmt":"metrodesk-plan","fmt":"metrodesk-plan"}',
        b'{"fmt":"metrodesk-plan","v":1.0}',
        b'{"fmt":NaN}',
        b"[" * 100_000,
        b'{"v":' + b"9" * 5000 + b"}",
    ],
    ids=["empty", "list", "bytes", "doubled", "fraction", "nan", "deep", "huge"],
)
def test_hostile_json_is_no_plan(data):
    with pytest.raises(InvalidPlan) as caught:
        Plan.from_bytes(data)

    assert caught.value.field in {"", "plan"}


RATE = Measure("m2", TaskId("t01"), "受检率", "%", MeasureKind.RATIO, parts=("实检", "应检"))


def test_a_plan_that_says_nothing_new_is_written_in_the_first_form():
    plain = Measure("m1", TaskId("t01"), "检查家次", "家次", MeasureKind.FLOW, (UnitKind.TOWN,))

    assert json.loads(small_plan(measures=(plain,)).to_bytes())["v"] == 1
    assert json.loads(small_plan(measures=(plain, RATE)).to_bytes())["v"] == 2


def test_a_measure_is_asked_of_some_kinds_of_units_or_of_all():
    short = Measure("m1", TaskId("t01"), "宣传场次", "场", MeasureKind.FLOW, (UnitKind.TOWN,))
    plan = small_plan(measures=(short, RATE))

    assert plan.measures_of(TaskId("t01"), UnitKind.TOWN) == (short, RATE)
    assert plan.measures_of(TaskId("t01"), UnitKind.DEPARTMENT) == (RATE,)
    assert plan.measures_of(TaskId("t02"), UnitKind.TOWN) == ()


def test_a_retired_measure_stays_in_the_plan_and_is_asked_of_nobody():
    retired = Measure("m1", TaskId("t01"), "宣传场次", "场", MeasureKind.FLOW, retired=True)
    plan = Plan.from_bytes(small_plan(measures=(retired,)).to_bytes())

    assert plan.measure("m1") == retired
    assert plan.measures_of(TaskId("t01"), UnitKind.DEPARTMENT) == ()
    assert plan.wire_version == 2


def test_milestones_make_a_task_that_never_ends_one_with_a_percentage():
    task = replace(
        small_plan().tasks[0], milestones=(Milestone(date(2026, 3, 15), 60), Milestone(date(2026, 5, 20), 100))
    )
    plan = small_plan(tasks=(task, small_plan().tasks[1]))

    assert Plan.from_bytes(plan.to_bytes()).tasks[0] == task
    assert task.is_quantified
    assert not plan.tasks[1].is_quantified
    assert plan.wire_version == 2


@pytest.mark.parametrize(
    ("parts", "field"),
    [
        ({"parts": ["实检"]}, "measures[0].parts"),
        ({"kind": "flow"}, "measures[0].parts"),
        ({"entered": "both"}, "measures[0].entered"),
    ],
)
def test_a_measure_that_does_not_fit_together_is_refused(parts, field):
    found = json.loads(small_plan(measures=(RATE,)).to_bytes())
    found["measures"][0].update(parts)

    with pytest.raises(InvalidPlan) as refused:
        Plan.from_bytes(json.dumps(found).encode())
    assert refused.value.field == field


@pytest.mark.parametrize("milestones", [[{"day": "2026-02-30", "percent": 1}], [{"day": "2026-02-03", "percent": 101}]])
def test_a_milestone_that_cannot_be_is_refused(milestones):
    with pytest.raises(InvalidPlan):
        Plan.from_bytes(task_with(milestones=milestones))


def test_what_only_the_newest_form_can_say_is_written_in_it():
    renamed = replace(TRADE, history=UnitHistory(former=(FormerName("区经贸局", date(2026, 3, 31)),)))
    ruled = Calendar(rule=DueRule(1, 5, Weekend.AFTER))

    assert small_plan(units=(BUREAU, renamed, TOWNS, STREET, TOWN)).wire_version == 3
    assert small_plan(units=(BUREAU, replace(TRADE, kind=UnitKind.CITY), TOWNS, STREET, TOWN)).wire_version == 3
    assert small_plan(measures=(replace(RATE, asked_of=(UnitKind.PROVINCE,)),)).wire_version == 3
    assert small_plan(calendar=ruled).wire_version == 3
    assert small_plan(links=(Link("t01", "川府发〔2023〕2号", "a3"),)).wire_version == 3
    assert small_plan().wire_version == 1


@pytest.mark.parametrize(
    ("parts", "field"),
    [
        ({"links": (Link("t09", "川府发〔2023〕2号", "a3"),)}, "links.source"),
        ({"outline": Outline(boxes=(Box("b1", "专栏1", "", "a9", 0, 2),))}, "outline.boxes"),
        ({"outline": Outline(chapters=(Chapter("一、", "总体要求", "a9"),))}, "outline.chapters"),
        ({"units": (replace(BUREAU, history=UnitHistory(heirs=(UnitId("u9"),))),)}, "u1.heirs"),
    ],
)
def test_a_reference_to_what_is_not_there_is_refused(parts, field):
    with pytest.raises(InvalidPlan) as refused:
        replace(small_plan(tasks=(), units=(BUREAU,)), **parts)

    assert refused.value.field == field


BEYOND = date(9999, 12, 31)
NAMED_BEYOND = FormerName("旧名", BEYOND)


def indicator_of(year):
    """An indicator with one target, of a year."""
    return Indicator("i1", "检定站", "个", None, (Target(year, "3", Comparison.NONE),), None, "到时建成3个")


@pytest.mark.parametrize(
    ("parts", "field"),
    [
        ({"units": (replace(TRADE, history=UnitHistory(until=BEYOND)),)}, "units[0].history.until"),
        ({"units": (replace(TRADE, history=UnitHistory(since=BEYOND)),)}, "units[0].history.since"),
        (
            {"units": (replace(TRADE, history=UnitHistory((FormerName("旧名", BEYOND),))),)},
            "units[0].history.former[0].until",
        ),
        ({"calendar": Calendar(former=(FormerKind(PeriodKind.MONTH, BEYOND),))}, "calendar.former[0].until"),
        ({"indicators": (indicator_of(10000),)}, "indicators[0].targets[0].year"),
        ({"indicators": (indicator_of(-5),)}, "indicators[0].targets[0].year"),
    ],
)
def test_days_and_years_no_period_can_be_of_are_refused(parts, field):
    data = replace(small_plan(clauses=(), tasks=(), units=()), **parts).to_bytes()

    with pytest.raises(InvalidPlan) as caught:
        Plan.from_bytes(data)
    assert caught.value.field == field


def test_a_target_may_name_no_year():
    plan = small_plan(indicators=(indicator_of(0),))

    assert Plan.from_bytes(plan.to_bytes()) == plan
