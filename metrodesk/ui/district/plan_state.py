"""What the page of the plan asks of a workspace."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from metrodesk.domain.period import Period
from metrodesk.domain.plan import Plan
from metrodesk.domain.plan_finding import PlanFinding
from metrodesk.domain.text_and_annex import TextAndAnnex
from metrodesk.ui.district.settings_state import SettingsState, read_settings
from metrodesk.ui.reading.read_rows import TaskRow, task_rows
from metrodesk.ui.reading.settle_dialog import Answer, Choice

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from metrodesk.domain.tick import Tick
    from metrodesk.services.mechanisms import Offer
    from metrodesk.services.plan_edits import Edit
    from metrodesk.services.workspaces import Workspace
    from metrodesk.ui.making.change_work import Build


@dataclass(frozen=True, slots=True)
class PeriodRow:
    """A period with its two dates; `is_set` if the due date was set."""

    period: Period
    as_of: date
    due: date | None


@dataclass(frozen=True, slots=True)
class PlanState:
    """The plan that holds now, laid out for its page."""

    plan: Plan
    tasks: tuple[TaskRow, ...]
    periods: tuple[PeriodRow, ...]
    settings: SettingsState
    comparison: TextAndAnnex
    mechanisms: tuple[Offer, ...]


def read_plan(ws: Workspace, today: date, tick: Tick) -> PlanState:
    """Return the plan as its page shows it, with the periods around `today`."""
    from metrodesk.services.desk import periods
    from metrodesk.services.mechanisms import mechanisms_of
    from metrodesk.services.text_and_annex import compare_text_and_annex

    tick(0, 1)
    plan = ws.plan
    known = sorted({*periods(ws, today), *plan.calendar.dates}, key=lambda one: one.first_day, reverse=True)
    dates = tuple(PeriodRow(one, plan.calendar.as_of(one), plan.calendar.due(one)) for one in known)
    return PlanState(plan, task_rows(plan), dates, read_settings(ws), compare_text_and_annex(plan), mechanisms_of(plan))


def settle(ws: Workspace, findings: Sequence[PlanFinding], answer: Answer, tick: Tick) -> str:
    """Note how findings were settled, by whom and why."""
    from metrodesk.services.settling import settle_findings

    tick(0, 1)
    choice = {Choice.PROPOSAL: None, Choice.PRINTED: "", Choice.OTHER: answer.words}[answer.choice]
    return settle_findings(ws, findings, choice, answer.why, answer.by)


def dating(period: Period, as_of: date, due: date | None) -> Build:
    """Return the change that sets a period's dates."""

    def edit(_: Workspace) -> Edit:
        from metrodesk.services.plan_edits import Edit
        from metrodesk.services.scheduling import with_dates

        return Edit(lambda plan: with_dates(plan, period, as_of, due))

    return edit


def cut_off(ws: Workspace, period: Period, by: str, tick: Tick) -> str:
    """Cut a period off: what is not here yet will be late."""
    from metrodesk.services.scheduling import close_period

    tick(0, 1)
    return close_period(ws, period, by)
