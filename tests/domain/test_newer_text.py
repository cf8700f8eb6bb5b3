"""A newer text of a document: bodies and tasks are known again, what the district set is carried over."""

from dataclasses import replace
from datetime import date

import pytest

from metrodesk.domain.document import Document
from metrodesk.domain.measure import Measure, MeasureKind
from metrodesk.domain.newer_text import carried_over
from metrodesk.domain.plan import Plan
from metrodesk.domain.task import DeadlineKind, Milestone, Task, TaskId
from metrodesk.domain.unit import FormerName, Unit, UnitHistory, UnitId, UnitKind


def task(number, item, content, leads=(), written="区经信局"):
    return Task(
        TaskId(f"t{number:02}"), number, "", item, content, "持续推进", DeadlineKind.CONTINUOUS, leads,
        leads_written=written,
    )  # fmt: skip


PAPER = Document("关于计量工作的意见", "达川府发〔2024〕3号", "达州市达川区人民政府", "2024-01-30", "district")
TOWN = Unit(UnitId("u1"), "平滩镇", UnitKind.TOWN)
OFFICE = Unit(
    UnitId("u2"),
    "区经济信息化局",
    UnitKind.DEPARTMENT,
    history=UnitHistory((FormerName("区经信局", date(2026, 3, 1)),)),
)
CHECKS = "检查集贸市场，督促经营户使用检定合格的计量器具。"
MEASURE = Measure("m1", TaskId("t01"), "检查家次", "家次", MeasureKind.FLOW)


@pytest.fixture
def before():
    kept = replace(task(1, "检查", CHECKS, (TOWN.id,)), milestones=(Milestone(date(2026, 12, 31), 50),))
    gone = task(2, "宣传", "开展世界计量日宣传活动。", (OFFICE.id,))
    return Plan("plan", PAPER, units=(TOWN, OFFICE), tasks=(kept, gone), measures=(MEASURE,))


@pytest.fixture
def read(before):
    named = Unit(UnitId("u9"), "区经信局", UnitKind.DEPARTMENT)
    new = Unit(UnitId("u8"), "区财政局", UnitKind.DEPARTMENT)
    first = task(1, "资金保障", "安排专项经费，支持检定能力建设。", (new.id,), "区财政局")
    second = task(2, "检查", CHECKS.replace("督促", "指导"), (named.id,))
    return replace(before, id="other", units=(named, new), tasks=(first, second), measures=())


def test_a_task_is_known_by_its_words_though_its_number_is_another(before, read):
    after = carried_over(before, read)

    assert [one.number for one in after.tasks] == [1, 2]
    assert after.tasks[1].id == "t01"
    assert after.tasks[1].milestones == before.tasks[0].milestones
    assert after.tasks[0].id not in {one.id for one in before.tasks}
    assert after.measures == (MEASURE,)
    assert after.id == before.id


def test_a_body_is_known_by_the_name_it_had_and_others_stay_on_the_roster(before, read):
    after = carried_over(before, read)

    assert [one.name for one in after.units] == ["平滩镇", "区经济信息化局", "区财政局"]
    assert after.tasks[0].leads == (UnitId("u8"),)


def test_where_the_same_units_are_printed_the_districts_own_assignment_stays(before, read):
    assert carried_over(before, read).tasks[1].leads == (TOWN.id,)

    other = replace(read, tasks=(read.tasks[0], replace(read.tasks[1], leads_written="区经信局、区财政局")))
    assert carried_over(before, other).tasks[1].leads == (OFFICE.id,)


def test_what_belongs_to_a_task_that_is_gone_goes_with_it(before, read):
    lost = replace(before, measures=(replace(MEASURE, task=TaskId("t02")),))

    assert carried_over(lost, read).measures == ()


def test_a_text_read_again_unchanged_changes_nothing(before):
    again = carried_over(before, before)

    assert isinstance(again, Plan)
    assert again == before
