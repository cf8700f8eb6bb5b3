from decimal import Decimal

import pytest

from metrodesk.domain.figure import Figure, Rate
from metrodesk.domain.indicator_entry import Doubt, understand_reading
from metrodesk.domain.indicator_value import Judged, read_indicator_value, to_json, words_of
from metrodesk.errors import MalformedRevision
from tests.services.measured import CENTRES, RANK, RATE, SHOPS


@pytest.mark.parametrize(
    ("indicator", "text", "value", "doubt"),
    [
        (RATE, "96.5", "96.5%", None),
        (RATE, "９６．５％", "96.5%", None),
        (RATE, "约96", "约96%", None),
        (RATE, "96%以上", "96%以上", None),
        (RATE, "960/1000", "96.0%（960/1,000）", None),
        (RATE, "1001/1000", "100.1%（1,001/1,000）", Doubt.UNUSUAL),
        (RATE, "5/0", None, Doubt.OVER_NOTHING),
        (RATE, "", None, Doubt.EMPTY),
        (RATE, "很高", None, Doubt.NO_FIGURE),
        (CENTRES, "4", "4个", None),
        (CENTRES, "4个", "4个", None),
        (CENTRES, "4.5", "4.5个", Doubt.UNUSUAL),
        (CENTRES, "4家", "4个", Doubt.UNUSUAL),
        (SHOPS, "12.5", "12.5万家", None),
        (SHOPS, "12万家", "12万家", None),
        (SHOPS, "12万", "12万家", None),
        (SHOPS, "120000家", "12万家", Doubt.CONVERTED),
        (SHOPS, "12余万家", "12余万家", None),
    ],
)
def test_a_figure_is_read_in_the_unit_of_its_indicator(indicator, text, value, doubt):
    found = understand_reading(indicator, text)

    assert found.doubt is doubt
    assert (None if found.value is None else words_of(found.value, indicator.unit)) == value


def test_a_target_in_words_asks_whether_it_is_reached():
    assert understand_reading(RANK, "国际前列").doubt is Doubt.NOT_JUDGED
    assert understand_reading(RANK, " ", reached=True).doubt is Doubt.EMPTY
    assert understand_reading(RANK, "国际前列", reached=True).value == Judged("国际前列", reached=True)


@pytest.mark.parametrize(
    "value",
    [
        Figure(Decimal("96.5"), "约"),
        Rate(Figure(Decimal(18)), Figure(Decimal(20), "余")),
        Judged("国际前列", reached=False),
    ],
)
def test_a_value_comes_back_from_the_wire_as_it_went(value):
    assert read_indicator_value(to_json(value)) == value


@pytest.mark.parametrize("wire", [{}, {"value": "1e5"}, {"text": "好"}, {"value": 5}, [], {"numerator": "1"}])
def test_what_is_no_value_is_refused(wire):
    with pytest.raises(MalformedRevision):
        read_indicator_value(wire)
