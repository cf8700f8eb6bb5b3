"""Who leads and who answers for each clause of a main text, by the document's own manner."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from metrodesk.documents.bodies.brackets import Stretch, find_stretches, plain_signs
from metrodesk.documents.bodies.role_rules import Leads, Rule, find_rules, without_times
from metrodesk.documents.bodies.role_words import Roles, has_label, read_roles
from metrodesk.documents.bodies.unit_groups import is_group_name
from metrodesk.documents.bodies.unit_names import run_together, split_names
from metrodesk.documents.notes import Notes
from metrodesk.documents.outline.printed_clause import PrintedClause
from metrodesk.documents.words.name_shapes import is_body

LABEL = re.compile(r"^(?:责任|承办|实施|落实)(?:部门|单位|主体)：")
ALONE = re.compile("(?:责任|承办|实施|落实)(?:部门|单位|主体|科室|处室|股室)")
FIRST_LEADS = "列第一位者为牵头单位"
NO_LEAD = "只列责任单位，不列牵头单位"
GENERAL = re.compile("总体要求|指导思想|基本原则|附则|背景|适用范围|施行")


@dataclass(frozen=True, slots=True)
class WrittenRoles:
    """Bodies of a clause as written; `written` is its bracket, `is_open` that 等 stands in it."""

    leads: tuple[str, ...] = ()
    responsible: tuple[str, ...] = ()
    written: str = ""
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """What one clause says by itself, and the rules it lays down."""

    clause: PrintedClause
    stretches: tuple[tuple[Stretch, str], ...]
    rules: tuple[Rule, ...]


def read_responsibilities(
    clauses: Sequence[PrintedClause],
    notes: Notes,
    *,
    preamble: str = "",
) -> dict[str, WrittenRoles]:
    """Return who leads and who answers by clause id; clauses that name nobody are left out.

    The manner is told from the text itself: labels and verbs in the bracket first, then the
    document's rule (分号前为牵头单位, 列第一位者为牵头单位), and bodies that answer for every
    clause below (以下均需…落实，不再列出). Nobody leads where the paper does not say so.
    """
    said = [_said(clause) for clause in clauses]
    outside = find_rules(plain_signs(preamble), in_bracket=False)[0]
    everywhere = [rule for rule in (*outside, *(rule for one in said for rule in one.rules)) if rule.is_for_all]
    if not any(one.stretches for one in said):
        return {}
    leads = next((rule.leads for rule in everywhere if rule.leads is not Leads.UNSAID), Leads.UNSAID)
    leads = _asked(said, leads, notes)
    parents = {clause.id.rpartition(".")[0] for clause in clauses}
    below = _names_of(everywhere)
    leading = _leading_labels(said)
    found: dict[str, WrittenRoles] = {}
    for one in said:
        here = next((rule.leads for rule in one.rules if rule.leads is not Leads.UNSAID), leads)
        roles = _roles(one, here, notes, leading)
        local = [rule for rule in one.rules if rule.names]
        leaves = one.clause.id not in parents and not GENERAL.search(plain_signs(one.clause.title))
        if roles.written or (below and leaves):
            found[one.clause.id] = _with_everyone(one.clause, roles, below, notes)
        leads = next((rule.leads for rule in one.rules if rule.leads is not Leads.UNSAID and rule.goes_on), leads)
        below += tuple(name for name in _names_of(local) if name not in below)
    return found


def _said(clause: PrintedClause) -> Said:
    stretches: list[tuple[Stretch, str]] = []
    rules: list[Rule] = []
    rest = plain_signs(clause.text)
    for stretch in find_stretches(clause.text):
        found, plain = find_rules(stretch.plain, in_bracket=True)
        rules += found
        stretches.append((stretch, without_times(plain)))
        rest = rest.replace(stretch.plain, "")
    rules += find_rules(rest, in_bracket=False)[0] if "牵头" in rest or "不再" in rest else ()
    if not stretches and _is_titled_by_body(clause):
        stretches.append((Stretch(clause.title, plain_signs(clause.title)), plain_signs(clause.title)))
    return Said(clause, tuple((stretch, plain) for stretch, plain in stretches if plain), tuple(rules))


def _is_titled_by_body(clause: PrintedClause) -> bool:
    """Whether a clause says what one body does (县财政局：保障经费)."""
    name = plain_signs(clause.title)
    return clause.stop in {"：", ":"} and (is_body(name) or is_group_name(name)) and split_names(name) == (name,)


def _names_of(rules: Iterable[Rule]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for rule in rules for name in rule.names))


def _asked(said: Sequence[Said], leads: Leads, notes: Notes) -> Leads:
    """Note lists of several bodies of which nobody is said to lead; return the rule as settled."""
    if leads is not Leads.UNSAID or any(rule.leads is not Leads.UNSAID for one in said for rule in one.rules):
        return leads
    silent = [one.clause for one in said if _is_silent([read_roles(plain, leads) for _, plain in one.stretches])]
    if not silent:
        return leads
    places = "、".join(clause.number or clause.id for clause in silent)
    use = notes.note(
        "roles_not_stated",
        silent[0].place,
        f"{silent[0].place}等{len(silent)}条只列责任单位，没有写明谁牵头：{places}。",
        places,
        NO_LEAD,
    )
    return Leads.FIRST if use == FIRST_LEADS else leads


def _is_silent(parts: Sequence[Roles]) -> bool:
    """Whether several bodies are listed and nothing tells them apart."""
    names = {name for part in parts for name in part.names}
    return len(names) > 1 and not any(part.leads or part.is_worded for part in parts)


def _leading_labels(said: Iterable[Said]) -> frozenset[str]:
    """Return the labels whose bodies lead somewhere because others help there (承办单位：, 协办单位：)."""
    plains = [plain for one in said for _, plain in one.stretches]
    return frozenset(
        label for plain in plains if (label := _label(plain)) and read_roles(plain, Leads.UNSAID).is_guessed
    )


def _label(plain: str) -> str:
    label = plain.partition("：")[0]
    return label if ALONE.fullmatch(label) else ""


def _led(plain: str, leads: Leads, leading: Collection[str]) -> Roles:
    """Read a bracket; one body alone under a label whose bodies lead elsewhere leads here too."""
    roles = read_roles(plain, leads)
    is_alone = not roles.leads and len(roles.responsible) == 1
    if is_alone and _label(plain) in leading:
        return replace(roles, leads=roles.responsible, responsible=(), is_guessed=True)
    return roles


def _roles(said: Said, leads: Leads, notes: Notes, labels: Collection[str]) -> WrittenRoles:
    """Return what a clause's own brackets say, as printed."""
    parts = [_printed(stretch, _led(plain, leads, labels)) for stretch, plain in said.stretches]
    written = "；".join(_written(stretch, plain) for stretch, plain in said.stretches)
    leading = tuple(dict.fromkeys(name for part in parts for name in part.leads))
    others = tuple(dict.fromkeys(name for part in parts for name in part.responsible if name not in leading))
    roles = WrittenRoles(leading, others, written, any(part.is_open for part in parts))
    _note_doubts(said, parts, roles, notes)
    return roles


