"""A newer text of a plan's document: what the district set is carried over, tasks and bodies keep their ids."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from difflib import SequenceMatcher

from metrodesk.domain.indicator import Indicator
from metrodesk.domain.plan import Plan
from metrodesk.domain.task import Task, TaskId
from metrodesk.domain.unit import Unit, UnitId, folded

ALIKE = 0.6
"""How much of two tasks' words must be the same for one to be the other reworded."""


def carried_over(before: Plan, read: Plan) -> Plan:
    """Return the plan of a newer text as the next version of one that is in use.

    Bodies are known by any of their names and tasks by their words, so both keep their ids;
    bodies the newer text does not name stay on the roster. Periods, measures, checks, milestones
    and links stay where what they belong to does. Who leads and answers is the newer text's, but
    where it prints the same units as before, what the district made of them stays.
    """
    bodies = {unit.id: _known(before, unit) for unit in read.units}
    tasks = _matched(before.tasks, read.tasks)
    carried = tuple(_task(one, tasks.get(one.id), bodies, before) for one in read.tasks)
    kept = {task.id for task in carried}
    clauses = tuple(
        replace(one, leads=_mapped(one.leads, bodies), responsible=_mapped(one.responsible, bodies))
        for one in read.clauses
    )
    sources = kept | {one.id for one in clauses if one in before.clauses}
    return replace(
        read,
        id=before.id,
        clauses=clauses,
        tasks=carried,
        units=_units(before, read, bodies),
        indicators=_indicators(before.indicators, read.indicators),
        measures=tuple(one for one in before.measures if one.task in kept),
        checks=tuple(one for one in before.checks if one.task is None or one.task in kept),
        calendar=before.calendar,
        links=tuple(one for one in before.links if one.source in sources),
        options=before.options,
        papers=before.papers,
    )


def _known(before: Plan, unit: Unit) -> UnitId:
    """Return the id a body has in the plan in use, or the one it was read with."""
    names = {folded(name): one.id for one in before.units for name in one.names}
    return next((names[folded(name)] for name in unit.names if folded(name) in names), unit.id)


def _units(before: Plan, read: Plan, bodies: Mapping[UnitId, UnitId]) -> tuple[Unit, ...]:
    there = {one.id for one in before.units}
    new = (one for one in read.units if bodies[one.id] not in there)
    return (*before.units, *(replace(one, members=_mapped(one.members, bodies)) for one in new))


def _mapped(units: Iterable[UnitId], bodies: Mapping[UnitId, UnitId]) -> tuple[UnitId, ...]:
    return tuple(dict.fromkeys(bodies[one] for one in units))


def _matched(old: Iterable[Task], new: Iterable[Task]) -> dict[TaskId, Task]:
    """Return the task each new one was before: the same words first, then the most alike."""
    left, matched = {one.id: one for one in old}, dict[TaskId, Task]()
    open_ones = list(new)
    for same in (_same_words, _same_item):
        for one in tuple(open_ones):
            found = next((before for before in left.values() if same(before, one)), None)
            if found is not None:
                matched[one.id] = left.pop(found.id)
                open_ones.remove(one)
    pairs = sorted(
        ((_likeness(before, one), one.id, before.id) for one in open_ones for before in left.values()), reverse=True
    )
    for likeness, key, was in pairs:
        if likeness >= ALIKE and key not in matched and was in left:
            matched[key] = left.pop(was)
    return matched


def _same_words(one: Task, other: Task) -> bool:
    return (one.item, one.content) == (other.item, other.content)


def _same_item(one: Task, other: Task) -> bool:
    return bool(one.item) and one.item == other.item and one.number == other.number


def _likeness(one: Task, other: Task) -> float:
    compared = SequenceMatcher(None, f"{one.item}{one.content}", f"{other.item}{other.content}", autojunk=False)
    return compared.ratio() if compared.real_quick_ratio() >= ALIKE and compared.quick_ratio() >= ALIKE else 0.0


def _task(one: Task, was: Task | None, bodies: Mapping[UnitId, UnitId], before: Plan) -> Task:
    leads, responsible = _mapped(one.leads, bodies), _mapped(one.responsible, bodies)
    if was is None:
        return replace(one, id=_new_id(before, one), leads=leads, responsible=responsible)
    if (one.leads_written, one.responsible_written) == (was.leads_written, was.responsible_written):
        leads, responsible = was.leads, was.responsible
    return replace(
        one, id=was.id, leads=leads, responsible=responsible,
        milestones=was.milestones, since=was.since, until=was.until,
    )  # fmt: skip


def _new_id(before: Plan, task: Task) -> TaskId:
    """Return an id made of the task's words: no task of any version had it."""
    words = f"{before.id}\0{task.item}\0{task.content}\0{task.number}"
    return TaskId("t" + hashlib.sha256(words.encode()).hexdigest()[:8])


def _indicators(old: Iterable[Indicator], new: Iterable[Indicator]) -> tuple[Indicator, ...]:
    """Return the newer text's indicators; one of the same name keeps its id and revised targets."""
    known = {one.name: one for one in old}
    taken = {one.id for one in known.values()}
    found = []
    for one in new:
        was = known.get(one.name)
        if was is not None:
            found.append(replace(one, id=was.id, revised=was.revised))
        else:
            found.append(replace(one, id=one.id if one.id not in taken else f"{one.id}-{one.name}"))
    return tuple(found)
