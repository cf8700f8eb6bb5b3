"""Editing the units of a plan (单位名录); every change is a new version of the plan."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace

from metrodesk.domain.plan import Plan
from metrodesk.domain.unit import Unit, UnitId, UnitKind
from metrodesk.services.scheduling import adopt_plan
from metrodesk.services.workspaces import Workspace


def add_unit(ws: Workspace, name: str, kind: UnitKind, groups: Sequence[UnitId] = (), by: str = "") -> UnitId:
    """Add a unit and put it into groups. Raises InvalidPlan if the name is taken."""
    plan = ws.plan
    minted = mint_unit(plan.id, name)
    unit = Unit(minted, name.strip(), kind, (), (), "")
    units = [replace(one, members=(*one.members, minted)) if one.id in groups else one for one in plan.units]
    adopt_plan(ws, replace(plan, units=(*units, unit)), by)
    return minted


def edit_unit(
    ws: Workspace,
    unit: UnitId,
    *,
    name: str | None = None,
    aliases: Sequence[str] | None = None,
    remark: str | None = None,
    by: str = "",
) -> None:
    """Rename a unit (its old name stays an alias), or change its aliases or remark."""
    plan = ws.plan
    before = plan.unit(unit)
    known = tuple(aliases) if aliases is not None else before.aliases
    if name is not None and name.strip() != before.name:
        known = tuple(dict.fromkeys([*(one for one in known if one != name.strip()), before.name]))
    after = replace(
        before,
        name=name.strip() if name is not None else before.name,
        aliases=known,
        remark=remark if remark is not None else before.remark,
    )
    adopt_plan(ws, _with(plan, after), by)


def set_membership(ws: Workspace, group: UnitId, members: Sequence[UnitId], by: str = "") -> None:
    """Say which units a group (各乡镇人民政府) stands for."""
    order = {one.id: place for place, one in enumerate(ws.plan.units)}
    chosen = tuple(sorted(dict.fromkeys(members), key=order.__getitem__))
    adopt_plan(ws, _with(ws.plan, replace(ws.plan.unit(group), members=chosen)), by)


def mint_unit(plan: str, name: str) -> UnitId:
    """Mint the id of a new unit; it stays when the name changes."""
    return UnitId("u" + hashlib.sha256(f"{plan}\0{name.strip()}".encode()).hexdigest()[:8])


def _with(plan: Plan, unit: Unit) -> Plan:
    return replace(plan, units=tuple(unit if one.id == unit.id else one for one in plan.units))
