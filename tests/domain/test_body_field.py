"""The fields of a report one by one, each figure a field of its own."""

import pytest
from hypothesis import given

from metrodesk.domain.body_field import changed_parts, with_field
from metrodesk.domain.report import ReportBody, Status, field_value
from metrodesk.errors import MalformedRevision
from tests.domain.test_report import bodies

ONE = ReportBody(Status.PROGRESSED, progress="检查12家次。", measures={"a": {"value": "1"}, "b": {"value": "2"}})


def test_each_figure_that_differs_is_named_in_the_place_of_figures():
    other = ReportBody(
        Status.PROGRESSED, progress="检查15家次。", measures={"a": {"value": "1"}, "c": {"value": "3"}}, percent=5
    )

    assert changed_parts(ONE, other) == ("percent", "progress", "measures.b", "measures.c")
    assert changed_parts(ONE, ONE) == ()


def test_one_figure_is_put_in_or_taken_out_and_the_others_stay():
    assert with_field(ONE, "measures.b", {"value": "9"}).measures == {"a": {"value": "1"}, "b": {"value": "9"}}
    assert with_field(ONE, "measures.b", None).measures == {"a": {"value": "1"}}
    assert with_field(ONE, "progress", "检查3家次。").progress == "检查3家次。"
    with pytest.raises(MalformedRevision):
        with_field(ONE, "progress", 3)


named = bodies.filter(lambda one: "" not in one.measures)


@given(named, named)
def test_what_differs_is_all_that_makes_one_body_the_other(one, other):
    made = one
    for name in changed_parts(one, other):
        made = with_field(made, name, field_value(other, name))

    assert made == other
