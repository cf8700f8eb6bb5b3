"""Settling (认定) what the reader of the official text could not know."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from metrodesk.domain.plan_finding import PRINTED, PlanFinding, as_settled
from metrodesk.services.scheduling import adopt_plan
from metrodesk.services.workspaces import Workspace


def settle_findings(ws: Workspace, findings: Iterable[PlanFinding], use: str | None, why: str, by: str) -> str:
    """Note how findings were settled: by their proposals (None), as printed (empty), or in other words.

    Return the name of the plan's new version.
    """

    def words(finding: PlanFinding) -> str:
        return as_settled(finding.proposal if use is None else use or PRINTED, why, by)

    chosen = set(findings)
    settled = tuple(
        replace(one, settled=True, settlement=words(one)) if one in chosen else one for one in ws.plan.findings
    )
    return adopt_plan(ws, replace(ws.plan, findings=settled), by)
