"""The use-cases behind the report in front, as work for jobs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from metrodesk.domain.period import Period
from metrodesk.domain.report import Evidence
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


def attaching(task: TaskId, period: Period, paths: Sequence[Path]) -> Service:
    """Return the service that takes files into the workspace, and says for which report."""

    def take(ws: Workspace, tick: Tick) -> object:
        from metrodesk.services.evidence import attach

        return task, period, attach(ws, paths, tick)

    return take


def adding(task: TaskId, period: Period, taken: Sequence[Evidence], filler: str) -> Service:
    """Return the service that adds evidence to a report as it is stored."""

    def add(ws: Workspace, _: Tick) -> object:
        from metrodesk.services.entry import open_report, save_draft

        body = open_report(ws, task, period).body
        known = {one.sha256 for one in body.evidence}
        fresh = [one for one in taken if one.sha256 not in known]
        with_them = replace(body, evidence=(*body.evidence, *fresh))
        return save_draft(ws, task, period, with_them, filler)

    return add


def copying_out(evidence: Evidence) -> Service:
    """Return the service that copies a file out under its own name, to be looked at."""

    def copy(ws: Workspace, _: Tick) -> object:
        import shutil
        import tempfile

        from metrodesk.services.evidence import evidence_path

        folder = Path(tempfile.mkdtemp(prefix="metrodesk-"))
        target = folder / Path(evidence.name).name
        shutil.copyfile(evidence_path(ws, evidence.sha256), target)
        return target

    return copy


def discarding(task: TaskId, period: Period) -> Service:
    """Return the service that gives a draft up."""

    def discard(ws: Workspace, _: Tick) -> object:
        from metrodesk.services.entry import discard_draft

        discard_draft(ws, task, period)
        return None

    return discard
