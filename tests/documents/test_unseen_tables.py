"""Ways of writing a table that were met in files nobody had tuned the reader to."""

import io

import pytest
from openpyxl import Workbook
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from metrodesk.documents.proposals.plan_reading import read_plan_source
from metrodesk.documents.sources.pdf_source import read_pdf
from metrodesk.documents.sources.source import Source, SourceTable
from metrodesk.documents.sources.source_reading import read_source, source_of_text
from metrodesk.documents.sources.spaced_tables import spaced_at
from metrodesk.documents.sources.table_heads import Column, head_at
from metrodesk.documents.words.printed_value import read_cell

HEAD = ("序号", "任务", "内容", "牵头部门", "责任部门", "完成时限")


def plan_of(*rows):
    return read_plan_source(Source((SourceTable(tuple(rows)),))).plan


def written(plan):
    return [(one.item, one.content, one.leads_written, one.responsible_written, one.deadline) for one in plan.tasks]


def targets(plan):
    return [(one.name, one.unit, {to.year: to.value for to in one.targets}) for one in plan.indicators]


def test_a_row_without_content_that_stands_left_is_put_right_by_its_deadline_and_its_bodies():
    plan = plan_of(
        HEAD,
        ("1", "甲事", "完成甲方面的各项工作。", "县市场监管局", "县财政局", "2026年底"),
        ("2", "乙事", "县市场监管局", "县财政局", "2026年底", ""),
    )

    assert written(plan)[1] == ("乙事", "", "县市场监管局", "县财政局", "2026年底")
    assert "shifted_row" in {one.code for one in plan.findings}


def test_a_row_without_a_deadline_is_left_where_it_stands():
    plan = plan_of(HEAD, ("1", "甲事", "做好甲。", "县市场监管局", "县财政局", ""))

    assert written(plan) == [("甲事", "做好甲。", "县市场监管局", "县财政局", "")]


def test_a_day_broken_after_its_year_is_one_day():
    plan = plan_of(HEAD, ("1", "甲事", "做好甲。", "县市场监管局", "县财政局", "2026年\n10月底"))

    assert plan.tasks[0].deadline == "2026年10月底"


@pytest.mark.parametrize("word", ["做法", "怎么干", "主要抓手"])
def test_a_head_in_words_of_its_own_between_task_and_bodies_holds_the_content(word):
    head = head_at(SourceTable((("编号", "事项", word, "主办", "协办", "期限"),)), 0)

    assert head.columns[2] is Column.CONTENT


@pytest.mark.parametrize("word", ["资金来源", "分管领导", "文件依据", "进展情况"])
def test_a_head_of_something_else_between_task_and_bodies_is_not_read(word):
    head = head_at(SourceTable((("编号", "事项", word, "主办", "协办", "期限"),)), 0)

    assert head.columns[2] is None


SPACED = """某县计量工作任务分解表
序号 任务事项 工作内容 牵头单位 配合单位 完成时限
1 建立公平秤 建成公平秤20台 县市场监管局 县商务局、县城管局 2026年9月底前
2 检定血压计 检定血压计120台 县卫生健康局 县市场监管局 持续推进
"""


def test_a_table_whose_cells_stand_a_single_blank_apart_is_read():
    plan = read_plan_source(source_of_text(SPACED)).plan

    assert [row[0] for row in written(plan)] == ["建立公平秤", "检定血压计"]
    assert written(plan)[0][2:] == ("县市场监管局", "县商务局、县城管局", "2026年9月底前")


def test_bodies_with_blanks_between_them_are_told_by_the_deadline_behind():
    lines = ["序号 任务 责任单位 完成时限", "1 甲事 县教育局 县财政局 2026年底", "2 乙事 县民政局 持续推进"]

    table, end = spaced_at(lines, 0)

    assert (table.rows[1], end) == (("1", "甲事", "县教育局、县财政局", "2026年底"), 3)


def test_a_blank_remark_behind_bodies_with_blanks_costs_no_body():
    lines = ["序号 任务 责任单位 完成时限 备注", "1 甲事 县发改局 县科技局 2026年底", "2 乙事 县民政局 2026年底 急"]

    table, _ = spaced_at(lines, 0)

    assert table.rows[1:] == (
        ("1", "甲事", "县发改局、县科技局", "2026年底", ""),
        ("2", "乙事", "县民政局", "2026年底", "急"),
    )


