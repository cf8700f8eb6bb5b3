"""Going back to an earlier version of the plan: by a further version, nothing is taken away."""

from __future__ import annotations

from metrodesk.domain.difference import Difference
from metrodesk.domain.period import Period
from metrodesk.domain.plan import Plan
from metrodesk.domain.plan_difference import differences
from metrodesk.domain.plan_in_time import Timeline, is_overtaken
from metrodesk.domain.plan_problem import PlanProblem
from metrodesk.errors import NothingChanged, UnfitPlanChange, UnknownPlan
from metrodesk.services.plan_making import has_part, history
from metrodesk.services.scheduling import adopt_versions
from metrodesk.services.workspaces import Workspace


def preview_back(ws: Workspace, number: int) -> tuple[Difference, ...]:
    """Return what going back to a version would make different. Raises as `go_back` does."""
    return differences(ws.plan, _versions(ws, number)[-1])


def go_back(ws: Workspace, number: int, *, why: str = "", by: str = "") -> str:
    """Let for every period hold again what held when a version was the newest; return the newest's name.

    Raises UnknownPlan, NothingChanged, or UnfitPlanChange where a unit that came since has a
    computer or reports: it must be ended, not forgotten.
    """
    return adopt_versions(ws, _versions(ws, number), by, why.strip())


def _versions(ws: Workspace, number: int) -> tuple[Plan, ...]:
    timeline = _timeline(ws, number)
    kept = {unit.id for unit in timeline.newest.units}
    for unit in ws.plan.units:
        if unit.id not in kept and has_part(ws, unit.id):
            raise UnfitPlanChange(PlanProblem.HAS_REPORTED, unit.name)
    again = timeline.changed(lambda plan: plan, None)
    found = again if again[-1] == timeline.newest else (*again, timeline.newest)
    if found[-1] == ws.plan:
        raise NothingChanged
    return found


def _timeline(ws: Workspace, number: int) -> Timeline:
    """Return the versions that held in some period when one was the newest."""
    starts, found = list[Period | None](), list[Plan]()
    for one in history(ws):
        if one.number > number:
            continue
        if one.plan is None:
            raise UnknownPlan(str(one.number))
        if not is_overtaken(one.since, starts):
            found.append(one.plan)
        starts.append(one.since)
    if not found:
        raise UnknownPlan(str(number))
    return Timeline(tuple(reversed(found)))
