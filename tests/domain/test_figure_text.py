"""Reading figures as clerks write them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrodesk.domain.figure import Figure
from metrodesk.domain.figure_text import Problem, understand
from tests.domain.test_figure import figures

ANY = st.text(alphabet=st.sampled_from("0123456789０１２,，.．万亿元余多约近以上家台件≥%-年 /（）"), max_size=12)


@pytest.mark.parametrize(
    ("text", "unit", "value", "rounding"),
    [
        ("12", "家", "12", ""),
        (" １，２００ ", "家", "1200", ""),
        ("940余人次", "人次", "940", "余"),
        ("约１００", "家", "100", "约"),
        ("将近30场", "场", "30", "近"),
        ("100家以上", "家", "100", "以上"),
        ("118台(件)", "台件", "118", ""),
        ("5760元", "元", "5760", ""),
        ("0", "家", "0", ""),
        ("12 345 家", "家", "12345", ""),
        ("5\n家", "家", "5", ""),
        ("85449.8", "元", "85449.8", ""),
    ],
)
def test_plain_figures_are_understood_without_a_question(text, unit, value, rounding):
    understood = understand(text, unit)

    assert understood.figure == Figure(Decimal(value), rounding)
    assert (understood.problem, understood.asks) == (None, False)


@pytest.mark.parametrize("text", ["7\n8", "7 8", "７　８", "12\n345", "2024 6", "12 345 6", "1,234 567", "7\t8"])
def test_numbers_beside_or_under_each_other_never_run_together(text):
    understood = understand(text, "家")

    assert (understood.figure, understood.problem) == (None, Problem.SEVERAL)


@pytest.mark.parametrize(
    ("text", "unit", "value", "problem"),
    [
        ("2000万", "家", "20000000", None),
        ("2.3万元", "元", "23000", None),
        ("3.5亿", "元", "350000000", None),
        ("9.36万多台件", "台件", "93600", None),
        ("5760元", "万元", "0.576", None),
        ("2.3万", "万元", "2.3", None),
        ("≥95", "家", "95", Problem.AT_LEAST),
        ("2024.6", "家", "2024.6", Problem.DATE),
        ("3.5", "家", "3.5", Problem.FRACTION),
        ("12枪", "台", "12", Problem.OTHER_UNIT),
    ],
)
def test_what_was_converted_or_may_mean_something_else_is_asked_about(text, unit, value, problem):
    understood = understand(text, unit)

    assert understood.figure is not None
    assert understood.figure.value == Decimal(value)
    assert (understood.problem, understood.asks) == (problem, True)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", Problem.EMPTY),
        ("　", Problem.EMPTY),
        ("若干", Problem.NO_NUMBER),
        ("五场", Problem.NO_NUMBER),
        ("1,20", Problem.NO_NUMBER),
        ("12、13", Problem.SEVERAL),
        ("18/20", Problem.SEVERAL),
        ("6台（12枪）", Problem.SEVERAL),
        ("-3", Problem.NEGATIVE),
        ("≥95%", Problem.PERCENT),
        ("不超过5", Problem.AT_MOST),
        ("2024年6月", Problem.DATE),
        ("99999999亿", Problem.TOO_LARGE),
        ("100余家以上", Problem.NO_NUMBER),
    ],
)
def test_what_is_no_figure_is_named_and_never_zero(text, problem):
    understood = understand(text, "家")

    assert understood.figure is None
    assert understood.problem is problem


@given(figures, st.sampled_from(["", "家", "台件", "元"]))
def test_a_figure_as_it_is_shown_reads_back_the_same(figure, unit):
    assert understand(figure.with_unit(unit), unit).figure == figure


@given(ANY)
def test_anything_typed_is_a_figure_or_has_a_problem(text):
    understood = understand(text, "家")

    assert understood.figure is not None or understood.problem is not None
    assert understood.problem is None or understood.figure is None or understood.asks


@given(ANY, ANY)
def test_two_numbers_are_never_taken_for_one(one, other):
    both = understand(f"{one}、{other}", "家")
    if any(digit.isdigit() for digit in one) and any(digit.isdigit() for digit in other):
        assert both.figure is None