def test_lines_with_blanks_under_a_sentence_are_no_table():
    assert spaced_at(["序号 任务 责任单位 完成时限", "各单位 要 认真 落实"], 0) is None


def test_a_table_of_indicators_under_one_of_tasks_is_a_table_of_its_own(tmp_path):
    book = Workbook()
    for row in (
        ["一、工作任务"],
        [*HEAD],
        [1, "甲任务", "做甲。", "县市场监管局", "县财政局", "2026年底"],
        [2, "乙任务", "做乙。", "县市场监管局", "", "2026年底"],
        ["二、主要指标"],
        ["序号", "指标", "单位", "2025年", "2027年", "属性"],
        [1, "标准数", "项", 3, 5, "预期性"],
    ):
        book.active.append(row)
    book.save(tmp_path / "both.xlsx")

    plan = read_plan_source(read_source(tmp_path / "both.xlsx")).plan

    assert [task.item for task in plan.tasks] == ["甲任务", "乙任务"]
    assert targets(plan) == [("标准数", "项", {2027: "5"})]


def test_rows_that_give_a_year_each_are_one_indicator():
    plan = plan_of(
        ("指标名称", "单位", "年份", "目标值"),
        ("标准数量", "项", "2026年", "42"),
        ("", "", "2027年", "44"),
        ("覆盖率", "%", "2027年", "≥98"),
    )

    assert targets(plan) == [("标准数量", "项", {2026: "42", 2027: "44"}), ("覆盖率", "%", {2027: "98"})]


@pytest.mark.parametrize("cell", ["2027年达到85%，2030年达到95%以上", "到2027年：85%\n到2030年：≥95%"])
def test_a_cell_that_names_years_itself_has_a_target_for_each(cell):
    plan = plan_of(("指标名称", "目标", "性质"), ("标准覆盖率", cell, "预期性"))

    assert targets(plan) == [("标准覆盖率", "%", {2027: "85", 2030: "95"})]


@pytest.mark.parametrize(
    ("cell", "value", "unit"), [("40（实际）", "40", ""), ("≥15（五年累计）", "15", ""), ("12（万人）", "12", "万人")]
)
def test_words_in_brackets_behind_a_figure_leave_it_a_figure(cell, value, unit):
    found = read_cell(cell)

    assert (found.value, found.unit, found.is_number) == (value, unit, True)


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_a_page_that_lies_on_its_side_is_read_as_if_it_stood(turned):
    pdf = io.BytesIO()
    canvas = Canvas(pdf, pagesize=A4)
    canvas.translate(300, 400)
    canvas.rotate(turned)
    for place, text in enumerate(("Firstline", "Secondline", "Thirdline")):
        canvas.drawString(-50, 40 - 20 * place, text)
    canvas.save()

    assert read_pdf(pdf.getvalue()).lines == ("Firstline", "Secondline", "Thirdline")


def test_a_sentence_above_a_table_is_not_its_title():
    said = "现将2026年重点任务分解如下，请各单位认真落实。"
    table = SourceTable((HEAD, ("1", "甲事", "做甲。", "县市场监管局", "县财政局", "2026年底")), "第1张表")

    assert read_plan_source(Source((said, "重点任务分工", table))).plan.document.title == "重点任务分工"
    assert read_plan_source(Source((said, table))).plan.document.title == "第1张表"


def test_a_year_foreseen_before_the_years_aimed_at_is_where_the_plan_starts():
    plan = plan_of(
        ("指标", "单位", "2024年实际", "2025年预计", "2026年目标", "2030年目标"),
        ("机构数", "家", "5", "6", "7", "10"),
    )

    assert targets(plan) == [("机构数", "家", {2026: "7", 2030: "10"})]
    assert plan.indicators[0].baseline.year == 2025


def test_a_year_foreseen_alone_is_aimed_at():
    plan = plan_of(("指标", "单位", "2024年实际", "2030年预计"), ("机构数", "家", "5", "6"))

    assert targets(plan) == [("机构数", "家", {2030: "6"})]
