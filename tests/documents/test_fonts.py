import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrodesk.documents.prints.fonts import BOLD, RARE, REGULAR, Ink, draws, font_file


@pytest.fixture
def ink():
    return Ink()


def test_the_three_fonts_ship():
    assert all(font_file(name).is_file() for name in (REGULAR, BOLD, RARE))


def test_each_run_is_drawn_by_a_font_that_has_its_shapes(ink):
    text = ink.visible("张𠮷（㙓）2026—A")
    runs = ink.runs(text, bold=True)
    assert "".join(run for _, run in runs) == text
    assert [name for name, _ in runs].count(RARE) == 1
    assert all(draws(name, char) for name, run in runs for char in run)


@given(st.text())
def test_whatever_is_typed_can_be_drawn(text):
    ink = Ink()
    for name, run in ink.runs(ink.visible(text).replace("\n", "")):
        assert all(draws(name, char) for char in run)


def test_what_no_font_has_is_told_once_in_the_order_met(ink):
    assert ink.visible("甲\U0001f600乙\U0001f601丙\U0001f600") == "甲□(U+1F600)乙□(U+1F601)丙□(U+1F600)"
    assert ink.missing == ("\U0001f600", "\U0001f601")


def test_a_chinese_character_is_one_em_wide(ink):
    assert ink.width("计量𠮷", 10) == pytest.approx(30)


def test_punctuation_and_signs_of_official_texts_are_in_the_ordinary_fonts():
    signs = "，。、；：？！“”‘’《》〈〉（）〔〕【】…—％‰℃·～々㎡³￥□■✓①②③⑩、〇●○★→"
    assert [char for char in signs if not (draws(REGULAR, char) and draws(BOLD, char))] == []
