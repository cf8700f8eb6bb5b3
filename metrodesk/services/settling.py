"""Settling (认定) what the reader of the official text could not know."""

from __future__ import annotations

from dataclasses import replace

from metrodesk.domain.plan_finding import PlanFinding
from metrodesk.services.scheduling import adopt_plan
from metrodesk.services.workspaces import Workspace


def settle_finding(ws: Workspace, finding: PlanFinding, settlement: str, by: str = "") -> str:
    """Note how a finding was settled, as a new version of the plan; return its name."""
    settled = replace(finding, settled=True, settlement=settlement.strip())
    findings = tuple(settled if one == finding else one for one in ws.plan.findings)
    return adopt_plan(ws, replace(ws.plan, findings=findings), by)
