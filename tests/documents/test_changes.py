from hypothesis import given
from hypothesis import strategies as st

from metrodesk.documents.prints.changes import new_characters

WORDS = st.text("一二三四五，。", max_size=40)


@given(WORDS, WORDS)
def test_what_is_not_marked_is_in_the_old_text_in_this_order(old, new):
    marks = new_characters(old, new)
    rest = iter(old)
    kept = [char for at, char in enumerate(new) if not any(one <= at < two for one, two in marks)]
    assert all(char in rest for char in kept)


@given(WORDS)
def test_an_unchanged_text_has_no_marks(text):
    assert new_characters(text, text) == ()


def test_only_the_new_words_are_marked():
    assert new_characters("由6名网格员巡查", "由8名网格员每月巡查") == ((1, 2), (6, 8))


def test_one_letter_between_two_changes_does_not_break_the_mark():
    assert new_characters("甲乙丙", "子乙丑") == ((0, 3),)


def test_two_very_long_texts_are_not_compared_letter_by_letter():
    assert new_characters("一二" * 5000, "三四" * 5000) == ((0, 10000),)
