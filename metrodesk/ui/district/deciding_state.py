"""What the page of 办理 asks of a workspace: the reports that fit its filters, and the acts in force."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from metrodesk.domain.disposition import Disposition
from metrodesk.domain.history import Origin
from metrodesk.domain.period import Period
from metrodesk.domain.task import Task
from metrodesk.domain.unit import UnitId

if TYPE_CHECKING:
    from datetime import date

    from metrodesk.domain.tick import Tick
    from metrodesk.services.cutoff import CutoffPreview
    from metrodesk.services.decided import ActLine
    from metrodesk.services.deciding import Decided
    from metrodesk.services.reports import ReportLine
    from metrodesk.services.workspaces import Workspace


class Which(StrEnum):
    """Which reports are looked at."""

    WAITING = "waiting"
    ALL = "all"
    RETURNED = "returned"
    ACCEPTED = "accepted"
    DIFFERING = "differing"
    BY_DISTRICT = "by_district"
    LATE = "late"
    LACKING = "lacking"
    EXPLAINED = "explained"


@dataclass(frozen=True, slots=True)
class ReportsWish:
    """The filters; `text` is sought in the unit's name and in every text of the report."""

    which: Which = Which.WAITING
    task: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class DecidingState:
    """The reports that fit, how many there are of each sort, and what the dialogs offer."""

    lines: tuple[ReportLine, ...]
    counts: dict[Which, int]
    acts: tuple[ActLine, ...]
    units: tuple[tuple[UnitId, str], ...]
    tasks: tuple[Task, ...]
    phrases: tuple[str, ...]
    acceptable: tuple[tuple[str, int], ...]  # what waits to be accepted and is handed in, by unit


def read_deciding(ws: Workspace, period: Period, wish: ReportsWish, tick: Tick) -> DecidingState:
    """Read a period's reports and the acts that stand."""
    from metrodesk.services.decided import acts_in_force
    from metrodesk.services.phrases import return_phrases
    from metrodesk.services.reports import reports

    tick(0, 2)
    found = reports(ws, period, texts=True)
    tick(1, 2)
    plan = ws.plan
    return DecidingState(
        lines=tuple(one for one in found if fits(one, wish)),
        counts={which: sum(1 for one in found if SORTS[which](one)) for which in Which},
        acts=acts_in_force(ws, period),
        units=tuple((one.id, one.name) for one in plan.reporting_units),
        tasks=plan.tasks,
        phrases=return_phrases(ws),
        acceptable=_acceptable(found),
    )


def is_waiting(line: ReportLine) -> bool:
    """Whether a report is here and nobody has decided on it."""
    return line.disposition is Disposition.RECEIVED


SORTS: dict[Which, Callable[[ReportLine], bool]] = {
    Which.WAITING: is_waiting,
    Which.ALL: lambda _: True,
    Which.RETURNED: lambda one: one.disposition is Disposition.RETURNED,
    Which.ACCEPTED: lambda one: one.disposition is Disposition.ACCEPTED,
    Which.DIFFERING: lambda one: one.disposition is Disposition.CONFLICT,
    Which.BY_DISTRICT: lambda one: one.by_district or any(head.origin is not Origin.REVISION for head in one.heads),
    Which.LATE: lambda one: one.late,
    Which.LACKING: lambda one: one.evidence_have < one.evidence_of,
    Which.EXPLAINED: lambda one: any(head.body.explanations for head in one.heads),
}


def fits(line: ReportLine, wish: ReportsWish) -> bool:
    """Whether a report passes the filters."""
    if wish.task and line.task != wish.task:
        return False
    sought = wish.text.strip().casefold()
    if sought and not any(sought in text.casefold() for text in _texts(line)):
        return False
    return SORTS[wish.which](line)


def _texts(line: ReportLine) -> list[str]:
    found = [line.unit_name]
    for head in line.heads:
        found += [head.body.progress, head.body.problems, head.body.next_steps, head.body.reason, head.by]
        found += [head.overview.text if head.overview else "", head.correction]
    return found


def _acceptable(lines: tuple[ReportLine, ...]) -> tuple[tuple[str, int], ...]:
    counts: dict[str, int] = {}
    for one in lines:
        if is_waiting(one) and one.covered:
            counts[one.unit_name] = counts.get(one.unit_name, 0) + 1
    return tuple(counts.items())


def accept_everything(ws: Workspace, period: Period, by: str) -> Decided:
    """Accept everything of a period that is handed in and waits."""
    from metrodesk.services.deciding import accept_all

    return accept_all(ws, period, by=by)


def keep_phrases(ws: Workspace, phrases: tuple[str, ...]) -> None:
    """Keep this office's phrases for returns."""
    from metrodesk.services.phrases import keep_return_phrases

    keep_return_phrases(ws, phrases)


def read_cutoff(ws: Workspace, period: Period, today: date) -> CutoffPreview:
    """Find out who would be late."""
    from metrodesk.services.cutoff import preview_cutoff

    return preview_cutoff(ws, period, today)


def cut_off(ws: Workspace, period: Period, by: str) -> str:
    """Cut a period off."""
    from metrodesk.services.scheduling import close_period

    return close_period(ws, period, by)
