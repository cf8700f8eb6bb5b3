"""What each task of a plan carries out, level by level (上级依据一览): the chain as a list for paper."""

from __future__ import annotations

from dataclasses import dataclass

from metrodesk.domain.cascade import LEVELS, Paper, paper_key
from metrodesk.domain.chain import Chain, Edge
from metrodesk.domain.link import Link, LinkState
from metrodesk.domain.link_proposal import Proposer
from metrodesk.domain.passage import Passage, Place


@dataclass(frozen=True, slots=True)
class PaperLevel:
    """The upper papers of one level; `key` is one of LEVELS, or empty where no name says it."""

    key: str
    papers: tuple[Paper, ...]

    @property
    def is_missing(self) -> bool:
        """Whether none of its papers is at hand."""
        return all(one.is_missing for one in self.papers)


@dataclass(frozen=True, slots=True)
class ChainLine:
    """A task (or a clause, where there are no tasks) and what it carries out.

    `uppers` has the clauses of each level, `edges` one confirmed link for each of them, the nearest
    first, `nothing` the papers of which a person said that they have nothing for it, `proposed`
    the papers with proposals that nobody settled, one for each proposal.
    """

    passage: Passage
    clauses: tuple[Passage, ...]
    uppers: tuple[tuple[Passage, ...], ...]
    edges: tuple[Edge, ...]
    nothing: tuple[Link, ...]
    proposed: tuple[str, ...]

    @property
    def reaches(self) -> bool:
        """Whether it carries out anything of an upper paper."""
        return any(self.uppers)


def levels_of(chain: Chain) -> tuple[PaperLevel, ...]:
    """Return the levels above the plan's own paper, from the State Council down."""
    uppers = chain.upper_papers(chain.own)
    keys = dict.fromkeys((*LEVELS, ""))
    found = (PaperLevel(key, tuple(one for one in uppers if _level(one) == key)) for key in keys)
    return tuple(one for one in found if one.papers)


def chain_lines(chain: Chain, proposer: Proposer) -> tuple[ChainLine, ...]:
    """Return a line for each task of the plan, or for each clause where it has no tasks."""
    passages = chain.passages_of(chain.own, tasks=True) or chain.passages_of(chain.own)
    levels = levels_of(chain)
    return tuple(_line(chain, proposer, levels, one) for one in passages)


def _line(chain: Chain, proposer: Proposer, levels: tuple[PaperLevel, ...], passage: Passage) -> ChainLine:
    above = chain.above(passage.place)
    ordered = [one for place, one in chain.passages.items() if place in above]
    clauses = tuple(one for one in ordered if one.place.paper == chain.own)
    said = (passage, *clauses)
    reached = {one.place.paper for one in ordered}
    nothing = {
        paper_key(link.document): link
        for one in reversed(said)
        for link in chain.settled(one.place)
        if link.state is LinkState.NONE and paper_key(link.document) not in reached
    }
    return ChainLine(
        passage,
        clauses if passage.is_task else (passage,),
        tuple(_of_level(one, ordered) for one in levels),
        _edges(chain, passage.place, ordered),
        tuple(nothing.values()),
        tuple(one.upper.paper for one in proposer.proposals(chain.speaking(passage.place))),
    )


def _of_level(level: PaperLevel, passages: list[Passage]) -> tuple[Passage, ...]:
    keys = {one.key for one in level.papers}
    return tuple(one for one in passages if one.place.paper in keys)


def _edges(chain: Chain, place: Place, above: list[Passage]) -> tuple[Edge, ...]:
    """Return by which link each upper clause is reached: the nearest one, if there are several."""
    reached = {one.place for one in above}
    found: dict[Place, Edge] = {}
    for lower in (place, *(one.place for one in reversed(above))):
        for edge in chain.edges_up(lower):
            if edge.link is not None and edge.upper in reached:
                found.setdefault(edge.upper, edge)
    return tuple(found.values())


def _level(paper: Paper) -> str:
    return paper.level if paper.level in LEVELS else ""
