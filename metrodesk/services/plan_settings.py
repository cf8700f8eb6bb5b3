"""What is counted and how reports are checked (数据项、校验): each change is a new version of the plan."""

from __future__ import annotations

from collections.abc import Sequence

from metrodesk.domain.act import ActKind
from metrodesk.domain.check_editing import problem_with, with_check, without_check
from metrodesk.domain.check_setting import CheckSetting
from metrodesk.domain.measure import Measure
from metrodesk.domain.measure_editing import as_before, problems_of, with_copies, with_measure, with_retired
from metrodesk.domain.plan import Plan
from metrodesk.domain.report import text_of
from metrodesk.errors import NoFormerSettings, UnfitCheck, UnfitMeasure
from metrodesk.services.scheduling import adopt_plan
from metrodesk.services.workspaces import Workspace


def put_measure(ws: Workspace, measure: Measure, by: str = "") -> str:
    """Add a measure (its id empty) or change one; return the plan's version. Raises UnfitMeasure."""
    problems = problems_of(ws.plan, measure)
    if problems:
        raise UnfitMeasure(measure.name, problems[0].value)
    return adopt_plan(ws, with_measure(ws.plan, measure), by)


def retire_measure(ws: Workspace, measure: str, by: str = "", *, retired: bool = True) -> str:
    """Ask nobody for a measure any more, or everybody again; what was reported stays. Return the version."""
    return adopt_plan(ws, with_retired(ws.plan, measure, retired=retired), by)


def copy_measures(ws: Workspace, measures: Sequence[Measure], by: str = "") -> str:
    """Take measures over from a catalogue; return the plan's version."""
    return adopt_plan(ws, with_copies(ws.plan, measures), by)


def put_check(ws: Workspace, setting: CheckSetting, before: CheckSetting | None = None, by: str = "") -> str:
    """Set a check, in the place of what was set before; return the plan's version. Raises UnfitCheck."""
    problem = problem_with(ws.plan, setting, before)
    if problem is not None:
        raise UnfitCheck(setting.code, problem.value)
    return adopt_plan(ws, with_check(ws.plan, setting, before), by)


def drop_check(ws: Workspace, setting: CheckSetting, by: str = "") -> str:
    """Take back what was set for a check; return the plan's version."""
    return adopt_plan(ws, without_check(ws.plan, setting), by)


def former_settings(ws: Workspace) -> Plan | None:
    """Return the newest version of the plan with other measures or checks than today's, or None."""
    today = ws.plan
    with ws.database.read() as books:
        acts = [act for act in books.acts.all() if act.kind is ActKind.PLAN]
        names = [text_of(act.body, "plan") for act in sorted(acts, key=lambda one: int(str(one.body["number"])))]
        for name in reversed(names):
            data = books.contents.get(name)
            plan = Plan.from_bytes(data) if data is not None else today
            if (plan.measures, plan.checks) != (today.measures, today.checks):
                return plan
    return None


def take_former_settings(ws: Workspace, by: str = "") -> str:
    """Go back to the measures and checks of the version before; return the new version's name.

    Everything else of the plan stays. Raises NoFormerSettings where there is none.
    """
    former = former_settings(ws)
    if former is None:
        raise NoFormerSettings
    return adopt_plan(ws, as_before(ws.plan, former), by)
