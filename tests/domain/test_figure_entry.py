"""What is typed into the figures: understood, to be confirmed, or kept as typed – never another figure."""

import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrodesk.domain.figure import Counted, Figure, NotApplicable, Rate, values_of
from metrodesk.domain.figure_entry import Cell, Entry, stored_entries, unread
from metrodesk.domain.report import ReportBody
from tests.domain.measures import ALL, FINES, MARKETS, PASSED, POINTS
from tests.domain.test_figure import figures


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        ("12", {"value": "12"}),
        ("９４０余", {"value": "940", "rounding": "余"}),
        ("1,200家次", {"value": "1200"}),
        ("约1700", {"value": "1700", "rounding": "约"}),
        ("0", {"value": "0"}),
        ("不涉及：辖区没有集贸市场", {"not_applicable": "辖区没有集贸市场"}),
        ("不涉及（没有）", {"not_applicable": "没有"}),
        ("", None),
        ("  ", None),
    ],
)
def test_what_is_surely_a_figure_is_stored_as_one(text, stored):
    assert Entry.blank(MARKETS).with_text(0, text).stored == stored


@pytest.mark.parametrize("text", ["2000万", "≥95", "2024.6", "12台", "1.5"])
def test_what_must_be_confirmed_is_no_figure_until_it_is(text):
    entry = Entry.blank(MARKETS).with_text(0, text)

    assert (entry.value, entry.stored) == (None, {"typed": [text]})
    assert entry.doubt(0).asks
    assert entry.confirm(0).value == Counted(entry.doubt(0).figure)


@pytest.mark.parametrize("text", ["二十", "12-15", "无", "/", "—", "95%", "-3", "待定"])
def test_what_is_no_figure_stays_as_it_was_typed(text):
    entry = Entry.blank(MARKETS).with_text(0, text)

    assert entry.stored == {"typed": [text]}
    assert entry.doubt(0).figure is None
    assert entry.confirm(0) == entry


def test_a_ratio_is_typed_in_one_go_or_part_by_part():
    at_once = Entry.blank(PASSED).with_text(0, "18/20")
    in_turn = Entry.blank(PASSED).with_text(1, "20")

    assert at_once.value == Rate(Figure(Decimal(18)), Figure(Decimal(20)))
    assert (in_turn.value, in_turn.stored) == (None, {"typed": ["", "20"]})
    assert in_turn.with_text(0, "18").stored == at_once.stored


def test_a_running_total_says_that_it_is_one():
    assert Entry.blank(FINES).with_text(0, "23000元").stored == {"value": "23000", "total": True}


def test_a_figure_typed_over_not_applicable_takes_its_place():
    entry = Entry.blank(MARKETS).with_text(0, "不涉及")

    assert (entry.value, entry.stored) == (None, {"not_applicable": ""})
    assert entry.with_text(0, "3").stored == {"value": "3"}
    assert entry.with_text(0, "").stored is None


def test_half_characters_and_line_ends_of_a_paste_do_no_harm():
    stored = Entry.blank(MARKETS).with_text(0, "十\ud842二\n家").stored

    assert json.loads(json.dumps(stored, ensure_ascii=False).encode()) == {"typed": ["十\ufffd二 家"]}


@given(st.sampled_from(ALL), st.lists(figures, min_size=2, max_size=2))
def test_what_a_cell_shows_is_read_back_as_the_same_figure_once_confirmed(measure, chosen):
    entry = Entry.blank(measure)
    for at in range(len(entry.cells)):
        entry = entry.with_text(at, Cell.of(chosen[at]).text).confirm(at)

    assert [cell.figure for cell in entry.cells] == chosen[: len(entry.cells)]
    assert Entry.read(measure, json.loads(json.dumps(entry.stored))).value == entry.value


@given(st.sampled_from(ALL), st.integers(0, 1), st.text(max_size=20))
def test_whatever_is_typed_is_kept_and_comes_back(measure, at, text):
    entry = Entry.blank(measure).with_text(min(at, len(Entry.blank(measure).cells) - 1), text)
    again = Entry.read(measure, entry.stored)

    assert again.stored == entry.stored
    assert again.value == entry.value
    if text.strip() and entry.reason is None:
        assert entry.stored is not None


@given(st.sampled_from([MARKETS, POINTS]), st.text(max_size=20))
def test_no_figure_ever_becomes_a_float(measure, text):
    stored = Entry.blank(measure).with_text(0, text).stored
    figure = Entry.read(measure, stored).cells[0].figure

    assert figure is None or type(figure.value) is Decimal
    assert not any(isinstance(part, float) for part in (stored or {}).values())


def test_what_was_typed_is_no_value_and_is_told_apart():
    entries = [
        Entry.blank(MARKETS).with_text(0, "2000万"),
        Entry.blank(PASSED).with_text(0, "18"),
        Entry.read(POINTS, {"value": "3"}),
    ]
    body = ReportBody(measures=stored_entries({}, entries))

    assert values_of(body) == {POINTS.id: Counted(Figure(Decimal(3)))}
    assert unread(body) == {MARKETS.id: "2000万", PASSED.id: "18/"}


def test_a_value_this_program_cannot_read_is_shown_and_not_lost():
    entry = Entry.read(MARKETS, {"later": "1"})

    assert entry.cells[0].text == "{'later': '1'}"
    assert Entry.read(MARKETS, {"numerator": "1", "denominator": "2"}).value is None
    assert Entry.read(PASSED, {"not_applicable": "没有"}).value == NotApplicable("没有")


def test_measures_not_asked_of_the_unit_stay_as_they_are():
    before = {"other": {"value": "1"}, MARKETS.id: {"value": "2"}}

    assert stored_entries(before, [Entry.blank(MARKETS)]) == {"other": {"value": "1"}}
