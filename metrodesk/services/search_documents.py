"""Looking for words in official texts: clauses, boxes, chapters and tasks, of the plan and of all that ship."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from metrodesk.domain.document import Clause
from metrodesk.domain.outline import Box
from metrodesk.domain.plan import Plan
from metrodesk.domain.task import Task
from metrodesk.services.planning import list_plans, load_plan
from metrodesk.services.sought import Excerpt, Sought, folded


class DocumentKind(StrEnum):
    """What part of a document the words stand in; `task` is a row of its breakdown."""

    CLAUSE = "clause"
    BOX = "box"
    CHAPTER = "chapter"
    TASK = "task"


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a document as it is searched; `id` is that of the clause, box or task."""

    kind: DocumentKind
    plan: str
    document: str
    id: str
    label: str
    text: str
    plain: str
    clause: str = ""


@dataclass(frozen=True, slots=True)
class DocumentHit:
    """A part of a document that has the words; `is_own` if it is the plan's own document.

    `is_answered` if it is a task the workspace's own unit answers for.
    """

    part: Part
    excerpt: Excerpt
    is_own: bool
    is_answered: bool = False


def in_plan(plan: Plan, sought: Sought, *, is_own: bool) -> Iterator[DocumentHit]:
    """Return the parts of a plan's document that have all the words."""
    return _hits(parts_of(plan), sought, is_own=is_own)


def in_shipped(own_number: str, sought: Sought) -> Iterator[DocumentHit]:
    """Return the parts that have all the words in the documents that ship, other than the plan's own."""
    for number, parts in _shipped():
        if number != own_number:
            yield from _hits(parts, sought, is_own=False)


def parts_of(plan: Plan) -> tuple[Part, ...]:
    """Return the parts of a plan's document in their order."""
    return tuple(_parts(plan))


@lru_cache(maxsize=1)
def _shipped() -> tuple[tuple[str, tuple[Part, ...]], ...]:
    """Return the parts of all documents that ship; they never change while the program runs.

    A task that only repeats its clause is left out: there the clause is found.
    """
    plans = [load_plan(one.id) for one in list_plans()]
    return tuple((plan.document.number, parts_of(replace(plan, tasks=_rows(plan)))) for plan in plans)


def _rows(plan: Plan) -> tuple[Task, ...]:
    return tuple(task for task in plan.tasks if task.printed or not task.clause)


def _parts(plan: Plan) -> Iterator[Part]:
    boxes: dict[str, list[Box]] = {}
    for box in plan.outline.boxes:
        boxes.setdefault(box.clause, []).append(box)
    if plan.outline.preamble:
        yield _part(DocumentKind.CHAPTER, plan, "", "", plan.outline.preamble)
    for chapter in plan.outline.chapters:
        if chapter.text:
            label = f"{chapter.number}{chapter.title}"
            yield _part(DocumentKind.CHAPTER, plan, chapter.first, label, chapter.text)
    for clause in plan.clauses:
        label, own = _label(plan, clause), boxes.get(clause.id, [])
        text = f"{clause.title}\n{_outside(clause.text, own)}"
        yield _part(DocumentKind.CLAUSE, plan, clause.id, label, text, clause.id)
        for box in own:
            text = box.of(clause.text)
            yield _part(DocumentKind.BOX, plan, box.id, f"{box.number} {box.title}".strip(), text, clause.id)
    for task in plan.tasks:
        label, text = f"{task.number}. {task.item}", "\n".join(filter(None, (task.item, task.content, task.remark)))
        yield _part(DocumentKind.TASK, plan, task.id, label, text, task.clause or "")


def _label(plan: Plan, clause: Clause) -> str:
    """Return a clause's number and title, an item's after that of its article: （五）3 加强民生计量监管."""
    article = plan.clause(clause.id.partition(".")[0])
    number = clause.number.rstrip(".．、")
    before = article.number if article is not None and article is not clause else ""
    return f"{before}{number} {clause.title}".strip()


def _part(kind: DocumentKind, plan: Plan, id_: str, label: str, text: str, clause: str = "") -> Part:
    document = plan.document.number or plan.document.title
    return Part(kind, plan.id, document, id_, label, text, folded(text), clause)


def _outside(text: str, boxes: list[Box]) -> str:
    """Return a clause's text without its boxes, which are found by themselves."""
    for box in sorted(boxes, key=lambda one: one.start, reverse=True):
        text = text[: box.start] + text[box.start + box.length :]
    return text


def _hits(parts: tuple[Part, ...], sought: Sought, *, is_own: bool) -> Iterator[DocumentHit]:
    for part in parts:
        if sought.are_in(part.plain):
            yield DocumentHit(part, sought.excerpt(part.text), is_own)
