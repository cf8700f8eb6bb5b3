"""The chain from the State Council's sentence to a district's task, and proposals for it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from metrodesk.documents.official_text import level_of
from metrodesk.domain.chain import Chain
from metrodesk.domain.document import Document
from metrodesk.domain.link import Link, LinkState
from metrodesk.domain.link_proposal import Proposer
from metrodesk.domain.passage import Place, without_duties
from tests.domain.chains import (
    CITY_NUMBER,
    DISTRICT,
    PROVINCE,
    PROVINCE_KEY,
    PROVINCE_NUMBER,
    SENTENCE,
    STATE,
    STATE_KEY,
    STATE_NUMBER,
)


def chain_with(*links, at_hand=(STATE, PROVINCE)):
    return Chain(replace(DISTRICT, links=links or DISTRICT.links), at_hand, level_of)


def parts(places):
    return {(one.paper[:2], one.part) for one in places}


def test_the_papers_stand_from_the_state_down_with_the_missing_one_between():
    found = chain_with().papers

    assert [(one.number, one.is_missing) for one in found] == [
        (STATE_NUMBER, False), (PROVINCE_NUMBER, False), (CITY_NUMBER, True), ("达川府发〔2024〕3号", False),
    ]  # fmt: skip


def test_a_task_reaches_the_state_through_its_clause_and_the_province():
    chain = chain_with()

    assert parts(chain.above(chain.place("t01"))) == {("达川", "a1.1"), ("川府", "a1"), ("国发", "a2"), ("国发", "a3")}


def test_a_sentence_of_the_state_reaches_down_to_the_tasks():
    chain = chain_with()

    below = parts(chain.below(Place(STATE_KEY, "a2")))
    assert below == {("川府", "a1"), ("达川", "a1.1"), ("达川", "t01"), ("达川", "t02")}
    assert chain.below(Place(STATE_KEY, "a1")) == frozenset()


def test_what_is_settled_about_a_task_for_a_paper_is_all_that_counts_for_it():
    chain = chain_with(
        *DISTRICT.links, Link("t02", STATE_NUMBER, "a1"), Link("t02", PROVINCE_NUMBER, "", state=LinkState.NONE)
    )

    assert parts(chain.above(chain.place("t02"))) == {("达川", "a1.1"), ("国发", "a1")}
    assert ("国发", "a3") in parts(chain.above(chain.place("t01")))


def test_a_rejected_link_joins_nothing_and_hides_nothing():
    chain = chain_with(*DISTRICT.links, Link("t01", STATE_NUMBER, "a1", state=LinkState.REJECTED))

    assert parts(chain.above(chain.place("t01"))) == {("达川", "a1.1"), ("川府", "a1"), ("国发", "a2"), ("国发", "a3")}


def test_a_link_to_a_paper_or_clause_that_is_not_at_hand_ends_there():
    chain = chain_with(Link("a1.1", CITY_NUMBER, ""), Link("t01", STATE_NUMBER, "a99"))

    assert chain.above(chain.place("a1.1")) == frozenset()
    assert parts(chain.above(chain.place("t01"))) == {("达川", "a1.1")}


def test_seen_from_the_state_the_districts_task_is_below_if_a_table_has_it():
    district = replace(DISTRICT, tasks=(replace(DISTRICT.tasks[0], printed=("1",)), DISTRICT.tasks[1]))

    chain = Chain(STATE, (PROVINCE, district), level_of)

    assert parts(chain.below(chain.place("a2"))) == {("川府", "a1"), ("达川", "a1.1"), ("达川", "t01")}
    assert chain.passages[Place("达川府发20243号", "t01")].leads == ("区市场监管局",)


def test_a_plan_that_cites_nothing_stands_alone():
    alone = replace(DISTRICT, document=Document("意见", "", "", "", ""), links=())

    chain = Chain(alone, (STATE, PROVINCE), level_of)

    assert [one.key for one in chain.papers] == ["意见"]
    assert Proposer(chain).proposals(chain.place("t01")) == ()


def test_the_same_sentence_is_proposed_with_its_score_and_phrase():
    chain = chain_with(Link("a1.1", STATE_NUMBER, "a2"))

    found = Proposer(chain).proposals(chain.place("t01"))

    assert [(one.upper.paper, one.upper.part, one.phrase) for one in found] == [
        (STATE_KEY, "a2", SENTENCE), (PROVINCE_KEY, "a1", SENTENCE),
    ]  # fmt: skip
    assert found[0].score > 50


@pytest.mark.parametrize(
    ("clause", "state"), [("a2", LinkState.CONFIRMED), ("a2", LinkState.REJECTED), ("", LinkState.NONE)]
)
def test_what_a_person_settled_is_not_proposed_again(clause, state):
    chain = chain_with(Link("t01", STATE_NUMBER, clause, state=state))

    assert [one.upper.paper for one in Proposer(chain).proposals(chain.place("t01"))] == [PROVINCE_KEY]


def test_a_heading_carries_out_nothing():
    chain = chain_with()

    assert Proposer(chain).proposals(chain.place("a1")) == ()


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("推动检定。〔责任单位：区市场监管局；各乡、镇人民政府〕", "推动检定。"),
        ("推动检定。（省市场监管局牵头，有关部门（单位）按职责分工负责）", "推动检定。"),
        ("推动检定。\n（责任单位：省营商局（省大数据局））", "推动检定。"),
        ("推动检定（“两检合一”）", "推动检定（“两检合一”）"),
        ("推动检定）", "推动检定）"),
        ("推动检定。", "推动检定。"),
    ],
)
def test_who_does_it_is_left_out_of_the_wording(text, bare):
    assert without_duties(text) == bare


def test_a_task_that_only_repeats_its_clause_speaks_through_it():
    clause = DISTRICT.clauses[1]
    made = replace(DISTRICT.tasks[0], item=clause.title, content=clause.text)
    chain = Chain(replace(DISTRICT, tasks=(made, DISTRICT.tasks[1]), links=()), (STATE, PROVINCE), level_of)
    proposer = Proposer(chain)

    assert chain.speaking(chain.place("t01")) == chain.place("a1.1")
    assert proposer.proposals(chain.place("t01")) == ()
    assert proposer.proposals(chain.place("a1.1")) != ()
    assert chain.speaking(chain.place("t02")) == chain.place("t02")


def test_a_task_printed_in_a_table_speaks_for_itself_even_in_the_same_words():
    clause = DISTRICT.clauses[1]
    made = replace(DISTRICT.tasks[0], content=clause.text, printed=("1",))
    chain = Chain(replace(DISTRICT, tasks=(made,)), (STATE, PROVINCE), level_of)

    assert chain.speaking(chain.place("t01")) == chain.place("t01")
