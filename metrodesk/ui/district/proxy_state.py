"""What the page of 代录、代改 asks of a workspace: a unit's reports as they stand, and what was entered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from metrodesk.domain.history import Origin
from metrodesk.domain.period import Period
from metrodesk.domain.report import ReportBody, choices
from metrodesk.domain.task import DeadlineKind, TaskId
from metrodesk.domain.unit import UnitId

if TYPE_CHECKING:
    from metrodesk.domain.tick import Tick
    from metrodesk.services.entry import ReportPage
    from metrodesk.services.proxies import CurrentReport, EnteredFor, Provenance, ProxyLine
    from metrodesk.services.workspaces import Workspace


@dataclass(frozen=True, slots=True)
class EntryTask:
    """One task of the unit with its report as it stands; `origin` is None where nothing was reported."""

    page: ReportPage
    origin: Origin | None
    is_differing: bool


@dataclass(frozen=True, slots=True)
class ProxyState:
    """The units to choose from, the chosen one's tasks, and what was entered in this period."""

    units: tuple[tuple[UnitId, str], ...]
    unit: UnitId | None
    period: Period
    tasks: tuple[EntryTask, ...]
    entered: tuple[ProxyLine, ...]
    names: dict[str, str]
    titles: dict[str, str]


def read_proxy(ws: Workspace, unit: UnitId | None, period: Period, tick: Tick) -> ProxyState:
    """Read a unit's reports as the ledger has them."""
    from metrodesk.services.proxies import current_report, entered

    tick(0, 1)
    plan = ws.plan
    own = ws.identity.unit  # it reports on pages of its own
    units = tuple((one.id, one.name) for one in plan.reporting_units if one.id != own)
    chosen = unit or (units[0][0] if units else None)
    duties = plan.assignments_of(chosen) if chosen else ()
    found = [(duty.task, current_report(ws, duty.unit, duty.task, period)) for duty in duties]
    return ProxyState(
        units=units,
        unit=chosen,
        period=period,
        tasks=tuple(_task(ws, chosen, task, period, current) for task, current in found if chosen is not None),
        entered=entered(ws, period),
        names={str(one.id): one.name for one in plan.units},
        titles={str(one.id): f"{one.number}. {one.item}" for one in plan.tasks},
    )


def enter(
    ws: Workspace, unit: UnitId, period: Period, bodies: Mapping[TaskId, ReportBody], given: Provenance, by: str
) -> EnteredFor:
    """Enter reports for a unit."""
    from metrodesk.services.proxies import enter_for

    return enter_for(ws, unit, period, bodies, given, by)


def _task(ws: Workspace, unit: UnitId, task: TaskId, period: Period, current: CurrentReport) -> EntryTask:
    from metrodesk.domain.progress import expected_share
    from metrodesk.services.current import previous_report
    from metrodesk.services.entry import ReportPage

    plan = ws.plan
    found = plan.task(task)
    with ws.database.read() as books:
        before = previous_report(books, unit, task, period)
    as_of = plan.calendar.as_of(period)
    page = ReportPage(
        task=found,
        period=period,
        role=next(duty.role for duty in plan.assignments_of(unit) if duty.task == task),
        leads=tuple(plan.unit(one).name for one in found.leads),
        responsible=tuple(plan.unit(one).name for one in found.responsible),
        clause=plan.clause(found.clause) if found.clause else None,
        body=current.body,
        base=(),
        previous=before[1] if before else None,
        previous_period=before[0] if before else None,
        choices=choices(continuous=found.deadline_kind is DeadlineKind.CONTINUOUS, closes_year=period.closes_year),
        findings=(),
        saved_at=None,
        filler="",
        sealed=bool(current.heads),
        quantified=found.is_quantified,
        measures=plan.measures_of(task, plan.unit(unit).kind),
        as_of=as_of,
        expected=expected_share(as_of, found.milestones) if found.is_quantified else None,
    )
    return EntryTask(page, current.origin, is_differing=current.is_differing)
