"""From an official text, a settlement and a roster to a plan: a proposal with findings."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from metrodesk.documents.bodies.inherited_roles import roles_above
from metrodesk.documents.bodies.responsibility import WrittenRoles, read_responsibilities
from metrodesk.documents.bodies.roster_table import RosterEntry
from metrodesk.documents.bodies.spellings import Directory, make_directory
from metrodesk.documents.bodies.unit_names import split_names
from metrodesk.documents.indicators.indicator_reading import read_indicators
from metrodesk.documents.notes import NO_SETTLEMENT, Notes, Settled, Settlement
from metrodesk.documents.official_text import OfficialText, PrintedClause, read_official_text
from metrodesk.documents.proposals import comparison, oddities
from metrodesk.documents.proposals.clause_tasks import tasks_of_clauses
from metrodesk.documents.proposals.unsaid_roles import settle_unsaid
from metrodesk.documents.sources.source import Source
from metrodesk.documents.sources.table_heads import Column
from metrodesk.documents.tables.breakdown_table import read_rows
from metrodesk.documents.tables.merged_cells import carry_down
from metrodesk.documents.tables.printed_row import PrintedRow
from metrodesk.documents.tables.row_deadlines import RowDeadline, day_of, read_deadlines
from metrodesk.domain.document import Clause, Document
from metrodesk.domain.level import Level
from metrodesk.domain.plan import Plan
from metrodesk.domain.task import Task, TaskId

NOBODY = WrittenRoles()
SENTENCE_ENDS = ("。", "；", "：")


@dataclass(frozen=True, slots=True)
class Reading:
    """A plan as read, with every doubt written as a settlement that nobody has signed yet."""

    plan: Plan
    doubts: tuple[Settled, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing was found that a plan is made of."""
        return not (self.plan.clauses or self.plan.tasks or self.plan.indicators)


def read_plan_source(
    source: Source,
    *,
    settlement: Settlement = NO_SETTLEMENT,
    roster: Sequence[RosterEntry] = (),
    at_hand: Collection[str] = (),
) -> Reading:
    """Read an official text with its tables into a plan.

    The structure is read as proposed (a shifted row in its place, merged cells filled,
    spellings of one body together) and every such step is a finding. Words are changed only
    where the settlement says so: without one each finding is open and the words are as printed.
    """
    notes = Notes(settlement.decisions)
    official = read_official_text(source, notes)
    notes.level = Level.of(official.level, official.issuer)
    written = read_responsibilities(official.clauses, notes, preamble=official.outline.opening)
    official = replace(official, clauses=tuple(_with_units(one, written) for one in official.clauses))
    rows = _numbered(carry_down(read_rows(official.breakdown, notes, said=source.lines), notes), notes)
    linked = comparison.link(rows, official.clauses)
    rows = comparison.mend_ends(rows, linked, notes)
    _note_rows(rows, notes)
    deadlines = read_deadlines(rows, day_of(official.date), notes)
    if not rows:
        written |= roles_above(official.clauses, official.outline, written, notes)
    if not rows and not written:
        written = settle_unsaid(official.clauses, notes)
    plan_id = settlement.id or _derived_id(official, source)
    named = _names(rows, official.clauses, written, notes)
    directory = make_directory(plan_id, named, roster, notes, issuer=official.issuer, issued=official.date)
    clauses = tuple(_clause(one, written.get(one.id, NOBODY), directory) for one in official.clauses)
    roles = {clause.id: (clause.leads, clause.responsible) for clause in clauses}
    comparison.compare_categories(rows, linked, official.clauses, notes)
    comparison.compare_items(rows, linked, official.clauses, notes)
    settled = comparison.compare_units(rows, linked, roles, directory, notes)
    tasks = tuple(_task(row, linked.get(row.number), settled[row.number], deadlines[row.number]) for row in rows)
    oddities.note_groups(official, notes)
    oddities.note_foreign_words(official, notes)
    oddities.note_missing_papers(official, at_hand, notes)
    plan = Plan(
        id=plan_id,
        document=_document(official, source),
        clauses=clauses,
        tasks=tasks or tasks_of_clauses(official.clauses, roles, written, notes, day_of(official.date)),
        units=directory.units,
        indicators=read_indicators((*_openings(official), *official.clauses), official.other_tables, notes),
        findings=notes.findings(),
        outline=official.outline,
    )
    return Reading(plan, notes.doubts)


def _note_rows(rows: Sequence[PrintedRow], notes: Notes) -> None:
    oddities.note_half_width(rows, notes)
    oddities.note_cells(rows, notes)
    if not rows:
        notes.note("no_breakdown", "全文", "没有找到任务分解清单。", "", "由正文条款拟定任务")


def _names(
    rows: Iterable[PrintedRow],
    clauses: Sequence[PrintedClause],
    written: Mapping[str, WrittenRoles],
    notes: Notes,
) -> list[str]:
    """Return every name in the document as often as it stands there, the table's first."""
    names: list[str] = []
    for row in rows:
        names += [*split_names(row[Column.LEADS]), *split_names(row[Column.RESPONSIBLE])]
    for roles in written.values():
        names += [*roles.leads, *roles.responsible]
    return names + oddities.units_in_prose(clauses, notes)


def _openings(official: OfficialText) -> Iterable[PrintedClause]:
    """Return what chapters say before their first clause, or without any: 一、工作目标."""
    return (PrintedClause("", one.number, one.title, one.text, one.number) for one in official.outline.chapters)


def _with_units(clause: PrintedClause, written: Mapping[str, WrittenRoles]) -> PrintedClause:
    return replace(clause, units=written.get(clause.id, NOBODY).written)


def _clause(printed: PrintedClause, roles: WrittenRoles, directory: Directory) -> Clause:
    leads, responsible = directory.ids_of(roles.leads), directory.ids_of(roles.responsible)
    return Clause(printed.id, printed.number, printed.title, printed.text, leads, responsible)


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


def _document(official: OfficialText, source: Source) -> Document:
    lines = [block.strip() for block in source.blocks if isinstance(block, str)]
    named = (line for line in lines if not line.endswith(SENTENCE_ENDS))
    first = next(filter(None, (*named, *(table.place for table in source.tables), *lines)), "")
    return Document(
        title=official.title or first[:60],
        number=official.number,
        issuer=official.issuer,
        date=official.date,
        level=official.level,
        basis=official.basis,
    )


def _derived_id(official: OfficialText, source: Source) -> str:
    name = official.number or official.title or "\n".join(source.lines)
    return "doc-" + hashlib.sha256(name.encode()).hexdigest()[:8]


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
