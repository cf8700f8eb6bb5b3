"""What the overview asks of a workspace, as frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from metrodesk.domain.check import Finding
from metrodesk.domain.document import Clause
from metrodesk.domain.period import Period
from metrodesk.domain.task import Role, Task, TaskId
from metrodesk.domain.unit import UnitId, UnitKind

if TYPE_CHECKING:
    from datetime import date

    from metrodesk.domain.tick import Tick
    from metrodesk.services.decided import ActLine
    from metrodesk.services.overview import Grid, PeriodStatus
    from metrodesk.services.reports import ReportLine
    from metrodesk.services.workspaces import Workspace


@dataclass(frozen=True, slots=True)
class GridWish:
    """Which units the grid shows and in what order, as the filters have it."""

    text: str = ""
    kind: str = ""
    handed: str = "all"
    sort: str = "roster"
    descending: bool = False


@dataclass(frozen=True, slots=True)
class OverviewState:
    """The counts and the grid of a period, and the kinds of units the plan has."""

    status: PeriodStatus
    grid: Grid
    kinds: frozenset[UnitKind] = frozenset()


@dataclass(frozen=True, slots=True)
class CellState:
    """One unit's report on one task with its official text; `report` is None if there is none.

    `task` is None for the unit's own paragraphs (综合情况).
    """

    unit_name: str
    task: Task | None
    role: Role | None
    leads: tuple[str, ...]
    responsible: tuple[str, ...]
    clause: Clause | None
    report: ReportLine | None
    decisions: tuple[ActLine, ...]
    findings: tuple[tuple[Finding, ...], ...] = ()
    """What the checks find in each version of the report, in the order of its heads."""
    figures: tuple[tuple[str, ...], ...] = ()
    """The figures of each version in words, in the same order."""


def read_overview(ws: Workspace, period: Period, wish: GridWish, today: date, tick: Tick) -> OverviewState:
    """Count a period and lay out its grid."""
    from metrodesk.services.overview import OverviewFilter, grid, status

    query = OverviewFilter(wish.text, wish.kind, wish.handed, wish.sort, wish.descending)
    tick(0, 2)
    counted = status(ws, period, today)
    tick(1, 2)
    kinds = frozenset(one.kind for one in ws.plan.reporting_units)
    return OverviewState(counted, grid(ws, period, query, today), kinds)


def read_cell(ws: Workspace, unit: UnitId, task: TaskId, period: Period, tick: Tick) -> CellState:
    """Read one unit's report on one task."""
    from metrodesk.domain.revision import Subject
    from metrodesk.services.decided import acts_on
    from metrodesk.services.printed_figures import figures_of
    from metrodesk.services.received_checks import findings_for
    from metrodesk.services.reports import reports

    tick(0, 1)
    if not task:
        return _overview_cell(ws, unit, period)
    plan = ws.plan
    asked = plan.task(task)
    roles = {duty.task: duty.role for duty in ws.timeline.duties(unit, period)}
    found = [line for line in reports(ws, period, unit) if line.task == task]
    bodies = [head.body for head in found[0].heads] if found else []
    return CellState(
        unit_name=ws.timeline.body(unit).name_on(period.last_day),
        task=asked,
        role=roles.get(task),
        leads=tuple(plan.unit(one).name for one in asked.leads),
        responsible=tuple(plan.unit(one).name for one in asked.responsible),
        clause=plan.clause(asked.clause) if asked.clause else None,
        report=found[0] if found else None,
        decisions=acts_on(ws, Subject.of_task(unit, task, period)),
        findings=findings_for(ws, unit, task, period, bodies) if found else (),
        figures=tuple(figures_of(ws, unit, task, period, bodies)),
    )


def _overview_cell(ws: Workspace, unit: UnitId, period: Period) -> CellState:
    from metrodesk.domain.revision import Kind, Subject
    from metrodesk.services.decided import acts_on
    from metrodesk.services.reports import reports

    found = [line for line in reports(ws, period, unit, texts=True) if line.kind is Kind.OVERVIEW]
    return CellState(
        unit_name=ws.timeline.body(unit).name_on(period.last_day),
        task=None,
        role=None,
        leads=(),
        responsible=(),
        clause=None,
        report=found[0] if found else None,
        decisions=acts_on(ws, Subject.of_overview(unit, period)),
    )
