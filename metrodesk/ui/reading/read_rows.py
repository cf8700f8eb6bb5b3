"""What was read of a text, as rows: the outline, the tasks, the indicators, the findings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from metrodesk.domain.indicator import Indicator
from metrodesk.domain.plan_finding import PlanFinding
from metrodesk.domain.task import Task

if TYPE_CHECKING:
    from collections.abc import Iterator

    from metrodesk.domain.plan import Plan
    from metrodesk.domain.unit import UnitId
    from metrodesk.services.reading import TextRead


@dataclass(frozen=True, slots=True)
class TaskRow:
    """A task with the names of its units."""

    task: Task
    leads: str
    responsible: str
    answering: int


@dataclass(frozen=True, slots=True)
class OutlineRow:
    """A chapter or a clause; `name` is how places name it."""

    name: str
    number: str
    title: str
    leads: str = ""
    responsible: str = ""


@dataclass(frozen=True, slots=True)
class IndicatorRow:
    """An indicator."""

    name: str
    indicator: Indicator


@dataclass(frozen=True, slots=True)
class FindingRow:
    """A finding and the words of the source it is about (empty where it is about the settlement itself)."""

    name: str
    finding: PlanFinding
    official: str


def outline_rows(plan: Plan) -> tuple[OutlineRow, ...]:
    """Return the chapters, each before its first clause, and the clauses."""
    return tuple(_in_order(plan))


def task_rows(plan: Plan) -> tuple[TaskRow, ...]:
    """Return the tasks with the names of their units."""
    return tuple(
        TaskRow(task, _names(plan, task.leads), _names(plan, task.responsible), len(plan.answerers(task)))
        for task in plan.tasks
    )


def indicator_rows(plan: Plan) -> tuple[IndicatorRow, ...]:
    """Return the indicators."""
    return tuple(IndicatorRow(f"indicator:{one.id}", one) for one in plan.indicators)


def finding_rows(read: TextRead) -> tuple[FindingRow, ...]:
    """Return the findings, those nobody has settled first."""
    rows = []
    for at, finding in enumerate(read.plan.findings):
        doubt = read.doubt(at)
        rows.append(FindingRow(f"finding:{at}", finding, doubt.official if doubt is not None else ""))
    return tuple(sorted(rows, key=lambda one: one.finding.settled))


def _in_order(plan: Plan) -> Iterator[OutlineRow]:
    clauses = {clause.id: at for at, clause in enumerate(plan.clauses)}
    done = 0
    for at, chapter in enumerate(plan.outline.chapters):
        first = clauses.get(chapter.first, done)
        yield from _clauses(plan, done, first)
        yield OutlineRow(f"chapter:{at}", chapter.number, chapter.title)
        done = max(done, first)
    yield from _clauses(plan, done, len(plan.clauses))


def _clauses(plan: Plan, first: int, last: int) -> Iterator[OutlineRow]:
    for clause in plan.clauses[first:last]:
        yield OutlineRow(
            f"clause:{clause.id}",
            clause.number,
            clause.title or clause.text,
            _names(plan, clause.leads),
            _names(plan, clause.responsible),
        )


def _names(plan: Plan, units: tuple[UnitId, ...]) -> str:
    return "、".join(plan.unit_name(unit) for unit in units)
