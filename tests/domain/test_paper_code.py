"""Telling a printed form by what stands on it, as people and scanners type it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrodesk.domain.paper_code import codes_of, near_misses, of_submission, read_paper_code, submission_of_qr
from metrodesk.domain.revision import form_code, qr_text
from metrodesk.errors import InvalidFormCode

SUBMISSION = "3f" * 16 + "a7" * 16
submissions = st.binary(min_size=32, max_size=32).map(bytes.hex)
FULL_WIDTH = str.maketrans({chr(one): chr(one + 0xFEE0) for one in range(0x21, 0x7F)})


@given(submissions)
def test_a_code_is_read_however_it_is_typed(submission):
    printed = form_code(submission)

    for typed in (printed, printed.replace(" ", ""), printed.replace(" ", "-"), f"  {printed}\n"):
        assert read_paper_code(typed).grouped == printed
    assert read_paper_code(printed.translate(FULL_WIDTH).replace(" ", "　")).grouped == printed


@given(submissions)
def test_what_a_scanner_types_of_the_qr_names_the_submission(submission):
    text = qr_text(submission)

    for typed in (text, text.lower(), text.translate(FULL_WIDTH), text + "\r\n", text.replace(":", ";"), submission):
        assert read_paper_code(typed) == of_submission(submission)


@given(submissions, st.integers(0, 55))
def test_a_qr_that_lost_a_character_is_never_taken_for_another(submission, place):
    text = qr_text(submission)
    damaged = text[:place] + text[place + 1 :]

    assert submission_of_qr(damaged) in {None, submission}


@pytest.mark.parametrize(
    ("typed", "what"),
    [
        ("", "empty"),
        (" - ", "empty"),
        ("1234 5678", "short"),
        ("1" * 25, "long"),
        ("1" * 23 + "l", "letters"),
        ("一二三四", "letters"),
        ("²" * 24, None),
        ("MD1:ABC", "qr"),
        ("https://example.org", "letters"),
    ],
)
def test_what_cannot_be_a_code_is_told_apart(typed, what):
    if what is None:
        assert read_paper_code(typed).digits == "2" * 24
        return
    with pytest.raises(InvalidFormCode) as caught:
        read_paper_code(typed)
    assert caught.value.what == what


@given(st.sets(submissions, min_size=1, max_size=8), st.data())
def test_one_or_two_wrong_digits_lead_to_the_submission_meant(known, data):
    meant = data.draw(st.sampled_from(sorted(known)))
    places = data.draw(st.sets(st.integers(0, 23), min_size=1, max_size=2))
    right = of_submission(meant).digits
    typed = "".join(str((int(one) + 1) % 10) if at in places else one for at, one in enumerate(right))

    assert near_misses(typed, codes_of(known)) == {meant: tuple(sorted(at + 1 for at in places))}


def test_a_right_code_and_a_wholly_other_one_miss_nothing():
    codes = codes_of([SUBMISSION])

    assert near_misses(of_submission(SUBMISSION).digits, codes) == {}
    assert near_misses("0" * 24, codes) == {}
