"""From an official text, a settlement and a roster to a plan: a proposal with findings."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from metrodesk.documents import comparison, oddities
from metrodesk.documents.breakdown_table import PrintedRow, is_breakdown, read_rows
from metrodesk.documents.merged_cells import carry_down
from metrodesk.documents.notes import Notes, Settled, Settlement
from metrodesk.documents.official_text import OfficialText, PrintedClause, read_official_text
from metrodesk.documents.roster_table import RosterEntry
from metrodesk.documents.row_deadlines import RowDeadline, day_of, read_deadlines
from metrodesk.documents.source import Source
from metrodesk.documents.spellings import Directory, make_directory
from metrodesk.documents.table_heads import Column
from metrodesk.documents.text_tables import blocks_of
from metrodesk.documents.unit_names import split_names, split_roles
from metrodesk.domain.document import Clause, Document
from metrodesk.domain.plan import Plan
from metrodesk.domain.task import Task, TaskId

NO_SETTLEMENT = Settlement(id="", number="")


@dataclass(frozen=True, slots=True)
class Reading:
    """A plan as read, with every doubt written as a settlement that nobody has signed yet."""

    plan: Plan
    doubts: tuple[Settled, ...]


def read_plan_text(
    text: str,
    *,
    settlement: Settlement = NO_SETTLEMENT,
    roster: Sequence[RosterEntry] = (),
    at_hand: Collection[str] = (),
) -> Reading:
    """Read an official text with its table into a plan.

    The structure is read as proposed (a shifted row in its place, merged cells filled,
    spellings of one body together) and every such step is a finding. Words are changed only
    where the settlement says so: without one each finding is open and the words are as printed.
    """
    notes = Notes(settlement.decisions)
    lines = text.splitlines()
    source = Source(tuple(blocks_of(lines)))
    official = read_official_text(_before_table(source), notes)
    official = replace(official, clauses=_distinct(official.clauses))
    rows = _numbered(carry_down(read_rows(source.tables, notes, said=source.lines), notes), notes)
    linked = comparison.link(rows, official.clauses)
    rows = comparison.mend_ends(rows, linked, notes)
    _note_rows(rows, notes)
    deadlines = read_deadlines(rows, day_of(official.date), notes)
    plan_id = settlement.id or _derived_id(official, text)
    named = _names(rows, official, notes)
    directory = make_directory(plan_id, named, roster, notes, issuer=official.issuer, issued=official.date)
    clauses = _clauses(official, directory)
    roles = {clause.id: (clause.leads, clause.responsible) for clause in clauses}
    comparison.compare_categories(rows, linked, official.clauses, notes)
    comparison.compare_items(rows, linked, official.clauses, notes)
    settled = comparison.compare_units(rows, linked, roles, directory, notes)
    oddities.note_groups(official, notes)
    oddities.note_missing_papers(official, at_hand, notes)
    plan = Plan(
        id=plan_id,
        document=_document(official, lines),
        clauses=clauses,
        tasks=tuple(_task(row, linked.get(row.number), settled[row.number], deadlines[row.number]) for row in rows),
        units=directory.units,
        findings=notes.findings(),
    )
    return Reading(plan, notes.doubts)


def document_number(text: str) -> str:
    """Return the number of a document without reading the rest of it."""
    return read_official_text(text.splitlines()[:60], Notes()).number


def _before_table(source: Source) -> list[str]:
    """Return the lines before the breakdown; tables of other things are lines among them."""
    lines: list[str] = []
    for block in source.blocks:
        if isinstance(block, str):
            lines.append(block)
        elif is_breakdown(block):
            break
        else:
            lines += block.lines
    return lines


def _note_rows(rows: Sequence[PrintedRow], notes: Notes) -> None:
    oddities.note_half_width(rows, notes)
    oddities.note_cells(rows, notes)
    if not rows:
        notes.note("no_breakdown", "全文", "没有找到任务分解清单。", "", "由正文条款拟定任务")


def _names(rows: Iterable[PrintedRow], official: OfficialText, notes: Notes) -> list[str]:
    """Return every name in the document as often as it stands there, the table's first."""
    names: list[str] = []
    for row in rows:
        names += [*split_names(row[Column.LEADS]), *split_names(row[Column.RESPONSIBLE])]
    for clause in official.clauses:
        for side in split_roles(clause.units, semicolon_leads=official.semicolon_leads):
            names += side
    return names + oddities.units_in_prose(official.clauses, notes)


def _clauses(official: OfficialText, directory: Directory) -> tuple[Clause, ...]:
    made = []
    for printed in official.clauses:
        leads, responsible = comparison.roles_of_clause(printed, directory, semicolon_leads=official.semicolon_leads)
        clause = Clause(printed.id, printed.number, printed.title, printed.text, leads, responsible)
        made.append(clause)
    return tuple(made)


def _task(row: PrintedRow, clause: PrintedClause | None, roles: comparison.Roles, deadline: RowDeadline) -> Task:
    return Task(
        id=TaskId(f"t{row.number:02}"),
        number=row.number,
        category=row[Column.CATEGORY],
        item=row[Column.ITEM],
        content=row[Column.CONTENT],
        deadline=row[Column.DEADLINE],
        deadline_kind=deadline.kind,
        leads=roles[0],
        responsible=roles[1],
        leads_written=row[Column.LEADS],
        responsible_written=row[Column.RESPONSIBLE],
        remark=row[Column.REMARK],
        clause=clause.id if clause else None,
        printed=row.printed,
        milestones=deadline.milestones,
    )


def _document(official: OfficialText, lines: Iterable[str]) -> Document:
    first = next((line.strip() for line in lines if line.strip()), "")
    return Document(
        title=official.title or first[:60],
        number=official.number,
        issuer=official.issuer,
        date=official.date,
        level=official.level,
        basis=official.basis,
    )


def _derived_id(official: OfficialText, text: str) -> str:
    source = official.number or official.title or text
    return "doc-" + hashlib.sha256(source.encode()).hexdigest()[:8]


def _distinct(clauses: Iterable[PrintedClause]) -> tuple[PrintedClause, ...]:
    """Give clauses whose number comes again an id of their own: a3.1, a3.1-2."""
    seen: Counter[str] = Counter()
    distinct = []
    for clause in clauses:
        seen[clause.id] += 1
        times = seen[clause.id]
        distinct.append(clause if times == 1 else replace(clause, id=f"{clause.id}-{times}"))
    return tuple(distinct)


def _numbered(rows: Iterable[PrintedRow], notes: Notes) -> tuple[PrintedRow, ...]:
    """Give rows whose number comes again the next free one, and note it."""
    taken: dict[int, PrintedRow] = {}
    doubled = []
    for row in rows:
        if row.number in taken:
            doubled.append(row)
        else:
            taken[row.number] = row
    for row in doubled:
        number = max(taken) + 1
        notes.note(
            "number_twice",
            row.place,
            f"{row.place}的序号重复，暂编为{number}。",
            str(row.number),
            str(number),
        )
        taken[number] = replace(row, number=number)
    return tuple(taken.values())
