"""Which written names are one body: spellings, former names, groups and the roster behind them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from metrodesk.documents.bodies.body_keys import BodyKey, whole_keys
from metrodesk.documents.bodies.former_names import note_former_names
from metrodesk.documents.bodies.group_units import make_groups
from metrodesk.documents.bodies.roster_table import RosterEntry
from metrodesk.documents.bodies.unit_groups import is_group_name
from metrodesk.documents.bodies.unit_names import kind_of, same_body
from metrodesk.documents.notes import Notes
from metrodesk.documents.words.traditional import mainland_words
from metrodesk.domain.unit import Unit, UnitId, folded, mint_unit_id

LEFT_OUT = "不纳入"


@dataclass(slots=True)
class Directory:
    """The units of a plan and, for every name as written, which of them is meant."""

    units: tuple[Unit, ...] = ()
    ids: dict[str, UnitId] = field(default_factory=dict)

    def ids_of(self, names: Iterable[str]) -> tuple[UnitId, ...]:
        """Return the ids of names as written, each once."""
        return tuple(dict.fromkeys(self.ids[folded(name)] for name in names))

    def names_of(self, units: Iterable[UnitId]) -> str:
        """Return canonical names as a list for a sentence."""
        by_id = {unit.id: unit.name for unit in self.units}
        return "、".join(by_id[unit] for unit in units) or "无"


def make_directory(
    plan_id: str,
    written: Sequence[str],
    roster: Sequence[RosterEntry],
    notes: Notes,
    *,
    issuer: str = "",
    issued: str = "",
) -> Directory:
    """Settle which names are one body and make the units: bodies, then groups, then the roster.

    `issuer` tells whose 区 or 省 a dropped level is, `issued` (a day) which names were former ones
    then.
    """
    letters = _mainland_letters(written, notes)
    members = _members(plan_id, roster, notes)
    known = {folded(name) for unit in members for name in unit.names}
    plain = [letters.get(name, name) for name in written]
    bodies = [name for name in plain if not is_group_name(name) and folded(name) not in known]
    members, bodies = _known_by_other_names(members, bodies, issuer, notes)
    units = [_unit(plan_id, name, others) for name, others in _canonical(bodies, issuer, notes)]
    units, members = note_former_names(units, members, issued, notes)
    groups = make_groups(plan_id, [name for name in plain if is_group_name(name)], units, members, notes)
    found = [_with_printed(unit, letters) for unit in (*units, *groups, *members)]
    return Directory(tuple(found), {folded(name): unit.id for unit in found for name in unit.names})


def _mainland_letters(written: Sequence[str], notes: Notes) -> dict[str, str]:
    """Note names in traditional letters or another region's words; return them as they are read."""
    letters: dict[str, str] = {}
    for name in dict.fromkeys(written):
        proposal = mainland_words(name)
        if proposal != name:
            where, message = f"单位名称：{proposal}", f"“{name}”是繁体字或转换过的用词，读作“{proposal}”，原文照录。"
            letters[name] = notes.note("traditional_name", where, message, name, proposal) or proposal
    return letters


def _with_printed(unit: Unit, letters: Mapping[str, str]) -> Unit:
    names = {folded(name) for name in unit.names}
    printed = tuple(name for name, read in letters.items() if folded(read) in names and folded(name) not in names)
    return replace(unit, aliases=(*unit.aliases, *printed)) if printed else unit


def _members(plan_id: str, roster: Sequence[RosterEntry], notes: Notes) -> list[Unit]:
    members = []
    for entry in roster:
        use = None
        if entry.remark:
            use = notes.note(
                "roster_unit_unclear",
                f"单位名录：{entry.name}",
                f"{entry.name}{entry.remark}。认定前先列入名录。",
                entry.remark,
                notes.level.said("列入，待区里确认"),
            )
        if use != LEFT_OUT:
            unit = Unit(
                id=mint_unit_id(plan_id, entry.name),
                name=entry.name,
                kind=entry.kind,
                aliases=entry.aliases,
                remark=entry.remark,
            )
            members.append(unit)
    return members


def _known_by_other_names(
    members: list[Unit], bodies: Sequence[str], issuer: str, notes: Notes
) -> tuple[list[Unit], list[str]]:
    """Give the roster's units the other spellings the document has; return these and the other bodies."""
    keys = whole_keys([*(unit.name for unit in members), *bodies], issuer)
    of_roster = {keys[unit.name]: unit for unit in members}
    others: dict[str, list[str]] = {}
    for name in bodies:
        unit = of_roster.get(keys[name])
        if unit is not None:
            others.setdefault(unit.name, []).append(name)
    taken = {name: found for name, found in others.items() if _is_one_body(name, found, notes)}
    named = [
        replace(unit, aliases=tuple(dict.fromkeys((*unit.aliases, *taken.get(unit.name, ()))))) for unit in members
    ]
    gone = {one for found in taken.values() for one in found}
    return named, [name for name in bodies if name not in gone]


def _is_one_body(name: str, found: Sequence[str], notes: Notes) -> bool:
    """Note spellings of a unit of the roster; whether they are taken for it."""
    written = "、".join(dict.fromkeys(found))
    use = notes.note(
        "two_spellings",
        f"单位名称：{same_body(name)}",
        f"名录里的“{name}”在文中写作“{written}”。",
        written,
        name,
    )
    return use is None or use == name


def _unit(plan_id: str, name: str, others: tuple[str, ...]) -> Unit:
    return Unit(mint_unit_id(plan_id, name), name, kind_of(name), others)


def _canonical(bodies: Sequence[str], issuer: str, notes: Notes) -> list[tuple[str, tuple[str, ...]]]:
    """Return each body's name and other spellings, in the order they come in the document."""
    keys = whole_keys(bodies, issuer)
    counts: dict[BodyKey, Counter[str]] = {}
    for name in bodies:
        counts.setdefault(keys[name], Counter())[name] += 1
    found: list[tuple[str, tuple[str, ...]]] = []
    for spellings in counts.values():
        if len(spellings) == 1:
            found.append((next(iter(spellings)), ()))
        else:
            found += _settled_spelling(spellings, notes)
    return found


def _settled_spelling(spellings: Counter[str], notes: Notes) -> list[tuple[str, tuple[str, ...]]]:
    names = tuple(spellings)
    proposal = spellings.most_common(1)[0][0]
    counted = "、".join(f"{name}（{times}处）" for name, times in spellings.items())
    use = notes.note(
        "two_spellings",
        f"单位名称：{same_body(proposal)}",
        f"同一单位有{len(names)}种写法：{counted}。",
        "、".join(names),
        proposal,
    )
    if use == "、".join(names):
        return [(name, ()) for name in names]
    name = use or proposal
    return [(name, tuple(other for other in names if other != name))]
