"""The main text of an official document: heading, outline and clauses as printed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from metrodesk.documents.breakdown_table import is_breakdown
from metrodesk.documents.debris import without_debris
from metrodesk.documents.head_lines import LABELLED, NUMBER, RED_HEAD, day_in, is_day, is_signature, number_in, plain
from metrodesk.documents.issuer_level import level_of
from metrodesk.documents.markup import without_markup
from metrodesk.documents.notes import Notes
from metrodesk.documents.outlining import outline
from metrodesk.documents.paragraphs import heal, squeezed
from metrodesk.documents.parting import Parted, part
from metrodesk.documents.printed_clause import PrintedClause
from metrodesk.documents.source import Block, Source, SourceTable
from metrodesk.documents.title import title_of
from metrodesk.documents.typography import set_right
from metrodesk.domain.outline import NO_OUTLINE, Outline

__all__ = ["OfficialText", "PrintedClause", "level_of", "number_of", "read_official_text"]

QUOTED = r"《(?:[^《》]|《[^《》]*》)+》"
CITED = re.compile(rf"国务院{QUOTED}|{QUOTED}(?:[（(][^（）()]*〔\d{{4}}〕\d+号[）)])?")
ISSUED = re.compile(rf"(?:现将|制定了?|印发)\s*{QUOTED}")
HEAD_LINES = 60


@dataclass(frozen=True, slots=True)
class OfficialText:
    """What the main text says; `semicolon_leads` is its own rule that leads stand before it.

    `breakdown` are the tables of tasks wherever they stand; of the others, `tables` stand in the
    text, with the id of their clause, and `annexed` come after it.
    """

    title: str
    number: str
    issuer: str
    date: str
    basis: tuple[str, ...]
    clauses: tuple[PrintedClause, ...]
    semicolon_leads: bool
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
    blocks = without_debris(source.blocks, notes)
    breakdown = _breakdown(blocks)
    parted = part(blocks, breakdown)
    notice = "\n".join(one.text for one in heal(parted.notice, notes))
    body = outline(heal(parted.body, notes))
    title = title_of(parted.heading) or title_of(parted.head)
    tail = [block for block in parted.tail if isinstance(block, str)]
    return OfficialText(
        title=title,
        number=_number(parted.heading),
        issuer=_issuer(title, (*parted.signed, *tail), parted.heading),
        date=_date(parted, tail),
        basis=_basis(notice, body.preamble),
        clauses=body.clauses,
        semicolon_leads=any("分号前为牵头" in clause.text for clause in body.clauses),
        outline=Outline(body.preamble, body.chapters, body.boxes, notice),
        tables=body.tables,
        breakdown=breakdown,
        annexed=tuple(one for one in parted.tail if isinstance(one, SourceTable) and one not in breakdown),
    )


def _breakdown(blocks: Sequence[Block]) -> tuple[SourceTable, ...]:
    """Return the tables of tasks: those with such a head, and what goes on with one on the next page."""
    found: list[SourceTable] = []
    for table in (block for block in blocks if isinstance(block, SourceTable)):
        goes_on = bool(found) and len(table.rows[0]) == len(found[-1].rows[0])
        if is_breakdown(table) or goes_on:
            found.append(table)
    return tuple(found)


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


def _issuer(title: str, signed: Iterable[str], heading: Iterable[str]) -> str:
    """Return who issued a paper: named before 关于 in its title, else under it, else at its head."""
    if before := title.partition("关于")[0] if "关于" in title else "":
        return squeezed(before)
    if signature := next((line for line in signed if is_signature(line)), ""):
        return squeezed(signature)
    labelled = (match for line in heading if (match := LABELLED.fullmatch(line)))
    named = next((match[2] for match in labelled if match[1] in ISSUER_LABELS and match[2]), "")
    red = next((plain(line) for line in heading if RED_HEAD.fullmatch(plain(line))), "")
    return squeezed(named) or re.sub("(?:文件|公报)$", "", red) or ("国务院" if title.startswith("国务院") else "")


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


def _basis(notice: str, preamble: str) -> tuple[str, ...]:
    """Return the papers a text says it carries out; the one it issues is not among them."""
    own = {match.group() for match in re.finditer(QUOTED, " ".join(ISSUED.findall(notice)))}
    cited = (*CITED.findall(notice), *CITED.findall(preamble))
    return tuple(dict.fromkeys(one for one in cited if one not in own))
