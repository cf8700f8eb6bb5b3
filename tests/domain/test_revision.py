import base64
import hashlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrodesk.domain.period import Period
from metrodesk.domain.report import Names
from metrodesk.domain.revision import Kind, Revision, Subject, canonical, form_code, qr_text, revision_id
from metrodesk.domain.unit import UnitId
from metrodesk.errors import MalformedRevision
from tests.domain.histories import CAMPAIGN, PERIOD, revision

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
ids = st.text("0123456789abcdef", min_size=64, max_size=64)
values = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), texts),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(texts, inner, max_size=3)),
    max_leaves=8,
)
subjects = st.one_of(
    st.builds(Subject, st.just(Kind.TASK), st.just(UnitId("u1")), st.just("t15"), st.just("2026Q3")),
    st.builds(Subject, st.just(Kind.OVERVIEW), st.just(UnitId("u1")), st.just(""), st.just("2026-09")),
    st.builds(Subject, st.just(Kind.SUBMISSION), st.just(UnitId("u1")), st.just(""), st.just("2026")),
    st.builds(Subject, st.just(Kind.INCIDENT), st.just(UnitId("u1")), st.just("i7"), st.just("")),
)


@given(subjects, st.lists(ids, unique=True, max_size=3), st.builds(Names, texts, texts, texts), texts,
       st.dictionaries(texts, values, max_size=4), st.lists(ids, unique=True, max_size=2))  # fmt: skip
def test_a_line_reads_back_what_it_was_made_of(subject, parents, by, claimed, body, answers):
    made = Revision.compose(
        campaign=CAMPAIGN, subject=subject, plan="p", parents=parents, device="d", by=by,
        claimed=claimed, body=body, answers=answers,
    )  # fmt: skip

    read = Revision.parse(made.line)

    assert read == made
    assert (read.subject, read.by, read.claimed, read.body) == (subject, by, claimed, body)
    assert set(read.parents) == set(parents)
    assert set(read.answers) == set(answers)
    assert b"\n" not in made.line


@given(st.lists(ids, unique=True, min_size=2, max_size=4), st.randoms(use_true_random=False))
def test_the_order_in_which_parents_are_named_makes_no_other_line(parents, random):
    shuffled = random.sample(parents, len(parents))

    assert revision(parents=parents).line == revision(parents=shuffled).line


def test_a_line_is_named_by_the_hash_of_its_bytes():
    one = revision()

    assert one.id == hashlib.sha256(b"metrodesk-rev-v1\0" + one.line).hexdigest() == revision_id(one.line)


def test_keys_of_later_versions_survive_because_the_bytes_are_kept():
    line = json.dumps({**json.loads(revision().line), "mood": "good"}, ensure_ascii=False).encode()

    read = Revision.parse(line)

    assert read.line == line
    assert read.id == revision_id(line)
    assert read.id != revision().id


def changed(**changes) -> bytes:
    found = {**json.loads(revision().line), **changes}
    return canonical({key: value for key, value in found.items() if value != "absent"})


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"[]",
        b"{",
        b"\xff\xfe",
        b"[" * 100_000,
        revision().line + b"\n",
        changed(v=2),
        changed(v="1"),
        changed(kind="poem"),
        changed(kind="absent"),
        changed(unit=""),
        changed(unit=5),
        changed(task=""),
        changed(period="sometime"),
        changed(period="absent"),
        changed(parents="abc"),
        changed(parents=[1]),
        changed(by=[]),
        changed(by={"filler": 1}),
        changed(body=[]),
        changed(body="absent"),
    ],
)
def test_a_line_of_another_shape_is_refused(line):
    with pytest.raises(MalformedRevision):
        Revision.parse(line)


@pytest.mark.parametrize("period", ["2026年第三季度", "2026q3", "２０２６Q3", "2026-Q3", " 2026Q3"])
def test_a_period_stands_in_a_line_in_its_one_form_only(period):
    with pytest.raises(MalformedRevision):
        Revision.parse(changed(period=period))


@given(ids)
def test_the_form_code_is_twenty_four_digits_in_six_groups_and_follows_from_the_id(submission):
    code = form_code(submission)
    number = int.from_bytes(hashlib.sha256(b"metrodesk-code-v1\0" + submission.encode()).digest())

    assert [len(group) for group in code.split(" ")] == [4] * 6
    assert int(code.replace(" ", "")) == number % 10**24


@given(ids)
def test_the_square_code_holds_the_id_itself(submission):
    text = qr_text(submission)
    written = text.removeprefix("MD1:")

    assert text.startswith("MD1:")
    assert base64.b32decode(written + "=" * (-len(written) % 8)).hex() == submission


def test_subjects_of_one_unit_and_period_differ_by_kind():
    unit = UnitId("u1")

    assert len({Subject.of_submission(unit, PERIOD), Subject.of_overview(unit, PERIOD)}) == 2
    assert Subject.of_submission(unit, PERIOD) != Subject.of_submission(unit, Period.parse("2026Q4"))


def test_a_submission_tells_what_it_covers():
    body = {"covers": ["b" * 64, "a" * 64], "predecessor": None}
    made = Revision.compose(
        campaign=CAMPAIGN, subject=Subject.of_submission(UnitId("u1"), PERIOD), plan="p", parents=[],
        device="d", by=Names(), claimed="", body=body,
    )  # fmt: skip

    assert made.covers == {"a" * 64, "b" * 64}
    assert revision().covers == frozenset()
