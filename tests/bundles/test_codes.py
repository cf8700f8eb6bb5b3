import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrodesk.bundles.codes import check_digit, grouped, new_code, read_code
from metrodesk.errors import InvalidCode

DIGITS = st.text("0123456789", min_size=11, max_size=11)


def test_a_code_is_three_groups_of_four_digits():
    code = new_code()
    assert [len(group) for group in grouped(code).split(" ")] == [4, 4, 4]
    assert read_code(grouped(code)) == code


def test_the_check_digit_is_that_of_damm():
    """The example of H. Michael Damm's scheme: 572 has check digit 4."""
    assert check_digit("572") == "4"


@pytest.mark.parametrize(
    "typed", ["3141 5926 5352", "3141-5926-5352", "３１４１　５９２６　５３５２", " 3141—5926—5352\n"]
)
def test_a_code_is_read_as_people_type_it(typed):
    assert read_code(typed) == "314159265352"


@pytest.mark.parametrize(
    ("typed", "detail"),
    [("", "letters"), ("3141 5926 535", "length"), ("3141 5926 5352 1", "length"), ("3141 5926 535O", "letters"),
     ("3141 5926 5353", "check_digit"), ("三一四一", "letters")],
)  # fmt: skip
def test_a_code_that_cannot_be_right_says_why(typed, detail):
    with pytest.raises(InvalidCode) as refused:
        read_code(typed)
    assert refused.value.detail == detail


@given(DIGITS, st.integers(0, 11), st.sampled_from("0123456789"))
def test_every_single_wrong_digit_is_found(free, at, digit):
    code = free + check_digit(free)
    typed = code[:at] + digit + code[at + 1 :]
    if typed != code:
        with pytest.raises(InvalidCode):
            read_code(typed)


@given(DIGITS, st.integers(0, 10))
def test_every_swap_of_neighbours_is_found(free, at):
    code = free + check_digit(free)
    typed = code[:at] + code[at + 1] + code[at] + code[at + 2 :]
    if typed != code:
        with pytest.raises(InvalidCode):
            read_code(typed)
