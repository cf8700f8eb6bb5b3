"""Which version of a plan holds for a period, and who has to report then.

The rule: for a period holds the newest version that holds from no particular period, or from
one that has begun by the period's last day; where none does, the oldest that was not overtaken. It says who answers for
which task. Everything else (dates and kinds of periods, names, what is counted, what became of
bodies and tasks) is the newest version's, which carries its own past. A body answers for a period
if it is there on its last day: what it did in one within which it ended, its heir reports.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from metrodesk.domain.period import Period
from metrodesk.domain.plan import Plan
from metrodesk.domain.task import Assignment, Task, TaskId
from metrodesk.domain.unit import Unit, UnitId

Change = Callable[[Plan], Plan]


def answers_for(unit: Unit, period: Period) -> bool:
    """Whether a body is the one to report on a period: it is there on the period's last day."""
    return unit.is_there(period.last_day, period.last_day)


def is_asked_in(task: Task, period: Period) -> bool:
    """Whether anything is to be reported on a task for a period: it is one on its last day."""
    return task.is_there(period.last_day, period.last_day)


def bodies_on(plan: Plan, day: date) -> tuple[Unit, ...]:
    """Return the bodies that answer for tasks and have not ended before a day, those to come included."""
    return tuple(one for one in plan.reporting_units if one.history.until is None or one.history.until >= day)


def heir_of(plan: Plan, unit: UnitId, day: date) -> UnitId:
    """Return who answers on a day for a body: itself, or the first of its heirs' line that is there.

    Where a line ends without an heir, nobody else answers for the body.
    """
    seen, passed = plan.unit(unit), {unit}
    while not seen.is_there(day, day):
        heirs = [heir for heir in seen.history.heirs[:1] if heir not in passed]
        if not heirs:
            return unit
        seen = plan.unit(heirs[0])
        passed.add(seen.id)
    return seen.id


def inherited_by(plan: Plan, unit: UnitId) -> tuple[UnitId, ...]:
    """Return the bodies a unit is the first heir of, those they were heirs of included."""
    found: list[UnitId] = []
    wanted = [unit]
    while wanted:
        heir = wanted.pop()
        ended = [one.id for one in plan.units if one.history.heirs[:1] == (heir,) and one.id not in {unit, *found}]
        found += ended
        wanted += ended
    return tuple(sorted(found, key=plan.place_of))


def holds_in(plan: Plan, period: Period) -> bool:
    """Whether a version may hold for a period: it holds always, or from one that has begun by its end."""
    return plan.holds_from is None or plan.holds_from.first_day <= period.last_day


def is_overtaken(start: Period | None, newer: Iterable[Period | None]) -> bool:
    """Whether a version holds in no period any more, because of the starts of newer ones."""
    return any(one is None or (start is not None and one.first_day <= start.first_day) for one in newer)


