"""Which written names are one body: spellings, groups and the roster behind them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from metrodesk.documents.notes import Notes
from metrodesk.documents.roster_table import RosterEntry
from metrodesk.documents.unit_groups import group_kinds, group_name, is_group_name
from metrodesk.documents.unit_names import kind_of, same_body
from metrodesk.domain.unit import Unit, UnitId, UnitKind, folded, mint_unit_id

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


def make_directory(plan_id: str, written: Sequence[str], roster: Sequence[RosterEntry], notes: Notes) -> Directory:
    """Settle which names are one body and make the units: bodies, then groups, then the roster."""
    directory = Directory()
    members = _members(plan_id, roster, notes)
    known = {folded(name): unit.id for unit, _ in members for name in unit.names}
    bodies = [name for name in written if not is_group_name(name) and folded(name) not in known]
    groups = [name for name in written if is_group_name(name)]
    units = [_unit(plan_id, name, others) for name, others in _canonical(bodies, notes)]
    units += _groups(plan_id, groups, members, notes)
    units += [unit for unit, _ in members]
    directory.units = tuple(units)
    directory.ids = {folded(name): unit.id for unit in units for name in unit.names}
    return directory


def _members(plan_id: str, roster: Sequence[RosterEntry], notes: Notes) -> list[tuple[Unit, UnitKind]]:
    members = []
    for entry in roster:
        use = None
        if entry.remark:
            use = notes.note(
                "roster_unit_unclear",
                f"单位名录：{entry.name}",
                f"{entry.name}{entry.remark}。认定前先列入名录。",
                entry.remark,
                "列入，待区里确认",
            )
        if use != LEFT_OUT:
            unit = Unit(
                id=mint_unit_id(plan_id, entry.name),
                name=entry.name,
                kind=entry.kind,
                aliases=entry.aliases,
                remark=entry.remark,
            )
            members.append((unit, entry.kind))
    return members


def _unit(plan_id: str, name: str, others: tuple[str, ...]) -> Unit:
    return Unit(mint_unit_id(plan_id, name), name, kind_of(name), others)


def _canonical(bodies: Sequence[str], notes: Notes) -> list[tuple[str, tuple[str, ...]]]:
    """Return each body's name and other spellings, in the order they come in the document."""
    counts: dict[str, Counter[str]] = {}
    for name in bodies:
        counts.setdefault(same_body(name), Counter())[name] += 1
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


def _groups(
    plan_id: str,
    written: Sequence[str],
    members: Sequence[tuple[Unit, UnitKind]],
    notes: Notes,
) -> list[Unit]:
    spellings: dict[str, list[str]] = {}
    for name in written:
        spellings.setdefault(group_name(name), []).append(name)
    groups = []
    for proposal, names in spellings.items():
        different = tuple(dict.fromkeys(names))
        name = proposal
        if different != (proposal,):
            name = _settled_group(proposal, names, different, notes)
        kinds = group_kinds(proposal)
        inside = tuple(unit.id for unit, kind in members if kind in kinds)
        if not inside:
            _note_empty(name, notes)
        aliases = tuple(other for other in dict.fromkeys((*different, proposal)) if other != name)
        groups.append(Unit(mint_unit_id(plan_id, name), name, UnitKind.GROUP, aliases, inside))
    return groups


def _settled_group(proposal: str, names: Sequence[str], different: Sequence[str], notes: Notes) -> str:
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


def _note_empty(name: str, notes: Notes) -> None:
    notes.note(
        "group_without_members",
        f"单位名称：{name}",
        f"“{name}”代表哪些单位，文中没有写，名录里也没有。",
        name,
        "补充单位名录",
    )
