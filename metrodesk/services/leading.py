"""What the responsible units reported on the tasks this unit leads: to read, to count, to quote."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from metrodesk.bundles.answer_sheet import LedUnit
from metrodesk.domain.figure import Counted, MeasureValue, Rate, values_of
from metrodesk.domain.measure import Measure
from metrodesk.domain.period import Period
from metrodesk.domain.plan import Plan
from metrodesk.domain.report import ReportBody, Status
from metrodesk.domain.task import Task, TaskId
from metrodesk.domain.total import summed
from metrodesk.domain.unit import UnitId
from metrodesk.services.answer_contents import LedgerView
from metrodesk.services.answer_memory import last_sheet
from metrodesk.services.entry import open_report, save_draft
from metrodesk.services.layout import WorkspaceKind
from metrodesk.services.nodes import nodes_of
from metrodesk.services.workspaces import Workspace
from metrodesk.storage.database import Books


@dataclass(frozen=True, slots=True)
class LedReport:
    """A responsible unit's current report; `body` is None for 未报, `proxy` marks the district's own entry."""

    unit: UnitId
    unit_name: str
    body: ReportBody | None
    disposition: str
    proxy: bool


@dataclass(frozen=True, slots=True)
class Sum:
    """A figure added up over the units that gave one; `total` None where adding makes no sense."""

    measure: Measure
    total: MeasureValue | None
    given: int


@dataclass(frozen=True, slots=True)
class LedTask:
    """A task this unit leads: every responsible unit, the counts by status, the sums."""

    task: TaskId
    number: int
    item: str
    reports: tuple[LedReport, ...]
    counts: Mapping[Status, int]
    sums: tuple[Sum, ...]

    @property
    def missing(self) -> tuple[str, ...]:
        """The names of the units that have not reported (未报)."""
        return tuple(one.unit_name for one in self.reports if one.body is None)


def led_reports(ws: Workspace, period: Period) -> tuple[LedTask, ...]:
    """Return what is known of the units responsible for the tasks the own unit leads.

    At a unit it is what the newest answer brought, at the district what its ledger holds.
    """
    plan = ws.plan
    with ws.database.read() as books:
        lead = _lead(ws, books, period)
        found = nodes_of(books, (one.revision for units in lead.values() for one in units if one.revision))
        bodies = {key: ReportBody.from_json(dict(node.body)) for key, node in found.items()}
    return tuple(
        _led_task(plan, plan.task(TaskId(task)), units, bodies)
        for (task, of), units in lead.items()
        if of == str(period) and any(one.id == task for one in plan.tasks)
    )


def quote(report: LedReport) -> str:
    """Return a unit's words as its lead takes them over (引用): named, on one line for each text."""
    if report.body is None:
        return ""
    texts = (report.body.progress, report.body.problems, report.body.next_steps)
    words = "".join(_sentence(text) for text in texts if text.strip())
    if not words and report.body.status is not None:
        words = _sentence(report.body.status.label)
    return f"{report.unit_name}：{words}" if words else ""


def quote_in(ws: Workspace, task: TaskId, period: Period, chosen: Sequence[LedReport], filler: str) -> None:
    """Put units' words at the end of the own draft's progress text, to be edited there."""
    body = open_report(ws, task, period).body
    words = [one for one in (body.progress, *map(quote, chosen)) if one.strip()]
    save_draft(ws, task, period, replace(body, progress="\n".join(words)), filler)


def _lead(ws: Workspace, books: Books, period: Period) -> dict[tuple[str, str], tuple[LedUnit, ...]]:
    if ws.kind is WorkspaceKind.DISTRICT:
        tasks = LedgerView(ws, books).lead(books, ws.own_unit().id, only=period)
    else:
        sheet = last_sheet(ws, books)
        tasks = sheet.lead if sheet else ()
    return {(one.task, one.period): one.units for one in tasks}


def _led_task(plan: Plan, task: Task, units: tuple[LedUnit, ...], bodies: Mapping[str, ReportBody]) -> LedTask:
    reports = tuple(
        LedReport(
            UnitId(one.unit),
            plan.unit_name(one.unit),
            bodies.get(one.revision) if one.revision else None,
            one.disposition,
            one.proxy,
        )
        for one in units
    )
    counts = Counter(one.body.status for one in reports if one.body is not None and one.body.status is not None)
    measures = [one for one in plan.measures if one.task == task.id]
    return LedTask(task.id, task.number, task.item, reports, counts, tuple(_sum(one, reports) for one in measures))


def _sum(measure: Measure, reports: tuple[LedReport, ...]) -> Sum:
    """Add up what the units gave; period figures and running totals are not mixed."""
    found = [values_of(one.body).get(measure.id) for one in reports if one.body is not None]
    values = [one for one in found if isinstance(one, Counted | Rate)]
    is_mixed = len({one.total for one in values}) > 1
    return Sum(measure, None if is_mixed else summed(values), len(values))


def _sentence(text: str) -> str:
    words = "".join(text.split("\n")).strip()
    return words if words.endswith(("。", "！", "？", "；")) else f"{words}。"
