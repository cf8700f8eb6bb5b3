"""What stands in filled-in sheets is understood exactly or asked about, never guessed, never zero."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.comments import Comment

from metrodesk.domain.report import ReportBody, Status
from metrodesk.services.sheet_questions import Answer
from metrodesk.services.sheet_review import review, stored
from metrodesk.storage.sheets import TakenSheet
from tests.services.sheet_desk import CHECKED, MONEY, RATE, T1, T2, Sheets, asked, becomes, fill

TEXT = "检查集贸市场3家、加油站2家。"


@pytest.fixture
def sheets(tmp_path):
    return Sheets(tmp_path)


def count(value, rounding=""):
    return {"value": value, "rounding": rounding} if rounding else {"value": value}


# -- understood exactly -----------------------------------------------------------------------


def test_a_plain_sheet_asks_nothing(sheets):
    path = sheets.filled(
        status="本期有进展",
        progress=TEXT,
        figure="9",
        numerator="18",
        denominator="20",
        status2="已完成",
        percent2="100%",
    )

    found = sheets.review(path)

    assert asked(found) == {}
    assert becomes(found) == {
        (1, "status"): "progressed", (1, "progress"): TEXT, (1, CHECKED): count("9"),
        (1, RATE): {"numerator": "18", "denominator": "20"}, (2, "status"): "done", (2, "percent"): 100,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("１２", count("12")), ("1,200", count("1200")), ("940余", count("940", "余")),
        (" 约93 家次", count("93", "约")),
        (12, count("12")), ((1234.0, "#,##0"), count("1234")), ("0", count("0")),
    ],
)  # fmt: skip
def test_a_figure_that_can_be_read_one_way_only_is_taken(sheets, typed, value):
    found = sheets.review(sheets.filled(figure=typed))

    assert (asked(found), becomes(found)) == ({}, {(1, CHECKED): value})


def test_a_blank_cell_says_nothing(sheets):
    found = sheets.review(sheets.filled(status="未启动"))

    assert becomes(found) == {(1, "status"): "not_started"}


def test_the_word_beside_a_figure_belongs_to_it(sheets):
    assert becomes(sheets.review(sheets.filled(figure="940", rounding="余"))) == {(1, CHECKED): count("940", "余")}


def test_a_reason_why_a_figure_does_not_apply_stands_in_its_place(sheets):
    found = sheets.review(sheets.filled(absent="没有集贸市场"))

    assert becomes(found) == {(1, CHECKED): {"not_applicable": "没有集贸市场"}}


# -- asked about -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("2000万", "converted"), ("≥95", "at-least"), ("≥95%", "percent"), ("2024.6", "date"), (2024.6, "date"),
        ((0.95, "0%"), "percent"), ((1234.5678, "0"), "format"), ((12000, '0.0,"千"'), "format"), ("3.5", "fraction"),
        (date(2026, 6, 1), "date"), (True, "boolean"), ("=1+1", "no-value"), ("#REF!", "error"), ("无", "no-number"),
        ("3家、2家", "several"), ("-4", "negative"), ("12台", "other-unit"), ("不超过5", "at-most"),
    ],
)  # fmt: skip
def test_a_figure_that_may_mean_something_else_is_asked_about_and_not_written(sheets, typed, why):
    path = sheets.filled(figure=typed)
    if typed == "#REF!":
        book = load_workbook(path)
        book["数据"]["G6"].data_type = "e"
        book.save(path)

    found = sheets.review(path)

    assert asked(found) == {f"{CHECKED}.value": why}
    assert becomes(found) == {}


def test_money_in_ten_thousands_is_shown_in_yuan_and_confirmed(sheets):
    path = sheets.filled(money="2.3万元")
    found = sheets.review(path)
    (line,) = found.lines
    assert (line.meaning.question.choices[0].words, becomes(found)) == ("23,000元", {})

    confirmed = review(sheets.batch(path), {line.id: Answer("take")})

    assert becomes(confirmed) == {(1, MONEY): count("23000")}
    assert review(sheets.batch(path), {line.id: Answer("leave")}).changes == ()


def test_a_figure_typed_as_the_answer_must_itself_be_certain(sheets):
    path = sheets.filled(figure="二十来家")
    (line,) = sheets.review(path).lines

    assert becomes(review(sheets.batch(path), {line.id: Answer(typed="20多")})) == {(1, CHECKED): count("20", "多")}
    assert review(sheets.batch(path), {line.id: Answer(typed="二十")}).open_questions == 1


@pytest.mark.parametrize(
    ("cells", "why"),
    [
        ({"status": "有进展"}, {"status": "status"}),
        ({"status": True}, {"status": "boolean"}),
        ({"progress": "=A1"}, {"progress": "no-value"}),
        ({"progress": date(2026, 6, 1)}, {"progress": "date"}),
        ({"percent2": "六成"}, {"percent": "whole-percent"}),
        ({"percent2": "60.5"}, {"percent": "whole-percent"}),
        ({"figure": "3", "absent": "没有"}, {f"{CHECKED}.value": "both"}),
        ({"figure": "3", "rounding": "左右"}, {f"{CHECKED}.value": "rounding"}),
        ({"figure": "3多", "rounding": "近"}, {f"{CHECKED}.value": "rounding-differs"}),
        ({"rounding": "近"}, {f"{CHECKED}.value": "rounding-alone"}),
        ({"numerator": "18"}, {f"{RATE}.denominator": "part-missing"}),
    ],
)
def test_cells_that_do_not_say_one_thing_are_asked_about(sheets, cells, why):
    found = sheets.review(sheets.filled(**cells))

    assert asked(found) == why
    assert becomes(found) == {}


def test_the_missing_part_of_a_rate_can_be_typed(sheets):
    path = sheets.filled(numerator="18")
    line = next(one for one in sheets.review(path).lines if one.is_open)

    found = review(sheets.batch(path), {line.id: Answer(typed="20")})

    assert becomes(found) == {(1, RATE): {"numerator": "18", "denominator": "20"}}


def test_a_value_computed_by_the_spreadsheet_is_used_only_when_confirmed(sheets):
    path = sheets.filled(figure="9")
    batch = sheets.batch(path)
    (entry,) = batch.sources[0].read.entries
    placed = entry.cells[0]
    computed = replace(entry, cells=(replace(placed, cell=replace(placed.cell, formula="=SUM(A1:A3)")),))
    source = replace(batch.sources[0], read=replace(batch.sources[0].read, entries=(computed,)))
    batch = replace(batch, sources=(source,))

    assert asked(review(batch, {})) == {f"{CHECKED}.value": "formula"}
    assert becomes(review(batch, {"0|m1|value": Answer("take")})) == {(1, CHECKED): count("9")}


def test_what_stands_outside_the_form_is_listed_and_may_be_added_to_a_text(sheets):
    path = sheets.filled(progress=TEXT)
    book = load_workbook(path)
    book["进展情况"]["M6"], book["进展情况"]["D7"].comment = "另有2家待查", Comment("这项不归我们管", "村")
    book.save(path)
    found = sheets.review(path)
    beside = next(one for one in found.lines if one.where == "进展情况!M6")
    note = next(one for one in found.lines if one.where == "进展情况!D7")

    assert (beside.is_open, note.typed) == (True, "批注：这项不归我们管")
    answered = review(sheets.batch(path), {beside.id: Answer("append:progress"), note.id: Answer("leave")})
    assert becomes(answered) == {(1, "progress"): f"{TEXT}\n另有2家待查"}
    assert answered.open_questions == 0


def test_a_sheet_without_its_hidden_marks_is_asked_about_as_a_whole(sheets):
    path = sheets.filled(progress=TEXT)
    book = load_workbook(path)
    del book["_metrodesk"]
    book.save(path)
    batch = sheets.batch(path)
    outside = {one.id: Answer("leave") for one in review(batch, {}).lines if not one.field and one.where}

    assert "unkeyed" in asked(review(batch, {})).values()
    assert becomes(review(batch, {**outside, "0|sheet": Answer("yes")})) == {(1, "progress"): TEXT}
    assert review(batch, {"0|sheet": Answer("leave")}).changes == ()
    assert review(batch, {"0|sheet": Answer("leave")}).open_questions == 0


# -- out and in --------------------------------------------------------------------------------

texts = st.text(st.sampled_from("检查集贸市场3家、=@+-，。\n1％"), max_size=30).map(str.strip)
figures = st.decimals(0, 10**9, places=2, allow_nan=False).map(lambda one: f"{one.normalize() + 0:f}")
counts = st.builds(count, figures, st.sampled_from(["", "余", "多", "近", "约", "以上"]))
rates = st.builds(lambda one, other: {"numerator": one, "denominator": other}, figures, figures)
absent = st.builds(lambda text: {"not_applicable": text}, texts.filter(bool))
bodies = st.builds(
    lambda status, percent, progress, problems, **measures: ReportBody(
        status, percent=percent, progress=progress, problems=problems, measures={k: v for k, v in measures.items() if v}
    ),
    st.sampled_from([None, *Status]), st.none() | st.integers(0, 100), texts, texts,
    m1=st.none() | counts | absent, m2=st.none() | counts, m3=st.none() | rates | absent,
)  # fmt: skip


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(bodies, bodies)
def test_a_sheet_that_comes_back_unfilled_changes_nothing(tmp_path, one, other):
    sheets = Sheets(tmp_path, {T1: one, T2: replace(other, measures={})})

    for path in (sheets.issue("甲", "0a", filled=True), sheets.issue("乙", "0b")):
        found = sheets.review(path)
        assert (found.open_questions, found.changes, found.lines) == (0, (), ())


def test_a_cell_that_was_emptied_is_asked_about(sheets):
    sheets.bodies = {T1: ReportBody(Status.PROGRESSED, progress=TEXT, measures={"m1": count("9")})}
    path = sheets.filled(prefilled=True, progress=None, figure=None)
    found = sheets.review(path)
    assert asked(found) == {"progress": "emptied", CHECKED: "emptied"}

    cleared = review(sheets.batch(path), {one.id: Answer("clear") for one in found.lines})

    assert becomes(cleared) == {(1, "progress"): "", (1, CHECKED): None}
    assert review(sheets.batch(path), {one.id: Answer("keep") for one in found.lines}).changes == ()


def test_what_was_changed_on_top_of_what_stands_there_is_taken_without_a_question(sheets):
    sheets.bodies = {T1: ReportBody(Status.PROGRESSED, progress=TEXT, measures={"m1": count("9")})}
    path = sheets.filled(prefilled=True, progress=f"{TEXT}又查1家。", figure="10")

    assert becomes(sheets.review(path)) == {(1, "progress"): f"{TEXT}又查1家。", (1, CHECKED): count("10")}


def test_a_report_that_was_changed_meanwhile_is_asked_about(sheets):
    sheets.bodies = {T1: ReportBody(Status.PROGRESSED, progress=TEXT, measures={"m1": count("9")})}
    path = sheets.filled(prefilled=True, progress="村里写的。", figure="10")
    sheets.bodies = {T1: ReportBody(Status.PROGRESSED, progress="镇里改过。", measures={"m1": count("4")})}
    found = sheets.review(path)
    assert asked(found) == {"progress": "edited", CHECKED: "edited"}

    both = review(sheets.batch(path), {one.id: Answer("both") for one in found.outcomes})

    assert becomes(both) == {(1, "progress"): "镇里改过。\n村里写的。", (1, CHECKED): count("14")}


# -- several sheets ----------------------------------------------------------------------------


def three(sheets):
    return (
        sheets.filled(
            "王家村", "0a", status="本期有进展", progress="查3家。", figure="3", numerator="2", denominator="3"
        ),
        sheets.filled(
            "李家村", "0b", status="本期有进展", progress="查5家。", figure="5多", numerator="4", denominator="4"
        ),
        sheets.filled("张家村", "0c", absent="没有市场"),
    )


def test_figures_are_added_and_texts_stacked_with_their_senders(sheets):
    found = sheets.review(*three(sheets))

    assert asked(found) == {}
    assert becomes(found) == {
        (1, "status"): "progressed",
        (1, "progress"): "【李家村】查5家。\n【王家村】查3家。",
        (1, CHECKED): count("8", "约"),
        (1, RATE): {"numerator": "6", "denominator": "7"},
    }
    (checked,) = [one for one in found.outcomes if one.field == CHECKED]
    assert {one.sender: one.value for one in checked.parts} == {
        "王家村": count("3"), "李家村": count("5", "多"), "张家村": {"not_applicable": "没有市场"},
    }  # fmt: skip


@given(st.permutations(range(3)))
@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_report_is_the_same_in_whatever_order_the_sheets_come(tmp_path_factory, order):
    sheets = Sheets(tmp_path_factory.mktemp("order"))
    paths = three(sheets)

    assert becomes(sheets.review(*(paths[at] for at in order))) == becomes(sheets.review(*paths))


def after(sheets, *paths):
    """Take sheets over as the desk would: the reports and what each sheet said are kept."""
    batch = sheets.batch(*paths)
    found = review(batch, {})
    assert found.open_questions == 0
    for outcome in found.changes:
        body = sheets.bodies.get(outcome.task, ReportBody())
        value = outcome.meaning.value
        if outcome.field.startswith("measures."):
            body = replace(body, measures={**body.measures, outcome.field[9:]: value})
        else:
            body = ReportBody.from_json({**body.to_json(), outcome.field: value})
        sheets.bodies[outcome.task] = body
    new = {at: batch.sources[at] for at in found.said}
    kept = [one for one in sheets.taken if one.sheet not in {source.sheet for source in new.values()}]
    sheets.taken = (*kept, *(
        TakenSheet(one.sha256, one.sheet, "u3", "2026Q3", one.sender, one.path.name, one.changed,
                   stored(found.said[at]), "then") for at, one in new.items()
    ))  # fmt: skip
    return found


def test_a_sheet_that_comes_later_is_added_to_those_before_without_a_question(sheets):
    one, other, _ = three(sheets)
    after(sheets, one)

    found = sheets.review(other)

    assert becomes(found)[1, CHECKED] == count("8", "约")
    assert becomes(found)[1, "progress"] == "【李家村】查5家。\n【王家村】查3家。"
    assert asked(found) == {}


def test_a_newer_file_of_a_sheet_takes_the_place_of_the_one_before(sheets):
    one, other, _ = three(sheets)
    after(sheets, one, other)

    found = sheets.review(fill(one, figure="4"))

    assert becomes(found) == {(1, CHECKED): count("9", "约")}


def test_words_the_desk_wrote_itself_are_not_overwritten(sheets):
    one, other, _ = three(sheets)
    after(sheets, one)
    sheets.bodies[T1] = replace(sheets.bodies[T1], progress="镇里自己写的。")

    assert asked(sheets.review(other)) == {"progress": "edited"}


def test_two_versions_of_one_sheet_are_asked_about_the_newest_first(sheets):
    one = sheets.filled("王家村", "0a", figure="3")
    (other := one.with_name("新.xlsx")).write_bytes(one.read_bytes())
    book = load_workbook(fill(other, figure="4"))
    book.properties.modified = book.properties.modified.replace(year=2030)
    book.save(other)
    batch = replace(sheets.batch(one, other))
    newer = replace(batch.sources[1], changed="2030-01-01T00:00:00Z")
    batch = replace(batch, sources=(batch.sources[0], newer))
    found = review(batch, {})
    (line,) = found.senders

    assert (line.meaning.question.why, line.meaning.question.facts["fields"]) == ("versions", "1")
    assert [choice.code for choice in line.meaning.question.choices] == ["file-1", "file-0"]
    assert found.changes == ()
    assert becomes(review(batch, {line.id: Answer("file-1")})) == {(1, CHECKED): count("4")}


def test_the_same_sheet_under_two_names_counts_once(sheets):
    one = sheets.filled(figure="3")
    (other := one.with_name("副本.xlsx")).write_bytes(one.read_bytes())

    found = sheets.review(one, other)

    assert (becomes(found), asked(found)) == ({(1, CHECKED): count("3")}, {})


def test_two_sheets_of_one_sender_on_the_same_task_are_asked_about(sheets):
    paths = sheets.filled("王家村", "0a", figure="3"), sheets.filled("王家村", "0b", figure="3")
    (line,) = sheets.review(*paths).senders

    assert line.meaning.question.why == "same-sender"
    assert becomes(review(sheets.batch(*paths), {line.id: Answer("both")})) == {(1, CHECKED): count("6")}
    assert becomes(review(sheets.batch(*paths), {line.id: Answer("file-0")})) == {(1, CHECKED): count("3")}


def test_senders_who_disagree_on_the_status_are_asked_about(sheets):
    paths = sheets.filled("王家村", "0a", status="本期有进展"), sheets.filled("李家村", "0b", status="未启动")
    found = sheets.review(*paths)
    assert asked(found) == {"status": "statuses"}
    (outcome,) = found.outcomes

    assert outcome.meaning.question.facts["said"] == "李家村：未启动；王家村：本期有进展"
    answered = review(sheets.batch(*paths), {outcome.id: Answer("progressed")})
    assert becomes(answered) == {(1, "status"): "progressed"}
