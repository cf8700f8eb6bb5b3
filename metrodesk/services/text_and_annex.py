"""What annex and main text of a plan's document say differently, item by item (附件与正文对照)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from metrodesk.documents.bodies.unit_names import split_names
from metrodesk.documents.outline.printed_clause import BRACKET
from metrodesk.domain.document import Clause
from metrodesk.domain.plan import Plan
from metrodesk.domain.plan_finding import PlanFinding
from metrodesk.domain.rewording import Piece, Step, plain, reworded
from metrodesk.domain.task import Role, Task
from metrodesk.domain.text_and_annex import AnnexRow, ItemComparison, TextAndAnnex, UnitRoles
from metrodesk.errors import UnknownUnit

ABOUT_ITEMS = frozenset({"units_differ", "item_omitted", "item_not_in_text", "category_differs", "truncated_end"})
ROWS = re.compile(r"附件第([\d—、]+)行")
SURE = 8  # characters by which a printed cell is known to be the content


def compare_text_and_annex(plan: Plan) -> TextAndAnnex:
    """Compare both sides of a plan's document; empty unless it has a main text and an annexed table."""
    tasks = [task for task in plan.tasks if task.printed]
    if not tasks or not plan.clauses:
        return TextAndAnnex()
    rows: dict[str, list[Task]] = {}
    for task in tasks:
        rows.setdefault(task.clause or "", []).append(task)
    articles = {clause.id: clause for clause in plan.clauses}
    items = [
        _item(plan, clause, articles[clause.id.partition(".")[0]], rows.get(clause.id, []))
        for clause in plan.clauses
        if clause.id in rows or clause.leads or clause.responsible
    ]
    return TextAndAnnex((*items, *_only_in_annex(plan, rows.get("", []))))


def main_text_of(clause: Clause) -> str:
    """Return what a clause says, without the bracket that names who answers for it."""
    return BRACKET.sub("", clause.text).strip()


def _item(plan: Plan, clause: Clause, article: Clause, tasks: Sequence[Task]) -> ItemComparison:
    text = main_text_of(clause)
    contents = [_printed_content(task) for task in tasks]
    pieces = reworded(text, "".join(contents)) if tasks else ()
    place = f"正文{article.number}" + ("" if clause is article else clause.number.rstrip(".．、"))
    title = tasks[0].item if tasks else ""
    category = tasks[0].category if tasks else ""
    return ItemComparison(
        clause=clause.id,
        place=place,
        titles=_same_if_plain(clause.title, title),
        categories=_same_if_plain(article.title if clause is not article else "", category),
        text=text,
        pieces=pieces,
        rows=tuple(_rows(tasks, contents, pieces)),
        units=_units(plan, clause, tasks),
        findings=_findings(plan, place, article, tasks),
    )


def _only_in_annex(plan: Plan, tasks: Iterable[Task]) -> Iterator[ItemComparison]:
    for task in tasks:
        content = _printed_content(task)
        pieces = (Piece(Step.ADDED, "", content),)
        yield ItemComparison(
            clause="",
            place=f"附件第{task.number}行",
            titles=("", task.item),
            categories=("", task.category),
            text="",
            pieces=pieces,
            rows=tuple(_rows([task], [content], pieces)),
            units=_units(plan, None, [task]),
            findings=_findings(plan, "", None, [task]),
        )


def _same_if_plain(in_text: str, in_annex: str) -> tuple[str, str]:
    """Return both wordings, the annex's in the signs of the text where only those differ."""
    return in_text, in_text if in_text and plain(in_text) == plain(in_annex) else in_annex


def _printed_content(task: Task) -> str:
    """Return the content as the annex prints it, whatever was settled about it."""
    begin = task.content[:SURE]
    return next((cell for cell in task.printed if cell and begin and cell.startswith(begin)), task.content)


def _rows(tasks: Sequence[Task], contents: Sequence[str], pieces: Sequence[Piece]) -> Iterator[AnnexRow]:
    """Cut the pieces where one row ends and the next begins; what was left out stands before the cut."""
    rest = list(pieces)
    for task, content in zip(tasks, contents, strict=True):
        taken: list[Piece] = []
        room = len(content)
        while rest and (room or not rest[0].after):
            piece = rest.pop(0)
            if len(piece.after) > room:
                rest.insert(0, Piece(piece.step, piece.before[room:], piece.after[room:]))
                piece = Piece(piece.step, piece.before[:room], piece.after[:room])
            taken.append(piece)
            room -= len(piece.after)
        yield AnnexRow(task.number, tuple(taken), "" if task.content == content else task.content)


def _units(plan: Plan, clause: Clause | None, tasks: Sequence[Task]) -> tuple[UnitRoles, ...]:
    in_text: dict[str, list[Role]] = {}
    sides = () if clause is None else ((Role.LEAD, clause.leads), (Role.RESPONSIBLE, clause.responsible))
    for role, units in sides:
        for unit in units:
            in_text.setdefault(plan.unit_name(unit), []).append(role)
    in_annex: dict[str, dict[Role, list[int]]] = {}
    for task in tasks:
        for role, cell in ((Role.LEAD, task.leads_written), (Role.RESPONSIBLE, task.responsible_written)):
            for name in split_names(cell):
                in_annex.setdefault(_known(plan, name), {}).setdefault(role, []).append(task.number)
    return tuple(
        UnitRoles(
            name,
            tuple(in_text.get(name, ())),
            tuple((role, tuple(numbers)) for role, numbers in in_annex.get(name, {}).items()),
        )
        for name in dict.fromkeys([*in_text, *in_annex])
    )


def _known(plan: Plan, written: str) -> str:
    try:
        return plan.unit_named(written).name
    except UnknownUnit:
        return written


def _findings(plan: Plan, place: str, article: Clause | None, tasks: Sequence[Task]) -> tuple[PlanFinding, ...]:
    numbers = {task.number for task in tasks}
    places = {place, f"正文{article.number}" if article else place} - {""}
    return tuple(
        one
        for one in plan.findings
        if one.code in ABOUT_ITEMS and any(_is_about(part, places, numbers) for part in one.where.split("与"))
    )


def _is_about(part: str, places: set[str], numbers: set[int]) -> bool:
    match = ROWS.fullmatch(part)
    return part in places if match is None else bool(numbers & set(_numbers(match[1])))


def _numbers(written: str) -> Iterator[int]:
    for part in written.split("、"):
        first, _, last = part.partition("—")
        if first.isdecimal():
            yield from range(int(first), int(last if last.isdecimal() else first) + 1)
