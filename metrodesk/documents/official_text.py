"""The main text of an official document: heading, outline and clauses as printed."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from metrodesk.documents.notes import Notes
from metrodesk.documents.outline.annex_text import annex_paragraphs
from metrodesk.documents.outline.debris import without_debris
from metrodesk.documents.outline.head_lines import (
    LABELLED,
    NUMBER,
    RED_HEAD,
    day_in,
    is_day,
    number_in,
    plain,
    signers,
)
from metrodesk.documents.outline.heading_gaps import note_heading, note_no_numbers, note_numbers
from metrodesk.documents.outline.issuer_level import level_of
from metrodesk.documents.outline.label_tables import labels_as_lines
from metrodesk.documents.outline.markup import without_markup
from metrodesk.documents.outline.outlining import outline
from metrodesk.documents.outline.paragraphs import heal, squeezed
from metrodesk.documents.outline.parting import Parted, part
from metrodesk.documents.outline.printed_clause import PrintedClause
from metrodesk.documents.outline.record_lines import records_as_tables
from metrodesk.documents.outline.run_on import parted_at_marks
from metrodesk.documents.outline.title import title_of
from metrodesk.documents.outline.typography import set_right
from metrodesk.documents.outline.unnumbered import by_paragraphs
from metrodesk.documents.sources.source import Block, Source, SourceTable
from metrodesk.documents.tables.breakdown_table import is_breakdown
from metrodesk.documents.tables.indicator_table import read_table
from metrodesk.domain.outline import NO_OUTLINE, Outline

__all__ = ["OfficialText", "PrintedClause", "level_of", "number_of", "read_official_text"]

QUOTED = r"《(?:[^《》]|《[^《》]{0,200}》){1,300}》"  # bounded, as all of these: a line may have a million characters
CITED = re.compile(rf"国务院{QUOTED}|{QUOTED}(?:[（(][^（）()]{{0,60}}〔\d{{4}}〕\d+号[）)])?")
OWN = re.compile(rf"(?:现将|印发)\s*{QUOTED}|{QUOTED}(?=已经|业经|已于|经)")
MADE_BY = re.compile("(?:根据|依据|依照|按照|落实)[^。]{0,1000}?(?:制定|特制定|编制|提出)(?:了?本|如下)[^。]*")
ANSWERING = re.compile("牵头|责任|主办|承办|配合|协办|参与|部门")
BEFORE_YEAR = re.compile(r"(.{2,24}?(?:人民政府|政府|办公室|办公厅|委员会|局|厅))(?=(?:19|20)\d\d年)")
HEAD_LINES, HEAD_ROWS = 60, 6


@dataclass(frozen=True, slots=True)
class OfficialText:
    """What the main text says.

    `breakdown` are the tables of tasks wherever they stand; of the others, `tables` stand in the
    text, with the id of their clause, and `annexed` come after it.
    """

    title: str
    number: str
    issuer: str
    date: str
    basis: tuple[str, ...]
    clauses: tuple[PrintedClause, ...]
    outline: Outline = NO_OUTLINE
    tables: tuple[tuple[str, SourceTable], ...] = ()
    breakdown: tuple[SourceTable, ...] = ()
    annexed: tuple[SourceTable, ...] = ()

    @property
    def other_tables(self) -> tuple[tuple[str, SourceTable], ...]:
        """The tables that are no breakdown, each with its clause; one that is annexed has none."""
        return (*self.tables, *(("", table) for table in self.annexed))

    @property
    def level(self) -> str:
        """National, province, city or district by the issuer's name; empty if it does not say."""
        return level_of(self.issuer)


def read_official_text(source: Source, notes: Notes) -> OfficialText:
    """Read a text with its tables; whatever is left out, joined or set right is noted."""
    for remark in source.remarks:
        notes.note(remark.code, remark.where, remark.message, remark.official, remark.proposal)
    source, had_markup = without_markup(source, notes)
    source = set_right(source, notes, converted=had_markup)
    blocks = records_as_tables(without_debris(labels_as_lines(source.blocks), notes), notes)
    blocks = parted_at_marks(blocks, notes)
    breakdown = _breakdown(blocks)
    parted = part(blocks, breakdown)
    notice = "\n".join(one.text for one in heal(parted.notice, notes))
    paragraphs = [*heal(parted.body, notes), *annex_paragraphs(parted.tail, breakdown, notes)]
    body = outline(paragraphs)
    title = title_of(parted.heading) or title_of(parted.head) or _labelled(parted.heading, TITLE_LABELS)
    tail = [block for block in parted.tail if isinstance(block, str)]
    number, date = _number(parted.heading), _date(parted, tail)
    issuer = _issuer(title, (*parted.signed, *tail), parted.heading)
    if not body.clauses and not breakdown and (number or (title and issuer)):
        body = by_paragraphs(paragraphs)
        note_no_numbers(body.clauses, notes)
    placed = {*breakdown, *(table for _, table in body.tables)}
    note_heading({"标题": title, "文号": number, "发文机关": issuer, "成文日期": date}, notes)
    note_numbers(body.clauses, notes)
    return OfficialText(
        title=title,
        number=number,
        issuer=issuer,
        date=date,
        basis=_basis(notice, body.preamble, body.clauses[:3]),
        clauses=body.clauses,
        outline=Outline(body.preamble, body.chapters, body.boxes, notice),
        tables=body.tables,
        breakdown=breakdown,
        annexed=tuple(one for one in blocks if isinstance(one, SourceTable) and one not in placed),
    )