def _printed(stretch: Stretch, roles: Roles) -> Roles:
    """Return roles with the names in the letters that are printed."""
    if stretch.plain == stretch.printed:
        return roles
    shown = {name: _as_printed(stretch, name) for name in roles.names}
    return replace(
        roles,
        leads=tuple(shown[name] for name in roles.leads),
        responsible=tuple(shown[name] for name in roles.responsible),
    )


def _as_printed(stretch: Stretch, name: str) -> str:
    place = stretch.plain.find(name)
    return stretch.printed[place : place + len(name)] if place >= 0 else name


def _written(stretch: Stretch, plain: str) -> str:
    """Return a bracket as printed, without its first label and the rules it states."""
    place = stretch.plain.find(plain)
    shown = stretch.printed[place : place + len(plain)] if place >= 0 else plain
    label = LABEL.match(plain_signs(shown))
    return shown[label.end() :].strip() if label else shown


def _note_doubts(said: Said, parts: Sequence[Roles], roles: WrittenRoles, notes: Notes) -> None:
    place, written = said.clause.place, roles.written
    if roles.is_open:
        notes.note("open_list", place, f"{place}的责任单位以“等”结尾，没有写全。", written, "只列写明的单位")
    if any(part.is_guessed for part in parts):
        shown = "、".join(roles.leads)
        notes.note(
            "lead_inferred",
            place,
            f"{place}没有写“牵头”，按写法推定{shown}牵头：“{written}”。",
            written,
            f"{shown}牵头，其余为责任单位",
        )
    for name in (name for _, plain in said.stretches for name in run_together(plain)):
        notes.note("names_run_together", place, f"{place}的单位之间没有分隔：“{name}”。", name, "按单位名称逐个拆开")
    if len(parts) > 1 and not _is_one_list(said.stretches):
        notes.note(
            "several_brackets", place, f"{place}有{len(parts)}处写明责任单位。", written, "合在一起列为本条的单位"
        )
    if any(not stretch.is_closed for stretch, _ in said.stretches):
        notes.note("bracket_unclosed", place, f"{place}的责任单位括号没有收尾。", written, "读到本条末尾")


def _is_one_list(stretches: Sequence[tuple[Stretch, str]]) -> bool:
    """Whether each stretch is a line for another role: 牵头单位：, 配合单位：."""
    labels = [plain.partition("：")[0] for _, plain in stretches if has_label(plain[: plain.find("：") + 1])]
    return len(set(labels)) == len(stretches)


def _with_everyone(clause: PrintedClause, roles: WrittenRoles, everyone: tuple[str, ...], notes: Notes) -> WrittenRoles:
    """Return a clause's roles with the bodies that answer for every clause."""
    named = {*roles.leads, *roles.responsible}
    added = tuple(name for name in everyone if name not in named)
    if added and not roles.written:
        notes.note(
            "covered_by_rule",
            clause.place,
            f"{clause.place}没有责任单位括注，按文中“不再列出”的规定由{'、'.join(added)}落实。",
            "",
            f"责任单位：{'、'.join(added)}",
        )
    return replace(roles, responsible=(*roles.responsible, *added))
