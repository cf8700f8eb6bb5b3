"""Reading in a paper above that is cited and not at hand."""

from __future__ import annotations

import pytest

from metrodesk.domain.link import LinkChoice, LinkState
from metrodesk.domain.link_proposal import Proposer
from metrodesk.domain.mechanism import MechanismKind
from metrodesk.domain.passage import Place
from metrodesk.domain.plan import Plan
from metrodesk.errors import NoPaperReadIn, NotAPaperAbove, UnknownClause, UnreadableDocument, WrongWorkspaceKind
from metrodesk.services.chain import chain_of
from metrodesk.services.evidence import evidence_path
from metrodesk.services.linking import settle_link, withdraw_link
from metrodesk.services.mechanisms import mechanisms_of
from metrodesk.services.rebuilding import rebuild
from metrodesk.services.upper_papers import missing_papers, take_in_paper, take_out_paper
from tests.services.campaign import PINGTAN

NUMBER, KEY = "达市府发〔2023〕14号", "达市府发202314号"
SENTENCE = "建立健全查处重大计量违法案件快速反应机制和执法联动机制"
TEXT = f"""达州市人民政府
关于印发达州市计量发展实施方案的通知
{NUMBER}

为贯彻落实《四川省人民政府关于贯彻落实计量发展规划（2021—2035年）的实施意见》（川府发〔2023〕2号），制定本方案。

一、重点任务
（一）加强计量基础研究。建设量值传递技术能力，服务产业发展。（责任单位：市市场监管局）
（二）加强执法体系建设。{SENTENCE}。（责任单位：市市场监管局、市公安局）
"""


@pytest.fixture
def paper(tmp_path):
    file = tmp_path / "达州市计量发展实施方案.txt"
    file.write_text(TEXT, encoding="utf-8")
    return file


@pytest.fixture
def kept(campaign, paper):
    """A campaign whose missing paper was read in, and the plan's version before."""
    with campaign.open() as ws:
        before = ws.plan.version
        take_in_paper(ws, paper, by="办理人丁")
    return campaign, before


def test_the_missing_paper_is_at_hand_after_it_was_read_in(kept):
    campaign, _ = kept
    with campaign.open() as ws:
        chain = chain_of(ws.plan)

        assert not missing_papers(chain)
        assert [one.number for one in chain.upper_papers(chain.own)][-1] == NUMBER
        assert "川府发20232号" in {one.key for one in chain.upper_papers(KEY)}
        (one,) = ws.plan.papers
        assert (one.by, one.file) == ("办理人丁", "达州市计量发展实施方案.txt")
        assert evidence_path(ws, one.sha256).read_text(encoding="utf-8") == TEXT


def test_its_sentences_are_proposed_below_and_above(kept):
    campaign, _ = kept
    with campaign.open() as ws:
        chain = chain_of(ws.plan)
        proposer = Proposer(chain)
        clause = next(one for one in chain.passages_of(KEY) if SENTENCE in one.text)
        below = proposer.proposals(chain.place("t20"))
        above = proposer.proposals(clause.place)

    assert clause.place in {one.upper for one in below}
    assert "川府发20232号" in {one.upper.paper for one in above}


def test_what_its_clause_carries_out_is_settled_kept_and_taken_back(kept, paper):
    campaign, _ = kept
    with campaign.open() as ws:
        chain = chain_of(ws.plan)
        clause = next(one for one in chain.passages_of(KEY) if SENTENCE in one.text).place
        upper = Proposer(chain).proposals(clause)[0].upper
        choice = LinkChoice(clause.part, chain.paper(upper.paper).number, upper.part, LinkState.CONFIRMED, "同", KEY)
        settle_link(ws, choice, "办理人丁")
        ws.forget_cached()
        (link,) = ws.plan.papers[0].links
        assert upper in chain_of(ws.plan).above(clause)
        take_in_paper(ws, paper)
        ws.forget_cached()
        assert ws.plan.papers[0].links == (link,)
        assert not any(one.key == link.key for one in ws.plan.links)

        withdraw_link(ws, link, paper=KEY)
        ws.forget_cached()
        assert ws.plan.papers[0].links == ()


def test_taking_it_out_again_leaves_the_plan_as_it_was(kept):
    campaign, before = kept
    with campaign.open() as ws:
        clause = next(one for one in chain_of(ws.plan).passages_of(KEY) if SENTENCE in one.text).place
        settle_link(ws, LinkChoice("t20", NUMBER, clause.part, LinkState.CONFIRMED, "同"))
        ws.forget_cached()
        assert take_out_paper(ws, NUMBER) == before


def test_the_plan_with_the_paper_is_read_again_as_it_was_written(kept):
    campaign, _ = kept
    with campaign.open() as ws:
        again = Plan.from_bytes(ws.plan.to_bytes())

        assert again == ws.plan
        assert again.wire_version == 4


def test_a_rebuilt_workspace_has_the_paper_and_its_file(kept):
    campaign, _ = kept
    with campaign.open() as ws:
        path, version = ws.path, ws.plan.version
    rebuild(path)

    with campaign.open() as ws:
        assert ws.plan.version == version
        assert evidence_path(ws, ws.plan.papers[0].sha256).is_file()


@pytest.mark.parametrize("number", ["川府发〔2023〕9号", "达川府发〔2024〕3号"])
def test_another_paper_is_refused_and_nothing_changes(campaign, paper, number):
    paper.write_text(TEXT.replace(NUMBER, number), encoding="utf-8")
    with campaign.open() as ws:
        before = ws.plan.version
        with pytest.raises(NotAPaperAbove):
            take_in_paper(ws, paper)
        ws.forget_cached()
        assert ws.plan.version == before


def test_a_text_without_its_number_is_the_one_that_is_missing(campaign, paper):
    paper.write_text(TEXT.replace(f"{NUMBER}\n", ""), encoding="utf-8")
    with campaign.open() as ws:
        take_in_paper(ws, paper)
        ws.forget_cached()

        assert ws.plan.papers[0].document.number == NUMBER


@pytest.mark.parametrize(("name", "reason"), [("没有.txt", "missing"), (".", "folder")])
def test_a_file_that_is_not_there_is_told_from_one_that_cannot_be_read(campaign, tmp_path, name, reason):
    with campaign.open() as ws, pytest.raises(UnreadableDocument, match=reason):
        take_in_paper(ws, tmp_path / name)


def test_only_the_district_reads_papers_in(campaign, paper):
    with campaign.open(PINGTAN) as ws, pytest.raises(WrongWorkspaceKind):
        take_in_paper(ws, paper)


def test_links_of_a_paper_that_ships_are_not_the_offices_to_settle(kept):
    campaign, _ = kept
    shipped = Place("川府发20232号", "a1")
    with campaign.open() as ws, pytest.raises(UnknownClause):
        settle_link(ws, LinkChoice(shipped.part, "国发〔2021〕37号", "a1", LinkState.CONFIRMED, "同", shipped.paper))


def test_what_was_never_read_in_is_not_taken_out(campaign):
    with campaign.open() as ws, pytest.raises(NoPaperReadIn):
        take_out_paper(ws, NUMBER)


def test_what_a_paper_that_was_read_in_prescribes_may_be_taken_as_an_option(campaign, paper):
    paper.write_text(f"{TEXT}（三）考核。对成效显著的单位给予表扬。\n", encoding="utf-8")
    with campaign.open() as ws:
        take_in_paper(ws, paper)
        ws.forget_cached()
        (offer,) = [one for one in mechanisms_of(ws.plan) if one.kind is MechanismKind.COMMENDING]

    assert offer.sources[0].number == NUMBER
