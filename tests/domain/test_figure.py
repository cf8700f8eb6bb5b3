"""Figures: the number and its rounding word apart, on the wire as decimal text."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrodesk.domain.figure import ROUNDINGS, Counted, Figure, NotApplicable, Rate, read_value, values_of
from metrodesk.domain.report import ReportBody
from metrodesk.errors import MalformedRevision

figures = st.builds(
    Figure,
    st.decimals(min_value=0, max_value=Decimal("999999999999999"), places=4).map(lambda one: one.normalize()),
    st.sampled_from(ROUNDINGS),
)
values = st.one_of(
    st.builds(Counted, figures, st.booleans()),
    st.builds(Rate, figures, figures, st.booleans()),
    st.builds(NotApplicable, st.text()),
)


@given(values)
def test_what_is_written_reads_back_the_same(value):
    assert read_value(value.to_json()) == value


@given(figures)
def test_the_wire_form_is_plain_digits(figure):
    assert set(figure.written) <= set("0123456789.")
    assert Decimal(figure.written) == figure.value


@pytest.mark.parametrize(
    "value",
    [
        {"value": "1e5"},
        {"value": "-3"},
        {"value": "05"},
        {"value": "1.50"},
        {"value": ".5"},
        {"value": "NaN"},
        {"value": "1234567890123456"},
        {"value": "３"},
        {"value": 3},
        {"value": "3", "rounding": "大概"},
        {"value": "3", "total": "yes"},
        {"numerator": "3"},
        {"not_applicable": None},
        {},
        "3",
    ],
)
def test_what_no_honest_program_writes_is_refused(value):
    with pytest.raises(MalformedRevision):
        read_value(value)


def test_keys_of_later_versions_are_passed_over_and_values_of_later_kinds_too():
    body = ReportBody(measures={"a": {"value": "3", "colour": "red"}, "b": {"range": ["1", "2"]}})

    assert values_of(body) == {"a": Counted(Figure(Decimal(3)))}


@pytest.mark.parametrize(
    ("figure", "unit", "words"),
    [
        (Figure(Decimal(940), "余"), "人次", "940余人次"),
        (Figure(Decimal("20000000")), "家", "20,000,000家"),
        (Figure(Decimal("93.5"), "约"), "台", "约93.5台"),
        (Figure(Decimal(100), "以上"), "家", "100家以上"),
        (Figure(Decimal("23000.0")), "元", "23,000元"),
    ],
)
def test_a_figure_is_shown_as_officials_write_it(figure, unit, words):
    assert figure.with_unit(unit) == words


def test_a_rate_is_computed_from_its_parts_and_none_over_nothing():
    assert Rate(Figure(Decimal(18)), Figure(Decimal(20))).percent == Decimal("90.0")
    assert Rate(Figure(Decimal(1)), Figure(Decimal(16))).percent == Decimal("6.3")
    assert Rate(Figure(Decimal(0)), Figure(Decimal(0))).percent is None
