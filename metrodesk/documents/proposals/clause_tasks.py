"""Tasks made of clauses, where a document annexes no breakdown of them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date

from metrodesk.documents.bodies.responsibility import WrittenRoles
from metrodesk.documents.notes import Notes
from metrodesk.documents.outline.printed_clause import PrintedClause
from metrodesk.documents.proposals.clause_deadlines import ClauseDeadline, deadline_of, read_stated
from metrodesk.documents.proposals.comparison import Roles
from metrodesk.documents.sources.cell_words import opening
from metrodesk.domain.task import Task, TaskId

GENERAL = re.compile(
    "背景|形势|现状|基础$|总体要求|总体思路|总体目标|指导思想|基本原则|发展目标|主要目标|工作目标|目标要求|目标任务$|^总则$|^附则$"
)
DUE = re.compile(
    r"(?:20\d\d年)?\d{1,2}月(?:\d{1,2}日|底|末|[上中下]旬)?(?:之|以)?前|20\d\d年(?:底|末)(?:之?前)?|年底前|\d{1,4}个(?:月|工作日)内"
)
NO_ROLES: Roles = ((), ())


def tasks_of_clauses(
    clauses: Sequence[PrintedClause],
    roles: Mapping[str, Roles],
    written: Mapping[str, WrittenRoles],
    notes: Notes,
    issued: date | None = None,
) -> tuple[Task, ...]:
    """Return a task for each clause that says who answers for it, and note what is not said.

    Where no clause says so, all are tasks but those that only say why and whereto. `issued` is
    the date of the document, for deadlines without a year.
    """
    duties = [clause for clause in clauses if any(roles.get(clause.id, NO_ROLES))] or duties_of(clauses)
    if not duties:
        nothing = "没有任务清单，也没有可以作为任务的条款。"
        notes.note("no_tasks", "全文", nothing, "", notes.level.said("由区里补充任务"))
        return ()
    deadlines = _deadlines(duties, issued, notes)
    return tuple(
        _task(
            number, clause, roles.get(clause.id, NO_ROLES), written.get(clause.id, WrittenRoles()), deadlines[clause.id]
        )
        for number, clause in enumerate(duties, start=1)
    )


def duties_of(clauses: Sequence[PrintedClause]) -> list[PrintedClause]:
    """Return the clauses that ask something to be done, whoever does it."""
    return [clause for clause in _leaves(clauses) if clause.number and not _is_general(clause)]


def _leaves(clauses: Sequence[PrintedClause]) -> list[PrintedClause]:
    """Return clauses without items below them, and the items."""
    parents = {clause.id.rpartition(".")[0] for clause in clauses}
    return [clause for clause in clauses if clause.id not in parents]


def _is_general(clause: PrintedClause) -> bool:
    return GENERAL.search(clause.chapter) is not None or GENERAL.search(clause.title) is not None


def _task(number: int, clause: PrintedClause, roles: Roles, written: WrittenRoles, deadline: ClauseDeadline) -> Task:
    return Task(
        id=TaskId(f"t{number:02}"),
        number=number,
        category=clause.chapter,
        item=clause.title or opening(clause.text),
        content=clause.text or clause.title,
        deadline=deadline.words,
        deadline_kind=deadline.kind,
        leads=roles[0],
        responsible=roles[1],
        leads_written="、".join(written.leads),
        responsible_written="、".join(written.responsible),
        clause=clause.id,
        milestones=deadline.milestones,
    )


def _deadlines(duties: Sequence[PrintedClause], issued: date | None, notes: Notes) -> dict[str, ClauseDeadline]:
    """Return the deadline of each clause by its id, and note those that state none."""
    words = {clause.id: deadline_of(clause.text) for clause in duties}
    _note_unstated([clause for clause in duties if not words[clause.id]], is_all=not any(words.values()), notes=notes)
    for clause in duties:
        found = dict.fromkeys(DUE.findall(clause.text))
        if shown := "、".join(one for one in found if one not in words[clause.id]):
            notes.note(
                "deadline_in_text",
                clause.place,
                f"{clause.place}文中写有“{shown}”，可能是完成时限。",
                shown,
                "文字照录，不作为完成时限",
            )
    return {clause.id: read_stated(words[clause.id], clause.place, issued, notes) for clause in duties}


def _note_unstated(silent: Sequence[PrintedClause], notes: Notes, *, is_all: bool) -> None:
    """Note the clauses without a deadline: as a span where none has one, else each by its number."""
    if not silent:
        return
    span = span_of(silent) if is_all else "、".join(clause.number or clause.id for clause in silent)
    said = f"{span}共{len(silent)}条没有写明完成时限。"
    notes.note("deadline_not_stated", "全文", said, span, "按持续推进")


def span_of(duties: Sequence[PrintedClause]) -> str:
    """Return which clauses are meant, by their numbers, or by their titles where numbers come again."""
    numbers = [clause.number for clause in duties]
    is_clear = all(numbers) and len(set(numbers)) == len(numbers)
    names = numbers if is_clear else [f"“{clause.title or opening(clause.text)}”" for clause in duties]
    return names[0] if len(names) == 1 else f"{names[0]}至{names[-1]}"
