"""Changing the bodies of a plan: added, renamed, ended, their words and groups; ids stay what they are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from metrodesk.domain.plan import Plan
from metrodesk.domain.plan_problem import PlanProblem
from metrodesk.domain.unit import FormerName, Unit, UnitHistory, UnitId, UnitKind, folded, mint_unit_id
from metrodesk.errors import UnfitPlanChange


@dataclass(frozen=True, slots=True)
class NewBody:
    """A body as it is entered before it has an id."""

    name: str
    kind: UnitKind
    aliases: tuple[str, ...] = ()
    remark: str = ""


def with_body(
    plan: Plan, body: NewBody, groups: Iterable[UnitId] = (), since: date | None = None, after: UnitId | None = None
) -> Plan:
    """Return the plan with a body added, at the end or behind another, and a member of groups.

    Raises UnfitPlanChange for an empty name or one that is taken.
    """
    demand_free(plan, body.name, *body.aliases)
    unit = Unit(
        new_unit_id(plan, body.name),
        body.name.strip(),
        body.kind,
        _tidied(body.aliases),
        remark=body.remark.strip(),
        history=UnitHistory(since=since),
    )
    place = len(plan.units) if after is None else plan.place_of(after) + 1
    units = (*plan.units[:place], unit, *plan.units[place:])
    joined = tuple(_joined(one, unit.id) if one.id in set(groups) else one for one in units)
    return in_order(replace(plan, units=joined))


def new_unit_id(plan: Plan, name: str) -> UnitId:
    """Return an id no body of the plan has, minted of the name."""
    known, found, count = {unit.id for unit in plan.units}, mint_unit_id(plan.id, name.strip()), 1
    while found in known:
        count += 1
        found = mint_unit_id(plan.id, f"{name.strip()}\0{count}")
    return found


def renamed(plan: Plan, unit: UnitId, name: str, last_day: date | None) -> Plan:
    """Return the plan with a body renamed; `last_day` is the last one of its old name.

    Without a day the old name was a mistake and stays only as an alias; so does a name that was to
    begin only later, or on the same day. Raises UnfitPlanChange.
    """
    before, name = plan.unit(unit), name.strip()
    if name == before.name:
        raise UnfitPlanChange(PlanProblem.NAME_SAME, name)
    demand_free(plan, name, but=unit)
    history = before.history
    aliases = tuple(one for one in before.aliases if folded(one) != folded(name))
    if last_day is None:
        aliases = tuple(dict.fromkeys((*aliases, before.name)))
    else:
        _demand_there(before, last_day)
        known = [one for one in history.former if one.until is None or one.until < last_day]
        overtaken = [one.name for one in history.former if one not in known]
        then = before.name_on(last_day)
        history = replace(history, former=(*known, FormerName(then, last_day)))
        aliases = _other_names((*aliases, *overtaken, before.name), {name, then, *(one.name for one in known)})
    return _with(plan, replace(before, name=name, aliases=aliases, history=history))


def with_words(
    plan: Plan,
    unit: UnitId,
    *,
    kind: UnitKind | None = None,
    aliases: Sequence[str] | None = None,
    remark: str | None = None,
) -> Plan:
    """Return the plan with a body's kind, aliases or remark changed; what is None stays. Raises UnfitPlanChange."""
    before = plan.unit(unit)
    if kind is not None and before.is_group != (kind is UnitKind.GROUP):
        raise UnfitPlanChange(PlanProblem.IS_GROUP, before.name)
    if aliases is not None:
        demand_free(plan, *aliases, but=unit)
    after = replace(
        before,
        kind=kind or before.kind,
        aliases=before.aliases if aliases is None else tuple(one for one in _tidied(aliases) if one != before.name),
        remark=before.remark if remark is None else remark.strip(),
    )
    return _with(plan, after)


def with_former_name(plan: Plan, unit: UnitId, name: str, until: date | None) -> Plan:
    """Return the plan with a name a body had before, until a day or nobody knows when. Raises UnfitPlanChange."""
    before = plan.unit(unit)
    demand_free(plan, name, but=unit)
    kept = tuple(one for one in before.history.former if folded(one.name) != folded(name))
    former = (*kept, FormerName(name.strip(), until))
    aliases = tuple(one for one in before.aliases if folded(one) != folded(name))
    return _with(plan, replace(before, aliases=aliases, history=replace(before.history, former=former)))


