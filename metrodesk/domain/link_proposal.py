"""Proposals of links up (上级依据的建议): by shared wording, for a person to confirm or not."""

from __future__ import annotations

from dataclasses import dataclass

from metrodesk.domain.cascade import paper_key
from metrodesk.domain.chain import Chain
from metrodesk.domain.link import LinkState
from metrodesk.domain.passage import Passage, Place
from metrodesk.domain.shared_wording import Genre, score, shared_phrase

LEAST = 6
"""Below this score what two sentences share is what such papers always say."""
MOST = 3
"""So many proposals are made for one sentence and one paper, the best ones."""


@dataclass(frozen=True, slots=True)
class LinkProposal:
    """What a clause or task may carry out: the score, and the phrase that stands in both."""

    lower: Place
    upper: Place
    score: int
    phrase: str


class Proposer:
    """Compares the sentences of a chain; how often all its papers say something is counted once."""

    def __init__(self, chain: Chain) -> None:
        self._chain = chain
        self._genre = Genre(one.wording for one in chain.passages.values() if one.repeats is None)

    def compare(self, lower: Place, upper: Place) -> LinkProposal:
        """Return how much two places of the chain share, however little that is."""
        one, other = self._chain.passages[lower].wording, self._chain.passages[upper].wording
        return LinkProposal(lower, upper, score(one, other, self._genre), shared_phrase(one, other, self._genre))

    def proposals(self, place: Place) -> tuple[LinkProposal, ...]:
        """Return what nobody has settled yet about a clause or task, the best of each paper first.

        A paper of which a person said that it has nothing is not proposed again; a task that only
        repeats its clause has no proposals of its own.
        """
        passage = self._chain.passages[place]
        if not passage.says_something or passage.repeats is not None:
            return ()
        settled = self._chain.settled(place)
        joined = {(paper_key(one.document), one.clause) for one in settled}
        done = {paper_key(one.document) for one in settled if one.state is LinkState.NONE}
        papers = [one.key for one in self._chain.upper_papers(place.paper) if one.key not in done]
        return tuple(found for paper in papers for found in self._best(passage, paper, joined))

    def _best(self, lower: Passage, paper: str, joined: set[tuple[str, str]]) -> list[LinkProposal]:
        scored = [
            (score(lower.wording, upper.wording, self._genre), upper)
            for upper in self._chain.passages_of(paper)
            if upper.says_something and (paper, upper.place.part) not in joined
        ]
        best = sorted((one for one in scored if one[0] >= LEAST), key=lambda one: -one[0])[:MOST]
        found = [
            LinkProposal(lower.place, upper.place, points, shared_phrase(lower.wording, upper.wording, self._genre))
            for points, upper in best
        ]
        return [one for one in found if one.phrase]
