"""Settling (认定) what the reader of the official text could not know."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from metrodesk.domain.plan_finding import PRINTED, PlanFinding, as_settled
from metrodesk.services.scheduling import adopt_plan
from metrodesk.services.workspaces import Workspace


def settle_finding(ws: Workspace, finding: PlanFinding, settlement: str, by: str = "") -> str:
    """Note how a finding was settled, as a new version of the plan; return its name."""
    return _adopted(ws, {finding: settlement.strip()}, by)


def settle_findings(ws: Workspace, findings: Iterable[PlanFinding], use: str | None, why: str, by: str) -> str:
    """Note how findings were settled: by their proposals (None), as printed (empty), or in other words.

    Return the name of the plan's new version.
    """

    def words(finding: PlanFinding) -> str:
        return as_settled(finding.proposal if use is None else use or PRINTED, why, by)

    return _adopted(ws, {finding: words(finding) for finding in findings}, by)


def _adopted(ws: Workspace, settled: Mapping[PlanFinding, str], by: str) -> str:
    findings = tuple(
        replace(one, settled=True, settlement=settled[one]) if one in settled else one for one in ws.plan.findings
    )
    return adopt_plan(ws, replace(ws.plan, findings=findings), by)
