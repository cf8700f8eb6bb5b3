import inspect

import pytest

from metrodesk import errors
from metrodesk.domain.computer import ComputerState
from metrodesk.errors import MetroDeskError, Reason
from metrodesk.wording.catalogue import Language, set_language
from metrodesk.wording.devices import device_word, listed_device_words, own_device_words, request_words
from metrodesk.wording.errors import explain
from metrodesk.wording.explanation import in_one_line
from metrodesk.wording.intake import outcome_word, reason_of_held_file


def every_error():
    found = inspect.getmembers(errors, inspect.isclass)
    return [kind for _, kind in found if issubclass(kind, MetroDeskError) and kind is not MetroDeskError]


@pytest.fixture(autouse=True, params=list(Language))
def language(request):
    set_language(request.param)
    yield request.param
    set_language(Language.CHINESE)


@pytest.mark.parametrize("kind", every_error(), ids=lambda kind: kind.__name__)
def test_every_known_failure_has_its_words(kind):
    words = explain.dispatch(kind)

    assert words is not explain.dispatch(Exception)


def test_a_failure_nobody_described_is_not_explained_away():
    with pytest.raises(TypeError):
        explain(MetroDeskError())


@pytest.mark.parametrize("reason", list(Reason))
def test_every_reason_of_a_refusal_says_what_happened_and_what_to_do(reason):
    words = reason_of_held_file(reason.name.lower().replace("_", "-"), {"detail": ""})

    assert words.what
    assert words.next


def test_the_request_codes_have_words_of_their_own():
    codes = (
        "waiting",
        "line",
        "unreadable",
        "invitation-spent",
        "request-unit",
        "weak-key",
        "request-mac",
        "closed",
        "forked",
    )

    assert len({reason_of_held_file(code, {}).what for code in codes}) == len(codes)


def test_every_outcome_has_a_word():
    codes = ("merged", "already", "waiting", "enrolment", "quarantined")

    assert not {outcome_word(code) for code in codes} & set(codes)


@pytest.mark.parametrize("words", [own_device_words, listed_device_words], ids=lambda one: one.__name__)
def test_every_state_of_a_computer_says_what_happened_and_what_to_do(words):
    listed = (ComputerState.IN_USE, ComputerState.ROTATING, ComputerState.RETIRED, ComputerState.REVOKED)
    states = tuple(ComputerState) if words is own_device_words else listed

    said = [words(state) for state in states]

    assert all(one.what and one.next for one in said)
    assert len({one.what for one in said}) == len({device_word(state) for state in states}) == len(states)


def test_every_request_says_how_it_may_be_confirmed():
    said = [request_words(problem) for problem in ("", "no-code", "invitation-spent")]

    assert len({one.what for one in said}) == 3
    assert all(one.next for one in said)


def test_the_computer_that_used_a_spent_letter_first_is_named():
    assert "533d f6ed" in reason_of_held_file("invitation-spent", {"first": "533d f6ed"}).what


def test_two_chinese_sentences_stand_close_and_two_english_ones_apart():
    assert in_one_line("尚未确认。", "请确认登记。") == "尚未确认。请确认登记。"
    assert in_one_line("Not yet.", "Confirm it.") == "Not yet. Confirm it."
    assert in_one_line("Done.", "") == "Done."
