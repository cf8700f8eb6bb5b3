"""Where a place that was found is looked at: the page, and what to show there."""

from __future__ import annotations

from dataclasses import dataclass

from metrodesk.domain.cascade import paper_key
from metrodesk.domain.passage import Place
from metrodesk.domain.revision import Kind
from metrodesk.domain.task import TaskId
from metrodesk.services.search_documents import DocumentHit, DocumentKind
from metrodesk.services.searching import ReportHit
from metrodesk.ui.search.plan_place import PlanPlace
from metrodesk.ui.unit.jump import Jump
from metrodesk.wording.search import Hit


@dataclass(frozen=True, slots=True)
class Destination:
    """A page with what to show on it, and the period to show there, empty for any."""

    page: str
    about: object
    period: str = ""


def destination_of(hit: Hit, *, is_district: bool, own_unit: str) -> Destination | None:
    """Return where a place is looked at; None where this workspace has no page for it."""
    if isinstance(hit, DocumentHit):
        return _in_document(hit, is_district=is_district)
    if is_district and hit.unit_name != own_unit:
        return _in_ledger(hit)
    return _at_desk(hit)


def _in_document(hit: DocumentHit, *, is_district: bool) -> Destination | None:
    if hit.is_own and hit.part.kind is DocumentKind.TASK:
        task = TaskId(hit.part.id)
        if is_district:
            return Destination("plan", PlanPlace(task=task))
        return Destination("tasks", Jump(task)) if hit.is_answered else Destination("chain", task)
    part = hit.part.clause or hit.part.id
    if hit.is_own and is_district:
        return Destination("plan", PlanPlace(clause=part))
    return Destination("chain", Place(paper_key(hit.part.document), part)) if part else None


def _in_ledger(hit: ReportHit) -> Destination:
    subject = hit.subject
    match subject.kind:
        case Kind.TASK:
            return Destination("overview", (subject.unit, TaskId(subject.key)), subject.period)
        case Kind.INCIDENT:
            return Destination("incident_reports", subject.key)
        case _:
            return Destination("overview", (subject.unit, TaskId("")), subject.period)


def _at_desk(hit: ReportHit) -> Destination:
    subject = hit.subject
    match subject.kind:
        case Kind.TASK:
            return Destination("tasks", Jump(TaskId(subject.key), hit.field.partition(".")[0]), subject.period)
        case Kind.INCIDENT:
            return Destination("incidents", subject.key)
        case _:
            return Destination("overview_text", hit.field, subject.period)
