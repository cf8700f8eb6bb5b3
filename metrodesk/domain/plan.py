"""A plan (填报方案): document, breakdown, units, periods and what was settled, as one version."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Self

from metrodesk.domain.calendar import Calendar, PeriodDates, read_period
from metrodesk.domain.check_fit import refuse_unfit
from metrodesk.domain.check_setting import CheckSetting
from metrodesk.domain.document import Clause, Document
from metrodesk.domain.fields import canonical_bytes, load_object
from metrodesk.domain.indicator import Indicator
from metrodesk.domain.level import Level
from metrodesk.domain.link import Link
from metrodesk.domain.measure import Measure
from metrodesk.domain.outline import NO_OUTLINE, Outline
from metrodesk.domain.period import Period
from metrodesk.domain.plan_finding import PlanFinding
from metrodesk.domain.plan_whole import refuse_doubled_parts, refuse_loose_references
from metrodesk.domain.task import Assignment, Role, Task, TaskId
from metrodesk.domain.unit import NO_HISTORY, PLACES, Unit, UnitId, UnitKind, folded
from metrodesk.domain.upper_paper import UpperPaper
from metrodesk.errors import InvalidPlan, UnknownTask, UnknownUnit

__all__ = ["Assignment", "Calendar", "CheckSetting", "PeriodDates", "Plan", "PlanFinding"]

FORMAT = "metrodesk-plan"
VERSION, WITH_PAPERS = 3, 4
"""The newest form; a plan is written in the oldest that can say all of it, byte for byte as ever."""


@dataclass(frozen=True)
class Plan:
    """One version of a plan; it is named by the hash of its bytes.

    Raises InvalidPlan when made of parts that do not fit: an id twice, a name two units
    claim, a reference to nothing, a group in a group, a check that cannot be followed.
    """

    id: str
    document: Document
    clauses: tuple[Clause, ...] = ()
    tasks: tuple[Task, ...] = ()
    units: tuple[Unit, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    measures: tuple[Measure, ...] = ()
    checks: tuple[CheckSetting, ...] = ()
    findings: tuple[PlanFinding, ...] = ()
    calendar: Calendar = field(default_factory=Calendar)
    holds_from: Period | None = None
    outline: Outline = NO_OUTLINE
    links: tuple[Link, ...] = ()
    options: tuple[str, ...] = ()
    papers: tuple[UpperPaper, ...] = ()

    def __post_init__(self) -> None:
        refuse_doubled_parts(self)
        refuse_loose_references(self)
        refuse_unfit(self.checks, {measure.id: measure for measure in self.measures})

    @cached_property
    def version(self) -> str:
        """The SHA-256 of the plan's bytes, in hex: the name of this version."""
        return hashlib.sha256(self.to_bytes()).hexdigest()

    @property
    def level(self) -> Level:
        """Of what level the office is that follows the plan up."""
        return Level.of(self.document.level, self.document.issuer)

    def unit(self, unit: UnitId) -> Unit:
        """Return a unit by its id; raises UnknownUnit."""
        try:
            return self._units[unit]
        except KeyError as error:
            raise UnknownUnit(unit) from error

    def unit_name(self, unit: str) -> str:
        """Return the name of a unit, or its id if the plan has it no more."""
        found = self._units.get(UnitId(unit))
        return found.name if found else str(unit)

    def place_of(self, unit: str) -> int:
        """Return where a unit stands in the plan's order; one it has no more comes last."""
        return self._places.get(UnitId(unit), len(self.units))

    def unit_named(self, name: str) -> Unit:
        """Return the unit that goes by a canonical name or an alias; raises UnknownUnit."""
        try:
            return self._names[folded(name)]
        except KeyError as error:
            raise UnknownUnit(name) from error

    def task(self, task: TaskId) -> Task:
        """Return a task by its id; raises UnknownTask."""
        try:
            return self._tasks[task]
        except KeyError as error:
            raise UnknownTask(task) from error

    def task_numbered(self, number: int) -> Task:
        """Return the task with a number; raises UnknownTask."""
        for task in self.tasks:
            if task.number == number:
                return task
        raise UnknownTask(str(number))

    def clause(self, clause: str) -> Clause | None:
        """Return a clause by its id, or None."""
        return next((found for found in self.clauses if found.id == clause), None)

    def answerers(self, task: Task | TaskId) -> tuple[Assignment, ...]:
        """Return who answers for a task, groups expanded, in the order of the plan's units.

        A unit named in both roles leads.
        """
        return self._answerers[task.id if isinstance(task, Task) else self.task(task).id]

    def assignments_of(self, unit: UnitId) -> tuple[Assignment, ...]:
        """Return a unit's duties in the order of the tasks."""
        return self._assignments.get(unit, ())

    @cached_property
    def reporting_units(self) -> tuple[Unit, ...]:
        """The units, no groups, that answer for at least one task, in the plan's order."""
        return tuple(unit for unit in self.units if unit.id in self._assignments)

    @property
    def open_findings(self) -> tuple[PlanFinding, ...]:
        """The findings nobody has settled yet."""
        return tuple(finding for finding in self.findings if not finding.settled)

    def measure(self, measure: str) -> Measure | None:
        """Return a measure by its id, or None."""
        return self._measures.get(measure)

    def measures_of(self, task: TaskId, kind: UnitKind) -> tuple[Measure, ...]:
        """Return what units of a kind are asked to count under a task, in the plan's order."""
        return tuple(one for one in self.measures if one.task == task and one.is_asked_of(kind))

    @property
    def wire_version(self) -> int:
        """The oldest form that can say all of the plan."""
        if self.papers:
            return WITH_PAPERS
        has_bodies = any(unit.history != NO_HISTORY or unit.kind in PLACES for unit in self.units)
        has_bodies |= any(PLACES & set(one.asked_of) for one in self.measures)
        is_plain = self.calendar.is_plain and all(one.is_plain for one in self.indicators)
        is_plain = is_plain and all(one.is_plain for one in self.tasks)
        if has_bodies or not is_plain or self.links or self.options or self.outline != NO_OUTLINE:
            return VERSION
        is_first = all(one.is_plain for one in self.measures) and not any(one.milestones for one in self.tasks)
        return 1 if is_first else 2

    def to_bytes(self) -> bytes:
        """Return the plan as canonical JSON; equal plans are equal bytes."""
        version = self.wire_version
        newer: dict[str, object] = {}
        if version >= VERSION:
            newer = {
                "outline": self.outline.to_json(),
                "links": [link.to_json() for link in self.links],
                "options": list(self.options),
            }
        if version == WITH_PAPERS:
            newer["papers"] = [paper.to_json() for paper in self.papers]
        return canonical_bytes(
            {
                "fmt": FORMAT,
                "v": version,
                "id": self.id,
                "document": self.document.to_json(),
                "clauses": [clause.to_json() for clause in self.clauses],
                "tasks": [task.to_json() for task in self.tasks],
                "units": [unit.to_json() for unit in self.units],
                "indicators": [indicator.to_json() for indicator in self.indicators],
                "measures": [measure.to_json() for measure in self.measures],
                "checks": [check.to_json() for check in self.checks],
                "findings": [finding.to_json() for finding in self.findings],
                "calendar": self.calendar.to_json(),
                "holds_from": None if self.holds_from is None else str(self.holds_from),
                **newer,
            }
        )

    @classmethod
    def from_bytes(cls, data: bytes) -> Self:
        """Read a plan; blanks and the order of keys are free, anything else is exact.

        Raises InvalidPlan with the field that is wrong, or with `v` for a later format.
        """
        fields = load_object(data)
        if fields.text("fmt") != FORMAT:
            raise InvalidPlan("fmt", "not a plan")
        version = fields.integer("v")
        if not 1 <= version <= WITH_PAPERS:
            raise InvalidPlan("v", "needs a newer program")
        plan = cls(
            id=fields.filled("id"),
            document=Document.from_fields(fields.child("document")),
            clauses=tuple(Clause.from_fields(child) for child in fields.children("clauses")),
            tasks=tuple(Task.from_fields(child) for child in fields.children("tasks")),
            units=tuple(Unit.from_fields(child) for child in fields.children("units")),
            indicators=tuple(Indicator.from_fields(one) for one in fields.children("indicators")),
            measures=tuple(Measure.from_fields(child) for child in fields.children("measures")),
            checks=tuple(CheckSetting.from_fields(one) for one in fields.children("checks")),
            findings=tuple(PlanFinding.from_fields(one) for one in fields.children("findings")),
            calendar=Calendar.from_fields(fields.child("calendar")),
            holds_from=read_period(fields, "holds_from"),
            outline=Outline.from_fields(fields.child("outline")) if version >= VERSION else NO_OUTLINE,
            links=tuple(Link.from_fields(one) for one in fields.children("links")) if version >= VERSION else (),
            options=fields.texts("options") if version >= VERSION else (),
            papers=tuple(UpperPaper.from_fields(one) for one in fields.children("papers"))
            if version == WITH_PAPERS
            else (),
        )
        fields.close()
        if plan.wire_version != version:
            raise InvalidPlan("v", "not the version of what it says")
        return plan

    @cached_property
    def _measures(self) -> dict[str, Measure]:
        return {measure.id: measure for measure in self.measures}

    @cached_property
    def _units(self) -> dict[UnitId, Unit]:
        return {unit.id: unit for unit in self.units}

    @cached_property
    def _names(self) -> dict[str, Unit]:
        return {folded(name): unit for unit in self.units for name in unit.names}

    @cached_property
    def _tasks(self) -> dict[TaskId, Task]:
        return {task.id: task for task in self.tasks}

    @cached_property
    def _answerers(self) -> dict[TaskId, tuple[Assignment, ...]]:
        return {task.id: self._expanded(task) for task in self.tasks}

    @cached_property
    def _assignments(self) -> dict[UnitId, tuple[Assignment, ...]]:
        found: dict[UnitId, list[Assignment]] = {}
        for task in self.tasks:
            for assignment in self._answerers[task.id]:
                found.setdefault(assignment.unit, []).append(assignment)
        return {unit: tuple(duties) for unit, duties in found.items()}

    def _expanded(self, task: Task) -> tuple[Assignment, ...]:
        roles = dict.fromkeys(self._concrete(task.responsible), Role.RESPONSIBLE)
        roles.update(dict.fromkeys(self._concrete(task.leads), Role.LEAD))
        ordered = sorted(roles, key=self._places.__getitem__)
        return tuple(Assignment(task.id, unit, roles[unit]) for unit in ordered)

    @cached_property
    def _places(self) -> dict[UnitId, int]:
        return {unit.id: place for place, unit in enumerate(self.units)}

    def _concrete(self, units: Iterable[UnitId]) -> Iterable[UnitId]:
        for unit in units:
            found = self._units[unit]
            yield from found.members if found.is_group else (unit,)
