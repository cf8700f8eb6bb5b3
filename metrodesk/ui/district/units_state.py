"""What the page of units asks of a workspace."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from metrodesk.domain.unit import Unit, UnitId, UnitKind
from metrodesk.ui.district.computers_state import numbers_by_computer

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from metrodesk.domain.tick import Tick
    from metrodesk.services.enrolling import DeviceState
    from metrodesk.services.inviting import InvitationState, Invited
    from metrodesk.services.workspaces import Workspace


@dataclass(frozen=True, slots=True)
class UnitRow:
    """A unit of the roster: what it is, what it owes, how far it is with joining."""

    unit: Unit
    groups: tuple[Unit, ...]
    tasks: int
    joined: str  # none, invited, requested, enrolled, paper (only that); empty for a unit that owes nothing
    devices: int
    invited_at: str


@dataclass(frozen=True, slots=True)
class UnitsState:
    """The roster, all groups, and the devices."""

    rows: tuple[UnitRow, ...]
    groups: tuple[Unit, ...]
    devices: tuple[DeviceState, ...]
    numbers: dict[str, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class UnitWish:
    """What a person entered for a unit; `unit` is None for a new one."""

    unit: UnitId | None
    name: str
    kind: UnitKind
    aliases: tuple[str, ...]
    groups: frozenset[UnitId]
    remark: str


def read_units(ws: Workspace, text: str, tick: Tick) -> UnitsState:
    """Read the roster with how far each unit is with joining; `text` is sought in all names."""
    from metrodesk.services.enrolling import devices
    from metrodesk.services.inviting import invitations
    from metrodesk.services.standing import decisions_in

    tick(0, 1)
    plan = ws.plan
    states = {one.unit: one for one in invitations(ws)}
    with ws.database.read() as books:
        paper_only = decisions_in(books).paper_only
    groups = tuple(one for one in plan.units if one.is_group)
    sought = text.strip().casefold()
    rows = []
    for unit in plan.units:
        if unit.is_group or not any(sought in name.casefold() for name in unit.names):
            continue
        state = states.get(unit.id)
        rows.append(
            UnitRow(
                unit,
                tuple(one for one in groups if unit.id in one.members),
                len(plan.assignments_of(unit.id)),
                _joined(state, is_paper_only=unit.id in paper_only),
                state.devices if state is not None else 0,
                state.invited_at if state is not None else "",
            )
        )
    return UnitsState(tuple(rows), groups, devices(ws), numbers_by_computer(ws))


def _joined(state: InvitationState | None, *, is_paper_only: bool) -> str:
    """Return how far a unit is; one that reports on paper or by spreadsheet only need not join."""
    if state is None:
        return ""
    return "paper" if is_paper_only and state.state != "enrolled" else state.state


def change_unit(ws: Workspace, wish: UnitWish, by: str, tick: Tick) -> UnitId:
    """Add a unit, or change one; the groups it belongs to are part of it."""
    from metrodesk.services.rosters import add_unit, edit_unit, set_membership

    tick(0, 1)
    if wish.unit is None:
        unit = add_unit(ws, wish.name, wish.kind, tuple(wish.groups), by)
        if wish.aliases or wish.remark:
            edit_unit(ws, unit, aliases=wish.aliases, remark=wish.remark, by=by)
        return unit
    edit_unit(ws, wish.unit, name=wish.name, aliases=wish.aliases, remark=wish.remark, by=by)
    for group in ws.plan.units:
        belongs = wish.unit in group.members
        if group.is_group and belongs != (group.id in wish.groups):
            members = [one for one in group.members if one != wish.unit]
            set_membership(ws, group.id, members if belongs else [*members, wish.unit], by)
    return wish.unit


def make_invitations(
    ws: Workspace, units: Sequence[UnitId], out: Path, by: str, phrase: str | None, tick: Tick
) -> Invited:
    """Write an enrolment file and a letter for each unit."""
    from metrodesk.services.inviting import invite

    return invite(ws, units, out, by=by, passphrase=phrase, tick=tick)
