from hypothesis import given
from hypothesis import strategies as st

from metrodesk.domain.draft_steps import MOST_STEPS, DraftState, Steps
from metrodesk.domain.report import ReportBody

texts = st.lists(st.text(max_size=3), min_size=1, max_size=8)


def state(text):
    return DraftState(ReportBody(progress=text))


def typed(texts):
    """Return where a draft is after saying these texts one after another, and its steps."""
    now, steps = DraftState(ReportBody()), Steps()
    for text in texts:
        steps, now = steps.after(now), state(text)
    return now, steps


@given(texts)
def test_going_back_and_forth_again_changes_nothing(said):
    now, steps = typed(said)

    before, there = steps.back(now)

    assert there.forth(before) == (now, steps)


@given(texts)
def test_all_the_way_back_is_an_empty_report_and_all_the_way_forth_the_last_text(said):
    now, steps = typed(said)
    last = now

    while (went := steps.back(now)) is not None:
        now, steps = went
    assert now.body == ReportBody()

    while (went := steps.forth(now)) is not None:
        now, steps = went
    assert now == last


def test_what_was_undone_is_out_of_reach_after_something_new():
    now, steps = typed(["甲", "乙"])
    now, steps = steps.back(now)

    assert steps.after(now).forth(state("丙")) is None


def test_a_state_is_not_kept_twice_in_a_row():
    now, steps = typed(["甲"])

    assert steps.after(now).after(now).past == (*steps.past, now)


def test_the_oldest_states_make_room():
    _, steps = typed([str(number) for number in range(MOST_STEPS + 5)])

    assert len(steps.past) == MOST_STEPS
    assert steps.past[-1] == state(str(MOST_STEPS + 3))
