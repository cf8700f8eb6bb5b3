import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrodesk.domain.report import Evidence, Names, ReportBody, Status, changed_fields, choices
from metrodesk.domain.revision import canonical
from metrodesk.errors import MalformedRevision

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
figures = st.one_of(st.none(), texts, st.integers(-(10**12), 10**12), st.booleans())
measures = st.dictionaries(texts, st.dictionaries(st.sampled_from(["value", "rounding"]), figures), max_size=3)
files = st.builds(
    Evidence,
    st.text("0123456789abcdef", min_size=64, max_size=64),
    texts,
    st.sampled_from(["image/jpeg", "application/pdf", ""]),
    st.integers(0, 1 << 30),
)
bodies = st.builds(
    ReportBody,
    status=st.one_of(st.none(), st.sampled_from(Status)),
    reason=texts,
    percent=st.one_of(st.none(), st.integers(0, 100)),
    progress=texts,
    problems=texts,
    next_steps=texts,
    measures=measures,
    explanations=st.dictionaries(texts, texts, max_size=3),
    evidence=st.lists(files, max_size=3).map(tuple),
)


@given(bodies)
def test_a_report_reads_back_what_it_writes(body):
    assert ReportBody.from_json(body.to_json()) == body
    assert canonical(ReportBody.from_json(body.to_json()).to_json()) == canonical(body.to_json())


@given(st.builds(Names, texts, texts, texts))
def test_names_read_back_what_they_write(names):
    assert Names.from_json(names.to_json()) == names


@given(bodies)
def test_tidying_twice_changes_nothing_more_and_keeps_all_but_blanks(body):
    tidy = body.tidied()

    assert tidy.tidied() == tidy
    assert "".join(tidy.progress.split()) == "".join(body.progress.split())
    assert tidy.evidence == body.evidence


@pytest.mark.parametrize("typed", ["第一行\r\n第二行 \r第三行\n\n", "\n第一行\n第二行\t\n第三行"])
def test_tidying_makes_line_ends_alike_and_trims(typed):
    assert ReportBody(progress=typed).tidied().progress == "第一行\n第二行\n第三行"


def test_half_a_character_from_a_broken_paste_is_replaced_not_kept():
    tidy = ReportBody(progress="检查\ud83d三家", reason="\udc00").tidied()

    assert tidy.progress == "检查\ufffd三家"
    assert canonical(tidy.to_json())


@given(bodies, bodies)
def test_bodies_differ_exactly_in_the_fields_named(one, other):
    named = changed_fields(one, other)

    assert (named == ()) == (one.to_json() == other.to_json())
    assert all(one.to_json()[key] != other.to_json()[key] for key in named)


def test_only_what_holds_nothing_at_all_is_empty():
    assert ReportBody().is_empty
    assert ReportBody.from_json({}).is_empty
    assert not ReportBody(Status.NOTHING_TO_REPORT).is_empty
    assert not ReportBody(explanations={"a": "b"}).is_empty


def test_keys_of_later_versions_are_passed_over():
    assert ReportBody.from_json({"status": "progressed", "mood": "good"}) == ReportBody(Status.PROGRESSED)


@pytest.mark.parametrize(
    "body",
    [
        [],
        {"status": "splendid"},
        {"status": 1},
        {"percent": "5"},
        {"percent": True},
        {"percent": 1.5},
        {"progress": 5},
        {"progress": None},
        {"measures": []},
        {"measures": ["a"]},
        {"explanations": {"a": 1}},
        {"evidence": {"a": 1}},
        {"evidence": ["a"]},
        {"evidence": [{"sha256": "a" * 64, "name": "n", "type": "t", "size": "5"}]},
        {"evidence": [{"sha256": "a" * 64, "name": "n", "type": "t", "size": True}]},
        {"evidence": [{"sha256": "a" * 64, "name": "n", "type": "t", "size": -1}]},
        {"evidence": [{"sha256": "../../etc/passwd", "name": "n", "type": "t", "size": 5}]},
        {"evidence": [{"sha256": "A" * 64, "name": "n", "type": "t", "size": 5}]},
    ],
)
def test_a_body_of_another_shape_is_refused(body):
    with pytest.raises(MalformedRevision):
        ReportBody.from_json(body)


def test_the_year_is_judged_only_in_the_last_period_of_a_lasting_task():
    judged = {Status.FULFILLED_THIS_YEAR, Status.UNFULFILLED_THIS_YEAR}

    assert judged <= set(choices(continuous=True, closes_year=True))
    assert judged.isdisjoint(choices(continuous=True, closes_year=False))
    assert judged.isdisjoint(choices(continuous=False, closes_year=True))
    assert Status.DONE not in choices(continuous=True, closes_year=True)


def test_every_status_has_its_official_word_and_all_but_the_smooth_need_a_reason():
    assert len({status.label for status in Status}) == len(Status)
    assert {status for status in Status if not status.needs_reason} == {
        Status.PROGRESSED,
        Status.NOTHING_TO_REPORT,
        Status.ON_SCHEDULE,
        Status.DONE,
        Status.FULFILLED_THIS_YEAR,
    }
