"""The use-cases behind the report in front, as work for jobs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
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
    """A report with what the district entered for the unit and nobody confirmed, and what it rests on.

    `measures` are the figures with those before, `accepted` the explanations accepted last period.
    """

    page: ReportPage
    entered: Entered | None
    measures: tuple[MeasureRow, ...] = ()
    accepted: Mapping[str, str] = field(default_factory=dict)


def opening(task: TaskId, period: Period) -> Service:
    """Return the service that loads one report."""

    def load(ws: Workspace, _: Tick) -> object:
        from metrodesk.services.entry import open_report
        from metrodesk.services.explaining import accepted_words
        from metrodesk.services.measures import measure_rows
        from metrodesk.services.waiting import entered_for

        page, rows = open_report(ws, task, period), measure_rows(ws, task, period)
        known = page.previous is not None and bool(page.previous.explanations)
        accepted = accepted_words(ws, task, period) if known else {}
        return InFront(page, entered_for(ws, task, period), rows, accepted)

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
