import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrodesk.documents.prints.chinese_lines import NO_END, NO_START, break_lines

HANZI = "计量发展规划检定溯源填报单位任务进展情况"
ANY = st.text(HANZI + "，。；：？！”’》）】、…—％“‘《（【￥ \u3000\n" + string.ascii_letters + string.digits + ".,%/-")
TIDY = st.lists(
    st.one_of(
        st.text(HANZI, min_size=1, max_size=9),
        st.sampled_from(
            ["。", "，", "”", "》）", "；", "……", "——", "％", "“", "《", "（【", "940余家次", "85,449.8万元", "97.5%"]
        ),
    )
).map("".join)


def half(char):
    """Measure as a fixed font does: Latin characters are half as wide."""
    return 0.5 if char in string.printable else 1.0


def visible(line):
    return sum(map(half, line.rstrip(" \n")))


@given(ANY, st.floats(min_value=0.4, max_value=30))
def test_the_lines_together_are_the_text(text, width):
    assert "".join(break_lines(text, width, half)) == text


@given(ANY, st.floats(min_value=0.4, max_value=30))
def test_no_line_is_wider_than_the_column_unless_it_is_one_character(text, width):
    for line in break_lines(text, width, half):
        assert visible(line) <= width + 1e-6 or len(line.rstrip(" \n")) == 1


@given(ANY, st.floats(min_value=0.4, max_value=30))
def test_a_line_end_is_only_at_the_end_of_a_line(text, width):
    assert all("\n" not in line[:-1] for line in break_lines(text, width, half))


@given(TIDY, st.integers(min_value=26, max_value=60))
def test_punctuation_stands_on_the_right_side_of_a_break(text, width):
    lines = break_lines(text, width, half)
    if longest_run_of_punctuation(text) > 8:
        return
    assert not [line for line in lines[1:] if line[0] in NO_START]
    assert not [line for line in lines[:-1] if line.rstrip(" ")[-1] in NO_END]


def longest_run_of_punctuation(text):
    marked = "".join("x" if char in NO_START + NO_END else " " for char in text)
    return max(map(len, marked.split()), default=0)


@pytest.mark.parametrize(
    "whole",
    ["1,200余份", "97.5%", "2021—2035年", "85449.8万元", "36台", "MetroDesk", "百分之九十五", "８５％", "5个百分点"],
)
def test_numbers_units_and_words_stay_whole_in_any_column_that_has_room(whole):
    text = f"本季度共有{whole}左右，比上期增加{whole}。"
    for width in range(8, 30):
        assert sum(line.count(whole) for line in break_lines(text, width, half)) == 2


def test_full_width_blanks_and_empty_lines_are_kept():
    assert break_lines("　　一是检定。\n\n　　二是", 20, half) == ["　　一是检定。\n", "\n", "　　二是"]


def test_what_is_longer_than_the_column_is_cut_at_its_signs_first():
    assert break_lines("（193/198），合格", 5, half) == ["（193/", "198），合", "格"]


def test_a_long_address_is_cut_hard():
    lines = break_lines("见https" + "x" * 40 + "。", 10, half)
    assert max(map(visible, lines)) <= 10
    assert lines[-1][0] != "。"


def test_a_long_text_is_broken_in_time_that_grows_with_its_length():
    text = "（" * 5000 + "，" * 5000 + " " * 5000 + "a" * 5000
    assert "".join(break_lines(text, 7, half)) == text
