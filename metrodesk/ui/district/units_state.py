"""What the page of units asks of a workspace."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from metrodesk.domain.calendar import Calendar
from metrodesk.domain.unit import Unit, UnitId, UnitKind
from metrodesk.ui.district.computers_state import numbers_by_computer

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from metrodesk.domain.decisions import Exemption
    from metrodesk.domain.period import Period
    from metrodesk.domain.plan import Plan
    from metrodesk.domain.tick import Tick
    from metrodesk.services.enrolling import DeviceState
    from metrodesk.services.inviting import InvitationState, Invited
    from metrodesk.services.plan_edits import Edit
    from metrodesk.services.workspaces import Workspace
    from metrodesk.ui.making.change_work import Build


@dataclass(frozen=True, slots=True)
class UnitRow:
    """A unit of the roster: what it is, what it owes, how far it is with joining, when it is exempt from all tasks."""

    unit: Unit
    groups: tuple[Unit, ...]
    tasks: int
    joined: str  # none, invited, requested, enrolled, paper (only that); empty for a unit that owes nothing
    devices: int
    invited_at: str
    exempt: tuple[Exemption, ...] = ()


@dataclass(frozen=True, slots=True)
class UnitsState:
    """The roster, all groups, the devices; `units` are all bodies, whatever was sought."""

    rows: tuple[UnitRow, ...]
    groups: tuple[Unit, ...]
    devices: tuple[DeviceState, ...]
    numbers: dict[str, tuple[int, ...]]
    units: tuple[Unit, ...] = ()
    calendar: Calendar = field(default_factory=Calendar)


@dataclass(frozen=True, slots=True)
class UnitWish:
    """What a person entered for a unit; `unit` is None for a new one, `since` says from when its groups hold."""

    unit: UnitId | None
    name: str
    kind: UnitKind
    aliases: tuple[str, ...]
    groups: frozenset[UnitId]
    remark: str
    since: Period | None = None


def read_units(ws: Workspace, text: str, tick: Tick) -> UnitsState:
    """Read the roster with how far each unit is with joining; `text` is sought in all names."""
    from metrodesk.services.enrolling import devices
    from metrodesk.services.inviting import invitations
    from metrodesk.services.standing import decisions_in

    tick(0, 1)
    plan = ws.plan
    states = {one.unit: one for one in invitations(ws)}
    with ws.database.read() as books:
        decided = decisions_in(books)
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
                _joined(state, is_paper_only=unit.id in decided.paper_only),
                state.devices if state is not None else 0,
                state.invited_at if state is not None else "",
                tuple(one for one in decided.exemptions if one.unit == unit.id and not one.tasks),
            )
        )
    units = tuple(one for one in plan.units if not one.is_group)
    return UnitsState(tuple(rows), groups, devices(ws), numbers_by_computer(ws), units, plan.calendar)


def _joined(state: InvitationState | None, *, is_paper_only: bool) -> str:
    """Return how far a unit is; one that reports on paper or by spreadsheet only need not join."""
    if state is None:
        return ""
    return "paper" if is_paper_only and state.state != "enrolled" else state.state


def unit_change(ws: Workspace, wish: UnitWish) -> Edit:
    """Return the edit that adds a unit, or changes its words and the groups it belongs to."""
    from metrodesk.domain.unit_editing import NewBody, with_members, with_words
    from metrodesk.services.plan_edits import Edit, adding

    if wish.unit is None:
        body = NewBody(wish.name, wish.kind, wish.aliases, wish.remark)
        return adding(ws, body, wish.groups, None if wish.since is None else wish.since.first_day)
    unit = wish.unit

    def change(plan: Plan) -> Plan:
        changed = with_words(plan, unit, kind=wish.kind, aliases=wish.aliases, remark=wish.remark)
        for group in plan.units:
            belongs = unit in group.members
            if group.is_group and belongs != (group.id in wish.groups):
                others = [one for one in group.members if one != unit]
                changed = with_members(changed, group.id, others if belongs else [*others, unit])
        return changed

    is_member_of = {one.id for one in ws.plan.units if unit in one.members}
    regroups = is_member_of != wish.groups
    return Edit(change, wish.since if regroups else None, of_duties=regroups)


def taking_out(unit: UnitId) -> Build:
    """Return the change that takes a unit out of the roster."""

    def edit(ws: Workspace) -> Edit:
        from metrodesk.services import plan_making

        return plan_making.taking_out(ws, unit)

    return edit


def make_invitations(
    ws: Workspace, units: Sequence[UnitId], out: Path, by: str, phrase: str | None, tick: Tick
) -> Invited:
    """Write an enrolment file and a letter for each unit."""
    from metrodesk.services.inviting import invite

    return invite(ws, units, out, by=by, passphrase=phrase, tick=tick)
