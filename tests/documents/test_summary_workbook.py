from dataclasses import replace

import openpyxl
import pytest
import python_calamine

from metrodesk.documents.prints.summary_workbook import write_missing, write_summary
from metrodesk.errors import FileNotWritten
from tests.documents.sample_summaries import missing, summary


@pytest.fixture
def path(tmp_path):
    return tmp_path / "汇总表.xlsx"


@pytest.fixture
def sheet(path):
    write_summary(summary(), path)
    return openpyxl.load_workbook(path).active


def test_two_readers_agree_on_what_is_written(path, sheet):
    found = python_calamine.CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
    assert found[4] == [1.0, "平滩镇0", "镇", "已报", "未报", "", 2.0, 1.0, 1.0]
    assert [cell.value for cell in sheet[5]] == [1, "平滩镇0", "镇", "已报", "未报", None, 2, 1, 1]
    assert [cell.value for cell in sheet[8]][-3:] == [7, 4, 3]


def test_what_the_district_wrote_is_marked_under_its_word(path):
    row = summary().rows[0]
    marked = replace(row, cells=(replace(row.cells[0], mark="区级代录"), *row.cells[1:]))
    write_summary(replace(summary(), rows=(marked,)), path)
    found = openpyxl.load_workbook(path).active

    assert found["D5"].value == "已报\n〔区级代录〕"
    assert "含区级代录、代改1项" in found["A3"].value


def test_numbers_are_numbers(sheet):
    assert {sheet.cell(row, column).data_type for row in (5, 8) for column in (7, 8, 9)} == {"n"}


def test_the_head_stays_and_repeats_on_landscape_paper(sheet):
    assert sheet.freeze_panes == "D5"
    assert sheet.print_title_rows == "$4:$4"
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.page_setup.fitToHeight == 0
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.oddFooter.right.text == "第&P页/共&N页"


def test_a_colour_comes_with_its_word(sheet):
    assert sheet["D5"].fill.fgColor.rgb == "00DFF0E0"
    assert sheet["E5"].fill.fill_type is None
    assert sheet["F6"].value == "逾期未报"


@pytest.mark.parametrize("name", ["=1+1", "+8613800000000", "-2", "@SUM(A1)", '=HYPERLINK("x")', "\t=1"])
def test_text_that_looks_like_a_formula_stays_text(path, name):
    rows = (replace(summary().rows[0], unit=name),)
    write_summary(summary(rows=rows), path)
    cell = openpyxl.load_workbook(path).active["B5"]
    assert cell.data_type == "s"
    assert cell.value == name.replace("\t", "  ")
    assert cell.quotePrefix


def test_control_characters_do_not_spoil_the_file(path):
    write_summary(summary(title="汇总\x00表", district="区\ud800局"), path)
    assert openpyxl.load_workbook(path).active["A1"].value == "汇总□(U+0000)表"


def test_a_missing_list_names_units_and_tasks(path):
    write_missing(missing(), path)
    sheet = openpyxl.load_workbook(path).active
    assert [cell.value for cell in sheet[5]] == [1, "石梯镇0", "镇", 9, 5, 4, "1、6—8"]


def test_a_drill_is_said_on_paper(path):
    write_missing(missing(drill=True, rows=0), path)
    assert openpyxl.load_workbook(path).active.oddHeader.center.text == "试填，不作报送依据"


def test_a_folder_that_is_gone_is_named(tmp_path):
    with pytest.raises(FileNotWritten) as caught:
        write_summary(summary(), tmp_path / "stick" / "x.xlsx")
    assert caught.value.reason == "gone"
