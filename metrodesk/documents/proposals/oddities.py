"""Things in an official text that are noted but change nothing of the reading."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from metrodesk.documents.bodies.unit_groups import GROUP
from metrodesk.documents.bodies.unit_names import is_open_list, run_together
from metrodesk.documents.notes import Notes
from metrodesk.documents.official_text import OfficialText, PrintedClause
from metrodesk.documents.outline.paragraphs import squeezed
from metrodesk.documents.sources.table_heads import Column
from metrodesk.documents.tables.merged_cells import numbers
from metrodesk.documents.tables.printed_row import PrintedRow
from metrodesk.domain.unit import folded

IN_PROSE = re.compile(
    r"(?:(?<=[，。；、和同由])|^)([区县市省](?!政府)[\u4e00-\u9fff]{2,9}?(?:局|办|委|院))"
    r"(?=[、，。要和会等负牵])"
)
FOREIGN = re.compile(r"[\u4e00-\u9fff]{1,4}\s+([a-z]{2,})\s+[\u4e00-\u9fff]{1,4}")
CITED_NUMBER = re.compile(r"（([^（）]+〔\d{4}〕\d+号)）")


def note_half_width(rows: Sequence[PrintedRow], notes: Notes) -> None:
    """Note rows whose Chinese text is set with half-width commas; they are kept."""
    found = [row for row in rows if "," in "".join(row.printed)]
    if found:
        notes.note(
            "half_width_commas",
            f"附件第{numbers(found)}行",
            f"附件第{numbers(found)}行用半角逗号，其余各行用全角逗号。",
            ",",
            "文字保留原样，拆分单位时两种逗号同等对待",
        )


def note_cells(rows: Iterable[PrintedRow], notes: Notes) -> None:
    """Note rows without any unit, lists that end in 等 and names with nothing between them."""
    for row in rows:
        for column in (Column.LEADS, Column.RESPONSIBLE):
            if is_open_list(row[column]):
                notes.note(
                    "open_list",
                    row.place,
                    f"{row.place}“{column}”栏以“等”结尾，没有写全。",
                    row[column],
                    "只列写明的单位",
                )
            for names in run_together(row[column]):
                message = f"{row.place}“{column}”栏的单位之间没有分隔：“{names}”。"
                notes.note("names_run_together", row.place, message, names, "按单位名称逐个拆开")
        if not row[Column.LEADS] and not row[Column.RESPONSIBLE]:
            notes.note("units_missing", row.place, f"{row.place}没有写明任何单位。", "", "补充单位")


def units_in_prose(clauses: Iterable[PrintedClause], notes: Notes) -> list[str]:
    """Note bodies that an article without a bracket names; return them as written."""
    named: list[str] = []
    for clause in clauses:
        found = [] if clause.units else list(dict.fromkeys(IN_PROSE.findall(clause.text)))
        if found:
            notes.note(
                "units_in_prose",
                clause.place,
                f"{clause.place}没有责任单位括注，文中提到：{'、'.join(found)}。",
                "、".join(found),
                "登记单位名称，不列为牵头或责任单位",
            )
        named += found
    return named


def note_groups(text: OfficialText, notes: Notes) -> None:
    """Note classes of bodies that a district does not have: it has no counties under it."""
    if text.level != "district":
        return
    for clause in text.clauses:
        for match in GROUP.finditer(clause.text):
            if "县" in match.group():
                notes.note(
                    "group_unclear",
                    clause.place,
                    f"{clause.place}写作“{match.group()}”，区下不设县，疑为“各乡、镇人民政府”。",
                    match.group(),
                    "保留原文，按“各乡、镇人民政府”理解，不影响任务",
                )


def note_foreign_words(text: OfficialText, notes: Notes) -> None:
    """Note a foreign word among Chinese ones, as a machine that read the page may leave it; it is kept."""
    for clause in text.clauses:
        for match in FOREIGN.finditer(clause.text):
            notes.note(
                "foreign_word",
                clause.place,
                f"{clause.place}“{match.group()}”中夹有外文词“{match[1]}”，可能是识别错误。",
                match.group(),
                "文字照录，对照原件补正",
            )


def note_missing_papers(text: OfficialText, at_hand: Collection[str], notes: Notes) -> None:
    """Note papers the text builds on that do not ship with the program."""
    known = {folded(squeezed(number)) for number in at_hand}
    for cited in text.basis:
        match = CITED_NUMBER.search(cited)
        if match and folded(match[1]) not in known:
            notes.note(
                "cited_not_at_hand",
                "正文开头",
                f"本文依据的{match[1]}不在随附文件中，上级依据缺一环。",
                cited,
                "保留引用，注明缺件",
            )
