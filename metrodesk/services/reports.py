"""The reports as the ledger has them, with all their newest versions."""

from __future__ import annotations

from dataclasses import dataclass

from metrodesk.domain.disposition import Disposition
from metrodesk.domain.history import Node
from metrodesk.domain.period import Period
from metrodesk.domain.report import ReportBody
from metrodesk.domain.revision import Kind, Revision
from metrodesk.domain.task import TaskId
from metrodesk.domain.unit import UnitId
from metrodesk.services.layout import WorkspaceKind
from metrodesk.services.standing import (
    carriers_since_cutoff,
    decisions_in,
    disposition_of_head,
    is_late,
    ledger_histories,
)
from metrodesk.services.workspaces import Workspace
from metrodesk.storage.projections import Side


@dataclass(frozen=True, slots=True)
class HeadLine:
    """One newest version of a report."""

    revision: str
    device: str
    by: str
    claimed: str
    body: ReportBody


@dataclass(frozen=True, slots=True)
class ReportLine:
    """A report as the ledger has it, with all its newest versions."""

    unit: UnitId
    unit_name: str
    task: TaskId
    number: int
    period: str
    disposition: Disposition
    late: bool
    covered: bool
    heads: tuple[HeadLine, ...]
    evidence_have: int
    evidence_of: int


def reports(
    ws: Workspace, period: Period | None = None, unit: UnitId | None = None, *, conflicts: bool = False
) -> tuple[ReportLine, ...]:
    """Return the reports the ledger has, parked ones included, in roster and task order."""
    ws.demand(WorkspaceKind.DISTRICT)
    wanted = str(period) if period else None
    with ws.database.read() as books:
        decided = decisions_in(books.acts.all())
        revisions = books.revisions.counting(unit=unit, period=wanted, without=decided.withdrawn)
        found = ledger_histories(revisions, decided, unit=unit or "", period=wanted or "")
        carriers = carriers_since_cutoff(books, found.values(), decided)
        authors = {str(one.id): one for one in revisions}
        covered = {(one.unit, one.task, one.period) for one in books.projections.standings(Side.LEDGER) if one.covered}
        lines = []
        for subject, history in found.items():
            if subject.kind is not Kind.TASK:
                continue
            heads = tuple(_head_line(head.node, authors.get(head.node.id)) for head in history.heads)
            wanted_files = {item.sha256 for head in heads for item in head.body.evidence}
            lines.append(
                ReportLine(
                    unit=subject.unit,
                    unit_name=_name(ws, subject.unit),
                    task=TaskId(subject.key),
                    number=_number(ws, subject.key),
                    period=subject.period,
                    disposition=_disposition(ws, subject.unit, subject.key, disposition_of_head(history, decided)),
                    late=is_late(history, decided, carriers),
                    covered=(subject.unit, subject.key, subject.period) in covered,
                    heads=heads,
                    evidence_have=len(books.evidence.held(wanted_files)),
                    evidence_of=len(wanted_files),
                )
            )
    kept = [line for line in lines if not conflicts or line.disposition is Disposition.CONFLICT]
    places = {one.id: place for place, one in enumerate(ws.plan.units)}
    return tuple(sorted(kept, key=lambda one: (one.period, places.get(one.unit, 0), one.number)))


def _head_line(node: Node, sealed: Revision | None) -> HeadLine:
    return HeadLine(
        revision=node.id,
        device=node.device,
        by=sealed.by.filler if sealed else "",
        claimed=sealed.claimed if sealed else "",
        body=ReportBody.from_json(dict(node.body)),
    )


def _disposition(ws: Workspace, unit: UnitId, task: str, given: Disposition) -> Disposition:
    mapped = any(duty.task == task for duty in ws.plan.assignments_of(unit))
    return given if mapped else Disposition.PARKED


def _name(ws: Workspace, unit: UnitId) -> str:
    return next((one.name for one in ws.plan.units if one.id == unit), str(unit))


def _number(ws: Workspace, task: str) -> int:
    return next((one.number for one in ws.plan.tasks if one.id == task), 0)
