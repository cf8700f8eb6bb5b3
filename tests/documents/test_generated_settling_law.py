"""Settling is one act whatever its order, deadlines keep what they say, letters fold once and for all."""

import json
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from metrodesk.documents.notes import Settlement
from metrodesk.documents.proposals.plan_reading import read_plan_source
from metrodesk.documents.sources.row_numbers import read_number
from metrodesk.documents.sources.source_reading import source_of_text
from metrodesk.documents.words.deadline_reading import read_deadline
from metrodesk.documents.words.time_words import plain_time
from metrodesk.documents.words.traditional import simplified
from metrodesk.domain.task import DeadlineKind
from tests.documents.generated_examples import examples
from tests.documents.generated_files import file_of
from tests.documents.generated_papers import FULL_WIDTH, NUMERALS, papers
from tests.documents.generated_tables import tables
from tests.documents.generated_words import WRITTEN, dues


def settled(source, doubts):
    """The bytes of a plan read with these doubts settled, its findings in the order of the text."""
    plan = read_plan_source(source, settlement=Settlement("plan", "", decisions=tuple(doubts))).plan
    return plan.to_bytes()


@examples(12)
@given(st.one_of(papers().map(lambda one: one.text), tables().map(lambda one: file_of(one, "md").decode())), st.data())
def test_a_plan_is_the_same_in_whatever_order_its_doubts_were_settled(text, data):
    source = source_of_text(text)
    doubts = read_plan_source(source).doubts
    chosen = data.draw(st.lists(st.sampled_from(doubts), unique=True)) if doubts else []

    first = settled(source, chosen)

    assert first == settled(source, data.draw(st.permutations(chosen)))
    assert first == settled(
        source, Settlement.from_bytes(Settlement("", "", decisions=tuple(chosen)).to_bytes()).decisions
    )
    assert json.loads(first)


@examples(40)
@given(dues)
def test_a_deadline_says_its_days_however_it_is_spelled(due):
    kind = DeadlineKind.DATED if due.days else DeadlineKind.CONTINUOUS

    for words in (due.words, due.words.translate(FULL_WIDTH), f" {due.words}\n", f"{due.words}。"):
        read = read_deadline(words, WRITTEN)
        assert (read.kind, read.days) == (kind, due.days)


@examples(60)
@given(
    st.text("二〇0123456789年月日前底末至到—-季度一三四个工作内持续上下半、；旬", max_size=24),
    st.dates(date(2020, 1, 1), date(2030, 1, 1)),
)
def test_no_words_break_a_deadline_and_its_days_stand_in_order(words, written):
    read = read_deadline(words, written)

    assert list(read.days) == sorted(set(read.days))
    assert read == read_deadline(plain_time(words), written)


@examples(40)
@given(st.text())
def test_letters_are_folded_once_and_keep_their_places(text):
    once = simplified(text)

    assert len(once) == len(text)
    assert simplified(once) == once


@examples(30)
@given(st.integers(1, 18), st.sampled_from(("{}", "{}.", "{}、", "（{}）", "({})", "第{}项", " {} ")), st.booleans())
def test_a_number_of_a_row_is_read_in_every_writing(number, writing, is_chinese):
    found = read_number(writing.format(NUMERALS[number - 1] if is_chinese else number))

    assert found is not None
    assert found.value == number
