"""A sentence of an official text in its place: what the chain from paper to paper joins."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from metrodesk.domain.cascade import paper_key
from metrodesk.domain.document import Clause, Document
from metrodesk.domain.plan import Plan
from metrodesk.domain.shared_wording import Wording
from metrodesk.domain.task import Task

OPENING, CLOSING = "（(〔[【", "）)〕]】"
DUTIES = ("责任单位", "责任部门", "牵头")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a sentence stands: the key of its paper, and the id of the clause (a3.2) or task (t07)."""

    paper: str
    part: str


@dataclass(frozen=True)
class Passage:
    """A clause or a task of a paper; `leads` and `responsible` are the names of who does it.

    `repeats` is the clause a task was made of, where there is no table that says it in other words.
    """

    place: Place
    number: str
    title: str
    text: str
    is_task: bool = False
    leads: tuple[str, ...] = ()
    responsible: tuple[str, ...] = ()
    repeats: Place | None = None

    @property
    def heading(self) -> str:
        """How a person cites it: （十六）推进计量信用监管."""
        return f"{self.number}{self.title}"

    @property
    def says_something(self) -> bool:
        """Whether it is more than a heading."""
        return bool(self.text.strip())

    @cached_property
    def wording(self) -> Wording:
        """What it says, ready for comparing; who does it is left out."""
        return Wording(f"{self.title}\n{without_duties(self.text)}")


def key_of(document: Document) -> str:
    """Return what tells a document from the other papers of a chain."""
    return paper_key(document.number, document.title)


def passages_of(plan: Plan, *, with_tasks: bool) -> Iterator[Passage]:
    """Yield what a plan's document says: its clauses, then the rows of its breakdown.

    Tasks that were made of clauses say nothing else; `with_tasks` wants them nevertheless.
    """
    key = key_of(plan.document)
    numbers = {clause.id: clause.number for clause in plan.clauses}
    for clause in plan.clauses:
        article, dot, _ = clause.id.partition(".")
        number = f"{numbers.get(article, '')}{clause.number}" if dot else clause.number
        yield _passage(plan, clause, Place(key, clause.id), number, clause.title, clause.text)
    for task in plan.tasks:
        if with_tasks or task.printed:
            yield _passage(plan, task, Place(key, task.id), f"{task.number}. ", task.item, task.content)


def without_duties(text: str) -> str:
    """Return a clause's text without the bracket at its end that says who does it."""
    bare = text.rstrip()
    if not bare.endswith(tuple(CLOSING)):
        return text
    depth = 0
    for at in range(len(bare) - 1, -1, -1):
        depth += (bare[at] in CLOSING) - (bare[at] in OPENING)
        if depth == 0:
            is_duty = any(word in bare[at:] for word in DUTIES)
            return bare[:at].rstrip() if is_duty else text
    return text


def _passage(plan: Plan, part: Clause | Task, place: Place, number: str, title: str, text: str) -> Passage:
    made_of = part.clause if isinstance(part, Task) and not part.printed else None
    clause = plan.clause(made_of) if made_of is not None else None
    return Passage(
        place, number, title, text,
        repeats=Place(place.paper, clause.id) if clause is not None and clause.text == text else None,
        is_task=isinstance(part, Task),
        leads=tuple(plan.unit_name(unit) for unit in part.leads),
        responsible=tuple(plan.unit_name(unit) for unit in part.responsible),
    )  # fmt: skip
