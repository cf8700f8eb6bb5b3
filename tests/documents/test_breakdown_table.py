import pytest

from metrodesk.documents.notes import Notes, Settled
from metrodesk.documents.sources.source import Source
from metrodesk.documents.sources.table_heads import Column
from metrodesk.documents.sources.text_tables import blocks_of
from metrodesk.documents.tables.breakdown_table import read_rows as read_tables
from metrodesk.documents.tables.merged_cells import carry_down, numbers

HEAD = "| 序号 | 工作任务 | 任务事项 | 工作内容 | 完成时限 | 牵头部门 | 责任部门 | 备注 |"
CONTENT = "推进计量器具检定溯源工作，做好登记建档和周期检定。"


def read_rows(lines, notes):
    return read_tables(Source(tuple(blocks_of(lines))).tables, notes)


def rows_of(*lines, head=HEAD, notes=None):
    return read_rows([head, "|---|---|---|---|---|---|---|---|", *lines], notes or Notes())


def codes(notes):
    return [finding.code for finding in notes.findings()]


def cells(row):
    return [row[column] for column in Column]


@pytest.mark.parametrize(
    "line",
    [
        f"| 3 | 甲类 | {CONTENT} | 持续推进 | 甲局 | 乙局 | | |",
        f"| 3 | 甲类 | {CONTENT} | 2025年底前 | 甲局 | 乙局 | |",
        f"| 3 | 甲类 | {CONTENT} | 6月底前完成 | 甲局 | 乙局 | 略 | |",
    ],
)
def test_a_row_that_lost_a_cell_before_its_content_is_moved_right(line):
    notes = Notes()
    (row,) = rows_of(line, notes=notes)

    assert cells(row)[:4] == ["3", "甲类", "", CONTENT]
    assert cells(row)[5:7] == ["甲局", "乙局"]
    assert codes(notes) == ["shifted_row"]


def test_a_row_that_lost_its_content_keeps_its_item():
    (row,) = rows_of("| 3 | 甲类 | 甲事 | 持续推进 | 甲局 | 乙局 | | |")

    assert cells(row)[1:5] == ["甲类", "甲事", "", "持续推进"]


def test_a_row_with_a_cell_too_many_is_moved_left():
    notes = Notes()
    (row,) = rows_of(f"| 3 | 甲类 | | 甲事 | {CONTENT} | 持续推进 | 甲局 | 乙局 |", notes=notes)

    assert cells(row) == ["3", "甲类", "甲事", CONTENT, "持续推进", "甲局", "乙局", ""]
    assert codes(notes) == ["shifted_row"]


def test_a_shifted_row_is_read_as_settled():
    printed = f"3 | 甲类 | {CONTENT} | 持续推进 | 甲局"
    use = f"3 | 甲类 | 甲事 | {CONTENT} | 持续推进 |  | 甲局"
    settled = Settled("shifted_row", "附件第3行", printed, use, "认定人甲", "看过原件")
    (row,) = rows_of(f"| {printed} | | | |", notes=Notes([settled]))

    assert cells(row) == ["3", "甲类", "甲事", CONTENT, "持续推进", "", "甲局", ""]


def test_a_straight_row_is_left_alone():
    notes = Notes()
    rows_of(f"| 1 | 甲类 | 甲事 | {CONTENT} | 按时间节点 | 甲局 | 乙局 | |", notes=notes)

    assert codes(notes) == []


def test_a_row_without_a_number_goes_on_with_the_one_above():
    notes = Notes()
    (row,) = rows_of(
        "| 1 | 甲类 | 甲事 | 做好登记 | 持续推进 | 甲局 | 乙局、丙 | |",
        HEAD,
        "| | | | 建档工作。 | | | 局 | |",
        notes=notes,
    )

    assert row[Column.CONTENT] == "做好登记建档工作。"
    assert row[Column.RESPONSIBLE] == "乙局、丙局"
    assert codes(notes) == ["row_continued"]


def test_cells_beyond_the_head_are_told():
    notes = Notes()
    rows_of("| 1 | 甲类 | 甲事 | 做。 | 持续推进 | 甲局 | 乙局 | | 多余 |", notes=notes)

    assert codes(notes) == ["extra_cells"]


def test_a_title_above_the_head_and_an_unnamed_number_column_are_known():
    rows = read_rows(
        [
            "| 任务分解表 | | | |",
            "|---|---|---|---|",
            "| | 工作任务 | 工作要求 | 责任单位 |",
            "| 1 | 甲事 | 做甲。 | 甲局 |",
            "| 2 | 乙事 | 做乙。 | 乙局 |",
        ],
        Notes(),
    )

    assert [(row.number, row[Column.ITEM], row[Column.RESPONSIBLE]) for row in rows] == [
        (1, "甲事", "甲局"),
        (2, "乙事", "乙局"),
    ]


def test_the_main_body_beside_a_partner_leads():
    (row,) = read_rows(["| 序号 | 事项 | 责任单位（第一个） | 配合单位 |", "| 1 | 甲事 | 甲局 | 乙局 |"], Notes())

    assert (row[Column.LEADS], row[Column.RESPONSIBLE]) == ("甲局", "乙局")


def test_a_table_without_numbers_is_counted():
    rows = read_rows(["| 事项 | 内容 | 牵头单位 |", "| 甲 | 子 | 甲局 |", "| 乙 | 丑 | 乙局 |"], Notes())

    assert [row.number for row in rows] == [1, 2]


def test_a_table_of_something_else_has_no_rows():
    assert read_rows(["| 姓名 | 电话 | 地址 |", "| 张 | 1 | 乙 |"], Notes()) == ()


def carried(*lines):
    notes = Notes()
    return carry_down(rows_of(*lines, notes=notes), notes), notes


def test_a_new_category_ends_the_item_above():
    rows, _ = carried(
        "| 1 | 甲类 | 甲事 | 做。 | 持续推进 | 甲局 | | |",
        "| 2 | | | 做。 | 持续推进 | 甲局 | | |",
        "| 3 | 乙类 | | 做。 | 持续推进 | 甲局 | | |",
    )

    assert [(row[Column.CATEGORY], row[Column.ITEM]) for row in rows] == [
        ("甲类", "甲事"),
        ("甲类", "甲事"),
        ("乙类", ""),
    ]


def test_a_blank_at_the_top_of_a_page_is_filled_from_the_page_before():
    rows, notes = carried(
        "| 1 | 甲类 | 甲事 | 做。 | 持续推进 | 甲局 | | |",
        HEAD,
        "| 2 | | | 做。 | 持续推进 | 甲局 | | |",
    )

    assert rows[1][Column.ITEM] == "甲事"
    assert codes(notes).count("merged_over_page") == 2


def test_row_numbers_are_written_as_runs():
    rows, _ = carried(*(f"| {n} | 甲 | 乙 | 做。 | 全年 | 甲局 | | |" for n in (1, 2, 3, 5, 7, 8)))

    assert numbers(rows) == "1—3、5、7—8"
