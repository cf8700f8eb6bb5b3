"""What the main text and its annexed table say differently."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from metrodesk.documents.bodies.spellings import Directory
from metrodesk.documents.bodies.unit_names import split_names
from metrodesk.documents.notes import Notes
from metrodesk.documents.official_text import PrintedClause
from metrodesk.documents.sources.table_heads import Column
from metrodesk.documents.tables.merged_cells import numbers
from metrodesk.documents.tables.printed_row import PrintedRow
from metrodesk.domain.unit import UnitId, folded

FROM_TEXT, FROM_ANNEX = "以正文为准", "以附件为准"
LONGEST_REST = 4
Roles = tuple[tuple[UnitId, ...], tuple[UnitId, ...]]


def link(rows: Sequence[PrintedRow], clauses: Sequence[PrintedClause]) -> dict[int, PrintedClause]:
    """Return the clause that each row's item names, by row number."""
    titles = {folded(clause.title): clause for clause in reversed(clauses) if clause.title}
    linked = ((row.number, titles.get(folded(row[Column.ITEM]))) for row in rows)
    return {number: clause for number, clause in linked if clause is not None}


def mend_ends(rows: Iterable[PrintedRow], linked: Mapping[int, PrintedClause], notes: Notes) -> tuple[PrintedRow, ...]:
    """Note contents whose last word is cut off; the word is completed only if that was settled."""
    return tuple(_mended(row, linked.get(row.number), notes) for row in rows)


def _mended(row: PrintedRow, clause: PrintedClause | None, notes: Notes) -> PrintedRow:
    content = row[Column.CONTENT]
    rest = _rest(content, clause.text) if clause is not None else ""
    if not rest or clause is None:
        return row
    proposal = f"{content.rstrip('。')}{rest}。"
    end = content[-8:]
    use = notes.note(
        "truncated_end",
        row.place,
        f"{row.place}工作内容末尾“{end}”缺字，{clause.place}为“{proposal[-9:]}”。",
        end,
        proposal[-len(end) - len(rest) :],
    )
    if use is None:
        return row
    return row.with_cell(Column.CONTENT, content.removesuffix(end) + use)


def _rest(content: str, text: str) -> str:
    """Return the few letters a content lacks to the end of the main text's sentence."""
    end = content.rstrip("。")[-8:]
    place = text.find(end)
    if len(end) < 8 or place < 0:
        return ""
    match = re.match(rf"([\u4e00-\u9fff]{{1,{LONGEST_REST}}})[。；，]", text[place + len(end) :])
    return match[1] if match else ""


def compare_categories(
    rows: Sequence[PrintedRow],
    linked: Mapping[int, PrintedClause],
    clauses: Iterable[PrintedClause],
    notes: Notes,
) -> None:
    """Note categories that the main text's article words differently."""
    articles = {clause.id: clause for clause in clauses if "." not in clause.id}
    pairs: dict[tuple[str, str], list[PrintedRow]] = {}
    for row in rows:
        clause = linked.get(row.number)
        if clause is not None and row[Column.CATEGORY]:
            article = clause.id.partition(".")[0]
            pairs.setdefault((folded(row[Column.CATEGORY]), article), []).append(row)
    for (_, article), found in pairs.items():
        printed, category = articles[article], found[0][Column.CATEGORY]
        if printed.title and folded(printed.title) != folded(category):
            notes.note(
                "category_differs",
                f"附件第{numbers(found)}行与{printed.place}",
                f"附件第{numbers(found)}行工作任务为“{category}”，{printed.place}标题为“{printed.title}”。",
                f"{category}／{printed.title}",
                "任务按附件，条款按正文，各用原文",
            )


def compare_items(
    rows: Sequence[PrintedRow],
    linked: Mapping[int, PrintedClause],
    clauses: Iterable[PrintedClause],
    notes: Notes,
) -> None:
    """Note items of the main text without a row, and rows whose item the main text lacks."""
    if not linked:
        return
    named = {clause.id for clause in linked.values()}
    for clause in clauses:
        if "." in clause.id and clause.units and clause.id not in named:
            notes.note(
                "item_omitted",
                clause.place,
                f"{clause.place}“{clause.title}”在附件清单中没有对应任务。",
                clause.title,
                "不列任务，条款照录",
            )
    for row in rows:
        if row.number not in linked:
            notes.note(
                "item_not_in_text",
                row.place,
                f"{row.place}任务事项“{row[Column.ITEM]}”在正文中没有同名条目。",
                row[Column.ITEM],
                "按附件列任务",
            )


def roles_of_row(row: PrintedRow, directory: Directory) -> Roles:
    """Return who leads and who answers by the row's own cells."""
    return (
        directory.ids_of(split_names(row[Column.LEADS])),
        directory.ids_of(split_names(row[Column.RESPONSIBLE])),
    )


def compare_units(
    rows: Sequence[PrintedRow],
    linked: Mapping[int, PrintedClause],
    roles: Mapping[str, Roles],
    directory: Directory,
    notes: Notes,
) -> dict[int, Roles]:
    """Note items whose units differ; return the roles of each row as settled.

    The row's own cells hold unless it was settled that the main text does.
    """
    found = {row.number: roles_of_row(row, directory) for row in rows}
    for clause in {clause.id: clause for clause in linked.values()}.values():
        mine = [row for row in rows if linked.get(row.number) is clause]
        annexed = (_union(found[row.number][0] for row in mine), _union(found[row.number][1] for row in mine))
        main = roles[clause.id]
        if not clause.units or [set(side) for side in main] == [set(side) for side in annexed]:
            continue
        if _note_units(clause, mine, main, annexed, directory, notes) == FROM_TEXT:
            found.update({row.number: main for row in mine})
    return found


def _note_units(
    clause: PrintedClause,
    rows: Sequence[PrintedRow],
    main: Roles,
    annexed: Roles,
    directory: Directory,
    notes: Notes,
) -> str | None:
    written = [
        f"牵头{directory.names_of(leads)}，责任{directory.names_of(responsible)}"
        for leads, responsible in (main, annexed)
    ]
    cells = "；".join(f"{row[Column.LEADS]}／{row[Column.RESPONSIBLE]}" for row in rows)
    return notes.note(
        "units_differ",
        f"{clause.place}与附件第{numbers(rows)}行",
        f"“{clause.title}”的单位不一致。正文：{written[0]}。附件：{written[1]}。",
        f"正文：{clause.units}；附件：{cells}",
        FROM_ANNEX,
    )


def _union(sides: Iterable[tuple[UnitId, ...]]) -> tuple[UnitId, ...]:
    return tuple(dict.fromkeys(unit for side in sides for unit in side))
