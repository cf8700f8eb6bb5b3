"""What was handed in, its receipts and its voucher, as work for jobs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from metrodesk.domain.disposition import Disposition
from metrodesk.domain.history import FOR_THE_UNIT, Origin
from metrodesk.domain.period import Period
from metrodesk.domain.revision import Kind
from metrodesk.domain.task import TaskId
from metrodesk.domain.tick import Tick
from metrodesk.ui.unit.hand_over_facts import is_enrolled
from metrodesk.ui.unit.handed_in_table import HandedIn
from metrodesk.ui.workplace import Service
from metrodesk.wording.words import kind_name

if TYPE_CHECKING:
    from metrodesk.documents.prints.printed import Printed
    from metrodesk.services.desk import TaskSummary
    from metrodesk.services.overview_text import OverviewPage
    from metrodesk.services.receipts import Acknowledged
    from metrodesk.services.sealing import Submission
    from metrodesk.services.unit_status import RevisionState
    from metrodesk.services.workspaces import Workspace
    from metrodesk.services.written import WrittenBundle


OVERVIEW = TaskId("")  # the place of 综合情况 among the tasks


@dataclass(frozen=True, slots=True)
class HandedInView:
    """A period's submission and reports; bundles and what is unconfirmed concern all periods."""

    period: Period
    submission: Submission | None
    rows: tuple[HandedIn, ...]
    bundles: tuple[WrittenBundle, ...]
    waiting: int
    unconfirmed: int
    is_enrolled: bool


def looking(period: Period) -> Service:
    """Return the service that loads what was handed in."""

    def look(ws: Workspace, _: Tick) -> object:
        from metrodesk.services.sealing import last_submission
        from metrodesk.services.unit_status import unit_status
        from metrodesk.services.written import written_bundles

        return HandedInView(
            period=period,
            submission=last_submission(ws, period),
            rows=_rows(ws, period),
            bundles=written_bundles(ws),
            waiting=unit_status(ws, period).sealed_not_exported,
            unconfirmed=unit_status(ws).unconfirmed,
            is_enrolled=is_enrolled(ws),
        )

    return look


def _rows(ws: Workspace, period: Period) -> tuple[HandedIn, ...]:
    from metrodesk.services.clock import today
    from metrodesk.services.desk import TaskFilter, task_list
    from metrodesk.services.overview_text import open_overview
    from metrodesk.services.unit_status import unit_status

    states = unit_status(ws, period).revisions
    found = {one.task: one for one in states if one.newest}
    versions = Counter(one.task for one in states)
    tasks = task_list(ws, period, TaskFilter(), today())
    reports = (
        _row(task, found.get(task.task), versions[task.task])
        for task in tasks
        if task.task in found or task.origin in FOR_THE_UNIT
    )
    return (*_overview(found.get(OVERVIEW), versions[OVERVIEW], open_overview(ws, period)), *reports)


def _overview(state: RevisionState | None, versions: int, page: OverviewPage) -> list[HandedIn]:
    """Return the row of 综合情况, if it was sealed or entered by the district."""
    if state is None and page.entered is None:
        return []
    return [
        HandedIn(
            task=OVERVIEW,
            number=0,
            item=kind_name(Kind.OVERVIEW),
            status=None,
            is_exported=state is not None and state.exported,
            is_acknowledged=state is not None and state.acknowledged,
            disposition=Disposition(state.disposition) if state is not None and state.disposition else None,
            versions=versions,
            entered=page.entered.origin if page.entered is not None else None,
        )
    ]


def _row(task: TaskSummary, state: RevisionState | None, versions: int) -> HandedIn:
    return HandedIn(
        task=task.task,
        number=task.number,
        item=task.item,
        status=task.status,
        is_exported=state is not None and state.exported,
        is_acknowledged=state is not None and state.acknowledged,
        disposition=Disposition(state.disposition) if state is not None and state.disposition else None,
        versions=versions,
        entered=Origin(task.origin) if task.origin in FOR_THE_UNIT else None,
    )


def acknowledging(code: str) -> Callable[[Workspace, Tick], Acknowledged]:
    """Return the service that takes a 回执码."""

    def work(ws: Workspace, _: Tick) -> Acknowledged:
        from metrodesk.services.receipts import acknowledge

        return acknowledge(ws, code)

    return work


def printing_voucher(period: Period, target: Path) -> Callable[[Workspace, Tick], Printed]:
    """Return the service that writes the voucher."""

    def work(ws: Workspace, _: Tick) -> Printed:
        from metrodesk.services.vouchers import print_voucher

        return print_voucher(ws, period, target)

    return work
