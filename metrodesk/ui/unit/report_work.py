"""The use-cases behind the report in front, as work for jobs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from metrodesk.domain.period import Period
from metrodesk.domain.task import TaskId
from metrodesk.domain.tick import Tick
from metrodesk.ui.workplace import Service

if TYPE_CHECKING:
    from metrodesk.services.entry import ReportPage
    from metrodesk.services.measures import MeasureRow
    from metrodesk.services.sealing import Sealed
    from metrodesk.services.waiting import Entered
    from metrodesk.services.workspaces import Workspace


@dataclass(frozen=True, slots=True)
class InFront:
    """A report, what the district entered for the unit if nobody has confirmed it, and what its figures rest on."""

    page: ReportPage
    entered: Entered | None
    measures: tuple[MeasureRow, ...] = ()


def opening(task: TaskId, period: Period) -> Service:
    """Return the service that loads one report."""

    def load(ws: Workspace, _: Tick) -> object:
        from metrodesk.services.entry import open_report
        from metrodesk.services.measures import measure_rows
        from metrodesk.services.waiting import entered_for

        return InFront(open_report(ws, task, period), entered_for(ws, task, period), measure_rows(ws, task, period))

    return load


def confirming(task: TaskId, period: Period) -> Callable[[Workspace, Tick], Sealed]:
    """Return the service that says that what the district entered is right."""

    def confirm(ws: Workspace, _: Tick) -> Sealed:
        from metrodesk.services.confirming import confirm_proxy

        return confirm_proxy(ws, task, period)

    return confirm


def discarding(task: TaskId, period: Period) -> Service:
    """Return the service that gives a draft up."""

    def discard(ws: Workspace, _: Tick) -> object:
        from metrodesk.services.entry import discard_draft

        discard_draft(ws, task, period)
        return None

    return discard
