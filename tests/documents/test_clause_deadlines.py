"""When a clause says it shall be done: lines and brackets with a label, brackets that end in a time."""

import pytest

from metrodesk.documents.proposals.clause_deadlines import deadline_of
from metrodesk.documents.proposals.plan_reading import read_plan_source
from metrodesk.documents.sources.source_reading import source_of_text


@pytest.mark.parametrize(
    ("text", "deadline"),
    [
        ("新建标准5项。\n牵头单位：县市场监管局\n完成时限：2026年底前", "2026年底前"),
        ("完成时间：2025年10月\n牵头单位：县市场监管局", "2025年10月"),
        ("开展检查。（责任单位：县市场监管局；完成时限：2025年底）", "2025年底"),
        ("开展检查。【牵头单位：县市场监管局，时间：5月】", "5月"),
        ("开展检查。（完成時限：2024年12月底前；牽頭單位：區商務局）", "2024年12月底前"),
        ("更换水表。完成时限：6月底前完成80%，9月底前全部完成", "6月底前完成80%，9月底前全部完成"),
        ("开展检查。（县市场监管局牵头，县商务局配合，2026年底前完成）", "2026年底前完成"),
        ("开展检查。（2025年6月底前完成）", "2025年6月底前完成"),
        ("开展检查。（县市场监管局、县财政局负责，持续推进）", "持续推进"),
        ("落实《计量发展规划（2021—2035年）》，2026年底前建成。（县市场监管局负责）", ""),
        ("工作时间：检查在节前进行，各所2月10日前报送总结。", ""),
        ("开展检查。（县教育局等负责，2025年6月、2026年6月底前分别完成）", "2025年6月、2026年6月底前分别完成"),
        ("在规定时间内完成检定。", ""),
    ],
)
def test_a_deadline_stands_apart_from_the_sentences(text, deadline):
    assert deadline_of(text) == deadline


LINES = """云台县计量发展重点任务分工方案

一、夯实计量基础

（一）完善计量标准。新建社会公用计量标准5项。
牵头单位：县市场监管局
配合单位：县财政局
完成时限：2026年底前

（二）培育计量人才。每年培训计量人员100人次，2025年6月底前制定计划。
牵头单位：县人社局
"""


def test_tasks_of_clauses_have_the_deadlines_of_their_clauses():
    plan = read_plan_source(source_of_text(LINES)).plan
    findings = {one.code: one for one in plan.findings}

    assert [(task.deadline, task.deadline_kind) for task in plan.tasks] == [("2026年底前", "dated"), ("", "continuous")]
    assert findings["deadline_days"].proposal == "2026-12-31=100"
    assert findings["deadline_not_stated"].message == "（二）共1条没有写明完成时限。"
    assert findings["deadline_in_text"].where == "正文（二）"


def test_lines_with_labels_go_on_with_no_line_before():
    plan = read_plan_source(source_of_text(LINES)).plan

    assert plan.clauses[0].text.split("\n")[1:] == [
        "牵头单位：县市场监管局",
        "配合单位：县财政局",
        "完成时限：2026年底前",
    ]
    assert not {"broken_lines", "several_brackets"} & {one.code for one in plan.findings}
