"""The chain from the State Council's sentence to who does it where: what several plans say, and the links."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from metrodesk.domain.cascade import LevelOf, Paper, cascade, depth, paper_key
from metrodesk.domain.link import Link, LinkState
from metrodesk.domain.passage import Passage, Place, key_of, passages_of
from metrodesk.domain.plan import Plan


@dataclass(frozen=True, slots=True)
class Edge:
    """What a clause or task carries out by itself; `link` is None where a task is of its own clause."""

    lower: Place
    upper: Place
    link: Link | None = None


class Chain:
    """The papers that belong together, what they say and how it is linked, seen from one plan.

    `papers` go from the State Council down, those of the plan's own cascade first at their level;
    `cascade` is that own one alone.
    """

    def __init__(self, plan: Plan, at_hand: Iterable[Plan], level_of: LevelOf) -> None:
        self.plan, self.own = plan, key_of(plan.document)
        self._plans = {key_of(one.document): one for one in at_hand} | {self.own: plan}
        documents = [one.document for one in self._plans.values()]
        self._cascades = {key: cascade(one.document, documents, level_of) for key, one in self._plans.items()}
        self.cascade = self._cascades[self.own]
        self.papers = self._related()
        self.passages = {
            one.place: one
            for paper in self.papers
            if (found := self._plans.get(paper.key)) is not None
            for one in passages_of(found, with_tasks=paper.key == self.own)
        }

    def place(self, part: str) -> Place:
        """Return where a clause or task of the own plan stands."""
        return Place(self.own, part)

    def speaking(self, place: Place) -> Place:
        """Return the clause of a task that says nothing but its clause; any other place itself."""
        return self.passages[place].repeats or place

    def passages_of(self, paper: str, *, tasks: bool = False) -> tuple[Passage, ...]:
        """Return the clauses of a paper in order, or its tasks."""
        return self._listed.get((paper, tasks), ())

    def paper(self, key: str) -> Paper | None:
        """Return a paper of the chain by its key, or None."""
        return next((one for one in self.papers if one.key == key), None)

    def upper_papers(self, paper: str) -> tuple[Paper, ...]:
        """Return what a paper carries out, at hand or missing, from the State Council down."""
        return self._cascades[paper][:-1] if paper in self._cascades else ()

    def settled(self, place: Place) -> tuple[Link, ...]:
        """Return every link settled about a clause or task."""
        return self._links.get(place, ())

    def edges_up(self, place: Place) -> tuple[Edge, ...]:
        """Return what a clause or task carries out by itself, and first the clause a task is of."""
        return self._edges.get(place, ())

    def above(self, place: Place) -> frozenset[Place]:
        """Return all that a clause or task carries out, up to the State Council.

        What was settled about it for a paper is all that counts for that paper: what its own
        clause, or a clause between, says of the same paper is not added.
        """
        return self._above.get(place, frozenset())

    def below(self, place: Place) -> frozenset[Place]:
        """Return all clauses and tasks that carry a clause out."""
        return self._below.get(place, frozenset())

    def _related(self) -> tuple[Paper, ...]:
        """Return the papers of every cascade that shares a paper with the own one."""
        own = {one.key for one in self.cascade}
        found = {one.key: one for one in self.cascade}
        for others in self._cascades.values():
            if own & {one.key for one in others}:
                found |= {one.key: one for one in others if one.key not in found}
        places = {key: at for at, key in enumerate(found)}
        return tuple(sorted(found.values(), key=lambda one: (depth(one.level), one.key not in own, places[one.key])))

    @cached_property
    def _listed(self) -> dict[tuple[str, bool], tuple[Passage, ...]]:
        found: dict[tuple[str, bool], list[Passage]] = {}
        for one in self.passages.values():
            found.setdefault((one.place.paper, one.is_task), []).append(one)
        return {key: tuple(passages) for key, passages in found.items()}

    @cached_property
    def _links(self) -> dict[Place, tuple[Link, ...]]:
        found: dict[Place, list[Link]] = {}
        for key, plan in self._plans.items():
            for link in plan.links:
                found.setdefault(Place(key, link.source), []).append(link)
        return {place: tuple(links) for place, links in found.items()}

    @cached_property
    def _edges(self) -> dict[Place, tuple[Edge, ...]]:
        found: dict[Place, list[Edge]] = {place: [] for place in self.passages}
        for key, plan in self._plans.items():
            for task in plan.tasks:
                if task.clause is not None and (place := Place(key, task.id)) in found:
                    found[place].append(Edge(place, Place(key, task.clause)))
        for place, edges in found.items():
            for link in self.settled(place):
                upper = Place(paper_key(link.document), link.clause)
                if link.state is LinkState.CONFIRMED and upper in self.passages:
                    edges.append(Edge(place, upper, link))
        return {place: tuple(edges) for place, edges in found.items()}

    @cached_property
    def _above(self) -> dict[Place, frozenset[Place]]:
        """From the top paper down, its clauses before its tasks: what is above a place is there before it."""
        found: dict[Place, frozenset[Place]] = {}
        for place in self.passages:
            told = {paper_key(one.document) for one in self.settled(place) if one.state is LinkState.NONE}
            told |= {edge.upper.paper for edge in self.edges_up(place) if edge.link is not None}
            uppers = {edge.upper for edge in self.edges_up(place)}
            further = {one for upper in uppers for one in found.get(upper, ()) if one.paper not in told}
            found[place] = frozenset(uppers | further)
        return found

    @cached_property
    def _below(self) -> dict[Place, frozenset[Place]]:
        found: dict[Place, set[Place]] = {}
        for place, uppers in self._above.items():
            for upper in uppers:
                found.setdefault(upper, set()).add(place)
        return {place: frozenset(lowers) for place, lowers in found.items()}
