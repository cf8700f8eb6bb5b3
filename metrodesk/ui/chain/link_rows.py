"""The links of a clause or task, one a row: confirmed, proposed, not one, none, missing; and what carries it out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from metrodesk.domain.cascade import Paper, paper_key
from metrodesk.domain.chain import Chain
from metrodesk.domain.link import Link, LinkState
from metrodesk.domain.link_proposal import LinkProposal, Proposer
from metrodesk.domain.passage import Place
from metrodesk.ui.widgets.row_model import Column, RowModel

LIGHTS = {LinkState.CONFIRMED: "green", LinkState.REJECTED: "grey", LinkState.NONE: "grey"}
UP, DOWN = "up", "down"


@dataclass(frozen=True, slots=True)
class LinkRow:
    """One line: the other end, if it is at hand, and what is known of the pair."""

    direction: str
    state: str
    light: str
    paper: str
    other: Place | None = None
    heading: str = ""
    score: int = 0
    phrase: str = ""
    why: str = ""
    link: Link | None = None
    proposal: LinkProposal | None = None


def link_rows(chain: Chain, proposer: Proposer, place: Place) -> tuple[LinkRow, ...]:
    """Return what is above a place, from the State Council down, then what carries it out directly."""
    proposals = proposer.proposals(place)
    found: list[LinkRow] = []
    for paper in chain.upper_papers(place.paper):
        found += _settled(chain, place, paper)
        found += [_proposed(chain, paper, one) for one in proposals if one.upper.paper == paper.key]
        if paper.is_missing and not any(row.paper == paper.number for row in found):
            found.append(_missing(paper))
    return (*found, *_own_clause(chain, place), *_below(chain, place))


def link_model() -> RowModel[LinkRow]:
    """Return the table of links."""
    translate = QCoreApplication.translate
    return RowModel(
        (
            Column(translate("chain", "State of the link"), lambda one: one.state, lambda one: one.light),
            Column(translate("chain", "Alike"), lambda one: str(one.score) if one.score else ""),
            Column(translate("chain", "Paper"), lambda one: one.paper),
            Column(translate("chain", "Clause"), lambda one: one.heading),
            Column(translate("chain", "Shared wording"), lambda one: one.phrase),
            Column(translate("chain", "Reason"), lambda one: one.why),
        )
    )


def _settled(chain: Chain, place: Place, paper: Paper) -> Iterator[LinkRow]:
    translate = QCoreApplication.translate
    words = {
        LinkState.CONFIRMED: translate("chain", "Confirmed"),
        LinkState.REJECTED: translate("chain", "Not this one"),
        LinkState.NONE: translate("chain", "None in this paper"),
    }
    for link in chain.settled(place):
        if paper_key(link.document) != paper.key:
            continue
        upper = Place(paper.key, link.clause)
        passage = chain.passages.get(upper)
        why = f"{link.why}（{link.by}）" if link.by else link.why
        yield LinkRow(
            UP, words[link.state], LIGHTS[link.state], paper.number, upper if passage else None,
            passage.heading if passage else "", link.score, link.phrase, why, link,
        )  # fmt: skip


def _proposed(chain: Chain, paper: Paper, one: LinkProposal) -> LinkRow:
    words = QCoreApplication.translate("chain", "Proposal")
    heading = chain.passages[one.upper].heading
    return LinkRow(UP, words, "yellow", paper.number, one.upper, heading, one.score, one.phrase, proposal=one)


def _missing(paper: Paper) -> LinkRow:
    words = QCoreApplication.translate("chain", "Not at hand")
    return LinkRow(UP, words, "red", paper.number or paper.title, heading=paper.title)


def _own_clause(chain: Chain, place: Place) -> Iterator[LinkRow]:
    for edge in chain.edges_up(place):
        if edge.link is None and edge.upper in chain.passages:
            words, number = QCoreApplication.translate("chain", "Own clause"), _number(chain, edge.upper)
            yield LinkRow(UP, words, "blue", number, edge.upper, chain.passages[edge.upper].heading)


def _below(chain: Chain, place: Place) -> Iterator[LinkRow]:
    words = QCoreApplication.translate("chain", "Carried out by")
    for lower in chain.passages:
        for edge in chain.edges_up(lower):
            if edge.upper == place:
                link = edge.link or Link("", "", "")
                number, heading = _number(chain, lower), chain.passages[lower].heading
                yield LinkRow(DOWN, words, "blue", number, lower, heading, link.score, link.phrase, link.why)


def _number(chain: Chain, place: Place) -> str:
    paper = chain.paper(place.paper)
    return (paper.number or paper.title) if paper else ""
