from hypothesis import given
from hypothesis import strategies as st

from metrodesk.services.sought import Sought, folded


@given(st.text(max_size=60))
def test_folding_keeps_every_character_in_its_place(text):
    assert len(folded(text)) == len(text)
    assert folded(folded(text)) == folded(text)


def test_width_capitals_and_traditional_letters_make_no_difference():
    assert folded("ＧＢ／Ｔ ９７０４，計量檢定") == folded("gb/t 9704,计量检定")


def test_words_are_parted_by_blanks_and_phrases_stand_in_quotation_marks():
    assert Sought.parse('计量　检定 “专项 检查” "3 家"').words == ("计量", "检定", "专项 检查", "3 家")
    assert not Sought.parse(" “” ")


def test_all_words_must_be_there_and_one_letter_is_enough():
    text = folded("检查集贸市场3家")

    assert Sought.parse("市场 检").are_in(text)
    assert not Sought.parse("市场 水表").are_in(text)
    assert Sought.parse("3").are_in(text)


def test_the_sentence_with_the_words_is_shown_with_its_marks():
    found = Sought.parse("摊贩").excerpt("总体平稳。部分流动攤販更换频繁；其他正常。")

    assert found.text == "部分流动攤販更换频繁；"
    assert [found.text[start:end] for start, end in found.marks] == ["攤販"]


def test_a_word_late_in_a_long_sentence_is_seen_with_what_stands_before_it():
    found = Sought.parse("专项检查").excerpt("加强对粮食购销、食品安全、贸易结算" * 6 + "等领域的专项检查。")

    assert found.text.startswith("…")
    assert [found.text[start:end] for start, end in found.marks] == ["专项检查"]
    assert found.marks[0][0] < 20


@given(st.text(st.sampled_from("计量检。\n，"), max_size=40), st.sampled_from(["计", "计量", "检 量"]))
def test_every_mark_of_an_excerpt_is_one_of_the_words(text, typed):
    sought = Sought.parse(typed)
    found = sought.excerpt(text)

    for start, end in found.marks:
        assert any(word in folded(found.text[start:end]) for word in sought.words)
