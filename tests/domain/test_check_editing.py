"""How a plan sets its checks: for all tasks, for one, for one figure."""

import pytest

from metrodesk.domain.check_editing import CheckProblem, check_rows, problem_with, with_check, without_check
from metrodesk.domain.check_setting import CheckSetting
from metrodesk.domain.finding import Severity
from metrodesk.domain.measure import Measure, MeasureKind
from metrodesk.domain.rules import RULES
from metrodesk.domain.task import TaskId
from tests.domain.plans import small_plan

ONE, TWO = TaskId("t01"), TaskId("t02")
EVENTS = Measure("m01-events", ONE, "宣传活动", "场次", MeasureKind.FLOW)
PEOPLE = Measure("m01-people", ONE, "参加人次", "人次", MeasureKind.FLOW)
CASES = Measure("m02-cases", TWO, "立案", "件", MeasureKind.FLOW)
SHORT = CheckSetting("progress-short", None, "error", {"least": "10"})
SHORT_HERE = CheckSetting("progress-short", ONE, "off")
LIMIT = CheckSetting("figure-range", ONE, "warning", {"measure": EVENTS.id, "most": "50"})
NEEDED = CheckSetting("figure-missing", ONE, "warning", {"measure": EVENTS.id})


@pytest.fixture
def plan():
    return small_plan(measures=(EVENTS, PEOPLE, CASES), checks=(SHORT, LIMIT))


def row_of(plan, code, task=None):
    return [row for row in check_rows(plan, task) if row.rule.code == code]


def test_every_check_is_listed_as_the_program_has_it():
    rows = check_rows(small_plan(), None)

    assert [row.rule for row in rows] == [rule for rule in RULES if rule.reach != "setting"]
    assert all(row.severity is row.rule.severity and row.setting is None and not row.inherited for row in rows)


def test_a_task_follows_what_is_set_for_all_until_it_has_its_own(plan):
    (for_all,), (inherited,) = row_of(plan, "progress-short"), row_of(plan, "progress-short", ONE)
    (own,) = row_of(with_check(plan, SHORT_HERE), "progress-short", ONE)

    assert (for_all.severity, for_all.values["least"], for_all.setting) == (Severity.ERROR, "10", SHORT)
    assert (inherited.severity, inherited.inherited, inherited.setting) == (Severity.ERROR, True, None)
    assert inherited.values["least"] == "10"
    assert (own.severity, own.inherited, own.setting) == (Severity.OFF, False, SHORT_HERE)
    assert without_check(with_check(plan, SHORT_HERE), SHORT_HERE) == plan


def test_checks_that_name_measures_stand_under_their_task(plan):
    plan = with_check(plan, NEEDED)

    assert [row.setting for row in row_of(plan, "figure-range", ONE)] == [LIMIT]
    assert row_of(plan, "figure-range", TWO) == []
    assert [row.setting for row in row_of(plan, "figure-missing", ONE)] == [None, NEEDED]
    assert [row.setting for row in row_of(plan, "figure-missing", TWO)] == [None]
    assert [row.is_of_measures for row in row_of(plan, "figure-missing", ONE)] == [False, True]


def test_a_change_takes_the_place_of_what_was_set(plan):
    harder = CheckSetting("figure-range", ONE, "error", {"measure": EVENTS.id, "most": "60"})

    assert with_check(plan, harder, LIMIT).checks == (SHORT, harder)


@pytest.mark.parametrize(
    ("code", "values", "problem"),
    [
        ("figure-range", {"most": "5"}, CheckProblem.MEASURE_MISSING),
        ("figure-range", {"measure": "m9", "most": "5"}, CheckProblem.MEASURE_UNKNOWN),
        ("figure-range", {"measure": CASES.id, "most": "5"}, CheckProblem.MEASURE_UNKNOWN),
        ("figure-range", {"measure": PEOPLE.id}, CheckProblem.LIMITS_MISSING),
        ("figure-range", {"measure": PEOPLE.id, "least": "9", "most": "5"}, CheckProblem.LIMITS_CROSSED),
        ("figure-range", {"measure": PEOPLE.id, "most": "五"}, CheckProblem.NUMBER_WRONG),
        ("figure-range", {"measure": EVENTS.id, "most": "5"}, CheckProblem.TWICE),
        ("part-of-whole", {"part": EVENTS.id, "whole": EVENTS.id}, CheckProblem.MEASURES_ALIKE),
        ("sum-of-parts", {"whole": EVENTS.id, "parts": f"{PEOPLE.id} {EVENTS.id}"}, CheckProblem.MEASURES_ALIKE),
        ("sum-of-parts", {"whole": EVENTS.id, "parts": ""}, CheckProblem.MEASURE_MISSING),
        ("figure-range", {"measure": PEOPLE.id, "least": "1", "most": "5"}, None),
        ("part-of-whole", {"part": EVENTS.id, "whole": PEOPLE.id}, None),
        ("unusual-change", {"times": "0"}, CheckProblem.NUMBER_WRONG),
        ("unusual-change", {}, None),
    ],
)
def test_what_is_wrong_with_a_check_is_said_and_nothing_else(plan, code, values, problem):
    setting = CheckSetting(code, ONE, "warning", values)

    assert problem_with(plan, setting) is problem
    if problem is None:
        assert with_check(plan, setting).checks[-1] == setting


def test_a_check_is_not_its_own_double(plan):
    assert problem_with(plan, LIMIT, LIMIT) is None