@dataclass(frozen=True)
class Timeline:
    """The versions of a plan that hold in some period, oldest first; the last is today's."""

    versions: tuple[Plan, ...]

    @property
    def newest(self) -> Plan:
        """The version made last."""
        return self.versions[-1]

    def at(self, period: Period) -> Plan:
        """Return the version that holds for a period."""
        holding = (one for one in reversed(self.versions) if holds_in(one, period))
        return next(holding, self.versions[0])

    def duties(self, unit: UnitId, period: Period) -> tuple[Assignment, ...]:
        """Return what a unit has to report on for a period, in the order of the tasks."""
        return self._duties_in(period).get(unit, ())

    def asks(self, unit: UnitId, task: TaskId, period: Period) -> bool:
        """Whether a unit has to report on a task for a period; what comes in all the same is parked."""
        return any(duty.task == task for duty in self.duties(unit, period))

    def answerers(self, task: TaskId, period: Period) -> tuple[Assignment, ...]:
        """Return who has to report on a task for a period, in the order of the plan's units."""
        if period not in self._by_task:
            found: dict[TaskId, list[Assignment]] = {}
            for unit in self.units(period):
                for duty in self.duties(unit.id, period):
                    found.setdefault(duty.task, []).append(duty)
            self._by_task[period] = {one: tuple(duties) for one, duties in found.items()}
        return self._by_task[period].get(task, ())

    def tasks(self, period: Period) -> tuple[Task, ...]:
        """Return the tasks that are ones in a period, as the newest version words them."""
        known = {task.id: task for task in self.newest.tasks}
        found = (known.get(task.id, task) for task in self.at(period).tasks)
        return tuple(task for task in found if is_asked_in(task, period))

    def units(self, period: Period) -> tuple[Unit, ...]:
        """Return the bodies that have to report for a period, in the plan's order, as the newest version has them."""
        found = sorted(self._duties_in(period), key=self.newest.place_of)
        return tuple(self._bodies.get(unit) or self.at(period).unit(unit) for unit in found)

    def body(self, unit: UnitId) -> Unit:
        """Return a body as the newest version has it that has it at all; raises UnknownUnit."""
        found = (plan for plan in reversed(self.versions) if plan.place_of(unit) < len(plan.units))
        return next(found, self.newest).unit(unit)

    def task(self, task: TaskId) -> Task:
        """Return a task as the newest version has it that has it at all; raises UnknownTask."""
        found = (plan for plan in reversed(self.versions) if any(one.id == task for one in plan.tasks))
        return next(found, self.newest).task(task)

    def heir_of(self, unit: UnitId, day: date) -> Unit:
        """Return who answers on a day for a body: itself, or the heir that is there then."""
        return self._bodies[heir_of(self.newest, unit, day)] if unit in self._bodies else self.body(unit)

    def changed(self, change: Change, since: Period | None) -> tuple[Plan, ...]:
        """Return the versions that make a change hold from a period on, oldest first.

        None means that it was meant so all along. What was decided for later periods already
        is changed too and holds from the same period as before; the last one is the newest.
        """
        return tuple(replace(change(plan), holds_from=start) for start, plan in self._stretches(since))

    def _stretches(self, since: Period | None) -> Sequence[tuple[Period | None, Plan]]:
        """Return from which period which version holds, from one on (None: from the beginning)."""
        starts = [one.holds_from for one in self.versions if one.holds_from is not None]
        ordered = sorted(set(starts), key=lambda one: (one.first_day, one.last_day))
        later = [one for one in ordered if since is None or one.first_day > since.first_day]
        found: list[tuple[Period | None, Plan]] = [(since, self._first() if since is None else self._begun(since))]
        for start in later:
            plan = self._begun(start)
            if plan != found[-1][1]:
                found.append((start, plan))
        return found

    def _begun(self, start: Period) -> Plan:
        """Return the version that holds on a period's first day."""
        holding = (
            one
            for one in reversed(self.versions)
            if one.holds_from is None or one.holds_from.first_day <= start.first_day
        )
        return next(holding, self.versions[0])

    def _first(self) -> Plan:
        always = (one for one in reversed(self.versions) if one.holds_from is None)
        return next(always, self.versions[0])

    def _duties_in(self, period: Period) -> Mapping[UnitId, tuple[Assignment, ...]]:
        if period not in self._known:
            self._known[period] = self._read_duties(period)
        return self._known[period]

    def _read_duties(self, period: Period) -> dict[UnitId, tuple[Assignment, ...]]:
        plan, tasks = self.at(period), {task.id: task for task in self.newest.tasks}
        asked = {task.id for task in plan.tasks if is_asked_in(tasks.get(task.id, task), period)}
        found = {}
        for unit in plan.reporting_units:
            mine = tuple(duty for duty in plan.assignments_of(unit.id) if duty.task in asked)
            if mine and answers_for(self._bodies.get(unit.id, unit), period):
                found[unit.id] = mine
        return found

    @cached_property
    def _known(self) -> dict[Period, Mapping[UnitId, tuple[Assignment, ...]]]:
        return {}

    @cached_property
    def _by_task(self) -> dict[Period, Mapping[TaskId, tuple[Assignment, ...]]]:
        return {}

    @cached_property
    def _bodies(self) -> dict[UnitId, Unit]:
        return {unit.id: unit for unit in self.newest.units}
