"""Proposals of links by shared wording: laws for all texts, and cases from the five documents."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from metrodesk.domain.shared_wording import Genre, Wording, score, shared_phrase, shared_phrases

PARTS = ("计量监管制度", "检定", "溯源体系", "的推动和", "建设", "，", "。", "“", "\n", " ", "A1")
TEXTS = st.lists(st.sampled_from(PARTS), max_size=14).map(lambda parts: Wording("".join(parts)))
GENRES = st.lists(TEXTS, max_size=6).map(Genre)
ANY = st.text(max_size=40).map(Wording)

DISTRICT = Wording(
    "推进计量信用监管\n建立落实市场主体计量信用记录制度,高效使用列入经营异常名录和严重违法失信企业名单等信用监管工具"
)
PROVINCE = Wording(
    "推进计量信用监管\n建立市场主体计量信用记录制度，高效使用列入经营异常名录和严重违法失信企业名单等信用监管工具，推进"
)
STRANGER = Wording("开展海上卫星导航设备、海洋装备测量测试技术研究")


@given(TEXTS | ANY, TEXTS | ANY, GENRES)
def test_what_is_shared_is_the_same_seen_from_either_text(one, other, genre):
    assert score(one, other, genre) == score(other, one, genre)
    assert shared_phrase(one, other, genre) == shared_phrase(other, one, genre)
    assert shared_phrases(one, other) == shared_phrases(other, one)


@given(TEXTS | ANY, TEXTS | ANY, GENRES)
def test_the_shared_phrase_stands_in_both_texts_sign_for_sign(one, other, genre):
    phrase = shared_phrase(one, other, genre)

    assert phrase in one.text
    assert phrase in other.text
    assert "\n" not in phrase
    assert phrase == phrase.strip("，。、“” ")


@given(ANY, GENRES)
def test_a_text_shares_everything_with_itself(text, genre):
    assert score(text, text, genre) == (100 if text.letters else 0)


@given(TEXTS | ANY, TEXTS | ANY, GENRES)
def test_only_the_same_letters_score_full(one, other, genre):
    assert (score(one, other, genre) == 100) == (one.letters == other.letters and bool(one.letters))


@given(st.text(st.sampled_from("计量监管"), max_size=30), st.text(st.sampled_from("海洋装备"), max_size=30), GENRES)
def test_texts_without_a_run_of_letters_in_common_score_nothing(one, other, genre):
    assert score(Wording(one), Wording(other), genre) == 0
    assert shared_phrase(Wording(one), Wording(other), genre) == ""


@given(TEXTS, TEXTS, GENRES)
def test_a_shared_phrase_means_a_score(one, other, genre):
    assert score(one, other, genre) > 0 or len(Wording(shared_phrase(one, other, genre)).letters) < 4


def test_punctuation_and_width_of_digits_do_not_count_in_the_score():
    assert score(Wording("到２０３５年，建成基地"), Wording("到2035年：建成“基地”")) == 100


def test_the_phrase_is_the_part_whose_punctuation_is_the_same_too():
    phrase = shared_phrase(DISTRICT, PROVINCE)

    assert phrase == "高效使用列入经营异常名录和严重违法失信企业名单等信用监管工具"


def test_a_copied_sentence_scores_far_above_a_strange_clause():
    assert score(DISTRICT, PROVINCE) > 70
    assert score(DISTRICT, STRANGER) == 0


def test_what_every_text_says_weighs_little():
    one, other = Wording("加强计量监管，推动两检合一"), Wording("加强计量监管，服务海洋装备")
    common = Genre(Wording(f"加强计量监管{place}") for place in range(50))

    assert score(one, other, common) < score(one, other)
    assert shared_phrase(Wording("加强计量监管。两检合一"), Wording("两检合一。加强计量监管"), common) == "两检合一"


def test_a_phrase_is_not_cut_open_at_a_particle():
    assert shared_phrase(Wording("领域的计量监管需求"), Wording("农村的计量监管")) == "计量监管"


def test_a_phrase_does_not_run_on_from_a_title_into_its_text():
    one, other = Wording("推进计量信用\n完善诚信计量体系，甲"), Wording("推进计量信用\n完善诚信计量体系，乙")

    assert shared_phrase(one, other) == "完善诚信计量体系"


def test_two_texts_that_differ_in_one_letter_of_many_are_not_the_same():
    letters = "".join(chr(0x4E00 + step) for step in range(900))

    assert score(Wording(letters + "甲"), Wording(letters)) == 99
