"""What each task carries out, level by level, as a list."""

from dataclasses import replace

from metrodesk.documents.official_text import level_of
from metrodesk.domain.chain import Chain
from metrodesk.domain.chain_list import chain_lines, levels_of
from metrodesk.domain.link import Link, LinkState
from metrodesk.domain.link_proposal import Proposer
from tests.domain.chains import DISTRICT, OTHER, PROVINCE, PROVINCE_KEY, PROVINCE_NUMBER, SENTENCE, STATE, STATE_NUMBER


def lines(*links):
    chain = Chain(replace(DISTRICT, links=links), (STATE, PROVINCE), level_of)
    return chain_lines(chain, Proposer(chain))


def parts(line):
    return [[one.place.part for one in level] for level in line.uppers]


def test_the_levels_go_from_the_state_down_and_the_missing_paper_has_its_own():
    chain = Chain(DISTRICT, (STATE, PROVINCE), level_of)

    assert [(one.key, one.is_missing) for one in levels_of(chain)] == [
        ("national", False), ("province", False), ("city", True),
    ]  # fmt: skip


def test_a_task_has_the_clauses_of_each_level_with_the_link_nearest_to_it():
    first = lines(Link("t01", STATE_NUMBER, "a2", "执法联动机制", 40), *DISTRICT.links)[0]

    assert parts(first) == [["a2"], ["a1"], []]
    assert [one.place.part for one in first.clauses] == ["a1.1"]
    assert [(one.upper.part, one.link.phrase) for one in first.edges] == [("a2", "执法联动机制"), ("a1", SENTENCE)]


def test_a_clause_reached_through_another_paper_keeps_the_words_of_that_link():
    edges = lines(*DISTRICT.links)[0].edges

    assert {(one.lower.part, one.upper.part) for one in edges} == {("a1.1", "a1"), ("a1", "a2"), ("a1", "a3")}


def test_that_a_paper_has_nothing_is_told_unless_the_task_reaches_it():
    none = Link("a1.1", STATE_NUMBER, "", state=LinkState.NONE, why="查过。")
    first, second = lines(none, Link("t02", STATE_NUMBER, "a1", OTHER, 30))

    assert [link.document for link in first.nothing] == [STATE_NUMBER]
    assert second.nothing == ()


def test_what_nobody_settled_is_counted_by_paper():
    (first, _) = lines()

    assert PROVINCE_KEY in first.proposed
    assert not first.reaches
    assert PROVINCE_KEY not in lines(Link("t01", PROVINCE_NUMBER, "", state=LinkState.NONE))[0].proposed
