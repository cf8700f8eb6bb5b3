"""What the page of 代录、代改 asks of a workspace: a unit's reports as they stand, and what was entered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from metrodesk.domain.check import Question, text_limit
from metrodesk.domain.history import Origin
from metrodesk.domain.overview import OverviewBody
from metrodesk.domain.period import Period
from metrodesk.domain.report import ReportBody, choices
from metrodesk.domain.revision import Kind
from metrodesk.domain.task import DeadlineKind, TaskId
from metrodesk.domain.unit import UnitId
from metrodesk.wording.words import kind_name

if TYPE_CHECKING:
    from metrodesk.domain.tick import Tick
    from metrodesk.services.entry import ReportPage
    from metrodesk.services.measures import MeasureRow
    from metrodesk.services.proxies import CurrentOverview, CurrentReport, EnteredFor, Provenance, ProxyLine
    from metrodesk.services.workspaces import Workspace


OVERVIEW = TaskId("")
"""The place of 综合情况 among the tasks."""


@dataclass(frozen=True, slots=True)
class EntryTask:
    """One task of the unit with its report as it stands, or its 综合情况, which has no `page`.

    `origin` is None where nothing was reported; `asked` is what the checks are asked about it,
    `measures` are its figures with those before.
    """

    page: ReportPage | None
    origin: Origin | None
    is_differing: bool
    overview: OverviewBody = field(default_factory=OverviewBody)
    asked: Question | None = None
    measures: tuple[MeasureRow, ...] = ()

    @property
    def id(self) -> TaskId:
        """The task, empty for 综合情况."""
        return self.page.task.id if self.page is not None else OVERVIEW

    @property
    def title(self) -> str:
        """The task's number and item, or the word for 综合情况."""
        return f"{self.page.task.number}. {self.page.task.item}" if self.page else kind_name(Kind.OVERVIEW)

    @property
    def said(self) -> ReportBody | OverviewBody:
        """What stands there now."""
        return self.page.body if self.page is not None else self.overview


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
    from metrodesk.services.proxies import current_overview, current_report, entered

    tick(0, 1)
    plan = ws.plan
    own = ws.identity.unit  # it reports on pages of its own
    units = tuple((one.id, one.name_on(period.last_day)) for one in ws.timeline.units(period) if one.id != own)
    chosen = unit or (units[0][0] if units else None)
    duties = ws.timeline.duties(chosen, period) if chosen else ()
    found = [(duty.task, current_report(ws, duty.unit, duty.task, period)) for duty in duties]
    return ProxyState(
        units=units,
        unit=chosen,
        period=period,
        tasks=(
            *(_task(ws, chosen, task, period, current) for task, current in found if chosen is not None),
            *([_overview(current_overview(ws, chosen, period))] if chosen is not None else []),
        ),
        entered=entered(ws, period),
        names={str(one.id): one.name for one in plan.units},
        titles={str(one.id): f"{one.number}. {one.item}" for one in plan.tasks},
    )


def enter(
    ws: Workspace,
    unit: UnitId,
    period: Period,
    bodies: Mapping[TaskId, ReportBody | OverviewBody],
    given: Provenance,
    by: str,
) -> EnteredFor:
    """Enter reports and 综合情况 for a unit."""
    from metrodesk.services.proxies import enter_for

    reports = {task: body for task, body in bodies.items() if isinstance(body, ReportBody)}
    overview = bodies.get(OVERVIEW)
    return enter_for(ws, unit, period, reports, given, by, overview if isinstance(overview, OverviewBody) else None)


def _overview(found: CurrentOverview) -> EntryTask:
    return EntryTask(None, found.origin, found.is_differing, found.body)


def _task(ws: Workspace, unit: UnitId, task: TaskId, period: Period, current: CurrentReport) -> EntryTask:
    from metrodesk.domain.progress import expected_share
    from metrodesk.services.current import previous_report
    from metrodesk.services.entry import ReportPage
    from metrodesk.services.measures import all_known, reports_before, rows_of
    from metrodesk.services.questions import earlier_reports, question

    plan = ws.plan
    found = plan.task(task)
    with ws.database.read() as books:
        before = previous_report(books, unit, task, period)
        earlier = earlier_reports(plan, books, unit, task, period, before)
        measures = plan.measures_of(task, plan.unit(unit).kind)
        rows = rows_of(measures, period, reports_before(all_known(ws, books, unit), task, period) if measures else {})
    as_of = plan.calendar.as_of(period)
    page = ReportPage(
        task=found,
        period=period,
        role=next(duty.role for duty in ws.timeline.duties(unit, period) if duty.task == task),
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
        measures=measures,
        as_of=as_of,
        expected=expected_share(as_of, found.milestones) if found.is_quantified else None,
        text_limit=text_limit(plan.checks, task),
    )
    asked = question(plan, unit, task, period, current.body, earlier)
    return EntryTask(page, current.origin, is_differing=current.is_differing, asked=asked, measures=rows)
