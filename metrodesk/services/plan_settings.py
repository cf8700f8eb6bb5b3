"""What is counted and how reports are checked (数据项、校验): what can be changed of it.

Each gives an Edit, which `plan_making` previews and makes.
"""

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
from metrodesk.services.plan_edits import Edit
from metrodesk.services.workspaces import Workspace


def putting_measure(measure: Measure) -> Edit:
    """Add a measure (its id empty) or change one. Its change raises UnfitMeasure."""

    def change(plan: Plan) -> Plan:
        problems = problems_of(plan, measure)
        if problems:
            raise UnfitMeasure(measure.name, problems[0].value)
        return with_measure(plan, measure)

    return Edit(change)


def retiring_measure(measure: str, *, retired: bool = True) -> Edit:
    """Ask nobody for a measure any more, or everybody again; what was reported stays."""
    return Edit(lambda plan: with_retired(plan, measure, retired=retired))


def copying_measures(measures: Sequence[Measure]) -> Edit:
    """Take measures over from a catalogue."""
    return Edit(lambda plan: with_copies(plan, measures))


def putting_check(setting: CheckSetting, before: CheckSetting | None = None) -> Edit:
    """Set a check, in the place of what was set before. Its change raises UnfitCheck."""

    def change(plan: Plan) -> Plan:
        problem = problem_with(plan, setting, before)
        if problem is not None:
            raise UnfitCheck(setting.code, problem.value)
        return with_check(plan, setting, before)

    return Edit(change)


def dropping_check(setting: CheckSetting) -> Edit:
    """Take back what was set for a check."""
    return Edit(lambda plan: without_check(plan, setting))


def taking_former(ws: Workspace) -> Edit:
    """Go back to the measures and checks of the version before; everything else stays. Raises NoFormerSettings."""
    former = former_settings(ws)
    if former is None:
        raise NoFormerSettings
    return Edit(lambda plan: as_before(plan, former))


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