def ended(plan: Plan, unit: UnitId, last_day: date, heirs: Sequence[UnitId] = ()) -> Plan:
    """Return the plan in which a body ends with a day; the first heir answers what is open. Raises UnfitPlanChange.

    It stays in its groups and with its tasks, so that what it reported keeps its place.
    """
    before = plan.unit(unit)
    if unit in heirs:
        raise UnfitPlanChange(PlanProblem.OWN_HEIR, before.name)
    demand_body(plan, unit)
    _demand_there(before, last_day)
    history = replace(before.history, until=last_day, heirs=tuple(dict.fromkeys(heirs)))
    return _with(plan, replace(before, history=history))


def revived(plan: Plan, unit: UnitId) -> Plan:
    """Return the plan in which a body never ended, if that was a mistake."""
    before = plan.unit(unit)
    return _with(plan, replace(before, history=replace(before.history, until=None, heirs=())))


def removed(plan: Plan, unit: UnitId) -> Plan:
    """Return the plan without a body that never reported: gone from tasks and groups too.

    Raises UnfitPlanChange for one the document names, or that is another's heir.
    """
    before = plan.unit(unit)
    if any(unit in (*clause.leads, *clause.responsible) for clause in plan.clauses):
        raise UnfitPlanChange(PlanProblem.IN_DOCUMENT, before.name)
    if any(unit in one.history.heirs for one in plan.units):
        raise UnfitPlanChange(PlanProblem.OWN_HEIR, before.name)
    tasks = tuple(
        replace(
            task,
            leads=tuple(one for one in task.leads if one != unit),
            responsible=tuple(one for one in task.responsible if one != unit),
        )
        for task in plan.tasks
    )
    units = tuple(
        replace(one, members=tuple(member for member in one.members if member != unit)) if unit in one.members else one
        for one in plan.units
        if one.id != unit
    )
    return replace(plan, tasks=tasks, units=units)


def with_members(plan: Plan, group: UnitId, members: Iterable[UnitId]) -> Plan:
    """Return the plan in which a group stands for some bodies. Raises UnfitPlanChange."""
    before, chosen = plan.unit(group), dict.fromkeys(members)
    if not before.is_group:
        raise UnfitPlanChange(PlanProblem.NO_GROUP, before.name)
    for member in chosen:
        demand_body(plan, member)
    return in_order(_with(plan, replace(before, members=tuple(chosen))))


def demand_free(plan: Plan, *names: str, but: UnitId | None = None) -> None:
    """Raise UnfitPlanChange for a name that is empty or another body's."""
    taken = {folded(name): unit for unit in plan.units if unit.id != but for name in unit.names}
    for name in names:
        if not name.strip():
            raise UnfitPlanChange(PlanProblem.NAME_EMPTY)
        if folded(name) in taken:
            raise UnfitPlanChange(PlanProblem.NAME_TAKEN, name.strip())


def demand_body(plan: Plan, unit: UnitId) -> None:
    """Raise UnfitPlanChange for a group, which only stands for others."""
    found = plan.unit(unit)
    if found.is_group:
        raise UnfitPlanChange(PlanProblem.IS_GROUP, found.name)


def day_after(day: date) -> date:
    """Return the first day of what comes after a last one."""
    return day + timedelta(1)


def in_order(plan: Plan) -> Plan:
    """Return the plan with the members of groups in the order of its units."""
    units = tuple(
        replace(one, members=tuple(sorted(one.members, key=plan.place_of))) if one.members else one
        for one in plan.units
    )
    return replace(plan, units=units)


def _with(plan: Plan, unit: Unit) -> Plan:
    return replace(plan, units=tuple(unit if one.id == unit.id else one for one in plan.units))


def _joined(group: Unit, member: UnitId) -> Unit:
    return replace(group, members=(*group.members, member))


def _tidied(names: Iterable[str]) -> tuple[str, ...]:
    return tuple({folded(name): name.strip() for name in names if name.strip()}.values())


def _other_names(names: Iterable[str], but: Iterable[str]) -> tuple[str, ...]:
    left_out = {folded(one) for one in but}
    return tuple(one for one in _tidied(names) if folded(one) not in left_out)


def _demand_there(unit: Unit, day: date) -> None:
    if unit.history.until is not None and unit.history.until < day:
        raise UnfitPlanChange(PlanProblem.HAS_ENDED, unit.name)
    if unit.history.since is not None and day < unit.history.since:
        raise UnfitPlanChange(PlanProblem.DAY_BEFORE_SINCE, unit.name)
