"""Filled-in sheets on the table: the files as read, and what they are held against."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as default
from functools import cached_property
from pathlib import Path

from metrodesk.documents.sheets.workbook_in import SheetRead
from metrodesk.domain.measure import Measure
from metrodesk.domain.period import Period
from metrodesk.domain.plan import Plan
from metrodesk.domain.report import ReportBody, Status, choices
from metrodesk.domain.task import DeadlineKind, Task, TaskId
from metrodesk.domain.unit import Unit
from metrodesk.services.questions import Dated
from metrodesk.services.sheet_questions import Answer, Meaning
from metrodesk.storage.sheets import IssuedSheet, TakenSheet

Said = Mapping[tuple[TaskId, str], object]
"""What one sheet says: by task and field (`measures.<id>` for a figure), as `ReportBody` holds it."""


@dataclass(frozen=True)
class Source:
    """One file. `trouble` says why it is not taken at all, `already` is when it was taken before."""

    path: Path
    sha256: str
    changed: str = ""
    sheet: str = ""
    sender: str = ""
    read: SheetRead | None = None
    trouble: str = ""
    facts: Mapping[str, str] | None = None
    already: str = ""
    shows_all: bool = True

    @property
    def is_read(self) -> bool:
        """Whether its cells are looked at."""
        return self.read is not None and not self.trouble and not self.already


@dataclass(frozen=True)
class Batch:
    """The files, and the reports, earlier sheets and issued sheets of the unit and period."""

    plan: Plan
    unit: Unit
    period: Period
    sources: tuple[Source, ...]
    bodies: Mapping[TaskId, ReportBody]
    taken: tuple[TakenSheet, ...] = ()
    issued: tuple[IssuedSheet, ...] = ()
    heads: Mapping[TaskId, Sequence[str]] = default(default_factory=dict)
    earlier: Mapping[TaskId, Sequence[Dated]] = default(default_factory=dict)

    def task(self, name: str) -> Task | None:
        """Return one of the unit's tasks by its id, or None."""
        return self._tasks.get(TaskId(name))

    def measure(self, name: str) -> Measure | None:
        """Return a measure the unit is asked for, or None."""
        found = self.plan.measure(name)
        is_asked = found is not None and found.is_asked_of(self.unit.kind) and found.task in self._tasks
        return found if is_asked else None

    def offered(self, task: Task) -> tuple[Status, ...]:
        """Return the statuses a task offers in the period."""
        return choices(continuous=task.deadline_kind is DeadlineKind.CONTINUOUS, closes_year=self.period.closes_year)

    def body(self, task: TaskId) -> ReportBody:
        """Return the report as it stands now."""
        return self.bodies.get(task, ReportBody())

    def moved_on(self, source: Source) -> tuple[int, ...]:
        """Return the tasks of which newer versions were sealed since a sheet was issued, by number."""
        issued = source.read.issued if source.read else None
        base = {TaskId(key.name): found for key, found in issued.base.items() if key.is_task} if issued else {}
        return tuple(
            task.number
            for name, found in base.items()
            if (task := self.task(name)) is not None and sorted(found) != sorted(self.heads.get(name, ()))
        )

    def is_of_older_plan(self, source: Source) -> bool:
        """Whether a sheet was issued under another version of the plan."""
        issued = source.read.issued if source.read else None
        return issued is not None and issued.plan != self.plan.version

    @cached_property
    def _tasks(self) -> dict[TaskId, Task]:
        return {duty.task: self.plan.task(duty.task) for duty in self.plan.assignments_of(self.unit.id)}


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that stands in a file, and what it becomes.

    `field` is a field of the report, `measures.<id>`, or empty for what belongs to none;
    `part` tells numerator and denominator apart. `meaning` is after the answer, if there was one.
    """

    id: str
    source: int
    where: str
    task: TaskId | None
    field: str
    part: str
    typed: str
    meaning: Meaning
    answer: Answer | None = None

    @property
    def is_open(self) -> bool:
        """Whether somebody must decide."""
        return self.meaning.is_open
