"""Who leads where a breakdown has one column for all bodies: by its words, or by a rule stated once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from metrodesk.documents.bodies.role_rules import Leads, find_rules
from metrodesk.documents.bodies.role_words import Roles, read_roles
from metrodesk.documents.bodies.unit_names import run_together
from metrodesk.documents.notes import Notes
from metrodesk.documents.sources.table_heads import Column
from metrodesk.domain.text_and_annex import row_ranges

if TYPE_CHECKING:
    from metrodesk.documents.tables.printed_row import PrintedRow

ROLE_WORDS = re.compile("牵头|主办|配合|协办|参与")
RULE_WORDS = ("第一", "首位", "首个", "分号")


def rule_of(texts: Iterable[str]) -> tuple[Leads, str]:
    """Return the rule about who leads that heads, notes or the main text state, and the text that states it."""
    for text in texts:
        if "牵头" not in text or not any(word in text for word in RULE_WORDS):
            continue
        for rule in find_rules(text, in_bracket=False)[0]:
            if rule.leads is not Leads.UNSAID:
                return rule.leads, text
    return Leads.UNSAID, ""


def told_apart(rows: Sequence[PrintedRow], texts: Iterable[str], notes: Notes) -> tuple[PrintedRow, ...]:
    """Return rows with those who lead in their own column, where the cell or a rule says so."""
    rule, stated = rule_of(texts)
    found: dict[str, list[PrintedRow]] = {}
    read = []
    for row in rows:
        roles = _roles(row, rule)
        if not roles.leads:
            read.append(row)
            continue
        kind = "lead_inferred" if roles.is_guessed else "lead_by_rule" if _by_rule(row, rule) else "lead_in_cell"
        found.setdefault(kind, []).append(row)
        read.append(_with(row, roles))
    _note(found, stated, notes)
    _note_run_together(read, notes)
    return tuple(read)


def _roles(row: PrintedRow, rule: Leads) -> Roles:
    """Return who leads by the one cell that names all; a cell of those who lead may name others by its words."""
    if not row[Column.LEADS]:
        return read_roles(row[Column.RESPONSIBLE], rule)
    names_all = not row[Column.RESPONSIBLE] and ROLE_WORDS.search(row[Column.LEADS])
    return read_roles(row[Column.LEADS], Leads.UNSAID) if names_all else Roles()


def _by_rule(row: PrintedRow, rule: Leads) -> bool:
    return rule is not Leads.UNSAID and not read_roles(_names_all(row), Leads.UNSAID).leads


def _names_all(row: PrintedRow) -> str:
    """Return the cell that names all who answer."""
    return row[Column.RESPONSIBLE] or row[Column.LEADS]


def _with(row: PrintedRow, roles: Roles) -> PrintedRow:
    others = "、".join(roles.responsible) + ("等" if roles.is_open else "")
    return row.with_cell(Column.LEADS, "、".join(roles.leads)).with_cell(Column.RESPONSIBLE, others)


def _note(found: dict[str, list[PrintedRow]], stated: str, notes: Notes) -> None:
    said = {
        "lead_by_rule": f"附件没有牵头单位栏，按“{stated.strip()[:60]}”读出牵头单位",
        "lead_in_cell": "附件的牵头单位和其他单位写在同一栏里，按写明的分开",
        "lead_inferred": "附件没有写明谁牵头，按分号推定前面的为牵头单位",
    }
    for kind, rows in found.items():
        numbers = row_ranges(row.number for row in rows)
        cells = "；".join(_names_all(row) for row in rows)
        notes.note(kind, f"附件第{numbers}行", f"{said[kind]}：第{numbers}行。", cells, "分列牵头单位和责任单位")


def _note_run_together(rows: Sequence[PrintedRow], notes: Notes) -> None:
    for row in rows:
        for column in (Column.LEADS, Column.RESPONSIBLE):
            for name in run_together(row[column]):
                said = f"{row.place}“{column}”栏的单位之间没有分隔：“{name}”。"
                notes.note("names_run_together", row.place, said, name, "按单位名称逐个拆开")
