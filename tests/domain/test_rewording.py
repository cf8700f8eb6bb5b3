from hypothesis import given
from hypothesis import strategies as st

from metrodesk.domain.rewording import Step, plain, reworded, says_the_same

wordings = st.text(st.sampled_from("计量检定服务，。区域地方"), max_size=30)


def steps(before, after):
    return [(one.step, one.before, one.after) for one in reworded(before, after) if one.step is not Step.SAME]


@given(wordings, wordings)
def test_each_side_is_put_together_again_from_its_pieces(before, after):
    pieces = reworded(before, after)

    assert "".join(one.before for one in pieces) == before
    assert "".join(one.after for one in pieces) == after
    assert all(plain(one.before) == plain(one.after) for one in pieces if one.step is Step.SAME)


@given(wordings)
def test_a_wording_against_itself_says_the_same(text):
    assert says_the_same(reworded(text, text))


def test_a_word_that_shares_a_letter_by_chance_is_changed_as_a_whole():
    assert steps("万达开地区和川东北区域计量协作", "万达开地区和川东北地区计量协作") == [(Step.CHANGED, "区域", "地区")]


def test_half_width_and_full_width_commas_are_the_same():
    assert steps("行动，建立模式。", "行动,建立模式。") == []


def test_what_is_left_out_is_told_as_one_phrase():
    assert steps("督促使用单位依法进行检定。", "督促使用单位依法检定。") == [(Step.LEFT_OUT, "进行", "")]


def test_a_phrase_in_another_place_is_moved_not_left_out():
    moved = steps(
        "积极协调相关技术机构，围绕贸易结算、安全生产等民生事业，加大服务。",
        "围绕贸易结算、安全生产等民生事业，积极协调相关技术机构，加大服务。",
    )

    assert [step for step, _, _ in moved] == [Step.MOVED_AWAY, Step.MOVED_HERE]


def test_only_stops_are_no_other_wording():
    assert says_the_same(reworded("的监管，持续开展检查。", "的监管。持续开展检查。"))
