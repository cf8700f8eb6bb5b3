"""What the hand-over page knows of a period, loaded in one go."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from metrodesk.domain.check import Finding
from metrodesk.domain.period import Period
from metrodesk.domain.task import TaskId
from metrodesk.domain.tick import Tick
from metrodesk.ui.workplace import Service

if TYPE_CHECKING:
    from metrodesk.services.checking import CheckedReport
    from metrodesk.services.correcting import Sheet
    from metrodesk.services.desk import DeskState, TaskSummary
    from metrodesk.services.elsewhere import NotFetched
    from metrodesk.services.handing import Step
    from metrodesk.services.reminding import Reminder
    from metrodesk.services.sealing import Submission
    from metrodesk.services.waiting import WantedProof
    from metrodesk.services.workspaces import Workspace


@dataclass(frozen=True, slots=True)
class HandOverFacts:
    """Steps, tasks, findings, the last submission of one period, and the form printed last.

    `overview` is what the checks say of the unit's own paragraphs.
    """

    period: Period
    desk: DeskState
    steps: tuple[Step, ...]
    tasks: tuple[TaskSummary, ...]
    checked: tuple[CheckedReport, ...]
    submission: Submission | None
    is_enrolled: bool
    elsewhere: NotFetched
    wanted: tuple[WantedProof, ...]
    sheet: Sheet | None
    reminder: Reminder
    overview: tuple[Finding, ...] = ()

    def step(self, name: str) -> Step:
        """Return a step by its name."""
        return next(one for one in self.steps if one.name == name)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What the checks found, in task order."""
        return tuple(finding for report in self.checked for finding in report.findings)

    @property
    def titles(self) -> Mapping[TaskId, tuple[int, str]]:
        """The number and item of every task."""
        return {one.task: (one.number, one.item) for one in self.tasks}

    @property
    def drafts(self) -> tuple[TaskSummary, ...]:
        """The tasks with something typed that is not sealed."""
        return tuple(one for one in self.tasks if one.state == "draft")

    @property
    def empty(self) -> tuple[TaskSummary, ...]:
        """The tasks on which nothing is said yet."""
        return tuple(one for one in self.tasks if one.state == "empty")


def looking(period: Period, today: date) -> Service:
    """Return the service that loads what the page shows."""

    def look(ws: Workspace, _: Tick) -> object:
        from metrodesk.services.checking import checked
        from metrodesk.services.correcting import printed_sheet
        from metrodesk.services.desk import TaskFilter, desk, task_list
        from metrodesk.services.elsewhere import not_fetched
        from metrodesk.services.explaining import with_accepted
        from metrodesk.services.handing import steps
        from metrodesk.services.overview_text import overview_findings
        from metrodesk.services.reminding import reminder_of
        from metrodesk.services.sealing import last_submission
        from metrodesk.services.waiting import wanted_proof

        return HandOverFacts(
            period=period,
            desk=desk(ws, period, today),
            steps=steps(ws, period),
            tasks=task_list(ws, period, TaskFilter(), today),
            checked=with_accepted(ws, period, checked(ws, period)),
            submission=last_submission(ws, period),
            is_enrolled=is_enrolled(ws),
            elsewhere=not_fetched(ws, period),
            wanted=wanted_proof(ws),
            sheet=printed_sheet(ws, period),
            reminder=reminder_of(ws, period),
            overview=overview_findings(ws, period),
        )

    return look


def is_enrolled(ws: Workspace) -> bool:
    """Whether the district has told this computer that it knows it."""
    return any(one.id == ws.device for one in ws.roster.devices)
