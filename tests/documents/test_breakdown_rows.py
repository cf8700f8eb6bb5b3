"""Rows as offices really write them: every reading that is not plain is told."""

import pytest

from metrodesk.documents.notes import Notes
from metrodesk.documents.sources.cells import Area
from metrodesk.documents.sources.source import SourceTable
from metrodesk.documents.sources.table_heads import Column
from metrodesk.documents.tables.breakdown_table import read_rows
from metrodesk.documents.tables.merged_cells import carry_down

HEAD = "序号|任务|内容|时限|牵头单位|配合单位"


def table(*rows, merged=()):
    cells = [tuple(cell.strip() for cell in row.split("|")) for row in rows]
    width = max(len(row) for row in cells)
    return SourceTable(tuple(row + ("",) * (width - len(row)) for row in cells), merged=tuple(merged))


def read(*tables, said=()):
    notes = Notes()
    rows = carry_down(read_rows(tables, notes, said=said), notes)
    return rows, [finding.code for finding in notes.findings()]


def column(rows, wanted):
    return [row[wanted] for row in rows]


@pytest.mark.parametrize(
    "numbers", [("1.", "2."), ("（1）", "（2）"), ("一", "二"), ("①", "②"), ("01", "02"), ("第一项", "第二项")]
)
def test_numbers_are_read_however_they_are_written(numbers):
    rows, codes = read(table(HEAD, *(f"{number}|甲|做。|全年|区经信局|" for number in numbers)))

    assert [row.number for row in rows] == [1, 2]
    assert codes == []


def test_numbers_of_two_parts_are_counted_through():
    rows, _ = read(table(HEAD, *(f"{number}|甲|做。|全年|区经信局|" for number in ("1-1", "1-2", "2-1"))))

    assert [row.number for row in rows] == [1, 2, 3]


def test_numbers_that_begin_anew_are_counted_through_and_told():
    part = table(HEAD, "1|甲|做。|全年|区经信局|", "2|乙|做。|全年|区经信局|")
    rows, codes = read(part, part)

    assert [row.number for row in rows] == [1, 2, 3, 4]
    assert codes == ["numbers_restart"]


def test_a_table_goes_on_over_a_page_without_a_head():
    rows, _ = read(table(HEAD, "1|甲|做。|全年|区经信局|"), table("2|乙|做。|全年|区水务局|区财政局"))

    assert column(rows, Column.LEADS) == ["区经信局", "区水务局"]


def test_another_table_after_the_breakdown_is_no_part_of_it():
    contacts = table("姓名|单位|职务|电话|邮箱|备注", "联络员甲|区经信局|科员|1|2|3")
    rows, _ = read(table(HEAD, "1|甲|做。|全年|区经信局|"), contacts)

    assert len(rows) == 1


def test_bodies_merged_over_rows_hold_for_each_of_them():
    rows, codes = read(
        table(
            HEAD,
            "1|甲|做。|2025年底前|区经信局|区水务局",
            "2|乙|做。|||",
            "3|丙|做。||区财政局|",
            merged=[Area(2, 4, 4, 4), Area(2, 5, 3, 5)],
        )
    )

    assert column(rows, Column.DEADLINE) == ["2025年底前"] * 3
    assert column(rows, Column.LEADS) == ["区经信局", "区经信局", "区财政局"]
    assert column(rows, Column.RESPONSIBLE) == ["区水务局", "", ""]
    assert codes == ["merged_cells", "merged_cells"]


def test_rows_under_one_merged_number_are_tasks_of_their_own():
    rows, codes = read(
        table(
            HEAD,
            "1|甲|做子。|全年|区经信局|",
            "||做丑。|全年|区水务局|",
            "2|乙|做。|全年|区经信局|",
            merged=[Area(2, 1, 3, 1)],
        )
    )

    assert column(rows, Column.CONTENT) == ["做子。", "做丑。", "做。"]
    assert [row.number for row in rows] == [1, 2, 3]
    assert "numbers_restart" in codes


def test_a_whole_row_without_a_number_is_a_task_and_a_rest_is_not():
    rows, codes = read(table(HEAD, "1|甲|做好。|全年|区经信局|", "|乙|另做。|全年|区水务局|", "|||底|局|"))

    assert column(rows, Column.ITEM) == ["甲", "乙"]
    assert rows[1][Column.LEADS] == "区水务局局"
    assert "row_continued" in codes


def test_section_rows_name_what_the_rows_below_are_about():
    rows, codes = read(
        table(HEAD, "一、夯实基础", "1|甲|做。|全年|区经信局|", "二、强化应用", "2|乙|做。|全年|区经信局|")
    )

    assert column(rows, Column.CATEGORY) == ["夯实基础", "强化应用"]
    assert codes == ["section_rows"]


def test_totals_notes_and_empty_rows_are_no_tasks():
    rows, codes = read(
        table(
            HEAD, "1|甲|做。|全年|区经信局|", "2|||||", "合计|1项||||", "注：各单位按月报送。", "填表人：|||审核人：||"
        )
    )

    assert len(rows) == 1
    assert codes == ["empty_rows", "total_rows", "note_rows"]


@pytest.mark.parametrize("nothing", ["", "/", "／", "无", "—", "——", "-", "\\"])
def test_signs_of_nothing_name_nobody(nothing):
    rows, _ = read(table(HEAD, f"1|甲|做。|全年|区经信局|{nothing}"))

    assert rows[0][Column.RESPONSIBLE] == ""


