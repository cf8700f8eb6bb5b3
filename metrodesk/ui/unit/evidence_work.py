"""The use-cases behind the evidence of a report, as work for jobs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from metrodesk.domain.period import Period
from metrodesk.domain.report import Evidence
from metrodesk.domain.task import TaskId
from metrodesk.domain.tick import Tick
from metrodesk.ui.unit.evidence_mime import Offer, as_pasted
from metrodesk.ui.workplace import Service

if TYPE_CHECKING:
    from metrodesk.services.workspaces import Workspace


def attaching(task: TaskId, period: Period, offers: Sequence[Offer]) -> Service:
    """Return the service that takes files into the workspace, and say for which report."""

    def take(ws: Workspace, tick: Tick) -> object:
        from metrodesk.services.evidence import attach_each

        moment = datetime.now().astimezone()
        return task, period, attach_each(ws, [as_pasted(one, moment) for one in offers], tick)

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


def looking(evidence: Sequence[Evidence]) -> Service:
    """Return the service that makes small pictures of files and recalls what was done to them."""

    def look(ws: Workspace, tick: Tick) -> object:
        from metrodesk.services.evidence_looks import looks

        return looks(ws, evidence, tick)

    return look


def weighing(ws: Workspace, _: Tick) -> object:
    """Return how much the next bundle carries."""
    from metrodesk.services.bundle_size import bundle_size

    return bundle_size(ws)
