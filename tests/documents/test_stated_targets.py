"""Targets outside the clauses: in a chapter without any, and in a table that is all there is."""

from metrodesk.documents.proposals.plan_reading import read_plan_source
from metrodesk.documents.sources.source import Source, SourceTable
from metrodesk.domain.indicator import Comparison

CHAPTERED = """石梯镇计量惠民行动方案

一、工作目标

到2027年底，新建公平秤12台以上，民用三表到期轮换率不低于95%。

二、重点任务

（一）完善台账。完成在用衡器登记建档。
"""
ALONE = SourceTable(
    (
        ("序号", "指标名称", "单位", "2024年基数", "2027年目标", "指标属性"),
        ("1", "社会公用计量标准", "项", "312", "≥360", "预期性"),
        ("2", "强检器具受检率", "%", "92.5", "≥95", "约束性"),
        ("3", "区域计量能力", "—", "—", "全省前列", "预期性"),
    ),
    "第1张表",
)


def test_the_aims_of_a_chapter_without_clauses_are_targets():
    plan = read_plan_source(Source.of_lines(CHAPTERED.splitlines())).plan

    assert [(one.unit, one.targets[0].value, one.targets[0].year) for one in plan.indicators] == [
        ("台", "12", 2027),
        ("%", "95", 2027),
    ]
    assert all(one.targets[0].comparison is Comparison.AT_LEAST for one in plan.indicators)


def test_a_table_of_targets_alone_is_read_and_is_no_breakdown():
    reading = read_plan_source(Source((ALONE,)))

    assert not reading.is_empty
    assert reading.plan.tasks == ()
    assert [one.binding for one in reading.plan.indicators] == [False, True, False]
    assert [one.baseline and one.baseline.value for one in reading.plan.indicators] == ["312", "92.5", None]


def test_nothing_a_plan_is_made_of_is_an_empty_reading():
    assert read_plan_source(Source.of_lines(["今天下午三点开会。"])).is_empty
