"""Which mechanisms a plan's document prescribes, and which others it may take as options (工作机制)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from metrodesk.domain.cascade import LEVELS, depth
from metrodesk.domain.document import Document
from metrodesk.domain.mechanism import Mechanism, MechanismKind, read_mechanisms
from metrodesk.domain.plan import Plan
from metrodesk.domain.revision import Kind
from metrodesk.services.planning import list_plans, load_plan
from metrodesk.services.scheduling import adopt_plan
from metrodesk.services.workspaces import Workspace

WITH_PAGES = (MechanismKind.IMPORTANT_MATTERS,)
"""The mechanisms that have a page of their own."""


@dataclass(frozen=True, slots=True)
class Source:
    """Another document that prescribes a mechanism."""

    plan: str
    title: str
    number: str
    mechanism: Mechanism


@dataclass(frozen=True, slots=True)
class Offer:
    """One kind of mechanism as a plan has it.

    `prescribed` are the sentences of its own document, `is_on` whether it was taken as an
    option, `sources` who prescribes it elsewhere.
    """

    kind: MechanismKind
    prescribed: tuple[Mechanism, ...]
    is_on: bool
    sources: tuple[Source, ...] = ()

    @property
    def is_offered(self) -> bool:
        """Whether the program offers it."""
        return bool(self.prescribed) or self.is_on


def mechanisms_of(plan: Plan) -> tuple[Offer, ...]:
    """Return every kind of mechanism: those the document prescribes first, then the options.

    The sources of an option begin with the documents next above the plan's own.
    """
    found = read_mechanisms(plan.clauses)
    offers = []
    elsewhere = _elsewhere(plan)
    for kind in MechanismKind:
        own = tuple(one for one in found if one.kind is kind)
        others = () if own else tuple(one for one in elsewhere if one.mechanism.kind is kind)
        offers.append(Offer(kind, own, kind.value in plan.options, others))
    return tuple(sorted(offers, key=lambda one: not one.prescribed))


def is_offered(plan: Plan, kind: MechanismKind) -> bool:
    """Whether the program offers a mechanism: prescribed, taken as an option, or nothing is known of the text."""
    if not plan.clauses or kind.value in plan.options:
        return True
    return any(one.kind is kind for one in read_mechanisms(plan.clauses))


def withheld(ws: Workspace) -> frozenset[MechanismKind]:
    """Return the mechanisms whose pages are not offered; a page with something on it always is."""
    found = {kind for kind in WITH_PAGES if not is_offered(ws.plan, kind)}
    if MechanismKind.IMPORTANT_MATTERS in found:
        with ws.database.read() as books:
            if books.revisions.has(Kind.INCIDENT) or books.drafts.has(Kind.INCIDENT):
                found.discard(MechanismKind.IMPORTANT_MATTERS)
    return frozenset(found)


def take_option(ws: Workspace, kind: MechanismKind, by: str = "", *, on: bool = True) -> str:
    """Take a mechanism as an option, or give it up, as a new version of the plan; return its name."""
    others = tuple(one for one in ws.plan.options if one != kind.value)
    options = (*others, kind.value) if on else others
    return adopt_plan(ws, replace(ws.plan, options=tuple(sorted(options))), by)


def _elsewhere(plan: Plan) -> tuple[Source, ...]:
    """Return what other documents prescribe: those above the plan's own first, from the nearest up.

    They are those that ship, and the papers that were read in.
    """
    basis = "".join(plan.document.basis)
    read_in = ((one.key, one.document, read_mechanisms(one.clauses)) for one in plan.papers)
    others = [*(one for one in _shipped() if one[1].number != plan.document.number), *read_in]
    others.sort(key=lambda one: (not _is_above(one[1], basis), -depth(one[1].level, -1)))
    return tuple(
        Source(name, document.title, document.number, mechanism)
        for name, document, found in others
        for mechanism in found
    )


@lru_cache(maxsize=1)
def _shipped() -> tuple[tuple[str, Document, tuple[Mechanism, ...]], ...]:
    """Return what the documents that ship prescribe; they never change while the program runs."""
    plans = [load_plan(one.id) for one in list_plans()]
    return tuple((plan.id, plan.document, read_mechanisms(plan.clauses)) for plan in plans)


def _is_above(document: Document, basis: str) -> bool:
    return document.level == LEVELS[0] or bool(document.number and document.number in basis)
