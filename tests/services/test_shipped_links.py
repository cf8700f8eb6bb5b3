"""The links up that ship for the five documents: settled pair by pair, each phrase in both texts."""

from __future__ import annotations

import pytest

from metrodesk.documents.proposals.link_file import LinkFile
from metrodesk.domain.cascade import paper_key
from metrodesk.domain.chain import Chain
from metrodesk.domain.link import LinkState
from metrodesk.domain.link_proposal import Proposer
from metrodesk.domain.passage import Place
from metrodesk.errors import InvalidPlan
from metrodesk.paths import resource
from metrodesk.services.chain import chain_of
from metrodesk.services.planning import load_plan, read_plan

LOWER = ("dachuan-2024-3", "sichuan-2023-2", "chongqing-2022-33", "liaoning-2023-9")
STATE = "state-council-2021-37"


@pytest.fixture(scope="module", params=LOWER)
def chain(request) -> Chain:
    return chain_of(load_plan(request.param))


def own(chain):
    """The sentences of the plan itself that say something of their own."""
    mine = [one for one in chain.passages.values() if one.place.paper == chain.own]
    return [one for one in mine if one.says_something and one.repeats is None]


def stands(phrase, passage):
    return any(phrase in text for text in (passage.title, passage.text))


def test_each_shared_phrase_stands_in_both_texts(chain):
    pairs = [link for link in chain.plan.links if link.clause]

    assert len(pairs) > 30
    for link in pairs:
        upper = chain.passages[Place(paper_key(link.document), link.clause)]
        assert link.phrase, link.key
        assert stands(link.phrase, chain.passages[chain.place(link.source)]), link
        assert stands(link.phrase, upper), link


def test_every_sentence_is_linked_up_or_said_to_have_nothing_above(chain):
    for passage in own(chain):
        states = {link.state for link in chain.settled(passage.place)}
        assert states & {LinkState.CONFIRMED, LinkState.NONE}, passage.heading


def test_every_sentence_reaches_the_state_council(chain):
    for passage in own(chain):
        assert "国发202137号" in {one.paper for one in chain.above(passage.place)}, passage.heading


def test_no_proposal_is_left_open(chain):
    proposer = Proposer(chain)

    assert [one for passage in own(chain) for one in proposer.proposals(passage.place)] == []


def test_the_scores_are_those_of_the_texts(chain):
    proposer = Proposer(chain)
    for link in chain.plan.links:
        if link.clause:
            found = proposer.compare(chain.place(link.source), Place(paper_key(link.document), link.clause))
            assert abs(found.score - link.score) <= 3, link


def test_each_link_says_whose_proposal_it_is_and_why(chain):
    assert {link.by for link in chain.plan.links} == {"随附建议"}
    assert all(link.why.endswith("。") for link in chain.plan.links)
    assert [one.settled for one in chain.plan.findings if one.code == "links_proposed"] == [True]


def test_dachuan_climbs_to_the_state_past_the_missing_paper():
    chain = chain_of(load_plan("dachuan-2024-3"))

    assert [(one.number, one.is_missing) for one in chain.cascade] == [
        ("国发〔2021〕37号", False), ("川府发〔2023〕2号", False),
        ("达市府发〔2023〕14号", True), ("达川府发〔2024〕3号", False),
    ]  # fmt: skip
    above = {(one.paper, one.part) for one in chain.above(chain.place("t12"))}
    assert above == {("达川府发20243号", "a5.2"), ("川府发20232号", "a10"), ("国发202137号", "a28")}


def test_a_sentence_of_the_state_leads_down_to_three_provinces_and_to_dachuans_tasks():
    chain = chain_of(load_plan(STATE))

    below = {(one.paper, one.part) for one in chain.below(chain.place("a31"))}
    assert below >= {
        ("川府发20232号", "a16"), ("渝府发202233号", "a24"), ("辽政发20239号", "a29"),
        ("达川府发20243号", "a5.4"), ("达川府发20243号", "t16"), ("达川府发20243号", "t17"),
    }  # fmt: skip


def test_a_document_nobody_has_seen_gets_proposals_from_the_papers_it_cites(tmp_path):
    file = tmp_path / "新文件.txt"
    file.write_text(
        "石府发〔2025〕1号\n石梯县人民政府关于加强计量工作的实施意见\n各乡镇人民政府：\n"
        "为贯彻落实《国务院关于印发计量发展规划（2021—2035年）的通知》（国发〔2021〕37号），制定本意见。\n一、主要任务\n"
        "（一）加强计量执法。加强计量执法协作，建立健全查处重大计量违法案件快速反应机制和执法联动机制。\n",
        encoding="utf-8",
    )
    chain = chain_of(read_plan(file))

    (best, *_) = Proposer(chain).proposals(chain.place("a1"))
    assert (best.upper.paper, best.upper.part) == ("国发202137号", "a32")
    assert best.phrase == "加强计量执法协作，建立健全查处重大计量违法案件快速反应机制和执法联动机制"


@pytest.mark.parametrize(
    ("old", "new", "where"),
    [('"metrodesk-links"', '"metrodesk-plan"', "fmt"), ('"v": 1', '"v": 2', "v"), ('"by": "随附建议",\n', "", "by")],
)
def test_a_file_of_links_that_is_none_is_refused_by_its_field(old, new, where):
    data = resource("plans", "dachuan-2024-3.links.json").read_text(encoding="utf-8").replace(old, new, 1)

    with pytest.raises(InvalidPlan) as refused:
        LinkFile.from_bytes(data.encode())
    assert refused.value.field == where
