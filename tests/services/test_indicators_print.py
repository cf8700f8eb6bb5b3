from dataclasses import replace
from datetime import date

import openpyxl
import pytest

from metrodesk.domain.indicator import Comparison, Direction, RevisedTarget, Target
from metrodesk.domain.indicator_value import Judged
from metrodesk.errors import UnfitTarget
from metrodesk.services.indicators import revise_target
from metrodesk.services.indicators_print import print_indicators
from tests.documents.pages import pictures, words
from tests.services.measured import CENTRES, enter, with_indicators


@pytest.fixture
def district(campaign):
    with campaign.open() as ws:
        with_indicators(ws)
        enter(ws, "96.2", source="去年公报")
        enter(ws, "96.5", source="市统计公报")
        enter(ws, Judged("保持国际前列", reached=True), indicator="i03", source="专家复核")
        yield ws


def test_the_sheet_says_in_words_what_the_charts_show_and_draws_them(district, tmp_path):
    printed = print_indicators(district, tmp_path / "指标.pdf")
    (page,) = words(printed.path)
    (picture,) = pictures(printed.path)
    blue = sum(1 for colour in picture.get_flattened_data() if colour[2] > 140 and colour[0] < 70)

    assert printed.missing_glyphs == ()
    assert blue > 100  # the targets
    for said in (
        "指标完成情况表",
        "指标4项按进度1项未填报2项已达到1项",
        "基期：2020年95%",
        "目标：2030年≥98%",
        "按进度完成50.0%",
        "2025年96.5%",
        "按时间应达96.5%",
        "来源：市统计公报",
        "保持国际前列（已达到）",
        "目标是文字，由人认定是否达到",
    ):
        assert said in page


def test_a_chart_without_a_start_says_why_it_begins_with_nothing(district, tmp_path):
    with_indicators(district, replace(CENTRES, baseline=None))
    (page,) = words(print_indicators(district, tmp_path / "指标.pdf").path)

    assert page.count("基期不详") == 1


def test_the_sheet_says_where_lower_is_better(district, tmp_path):
    with_indicators(district, CENTRES, replace(CENTRES, id="i09", name="未办结率", direction=Direction.LOWER))
    (page,) = words(print_indicators(district, tmp_path / "指标.pdf").path)

    assert (page.count("越高越好"), page.count("越低越好")) == (1, 1)


def test_a_target_that_changed_is_printed_with_its_day_and_reason(district, tmp_path):
    revised = RevisedTarget(Target(2030, "97", Comparison.AT_LEAST), date(2026, 1, 1), "区政府办通知")
    revise_target(district, "i01", revised)
    (page,) = words(print_indicators(district, tmp_path / "指标.pdf").path)

    assert "2026-01-01起调整为2030年≥97%（区政府办通知）" in page


def test_heads_repeat_on_every_page(district, tmp_path):
    with_indicators(district, *(replace(CENTRES, id=f"i{at:02}", name=f"建成产业计量测试中心{at}") for at in range(14)))
    printed = print_indicators(district, tmp_path / "很多.pdf")
    pages = words(printed.path)

    assert len(pages) == printed.pages > 1
    assert all("从基期到目标" in page for page in pages)
    assert sum(page.count("建成产业计量测试中心") for page in pages) == 14


def test_the_workbook_keeps_numbers_as_numbers_and_former_figures(district, tmp_path):
    book = openpyxl.load_workbook(print_indicators(district, tmp_path / "指标.xlsx").path)
    sheet, history = book["指标"], book["历次数据"]
    heads = {cell.value: cell.column for row in sheet.iter_rows(max_row=6) for cell in row if cell.value}
    row = next(cell.row for cell in sheet["C"] if cell.value == "强检计量器具检定覆盖率")

    def value(head):
        return sheet.cell(row, heads[head]).value

    assert (value("最新数值"), value("完成比例（%）"), value("按时间应达"), value("进度")) == (96.5, 50, 96.5, "按进度")
    assert value("目标") == "2030年 ≥98%；2035年 ≥99%"
    assert sorted(cell.value for cell in history["H"][4:] if cell.value) == ["已替换或停用", "有效", "有效"]


def test_what_proves_a_figure_is_named_and_where_nothing_does_that_is_said(district, tmp_path):
    proof = print_indicators(district, tmp_path / "统计公报.xlsx").path
    enter(district, "96.8", files=(proof,))
    (page,) = words(print_indicators(district, tmp_path / "指标.pdf").path)
    history = openpyxl.load_workbook(print_indicators(district, tmp_path / "指标.xlsx").path)["历次数据"]

    assert (page.count("佐证材料：1份"), page.count("无佐证材料")) == (1, 1)
    assert {cell.value for cell in history["I"] if cell.value} == {"佐证材料", "统计公报.xlsx", "无"}


def test_another_kind_of_file_is_refused(campaign, tmp_path):
    with campaign.open() as ws, pytest.raises(UnfitTarget):
        print_indicators(ws, tmp_path / "指标.docx")


def test_without_indicators_the_sheet_says_so(campaign, tmp_path):
    with campaign.open() as ws:
        (page,) = words(print_indicators(ws, tmp_path / "指标.pdf").path)

    assert "文件没有定量指标" in page