def _breakdown(blocks: Sequence[Block]) -> tuple[SourceTable, ...]:
    """Return the tables of tasks: those with such a head, and what goes on with one on the next page."""
    found: list[SourceTable] = []
    for table in (block for block in blocks if isinstance(block, SourceTable)):
        goes_on = bool(found) and len(table.rows[0]) == len(found[-1].rows[0]) and not _is_of_indicators(table)
        if (is_breakdown(table) and not _is_of_indicators(table)) or goes_on:
            found.append(table)
    return tuple(found)


def _is_of_indicators(table: SourceTable) -> bool:
    """Whether a table states targets and nobody who answers: its 单位 is what figures are counted in."""
    return bool(read_table(table)) and not any(ANSWERING.search("".join(row)) for row in table.rows[:HEAD_ROWS])


def number_of(source: Source) -> str:
    """Return the number of a document without reading the rest of it."""
    notes = Notes()
    start = Source(source.blocks[:HEAD_LINES])
    return _number(part(set_right(without_markup(start, notes)[0], notes, converted=True).blocks, ()).heading)


def _number(heading: Sequence[str]) -> str:
    lone = (number_in(line) for line in heading)
    labelled = (number_in(match[2]) for line in heading if (match := LABELLED.fullmatch(line)))
    beside = (match.group() for line in heading if (match := NUMBER.match(plain(line))))
    return next(filter(None, (*lone, *labelled, *beside)), "")


def _issuer(title: str, signed: Iterable[str], heading: Sequence[str]) -> str:
    """Return who issued a paper: named before 关于 in its title, else under it, else at its head."""
    if before := title.partition("关于")[0] if "关于" in title else "":
        return squeezed(before)
    if signature := signers(signed):
        return signature
    named = _labelled(heading, ISSUER_LABELS)
    red = next((plain(line) for line in heading if RED_HEAD.fullmatch(plain(line))), "")
    order = re.match("(.+?)(?:令|公告)第", _number(heading))
    by_head = re.sub("(?:文件|公报)$", "", red) or (order[1] if order else "")
    before_year = BEFORE_YEAR.match(title)
    by_title = "国务院" if title.startswith("国务院") else before_year[1] if before_year else ""
    return squeezed(named) or by_head or by_title


def _labelled(heading: Iterable[str], labels: Collection[str]) -> str:
    found = (match for line in heading if (match := LABELLED.fullmatch(line)))
    return next((squeezed(match[2]) for match in found if match[1] in labels and match[2]), "")


TITLE_LABELS = {"标题", "文件名称", "文件标题"}
ISSUER_LABELS = {"发文机关", "发布机构", "发布机关", "制发机关"}
MADE_LABELS = {"成文日期", "成文时间", "发文日期"}


def _date(parted: Parted, tail: Iterable[str]) -> str:
    """Return the day a paper was signed: under its notice, at its end, or as its heading says."""
    labels = [match for line in parted.heading if (match := LABELLED.fullmatch(line))]
    made = (day_in(match[2]) for match in labels if match[1] in MADE_LABELS)
    told = (day_in(match[2]) for match in labels if match[1] not in MADE_LABELS)
    signed = (day_in(line) for line in (*parted.signed, *tail) if is_day(line))
    head = (day_in(line) for line in parted.heading if is_day(line))
    return next(filter(None, (*signed, *made, *head, *told)), "")


def _basis(notice: str, preamble: str, clauses: Iterable[PrintedClause]) -> tuple[str, ...]:
    """Return the papers a text says it carries out; the one it issues is not among them.

    They stand before the first chapter, else in the clause that says by what the text is made.
    """
    own = {match.group() for found in OWN.findall(notice) for match in re.finditer(QUOTED, found)}
    cited = [*CITED.findall(notice), *CITED.findall(preamble)]
    for clause in clauses:
        made = clause.text if "依据" in clause.title else " ".join(MADE_BY.findall(clause.text))
        cited += CITED.findall(made) if not preamble or "依据" in clause.title else []
    return tuple(dict.fromkeys(one for one in cited if one not in own))
