"""Names a document uses for bodies that are called otherwise since a reform."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from metrodesk.documents.bodies.body_keys import body_key
from metrodesk.documents.bodies.renamed_bodies import Successor, successors
from metrodesk.documents.notes import Notes
from metrodesk.documents.words.name_shapes import level_of_name
from metrodesk.domain.unit import FormerName, Unit, UnitId, folded

SINCE = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


@dataclass(frozen=True, slots=True)
class _Decision:
    """An old name, the new name as settled, and the old one's last day if that was said."""

    old: UnitId
    name: str
    until: date | None


def note_former_names(
    bodies: Sequence[Unit], members: Sequence[Unit], issued: str, notes: Notes
) -> tuple[list[Unit], list[Unit]]:
    """Note bodies under a former name; join them to their successor only where that was settled.

    A settlement may say from which day the new name holds: 区市场监管局，自2019-03-01. A body renamed
    in the very year of the paper may have either name and is left.
    """
    everybody = [*bodies, *members]
    decisions = [found for body in bodies if (found := _decided(body, everybody, issued, notes)) is not None]
    for one in decisions:
        everybody = _joined(everybody, one)
    kept = {unit.id for unit in members}
    return [unit for unit in everybody if unit.id not in kept], [unit for unit in everybody if unit.id in kept]


def _decided(body: Unit, everybody: Sequence[Unit], issued: str, notes: Notes) -> _Decision | None:
    named = next((name for name in body.names if level_of_name(name)), body.name)
    later = [one for one in successors(named) if str(one.year) != issued[:4]]
    if not later:
        return None
    heirs = [(one, unit) for one in later for unit in everybody if unit is not body and _is_named_for(unit, one)]
    proposal = heirs[-1][1].name if heirs else later[-1].name
    steps = "，".join(f"{one.year}年机构改革后为“{one.name}”" for one in later)
    use = notes.note(
        "former_name",
        f"单位名称：{body.name}",
        f"“{body.name}”是旧称或原机构：{steps}。" + (f"文中或名录另有“{proposal}”。" if heirs else ""),
        body.name,
        proposal,
    )
    if use is None or folded(use) == folded(body.name):
        return None
    name = re.split("[，,（( ]", use)[0]
    day = SINCE.search(use)
    until = date(*(int(part) for part in day.groups())) - timedelta(days=1) if day else None
    return _Decision(body.id, name, until)


def _is_named_for(unit: Unit, successor: Successor) -> bool:
    return any(body_key(name) == body_key(successor.name) for name in unit.names)


def _joined(units: Sequence[Unit], one: _Decision) -> list[Unit]:
    """Return the units with one of them under its new name, or its names with the body that has the new one."""
    old = next(unit for unit in units if unit.id == one.old)
    heir = next((unit for unit in units if unit is not old and _has(unit, one.name)), None)
    former = tuple(FormerName(name, one.until) for name in (old.name, *old.aliases) if folded(name) != folded(one.name))
    taken = (*former, *old.history.former)
    if heir is None:
        changed = replace(old, name=one.name, aliases=(), history=replace(old.history, former=taken))
        return [changed if unit is old else unit for unit in units]
    joined = replace(heir, history=replace(heir.history, former=(*heir.history.former, *taken)))
    return [joined if unit is heir else unit for unit in units if unit is not old]


def _has(unit: Unit, name: str) -> bool:
    return folded(name) in {folded(one) for one in unit.names}
