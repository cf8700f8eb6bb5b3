"""Two versions of a plan told apart: each change is one sentence, and no sentence is told without one."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrodesk.domain.calendar import DueRule, Weekend
from metrodesk.domain.calendar_editing import with_kind, with_rule
from metrodesk.domain.check_setting import CheckSetting
from metrodesk.domain.difference import DifferenceOf
from metrodesk.domain.indicator import Comparison, Direction, Indicator, RevisedTarget, Target
from metrodesk.domain.link import Link
from metrodesk.domain.measure import Measure, MeasureKind
from metrodesk.domain.measure_editing import with_measure, with_retired
from metrodesk.domain.period import Period, PeriodKind
from metrodesk.domain.plan import PeriodDates
from metrodesk.domain.plan_difference import differences
from metrodesk.domain.task import DeadlineKind, Milestone, Role, Task, TaskId
from metrodesk.domain.task_editing import assigned, task_ended, with_milestones, with_role, with_task
from metrodesk.domain.unit import UnitKind
from metrodesk.domain.unit_editing import (
    NewBody,
    ended,
    renamed,
    revived,
    with_body,
    with_former_name,
    with_members,
    with_words,
)
from metrodesk.domain.unit_merging import merged, split
from metrodesk.errors import UnfitPlanChange
from metrodesk.wording.catalogue import Language, set_language
from metrodesk.wording.plan_differences import difference_words, told_apart
from tests.domain.plans import BUREAU, STREET, TOWN, TOWNS, TRADE, plans, small_plan

JUNE, JULY, Q3 = date(2026, 6, 30), date(2026, 7, 1), Period.parse("2026Q3")
NEW = NewBody("平石镇", UnitKind.TOWN)
PLAN = small_plan()
FIRST = PLAN.tasks[0].id
COUNTED = with_measure(PLAN, Measure("", FIRST, "检查", "家次", MeasureKind.FLOW))


def new_task(item, number=0):
    return Task(TaskId(""), number, "", item, "", "持续推进", DeadlineKind.CONTINUOUS)


def calendar(change, *args):
    return replace(PLAN, calendar=change(PLAN.calendar, *args))


CASES = [
    (renamed(PLAN, TRADE.id, "区经合局", JUNE), "“区商务局”更名为“区经合局”（自2026-07-01起）。"),
    (renamed(PLAN, TRADE.id, "区经合局", None), "“区商务局”更名为“区经合局”。"),
    (with_former_name(PLAN, TRADE.id, "区商业局", None), "“区商务局”曾用名“区商业局”。"),
    (with_former_name(PLAN, TRADE.id, "区商业局", JUNE), "“区商务局”曾用名“区商业局”（用至2026-06-30）。"),
    (with_words(PLAN, TRADE.id, aliases=["商务局"]), "“区商务局”：别称增加商务局。"),
    (with_words(PLAN, STREET.id, remark="托管"), "“三里坪街道”：备注改为“托管”，原为“–”。"),
    (with_words(PLAN, STREET.id, kind=UnitKind.TOWN), "“三里坪街道”：类别改为“镇”，原为“街道”。"),
    (merged(PLAN, [TRADE.id, BUREAU.id], TRADE.id, JUNE), "“区市场监管局”并入“区商务局”（自2026-07-01起）。"),
    (ended(PLAN, STREET.id, JUNE), "“三里坪街道”撤销，没有承接单位（自2026-07-01起）。"),
    (with_body(PLAN, NEW, [], JULY), "新增单位“平石镇”（镇）（自2026-07-01起）。"),
    (with_members(PLAN, TOWNS.id, [STREET.id]), "组“各乡镇人民政府”：增加三里坪街道；去掉平滩镇。"),
    (with_role(PLAN, FIRST, STREET.id, Role.LEAD), "第1项：牵头部门增加三里坪街道。"),
    (assigned(PLAN, FIRST, [BUREAU.id], [TOWNS.id]), "第1项：责任部门去掉区商务局。"),
    (task_ended(PLAN, FIRST, JUNE), "第1项任务“事项1”终止（自2026-07-01起）。"),
    (with_task(PLAN, new_task("新事项")), "新增第3项任务“新事项”。"),
    (with_task(PLAN, replace(PLAN.tasks[0], content="另写")), "第1项：工作内容改为“另写”，原为“内容”。"),
    (with_milestones(PLAN, FIRST, [Milestone(JUNE, 50)]), "第1项：进度节点改为2026-06-30 50%，原为–。"),
    (COUNTED, "第1项：新增数据项“检查”（家次）。"),
    (calendar(with_kind, PeriodKind.MONTH, JULY), "改为按“月”填报，原按“季”（自2026-07-01起）。"),
    (
        calendar(with_rule, DueRule(1, 5, Weekend.AFTER), None),
        "报送时限规则：未设规则 → 期末后第1个月5日，遇周末顺延至周一。",
    ),
    (
        replace(PLAN, calendar=PLAN.calendar.with_dates(Q3, PeriodDates(None, date(2026, 10, 8)))),
        "2026年第三季度：报送时限改为2026-10-08，原为–。",
    ),
    (replace(PLAN, options=("联席会议",)), "选用的工作机制：增加联席会议。"),
]


@pytest.mark.parametrize(("after", "words"), CASES, ids=lambda one: one if isinstance(one, str) else "")
def test_each_change_is_told_in_one_sentence(after, words):
    set_language(Language.CHINESE)

    told = [difference_words(one) for one in differences(PLAN, after)]

    assert words in told
    assert len(told) == (3 if "并入" in words else 1)


DIRECTED = "指标“检定覆盖率”：现为越低越好；原为越高越好。"
ENDING = "第1项：时限类别改为“限期完成”，原为“持续推进”。"
RATE = Indicator("i1", "检定覆盖率", "%", None, (Target(2026, "85", Comparison.NONE),), None, "句")
RULED = replace(
    COUNTED,
    measures=(replace(COUNTED.measures[0], id="m1"),),
    checks=(CheckSetting("figure-range", FIRST, "warning", {"measure": "m1", "most": "9"}),),
    indicators=(RATE,),
)
LINKED = replace(RULED, links=(Link(str(FIRST), "川府发〔2023〕2号", "a16", "共同文字", 80),))
REVISED = replace(RATE, revised=(RevisedTarget(Target(2026, "90", Comparison.AT_LEAST), JULY, "通知"),))


@pytest.mark.parametrize(
    ("after", "words"),
    [
        (
            replace(RULED, checks=()),
            "第1项：校验“数据在规定范围内”现为按通常设置；原为提醒（须写说明），数据项：检查；不超过：9。",
        ),
        (
            replace(RULED, measures=(replace(RULED.measures[0], kind=MeasureKind.STOCK),)),
            "第1项：数据项改为检查（家次），时点量，原为检查（家次），累加量。",
        ),
        (replace(RULED, indicators=(replace(RATE, direction=Direction.LOWER),)), DIRECTED),
        (replace(RULED, indicators=(REVISED,)), "指标“检定覆盖率”：2026年目标值现为≥90%，原为85（自2026-07-01起）。"),
        (LINKED, "第1项：上级依据川府发〔2023〕2号“共同文字”现为已确认，原为–。"),
        (replace(RULED, tasks=(replace(PLAN.tasks[0], deadline_kind=DeadlineKind.DATED), PLAN.tasks[1])), ENDING),
    ],
)
def test_what_is_counted_checked_and_aimed_at_is_told_with_what_it_was(after, words):
    set_language(Language.CHINESE)

    assert [difference_words(one) for one in differences(RULED, after)] == [words]


def test_two_changes_in_one_version_are_two_sentences():
    set_language(Language.CHINESE)
    after = replace(renamed(PLAN, TRADE.id, "区经合局", JUNE), options=("联席会议",))

    told = [difference_words(one) for one in differences(PLAN, after)]
    assert told == ["“区商务局”更名为“区经合局”（自2026-07-01起）。", "选用的工作机制：增加联席会议。"]


def test_kinds_are_told_in_the_reader_s_language():
    set_language(Language.ENGLISH)
    try:
        (told,) = differences(PLAN, with_words(PLAN, STREET.id, kind=UnitKind.TOWN))
        assert "镇" not in difference_words(told)
    finally:
        set_language(Language.CHINESE)


def test_a_merger_names_the_bodies_that_ended_together_and_a_split_all_heirs():
    one = differences(PLAN, merged(PLAN, [TOWN.id, STREET.id], NEW, JUNE))
    two = differences(PLAN, split(PLAN, TOWN.id, [NEW, NewBody("石梯镇", UnitKind.TOWN)], JUNE))

    assert [(d.about, d.after) for d in one if d.what is DifferenceOf.MERGED] == [("三里坪街道、平滩镇", "平石镇")]
    assert [(d.about, d.after) for d in two if d.what is DifferenceOf.SPLIT] == [("平滩镇", "平石镇、石梯镇")]
    assert not [d for d in (*one, *two) if d.what is DifferenceOf.UNIT_ADDED]


def test_what_is_taken_back_is_told_too():
    plan, retired = ended(PLAN, STREET.id, JUNE), with_retired(COUNTED, COUNTED.measures[0].id)

    assert [one.what for one in differences(plan, revived(plan, STREET.id))] == [DifferenceOf.GOES_ON]
    assert [one.what for one in differences(COUNTED, retired)] == [DifferenceOf.MEASURE_RETIRED]


def test_a_long_text_is_told_by_where_it_differs():
    set_language(Language.CHINESE)
    text = "加强强检计量器具的检定和监管，" * 6
    first = replace(PLAN.tasks[0], content=f"{text}着眼产品对外贸易需要。{text}")
    long = replace(PLAN, tasks=(first, PLAN.tasks[1]))
    after = with_task(long, replace(first, content=first.content.replace("对外", "进出口")))

    (told,) = map(difference_words, differences(long, after))

    assert told == (
        "第1项：工作内容改为“…具的检定和监管，着眼产品进出口贸易需要。加强强检计量器…”，"
        "原为“…具的检定和监管，着眼产品对外贸易需要。加强强检计量器…”。"
    )


@given(st.text(min_size=61), st.text(min_size=61))
def test_texts_that_differ_are_never_told_alike(before, after):
    assert before == after or len(set(told_apart(before, after))) == 2


def test_a_former_name_that_is_taken_back_is_told_so_that_it_can_be_undone():
    set_language(Language.CHINESE)
    known = with_former_name(PLAN, TRADE.id, "区商业局", JUNE)

    assert [difference_words(one) for one in differences(known, PLAN)] == ["“区商务局”：删除曾用名“区商业局”。"]
    assert differences(known, with_former_name(known, TRADE.id, "区商业局", None))


@given(plans())
def test_a_plan_differs_in_nothing_from_itself(plan):
    assert differences(plan, plan) == ()


@given(plans(), plans())
def test_any_two_plans_can_be_told_apart_in_words(one, other):
    found = differences(one, other)

    assert all(difference_words(difference).strip() for difference in found)
    assert found or one.to_bytes() == other.to_bytes() or one.document == other.document


@pytest.mark.parametrize(
    ("change", "args"),
    [
        (with_role, (FIRST, TOWN.id, None)),
        (with_task, (new_task(" "),)),
        (with_task, (new_task("事", number=1),)),
        (with_milestones, (FIRST, [Milestone(JUNE, 101)])),
        (with_milestones, (FIRST, [Milestone(JUNE, 1), Milestone(JUNE, 2)])),
    ],
)
def test_a_change_of_a_task_that_makes_no_sense_is_refused(change, args):
    with pytest.raises(UnfitPlanChange):
        change(PLAN, *args)


def test_a_new_tasks_id_is_made_of_its_words():
    first, second = new_task("甲"), new_task("乙", number=9)
    one_way = with_task(with_task(PLAN, first), second)
    other_way = with_task(with_task(PLAN, second), first)

    assert [one.id for one in one_way.tasks] == [TaskId("t01"), TaskId("t02"), TaskId("t593ebe4c"), TaskId("t61c15b3a")]
    assert {one.id for one in one_way.tasks} == {one.id for one in other_way.tasks}
