"""The chain as programs are told of it: the shape of `plan chain`."""

from __future__ import annotations

from collections.abc import Iterable

from metrodesk.domain.chain import Chain
from metrodesk.domain.link import Link
from metrodesk.domain.link_proposal import LinkProposal, Proposer
from metrodesk.domain.passage import Passage, Place
from metrodesk.services.chain import LastReport


def describe_papers(chain: Chain) -> list[dict[str, object]]:
    """Return the plan's own cascade from the State Council down; what is not at hand is told."""
    return [
        {"number": one.number, "title": one.title, "level": one.level, "at_hand": not one.is_missing}
        for one in chain.cascade
    ]


def describe_part(chain: Chain, proposer: Proposer, place: Place) -> dict[str, object]:
    """Return a clause or task with all above and below it, what was settled and what is proposed."""
    return {
        **describe_passage(chain, chain.passages[place]),
        "above": [describe_passage(chain, one) for one in in_order(chain, chain.above(place))],
        "below": [describe_passage(chain, one) for one in in_order(chain, chain.below(place))],
        "settled": [_link(chain, link) for link in chain.settled(chain.speaking(place))],
        "proposals": [_proposal(chain, one) for one in proposer.proposals(chain.speaking(place))],
    }


def describe_passage(chain: Chain, passage: Passage) -> dict[str, object]:
    """Return a sentence in its place, with who does it."""
    paper = chain.paper(passage.place.paper)
    return {
        "document": paper.number if paper else "",
        "level": paper.level if paper else "",
        "part": passage.place.part,
        "kind": "task" if passage.is_task else "clause",
        "heading": passage.heading,
        "text": passage.text,
        "leads": list(passage.leads),
        "responsible": list(passage.responsible),
    }


def describe_reports(reports: Iterable[LastReport]) -> list[dict[str, object]]:
    """Return who answers for a task and what was reported last."""
    return [
        {
            "unit": one.name,
            "role": one.role.value,
            "period": None if one.period is None else str(one.period),
            "status": one.body.status.value if one.body and one.body.status else None,
            "progress": one.body.progress if one.body else None,
        }
        for one in reports
    ]


def in_order(chain: Chain, places: Iterable[Place]) -> list[Passage]:
    """Return the sentences of some places from the State Council down, as their papers have them."""
    wanted = frozenset(places)
    return [passage for place, passage in chain.passages.items() if place in wanted]


def _link(chain: Chain, link: Link) -> dict[str, object]:
    return {**link.to_json(), "at_hand": any(one.number == link.document and one.document for one in chain.papers)}


def _proposal(chain: Chain, one: LinkProposal) -> dict[str, object]:
    paper = chain.paper(one.upper.paper)
    return {
        "document": paper.number if paper else "",
        "clause": one.upper.part,
        "heading": chain.passages[one.upper].heading,
        "score": one.score,
        "phrase": one.phrase,
    }
