"""The classes of bodies a document names, as groups with their members."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from metrodesk.documents.bodies.unit_groups import group_kinds, group_name, is_group_name
from metrodesk.documents.bodies.unit_names import kind_of, split_names
from metrodesk.documents.notes import Notes
from metrodesk.documents.words.name_shapes import is_body
from metrodesk.domain.unit import Unit, UnitKind, folded, mint_unit_id

ALL_NAMED = "文中点名的各部门和单位"
LATER = "补充单位名录"
OF_BODIES = re.compile("部门|单位|机构|委办局")


def make_groups(
    plan_id: str, written: Sequence[str], bodies: Sequence[Unit], members: Sequence[Unit], notes: Notes
) -> list[Unit]:
    """Return a unit for each class as written, its members taken from the roster, then units nobody wrote before.

    Who belongs to 各有关部门（单位） nobody wrote: it stays empty unless it was settled that all
    bodies the document names do, or which bodies do; those that are new come after the groups.
    """
    spellings: dict[str, list[str]] = {}
    for name in written:
        spellings.setdefault(_same_class(name), []).append(name)
    known = [*bodies, *members]
    groups = [_group(plan_id, names, bodies, members, known, notes) for names in spellings.values()]
    return [*groups, *known[len(bodies) + len(members) :]]


def _same_class(name: str) -> str:
    return group_name(name).replace("人民政府", "政府").replace("（单位）", "单位")


def _group(
    plan_id: str, names: Sequence[str], bodies: Sequence[Unit], members: Sequence[Unit], known: list[Unit], notes: Notes
) -> Unit:
    different = tuple(dict.fromkeys(names))
    plain = Counter(group_name(name) for name in names)
    proposal = plain.most_common(1)[0][0]
    name = proposal
    if len(plain) > 1:
        name = _settled_words(proposal, names, different, notes)
    elif different != (proposal,):
        name = _settled_separators(proposal, names, different, notes)
    kinds = group_kinds(proposal)
    inside = tuple(unit.id for unit in members if unit.kind in kinds)
    if not inside:
        offices = [unit for unit in members if unit.kind is UnitKind.DEPARTMENT]
        everyone = [*bodies, *offices]
        use = _settled_members(name, ALL_NAMED if OF_BODIES.search(name) and everyone else LATER, notes)
        inside = tuple(unit.id for unit in (everyone if use == ALL_NAMED else _named(plan_id, use, known)))
    aliases = tuple(other for other in dict.fromkeys((*different, *plain)) if other != name)
    return Unit(mint_unit_id(plan_id, name), name, UnitKind.GROUP, aliases, inside)


def _settled_separators(proposal: str, names: Sequence[str], different: Sequence[str], notes: Notes) -> str:
    counts = Counter(names)
    counted = "、".join(f"“{name}”（{counts[name]}处）" for name in different if name != proposal)
    use = notes.note(
        "group_with_separator",
        f"单位名称：{proposal}",
        f"{counted}名称里的顿号不是单位之间的分隔，读作一个组“{proposal}”。",
        "；".join(different),
        proposal,
    )
    return use or proposal


def _settled_words(proposal: str, names: Sequence[str], different: Sequence[str], notes: Notes) -> str:
    counts = Counter(names)
    counted = "、".join(f"“{name}”（{counts[name]}处）" for name in different)
    use = notes.note(
        "two_spellings",
        f"单位名称：{proposal}",
        f"同一组单位有{len(different)}种写法：{counted}。",
        "、".join(different),
        proposal,
    )
    return use or proposal


def _settled_members(name: str, proposal: str, notes: Notes) -> str | None:
    return notes.note(
        "group_without_members",
        f"单位名称：{name}",
        f"“{name}”代表哪些单位，文中没有写，名录里也没有。",
        name,
        proposal,
    )


def _named(plan_id: str, words: str | None, known: list[Unit]) -> list[Unit]:
    """Return the units a settlement lists, new ones added to `known`; none where it lists anything else."""
    names = split_names(words or "")
    if any(is_group_name(name) or not is_body(name) for name in names):
        return []
    found = []
    for name in names:
        unit = next((one for one in known if folded(name) in map(folded, one.names)), None)
        if unit is None:
            unit = Unit(mint_unit_id(plan_id, name), name, kind_of(name))
            known.append(unit)
        found.append(unit)
    return list(dict.fromkeys(found))
