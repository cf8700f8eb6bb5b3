"""The figures of a report with what they rest on: the year so far, and the last period."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from metrodesk.domain.figure import MeasureValue, values_of
from metrodesk.domain.history import History
from metrodesk.domain.measure import Measure
from metrodesk.domain.period import Period
from metrodesk.domain.report import ReportBody
from metrodesk.domain.revision import Kind, Subject
from metrodesk.domain.task import TaskId
from metrodesk.domain.total import Dated, running, this_period
from metrodesk.domain.unit import UnitId
from metrodesk.services.layout import WorkspaceKind
from metrodesk.services.standing import all_histories, decisions_in, histories_of_task, ledger_histories
from metrodesk.services.workspaces import Workspace
from metrodesk.storage.database import Books


@dataclass(frozen=True, slots=True)
class MeasureRow:
    """A measure asked of a unit, and what was reported of it before a period, oldest first."""

    measure: Measure
    period: Period
    earlier: tuple[Dated, ...] = ()

    @property
    def previous(self) -> Dated | None:
        """The newest earlier value and its period."""
        return self.earlier[-1] if self.earlier else None

    @property
    def this_year(self) -> tuple[Dated, ...]:
        """What was reported earlier in the same year."""
        return tuple(one for one in self.earlier if one[0].year == self.period.year)

    def running(self, value: MeasureValue | None) -> MeasureValue | None:
        """Return this year's total (累计) if the period's own value is this."""
        return running(self.measure, self._with(value), self.period)

    def this_period(self, value: MeasureValue | None) -> MeasureValue | None:
        """Return what belongs to the period alone (本期) if its own value is this."""
        return this_period(self.measure, self._with(value), self.period)

    def _with(self, value: MeasureValue | None) -> tuple[Dated, ...]:
        return self.earlier if value is None else (*self.earlier, (self.period, value))


def measure_rows(ws: Workspace, task: TaskId, period: Period) -> tuple[MeasureRow, ...]:
    """Return the figures asked of the own unit under a task, in the plan's order."""
    unit = ws.own_unit()
    asked = ws.plan.measures_of(task, unit.kind)
    if not asked:
        return ()
    with ws.database.read() as books:
        before = bodies_before(books, unit.id, task, period)
    return rows_of(asked, period, before)


def rows_of(asked: Iterable[Measure], period: Period, before: Mapping[Period, ReportBody]) -> tuple[MeasureRow, ...]:
    """Return the rows of some measures over the reports before a period."""
    values = [(when, values_of(before[when])) for when in sorted(before, key=lambda one: one.first_day)]
    return tuple(
        MeasureRow(one, period, tuple((when, said[one.id]) for when, said in values if one.id in said)) for one in asked
    )


def bodies_before(books: Books, unit: UnitId, task: TaskId, period: Period) -> dict[Period, ReportBody]:
    """Return what the desk says on a task for earlier periods of the same kind, drafts of this year first."""
    found = reports_before(histories_of_task(books, unit, task), task, period)
    for draft in books.drafts.on_task(unit, task):
        when = Period.parse(draft.subject.period)
        if _is_before(when, period) and when.year == period.year:
            found[when] = ReportBody.from_json(dict(draft.body))
    return found


def reports_before(histories: Mapping[Subject, History], task: TaskId, period: Period) -> dict[Period, ReportBody]:
    """Return the reports on a task for earlier periods of the same kind as they are shown."""
    found: dict[Period, ReportBody] = {}
    for subject, history in histories.items():
        is_report = subject.kind is Kind.TASK and subject.key == task
        if is_report and _is_before(when := Period.parse(subject.period), period):
            found[when] = ReportBody.from_json(dict(history.heads[0].node.body))
    return found


def is_of_ledger(ws: Workspace, unit: UnitId) -> bool:
    """Whether a unit's reports are those that came to the district, not those of the own desk."""
    return ws.kind is WorkspaceKind.DISTRICT and (ws.unit is None or ws.unit.id != unit)


def all_known(ws: Workspace, books: Books, unit: UnitId) -> dict[Subject, History]:
    """Return the histories of all that is known of a unit, whatever the period."""
    if not is_of_ledger(ws, unit):
        return all_histories(books, unit)
    decided = decisions_in(books)
    return ledger_histories(books.revisions.counting(unit=unit, without=decided.withdrawn), decided, unit=unit)


def _is_before(one: Period, period: Period) -> bool:
    return one.kind is period.kind and one.first_day < period.first_day
