"""Cells from a spreadsheet: read as the spreadsheet meant them, and put where they belong."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrodesk.domain.pasted import cells_of
from metrodesk.domain.pasting import Doubt, lines_of, place
from tests.domain.measures import ALL, FINES, MARKETS, PASSED

LINES = lines_of(ALL)


def placed(text, start=0):
    return [(one.text, one.line.name if one.line else None, one.doubt) for one in place(cells_of(text), LINES, start)]


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("a\tb\r\n1\t2\r\n", (("a", "b"), ("1", "2"))),
        ('"a\nb"\t1\n"say ""12"""\t2', (("a\nb", "1"), ('say "12"', "2"))),
        ('"检查"12\t3\nx\t4', (('"检查"12', "3"), ("x", "4"))),
        ('"open\t3\nx\t4', (('"open', "3"), ("x", "4"))),
        ('5" 管\t3\nq\t1', (('5" 管', "3"), ("q", "1"))),
        ("a\n\n\tb\n\n", (("a", ""), ("", ""), ("", "b"))),
        ("", ()),
        ("\r\n\t\r\n", ()),
    ],
)
def test_a_block_is_read_as_the_spreadsheet_wrote_it(text, cells):
    assert cells_of(text) == cells


@given(st.lists(st.lists(st.text('ab"\n\t、3 ', max_size=5).map(str.strip), min_size=2, max_size=2), max_size=4))
def test_cells_that_are_quoted_come_back_whole(rows):
    quoted = ["\t".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows]
    while rows and not any(rows[-1]):
        rows.pop()

    assert cells_of("\n".join(quoted)) == tuple(tuple(row) for row in rows)


def test_without_names_cells_go_down_from_the_line_in_front():
    assert placed("12\n18\n20") == [
        ("12", "检查集贸市场", None),
        ("18", "强检计量器具受检率：实检", None),
        ("20", "强检计量器具受检率：应检", None),
    ]
    assert placed("23000\n5", start=3) == [("23000", "罚没款", None), ("5", "在用监测点位", None)]


def test_a_row_of_cells_goes_down_too():
    assert [line for _, line, _ in placed("12\t18\t20")] == [line.name for line in LINES[:3]]


def test_what_is_left_over_at_the_end_is_asked_about():
    assert placed("1\n2\n3", start=3) == [
        ("1", "罚没款", None),
        ("2", "在用监测点位", None),
        ("3", None, Doubt.NO_LINE),
    ]


def test_names_decide_whatever_the_order_and_the_units_in_brackets():
    assert placed("罚没款（元）\t23000\n 检查集贸市场 \t12\n别的\t7\n备注\t见附件") == [
        ("23000", "罚没款", None),
        ("12", "检查集贸市场", None),
        ("7", None, Doubt.NO_LINE),
    ]


def test_headings_choose_the_column_that_the_plan_asks_for():
    block = "数据项\t单位\t本期\t累计\t上期\n检查集贸市场\t家次\t12\t40\t28\n罚没款\t元\t1\t23000\t5"
    found = place(cells_of(block), LINES)

    assert [(one.text, one.line.measure, one.computed) for one in found] == [
        ("12", MARKETS, "40"),
        ("23000", FINES, "1"),
    ]


def test_a_figure_under_the_other_heading_only_is_asked_about():
    assert placed("数据项\t本期\n罚没款\t1") == [("1", "罚没款", Doubt.OTHER_COLUMN)]


def test_measures_side_by_side_are_found_as_well():
    assert placed("单位\t检查集贸市场\t受检率\t罚没款\n平滩镇\t12\t90%\t500") == [
        ("12", "检查集贸市场", None),
        ("90%", None, Doubt.NO_LINE),
        ("500", "罚没款", None),
    ]


def test_several_figures_in_a_row_are_asked_about():
    assert placed("检查集贸市场\t12\t15") == [("12", "检查集贸市场", Doubt.SEVERAL)]


def test_the_same_measure_twice_is_asked_about():
    assert {doubt for _, _, doubt in placed("罚没款\t1\n罚没款\t2")} == {Doubt.TWICE}


def test_a_name_that_two_lines_share_decides_nothing():
    other = PASSED.__class__("m2", PASSED.task, "合格率", "台件", PASSED.kind, parts=PASSED.parts)
    found = place(cells_of("实检\t3"), lines_of([PASSED, other]))

    assert [(one.text, one.name, one.doubt) for one in found] == [("3", "实检", Doubt.OTHER_NAME)]


def test_other_names_are_told_although_the_order_may_be_the_same():
    assert placed("集贸市场检查数\t12\n合格台件\t18") == [
        ("12", "检查集贸市场", Doubt.OTHER_NAME),
        ("18", "强检计量器具受检率：实检", Doubt.OTHER_NAME),
    ]


@given(st.text('检查集贸市场罚没款\t\n12"/本期累计', max_size=40), st.integers(0, 4))
def test_no_block_breaks_it_and_no_digit_is_dropped_silently(text, start):
    block = cells_of(text)
    found = place(block, LINES, start)
    taken = {one.text for one in found} | {one.computed for one in found}

    for one in found:
        assert one.line is None or one.line in LINES
    if not any(name in text for name in ("检查集贸市场", "罚没款", "本期", "累计")) and block and len(block[0]) == 1:
        assert {cell for row in block for cell in row if cell.isdigit()} <= taken
