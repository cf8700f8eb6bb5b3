import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrodesk.documents.words.plain_text import BIDI, plain


@given(st.text())
def test_nothing_unseen_is_left(text):
    left = {char for char in plain(text) if unicodedata.category(char) in {"Cc", "Cs"}} - {"\n"}
    assert not left
    assert BIDI.isdisjoint(plain(text))


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("一\r\n二\r三\u2028四", "一\n二\n三\n四"),
        ("收\u202e0001入", "收□(U+202E)0001入"),
        ("断\x00开\x1b", "断□(U+0000)开□(U+001B)"),
        ("零\u200b宽\ufeff度", "零宽度"),
        ("甲\t乙", "甲  乙"),
        ("　　段首", "　　段首"),
        ("A&B <b>粗</b>", "A&B <b>粗</b>"),
    ],
)
def test_what_is_typed_is_shown_plainly(typed, shown):
    assert plain(typed) == shown
