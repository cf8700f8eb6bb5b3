"""Exempting (免报) at once the units of which the roster doubts whether they report here at all, and undoing it.

Each gets an act of its own, as if exempted one by one: counts, lists and reminders follow, the
units are told by their next answer, and the plan stays as it is, so that nothing else changes
when the question is settled the other way.
"""

from __future__ import annotations

from collections.abc import Sequence

from metrodesk.domain.act import ActKind
from metrodesk.domain.decision import Exempting, Lifting
from metrodesk.domain.history import in_force
from metrodesk.domain.period import Period
from metrodesk.domain.plan import Plan
from metrodesk.domain.report import text_of, texts_of
from metrodesk.domain.unit import Unit, UnitId
from metrodesk.services.deciding import Decided, decide
from metrodesk.services.layout import WorkspaceKind
from metrodesk.services.workspaces import Workspace

DOUBT = "roster_unit_unclear"
"""The finding of a unit that may report to somebody else (可能由开发区托管)."""


def doubtful_units(plan: Plan) -> tuple[Unit, ...]:
    """Return the units of which the roster says that the district must decide whether they report to it."""
    named = {finding.where.partition("：")[2] for finding in plan.findings if finding.code == DOUBT}
    return tuple(unit for unit in plan.units if not named.isdisjoint(unit.names))


def exempted(ws: Workspace) -> tuple[Unit, ...]:
    """Return the units that need not report on anything, from whatever period on, in the plan's order."""
    acts = _whole_exemptions(ws)
    return tuple(unit for unit in ws.plan.units if unit.id in acts)


def exempt(ws: Workspace, units: Sequence[UnitId], since: Period, *, reason: str = "", by: str = "") -> Decided:
    """Exempt units from all their tasks from a period on, all in one transaction."""
    return decide(ws, [Exempting(unit, (), since, None, reason) for unit in units], by)


def unexempt(ws: Workspace, units: Sequence[UnitId], *, reason: str = "", by: str = "") -> Decided:
    """Lift what exempts units from all their tasks; those that are not exempt are left alone."""
    acts = _whole_exemptions(ws)
    return decide(ws, [Lifting(act, reason) for unit in units for act in acts.get(unit, ())], by)


def _whole_exemptions(ws: Workspace) -> dict[UnitId, list[str]]:
    ws.demand(WorkspaceKind.DISTRICT)
    with ws.database.read() as books:
        acts = in_force(books.acts.all())
    found: dict[UnitId, list[str]] = {}
    for act in acts:
        if act.kind is ActKind.EXEMPT and not texts_of(act.body, "tasks") and not text_of(act.body, "until"):
            found.setdefault(UnitId(text_of(act.body, "unit")), []).append(str(act.id))
    return found
