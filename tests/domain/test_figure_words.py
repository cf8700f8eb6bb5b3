from decimal import Decimal

import pytest

from metrodesk.domain.figure import Counted, Figure, NotApplicable, Rate
from metrodesk.domain.figure_words import is_rounded, value_in_cell, value_in_short, value_words
from metrodesk.domain.measure import Measure, MeasureKind
from metrodesk.domain.task import TaskId

FLOW = Measure("m1", TaskId("t01"), "出动检查人员", "人次", MeasureKind.FLOW)
RATIO = Measure("m2", TaskId("t01"), "受检率", "台件", MeasureKind.RATIO, parts=("实检", "应检"))


def figure(value, rounding=""):
    return Figure(Decimal(value), rounding)


@pytest.mark.parametrize(
    ("measure", "value", "words", "cell"),
    [
        (FLOW, Counted(figure(940, "余")), "940余人次", "940余"),
        (FLOW, Counted(figure(1700, "约")), "约1,700人次", "约1,700"),
        (FLOW, NotApplicable("本镇无此项"), "不涉及（本镇无此项）", "不涉及"),
        (RATIO, Rate(figure(18), figure(20)), "90.0%（实检18、应检20台件）", "90.0%（18/20）"),
        (RATIO, Rate(figure(2, "余"), figure(3)), "约66.7%（实检2余、应检3台件）", "约66.7%（2余/3）"),
        (RATIO, Rate(figure(0), figure(0)), "—（实检0、应检0台件）", "—（0/0）"),
    ],
)
def test_a_value_reads_as_officials_write_it(measure, value, words, cell):
    assert value_words(measure, value) == words
    assert value_in_cell(value) == cell


def test_the_parts_of_a_rate_in_percent_have_no_unit():
    plain = Measure("m2", TaskId("t01"), "受检率", "%", MeasureKind.RATIO)

    assert value_words(plain, Rate(figure(18), figure(20))) == "90.0%（分子18、分母20）"


def test_a_rate_in_short_is_its_percentage():
    assert value_in_short(Rate(figure(18), figure(20))) == "90.0%"
    assert value_in_short(Counted(figure(940, "余"))) == "940余"


def test_nothing_is_an_empty_cell_and_not_rounded():
    assert value_in_cell(None) == ""
    assert not is_rounded(None)
    assert is_rounded(Rate(figure(1), figure(2, "多")))