def test_bodies_under_one_another_are_parted_but_a_broken_name_is_healed():
    cell = "区发改局\n区经济和信息\n化局\n区水务局、\n区财政局"
    rows, codes = read(table(HEAD, f"1|甲|做。|全年|区市场监管局|{cell}"))

    assert rows[0][Column.RESPONSIBLE] == "区发改局、区经济和信息化局、区水务局、区财政局"
    assert rows[0].printed[5] == cell
    assert codes == ["units_stacked"]


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("区住建局、区\n财政局", "区住建局、区财政局"),
        ("平滩镇\n人民政府", "平滩镇人民政府"),
        ("市生态环境局\n达川分局", "市生态环境局、达川分局"),
        ("达川区\n通川区", "达川区、通川区"),
        ("达川区\n经信局", "达川区经信局"),
        ("区经信局\n（牵头）\n区水务局", "区经信局（牵头）、区水务局"),
        ("区经信局；\n区水务局", "区经信局；区水务局"),
    ],
)
def test_bodies_are_parted_where_a_line_ends_with_a_whole_name(cell, said):
    rows, _ = read(table(HEAD, f"1|甲|做。|全年|区市场监管局|{cell}"))

    assert rows[0][Column.RESPONSIBLE] == said


def test_lines_broken_in_a_name_are_healed_and_paragraphs_of_a_content_kept():
    rows, _ = read(table(HEAD, "1|加强\n监管|建立档案。\n开展检定|持续\n推进|区经信局|"))

    assert (rows[0][Column.ITEM], rows[0][Column.DEADLINE]) == ("加强监管", "持续推进")
    assert rows[0][Column.CONTENT] == "建立档案。\n开展检定"


def test_columns_no_field_is_for_are_kept_and_told():
    rows, codes = read(table("序号|任务|牵头领导|牵头单位|联系电话", "1|甲|分管领导|区经信局|1234567"))

    assert rows[0].printed == ("1", "甲", "分管领导", "区经信局", "1234567")
    assert codes == ["extra_columns"]


def test_bodies_of_two_columns_answer_together():
    rows, _ = read(table("序号|任务|牵头单位|责任单位|配合单位", "1|甲|区经信局|区水务局|区财政局"))

    assert rows[0][Column.RESPONSIBLE] == "区水务局、区财政局"


ONE = "序号|任务|时限|责任单位"


@pytest.mark.parametrize(
    ("head", "said"),
    [
        (ONE, ["注：责任单位列第一位的为牵头单位。"]),
        ("序号|任务|时限|责任单位（排第一位的为牵头单位）", []),
    ],
)
def test_the_first_leads_where_the_paper_says_so(head, said):
    rows, codes = read(table(head, "1|甲|全年|区经信局、区水务局", "2|乙|全年|各乡、镇人民政府"), said=said)

    assert column(rows, Column.LEADS) == ["区经信局", "各乡、镇人民政府"]
    assert column(rows, Column.RESPONSIBLE) == ["区水务局", ""]
    assert codes == ["lead_by_rule"]


@pytest.mark.parametrize("sign", ["同上", "〃", "″"])
def test_a_sign_for_the_same_as_above_is_read_as_what_stands_above(sign):
    rows, codes = read(table(HEAD, "1|甲|做。|全年|区经信局|区水务局", f"2|乙|做。|{sign}|{sign}|"))

    assert (rows[1][Column.DEADLINE], rows[1][Column.LEADS], rows[1][Column.RESPONSIBLE]) == ("全年", "区经信局", "")
    assert codes == ["same_as_above"]


def test_tasks_of_a_table_without_names_are_called_by_how_they_begin():
    rows, codes = read(table("序号|工作内容|责任单位", "1|建立台账，按季更新。|区经信局", "2|检定|区水务局"))

    assert column(rows, Column.ITEM) == ["建立台账", "检定"]
    assert column(rows, Column.CONTENT) == ["建立台账，按季更新。", "检定"]
    assert codes == ["item_from_content"]


def test_the_first_does_not_lead_where_nobody_says_so():
    rows, _ = read(table(ONE, "1|甲|全年|区经信局、区水务局"), said=["各牵头单位要落实责任。"])

    assert (rows[0][Column.LEADS], rows[0][Column.RESPONSIBLE]) == ("", "区经信局、区水务局")


def test_roles_written_into_one_cell_are_told_apart():
    rows, codes = read(
        table(
            ONE, "1|甲|全年|牵头单位：区经信局；配合单位：区水务局、区财政局等", "2|乙|全年|区水务局牵头，区财政局配合"
        )
    )

    assert column(rows, Column.LEADS) == ["区经信局", "区水务局"]
    assert column(rows, Column.RESPONSIBLE) == ["区水务局、区财政局等", "区财政局"]
    assert "lead_in_cell" in codes


def test_a_row_longer_than_its_head_is_read_without_failing():
    rows, codes = read(table("序号|任务|单位|时限", "1|甲|区经信局|做好建档工作|2025年底前"))

    assert rows[0][Column.ITEM] == "甲"
    assert "shifted_row" in codes


@pytest.mark.parametrize(
    "cell", ["区经信局（牵头）、区水务局", "区经信局牵头，区水务局配合", "牵头单位：区经信局\n配合单位：区水务局"]
)
def test_a_column_of_those_who_lead_and_help_is_parted_by_its_words(cell):
    rows, codes = read(table("序号|任务|内容|时限|牵头及配合单位", f"1|甲|做。|全年|{cell}"))

    assert (column(rows, Column.LEADS), column(rows, Column.RESPONSIBLE)) == (["区经信局"], ["区水务局"])
    assert "lead_in_cell" in codes
