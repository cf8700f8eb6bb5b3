"""Settling what a task or clause carries out (上级依据): each answer is a new version of the plan."""

from __future__ import annotations

from dataclasses import replace

from metrodesk.domain.cascade import paper_key
from metrodesk.domain.link import Link, LinkChoice, LinkState
from metrodesk.domain.link_proposal import Proposer
from metrodesk.domain.passage import Place
from metrodesk.domain.plan import Plan
from metrodesk.errors import UnknownClause
from metrodesk.services.chain import chain_of
from metrodesk.services.scheduling import adopt_plan
from metrodesk.services.workspaces import Workspace


def settle_link(ws: Workspace, choice: LinkChoice, by: str = "") -> str:
    """Note that a link is confirmed or not one, by whom and why; return the plan's new version.

    What was said of the same pair before gives way; so does what contradicts it: that a paper
    has nothing for the task, or that it has something. Raises UnknownClause.
    """
    return adopt_plan(ws, with_link(ws.plan, choice, by), by)


def withdraw_link(ws: Workspace, link: Link, by: str = "", paper: str = "") -> str:
    """Take back what was settled about a pair, so that it is open again; return the plan's version."""
    return adopt_plan(
        ws, _relinked(ws.plan, paper, tuple(one for one in _links(ws.plan, paper) if one.key != link.key)), by
    )


def with_link(plan: Plan, choice: LinkChoice, by: str) -> Plan:
    """Return the plan with one more link settled; raises UnknownClause."""
    chain = chain_of(plan)
    source = Place(choice.paper or chain.own, choice.source)
    paper = next((one for one in chain.upper_papers(source.paper) if one.key == paper_key(choice.document)), None)
    is_known = not choice.paper or choice.paper in {one.key for one in plan.papers}
    if source not in chain.passages or paper is None or not is_known:
        raise UnknownClause(choice.document if source in chain.passages else plan.document.number, choice.source)
    made = Link(
        choice.source, paper.number or choice.document, choice.clause, state=choice.state, by=by, why=choice.why
    )
    if choice.clause:
        upper = Place(paper.key, choice.clause)
        if upper not in chain.passages:
            raise UnknownClause(paper.number, choice.clause)
        shared = Proposer(chain).compare(source, upper)
        made = replace(made, phrase=shared.phrase, score=shared.score)
    kept = (one for one in _links(plan, choice.paper) if not _gives_way(one, made))
    return _relinked(plan, choice.paper, (*kept, made))


def _links(plan: Plan, paper: str) -> tuple[Link, ...]:
    """Return what was settled of the plan's own sentences, or of those of a paper that was read in."""
    if not paper:
        return plan.links
    return next((one.links for one in plan.papers if one.key == paper), ())


def _relinked(plan: Plan, paper: str, links: tuple[Link, ...]) -> Plan:
    if not paper:
        return replace(plan, links=links)
    return replace(plan, papers=tuple(replace(one, links=links) if one.key == paper else one for one in plan.papers))


def _gives_way(before: Link, made: Link) -> bool:
    if before.source != made.source or paper_key(before.document) != paper_key(made.document):
        return False
    if before.clause == made.clause:
        return True
    states = {before.state, made.state}
    return states == {LinkState.CONFIRMED, LinkState.NONE}
