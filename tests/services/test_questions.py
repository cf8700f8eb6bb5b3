"""What the checks are told about a report: the calendar, the deadline, the plan's figures and settings."""

from dataclasses import replace
from datetime import date

import pytest

from metrodesk.domain.check import check
from metrodesk.domain.check_setting import CheckSetting
from metrodesk.domain.measure import Measure, MeasureKind
from metrodesk.domain.period import Period
from metrodesk.domain.report import ReportBody, Status
from metrodesk.domain.task import DeadlineKind, Milestone
from metrodesk.domain.unit import UnitKind
from metrodesk.services.questions import question
from tests.domain.plans import BUREAU, TOWN, small_plan, small_task

QUARTER = Period.parse("2026Q3")
ON_SCHEDULE = ReportBody(Status.ON_SCHEDULE, progress="已建成3个标准装置。", percent=50)


def dated(deadline, *milestones):
    """A plan whose first task ends by date."""
    lasting = small_task(1, [BUREAU], [TOWN])
    ending = replace(lasting, deadline=deadline, deadline_kind=DeadlineKind.DATED, milestones=milestones)
    return small_plan(tasks=(ending, small_task(2, [TOWN], [BUREAU])))


@pytest.mark.parametrize(
    ("plan", "expected"),
    [
        (dated("2026年底前"), 75),
        (dated("2027年底前"), None),
        (dated("印发后3个月内"), None),
        (dated("2027年底前", Milestone(date(2026, 9, 30), 60), Milestone(date(2027, 12, 31), 100)), 60),
    ],
)
def test_the_calendar_expects_something_where_it_is_fair(plan, expected):
    asked = question(plan, BUREAU.id, plan.tasks[0].id, QUARTER, ON_SCHEDULE)

    assert asked.expected == expected
    codes = [one.code for one in check(asked)]
    assert codes == ([] if expected in {None, 60} else ["percent-behind"])


def test_a_deadline_that_is_over_is_told_with_both_days():
    plan = dated("2026年6月底前")

    (finding,) = [
        one
        for one in check(question(plan, BUREAU.id, plan.tasks[0].id, QUARTER, ON_SCHEDULE))
        if one.code == "deadline-passed"
    ]

    assert (finding.facts["deadline"], finding.facts["day"]) == ("2026-06-30", "2026-09-30")


def test_figures_are_checked_of_those_who_are_asked_for_them():
    measures = (
        Measure("a", "t01", "检查家次", "家次", MeasureKind.FLOW, (UnitKind.DEPARTMENT,)),
        Measure("b", "t01", "宣传场次", "场次", MeasureKind.FLOW),
        Measure("c", "t02", "别的", "次", MeasureKind.FLOW),
    )
    plan = small_plan(measures=measures, checks=(CheckSetting("figure-missing", None, "warning"),))
    body = ReportBody(Status.PROGRESSED, progress="本季度检查12家。")

    asked = {
        unit.id: [one.field for one in check(question(plan, unit.id, plan.tasks[0].id, QUARTER, body))]
        for unit in (BUREAU, TOWN)
    }

    assert asked == {BUREAU.id: ["measures.a", "measures.b"], TOWN.id: ["measures.b"]}
